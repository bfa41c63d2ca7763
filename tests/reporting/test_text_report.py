"""The text report, read as a user reads it."""

from __future__ import annotations

import re

from claimcheck.model.edge import Checked, Claim, SourceSummary
from claimcheck.model.finding import Side
from claimcheck.reporting import Run, View, render
from tests.reporting.reports import ALSO_MANY, FEW, MANY, TEXTS, claim, dropped, finding, report, run
from tests.reporting.stories import hostile, story


def text(*runs: Run, **view: object) -> str:
    """The text report in a view."""
    return render("text", runs, View(**view))


def test_a_contradiction_shows_both_sides_with_carets() -> None:
    """The whole block: head line, an excerpt of each side, witnesses, reason and fingerprint."""
    found = finding()
    assert text(run(found), quiet=True).startswith(
        f"""\
contradiction[CC201 quantity-conflict]: Two sources say that more than 900 people came, and one says some 300.
 --> harbour.txt:3:28
  |
3 | The pier opened on Monday. More than 900 people walked over it before noon.
  |                            ^^^^^^^^^^^^^^^^^^^^
  = 2 independent sources say more than 900 people: gazette, harbour
  = also at gazette.txt:3:19
 --> courier.txt:3:23
  |
3 | On the day it opened, some 300 people came to see the new pier.
  |                       ^^^^^^^^^^^^^^^
  = why: both speak of attendance at the pier, in the same scope
  = check: who counted, where and on which day; whether one figure is of those invited or expected. courier stands alone \
against gazette, harbour.
  = not one thing? say so in story.yaml: different: [[{found.claims[0].id}, {found.claims[2].id}], \
[{found.claims[1].id}, {found.claims[2].id}]]
  = fingerprint: {found.fingerprint}
"""
    )


def test_without_the_text_the_quote_stands_alone() -> None:
    """Claims from a claims file are shown by their source and their words."""
    shown = text(Run(report(finding())))
    assert '--> harbour (claims only): "More than 900 people"' in shown
    assert '--> courier (claims only): "some 300 people"' in shown


def test_a_text_that_has_changed_is_not_pointed_into() -> None:
    """Where the words no longer stand at their offsets, no caret is put under others."""
    changed = {**TEXTS, "courier": "Something else stands here now, and it is long enough to reach the offset."}
    assert "--> courier (claims only)" in text(Run(report(finding()), changed))


def test_the_worst_comes_first_and_agreement_is_listed_below() -> None:
    """Findings with excerpts, then what agreed, what was not compared, sources, summary."""
    agreement = finding(
        "agreement", [Side("more than 900 people", (MANY, ALSO_MANY))], "Both say more than 900 people."
    )
    shown = text(run(finding(), agreement, not_compared={"other event": 1}, not_compared_pairs=(dropped(),)))
    marks = ["contradiction[", "What agreed: 1 agreement\n", "Not compared: 1 pair", "Sources\n", "3 sources, 3 claims"]
    assert [shown.index(mark) for mark in marks] == sorted(shown.index(mark) for mark in marks)
    assert "Both say more than 900 people." in shown


def test_plural_forms_are_right() -> None:
    """One source, two sources; one pair, no pairs."""
    one = report(texts={"harbour": TEXTS["harbour"]}, compared=0).model_copy(update={"claims": 1})
    assert "1 source, 1 claim, 0 pairs compared: 0 contradictions, 0 tensions, 0 agreements." in text(Run(one))


def test_a_long_list_of_agreements_is_cut_and_verbose_lists_it() -> None:
    """Five lines, then how many more; all of them when asked for."""
    many = [finding("agreement", [Side("x", (MANY, ALSO_MANY))], f"Both agree on point {n}.") for n in range(8)]
    assert "and 3 more; --verbose lists them" in text(run(*many))
    assert "point 7" in text(run(*many), verbose=True)


def test_pairs_not_compared_are_counted_and_verbose_quotes_them() -> None:
    """Counts by reason, the most frequent first; with --verbose both quotes, their places and the detail."""
    shown = run(not_compared={"unit": 2, "other event": 1_200}, not_compared_pairs=(dropped("unit", "people, metres"),))
    assert "1,202 pairs" in text(shown)
    assert text(shown).index("other event") < text(shown).index("unit")
    expected = '"More than 900 people" (harbour.txt:3:28) and "some 300 people" (courier.txt:3:23): people, metres'
    assert expected in text(shown, verbose=True)


def test_nothing_compared_is_said_loudly() -> None:
    """A run that compared nothing says so, and why."""
    loud = text(run(compared=0), quiet=True)
    assert "NOTHING WAS COMPARED: 3 sources gave 3 claims, and no two are about the same thing." in loud
    without = Run(report(compared=0).model_copy(update={"claims": 0}))
    assert "NOTHING WAS COMPARED: no claim was found in 3 sources." in text(without)
    only = run(compared=0, not_compared={"unit": 2})
    assert "NOTHING WAS COMPARED: 2 pairs of claims came together and none could be compared (unit)." in text(only)


def test_a_finding_between_two_sources_is_no_silence() -> None:
    """A rule over different measures finds without a pair; one that failed, or that looked at one source, has compared nothing."""
    assert "NOTHING WAS COMPARED" not in text(run(finding(), compared=0))
    alone = finding("contradiction", [Side("x", (MANY,))])
    assert "NOTHING WAS COMPARED" in text(run(finding("error"), alone, compared=0))


