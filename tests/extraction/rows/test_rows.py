"""Every row has a phrase in which it tells, and one in which its words stand and it tells nothing.

What a row tells is what is read with it and not without it. It tells nothing in a phrase that is read alike with it and
without it: a hedge where it is no hedge, a month that is a verb, a unit that is a name. For words that keep something from
being read (labels, tails of compounds, closed classes, marked with "!" in the corpus) it is the other way round: they tell
by their silence, and in the other phrase they silence nothing. A function word has its second phrase where no claim is.
"""

from __future__ import annotations

import pytest

from claimcheck.lexicon import HERE, table
from tests.extraction.rows.corpus import batches, cases, defects, lines, names
from tests.extraction.rows.views import Without, claimed, dated, mentioned, singulars, titled

CLAIMS = (
    "abbreviations", "attributions", "capital_words", "clause_joiners", "clause_openers", "complementisers",
    "deadline_words", "exemplifiers", "fatal_adverbs", "fate_cues", "fates", "frames", "function_words", "hospitals",
    "invariant_verbs", "list_openers", "measures", "modality", "name_links", "negation", "negation_exempt", "office_words",
    "participle_auxiliaries", "passive_auxiliaries", "place_prepositions", "singular_pronouns", "speaker_links", "speech",
    "stamp_words", "synonyms", "title_qualifiers", "toll_nouns", "whole_history",
)  # fmt: skip
"""Tables that claims are read with."""
WITHOUT_CORPUS = {
    **dict.fromkeys(("aliases", "companions", "doers", "light_frames", "negating_verbs", "opposites"), "read where claims are compared"),
    **dict.fromkeys(
        ("achieving_frames", "cancelling_frames", "exclusive_frames", "grown_frames", "holding_frames", "jubilees", "lasting_frames",
         "overlapping_frames", "ranking_frames", "recurring_firsts", "remainder_words", "unplanned_frames"),
        "read by a rule, which looks at pairs of claims",
    ),
    **dict.fromkeys(
        ("accomplishing_frames", "arranging_frames", "day_prepositions", "formulas", "given_name_endings", "organisation_words"),
        "read by the rules on what was reported too early, on quotations and on spellings",
    ),
    **dict.fromkeys(
        ("area_words", "beginning_frames", "counted_alike", "dated_alike", "dimensions", "first_words", "neutral_modifiers",
         "numbered_spans", "platforms", "still_frames", "vague_subjects"),
        "read where a statement is held against its sources",
    ),
    **dict.fromkeys(("figure_nouns", "level_frames", "level_marks", "money_verbs"), "row by row in tests/extraction/test_labels.py"),
    **dict.fromkeys(("dating_openers", "narrowing_words"), "row by row in tests/extraction/test_scopes.py"),
    **dict.fromkeys(("countries", "former_adverbs"), "row by row in tests/extraction/test_definitions.py"),
    "measuring_verbs": "row by row in tests/extraction/test_stance.py",
    "corrections": "its cues work in pairs; tests/rules/test_withdrawn.py has them in whole notes, not yet row by row",
    **dict.fromkeys(("part_places", "price_comparatives", "times_cities", "total_cues"), "row by row in tests/extraction/test_divisions.py and test_beside.py"),
    **dict.fromkeys(("owning_frames", "share_rests", "share_sides"), "row by row in tests/extraction/test_sides.py"),
    **dict.fromkeys(("state_frames", "stretch_frames"), "read by the rules on sums and on what ended before it began"),
    "part_phrases": "tests/extraction/test_parts.py has its phrases",
    **dict.fromkeys(("things", "demonyms", "creators", "maker_marks"), "row by row in tests/extraction/test_definitions.py"),
    **dict.fromkeys(("goal_verbs", "verb_prefixes", "relative_pronouns"), "row by row in tests/extraction/test_frames.py"),
    "everywhere_words": "read where claims are compared; tests/alignment/test_reasons.py has them",
    "vague_heads": "read where claims are compared; tests/alignment/test_matter.py has it",
    **dict.fromkeys(
        ("generic_sides", "result_links", "result_nouns", "result_parts", "result_verbs", "score_words", "team_sorts", "vote_bodies",
         "vote_matters", "vote_sides", "vote_verbs", "vote_words"),
        "row by row in tests/extraction/results/test_results_rows.py",
    ),
    "harming_verbs": "row by row in tests/extraction/quantities/test_quantities.py",
    "definite_articles": "read in lists of parts and in definitions; tests/extraction/test_divisions.py and test_definitions.py have it",
    "zero_words": "row by row in tests/extraction/test_nobody.py",
    "life_marks": "row by row in tests/extraction/test_life_dates.py",
    "noun_groups": "the table of measures names its rows, so that none can be left out",
    "irregular_verbs": "the dictionary of lemmas has a third of its forms too",
    "infinitive_marks": "most of its words are auxiliaries too, which do the same",
}  # fmt: skip
"""Tables that no text is read with, or of which leaving out one row shows nothing; and why."""
VIEWS = dict.fromkeys(CLAIMS, claimed) | {
    "plurals": singulars,
    "titles": titled,
    "times_deictics": dated,
    "times_offsets": dated,
    "times_tenses": dated,
    "times_determiners": dated,
    "times_glue": dated,
}
"""What is looked at where the mentions of a text do not show it."""


