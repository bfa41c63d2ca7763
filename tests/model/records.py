"""Hypothesis strategies for the records of the model: anything that a text may state, and claims of it."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

from hypothesis import strategies as st

from claimcheck.model.claim import ClaimRecord, MentionRecord, Modality, Polarity, Scope, Subject
from claimcheck.model.document import SPEAKING_ZONES
from claimcheck.model.finding import DroppedPair, FindingRecord, Severity, Side, Verdict
from claimcheck.model.values import (
    Anchor,
    Bound,
    Change,
    Duration,
    Grain,
    Hedge,
    Members,
    Name,
    Ordinal,
    Quantity,
    Recurrence,
    Time,
    TimePart,
    Unit,
)

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
TUPLES = st.lists(WORDS, max_size=2).map(tuple)
NUMBERS = st.integers(-(10**9), 10**9).map(float) | st.floats(-1e9, 1e9, allow_nan=False)
OFFSETS = st.integers(0, 10**6)
UNITS = st.builds(
    Unit,
    name=WORDS,
    dimension=st.sampled_from(["count", "currency", "percent", "none", "[length]"]),
    head=WORDS,
    modifiers=TUPLES,
    others=TUPLES,
    factor=st.floats(1e-6, 1e6),
    offset=NUMBERS,
)
STATED = st.lists(NUMBERS, min_size=1, max_size=2).map(tuple)
HEDGES = st.sampled_from(get_args(Hedge))
STEPS = st.floats(0, 1e9)
PARTS = st.builds(TimePart, OFFSETS, OFFSETS, WORDS, WORDS)
TIMES = st.builds(
    Time,
    timex=WORDS,
    start=st.none() | WORDS,
    end=st.none() | WORDS,
    grain=st.sampled_from(get_args(Grain)),
    bound=st.sampled_from(get_args(Bound)),
    modifier=WORDS,
    weekday=st.none() | st.integers(0, 6),
    anchor=st.sampled_from(get_args(Anchor)),
    zone=WORDS,
    parts=st.lists(PARTS, max_size=2).map(tuple),
)
QUANTITIES = st.builds(
    Quantity,
    stated=STATED,
    unit=UNITS,
    hedge=HEDGES,
    change=st.none() | st.sampled_from(get_args(Change)),
    step=STEPS,
    whole=st.none() | NUMBERS,
)
DURATIONS = st.builds(Duration, timex=WORDS, stated=STATED, unit=UNITS, hedge=HEDGES, step=STEPS)
VALUES = st.one_of(
    QUANTITIES,
    DURATIONS,
    TIMES,
    st.builds(Recurrence, WORDS),
    st.builds(Ordinal, st.integers(0, 99), WORDS),
    st.builds(Members, TUPLES, st.booleans(), st.none() | NUMBERS, st.none() | UNITS),
    st.builds(Name, WORDS, WORDS, WORDS),
)
MENTIONS = st.builds(MentionRecord, st.just(2), st.just(5), VALUES, rows=TUPLES)
SUBJECTS = st.builds(Subject, **{f.name: WORDS if f.default == "" else TUPLES for f in fields(Subject)})
SCOPES = st.builds(Scope, st.none() | TIMES, st.none() | TIMES, TUPLES, TUPLES)
CLAIMS = st.builds(
    ClaimRecord,
    kind=WORDS,
    measure=WORDS,
    source=WORDS,
    start=OFFSETS,
    end=OFFSETS,
    quote=WORDS,
    value=VALUES,
    zone=st.sampled_from(sorted(SPEAKING_ZONES)),
    subject=SUBJECTS,
    scope=SCOPES,
    modality=st.sampled_from(get_args(Modality)),
    polarity=st.sampled_from(get_args(Polarity)),
    attribution=WORDS,
    sentence=st.tuples(OFFSETS, OFFSETS),
    rows=TUPLES,
)
SIDES = st.builds(Side, WORDS, st.lists(CLAIMS, max_size=2).map(tuple))
FINDINGS = st.builds(
    FindingRecord,
    rule=WORDS,
    name=WORDS,
    verdict=st.sampled_from(get_args(Verdict)),
    severity=st.sampled_from(get_args(Severity)),
    sides=st.lists(SIDES, max_size=2).map(tuple),
    message=WORDS,
    reason=WORDS,
    confidence=st.floats(0, 1),
    key=WORDS,
)
DROPPED = st.builds(DroppedPair, CLAIMS, CLAIMS, WORDS, WORDS)
