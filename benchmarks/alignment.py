"""Alignment and checking of 10,000 to 1,000,000 claims: time, memory, and how both grow; one key has 50,000 claims."""

from __future__ import annotations

import math
import random
import subprocess
import sys
from typing import TYPE_CHECKING

from benchmarks.growth import exponent
from claimcheck.model.claim import Account, ClaimRecord, Scope, Subject
from claimcheck.model.values import COUNT, CURRENCY, PERCENT, Duration, Quantity, Time, Unit, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HOT = 50_000
"""Claims of one measure and one name; in smaller sets, a tenth of all."""
VOCABULARY = 6_000
ACCOUNTS, SENTENCES = 4, 5
"""Accounts a story, and sentences an account; a sentence has two claims."""
STARTS = ("bar", "cal", "dor", "fen", "gal", "har", "jor", "kel", "lin", "mar", "nor", "os", "pel", "rav", "sol", "tam", "ul", "ver", "wil", "zel")  # fmt: skip
MIDDLES = ("a", "be", "co", "de", "ge", "i", "la", "me", "no", "o", "pa", "ri", "so", "ta", "u", "ve")
ENDS = ("berg", "by", "den", "dorf", "field", "ford", "ham", "ino", "ley", "man", "mere", "nik", "ova", "rup", "son", "stad", "ton", "vik", "well", "wick")  # fmt: skip
THINGS = ("bridge", "canal", "clinic", "dam", "depot", "ferry", "garden", "harbour", "library", "market", "mill", "museum", "orchard", "park", "port", "quarry", "railway", "school", "stadium", "station", "theatre", "tower", "tram", "tunnel")  # fmt: skip
KINDS = ("annual", "central", "coastal", "eastern", "former", "inner", "lower", "new", "northern", "old", "outer", "royal", "southern", "upper", "western")  # fmt: skip
OTHERS = ("agency", "board", "budget", "company", "council", "court", "crowd", "debate", "delay", "driver", "expert", "family", "fund", "government", "help", "hour", "letter", "mayor", "meeting", "member", "minister", "month", "morning", "neighbour", "office", "official", "owner", "plan", "police", "report", "rule", "service", "state", "storm", "street", "team", "union", "visitor", "vote", "water", "week", "work", "worker", "year")  # fmt: skip
COUNTED = ("bus", "delegate", "farm", "home", "job", "patient", "pupil", "ship", "ticket", "tree", "volunteer")
PERSON = Unit("person", COUNT, "person")
DOLLAR, SHARE = Unit("USD", CURRENCY), Unit("percent", PERCENT)
KILOMETER, DAY = Unit("kilometer", "[length]", factor=1000.0), Unit("day", "[time]")

_CHILD = """
import sys, time
from pathlib import Path
import benchmarks.alignment as made
from claimcheck.engine import check_accounts
def peak():
    return int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
accounts = made.accounts(int(sys.argv[1]))
check_accounts(accounts[:2])
before, start = peak(), time.process_time()
result = check_accounts(accounts)
print(time.process_time() - start, before, peak(), result.compared, len(result.findings))
"""


def run(*, quick: bool) -> None:
    """Print time, claims a second and peak memory of each size, each in a process of its own, and the exponent that fits."""
    taken: list[tuple[float, float]] = []
    for size in (10_000, 100_000) if quick else (10_000, 100_000, 1_000_000):
        done = subprocess.run([sys.executable, "-c", _CHILD, str(size)], capture_output=True, text=True, check=True)
        spent, before, peak, compared, findings = (float(number) for number in done.stdout.split())
        taken.append((float(size), spent))
        print(
            f"  {size:9,} claims {spent:7.1f} s {size / spent:8,.0f} claims/s  peak {peak / 2**20:5.2f} GiB, of which the"
            f" claims {before / 2**20:.2f}  {compared:,.0f} pairs compared, {findings:,.0f} findings",
            flush=True,
        )
    print(f"  exponent {exponent(taken):.2f}", flush=True)


