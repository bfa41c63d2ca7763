"""Who holds which role where: apposition, title before the name, and "X is the director of Y"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.lexicon import table, words
from claimcheck.model.values import Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PERSON = r"[A-Z][\w'’\-]+(?: (?:(?:de|di|da|del|van|von|der|bin|al|el|la|le|dos)\b ?)*(?:[A-Z]\.|[A-Z][\w'’\-]+)){0,3}"
_ORG_WORD = r"(?:[A-Z][\w'’&.\-]*|[A-Z]{2,})"
_ORG = r"(?:the )*" + _ORG_WORD + r"(?:(?: (?:of|for|and|the|on|&))* " + _ORG_WORD + r"){0,9}"

_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]\.$")
_WORD = re.compile(r"(?<!\w)[^\W\d_]")
REACH = 150
"""Code points before the end of a title within which a role claim begins."""

BEHIND = 16
"""Code points behind a title that tell whether a claim may go on there."""


@dataclass(slots=True)
class Role:
    """A role claim in the text: half-open span, and who holds what where. The organisation may be empty; past: the role is no
    longer or not yet held.
    """

    start: int
    end: int
    value: Name
    past: bool = False


class _Patterns(NamedTuple):
    """The forms of a role claim, by what they begin with; role: the role alone; in the order of how much they say."""

    apposition: re.Pattern[str]
    is_role: re.Pattern[str]
    copula: re.Pattern[str]
    genitive: re.Pattern[str]
    reverse: re.Pattern[str]
    before: re.Pattern[str]
    role: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    titles = "|".join(
        re.escape(t).replace(r"\ ", r"[\s]+") for t in sorted(table(language, "titles"), key=len, reverse=True)
    )
    qualifiers = "|".join(words(language, "title_qualifiers"))
    role = rf"(?<![0-9\w])(?P<role>(?:(?:{qualifiers})[\s-]+){{0,2}}(?:(?-i:[a-z]+) ){{0,1}}?(?:{titles}))"
    role = f"(?i:{role})"
    of = rf"(?:\s+(?:of|for|at|to|from|with)\s+(?P<org>{_ORG}(?: to {_ORG})?))"
    apposition = rf"(?P<person>{_PERSON}),\s+(?:(?:who|is|was|the|a|an)\s+){{0,3}}{role}{of}"
    is_role = rf"(?P<person>{_PERSON})\s+(?:is|was|became|remains|serves as|served as)\s+(?:the\s+|an?\s+)?{role}{of}"
    when = r"(?:,?\s+(?:in|during|from|since|between)\s[^.;:()]{3,40}?,?)?"
    copula = rf"(?:the\s+)?{role}s?{of}{when}\s+(?:is|was|remains|are|were)\s+(?P<person>{_PERSON})"
    reverse = rf"{role}{of},\s+(?P<person>{_PERSON})"
    genitive = rf"(?P<org>{_ORG})['’]s\s+{role},?\s+(?P<person>{_PERSON})"
    before = rf"(?:(?P<org>[A-Z][\w\-]+)\s+)??\b{role}\s+(?P<person>{_PERSON})"
    return _Patterns(*(re.compile(p) for p in (apposition, is_role, copula, genitive, reverse, before, role)))


@cache
def _trigger(language: str) -> re.Pattern[str]:
    """The last word of a title, with what every form has behind it: an organisation or a name."""
    last = {title.split()[-1] for title in table(language, "titles")}
    ends = "|".join(sorted(map(re.escape, last), key=len, reverse=True))
    return re.compile(rf"\b(?i:{ends})(?=\s+(?:of|for|at|to|from|with)\s|,?\s+[A-Z])")


def roles(
    text: str, start: int, end: int, language: str, titles: Sequence[tuple[int, int]] | None = None
) -> list[Role]:
    """The role claims of the sentence text[start:end], in text order; the form that says most wins where two overlap.

    titles: the spans in which the last words of titles are; None to look through the whole sentence.
    """
    taken: list[Role] = []
    places = [(start, end)] if titles is None else [(first, min(last + BEHIND, end)) for first, last in titles]
    triggers = [m.end() for place in places for m in _trigger(language).finditer(text, *place)]
    for match in _matches(text, triggers, start, end, _patterns(language)) if triggers else ():
        if not any(match.start() < r.end and r.start < match.end() for r in taken):
            role = _role(match, language)
            if role:
                taken.append(role)
    return sorted(taken, key=lambda r: r.start)


def _matches(text: str, triggers: Sequence[int], start: int, end: int, patterns: _Patterns) -> Iterator[re.Match[str]]:
    """The matches of each form, at the places before the triggers where it can begin."""
    near = sorted({m.start() for t in triggers for m in _WORD.finditer(text, max(start, t - REACH), t)})
    capitals = [at for at in near if text[at].isupper()]
    titled = [at for at in near if patterns.role.match(text, at, end)]
    found = set(titled)
    led = sorted(found.union(at for at, after in pairwise(near) if after in found))
    owners = near if "'s" in text[start:end] or "’s" in text[start:end] else []
    places = (capitals, capitals, led, owners, titled, led)
    for pattern, starts in zip(patterns, places, strict=False):
        stop = start
        for at in starts:
            match = pattern.match(text, at, end) if at >= stop else None
            if match:
                stop = match.end()
                yield match


def _role(match: re.Match[str], language: str) -> Role | None:
    person = re.sub(r"['’]s$", "", " ".join(match["person"].split()))
    titles = {word.lower() for title in table(language, "titles") for word in title.split()}
    parts = person.split()
    while parts and parts[0].lower() in titles:
        parts.pop(0)
    if not parts or parts[0].lower() in words(language, "function_words"):
        return None
    said = " ".join(match["role"].lower().split())
    organisation = re.sub(r"^(?:the )+", "", " ".join((match["org"] or "").split()))
    organisation = organisation if _INITIALS.search(organisation) else organisation.rstrip(".")
    tenses = table(language, "title_qualifiers")
    past = any(tenses.get(w, {}).get("tense") in {"past", "future"} for w in re.split(r"[\s-]", said))
    return Role(match.start(), match.end(), Name(" ".join(parts), said, organisation), past)
