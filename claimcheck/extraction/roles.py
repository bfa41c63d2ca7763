"""Who holds which role where: apposition, title before the name, and "X is the director of Y"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table, words
from claimcheck.model.values import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

_PERSON = r"[A-Z][\w'’\-]+(?: (?:(?:de|di|da|del|van|von|der|bin|al|el|la|le|dos)\b ?)*(?:[A-Z]\.|[A-Z][\w'’\-]+)){0,3}"
_ORG_WORD = r"(?:[A-Z][\w'’&.\-]*|[A-Z]{2,})"
_ORG = r"(?:the )*" + _ORG_WORD + r"(?:(?:,? (?:of|for|and|the|on|&))* " + _ORG_WORD + r"){0,9}"


@dataclass(slots=True)
class Role:
    """A role claim in the text: half-open span, and who holds what where. The organisation may be empty."""

    start: int
    end: int
    value: Name
    past: bool = False


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    titles = "|".join(
        re.escape(t).replace(r"\ ", r"[\s]+") for t in sorted(table(language, "titles"), key=len, reverse=True)
    )
    qualifiers = "|".join(words(language, "title_qualifiers"))
    role = rf"(?<![0-9\w])(?P<role>(?:(?:{qualifiers})[\s-]+){{0,2}}(?:[a-z]+ ){{0,1}}?(?:{titles}))"
    role = f"(?i:{role})"
    of = rf"(?:\s+(?:of|for|at|to|from|with)\s+(?P<org>{_ORG}(?: to {_ORG})?))"
    apposition = rf"(?P<person>{_PERSON}),\s+(?:(?:who|is|was|the|a|an)\s+){{0,3}}{role}{of}"
    is_role = rf"(?P<person>{_PERSON})\s+(?:is|was|became|remains|serves as|served as)\s+(?:the\s+|an?\s+)?{role}{of}"
    copula = rf"(?:the\s+)?{role}{of}\s+(?:is|was|remains)\s+(?P<person>{_PERSON})"
    reverse = rf"{role}{of},?\s+(?P<person>{_PERSON})"
    genitive = rf"(?P<org>{_ORG})['’]s\s+{role},?\s+(?P<person>{_PERSON})"
    before = rf"(?:(?P<org>[A-Z][\w\-]+)\s+)??\b{role}\s+(?P<person>{_PERSON})"
    return tuple(re.compile(p) for p in (apposition, is_role, copula, genitive, reverse, before))


@cache
def _trigger(language: str) -> re.Pattern[str]:
    last = {title.split()[-1] for title in table(language, "titles")}
    return re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, last))) + r")\b", re.IGNORECASE)


def roles(text: str, start: int, end: int, language: str) -> Iterator[Role]:
    """The role claims of the sentence text[start:end], in text order; the form that says most wins where two overlap."""
    if not _trigger(language).search(text, start, end):
        return
    taken: list[Role] = []
    for pattern in _patterns(language):
        for match in pattern.finditer(text, start, end):
            if any(match.start() < r.end and r.start < match.end() for r in taken):
                continue
            role = _role(match, language)
            if role:
                taken.append(role)
    yield from sorted(taken, key=lambda r: r.start)


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
    past = any(table(language, "title_qualifiers").get(w, {}).get("tense") == "past" for w in re.split(r"[\s-]", said))
    return Role(match.start(), match.end(), Name(" ".join(parts), said, organisation), past)
