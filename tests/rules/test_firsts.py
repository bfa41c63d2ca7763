"""CC310: firsts that collide."""

from __future__ import annotations

import pytest

from claimcheck.rules.firsts import CollidingFirsts
from tests.rules.topics import found, verdicts

ONE = "Lund was the first climber to reach the northern summit."


@pytest.mark.parametrize(
    "texts",
    [
        (ONE, "Moser was the first climber to reach the northern summit."),
        ("Ferro painted the first portrait of the queen.", "It was Galli who painted the first portrait of the queen."),
    ],
)
def test_two_firsts_of_one_thing_are_a_contradiction(texts: tuple[str, str]) -> None:
    """Only one can be the first."""
    assert verdicts(CollidingFirsts(), *texts) == {"contradiction"}


@pytest.mark.parametrize(
    "other",
    [
        "Moser was the first climber to reach the southern summit.",
        "Moser was the first Swiss climber to reach the northern summit.",
        "Moser was the first climber to photograph the northern summit.",
        "Moser was not the first climber to reach the northern summit.",
        "Moser was the second climber to reach the northern summit.",
        "Lund was the first climber to reach the northern summit, in 1911.",
        "Anna Lund was the first climber to reach the northern summit.",
    ],
)
def test_firsts_in_different_things_are_left_alone(other: str) -> None:
    """Other feats, narrower groups, denials and fuller names give nothing."""
    assert verdicts(CollidingFirsts(), ONE, other) == set()


def test_initials_are_no_other_name() -> None:
    """A name and its initials are one holder."""
    texts = (
        "ESA was the first agency to land a probe on the comet.",
        "European Space Agency was the first agency to land a probe on the comet.",
    )
    assert not found(CollidingFirsts(), *texts)


def test_a_pair_of_names_is_told_once() -> None:
    """Two sentences that repeat a claim make no second finding."""
    other = "Moser was the first climber to reach the northern summit."
    assert len(found(CollidingFirsts(), ONE, other, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("On Monday Lund won the first prize at Bergen.", "On Monday Moser won the first prize at Bergen."),
        ("Anna Lund held her first meeting with the mayor of Bergen.",
         "Carl Moser held his first meeting with the mayor of Bergen."),
        ("In 1911 Lund was the first climber to reach the northern hut.",
         "In 1912 Moser was the first climber to reach the northern hut."),
    ],
)  # fmt: skip
def test_firsts_that_everybody_has_are_left_alone(one: str, other: str) -> None:
    """Prizes, meetings and firsts of a year are many."""
    assert verdicts(CollidingFirsts(), one, other) == set()
