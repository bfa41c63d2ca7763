"""Megabytes a second of reading news, and the ratio to other readers on the same text.

Records are what the stages hand on; models are what callers of the library get.
"""

from __future__ import annotations

import importlib
import warnings
from typing import TYPE_CHECKING

import claimcheck
from benchmarks.news import news
from benchmarks.timing import speed
from claimcheck import engine
from claimcheck.extraction import mentions as reader
from claimcheck.extraction import pull
from claimcheck.extraction.scanner import scan

if TYPE_CHECKING:
    from collections.abc import Callable

_PUBLISHED = "2022-11-21"


def run(*, quick: bool) -> None:
    """Print the speeds and the ratios."""
    long, short = news(300_000 if quick else 1_000_000), news(12_000 if quick else 60_000, seed=11)
    document = engine.document_of(claimcheck.Source(id="news", text=long, published=_PUBLISHED))
    brief = engine.document_of(claimcheck.Source(id="news", text=short, published=_PUBLISHED))
    found = claimcheck.mentions(long, published=_PUBLISHED)
    claims = pull(document).claims
    per = len(long) / 1e6
    print(
        f"  {len(long):,} characters; {len(found) / per:,.0f} mentions and {len(claims) / per:,.0f} claims a megabyte"
    )
    others = _others(short)
    triggers = reader.triggers("en")
    print(f"  {'scan alone':34}{speed(lambda text: scan(text, triggers), long):8.2f} MB/s")
    ours: dict[str, tuple[Callable[[str], object], Callable[[str], object]]] = {
        "mentions (records)": (lambda text: reader.read_mentions(text, _PUBLISHED),) * 2,
        "mentions (models)": (lambda text: claimcheck.mentions(text, published=_PUBLISHED),) * 2,
        "claims (records)": (lambda _: pull(document), lambda _: pull(brief)),
        "claims (models, with reading)": (lambda text: claimcheck.extract(text, published=_PUBLISHED),) * 2,
    }
    for name, (on_long, on_short) in ours.items():
        rate = speed(on_long, long, rounds=2 if quick else 4)
        same = speed(on_short, short, rounds=3)
        ratios = "".join(f"   {same / other:7.0f} × {label}" for label, other in others.items())
        print(f"  {name:34}{rate:8.2f} MB/s{ratios}", flush=True)
    for label, rate in others.items():
        print(f"  {label:34}{rate:8.3f} MB/s on {len(short):,} characters of it")


def _others(text: str) -> dict[str, float]:
    """Megabytes a second of the other readers that are installed."""
    calls = {"search_dates": ("dateparser.search", "search_dates"), "quantulum3": ("quantulum3.parser", "parse")}
    found: dict[str, float] = {}
    for label, (module, name) in calls.items():
        try:
            with warnings.catch_warnings(action="ignore"):
                call = getattr(importlib.import_module(module), name)
        except ImportError as fault:
            print(f"  {label} is left out: {fault}; `pip install -e '.[bench]'` brings it")
            continue
        try:
            with warnings.catch_warnings(action="ignore"):
                call("On 4 May 2018 they sold 5 km of rope.")  # what is loaded once is no part of the speed
                settings = {"languages": ["en"]} if label == "search_dates" else {}
                found[label] = speed(lambda t, c=call, s=settings: c(t, **s), text, rounds=1)  # type: ignore[misc]
        except Exception as fault:  # noqa: BLE001  # whatever another reader raises on a text is no fault of ours
            print(f"  {label} is left out: it failed on the text ({type(fault).__name__}: {fault})")
    return found
