"""Quotations and the speakers that are named beside them."""

from __future__ import annotations

import pytest

import claimcheck

QUOTE = "The harbour was never built for ships of this size"


def speakers(text: str) -> list[str]:
    """The speakers of the quotations of a text."""
    return [claim.value.name for claim in claimcheck.extract(text) if claim.kind == "quotation"]


@pytest.mark.parametrize(
    "text",
    [
        f"“{QUOTE},” said Ann Lee.",
        f"“{QUOTE},” Ann Lee said.",
        f"“{QUOTE},” Ann Lee, who runs the port, told reporters.",
        f'"{QUOTE}," said port director Ann Lee on Monday.',
        f'"{QUOTE}," Director Ann Lee said.',
        f"‘{QUOTE},’ said Dr. Ann Lee.",
        f"`` {QUOTE} , '' said Ann Lee .",
        f"Ann Lee said: “{QUOTE}.”",
        f"Ann Lee told the paper that “{QUOTE.lower()}” and left.",
        f"“{QUOTE}!” said Ann Lee.",
        f"Ann Lee runs the port. “{QUOTE},” Lee said.",
        f'"No," she said. "{QUOTE}," Ann Lee added.',
    ],
)
def test_a_speaker_is_named_beside_a_quotation(text: str) -> None:
    """The name before or behind a verb of saying, without its titles, in full where the text has it."""
    assert speakers(text) == ["Ann Lee"]


@pytest.mark.parametrize(
    "text",
    [
        f"“{QUOTE},” said a spokeswoman.",
        f"“{QUOTE},” the minister said.",
        f"“{QUOTE},” said the mayor of Hull.",
        f"“{QUOTE},” said Ann Lee’s lawyer.",
        f"“{QUOTE},” she said.",
        f"“{QUOTE},” the Hull Police Department said.",
        f"“{QUOTE},” the FBI said.",
        f"“{QUOTE}.” Ann Lee said on Monday that the port was closed.",
        f"“{QUOTE},” Lee said.",
        f"Ann Lee left. “{QUOTE}.”",
        "“Ships were late,” said Ann Lee.",
        "“Our thoughts and prayers are with the families,” said Ann Lee.",
        'He is 6\'2" tall," said Ann Lee, "and has been here for a very long time.',
        f"Ann Lee said that Omar Said spoke of “{QUOTE}”.",
    ],
)
def test_nobody_is_named_for_certain(text: str) -> None:
    """Offices, bodies, pronouns, surnames without a full name, short quotations and set phrases give nothing."""
    assert speakers(text) == []


def test_the_span_is_that_of_the_words_said() -> None:
    """The quotation without its marks, at its place; its sentence reaches to the speaker."""
    text = f"It rained. “{QUOTE},” said Ann Lee."
    claim = next(claim for claim in claimcheck.extract(text) if claim.kind == "quotation")
    assert text[claim.start : claim.end] == claim.quote == f"{QUOTE},"
    assert claim.attribution == "Ann Lee"
