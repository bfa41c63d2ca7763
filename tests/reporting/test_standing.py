"""How reports tell of sources that are one witness, and of the claims of a statement."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.model.edge import Source
from claimcheck.reporting import Run, View, render
from claimcheck.reporting.witnesses import dependence, standing

WIRE = (
    "The mill in Tartu employs 340 weavers on two floors of the old brick hall. "
    "Its owner bought 12 looms from a bankrupt rival in the spring of 2019. "
    "The town council granted the mill a loan worth 4 million euros for a new roof."
)
OTHER = (
    "The mill in Tartu employs 430 weavers on two floors of the old brick hall. Nobody knew why the clocks had stopped."
)
SOURCES = [
    Source(id="wire", text=WIRE, published="2021-05-04"),
    Source(id="post", text=WIRE.replace("12 looms", "21 looms"), published="2021-05-04"),
    Source(id="blog", text=OTHER, published="2021-05-04"),
]


@pytest.mark.parametrize(
    ("names", "independent", "said"),
    [
        (("a",), 1, "1 source"),
        (("a", "b"), 2, "2 independent sources"),
        (("a", "b"), 1, "2 sources, 1 independent"),
        (("a", "b", "c"), 2, "3 sources, 2 independent"),
    ],
)
def test_sources_are_counted_as_a_person_would(names: tuple[str, ...], independent: int, said: str) -> None:
    """One source is one; several are all independent, or so many of them."""
    assert standing(names, independent) == said


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_every_report_says_how_many_are_independent_and_where_copies_differ(form: str) -> None:
    """The count stands at the side, the reason under the finding, and the difference with the sources."""
    report = claimcheck.check(SOURCES)
    text = render(form, [Run(report, {source.id: source.text for source in SOURCES})], View())
    assert "2 sources, 1 independent" in text
    assert "post and wire print 3 of 3 sentences alike, and differ here" in text
    assert "they differ: post: 21 looms; wire: 12 looms" in text


def test_copies_on_one_side_do_not_differ() -> None:
    """That they say the same is no difference; only the tie is told."""
    report = claimcheck.check(SOURCES)
    (weavers,) = (f for f in report.findings if f.verdict == "contradiction" and "weavers" in f.message)
    assert list(dependence(weavers, report)) == ["post and wire print 3 of 3 sentences alike"]
    assert "stands alone" not in render("text", [Run(report)], View()).split("weavers")[1]


def test_a_report_of_independent_sources_tells_of_no_ties() -> None:
    """Nothing is said where nothing was found."""
    report = claimcheck.check([SOURCES[0], SOURCES[2]])
    assert report.one_witness == ()
    assert "one witness" not in render("text", [Run(report)], View())


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_each_claim_of_a_statement_comes_with_its_witnesses(form: str) -> None:
    """Who supports it, who contradicts it with which words, and how many of them are independent."""
    statement = "The mill in Tartu employs 430 weavers. The town council granted the mill a loan worth 4 million euros."
    report = claimcheck.verify(statement, SOURCES)
    assert {item.claim.quote: (item.outcome, item.witnesses, item.independent) for item in report.statement} == {
        "430 weavers": ("contradicted", ("post", "wire"), 1),
        "4 million euros": ("supported", ("post", "wire"), 1),
    }
    text = render(form, [Run(report)], View())
    assert "against it: “340 weavers”, 2 sources, 1 independent: post, wire" in text
    assert "yet supported by blog" in text
    assert "supported by 2 sources, 1 independent: post, wire" in text
