"""Years of times: what anniversaries and ages are reckoned with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model.values import Time

_YEAR = re.compile(r"\d{4}")


def years(time: Time | None) -> tuple[int, int] | None:
    """The first and the last year of a time that is closed on both sides and not before the year 1; None for any other."""
    if time is None or time.bound or time.anchor == "open" or not time.start or not time.end:
        return None
    first, last = _YEAR.match(time.start), _YEAR.match(time.end)
    return (int(first[0]), int(last[0])) if first and last else None
