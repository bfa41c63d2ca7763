"""Results in phrases of many sports and chambers: what each tells, and what looks like one and tells none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.extraction.claims import pull_claims
from claimcheck.extraction.mentions import read_mentions
from claimcheck.model.values import Result
from claimcheck.reading import read_text

if TYPE_CHECKING:
    from claimcheck.model.claim import ClaimRecord

HERE = Path(__file__).parent


def lines(name: str) -> list[list[str]]:
    """The lines of a corpus, without comments and the names of its columns."""
    text = (HERE / name).read_text(encoding="utf-8")
    cells = [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")]
    return [[*line, *[""] * (len(cells[0]) - len(line))] for line in cells[1:]]


def told(text: str) -> list[ClaimRecord]:
    """The results among the claims of a text of a Monday."""
    return [claim for claim in pull_claims(read_text("a", text, published="2024-05-13")) if claim.kind == "result"]


def written(claim: ClaimRecord) -> list[str]:
    """A result as a line of the corpus has it."""
    value = claim.value
    assert isinstance(value, Result)
    numbers = "-".join(map(str, value.stated))
    margin = " ".join(str(part) for part in (value.margin, value.unit) if part is not None and part != "")
    shown = "" if claim.measure == "result:vote" and value.margin is None else margin
    return [claim.measure.removeprefix("result:"), numbers, *value.sides, value.outcome, shown, value.round]


@pytest.mark.parametrize("line", lines("telling.tsv"), ids=lambda line: line[0])
def test_a_result_is_told(line: list[str]) -> None:
    """Each phrase tells one result: its measure, its numbers as written, who met, and who won by how much."""
    assert [written(claim) for claim in told(line[0])] == [line[1:]]


@pytest.mark.parametrize("phrase", [line[0] for line in lines("silent.tsv")])
def test_no_result_is_told(phrase: str) -> None:
    """Ranges, odds, records, scores at some moment, rulings and other meetings tell no result."""
    assert [written(claim) for claim in told(phrase)] == []


@pytest.mark.parametrize("line", lines("telling.tsv"), ids=lambda line: line[0])
def test_a_result_quotes_its_text(line: list[str]) -> None:
    """The span of a result reproduces its quote, and lies in its sentence."""
    for claim in told(line[0]):
        assert line[0][claim.start : claim.end] == claim.quote
        assert claim.sentence[0] <= claim.start < claim.end <= claim.sentence[1]


def test_results_leave_mentions_alone() -> None:
    """What is mentioned stays; a count of one side of a vote is no claim by itself beside the result."""
    text = "The senate passed the harbour bill by 44 votes to 17."
    assert [text[m.start : m.end] for m in read_mentions(text)] == ["44 votes", "17"]
    assert [claim.kind for claim in pull_claims(read_text("a", text))] == ["result"]