def faults(name: str) -> list[str]:
    """What is wrong with the phrases of a table's rows: nothing where each row tells, and is silent, where it should."""
    view, found = VIEWS.get(name, mentioned), []
    for group in batches(cases(name)):
        less = Without(name, [case.row for case in group])
        for case in group:
            if not (case.tells and case.gives and case.silent):
                found.append(f"{case.row}: a phrase is missing")
                continue
            wanted = case.gives.removeprefix("!")
            told, gone = view(case.tells, "en"), view(case.tells, less)
            if (wanted in told, wanted in gone) != ((True, False) if wanted == case.gives else (False, True)):
                found.append(f"{case.row}: {case.tells!r} gives {told}, without the row {gone}, and not {case.gives!r}")
            if not any(word in case.silent.casefold() for word in case.words):
                found.append(f"{case.row}: does not stand in {case.silent!r}")
            told, gone = view(case.silent, "en"), view(case.silent, less)
            if told != gone:
                found.append(f"{case.row}: {case.silent!r} gives {told}, without the row {gone}")
    return found


@pytest.mark.parametrize("name", names())
def test_a_row_tells_in_one_phrase_and_is_silent_in_another(name: str) -> None:
    """Its phrase gives the value, and not without the row; in the other phrase its words stand, and the row changes nothing."""
    assert faults(name) == []


def test_every_table_has_a_corpus() -> None:
    """A table that comes anew has a corpus, or a reason for having none; and none has both."""
    tables = sorted(path.stem for path in (HERE / "en").glob("*.tsv"))
    assert sorted([*names(), *WITHOUT_CORPUS]) == tables


@pytest.mark.parametrize("name", names())
def test_no_line_is_for_a_row_that_is_not_there(name: str) -> None:
    """A line of the corpus is for a row of its table, or for all rows with one value in one column."""
    rows = table("en", name)
    known = {"*", *rows, *(f"{column}={value}" for row in rows.values() for column, value in row.items())}
    assert [line for line in lines(name) if line not in known] == []


@pytest.mark.parametrize(
    ("name", "row", "phrase", "gives"),
    [pytest.param(*cells, marks=pytest.mark.xfail(strict=True, reason=reason)) for *cells, reason in defects()],
)
def test_a_row_does_not_mislead(name: str, row: str, phrase: str, gives: str) -> None:
    """In its phrase the row gives what it should, or changes nothing where it should give nothing."""
    view = VIEWS.get(name, mentioned)
    told = view(phrase, "en")
    assert gives in told if gives else told == view(phrase, Without(name, [row]))
