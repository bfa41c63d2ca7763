"""Results of votes: who voted, on what, how many were for and against, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from claimcheck.extraction.clauses import COPULA
from claimcheck.extraction.lemmas import canonical
from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.results.beside import round_of
from claimcheck.extraction.results.links import links
from claimcheck.extraction.results.margins import margin_behind
from claimcheck.extraction.results.phrases import phrase_at, phrase_before, phrase_behind
from claimcheck.extraction.results.told import VOTE, Told
from claimcheck.model.values import Result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.extraction.results.margins import Margin
    from claimcheck.extraction.results.pieces import Sentence
    from claimcheck.model.values import Outcome

REACH = 24
"""Pieces beside the verb within which the numbers stand."""
COURT, BARE, VOTES = "court", "vote", "vote"
"""The body whose votes are rulings; the verb that says nothing of the outcome; and what is counted."""


class _Verb(NamedTuple):
    """A verb of voting. at, stop: half-open range of its pieces; subject: of the verb that governs it; through: it may be said of
    the matter itself.
    """

    at: int
    stop: int
    outcome: Outcome
    subject: int
    through: bool


def votes(sentence: Sentence) -> Iterator[Told]:
    """The results of votes that a sentence tells: of its first verb that tells what became of a matter."""
    if not any(piece.kind == "score" for piece in sentence.pieces) and not _margins(sentence):
        return
    for verb in _verbs(sentence):
        told = _told(sentence, verb)
        if told:
            yield told
            return


def _verbs(sentence: Sentence) -> Iterator[_Verb]:
    """The verbs that tell what became of a matter: by themselves, or "voted" with another, "for" or "against" behind it."""
    at = 0
    while at < len(sentence.pieces):
        found = sentence.verb(at, "vote_verbs")
        if found and _is_verb(sentence, at):
            row, stop = found
            if row["outcome"] == BARE:
                made = _voted(sentence, at, stop)
                if made:
                    yield made
                    stop = max(stop, made.stop)
            else:
                yield _Verb(at, stop, cast("Outcome", row["outcome"]), at, bool(row["through"]))
            at = stop
        else:
            at += 1


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Whether no determiner makes a noun of a word, with adjectives between ("the vote", "a late fall", "a 28-yard pass")."""
    word = sentence.pieces[at].word
    if word.past or (word.irregular and word.irregular != word.lower):
        return True
    before = at - 1
    while sentence.plain(before):
        before -= 1
    relative = sentence.lower(before) in words(sentence.language, "relative_pronouns")
    return sentence.kind(before) != "score" and (relative or sentence.closed(before) != "determiner")


def _voted(sentence: Sentence, at: int, stop: int) -> _Verb | None:
    """What a body voted to do, or whether it voted for or against something."""
    rows = table(sentence.language, "vote_sides")
    for number in range(stop, min(len(sentence.pieces), stop + REACH)):
        found = sentence.verb(number, "vote_verbs")
        if found and found[0]["outcome"] != BARE and sentence.pieces[number - 1].word.infinitive:
            return _Verb(number, found[1], cast("Outcome", found[0]["outcome"]), at, through=False)
        pair = f"{sentence.lower(number)} {sentence.lower(number + 1)}"
        side = rows.get(pair) or rows.get(sentence.lower(number))
        if side:
            behind = number + 1 + (pair in rows)
            behind += sentence.closed(behind) == "preposition"
            outcome: Outcome = "carried" if side["side"] == "for" else "rejected"
            return _Verb(number, behind, outcome, at, through=False)
        particle = {"through": "vote_through", "down": "vote_down"}.get(sentence.lower(number))
        if particle and number > stop:
            row = table(sentence.language, "vote_verbs")[particle]
            return _Verb(at, stop, cast("Outcome", row["outcome"]), at, through=False)
    return None


def _told(sentence: Sentence, verb: _Verb) -> Told | None:
    score, margin = _score(sentence, verb), None
    if score < 0:
        margin = _margin(sentence, verb)
        if margin is None:
            return None
    body, matter = _parties(sentence, verb)
    if not matter or _is_court(sentence, body) or not _speaks_of_votes(sentence, body, matter):
        return None
    numbers = () if score < 0 else _numbers(sentence, score)
    value = Result(
        numbers,
        (body, matter),
        verb.outcome,
        margin.number if margin else None,
        VOTES,
        round_of(sentence, 0, len(sentence.pieces)),
    )
    first, stop = (score, score + 1) if margin is None else (margin.first, margin.stop)
    analysis, pieces = sentence.analysis, sentence.pieces
    rows = ("extractors:result", f"vote_verbs:{verb.outcome}")
    start, end = analysis.starts[pieces[first].first], analysis.ends[pieces[stop - 1].stop - 1]
    return Told(start, end, value, VOTE, pieces[verb.subject].first, rows)


