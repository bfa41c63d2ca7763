"""What nouns say of the end of a contest: "a 3-1 win over", "a goalless draw with", "gave them a 3-2 victory"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.extraction.lexicon import table
from claimcheck.extraction.results.links import before_other, links
from claimcheck.extraction.results.margins import margin_at, margin_behind
from claimcheck.extraction.results.parties import MODIFIERS, both_behind, clause_subject, name_behind, other_or_both
from claimcheck.extraction.results.scored import Ended

if TYPE_CHECKING:
    from claimcheck.extraction.results.pieces import Sentence
    from claimcheck.model.values import Outcome

OUTCOMES: dict[str, Outcome] = {"win": "won", "loss": "lost", "draw": "drawn"}
GAINER = 6
"""Pieces behind the noun within which "for" tells whose result it is."""
_NO_SIDES = ("", "")


def of_noun(sentence: Sentence, at: int, kind: str, high: int) -> Ended | None:
    """What the noun of a class at an index tells; its clause reaches to `high`."""
    outcome, first = OUTCOMES[kind], _first(sentence, at)
    score = next((n for n in range(first, at) if sentence.kind(n) == "score"), -1)
    sides = both_behind(sentence, at + 1, high) if outcome == "drawn" else _NO_SIDES
    if sides == _NO_SIDES:
        sides = _sides(sentence, first, at, high, outcome)
    if score >= 0:
        return Ended(outcome, sides, (score,), score)
    if outcome == "drawn" and any(sentence.noun(n) == "nought" for n in range(first, at)):
        return Ended(outcome, sides, tuple(range(first, at + 1)), numbers=(0, 0))
    margin = None if outcome == "drawn" else margin_at(sentence, at - 1) or margin_behind(sentence, at + 1, high)
    if margin and any(sides):
        return Ended(outcome, sides, tuple(range(margin.first, margin.stop)), margin=margin)
    return (
        Ended(outcome, sides, (at,), sure=_one(sentence, first) and _tells_draw(sentence, at)) if all(sides) else None
    )


def _sides(sentence: Sentence, first: int, at: int, high: int, outcome: Outcome) -> tuple[str, str]:
    """Whose result it is, and against whom."""
    whose, prepositions = _whose(sentence, first, at, high), before_other(sentence.language, outcome)
    if outcome != "drawn":
        other = name_behind(sentence, at + 1, high, prepositions)
        return (whose, other or _giver(sentence, first, outcome))
    verb = next((n for n in range(first - 1, -1, -1) if sentence.kind(n) == "name"), first - 1) + 1
    return other_or_both(sentence, verb, whose, (at + 1, high), prepositions)


def _tells_draw(sentence: Sentence, at: int) -> bool:
    """Whether the noun says by itself that two drew, or is none of a draw: a tie may be of any kind."""
    row = table(sentence.language, "result_nouns").get(sentence.lower(at).removesuffix("s"), {})
    return row.get("class") != "draw" or bool(row["sure"])


def _first(sentence: Sentence, at: int) -> int:
    """The first index of the noun phrase of the noun at an index, without its determiner."""
    first = at
    while sentence.plain(first - 1) or sentence.kind(first - 1) == "score":
        first -= 1
        if sentence.kind(first) == "score":
            break
    return first


def _one(sentence: Sentence, first: int) -> bool:
    """Whether an indefinite article stands before the noun phrase: a result that is told for the first time."""
    return table(sentence.language, "numbers").get(sentence.lower(first - 1), {}).get("kind") == "article"


def _whose(sentence: Sentence, first: int, at: int, high: int) -> str:
    """Whose win or defeat it is: of the genitive before it, of the one to whom it is given, of the one behind "for", else of the
    subject of the clause.
    """
    before = first - 1
    if sentence.closed(before) == "determiner" or _one(sentence, first):
        before -= 1
    piece = sentence.at(before)
    if piece and piece.kind == "name" and (piece.word.genitive or _given(sentence, before)):
        return piece.text
    gainers = tuple(links(sentence.language, "gainer"))
    return name_behind(sentence, at + 1, min(high, at + GAINER), gainers) or clause_subject(sentence, before)


def _giver(sentence: Sentence, first: int, outcome: str) -> str:
    """Who dealt a defeat to the one before the noun phrase ("Hull handed York a 3-1 defeat")."""
    name = first - 2
    if outcome != "lost" or sentence.kind(name) != "name" or not _given(sentence, name):
        return ""
    return clause_subject(sentence, name - 1)


def _given(sentence: Sentence, name: int) -> bool:
    """Whether a verb of giving stands before the noun phrase of a name."""
    for number in range(name - 1, max(-1, name - 2 - MODIFIERS), -1):
        verb = sentence.verb(number, "result_verbs")
        if verb:
            return verb[0]["class"] == "give"
        if not (sentence.plain(number) or sentence.closed(number) == "determiner"):
            return False
    return False
