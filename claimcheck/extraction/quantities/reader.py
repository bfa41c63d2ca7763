"""Reading the quantities and ordinals of a text at the places that the scanner found."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from claimcheck.extraction.hedges import hedge_after, hedge_before
from claimcheck.extraction.lexicon import table
from claimcheck.extraction.nouns import NounPhrase, is_closed, noun_phrase
from claimcheck.extraction.quantities import guards
from claimcheck.extraction.quantities.ages import read_age
from claimcheck.extraction.quantities.amounts import Amount, read_amount
from claimcheck.extraction.quantities.changes import change_near
from claimcheck.extraction.quantities.compounds import read_compound
from claimcheck.extraction.quantities.lexis import lexis, triggers
from claimcheck.extraction.quantities.measures import rate
from claimcheck.extraction.quantities.ordinals import spelled_ordinal, written_ordinal
from claimcheck.extraction.quantities.ranges import Joined, joined_after
from claimcheck.extraction.quantities.shares import read_ratio, read_share, written_share
from claimcheck.extraction.quantities.vague import read_vague
from claimcheck.model.claim import MentionRecord
from claimcheck.model.values import COUNT, PERCENT, PERCENTAGE_POINT, PLAIN, Quantity, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimcheck.extraction.scanner import Scan
    from claimcheck.model.values import Change, Hedge

_DIGIT_START = re.compile(r"[-+−–]?\.?$")
_SENTENCE = re.compile(r"[.!?]\s+[\"“‘']?[A-Z]|\n")
_TOKEN = re.compile(r"\d+(?:/\d+|\w*)(?![\w/])")
_EITHER = re.compile(r"-,?\s([a-z]+)\s")
_ALSO = re.compile(r",?\s([a-z]+)\s")
_SIGNED = frozenset({PERCENT, PERCENTAGE_POINT})
_SPACED = re.compile(r"\s(?::|-)\s\d")
_NEAR = 90
_NEXT = re.compile(r"\s([^\W\d_]+)(?=\s)")
_CALM = frozenset(" \u00a0\n\t,;:.!?)]}\"”'’—–|…%*/\r-")


def read_quantities(scan: Scan, language: str, taken: Sequence[MentionRecord]) -> list[MentionRecord]:
    """Quantities and ordinals of a scanned text, in text order, without overlap among them or with `taken`.

    taken: mentions already found (times and durations), in text order. The scan must have been made with (at least)
    `triggers(language)`.
    """
    reader = _Reader(scan.text, language, sorted((m.start, m.end) for m in taken))
    ours = triggers(language)
    words, starts = scan.words, scan.starts
    places = [(at, True) for at in scan.digits]
    places += [(starts[i], False) for i in scan.triggers if words[i] in ours]
    places.sort()
    for at, digit in places:
        if at >= reader.position and reader.free(at):
            mention = reader.at_digit(at) if digit else reader.at_word(at)
            if mention:
                reader.keep(mention)
    return reader.found


@dataclass(slots=True)
class _Counted:
    phrase: NounPhrase | None
    unit: Unit
    end: int


class _Reader:
    """One pass. position: nothing before it is read again."""

    def __init__(self, text: str, language: str, taken: list[tuple[int, int]]) -> None:
        self.text, self.language, self.taken = text, language, taken
        self.found: list[MentionRecord] = []
        self.position = 0
        self.next_taken = 0
        self.named = -1

    def free(self, at: int) -> bool:
        """Whether no mention found by another reader covers `at`. Places come in ascending order."""
        while self.next_taken < len(self.taken) and self.taken[self.next_taken][1] <= at:
            self.next_taken += 1
        return self.next_taken >= len(self.taken) or self.taken[self.next_taken][0] > at

    def limit(self) -> int:
        """Where the next mention found by another reader starts."""
        return self.taken[self.next_taken][0] if self.next_taken < len(self.taken) else len(self.text)

    def keep(self, mention: MentionRecord) -> None:
        """Add a mention, cut back where it would run into its neighbours."""
        if mention.end > self.limit():
            mention.end = max(mention.core_end, self.limit())
            while self.text[mention.end - 1].isspace():
                mention.end -= 1
        floor = max(
            self.found[-1].end if self.found else 0, self.taken[self.next_taken - 1][1] if self.next_taken else 0
        )
        mention.start = min(mention.core_start, max(mention.start, floor))
        while self.text[mention.start].isspace():
            mention.start += 1
        self.position = max(self.position, mention.end)
        self.found.append(mention)

    def at_digit(self, at: int) -> MentionRecord | None:
        """What starts with the digits at `at`."""
        text = self.text
        start = self._digit_start(at)
        if start is None:
            skipped = guards.SKIP.match(text, at)
            self.position = self.named = skipped.end() if skipped else at + 1
            return None
        token = _TOKEN.match(text, at)
        if token and token.group().lower() in lexis(self.language).classes["token"]:
            self.position = token.end()
            return None
        age = read_age(text, at, self.language)
        if age:
            return age
        amount = read_amount(text, start, self.language)
        if amount and amount.unit is None and "/" in text[start : amount.number.end].replace("⁄", "/"):
            share = written_share(text, amount.number, self.language)
            if share:
                return share
        if amount is None:
            self.named = -1
            skipped = guards.SKIP.match(text, at)
            self.position = max(at + 1, skipped.end() if skipped else at + 1)
            return None
        self.position = max(self.position, amount.number.end)
        after = text[amount.number.end : amount.number.end + 1]
        if amount.unit is None and (after.isalpha() or after in "_@"):
            ordinal = written_ordinal(text, at, amount.number.end, self.language)
            if ordinal:
                return ordinal
            skipped = guards.SKIP.match(text, at)
            self.position = max(self.position, skipped.end() if skipped else 0)
            return None
        return self._quantity(amount)

    def _digit_start(self, at: int) -> int | None:
        """Where the number with the digit at `at` starts, with its point and sign; None where it belongs to a name."""
        text = self.text
        start = at
        if at and text[at - 1] == "." and (at == 1 or not text[at - 2].isalnum()):
            start = at - 1
        if start and text[start - 1] in "-−–+" and (start == 1 or text[start - 2] in " \u00a0(\n\t,[/"):
            start -= 1
        if start == at:
            word, before = guards.word_before(text, at)
            if word and lexis(self.language).numbers.get(word.lower(), ("", 0.0))[0] == "minus":
                return before
        if start == at and guards.glued_before(text, at):
            from claimcheck.extraction.quantities.measures import currency_before

            hedge = hedge_before(text, at, self.language) if text[at - 1] in "-" else None
            if not (hedge and hedge[0] < at - 1 and text[hedge[0] : at].endswith("-")) and not currency_before(
                text, at, self.language
            ):
                return None
        return start

    def at_word(self, at: int) -> MentionRecord | None:
        """What the number word or ordinal word at `at` starts."""
        text, language = self.text, self.language
        if at and (text[at - 1].isalnum() or text[at - 1] in "'’_@#"):
            return None
        ordinal = spelled_ordinal(text, at, language)
        if ordinal:
            return ordinal
        vague = read_vague(text, at, language)
        if vague:
            return vague
        share = read_share(text, at, language)
        if share:
            return share
        if at and text[at - 1] == "-":
            return None
        start = self._word_start(at)
        if start is None:
            return None
        age = read_age(text, start, language)
        if age:
            return age
        amount = read_amount(text, start, language)
        if amount is None or amount.number.end <= at:
            return None
        if text[amount.number.end : amount.number.end + 1].isalnum() or text[
            amount.number.end : amount.number.end + 2
        ] in ("'s", "’s"):
            return None
        self.position = max(self.position, amount.number.end)
        return self._quantity(amount)

    def _word_start(self, at: int) -> int | None:
        """Where the number with the word at `at` starts: an article before a scale or a group belongs to it."""
        kinds = lexis(self.language).numbers
        m = re.match(r"[^\W\d_]+", self.text[at : at + 20])
        kind = kinds.get(m.group().lower(), ("", 0.0))[0] if m else ""
        if kind in ("unit", "ten", "half"):
            return at
        word, start = guards.word_before(self.text, at)
        if kinds.get(word.lower(), ("", 0.0))[0] == "article" and start >= self.position:
            return start
        return None

    def _quantity(self, amount: Amount) -> MentionRecord | None:
        """The mention that an amount makes, with what follows and precedes it; None where it is no quantity."""
        text, language = self.text, self.language
        ratio = read_ratio(text, amount.number, language) if amount.unit is None else None
        if ratio:
            return ratio
        joined = joined_after(text, amount, language)
        last = joined.amount if joined else amount
        if amount.times or last.times:
            return None
        unit, end, phrase = last.unit, last.end, None
        if unit is None and text[end : end + 1] == "-":
            unit = self._either(end)
        after_hedge = hedge_after(text, last.number.end if unit is None else end, language)
        rows = list(amount.rows) + (last.rows if joined else [])
        if unit is None:
            if after_hedge:
                end = after_hedge[0]
            compound = read_compound(text, end, last.number, language)
            if compound:
                unit, end = compound
            elif text[end : end + 1] in " \u00a0\n":
                phrase = noun_phrase(text, end, language, one=last.number.value == 1)
                if phrase:
                    unit, end = self._counted(phrase)
        elif after_hedge:
            end = after_hedge[0]
        if joined and joined.either and unit is None:
            joined, last, end, after_hedge = None, amount, amount.end, None
        hedge: tuple[int, Hedge, str] | None = hedge_before(text, amount.start, language)
        refused = self._refused(amount, joined, unit, phrase, hedged=bool(hedge or after_hedge))
        if refused:
            skipped = guards.SKIP.match(text, amount.number.start)
            self.named = max(amount.number.end, skipped.end() if skipped else 0)
            if joined:
                self.position = max(self.position, last.number.end)
            return None
        if not after_hedge and end > last.number.end:
            after_hedge = hedge_after(text, end, language)
            if after_hedge and not (
                after_hedge[1] == "at_least" and text[after_hedge[0] : after_hedge[0] + 2].strip().isalpha()
            ):
                end = after_hedge[0]
        start = hedge[0] if hedge else amount.start
        if joined and joined.opened is not None:
            start = joined.opened
        word: Hedge = hedge[1] if hedge else "exact"
        if after_hedge and word == "exact":
            word = after_hedge[1]
        rows += [h[2] for h in (hedge, after_hedge) if h]
        if joined:
            word = "between" if word == "exact" else word
        whole, unit, end = self._whole(amount, unit, end)
        if unit is None:
            unit = self._elided(amount) or Unit()
        first = joined.first if joined else amount.number.value
        stated = (first, last.number.value) if joined else (first,)
        change, row = change_near(text, start, end, language, joined=bool(joined))
        rows += [row] if row else []
        if change is None and not row:
            change = self._said_before(start)
        step = max(amount.number.step, last.number.step) if joined else amount.number.step
        if change is None and unit.dimension in _SIGNED and text[amount.number.start] in "-−+":
            change = "up" if text[amount.number.start] == "+" else "down"
        value = Quantity(stated, unit, word, change, step, whole)
        self._said_twice(value, amount.start)
        return MentionRecord(start, end, value, amount.number.start, last.number.end, tuple(rows))

    def _said_before(self, start: int) -> Change | None:
        """The direction of the mention just before, where this one says the same change again ("or 2.2 percent")."""
        m = _ALSO.match(self.text, self.found[-1].end) if self.found else None
        if not m or m.end() != start or table(self.language, "ranges").get(m[1], {}).get("kind") != "or":
            return None
        earlier = self.found[-1].value
        return earlier.change if isinstance(earlier, Quantity) else None

    def _said_twice(self, value: Quantity, start: int) -> None:
        """A conversion in brackets has the hedge of what it converts: "more than 100 kilometres (60 miles)"."""
        if not self.found or value.hedge != "exact" or self.found[-1].end + 2 != start or self.text[start - 1] != "(":
            return
        earlier = self.found[-1].value
        if isinstance(earlier, Quantity) and earlier.unit.dimension == value.unit.dimension not in (COUNT, PLAIN):
            value.hedge = earlier.hedge if len(value.stated) == 1 or earlier.hedge != "between" else value.hedge

    def _either(self, end: int) -> Unit | None:
        """The unit that "7-" has in "7- or 8-inch"."""
        m = _EITHER.match(self.text, end)
        if not m or table(self.language, "ranges").get(m[1], {}).get("kind") not in ("and", "or"):
            return None
        other = read_amount(self.text, m.end(), self.language)
        return other.unit if other and not other.times else None

    def _counted(self, phrase: NounPhrase) -> tuple[Unit, int]:
        unit = Unit(phrase.name, COUNT, phrase.head, phrase.modifiers, phrase.others)
        over = rate(self.text, phrase.end, unit, "", self.language, counted=True)
        return (over[1], over[0]) if over else (unit, phrase.end)

    def _refused(
        self, amount: Amount, joined: Joined | None, unit: Unit | None, phrase: NounPhrase | None, *, hedged: bool
    ) -> bool:
        """Whether the surroundings show that the number is no quantity."""
        text, language, number = self.text, self.language, amount.number
        last = joined.amount.number if joined else number
        measured = (joined.amount if joined else amount).form is not None
        if not measured:
            if (
                guards.is_dated(text, number, language)
                or guards.is_postcode(text, number)
                or guards.is_listed(text, number)
            ):
                return True
            if guards.is_address(text, last, language):
                return True
            if amount.start == self.named + 1 and not number.spelled and text[self.named] == " ":
                return True
            if guards.is_emergency(text, number, language) or (
                self.named > 0 and self._partitive(self.named)[0] == amount.start
            ):
                return True
            plain = number.step == 0 and "," not in text[number.start : number.end]
            if guards.is_labelled(text, amount.start, language, noun=unit is not None):
                return True
            if plain and guards.is_name_before(text, amount.start, language, noun=unit is not None):
                return True
            plural = bool(phrase and phrase.plural)
            if guards.is_year(text, last, language, plural=plural, hedged=hedged) or (
                joined and guards.is_year(text, number, language, plural=plural, hedged=hedged)
            ):
                return True
            if number.value == 1 and number.spelled and self._pronoun(number.start, phrase, unit):
                return True
        elif guards.is_labelled(
            text, amount.start, language, noun=not (amount.glued and amount.form and len(amount.form.written) == 1)
        ):
            return True
        if unit is None:
            return self._whole(amount, None, 0)[1] is None and self._noise(amount, joined, hedged=hedged)
        return False

    def _pronoun(self, start: int, phrase: NounPhrase | None, unit: Unit | None) -> bool:
        """Whether "one" stands for something instead of counting it."""
        classes = lexis(self.language).classes
        if unit is None or phrase is None or phrase.head in classes["vague head"]:
            return True
        if phrase.head.endswith("ed"):
            return True
        if phrase.modifiers and phrase.modifiers[0] in classes["vague head"]:
            return True
        word, _ = guards.word_before(self.text, start)
        return word.lower() in classes["pronoun one"]

    def _noise(self, amount: Amount, joined: Joined | None, *, hedged: bool) -> bool:
        """Whether a number without a unit is to be left alone: only a clear place or shape makes it a quantity."""
        text, number = self.text, amount.number
        last = joined.amount.number if joined else number
        after = text[last.end : last.end + 1]
        if after and after not in _CALM:
            return True
        if _SPACED.match(text, last.end):
            return True
        if after in "-–/:'’" and after:
            following = text[last.end + 1 : last.end + 2]
            if after in "'’/:" or following.isalnum():
                return not self._rating(amount)
        if self._elided(amount) is not None:
            return False
        if joined and joined.opened is None:
            return True
        if hedged:
            return False
        written = text[number.start : number.end]
        if number.spelled:
            return number.step == 0
        if "," in written or "." in written or number.step:
            return False
        word, _ = guards.word_before(text, amount.start)
        if word.lower() not in lexis(self.language).classes["number place"]:
            return True
        return (
            number.value < 10
            and word.lower() not in ("by", "to", "from")
            or (word.lower() == "at" and number.value <= 24)
        )

    def _rating(self, amount: Amount) -> bool:
        return bool(re.match(r"/(?:5|10|100)(?![\d/])", self.text[amount.number.end : amount.number.end + 5]))

    def _whole(self, amount: Amount, unit: Unit | None, end: int) -> tuple[float | None, Unit | None, int]:
        """The whole of "19 of the 24 members" and "6.1/10": the number that this one is part of."""
        text = self.text
        if unit is not None:
            return None, unit, end
        if self._rating(amount):
            over = read_amount(text, amount.number.end + 1, self.language)
            if over:
                return over.number.value, Unit(), over.number.end
        at, determined = self._partitive(amount.number.end)
        if at is None:
            return None, unit, end
        over = read_amount(text, at, self.language)
        if over is None or over.number.value == 1:
            phrase = noun_phrase(text, at, self.language) if determined and amount.number.value > 1 else None
            if phrase:
                counted, last = self._counted(phrase)
                return None, counted, last
            return None, unit, end
        if over.times or over.number.value < amount.number.value:
            return None, unit, end
        if over.unit is not None:
            return over.number.value, over.unit, over.end
        phrase = noun_phrase(text, over.number.end, self.language)
        if phrase:
            counted, last = self._counted(phrase)
            return over.number.value, counted, last
        return over.number.value, None, over.number.end

    def _partitive(self, end: int) -> tuple[int | None, bool]:
        """Where the whole starts after a part that ends at `end` ("19 of the 24"), and whether a determiner stands there."""
        text = self.text
        low = text[end : end + 30].lower()
        if low[:1] != " ":
            return None, False
        phrases = [p for p in table(self.language, "partitives") if low.startswith(f" {p} ")]
        if not phrases:
            return None, False
        at = end + len(max(phrases, key=len)) + 2
        m = _NEXT.match(text, at - 1)
        if m and is_closed(m[1].lower(), self.language, "determiner"):
            return m.end() + 1, True
        return at, False

    def _elided(self, amount: Amount) -> Unit | None:
        """The unit of a bare number whose noun stands with an earlier number of its sentence ("435 homes ... and 187 by
        tender", "of the 100 delegates, 60 voted"), or right before it ("magnitude 7.2")."""
        word, _ = guards.word_before(self.text, amount.start)
        if word.lower() in lexis(self.language).classes["measure before"]:
            return Unit(word.lower(), word.lower())
        if not self.found or not isinstance(self.found[-1].value, Quantity) or amount.number.value <= 1:
            return None
        earlier = self.found[-1]
        between = self.text[earlier.end : amount.start]
        if len(between) > _NEAR or _SENTENCE.search(between) or not isinstance(earlier.value, Quantity):
            return None
        kind = table(self.language, "elisions")
        following = _NEXT.match(self.text, amount.number.end)
        if following and not is_closed(following[1].lower(), self.language) and not following[1].endswith("ed"):
            return None
        if earlier.value.unit.dimension == COUNT and any(
            between.lower().rstrip().endswith(f" {phrase}") for phrase in kind
        ):
            return earlier.value.unit
        word, _ = guards.word_before(self.text, earlier.core_start)
        opened = self.text[max(0, earlier.start - 8) : earlier.start].lower()
        if between == ", " and (" of the " in f" {opened}" or opened.endswith("of ") or word.lower() == "of"):
            return earlier.value.unit
        return None
