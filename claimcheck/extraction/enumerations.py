"""Lists with a number of their own: "four areas: a, b, c and d", "eight areas, including a, b and c"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.lemmas import known, lemma
from claimcheck.extraction.lexicon import table
from claimcheck.model.values import Members, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.model.claim import MentionRecord

_STRONG = re.compile(r"\s*[;,]\s*(?:and\s+|or\s+)?")
_LAST_JOIN = re.compile(r"\s+(?:and|or)\s+")
_DANGLING = re.compile(r"(?:^|\s)(?:and|or)$")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STOP = re.compile(r"[.!?](?=\s|$|[\"”])|[\n—–]|;\s+(?!and\b)")
MAX_GAP = 60
"""Code points between a count and the mark that opens its list: past that, another noun owns the list."""
MAX_WORDS = 12
"""Words of a member: what is longer is a clause."""


class Part(NamedTuple):
    """A stretch between two commas of a list. joined: whether an "and" or an "or" stands before it."""

    text: str
    joined: bool


@cache
def _openers(language: str) -> re.Pattern[str]:
    rows = sorted(table(language, "list_openers"), key=len, reverse=True)
    return re.compile("|".join(rf"(?:{re.escape(row)})" for row in rows), re.IGNORECASE)


def members(text: str, mention: MentionRecord, end: int, language: str) -> tuple[Members, int] | None:
    """The list that a counted noun announces in text[mention.end:end], and the offset of its end; None where there is none."""
    value = mention.value
    if not isinstance(value, Quantity) or value.unit.dimension != "count" or len(value.stated) != 1:
        return None
    opener = _openers(language).search(text, mention.end, min(end, mention.end + MAX_GAP))
    if opener is None or value.hedge != "exact" or any(c in text[mention.end : opener.start()] for c in ",;:()"):
        return None
    if any(_plural(word, language) for word in re.findall(r"[^\W\d_]+", text[mention.end : opener.start()])):
        return None
    complete = table(language, "list_openers")[opener.group().lower()]["complete"] == "yes"
    listed = text[opener.end() : _list_end(text, opener.end(), end)]
    items = _complete(listed, language) if complete else _open(listed, language)
    if len(items) < 2 or any(len(item.split()) > MAX_WORDS for item in items):
        return None
    if any(not item[0].isalpha() or _counts(item, language) for item in items):
        return None
    stop = _after(text, items, opener.end())
    return Members(tuple(items), complete, value.stated[0], value.unit), stop


def _after(text: str, items: Sequence[str], start: int) -> int:
    """The offset at which the last of the items ends, each looked for after the one before it."""
    for item in items:
        start = text.index(item, start) + len(item)
    return start


def _plural(word: str, language: str) -> bool:
    """Whether a word looks like a plural noun: the list may then be of that."""
    return word.endswith("s") and lemma(word, language) != word.lower() and not word[0].isupper()


def _list_end(text: str, start: int, end: int) -> int:
    stop = _STOP.search(text, start, end)
    return stop.start() if stop and "," in text[start : stop.start()] else end


def _complete(listed: str, language: str) -> list[str]:
    """The members of a list that claims to be complete; none where it may be something else: a clause, a list with asides or
    appositions in it. Clauses after the last member ("…, police said") are left out.
    """
    if listed.count(";") > 1:
        return split_items(listed)
    parts = _parts(listed)
    last = next((n for n, part in enumerate(parts) if n and _runs_on(part.text, language)), len(parts))
    if last < len(parts) and not (parts[last - 1].joined or _LAST_JOIN.search(parts[last - 1].text)):
        return []
    parts = parts[:last]
    if any(_DANGLING.search(part.text) for part in parts) or _appositions(parts, language):
        return []
    items = _items(parts)
    clauses = [_predicate_at(item, language) >= 0 for item in items]
    return items if all(clauses) or not any(clauses) else []


def _open(listed: str, language: str) -> list[str]:
    """The members of a list that is a part only: it ends with its "and", before the sentence goes on."""
    parts = _parts(listed)
    kept: list[Part] = []
    for number, part in enumerate(parts):
        if (number and _runs_on(part.text, language, alone=True)) or _DANGLING.search(part.text):
            kept = kept[:1]  # no "and" yet: the stretches after the first member may be verbs of the sentence
            break
        kept.append(part)
        if part.joined or (_LAST_JOIN.search(part.text) and not any(later.joined for later in parts[number + 1 :])):
            break
    if _appositions(kept, language):
        return []
    items = _items(kept)
    if items:
        at = _predicate_at(items[-1], language)
        items[-1] = items[-1][:at].strip() if at > 0 else items[-1]
    return items


def _parts(listed: str) -> list[Part]:
    """The stretches between commas."""
    parts, at, joined = [], 0, False
    for mark in [*_STRONG.finditer(listed), None]:
        stretch = listed[at : mark.start() if mark else len(listed)].strip(' .;,"”')
        if stretch:
            parts.append(Part(stretch, joined))
        if mark:
            at, joined = mark.end(), mark.group().strip() not in {",", ";"}
    return parts


def _items(parts: Sequence[Part]) -> list[str]:
    """The members in some parts: the last "and" without a comma before it parts the last two."""
    items = [part.text for part in parts]
    if parts and not parts[-1].joined:
        items[-1:] = [item.strip() for item in _LAST_JOIN.split(items[-1], maxsplit=1) if item.strip()]
    return items


def _kind(word: str, language: str) -> str:
    """The class of a word of a closed class, "verb" for a past form, "participle" for what has its ending, else ""."""
    if not word[:1].islower():
        return ""
    closed = table(language, "closed_words").get(word)
    if closed:
        return closed["class"]
    if word in table(language, "irregular_verbs"):
        return "verb"
    participle = any(
        row["class"] == "participle" and word.endswith(end) for end, row in table(language, "endings").items()
    )
    return "participle" if participle and known(word, language) and lemma(word, language) != word else ""


def _runs_on(part: str, language: str, *, alone: bool = False) -> bool:
    """Whether a part is no member but the sentence that goes on: "which …", "with …", "took part", "police said".

    alone: what begins with a participle is one too, though it may be an adjective ("dried fruit").
    """
    words = _WORD.findall(part)
    kind = _kind(words[0], language) if words else ""
    if kind == "participle":
        return alone or len(words) == 1 or _kind(words[1], language) in {"preposition", "adverb"}
    if kind and kind not in {"determiner", "joining"}:
        return True
    return _predicate_at(part, language) > 0


def _predicate_at(item: str, language: str) -> int:
    """The offset of the first word after the first that is a verb, -1 where none is. A past form before a preposition may be
    a participle ("tea grown in Assam") and is none.
    """
    words = list(_WORD.finditer(item))
    for number, word in enumerate(words[1:], 1):
        kind = _kind(word.group(), language)
        after = _kind(words[number + 1].group(), language) if number + 1 < len(words) else ""
        last = number + 1 == len(words)
        if kind == "auxiliary" or (kind == "verb" and after != "preposition") or (kind == "participle" and last):
            return word.start()
    return -1


def _appositions(parts: Sequence[Part], language: str) -> bool:
    """Whether what stands between two commas after a name may say who that is: "Ann Lee, a nurse, and Bob Ray, a cook"."""
    for before, part in pairwise(parts):
        names = before.text.split()
        if part.joined or not all(word[:1].isupper() for word in names):
            continue
        words = part.text.split()
        named = len(words) > 1 and words[1][:1].isupper()
        if words[0][:1].islower() and not named and (len(names) > 1 or _kind(words[0], language) == "determiner"):
            return True
    return False


def _counts(item: str, language: str) -> bool:
    """Whether an item begins with a number word: it is a share of the things, not one of them."""
    numbers = table(language, "numbers")
    first = item.split(maxsplit=1)[0]
    return first.islower() and all(
        numbers.get(piece, {"kind": ""})["kind"] in {"unit", "ten", "hundred", "group", "half"}
        for piece in first.split("-")
    )


def split_items(text: str) -> list[str]:
    """The items of a list joined by commas (or semicolons) and a last "and"."""
    separator = re.compile(r"\s*;\s*(?:and\s+)?") if text.count(";") > 1 else _STRONG
    parts = [part.strip(' .;,"”') for part in separator.split(text) if part.strip(' .;,"”')]
    if not parts:
        return []
    oxford = bool(re.search(r"[,;]\s*(?:and|or)\s+[^,;]*$", text))
    if not oxford:
        last = _LAST_JOIN.split(parts[-1], maxsplit=1)
        parts[-1:] = [part.strip() for part in last if part.strip()]
    return parts


def possible_counts(value: Members) -> tuple[int, int]:
    """The least and the greatest number of members: an "and" inside an item may join two."""
    least = len(value.members)
    return least, least + sum(len(_LAST_JOIN.split(item)) - 1 for item in value.members)
