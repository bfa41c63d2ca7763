"""`claimcheck why`: the derivation of a finding, or what became of the claims of two places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final

from claimcheck.cli.console import complain, put, remark
from claimcheck.cli.exits import Exit
from claimcheck.cli.inputs import read_jobs
from claimcheck.cli.pack_options import configured
from claimcheck.cli.running import statement_jobs, traced
from claimcheck.errors import MissingInput, UsageError
from claimcheck.packs.suggestions import nearest
from claimcheck.reporting.excerpt import Lines
from claimcheck.reporting.why import why_finding, why_pair

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from claimcheck.cli.inputs import Job, Jobs
    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.edge import Claim, Finding
    from claimcheck.model.encounter import Encounter
    from claimcheck.packs.registry import Registry
    from claimcheck.reporting import Run
    from claimcheck.tracing import Trace

PLACE: Final = re.compile(r"(?P<file>.+?):(?P<line>\d{1,9})(?::(?P<column>\d{1,9}))?")
FINGERPRINT: Final = re.compile(r"[0-9a-fA-F]{4,12}")
"""A fingerprint, or so much of its beginning as tells it from the others."""
MOST_PAIRS: Final = 12
"""Pairs of claims of two lines that are told of, those that met first."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file, and a column of it or None; both from 1."""

    file: str
    line: int
    column: int | None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" + (f":{self.column}" if self.column else "")


def why(options: argparse.Namespace) -> int:
    """Run the command. Raises UsageError for a fingerprint or a place that nothing stands for."""
    word, *rest = options.asked
    first = _place(word)
    second = _place(rest[0]) if first and rest else None
    if first and not second:
        raise UsageError(f"{word!r} is one place", remedy="name two, such as: claimcheck why A.txt:12 B.txt:30")
    if not first and not FINGERPRINT.fullmatch(word):
        remedy = "a fingerprint is 12 digits and letters a to f, a place is A.txt:12"
        raise UsageError(f"{word!r} is neither a fingerprint nor a place", remedy=remedy)
    paths = rest if first is None else rest[1:]
    if first and second and not paths:
        paths = list(dict.fromkeys([first.file, second.file]))
    if not paths:
        raise UsageError("no PATH is given", remedy=f"name what was checked: claimcheck why {word} PATH…")
    config, registry = configured(options)
    read, against = read_jobs(paths, options.published), read_jobs(options.against, options.published)
    faults = [*read.faults, *against.faults]
    for fault in faults:
        complain(fault)
    checks = [
        (traced(job, statement, packs), packs)
        for job, statement in _jobs(read, against)
        for packs in [config.for_story(registry, job.folder if statement is None else None)]
    ]
    if not checks:
        return Exit.INPUT if faults else Exit.OK
    told = _of_places(checks, first, second) if first and second else _of_fingerprint(checks, word)
    put("\n".join(told))
    return Exit.INPUT if faults else Exit.OK


def _jobs(read: Jobs, against: Jobs) -> Iterator[tuple[Job, str | None]]:
    if against.jobs or against.faults:
        yield from statement_jobs(read.jobs, against.jobs)
    else:
        yield from ((job, None) for job in read.jobs)


def _place(word: str) -> Place | None:
    found = PLACE.fullmatch(word)
    if found is None:
        return None
    return Place(found["file"], int(found["line"]), int(found["column"]) if found["column"] else None)


Check = tuple[tuple["Run", "Trace"], "Registry"]


def _rules(registry: Registry) -> dict[str, str]:
    return {rule.code: " ".join(rule.documentation().split("\n\n")[0].split()) for rule in registry.every}


def _of_fingerprint(checks: Sequence[Check], word: str) -> list[str]:
    """The derivation of every finding with a fingerprint, or with the one that alone begins so."""
    known = {finding.fingerprint for (run, _), _ in checks for finding in run.report.findings}
    begun = sorted(key for key in known if key.startswith(word.lower()))
    if len(begun) != 1:
        if begun:
            raise UsageError(f"{len(begun)} findings begin with {word!r}", remedy=f"name one: {', '.join(begun[:5])}")
        near = nearest(word, known)
        remedy = f"did you mean {near}? " if near else ""
        remedy += "`claimcheck check` prints the fingerprint under each finding; name the same PATHs here"
        raise UsageError(f"no finding has the fingerprint {word!r}", remedy=remedy)
    return [
        why_finding(run, finding, _met(trace, finding), _rules(registry))
        for (run, trace), registry in checks
        for finding in run.report.findings
        if finding.fingerprint == begun[0]
    ]