def _speaks_of_votes(sentence: Sentence, body: str, matter: str) -> bool:
    """Whether a word tells that there was a vote: of the body, of the matter, or of voting itself."""
    known, counted = table(sentence.language, "vote_matters"), words(sentence.language, "vote_words")
    return (
        _is_body(sentence, body)
        or any(word in known for word in matter.lower().split())
        or any(piece.lower in counted for piece in sentence.pieces)
        or any(piece.score and piece.score.unit == VOTES for piece in sentence.pieces)
    )


def _numbers(sentence: Sentence, score: int) -> tuple[int, ...]:
    found = sentence.pieces[score].score
    assert found is not None
    return found.numbers


def _score(sentence: Sentence, verb: _Verb) -> int:
    """The index of the numbers of a vote near its verb, -1 for none: of votes, behind "by" or a comma, or bare behind the verb."""
    near = [n for n, piece in enumerate(sentence.pieces) if piece.kind == "score" and abs(n - verb.at) <= REACH]
    for number in sorted(near, key=lambda n: (n < verb.subject, abs(n - verb.subject))):
        piece = sentence.pieces[number]
        score = piece.score
        if sentence.mark(number - 1) == "(" and sentence.kind(number - 2) == "name":
            continue
        if score is None or score.form in {"words", "sets"} or score.unit not in {"", VOTES}:
            continue
        if score.unit == VOTES or _is_vote(sentence, number, score.form):
            return number
    return -1


def _is_vote(sentence: Sentence, at: int, form: str) -> bool:
    """Whether two numbers without a unit are those of a vote."""
    before, behind = sentence.lower(at - 1), sentence.lower(at + 1)
    counted = words(sentence.language, "vote_words")
    if behind in counted or (sentence.plain(at + 1) and sentence.lower(at + 2) in counted):
        return True
    if sentence.plain(at + 1) or before in links(sentence.language, "no score") - links(sentence.language, "score"):
        return False
    scored = before in links(sentence.language, "score") or sentence.mark(at - 1) in {",", "("}
    return form != "to" or scored or not sentence.plain(at + 1)


def _margins(sentence: Sentence) -> bool:
    return margin_behind(sentence, 0, len(sentence.pieces)) is not None


def _margin(sentence: Sentence, verb: _Verb) -> Margin | None:
    """The margin of a vote, in votes, behind its verb or before it."""
    for first, stop in ((verb.at, len(sentence.pieces)), (0, verb.at)):
        found = margin_behind(sentence, first, stop)
        if found and found.unit == VOTES:
            return found
    return None


def _parties(sentence: Sentence, verb: _Verb) -> tuple[str, str]:
    """Who voted, and on what."""
    agents = links(sentence.language, "agent")
    before = phrase_before(sentence, verb.subject)
    passive = sentence.closed(verb.at - 1) == "auxiliary" and _is_copula(sentence, verb.at - 1)
    if passive:
        return phrase_behind(sentence, verb.stop, agents), before
    matter = phrase_at(sentence, verb.stop)
    if matter and not (verb.through and _is_body(sentence, matter)):
        return before, matter
    if verb.through:
        body = matter or phrase_behind(sentence, verb.stop, None)
        return (body if _is_body(sentence, body) else "", before)
    return before, ""


def _is_copula(sentence: Sentence, at: int) -> bool:
    return canonical(sentence.lower(at), sentence.language) == COPULA


def _bodies(sentence: Sentence, phrase: str) -> set[str]:
    rows = table(sentence.language, "vote_bodies")
    return {rows[word]["body"] for word in phrase.lower().replace("’", "'").split() if word in rows}


def _is_body(sentence: Sentence, phrase: str) -> bool:
    return bool(_bodies(sentence, phrase))


def _is_court(sentence: Sentence, body: str) -> bool:
    return COURT in _bodies(sentence, body)
