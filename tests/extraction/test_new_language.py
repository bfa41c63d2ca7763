"""A language is a folder of tables: mentions of one that was never seen are read without a change to the engine."""

from __future__ import annotations

import pickle
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from claimcheck import lexicon
from claimcheck.extraction.mentions import read_mentions
from claimcheck.lexicon import Elsewhere
from claimcheck.model.values import Duration, Ordinal, Quantity, Time

if TYPE_CHECKING:
    from claimcheck.model.values import Value

TABLES = {
    "numbers": """
        word,kind,value
        bin,unit,2
        trin,unit,3
        kin,unit,5
        dekun,ten,20
        sento,hundred,100
        milyo,scale,1e6
        unu,article,1
        zu,link,""",
    "hedges": """
        id,hedge,place,phrase
        supra,more_than,before,supra
        kvazau,about,before,kvazau""",
    "nouns": """
        word,singular,class
        nixi,nix,plural""",
    "plurals": """
        id,ending,singular,shortest
        -oj,oj,o,3""",
    "closed_words": """
        word,class
        en,preposition
        je,preposition
        la,determiner
        kaj,joining
        venis,verb
        kostas,verb""",
    "units": """
        name,pint,words,symbols,glued,reader,dimension,factor
        kilometer,kilometer,kilometro|kilometroj,km,,,,
        percent,percent,procento|procentoj,%,,,percent,1""",
    "currencies": """
        id,code,place,minor,form
        $,USD,before,,$
        dolaroj,USD,word,,dolaroj""",
    "changes": """
        id,change,class
        kreskis,up,verb
        je,,link""",
    "ranges": """
        id,kind
        gis,to""",
    "ordinals": """
        word,value,kind
        unua,1,unit""",
    "rates": """
        word,kind
        po,per""",
    "vague_numbers": """
        word,lower,upper
        sentoj,100,1000""",
    "times_months": """
        word,month,form,name
        dorva,3,full,""",
    "times_weekdays": """
        word,weekday,form
        unda,0,full""",
    "times_units": """
        word,unit,code,form
        jaroj,year,Y,many
        jaro,year,Y,one
        tago,day,D,one""",
    "times_bounds": """
        words,bound
        ekde,since""",
    "times_month_places": """
        word
        en""",
    "times_year_cues": """
        word,side,says
        en,before,year
        ekde,before,year""",
}
GLUE = {
    "article": "la",
    "indefinite": "unu",
    "of": "zu",
    "genitive": "zu",
    "on": "je",
    "at": "je",
    "month_preposition": "en",
}
"""Small words by their part; the other parts have a word that never comes up."""

PHRASES: list[tuple[str, list[tuple[str, str | float]]]] = [
    ("Supra 200 nixi venis.", [("Supra 200 nixi", 200.0)]),
    ("Dekun-trin domoj kostas 5 milyo dolaroj.", [("Dekun-trin domoj", 23.0), ("5 milyo dolaroj", 5e6)]),
    ("Sentoj zu birdoj venis en 1941.", [("Sentoj zu birdoj", 100.0), ("1941", "1941")]),
    ("La vojo kreskis je 12 procentoj.", [("12 procentoj", 12.0)]),
    ("Bin gis kin kilometroj.", [("Bin gis kin kilometroj", 2.0)]),
    ("Je 5 Dorva 2011 la unua domo venis.", [("5 Dorva 2011", "2011-03-05"), ("unua domo", 1)]),
    ("Ekde 1999 trin jaroj.", [("1999", "1999"), ("trin jaroj", "P3Y")]),
    ("Kvazau $3 po tago.", [("Kvazau $3 po tago", 3.0)]),
    ("More than twenty people met on March 5 for three years.", []),
]


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Elsewhere:
    """A made-up language in a folder of its own: a few rows in some tables, and no rows at all in the others."""
    folder = tmp_path_factory.mktemp("tables") / "toy"
    folder.mkdir()
    for path in (lexicon.HERE / "en").glob("*.tsv"):
        lines = path.read_text(encoding="utf-8").split("\n")
        header = next(line for line in lines if line and not line.startswith("#"))
        rows = header if path.stem not in TABLES else dedent(TABLES[path.stem]).strip().replace(",", "\t")
        assert rows.startswith(header), path.stem
        text = f"# A made-up language.\n{rows}\n" + (_glue(lines) if path.stem == "times_glue" else "")
        (folder / path.name).write_text(text, encoding="utf-8")
    return Elsewhere(folder)


def _glue(lines: list[str]) -> str:
    """The table of small words, which must have all its parts."""
    parts = [line.split("\t")[0] for line in lines if "\t" in line and not line.startswith("#")][1:]
    return "\n".join(f"{part}\t{GLUE.get(part, 'qqq')}" for part in parts)


def told(value: Value) -> str | float:
    """What a value says, in short."""
    if isinstance(value, Time | Duration):
        return value.timex
    assert isinstance(value, Quantity | Ordinal)
    return value.stated[0] if isinstance(value, Quantity) else value.stated


@pytest.mark.parametrize(("text", "wanted"), PHRASES)
def test_a_folder_of_tables_is_a_language(toy: Elsewhere, text: str, wanted: list[tuple[str, str | float]]) -> None:
    """Quantities, ordinals and times of the toy language are read, and English words say nothing in it."""
    found = [(text[m.start : m.end], told(m.value)) for m in read_mentions(text, None, toy)]
    assert found == wanted


def test_a_language_from_elsewhere_is_handed_to_other_processes(toy: Elsewhere) -> None:
    """It pickles with its folder, and equals itself."""
    again = pickle.loads(pickle.dumps(toy))
    assert (again, again.folder) == (toy, toy.folder)


def test_english_is_untouched(toy: Elsewhere) -> None:
    """Reading in one language leaves nothing behind for another."""
    text = "Supra 200 nixi venis; more than 200 people came."
    read_mentions(text, None, toy)
    assert [text[m.start : m.end] for m in read_mentions(text)][-1] == "more than 200 people"
