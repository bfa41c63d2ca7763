"""Stretches of numbers in one word: "hundreds of miles", "tens of thousands of dollars", "sixfold"."""

from __future__ import annotations

import re

from claimcheck.extraction.hedges import hedge_before
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.nouns import noun_phrase
from claimcheck.extraction.quantities.lexis import lexis
from claimcheck.extraction.quantities.measures import unit_after
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import COUNT, Quantity, Unit

_WORD = re.compile(r"[^\W\d_]+")
_LINKS = 3
_NEXT = re.compile(r"\s([^\W\d_]+)(?=\s)")


def read_vague(text: str, at: int, language: str) -> MentionRecord | None:
    """The vague number that starts at `at`, with what it counts, or None."""
    m = _WORD.match(text, at)
    fold = table(language, "folds").get(m.group().lower()) if m else None
    if m and fold:
        hedge = hedge_before(text, at, language)
        value = Quantity((float(fold["value"]),), Unit("time", COUNT, "time"), hedge[1] if hedge else "exact")
        return MentionRecord(hedge[0] if hedge else at, m.end(), value, at, m.end(), (hedge[2],) if hedge else ())
    vague = lexis(language).vague
    bounds = vague.get(m.group().lower()) if m else None
    if not m or bounds is None or text[at - 1 : at] == "-":
        return None
    end, stated = m.end(), bounds
    for _ in range(_LINKS):
        link = _NEXT.match(text, end)
        if not link or lexis(language).numbers.get(link[1].lower(), ("", 0.0))[0] != "link":
            return None
        again = _NEXT.match(text, link.end())
        factor = vague.get(again[1].lower()) if again else None
        if again is None or factor is None:
            at_noun = link.end()
            break
        end, stated = again.end(), tuple(n * factor[0] for n in stated)
    else:
        return None
    found = unit_after(text, at_noun, language)
    if found and found[1].times:
        return None
    phrase = None if found else noun_phrase(text, at_noun, language)
    if found:
        unit, last = found[1].unit, found[0]
    elif phrase:
        unit, last = Unit(phrase.name, COUNT, phrase.head, phrase.modifiers, phrase.others), phrase.end
    else:
        return None
    return MentionRecord(at, last, Quantity(stated, unit, "at_least"), at, end)
