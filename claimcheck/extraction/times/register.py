"""What undated expressions count from: the publication date (news) or the date before them (narrative)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.extraction.times.reading import Reading

_FEW = 3
_SHARE = 3


def narrative(readings: Iterable[Reading], published: tuple[int, int, int] | None) -> bool:
    """Whether the text tells history: without a publication date, or with years away from it outnumbering words of the day.

    HeidelTime (Strötgen & Gertz 2013) takes the domain from its caller; here the readings tell it.
    """
    if published is None:
        return True
    far = near = 0
    for reading in readings:
        if reading.kind != "time":
            continue
        if reading.year is not None:
            if abs(reading.year - published[0]) > 1:
                far += 1
            elif reading.month:
                near += 1
        elif reading.weekday is not None or reading.origin == "published" or reading.relation in ("this", "last"):
            near += 1
    return far > _FEW and far > _SHARE * near
