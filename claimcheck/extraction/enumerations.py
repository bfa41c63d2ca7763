"""Lists with a number of their own: "four areas: a, b, c and d", "eight areas, including a, b and c"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.extraction.lemmas import lemma
from claimcheck.extraction.lexicon import table
from claimcheck.model.values import Members, Quantity

if TYPE_CHECKING:
    from claimcheck.model.claim import MentionRecord

_ITEM = re.compile(r"\s*(?:;|,)\s*(?:and\s+|or\s+)?|\s+(?:and|or|as well as)\s+")
_STRONG = re.compile(r"\s*[;,]\s*(?:and\s+|or\s+)?")
_LAST_JOIN = re.compile(r"\s+(?:and|or)\s+")
MAX_GAP = 60
"""Code points between a count and the mark that opens its list: past that, another noun owns the list."""


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
    row = table(language, "list_openers")[opener.group().lower()]
    stop = _list_end(text, opener.end(), end)
    items = split_items(text[opener.end() : stop])
    if len(items) < 2 or any(len(item.split()) > 12 for item in items) or any(not i[0].isalpha() for i in items):
        return None
    return Members(tuple(items), row["complete"] == "yes", value.stated[0], value.unit), stop


def _plural(word: str, language: str) -> bool:
    """Whether a word looks like a plural noun: the list may then be of that."""
    return word.endswith("s") and lemma(word, language) != word.lower() and not word[0].isupper()


def _list_end(text: str, start: int, end: int) -> int:
    stop = re.compile(r"[.!?](?=\s|$|[\"”])|[\n—–]|;\s+(?!and\b)").search(text, start, end)
    return stop.start() if stop and "," in text[start : stop.start()] else end


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
