"""Which blocks of a page are the article. What two readers agree on is; what only one of them has is judged."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

from claimcheck.reading.lines import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.reading.html.opinions import Opinion
    from claimcheck.reading.html.walking import Found, Walked

MOST_LINKED = 0.5  # share of a block's characters in links; running text has some 5 %
ALL_LINKED = 0.9
LARGE = 0.4  # share of the agreed words that no furniture holds: the name is the container's, and says nothing
HEAD_BLOCKS, HEAD_WORDS = 12, 60  # between headline and text stand byline, date and standfirst, and no more


@dataclass(slots=True)
class Judged:
    """The kept blocks in the order of the page; title: the index of the headline among them.

    alone: how many blocks that one reader has, and no name calls furniture, were kept and left out. how: what was done where the readers found nothing.
    """

    blocks: list[Found]
    title: int | None = None
    alone: tuple[int, int] = (0, 0)
    how: str = ""


@dataclass(slots=True)
class _Case:
    """The evidence about each block, by its index."""

    blocks: Sequence[Found]
    votes: list[int] = field(default_factory=list)  # -1 for a table's row, which has none
    flagged: list[bool] = field(default_factory=list)
    prose: list[bool] = field(default_factory=list)
    teasers: set[int] = field(default_factory=set)
    within: list[bool] = field(default_factory=list)  # in the element that holds all that the readers agree on

    def alike(self, vote: int) -> list[int]:
        """The blocks of prose with so many votes that nothing calls furniture."""
        return [n for n, own in enumerate(self.votes) if own == vote and self.prose[n] and not self.flagged[n]]


def judged(walked: Walked, first: Opinion, second: Opinion, title: str | None) -> Judged:
    """The article among the blocks of a page. `title` is the headline as the page's metadata has it."""
    case = _case(walked, first, second)
    if 2 not in case.votes and not (first and second and _any_prose(case)):
        return _all(case, title)
    agreed = [n for n, vote in enumerate(case.votes) if vote == 2]
    if not agreed:  # the readers disagree about everything
        agreed = case.alike(1)
    if not agreed:
        return _all(case, title)
    shapes = {_shape(case.blocks[n].place.element) for n in agreed}
    agreed += [n for n in case.alike(1) if _shape(case.blocks[n].place.element) in shapes]
    agreed.sort()
    case.within = _within(case, agreed)
    begin, end = agreed[0], agreed[-1]
    parents = {_container(case.blocks[n].place.element) for n in agreed}
    kept: set[int] = set()
    alone = [0, 0]
    for number, block in enumerate(case.blocks):
        keep = _keep(case, number, inside=begin <= number <= end, sibling=_container(block.place.element) in parents)
        if case.votes[number] == 1 and not case.flagged[number]:
            alone[not keep] += 1
        kept.update({number} if keep else ())
    spoken = next((n for n in agreed if case.prose[n] and not case.flagged[n]), begin)
    headline = _headline(case, spoken, title)
    if headline is not None:
        kept -= {n for n in kept if n < headline and case.blocks[n].kind != "row"}
        kept.update(_head(case, headline, spoken))
    order = sorted(kept)
    place = order.index(headline) if headline is not None else None
    return Judged([case.blocks[n] for n in order], place, (alone[0], alone[1]))


def _case(walked: Walked, first: Opinion, second: Opinion) -> _Case:
    case = _Case(walked.blocks)
    for block in walked.blocks:
        case.votes.append(-1 if block.kind == "row" else first.has(block.text) + second.has(block.text))
        found = lines(block.text)
        case.prose.append(any(line.prose for line in found))
    void = _containers(walked, case.votes)
    for block in walked.blocks:
        named = any(number not in void for number in block.place.furniture) and not block.place.facts
        case.flagged.append(named or block.links > MOST_LINKED)
    case.teasers = _teasers(walked.blocks)
    return case


def _within(case: _Case, agreed: Sequence[int]) -> list[bool]:
    root = _root([case.blocks[n].place.element for n in agreed])
    held = set() if root is None else set(root.iter())
    return [root is None or block.place.element in held for block in case.blocks]


def _shape(element: Any) -> tuple[tuple[str, str | None], ...]:
    """The names of an element and of the three around it: paragraphs of one article mostly share them."""
    chain = [element, *islice(element.iterancestors(), 3)]
    return tuple((above.tag, above.get("class")) for above in chain)


