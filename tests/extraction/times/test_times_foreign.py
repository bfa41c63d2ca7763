"""Dates of languages without tables are read by dateparser, on located spans, and nothing is filled in."""

from __future__ import annotations

import subprocess
import sys

import pytest

from claimcheck.extraction.mentions import read_mentions
from claimcheck.model.values import Time

TOLD = [
    ("de", "Am 21. Dezember 2022 kam er.", "21. Dezember 2022", "2022-12-21", "explicit"),
    ("de", "Im Dezember 2022 kam er.", "Dezember 2022", "2022-12", "explicit"),
    ("de-AT", "Am 3. Oktober ging er.", "3. Oktober", "XXXX-10-03", "open"),
    ("fr", "Le 3 août 2020, il plut.", "3 août 2020", "2020-08-03", "explicit"),
    ("fr", "Il plut en février 2019.", "février 2019", "2019-02", "explicit"),
    ("es", "El 14 de marzo de 2018 llovió.", "14 de marzo de 2018", "2018-03-14", "explicit"),
    ("pt_BR", "Choveu em 7 de setembro de 2021.", "7 de setembro de 2021", "2021-09-07", "explicit"),
    ("ru", "21 ноября 2022 года шёл дождь.", "21 ноября 2022", "2022-11-21", "explicit"),
]
SILENT = [
    ("de", "Die 5 Hunde und 12 Katzen."),
    ("de", "Halle 12 und Raum 5."),
    ("fr", "Les 20 chiens de la rue 3."),
    ("es", "Las 5 casas grandes."),
    ("xx", "Am 21. Dezember kam er."),
]


def times(text: str, written: str | None, published: str | None = None) -> list[tuple[str, str, str]]:
    """Words, value and anchor of the times of a text."""
    found = read_mentions(text, published, "en", written)
    return [(text[m.start : m.end], m.value.timex, m.value.anchor) for m in found if isinstance(m.value, Time)]


@pytest.mark.parametrize(("written", "text", "words", "timex", "anchor"), TOLD)
def test_a_date_of_another_language_is_read(written: str, text: str, words: str, timex: str, anchor: str) -> None:
    """A day or a month has the value that its words tell; a year that is not told stays open, and so does a day."""
    assert times(text, written) == [(words, timex, anchor)]


@pytest.mark.parametrize(("written", "text"), SILENT)
def test_numbers_beside_words_that_are_no_month_say_nothing(written: str, text: str) -> None:
    """Things that are counted, numbered rooms, and languages that nobody knows give no date."""
    assert times(text, written) == []


def test_a_year_comes_from_the_publication_alone() -> None:
    """A day without a year is that nearest to the day of publication, and says so."""
    assert times("Am 28. Dezember kam er.", "de", "2023-01-04") == [("28. Dezember", "2022-12-28", "published")]


def test_english_never_asks_dateparser() -> None:
    """Reading English, or a text of no told language, does not load dateparser."""
    code = (
        "import sys\nfrom claimcheck.extraction.mentions import read_mentions\n"
        "read_mentions('On 5 Foo 2011 it rained, in December 2022.', None, 'en', 'en-GB')\n"
        "read_mentions('Am 21. Dezember 2022 kam er.')\n"
        "assert 'dateparser' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
