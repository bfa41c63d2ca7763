"""The whole command on bytes that nobody meant to be an article."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.cli import main

if TYPE_CHECKING:
    import pytest

STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

GOOD = (
    b"---\ntitle: Pier opens\npublished: 2022-11-21\n---\n",
    b"HARBOUR, Nov. 21 (Wire) - More than 900 people from 12 towns walked over the pier on Tuesday, 21 November 2022.\n",
    "The pier cost £4.5 million; Anna Blythe, its director, named four parts: deck, rail, lamp and gate.\r\n".encode(),
)
"""Parts of a good article, of which hostile ones are made."""

NOISE = (
    b"\x1b[2J\x1b]0;title\x07",
    b"\x00\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"---\n",
    "\u202e\u2066\u0301שלום".encode(),
    b"{[(\"'" * 40,
    b"9" * 400 + b" people",
    b"1,2,3,4 " * 60,
    b"31 February 2020 and 99 May 0000 ",
    b"\r",
    b": : - [x\n",
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([*GOOD, *NOISE]) | st.binary(max_size=12), max_size=9))
def test_any_bytes_are_reported_on_or_refused(capsys: pytest.CaptureFixture[str], parts: list[bytes]) -> None:
    """No traceback, a code that says what happened, and nothing that steers the terminal."""
    with TemporaryDirectory() as folder:
        for name, data in (("a.md", b"".join(parts)), ("b.txt", GOOD[1] + b"".join(reversed(parts)))):
            (Path(folder) / name).write_bytes(data)
        code = main(["check", folder, "--verbose"])
        explained = main(["extract", folder, "--explain"])
    shown = capsys.readouterr()
    assert code in {0, 1, 3}, shown.err
    assert explained in {0, 3}, shown.err
    assert not STEERING.search(shown.out)
    assert not STEERING.search(shown.err)
