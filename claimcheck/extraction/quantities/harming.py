"""Verbs whose object may be a number of people without a noun."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.extraction.lexicon import table

_COUNTED = frozenset({"killed", "injured", "arrested", "hospitalized"})
"""What befalls people whose noun may be left out: who is hit or struck may be a level too."""

_DOUBLES = re.compile("[^aeiou]*[aeiou][^aeiouwxy]")
"""Verbs that double their last letter before an ending: "nab", "nabbed"."""


@cache
def harming_forms(language: str) -> frozenset[str]:
    """The forms of verbs whose object is a number of people without a noun: "injuring 63", "killed 12"."""
    rows = table(language, "fates").items()
    verbs = {verb for verb, row in rows if row["use"] == "verb" and row["fate"] in _COUNTED}
    irregular = {form for form, row in table(language, "irregular_verbs").items() if row["verb"] in verbs}
    return frozenset(irregular | {form for verb in verbs for form in _forms(verb)})


def _forms(verb: str) -> tuple[str, str]:
    stem = verb + verb[-1] if _DOUBLES.fullmatch(verb) else verb.removesuffix("e")
    return f"{stem}ed", f"{stem}ing"