def accounts(size: int) -> list[Account]:
    """Accounts of some `size` claims, the same each time: stories told four times each, and one festival of which tens of
    thousands of short accounts give a few figures.
    """
    made = random.Random(size)
    hot = min(HOT, size // 10)
    found = list(_hot(hot))
    stories = (size - hot) // (ACCOUNTS * SENTENCES * 2)
    for number in range(stories):
        found.extend(_story(made, number))
    return found


def _hot(size: int) -> Iterator[Account]:
    """Short accounts that all tell how many people came to one festival: five figures, each in words of its own."""
    made = random.Random(1)
    for number in range(size):
        day = f"2021-06-{1 + number % 28:02}"
        count = made.choices((12_000.0, 12_500.0, 15_000.0, 9_000.0, 20_000.0), (60, 20, 10, 6, 4))[0]
        words = tuple(sorted({"festival", "lantern", "person", *_words(made, 2)}))
        subject = Subject(("Lantern Festival",), words, "attend", ("person",), (), "people")
        value = Quantity((count,), PERSON)
        yield _account(
            f"hot-{number:06}", day, [("Lantern Festival", 1)], [("attendance", "attendance", value, subject)]
        )


def _word(made: random.Random) -> str:
    """A content word, the few common ones as often as the many rare ones together (Zipf's law)."""
    rank = int(math.exp(made.random() * math.log(VOCABULARY)))
    if rank <= len(OTHERS):
        return OTHERS[rank - 1]
    return f"{STARTS[rank % 20]}{MIDDLES[rank // 20 % 16]}{ENDS[rank // 320 % 20]}e"


def _words(made: random.Random, number: int) -> list[str]:
    return sorted({_word(made) for _ in range(number)})


def _name(made: random.Random) -> str:
    return (made.choice(STARTS) + made.choice(MIDDLES) + made.choice(ENDS)).capitalize()


def _story(made: random.Random, number: int) -> Iterator[Account]:
    """Four accounts of one story: what they share is drawn once, and one figure in ten differs."""
    names = [_name(made) for _ in range(3)] + [f"{_name(made)} {_name(made)}" for _ in range(2)]
    thing, topics = made.choice(THINGS), _words(made, 30)
    told = [_fact(made, names, thing) for _ in range(SENTENCES)]
    when = f"{made.randint(2012, 2022)}-{made.randint(1, 12):02}-{made.randint(1, 25):02}"
    for telling in range(ACCOUNTS):
        facts = [claim for fact in told for claim in fact(made)]
        counts = [(name, made.randint(1, 6)) for name in names]
        yield _account(f"s{number:06}-{telling}", when, counts, facts, (thing, *topics))


def _fact(
    made: random.Random, names: list[str], thing: str
) -> Callable[[random.Random], list[tuple[str, str, Value, Subject]]]:
    """One sentence with a figure and a date or a length, which each account words a little otherwise."""
    name, kind = made.choice(names), made.choice(KINDS)
    noun = made.choice(COUNTED)
    number = float(made.randint(2, 990))
    measure, unit, frame = made.choice(
        (
            ("attendance", PERSON, "attend"), ("killed", PERSON, "kill"), ("injured", PERSON, "injure"),
            ("cost", DOLLAR, "cost"), ("share", SHARE, "vote"), ("[length]", KILOMETER, "run"),
            (f"count:{noun}", Unit(noun, COUNT, noun), made.choice(("build", "count", "sell", "close"))),
        )
    )  # fmt: skip
    date = f"{made.randint(2005, 2021)}-{made.randint(1, 12):02}-{made.randint(1, 28):02}"
    own = _words(made, 3)

    def told(made: random.Random) -> list[tuple[str, str, Value, Subject]]:
        words = {kind, thing, *name.lower().split(), *own}
        subject = Subject(
            (name,),
            tuple(sorted({*words, unit.head} - {""})),
            frame,
            (thing,),
            tuple(_words(made, 4)),
            thing,
            (f"{kind}>{thing}",),
        )
        stated = number if made.random() < 0.9 else number + made.randint(1, 9)
        value = Quantity((stated * (1e6 if unit is DOLLAR else 1.0),), unit)
        figure = ("casualties" if measure in {"killed", "injured"} else _kind(unit, measure), measure, value, subject)
        if frame in {"build", "run"}:
            length = Duration(f"P{int(number)}D", (number,), DAY)
            return [figure, ("duration", "duration", length, subject)]
        return [figure, ("event-date", "date", Time(date, date, date), subject)]

    return told


def _kind(unit: Unit, measure: str) -> str:
    kinds = {COUNT: "count", CURRENCY: "money", PERCENT: "percentage"}
    return "attendance" if measure == "attendance" else kinds.get(unit.dimension, "measurement")


def _account(
    source: str,
    published: str,
    names: list[tuple[str, int]],
    facts: list[tuple[str, str, Value, Subject]],
    topics: tuple[str, ...] = (),
) -> Account:
    as_of = Time(published, published, published, anchor="published")
    claims = []
    for number, (kind, measure, value, subject) in enumerate(facts):
        start = 100 * (number // 2)
        place = start + 40 * (number % 2)
        scope = Scope(None, as_of)
        quote = str(getattr(value, "timex", "") or f"{getattr(value, 'stated', ('',))[0]:g} {subject.head}")
        claims.append(
            ClaimRecord(
                kind, measure, source, place, place + len(quote), quote, value, "body", subject, scope,
                sentence=(start, start + 90),
            )
        )  # fmt: skip
    ordered = sorted(names, key=lambda entry: (-entry[1], entry[0]))
    return Account(source, tuple(claims), (), tuple(ordered), published, topics=topics)
