"""Suppressions: what they hide, what they never hide, and when they are out of date."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import MissingInput, UsageError
from claimcheck.triage import Entry, baseline, parse_suppressions, read_suppressions, triage
from claimcheck.triage.baseline import quoted
from tests.reporting.reports import finding, report
from tests.reporting.stories import story

if TYPE_CHECKING:
    from pathlib import Path

    from claimcheck.model.edge import Finding, Report

KNOWN = finding()
DATES, TOLL, *_ = story().report.findings
DAY = date(2026, 1, 1)


def entry(of: Finding = KNOWN, **more: object) -> Entry:
    """An entry that hides a finding."""
    return Entry(**{"fingerprint": of.fingerprint, "reason": "r", "file": "s.toml", "line": 3, **more})


def one(findings: list[Finding], *entries: Entry, on: date | None = None, complete: bool = True) -> Report:
    """The report on some findings after triage."""
    return triage([(report(*findings), None)], entries, on, complete=complete).reports[0]


def names(made: Report) -> list[str]:
    """The rules of the findings that are left."""
    return [found.rule for found in made.findings]


def test_an_entry_hides_its_finding_and_keeps_it_in_the_report() -> None:
    """Nothing is lost: it stands under `suppressed`, with the reason and the file."""
    made = one([KNOWN], entry(reason="counted twice"))
    assert made.findings == ()
    assert [(s.finding, s.reason, s.file) for s in made.suppressed] == [(KNOWN, "counted twice", "s.toml")]


def test_an_entry_that_hides_nothing_is_a_finding() -> None:
    """A stale entry is a tension, with its place."""
    done = triage([(report(), None)], [entry()], None)
    (stale,) = done.reports[0].findings
    assert (stale.rule, stale.verdict) == ("CC901", "tension")
    assert "no longer there" in stale.message
    assert done.marks[0] == {stale.fingerprint: ("s.toml", 3)}


def test_a_finding_that_was_fixed_makes_no_room_for_a_new_one() -> None:
    """An entry hides its fingerprint alone; where it is gone, another is shown, and the entry is stale."""
    assert names(one([DATES], entry(KNOWN))) == [DATES.rule, "CC901"]
    made = one([DATES, TOLL], entry(DATES))
    assert names(made) == [TOLL.rule]
    assert made.suppressed[0].finding == DATES


def test_an_entry_hides_no_more_than_it_says() -> None:
    """Of three that say the same, a count of two leaves one; of one, it is stale, or a new one could hide in the room left."""
    assert names(one([KNOWN] * 3, entry(count=2))) == ["CC201"]
    assert "hides 2 findings, and 1 of them are there" in one([KNOWN], entry(count=2)).findings[0].message


def test_a_failure_of_a_rule_is_never_hidden() -> None:
    """Whatever an entry says."""
    failed = finding("error")
    assert "error" in {found.verdict for found in one([failed], entry(failed)).findings}


def test_an_entry_ends_with_its_last_day() -> None:
    """On that day it still hides; on the next it does not, and says so."""
    dated = entry(expires=DAY)
    assert names(one([KNOWN], dated, on=DAY)) == []
    after = one([KNOWN], dated, on=date(2026, 1, 2))
    assert names(after) == ["CC201", "CC901"]
    assert "expired on 2026-01-01" in after.findings[1].message
    assert after.triaged_on == "2026-01-02"


def test_no_day_is_assumed() -> None:
    """Where an entry expires the caller gives the day; where none does, no day is asked for and none is reported."""
    with pytest.raises(UsageError, match="no day is given"):
        one([KNOWN], entry(expires=DAY))
    assert one([KNOWN], entry(), on=DAY).triaged_on is None


def test_an_entry_of_a_story_works_there_alone() -> None:
    """In another story its fingerprint is shown; where its story is not checked, nothing is said of it."""
    checks = [(report(KNOWN), "claims/a"), (report(KNOWN), "claims/b/")]
    done = triage(checks, [entry(story="claims/b")], None)
    assert [len(made.findings) for made in done.reports] == [1, 0]
    assert triage([(report(), "claims/a")], [entry(story="claims/b")], None).reports[0].findings == ()


def test_no_entry_is_stale_where_something_could_not_be_read() -> None:
    """The finding may stand in what is missing."""
    assert one([], entry(), complete=False).findings == ()


def test_stale_entries_stand_behind_what_is_worse() -> None:
    """The report stays in its order: contradictions, tensions, then what is calm."""
    calm = story().report.findings[-1]
    verdicts = [found.verdict for found in one([DATES, TOLL, calm], entry(KNOWN)).findings]
    assert verdicts == ["contradiction", "tension", "tension", "agreement"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "of format 'none'"),
        ("format = 2", "of format 2"),
        ("format = ", "do not parse"),
        ("format = 1\nsupress = []", "no key is called 'supress'; write 'suppress'"),
        ("format = 1\nsuppress = 3", "no list of entries"),
        ("format = 1\n[[suppress]]\nreason = 'x'", ":2: the entry has no fingerprint"),
        ("format = 1\n[[suppress]]\nfingerprint = 'nonsense'\nreason = 'x'", "'nonsense' is no fingerprint"),
        ("format = 1\n[[suppress]]\nfingerprint = '0123456789ab'", "0123456789ab has no reason"),
        ("format = 1\n[[suppress]]\nfingerprint = '0123456789ab'\nreason = '  '", "has no reason"),
        ("format = 1\n[[suppress]]\nfingerprint = '0123456789ab'\nreason = 'x'\nexpires = '2026'", "is no day"),
        ("format = 1\n[[suppress]]\nfingerprint = '0123456789ab'\nreason = 'x'\nexpires = 2026-01-01T10:00:00", "is no day"),
        ("format = 1\n[[suppress]]\nfingerprint = '0123456789ab'\nreason = 'x'\ncount = 0", "0 is no count"),
        ("format = 1\n[[suppress]]\nfingerprint = '0123456789ab'\nreason = 'x'\nreson = 'y'", "write 'reason'"),
    ],
)  # fmt: skip
def test_a_broken_file_is_refused_with_its_place(text: str, fault: str) -> None:
    """With the file, the line of the entry where there is one, and what to do."""
    with pytest.raises(UsageError) as caught:
        parse_suppressions(text, "s.toml")
    assert str(caught.value).startswith("s.toml")
    assert fault in str(caught.value)


def test_one_fingerprint_stands_once() -> None:
    """A second entry for it is refused, with both lines; in another story it may stand."""
    twice = "format = 1\n[[suppress]]\nfingerprint = '0123456789ab'\nreason = 'x'\n" * 1
    again = "[[suppress]]\nfingerprint = '0123456789ab'\nreason = 'y'\n"
    with pytest.raises(UsageError, match="stands twice, first in line 2"):
        parse_suppressions(twice + again, "s.toml")
    assert len(parse_suppressions(f"{twice}{again}story = 'claims/a'\n", "s.toml")) == 2


def test_a_missing_file_is_an_input_error(tmp_path: Path) -> None:
    """It is named."""
    with pytest.raises(MissingInput, match="cannot be read"):
        read_suppressions(tmp_path / "gone.toml")


def test_a_baseline_hides_what_it_was_made_of() -> None:
    """And nothing else: agreements are not in it, and stale entries are not taken up again."""
    checks = [(story().report, "claims/brenna"), (report(KNOWN, KNOWN, finding("error")), None)]
    text = baseline(checks, "known")
    entries = parse_suppressions(text, "b.toml")
    assert sorted((e.story or "", e.count) for e in entries) == [("", 2)] + [("claims/brenna", 1)] * 3
    known = tuple(item.finding for item in checks[0][0].suppressed)
    again = checks[0][0].model_copy(update={"findings": (*checks[0][0].findings, *known), "suppressed": ()})
    done = triage([(again, "claims/brenna"), checks[1]], entries, None)
    left = [found.verdict for made in done.reports for found in made.findings]
    assert sorted(left) == ["agreement", "compatible", "error", "superseded"]
    stale = triage([(report(), None)], [entry()], None).reports[0]
    assert parse_suppressions(baseline([(stale, None)], "known"), "b.toml") == ()


def test_a_baseline_written_again_keeps_what_people_wrote() -> None:
    """Reasons and days stay; what hides nothing goes; other stories stay as they are."""
    known = [
        entry(reason="the desk has asked", expires=DAY),
        entry(DATES, reason="gone"),
        entry(TOLL, reason="elsewhere", story="claims/far"),
    ]
    entries = parse_suppressions(baseline([(report(KNOWN), None)], "new", known), "b.toml")
    assert [(e.fingerprint, e.reason, e.expires, e.story) for e in entries] == [
        (KNOWN.fingerprint, "the desk has asked", DAY, None),
        (TOLL.fingerprint, "elsewhere", None, "claims/far"),
    ]


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text_reads_back_from_the_file(text: str) -> None:
    """Quotes, line ends, controls and turns of direction are written so that TOML reads them back as they were."""
    written = quoted(text)
    assert tomllib.loads(f"x = {written}")["x"] == text
    assert "\n" not in written
    assert written.isprintable()
