"""The tables of reading hold what the engine can use."""

from __future__ import annotations

from claimcheck.reading import tables


def test_every_cue_is_well_formed() -> None:
    """Each cue names a zone, a place in the line, a reach and a length, and stands once a place."""
    rows = tables.rows("cues")
    keys = [(row["cue"], row["where"]) for row in rows]
    assert len(keys) == len(set(keys))
    assert {row["zone"] for row in rows} <= {"foot", "sidebar", "caption", "edge"}
    wheres = {"line", "start", "part", "end", "word", "mark", "label", "byline", "name", "credit"}
    assert {row["where"] for row in rows} <= wheres
    assert {row["reach"] for row in rows} <= {"line", "list", "rest", "end", "thread"}
    assert all(row["words"].isdigit() and row["cue"] == row["cue"].casefold() for row in rows)


def test_every_label_and_agency_is_well_formed() -> None:
    """Labels have one of three kinds, agencies a name, and both are folded."""
    assert {row["kind"] for row in tables.rows("stamps")} == {"published", "updated", "other"}
    assert all(row["agency"] == row["agency"].casefold() and row["name"] for row in tables.rows("agencies"))