def _met(trace: Trace, finding: Finding) -> Encounter | None:
    """What became of the claims that a finding holds against each other: of its first two sides those that were a pair."""
    sides = [[_record(trace, claim) for claim in side.claims] for side in finding.sides]
    if len(sides) == 1:
        pairs = [(sides[0][0], other) for other in sides[0][1:]] if sides[0] else []
    else:
        pairs = list(product(sides[0], sides[1])) if sides else []
    found = [trace.encounter(a, b) for a, b in pairs[:MOST_PAIRS] if a is not b]
    return next((met for met in found if met.pair), found[0] if found else None)


def _record(trace: Trace, claim: Claim) -> ClaimRecord:
    key = (claim.source, claim.start, claim.end, claim.kind, claim.measure)
    account = next(account for account in trace.accounts if account.source == claim.source)
    return next(c for c in account.claims if (c.source, c.start, c.end, c.kind, c.measure) == key)


def _of_places(checks: Sequence[Check], first: Place, second: Place) -> list[str]:
    """What became of each claim of one place with each of the other."""
    for (run, trace), registry in checks:
        sources = [_source(run, place) for place in (first, second)]
        if sources[0] is None or sources[1] is None:
            continue
        mine, theirs = (_claims(run, trace, s, p) for s, p in zip(sources, (first, second), strict=True) if s)
        met = [trace.encounter(a, b) for a, b in product(mine, theirs) if a is not b]
        if not met:
            raise UsageError(f"{first} and {second} are one claim", remedy="name two")
        met.sort(key=lambda one: (one.pair is None, one.dropped is None, -one.like.score))
        if len(met) > MOST_PAIRS:
            remark(
                f"note: {len(met)} pairs of claims stand there, {MOST_PAIRS} are told of; name columns, as in {first}:8"
            )
        return [why_pair(run, one, _rules(registry)) for one in met[:MOST_PAIRS]]
    for place in (first, second):
        if not any(_source(run, place) for (run, _), _ in checks):
            raise MissingInput(
                "is none of the articles read", where=place.file, remedy="name it, or its folder, as PATH"
            )
    raise UsageError(f"{first.file} and {second.file} are in no check together", remedy="check them together")


def _source(run: Run, place: Place) -> str | None:
    """The id of the source that a place names by its id or its file."""
    wanted = Path(place.file).resolve()
    for source in run.report.sources:
        if place.file == source.id or (source.path and Path(source.path).resolve() == wanted):
            return source.id
    return None


def _claims(run: Run, trace: Trace, source: str, place: Place) -> list[ClaimRecord]:
    """The claims that stand at a place. Raises UsageError where none does, with the nearest line that has one."""
    text = run.texts.get(source)
    if text is None:
        raise UsageError("the text is not at hand, only its claims", where=place.file, remedy="give the article itself")
    lines = Lines(text)
    account = next(account for account in trace.accounts if account.source == source)
    told = [(lines.place(claim.start), lines.place(max(claim.start, claim.end - 1)), claim) for claim in account.claims]
    here = [item for item in told if item[0][0] <= place.line <= item[1][0]]
    if place.column is not None:
        at = (place.line, place.column)
        here = [item for item in here if item[0] <= at <= item[1]]
    if here:
        return [claim for _, _, claim in here]
    near = min(
        told, key=lambda item: (abs(item[0][0] - place.line), abs(item[0][1] - (place.column or 1))), default=None
    )
    remedy = f"the nearest is at {place.file}:{near[0][0]}:{near[0][1]}" if near else "it has no claims at all"
    raise UsageError(f"no claim stands at {place}", remedy=remedy)