def test_the_sources_table_says_who_tells_the_date() -> None:
    """Publication dates come with their origin; an unknown one is called so."""
    known = SourceSummary(id="a", title="T", published="2022-11-21", published_origin="dateline", claims=4)
    shown = text(Run(report(sources=(known, SourceSummary(id="b", notes=("no head was found",))))))
    assert re.search(r"^  a +2022-11-21 \(dateline\) +4  T$", shown, re.MULTILINE)
    assert re.search(r"^  b +unknown +0$", shown, re.MULTILINE)
    assert "note: no head was found" in shown


def test_a_statement_is_answered_claim_by_claim() -> None:
    """What was contradicted comes first, what was supported last."""
    outcomes = (
        Checked(claim=Claim.of(MANY), outcome="supported"),
        Checked(claim=Claim.of(FEW), outcome="contradicted"),
    )
    shown = text(run(statement=outcomes))
    assert "The statement: 2 claims, 1 contradicted, 0 not found, 1 supported" in shown
    assert shown.index("contradicted  ") < shown.index("supported     ")


def test_article_text_cannot_steer_the_terminal() -> None:
    """Escapes in a text, a title, a message or an id are shown and never sent."""
    evil = "see \x1b[31m17 people\x1b[0m\x07 \u202ehere"
    side = Side("17\x1b[2J", (claim("evil", "17 people", 17, evil),))
    source = SourceSummary(id="evil", title="\x1b]0;owned\x07", path="e\x1bvil.txt")
    found = finding("contradiction", [side], "No\x1b[5m way.\nSecond line.")
    shown = text(Run(report(found, sources=(source,)), {"evil": evil}), color=False, verbose=True)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)


def test_colours_are_sent_only_when_wanted() -> None:
    """Colour adds escapes and changes no word."""
    plain, colored = text(run(finding())), text(run(finding()), color=True)
    assert "\x1b[" not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == plain


def test_lines_keep_to_the_width() -> None:
    """Excerpts are cut to the width of the terminal."""
    long = {**TEXTS, "harbour": "before " * 90 + TEXTS["harbour"].replace("\n", " ") + "after " * 90}
    side = Side("m", (claim("harbour", "More than 900 people", 900, long["harbour"]),))
    shown = text(run(finding("tension", [side]), texts=long), width=60, quiet=True)
    assert max(len(line) for line in shown.split("\n") if line.startswith("1 |")) <= 60


def test_several_stories_have_headings_and_a_total() -> None:
    """Each check stands under its story, and the last line adds up."""
    story = Run(report(finding()), TEXTS, "The pier", "claims/pier")
    shown = text(story, run(finding()))
    assert shown.startswith("Story: The pier (claims/pier)\n")
    assert "Sources outside any story\n" in shown
    assert shown.endswith("In all, 1 story and 1 check of other sources: 2 contradictions, 0 tensions.\n")


def test_rendered_twice_it_is_the_same() -> None:
    """The report holds nothing of the moment."""
    assert text(run(finding())) == text(run(finding()))


def test_on_a_terminal_notes_are_broken_at_words() -> None:
    """To its width, with what follows set in; a statement that is to be copied stays in one piece."""
    shown = text(run(finding()), width=60, wrap=True, quiet=True)
    notes = [line for line in shown.split("\n") if line.startswith(("  = ", "      ")) and "different:" not in line]
    assert max(map(len, notes)) <= 60
    assert "\n      " in shown[shown.index("= check:") :]
    assert len(re.findall(r"different: \[\[.*\]\]$", shown, re.MULTILINE)) == 1


def test_findings_are_counted_by_rule() -> None:
    """A row a rule, a column a verdict, the worst first."""
    shown = text(story())
    table = shown[shown.index("Findings by rule") :].split("\n")
    assert table[1].split() == ["rule", "contradiction", "tension", "superseded", "compatible", "agreement"]
    assert table[2].split() == ["CC201", "quantity-conflict", "-", "-", "1", "1", "1"]
    assert len(set(map(len, table[1:5]))) == 1


def test_what_is_hidden_is_counted_and_verbose_lists_it() -> None:
    """With its reason, its file, its day and its words."""
    assert "Hidden by known.toml, judged on 2026-01-01: 1 contradiction." in text(story(), quiet=True)
    shown = text(story(), verbose=True)
    assert "known.toml, until 2030-01-31: One counts the dead" in shown
    assert '"Some 40 people" (articles/agency.txt:5:39)' in shown


def test_hostile_words_cannot_steer_the_terminal() -> None:
    """In no part of the report, listed in full or not."""
    for view in ({}, {"verbose": True}, {"wrap": True, "width": 50}, {"quiet": True}):
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text(hostile(), **view))


def test_a_stale_entry_is_shown_with_its_place() -> None:
    """File and line of the suppressions file stand where a claim's place would."""
    stale = finding("tension", [])
    assert "= at: known.toml:7" in text(Run(report(stale), marks={stale.fingerprint: ("known.toml", 7)}))


def test_a_line_of_a_drawn_out_text_is_called_so() -> None:
    """The text of a page has lines of its own, which are not those of the file."""
    sources = tuple(source.model_copy(update={"path": f"{source.id}.html"}) for source in report().sources)
    assert "--> harbour.html, line 3 of its text\n" in text(Run(report(finding(), sources=sources), TEXTS))
