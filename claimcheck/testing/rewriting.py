"""The same said in another way: other units, other forms of dates, another order of the sources."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.model.values import Quantity, Unit

if TYPE_CHECKING:
    from claimcheck.model.claim import Account, ClaimRecord

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTH = "|".join(MONTHS)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}}) ({_MONTH}) (\d{{4}})\b")
_MONTH_FIRST = re.compile(rf"\b({_MONTH}) (\d{{1,2}}), (\d{{4}})\b")
HALF = 0.5


def with_other_dates(text: str) -> str:
    """Full dates with the day first written with the month first, and the other way round."""
    marked = _DAY_FIRST.sub(lambda m: f"{m[2]} {m[1]}\0, {m[3]}", text)
    return _MONTH_FIRST.sub(lambda m: f"{m[2]} {m[1]} {m[3]}", marked).replace("\0", "")


def with_other_units(account: Account) -> Account:
    """Physical quantities in another unit of their dimension, with their precision kept."""
    return replace(account, claims=tuple(converted(claim) for claim in account.claims))


def converted(claim: ClaimRecord) -> ClaimRecord:
    """The claim in the base unit of its dimension; one that is in it already, in half of that unit.

    Durations stay as they are: days and months belong to the calendar, and not only to a dimension.
    """
    value = claim.value
    if not isinstance(value, Quantity) or not value.unit.dimension.startswith("["):
        return claim
    unit = value.unit
    factor, offset = (1.0, 0.0) if (unit.factor, unit.offset) != (1.0, 0.0) else (HALF, 0.0)
    other = Unit(f"base of {unit.name}", unit.dimension, unit.head, unit.modifiers, unit.others, factor, offset)
    stated = tuple((number * unit.factor + unit.offset - offset) / factor for number in value.stated)
    return replace(claim, value=replace(value, stated=stated, step=value.step * unit.factor / factor, unit=other))
