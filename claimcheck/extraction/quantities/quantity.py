"""From an amount to a mention: what follows it, what precedes it, and what both say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.extraction.hedges import hedge_after, hedge_before
from claimcheck.extraction.nouns import noun_phrase
from claimcheck.extraction.quantities.changes import change_near
from claimcheck.extraction.quantities.compounds import read_compound
from claimcheck.extraction.quantities.cues import (
    AGAIN,
    EVERY,
    HEDGE,
    HEDGED,
    MOVE,
    MOVED,
    OTHER,
    PART,
    RANGE,
    RATIO,
    UNLIKE,
)
from claimcheck.extraction.quantities.cues import after as cues_after
from claimcheck.extraction.quantities.cues import before as cues_before
from claimcheck.extraction.quantities.neighbours import change_before, elided_unit, share_hedge, unit_of_either
from claimcheck.extraction.quantities.ranges import joined_after
from claimcheck.extraction.quantities.refusals import is_refused
from claimcheck.extraction.quantities.shares import read_ratio
from claimcheck.extraction.quantities.wholes import counted, whole_of
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import PERCENT, PERCENTAGE_POINT, Quantity, Unit

if TYPE_CHECKING:
    from claimcheck.extraction.nouns import NounPhrase
    from claimcheck.extraction.quantities.amounts import Amount
    from claimcheck.extraction.quantities.page import Page
    from claimcheck.extraction.quantities.ranges import Joined
    from claimcheck.extraction.quantities.wholes import Whole
    from claimcheck.model.values import Change, Hedge

_PARTS = PART | OTHER
_SIGNED = frozenset({PERCENT, PERCENTAGE_POINT})
_Hedged = tuple[int, "Hedge", str]


@dataclass(slots=True)
class _Draft:
    """A quantity in the making. last: the amount at the end of the range, or the only one. cues: of what follows `end`. part:
    what a bare number is a part of.
    """

    amount: Amount
    joined: Joined | None
    last: Amount
    unit: Unit | None
    end: int
    cues: int
    phrase: NounPhrase | None = None
    before: _Hedged | None = None
    after: _Hedged | None = None
    part: Whole | None = None


def read_quantity(page: Page, amount: Amount) -> MentionRecord | None:
    """The mention that an amount makes, or None where it is no quantity."""
    if amount.unit is None and amount.after & RATIO:
        ratio = read_ratio(page.text, amount.number, page.language)
        if ratio:
            return ratio
    joined = joined_after(page.text, amount, page.language) if amount.after & RANGE else None
    last = joined.amount if joined else amount
    if amount.times or last.times:
        return None
    draft = _Draft(amount, joined, last, last.unit, last.end, last.after)
    _read_on(page, draft)
    if amount.before & HEDGED:
        draft.before = hedge_before(page.text, amount.start, page.language)
    if draft.unit is None and amount.after & _PARTS:
        draft.part = whole_of(page, amount)
    unit = draft.part[1] if draft.part else draft.unit
    hedged = draft.before is not None, draft.after is not None
    if is_refused(page, amount, draft.joined, (draft.unit, unit), draft.phrase, hedged=hedged):
        page.named = max(amount.number.end, page.skip(amount.number.start))
        page.advance(draft.last.number.end)
        return None
    return _mention(page, draft)


def _read_on(page: Page, draft: _Draft) -> None:
    """Read the hedge and the noun after the number."""
    text, language, number = page.text, page.language, draft.last.number
    if draft.unit is not None:
        _hedge_after(page, draft, draft.end)
        return
    if draft.cues & OTHER and text[draft.end : draft.end + 1] == "-":
        draft.unit = unit_of_either(page, draft.end)
    _hedge_after(page, draft, number.end)
    compound = read_compound(text, draft.end, number, language) if draft.cues & OTHER else None
    if compound:
        draft.unit, draft.end = compound
        draft.cues = cues_after(text, draft.end, page.after)
    elif text[draft.end : draft.end + 1] in " \u00a0\n":
        draft.phrase = noun_phrase(text, draft.end, language, one=number.value == 1)
        if draft.phrase:
            draft.cues = cues_after(text, draft.phrase.end, page.after)
            draft.unit, draft.end = counted(text, draft.phrase, language, draft.cues)
            if draft.end != draft.phrase.end:
                draft.cues = EVERY
    if draft.joined and draft.joined.either and draft.unit is None:
        draft.joined, draft.last, draft.end, draft.after = None, draft.amount, draft.amount.end, None
        draft.cues = EVERY


def _hedge_after(page: Page, draft: _Draft, at: int) -> None:
    """Read the hedge that may follow at `at`."""
    draft.after = hedge_after(page.text, at, page.language) if draft.cues & HEDGE else None
    if draft.after:
        draft.end, draft.cues = draft.after[0], EVERY


def _mention(page: Page, draft: _Draft) -> MentionRecord:
    amount, joined, last, whole = draft.amount, draft.joined, draft.last.number, None
    if draft.last.unit is None and not draft.after and draft.end > last.end:
        _hedge_after(page, draft, draft.end)
    start = draft.before[0] if draft.before else amount.start
    if joined and joined.opened is not None:
        start = joined.opened
    if draft.unit is None and draft.part:
        whole, draft.unit, draft.end = draft.part
        draft.cues = EVERY
    if draft.unit is None:
        draft.unit = elided_unit(page, amount) or Unit()
    change, row = _change(page, draft, draft.unit, start)
    stated: tuple[float, ...] = (amount.number.value,)
    step = amount.number.step
    if joined:
        stated, step = (joined.first, last.value), max(step, last.step)
    value = Quantity(stated, draft.unit, _hedge(draft), change, step, whole)
    if amount.before & UNLIKE:
        share_hedge(page, value, amount.start)
    return MentionRecord(start, draft.end, value, amount.number.start, last.end, _rows(draft, row))


def _rows(draft: _Draft, change: str) -> tuple[str, ...]:
    """The rows of the tables that took part. change: the one that gave the direction, or ""."""
    rows = draft.amount.rows + draft.last.rows if draft.joined else draft.amount.rows
    if change:
        rows += (change,)
    if draft.before:
        rows += (draft.before[2],)
    if draft.after:
        rows += (draft.after[2],)
    return rows


def _hedge(draft: _Draft) -> Hedge:
    if draft.before and draft.before[1] != "exact":
        return draft.before[1]
    if draft.after and draft.after[1] != "exact":
        return draft.after[1]
    return "between" if draft.joined else "exact"


def _change(page: Page, draft: _Draft, unit: Unit, start: int) -> tuple[Change | None, str]:
    """The direction that words, an earlier quantity or a sign give, and the row that gave it."""
    text, amount = page.text, draft.amount
    if draft.joined and draft.joined.opened is not None:
        return None, ""  # the ends are levels: "rose from 4 to 5 percent" is no rise of 4 to 5
    before = amount.before if start == amount.start else cues_before(text, start, page.before)
    if before & MOVED or draft.cues & MOVE:
        change, row = change_near(text, start, draft.end, page.language, joined=draft.joined is not None)
        if change:
            return change, row
    change = change_before(page, start) if before & AGAIN else None
    sign = text[amount.number.start]
    if change is None and sign in "-−+" and unit.dimension in _SIGNED:
        change = "up" if sign == "+" else "down"
    return change, ""