def _teasers(blocks: Sequence[Found]) -> set[int]:
    """The lines below headings that are nothing but links, where there are two or more such."""
    found = [
        n
        for n, (above, block) in enumerate(pairwise(blocks), 1)
        if above.kind == "heading" and above.links > ALL_LINKED and block.kind == "text"
        and above.place.element.getparent() is block.place.element.getparent()
    ]  # fmt: skip
    return set(found) if len(found) > 1 else set()


def _container(element: Any) -> Any:
    """The element that holds a paragraph, or the list or quotation in which it stands."""
    above = element.getparent()
    while above is not None and above.tag in {"ul", "ol", "blockquote", "p"}:
        above = above.getparent()
    return above


def _containers(walked: Walked, votes: Sequence[int]) -> set[int]:
    """Elements that are named like furniture and hold much of what both readers take for the article."""
    held: dict[int, int] = {}
    total = 0
    for block, vote in zip(walked.blocks, votes, strict=True):
        if vote == 2:
            total += len(block.text)
            for number in block.place.furniture:
                held[number] = held.get(number, 0) + len(block.text)
    return {number for number, size in held.items() if size > LARGE * total}


def _root(elements: Sequence[Any]) -> Any:
    """The innermost element that holds all of them; None where there are none."""
    if not elements:
        return None
    chain = [*reversed([*elements[0].iterancestors()]), elements[0]]
    for element in elements[1:]:
        mine = {id(above) for above in (element, *element.iterancestors())}
        while chain and id(chain[-1]) not in mine:
            chain.pop()
    return chain[-1] if chain else None


def _any_prose(case: _Case) -> bool:
    return any(vote == 1 and prose for vote, prose in zip(case.votes, case.prose, strict=True))


def _keep(case: _Case, number: int, *, inside: bool, sibling: bool) -> bool:
    """One block on its evidence."""
    block, vote, flagged = case.blocks[number], case.votes[number], case.flagged[number]
    if number in case.teasers:
        return False
    if block.place.facts and case.within[number]:
        return True
    if vote == 2:
        return not (block.place.furniture and flagged and block.links > MOST_LINKED)
    if flagged or not case.within[number]:
        return False
    if block.kind in {"row", "caption"}:
        return True
    if vote == 1:
        return inside or (sibling and (case.prose[number] or block.place.element.tag == "li"))
    if block.kind == "heading":
        return inside
    return inside and case.prose[number]


def _headline(case: _Case, begin: int, title: str | None) -> int | None:
    """The heading that is the article's: the one that the metadata names, else the last of the highest rank above the text."""
    named = _key(title)
    above = [n for n, b in enumerate(case.blocks[: begin + 1]) if b.kind == "heading" and b.text.strip()]
    for number in reversed(above):
        key = _key(case.blocks[number].text)
        if named and len(key) > 8 and (key in named or named in key):
            return number
    for rank in ("h1", "h2"):
        ranked = [n for n in above if case.blocks[n].place.heading == rank and not case.flagged[n]]
        if ranked:
            return ranked[-1]
    return None


def _key(text: str | None) -> str:
    return "".join(char for char in (text or "").casefold() if char.isalnum())


def _head(case: _Case, headline: int, begin: int) -> list[int]:
    """The headline, and what stands between it and the text: byline, date, standfirst."""
    between = [
        n
        for n in range(headline + 1, begin)
        if not case.flagged[n] and case.blocks[n].kind == "text" and len(case.blocks[n].text.split()) <= HEAD_WORDS
    ]
    return [headline, *between[:HEAD_BLOCKS]]


def _all(case: _Case, title: str | None) -> Judged:
    """A page in which no article is told from the rest: everything that its markup does not call furniture."""
    kept = [n for n in range(len(case.blocks)) if not case.flagged[n]] or list(range(len(case.blocks)))
    first = next((n for n in kept if case.blocks[n].kind == "text"), len(case.blocks))
    headline = _headline(case, min(first, len(case.blocks)), title)
    place = kept.index(headline) if headline in kept else None
    return Judged(
        [case.blocks[n] for n in kept], place, how="no article was told from the rest of the page: all is read"
    )
