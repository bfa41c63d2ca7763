"""Wholes and the parts that a sentence divides them into: "62 turbines: 40 at home and 12 abroad", "of the 120 beds, 90 were …"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from claimcheck.extraction.lemmas import lemma
from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.listed import STOP, Item, items
from claimcheck.extraction.nouns import ends_as, is_closed
from claimcheck.extraction.quantities.guards import word_before
from claimcheck.measures import noun_groups
from claimcheck.model.claim import MentionRecord
from claimcheck.model.marks import ALL, APART, PART, WHOLE, division
from claimcheck.model.values import COUNT, CURRENCY, PERCENT, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

REACH = 110
"""Characters between a whole and its first part at most."""
MOST = 12
"""Mentions behind a whole that are looked at."""
BOTH = frozenset({"both", "all", "each"})
"""Words behind a preposition that make a member one of two parts."""
_TAIL = 9
"""Words of who says it behind a list, at most."""
_PEOPLE = "people"
_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE = re.compile(r"[,;]\s(?:(?:and|while|but)\s)?|\s(?:and|while|but)\s")
Found: TypeAlias = tuple[list[Item], tuple[str, ...]]
"""The parts of a whole, and the marks of how they are told."""
_END = re.compile(r"[.!?](?=\s|$|[\"”’])|\n")


def with_divisions(text: str, mentions: Sequence[MentionRecord], language: str) -> list[MentionRecord]:
    """The mentions, in text order, with the marks of wholes and parts, and with the bare numbers that are parts, which no
    other reader takes.
    """
    places = [at for at, mention in enumerate(mentions) if _may_be_whole(text, mention, language)]
    if not places:
        return list(mentions)
    known = {mention.start: mention for mention in mentions}
    marks: dict[int, tuple[str, ...]] = {}
    made: list[MentionRecord] = []
    for at in places:
        whole = mentions[at]
        found = _division(text, whole, mentions[at + 1 : at + 1 + MOST], known, language)
        if found is None or whole.start in marks or any(part.start in marks for part in found[0]):
            continue
        parts, flags = found
        number = len(marks)
        marks[whole.start] = tuple(division(number, flag) for flag in (WHOLE, *flags))
        for part in parts:
            marks[part.start] = (division(number, PART),)
            if part.mention is None:
                made.append(MentionRecord(part.start, part.end, part.value, part.start, part.end))
    if not marks:
        return list(mentions)
    every = sorted([*mentions, *made], key=lambda m: (m.start, m.end))
    return [replace(m, rows=(*m.rows, *marks[m.start])) if m.start in marks else m for m in every]


def _may_be_whole(text: str, mention: MentionRecord, language: str) -> bool:
    """A quick look at whether the sign or the words that open a list of parts stand near the mention."""
    value = mention.value
    if not isinstance(value, Quantity) or len(value.stated) != 1:
        return False
    if value.unit.dimension not in {COUNT, CURRENCY} or value.stated[0] < 2:
        return False
    return _opener(text, mention.end) >= 0 or _leads(text, mention, language)


def _opener(text: str, end: int) -> int:
    """Where a colon, a comma or a bracket stands behind a mention, -1 for nowhere near."""
    return max(text.find(mark, end, end + REACH) for mark in (": ", ", "))


def _leads(text: str, mention: MentionRecord, language: str) -> bool:
    """Whether "of the" opens a clause before the mention ("Of the 120 beds", "out of its $900m budget")."""
    word, at = word_before(text, mention.start)
    if word and is_closed(word.lower(), language, "determiner"):
        word, at = word_before(text, at)
    if word.lower() not in table(language, "partitives"):
        return False
    return word[0].isupper() or text[max(0, at - 2) : at] in {", ", ". "} or word_before(text, at)[0].lower() == "out"


def _division(
    text: str, whole: MentionRecord, later: Sequence[MentionRecord], known: Mapping[int, MentionRecord], language: str
) -> Found | None:
    """The parts of a whole, and the marks of how they are told. later: the mentions behind the whole."""
    if _leads(text, whole, language):
        return _told(text, whole, later, known, language)
    after = next((m.start for m in later if isinstance(m.value, Quantity)), len(text))
    for mark, at in _openings(text, whole.end, whole.end + REACH, language):
        if after < at:
            return None
        found, last = items(text, at, len(text), known, language) if _may_start(text, at, known, language) else ([], at)
        if len(found) > 1 and found[-1].joined:
            if mark == "," and _is_member(text, whole, found, at, language):
                return None
            return _listed(text, whole, found, (mark, last), language)
        if mark != ",":
            return None
    return None


def _is_member(text: str, whole: MentionRecord, parts: Sequence[Item], at: int, language: str) -> bool:
    """Whether the number before a list is told as the members are, and so is one of them: "20 people in Ohio, 15 in Iowa and 12 in
    Utah" has no whole, unless a word says that it is the sum.
    """
    between = text[whole.end : at].lower()
    if not re.search(rf"\b{re.escape(parts[0].after)}\b", between):
        return False
    said = f"{text[max(0, whole.start - 20) : whole.core_start].lower()} {between}"
    return not any(re.search(rf"\b{re.escape(cue)}\b", said) for cue in words(language, "total_cues"))


def _may_start(text: str, at: int, known: Mapping[int, MentionRecord], language: str) -> bool:
    """A quick look at whether a number stands at `at`."""
    if at in known or text[at : at + 1].isdigit():
        return True
    m = _WORD.match(text, at)
    return m is not None and m.group().lower() in table(language, "numbers")


def _openings(text: str, start: int, end: int, language: str) -> Iterator[tuple[str, int]]:
    """The openers of lists behind a whole, before the sentence ends: what each is, and where the list would start."""
    stop = _END.search(text, start, end)
    for m in _marks(language).finditer(text, start, stop.start() if stop else end):
        yield m.group().strip(), m.end()


@cache
def _marks(language: str) -> re.Pattern[str]:
    openers = sorted((opener.lstrip() for opener in table(language, "list_openers")), key=len, reverse=True)
    return re.compile("|".join([*(re.escape(opener) for opener in openers), ", "]))


def _listed(
    text: str, whole: MentionRecord, parts: list[Item], opened: tuple[str, int], language: str
) -> Found | None:
    """The division that a list makes, if its members are parts of the whole and cannot overlap."""
    mark, last = opened
    value = whole.value
    assert isinstance(value, Quantity)
    complete = mark == ":"
    if value.unit.dimension == CURRENCY:
        same = all(part.value.unit.name == value.unit.name for part in parts)
        return (parts, (APART,)) if same and (complete or _places_apart(parts, language)) else None
    if any(part.value.unit.dimension in {CURRENCY, PERCENT} for part in parts):
        return None
    nouns = [part.noun for part in parts]
    if nouns[0] == value.unit.head:
        nouns[0] = ""
    if not any(nouns):
        placed = all(_way(part.after, language) == "place" and part.then.lower() not in BOTH for part in parts)
        if not placed or not (complete or _places_apart(parts, language)):
            return None
    elif not _sorts(value.unit.head, nouns, language):
        return None
    ends = complete and _ends(text, last, language) and value.hedge == "exact"
    return parts, (APART, ALL) if ends and not any(part.value.hedge != "exact" for part in parts) else (APART,)


def _sorts(whole: str, nouns: Sequence[str], language: str) -> bool:
    """Whether the nouns are sorts of people of which nobody is two, and the whole counts people."""
    groups, sides = noun_groups(language), table(language, "opposites")
    if groups.get(whole) != _PEOPLE or len(set(nouns)) < len(nouns):
        return False
    return all(noun in sides and sides[noun]["set"] in {"sex", "age"} for noun in nouns)


def _way(word: str, language: str) -> str:
    """How a word behind a number tells what it is a part for: "place", or "use" for money; "" for any other word."""
    row = table(language, "part_places").get(word)
    return row["kind"] if row else ""


def _places_apart(parts: Sequence[Item], language: str) -> bool:
    """Whether all parts are told alike, each with a name of its own ("four in Vienna, three in Prague"), or for money with what
    it is for.
    """
    if len({part.after for part in parts}) > 1 or not _way(parts[0].after, language):
        return False
    money = parts[0].value.unit.dimension == CURRENCY
    objects = [part.then for part in parts]
    return len(set(objects)) == len(objects) and all(word if money else word[:1].isupper() for word in objects)


def _ends(text: str, at: int, language: str) -> bool:
    """Whether the sentence ends where a list does, but for who says so."""
    stop = STOP.search(text, at)
    tail = _WORD.findall(text[at : stop.start() if stop else len(text)])
    if stop and text[stop.start()] in ";(–—":
        return False
    said = words(language, "speech")
    return not tail or (len(tail) <= _TAIL and any(lemma(word, language) in said for word in tail))


def _told(
    text: str, whole: MentionRecord, later: Sequence[MentionRecord], known: Mapping[int, MentionRecord], language: str
) -> Found | None:
    """The parts behind "of the …": numbers with a verb, each in a clause of its own, or amounts of money."""
    value = whole.value
    assert isinstance(value, Quantity)
    stop = STOP.search(text, whole.end)
    end = stop.start() if stop else len(text)
    if value.unit.dimension == CURRENCY:
        return _spent(text, value, [m for m in later if m.start < end], language)
    parts: list[Item] = []
    for boundary in _CLAUSE.finditer(text, whole.end, end):
        found, _ = items(text, boundary.end(), end, known, language)
        part = found[0] if found else None
        if part is None or part.noun not in {"", value.unit.head} or part.value.unit.dimension == CURRENCY:
            continue
        if _predicate(part.after, language) and (parts or boundary.group()[0] == ","):
            parts.append(part)
    first = parts[0].start if parts else end
    if not parts or any(isinstance(m.value, Quantity) for m in later if m.start < first):
        return None
    return parts, ()


def _spent(text: str, whole: Quantity, later: Sequence[MentionRecord], language: str) -> Found | None:
    """Amounts of money that go to different things ("Of its $900m budget … $500m to schools and $450m to roads")."""
    parts: list[Item] = []
    ways = set()
    for mention in later:
        if not isinstance(mention.value, Quantity):
            continue
        found, _ = items(text, mention.start, mention.end, {mention.start: mention}, language)
        if not found or found[0].value.unit.name != whole.unit.name:
            return None
        part = found[0]
        ways.add(part.then.lower() if _predicate(part.after, language) else part.after)
        parts.append(part)
    if not parts or len(ways) > 1 or not all(_way(way, language) for way in ways):
        return None
    return parts, (APART,)


def _predicate(word: str, language: str) -> bool:
    """Whether a word behind a bare number is its predicate."""
    if is_closed(word, language, "auxiliary") or word in table(language, "irregular_verbs"):
        return True
    return ends_as(word, language, "participle")
