"""Every row of the tables of results is exercised: it tells in a phrase, and the phrase beside it is silent."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.extraction.claims import pull_claims
from claimcheck.lexicon import table
from claimcheck.model.edge import Source
from claimcheck.model.values import Result
from claimcheck.reading import read_text


def read(text: str) -> list[tuple[str, Result]]:
    """The results of a text, each with its measure without "result:"."""
    claims = pull_claims(read_text("a", text, published="2024-05-13"))
    return [(c.measure.removeprefix("result:"), c.value) for c in claims if isinstance(c.value, Result)]


VERBS = {
    "beat": ("Tring {verb} Marlow 3-1.", "Tring {verb} on.", "won"),
    "win": ("Tring {verb} 3-1 against Marlow.", "Tring {verb} on.", "won"),
    "lose": ("Tring {verb} 3-1 against Marlow.", "Tring {verb} on.", "lost"),
    "draw": ("Tring {verb} 1-1 with Marlow.", "Tring {verb} 30 people.", "drawn"),
    "hold": ("Tring {verb} Marlow to a 1-1 draw.", "Tring {verb} 30 boats.", "drawn"),
    "end": ("The match of Tring with Marlow will {verb} 1-1.", "The year will {verb} well.", "drawn"),
    "share": ("Tring and Marlow {verb} the points, 1-1.", "Tring and Marlow {verb} a boat.", "drawn"),
    "lead": ("Tring {verb} Marlow 1-0 at half-time.", "Tring {verb} Marlow 1-0.", "won"),
    "trail": ("Tring {verb} Marlow 1-0 at half-time.", "Tring {verb} Marlow 1-0.", "lost"),
    "give": ("Late goals {verb} Tring a 3-1 win over Marlow.", "Late goals {verb} Tring hope.", "won"),
}
"""By class of verb: a phrase that tells a result, one that tells none, and the outcome for the first side."""
NOUNS = {
    "win": ("Tring took a 3-1 {noun} against Marlow.", "Tring took a {noun}."),
    "loss": ("Tring took a 3-1 {noun} against Marlow.", "Tring took a {noun}."),
    "draw": ("Tring took a 1-1 {noun} with Marlow.", "Tring took a {noun}."),
    "match": ("The {noun} between Tring and Marlow ended 1-1.", "The {noun} was dull."),
    "unit": ("Tring beat Marlow by 3 {noun}s.", "Tring has 3 {noun}s."),
    "level": ("The match between Tring and Marlow ended {noun}.", "The {noun} boat sank."),
    "nought": ("The match between Tring and Marlow ended {noun}.", "The {noun} boat sank."),
    "spoils": ("Tring and Marlow share the {noun}, 1-1.", "Tring has the {noun}, 1-1."),
}
"""By class of noun: a phrase that tells a result, and one that tells none."""


@pytest.mark.parametrize("verb", table("en", "result_verbs"))
def test_a_verb_tells_a_result(verb: str) -> None:
    """Each verb tells the outcome of its class, and none where it has no score."""
    tells, silent, outcome = VERBS[table("en", "result_verbs")[verb]["class"]]
    written = {"down": "downed"}.get(verb, verb.replace("_", " "))
    assert [value.outcome for _, value in read(tells.format(verb=written))] == [outcome]
    assert read(silent.format(verb=written)) == []


@pytest.mark.parametrize("noun", [n for n, row in table("en", "result_nouns").items() if row["class"] in NOUNS])
def test_a_noun_tells_a_result(noun: str) -> None:
    """Each noun takes its part in a phrase that tells a result; beside nothing of the kind it tells none."""
    tells, silent = (
        phrase.format(noun=noun.partition("#")[0]) for phrase in NOUNS[table("en", "result_nouns")[noun]["class"]]
    )
    assert len(read(tells)) == 1
    assert read(silent) == []


@pytest.mark.parametrize("noun", [n for n, row in table("en", "result_nouns").items() if row["class"] == "period"])
def test_a_part_of_a_match_is_no_match(noun: str) -> None:
    """Who won the first set, the half or the toss has not won the match by its score."""
    assert read(f"Tring won the first {noun} 6-3 against Marlow.") == []
    assert len(read(f"Tring won 6-3 in the {noun} against Marlow.")) == 1


@pytest.mark.parametrize(
    "noun", [n for n, row in table("en", "result_nouns").items() if row["class"] in {"round", "again", "series"}]
)
def test_a_round_is_told(noun: str) -> None:
    """The leg, the reading or the replay is told with the result."""
    word = noun.partition("#")[0]
    found = read(f"Tring beat Marlow 3-1 in the second {word}.")
    assert [value.round or measure for measure, value in found] in ([f"2 {word}"], [word])
    assert read(f"The second {word} is today.") == []


@pytest.mark.parametrize("word", table("en", "score_words"))
def test_a_word_stands_for_a_number(word: str) -> None:
    """Each word stands for the second number of a score, for one of a margin, or between two numbers; elsewhere it tells nothing."""
    kind = table("en", "score_words")[word]["kind"]
    if kind == "joins":
        assert [value.stated for _, value in read(f"The council passed the plan 44 {word} 17.")] == [(44, 17)]
    elif kind == "one":
        assert [value.margin for _, value in read(f"Tring beat Marlow by a {word} goal.")] == [1]
    else:
        phrase = f"Tring and Marlow drew 2-{word}." if kind == "same" else f"Tring beat Marlow 2-{word}."
        assert [value.stated for _, value in read(phrase)] == [(2, 2 if kind == "same" else 0)]
    assert read(f"Tring saw {word} of it.") == []


@pytest.mark.parametrize("cue", table("en", "result_parts"))
def test_a_cue_tells_of_which_part_a_score_is(cue: str) -> None:
    """Each cue makes another measure of a score, or silences it; a sentence further it does nothing."""
    part = table("en", "result_parts")[cue]["part"]
    joint = " " if part in {"running", "odds"} or cue in {"aet", "agg", "last met", "over two legs"} else " in the "
    joint = " when they " if "met" in cue else joint
    if cue in {"led", "trailed", "leading", "trailing"}:  # they stand before the score alone
        link = "after" if cue.endswith("ing") else "when they"
        assert read(f"Tring won against Marlow {link} {cue} 2-0.") == []
        return
    found = read(f"Tring won 3-1{joint}{cue} against Marlow.")
    assert [measure for measure, _ in found] == ([] if part in {"running", "odds", "other"} else [part])
    assert [measure for measure, _ in read(f"Tring won 3-1 against Marlow. They saw it, {cue} or not.")] == ["final"]


@pytest.mark.parametrize(
    "word", [w for w, row in table("en", "result_links").items() if row["won"] or row["lost"] or row["drawn"]]
)
def test_a_preposition_stands_before_the_other_side(word: str) -> None:
    """Each preposition leads to the other side; before a common noun it leads nowhere."""
    row = table("en", "result_links")[word]
    verb = "won 3-1" if row["won"] else "lost 3-1" if row["lost"] else "drew 1-1"
    assert [value.sides for _, value in read(f"Tring {verb} {word} Marlow.")] == [("Tring", "Marlow")]
    assert [value.sides[1] for _, value in read(f"Tring {verb} {word} ease.")] == [""]


LINKS = {
    "joint": ("Tring {word} Marlow drew 1-1.", ("Tring", "Marlow")),
    "between": ("A 1-1 draw {word} Tring and Marlow was fair.", ("Tring", "Marlow")),
    "gainer": ("It was a 3-1 win {word} Tring over Marlow.", ("Tring", "Marlow")),
    "agent": ("Tring were beaten 3-1 {word} Marlow.", ("Tring", "Marlow")),
    "known": ("The Reds, as Tring are {word}, lost 3-1 to Marlow.", ("Tring", "Marlow")),
}


@pytest.mark.parametrize(
    ("word", "use"),
    [(w, use) for w, row in table("en", "result_links").items() for use in row["use"].split("|") if use in LINKS],
)
def test_a_link_joins_two_sides(word: str, use: str) -> None:
    """Each small word tells who met, in its use."""
    phrase, sides = LINKS[use]
    assert [value.sides for _, value in read(phrase.format(word=word))] == [sides]
    assert read(f"Boats {word} nets.") == []


@pytest.mark.parametrize(
    ("word", "use"),
    [(w, use) for w, row in table("en", "result_links").items() for use in row["use"].split("|") if "score" in use],
)
def test_a_link_stands_before_a_score(word: str, use: str) -> None:
    """Words before numbers joined by "to" make a score of them; others keep a pair from being one."""
    before = f"by a score {word}" if word == "of" else word
    phrase = f"Tring won {before} 31 to 24." if use == "score" else f"Tring won {word} 3-1."
    assert len(read(phrase)) == (use == "score")


@pytest.mark.parametrize("verb", table("en", "vote_verbs"))
def test_a_verb_tells_what_a_vote_came_to(verb: str) -> None:
    """Each verb tells whether a bill was carried; without numbers it tells nothing."""
    row, written = table("en", "vote_verbs")[verb], verb.replace("_", " ")
    told = "vote for" if verb == "vote" else written
    phrase = f"The bill will {told} through the council by 9 votes to 2." if row["through"] else ""
    if verb == "vote_through":
        phrase = "Councillors vote the bill through by 9 votes to 2."
    phrase = phrase or f"Councillors will {told} the bill by 9 votes to 2."
    expected = "carried" if verb == "vote" else row["outcome"]
    assert [(measure, value.outcome, value.stated) for measure, value in read(phrase)] == [("vote", expected, (9, 2))]
    assert read(f"Councillors will {told} the bill today.") == []


@pytest.mark.parametrize("word", table("en", "vote_bodies"))
def test_bodies_are_told_apart(word: str) -> None:
    """Votes of one body are held against each other, those of another are not, and those of a court are rulings."""
    body = table("en", "vote_bodies")[word]["body"]
    one = f"The {word} passed the harbour bill on Friday by 9 votes to 2."
    found = [value for _, value in read(one)]
    assert len(found) == (body != "court")
    if found:
        assert found[0].sides[0] == word
        other = "The synod" if body != "synod" else "The council"
        assert conflicts(one, f"The {word} passed the harbour bill on Friday by 8 votes to 3.")
        assert not conflicts(one, f"{other} passed the harbour bill on Friday by 8 votes to 3.")


@pytest.mark.parametrize("noun", table("en", "vote_matters"))
def test_matters_are_told_apart(noun: str) -> None:
    """Votes on one matter are held against each other, those on another are not."""
    one = f"The council passed the harbour {noun} on Friday by 9 votes to 2."
    other = "ordinance" if table("en", "vote_matters")[noun]["matter"] != "ordinance" else "budget"
    assert conflicts(one, f"The council passed the harbour {noun} on Friday by 8 votes to 3.")
    assert not conflicts(one, f"The council passed the harbour {other} on Friday by 8 votes to 3.")


@pytest.mark.parametrize("phrase", table("en", "vote_sides"))
def test_sides_of_a_vote(phrase: str) -> None:
    """Each phrase tells which number was for, or against, a matter."""
    side = table("en", "vote_sides")[phrase]["side"]
    told = f"9 votes {phrase} and 2 against" if side == "for" else f"9 votes for and 2 {phrase}"
    assert [value.stated for _, value in read(f"The council passed the bill with {told}.")] == [(9, 2)]
    assert read(f"The boat is {phrase} the wind.") == []


@pytest.mark.parametrize("word", table("en", "vote_words"))
def test_a_word_tells_that_there_was_a_vote(word: str) -> None:
    """Beside each word two numbers are those of a vote; alone it tells nothing."""
    assert [value.stated for _, value in read(f"They approved the cull in a 9-2 {word}.")] == [(9, 2)]
    assert read(f"They saw the {word}.") == []


@pytest.mark.parametrize("word", table("en", "team_sorts"))
def test_another_team_of_a_club_is_another_side(word: str) -> None:
    """A club's other teams are held against themselves alone."""
    one = f"Tring {word} beat Marlow {word} 3-1 on Saturday."
    assert conflicts(one, f"Tring {word} beat Marlow {word} 2-1 on Saturday.")
    assert not conflicts(one, "Tring beat Marlow 2-1 on Saturday.")


@pytest.mark.parametrize("word", table("en", "generic_sides"))
def test_common_words_of_clubs_tell_nothing(word: str) -> None:
    """A club with and without such a word is one; of a name of such words alone they stay."""
    name = word.upper() if len(word) < 4 else word.title()
    assert conflicts(f"Tring {name} beat Marlow 3-1 on Saturday.", "Tring beat Marlow 2-1 on Saturday.")
    assert not conflicts(f"Tring {name} beat Marlow 3-1 on Saturday.", "Hitchin beat Marlow 2-1 on Saturday.")


def conflicts(*texts: str) -> bool:
    """Whether two texts contradict each other on a result."""
    sources = [Source(id="ab"[n], text=text, published="2024-05-13") for n, text in enumerate(texts)]
    found = claimcheck.check(sources).findings
    return any(f.rule == "CC207" and f.verdict == "contradiction" for f in found)
