"""What is too large to be compared whole: the few values that stand for it, the stories that part it, and what is counted."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.alignment import align, blocking
from claimcheck.alignment.blocking import COMMON, FEW, TOO_COMMON, blocks
from claimcheck.alignment.dropping import Dropped
from claimcheck.alignment.features import Features, features
from claimcheck.engine import check_accounts
from claimcheck.model.claim import Account, ClaimRecord, Scope, Subject
from claimcheck.model.finding import DroppedPair
from claimcheck.model.values import COUNT, Quantity, Unit
from claimcheck.resolution import resolve
from claimcheck.resolution.names import Resolution

if TYPE_CHECKING:
    from claimcheck.model.topic import Pair

GUEST = Unit("guest", COUNT, "guest")


def claim(number: int, guests: float, word: str = "") -> ClaimRecord:
    """How many guests came to one ball; each claim has a word of its own."""
    words = tuple(sorted({"ball", "guest", "waltz", "winter", "palace", word or f"w{number}"}))
    subject = Subject(("Winter Ball",), words, "attend", ("guest",), (), "guest")
    return ClaimRecord(
        "attendance", "attendance", f"s{number:05}", 0, 9, f"{guests:g} guests", Quantity((guests,), GUEST), "body",
        subject, Scope(), sentence=(0, 40),
    )  # fmt: skip


def told(claims: list[ClaimRecord]) -> list[Account]:
    """One short account for each claim."""
    return [Account(c.source, (c,), names=(("Winter Ball", 1),)) for c in claims]


def read(claims: list[ClaimRecord]) -> list[Features]:
    """The features of some claims."""
    return list(features(claims, Resolution(), "en"))


def met(distinct: list[Features], names: dict[str, list[str]] | None = None) -> dict[tuple[int, int], str]:
    """Pairs that are brought together, each with its key."""
    made = blocks(distinct, names or {})
    return {(n, o): made.blocks[b].key for n in range(len(distinct)) for o, b in made.met(n).items()}


def pairs(accounts: list[Account]) -> list[Pair]:
    """All pairs that may be compared."""
    return [p for t in align(accounts, resolve(accounts)).topics for c in t.cells for p in c.pairs]


def test_a_small_block_is_compared_whole() -> None:
    """Every two of a few statements of one name meet, by the first key that they share."""
    found = met(read([claim(n, n + 2) for n in range(12)]))
    assert set(found) == set(combinations(range(12), 2))
    assert set(found.values()) == {"same name"}


def test_a_large_block_of_few_values_meets_them() -> None:
    """Of too many statements of one name the first of each value meet, and the others meet the first that says the same."""
    size = COMMON * 3
    found = met(read([claim(n, 100.0 + n % 3) for n in range(size)]))
    assert set(found) == {(0, 1), (0, 2), (1, 2)} | {(n % 3, n) for n in range(3, size)}


def test_a_large_block_of_many_values_is_counted() -> None:
    """Where no few values are most of what is said, pairs are left out, and counted."""
    size = COMMON * 3
    made = blocks(read([claim(n, 100.0 + n) for n in range(size)]), {})
    assert not any(made.met(n) for n in range(size))
    assert made.left[TOO_COMMON] >= size * (size - 1) // 2


def test_a_large_block_is_parted_by_stories() -> None:
    """Statements of a word too common meet all the same where their accounts are about one name."""
    size = COMMON * 3
    distinct = read([claim(n, 100.0 + n) for n in range(size)])
    found = met(distinct, {f"s{n:05}": [f"tale {n // 2}"] for n in range(size)})
    assert set(found) == {(n, n + 1) for n in range(0, size, 2)}


def test_the_pairs_grow_with_the_statements() -> None:
    """All blocks together come to no more pairs than a fixed number a statement, however alike the statements are."""
    size = 2_000
    found = met(read([claim(n, 100.0 + n % 40, f"x{n % 90}") for n in range(size)]))
    assert len(found) <= max(blocking.LEAST_PAIRS, 2 * blocking.PAIRS * size) + FEW * size


def test_every_witness_of_a_hot_key_has_its_side() -> None:
    """Of hundreds of accounts that give one of two figures in their own words, each stands on the side of its figure."""
    accounts = told([claim(n, 100.0 if n % 5 else 300.0) for n in range(COMMON * 2)])
    found = check_accounts(accounts).findings
    (against,) = [f for f in found if f.verdict == "contradiction"]
    assert {c.source for side in against.sides for c in side.claims} == {account.source for account in accounts}


def test_the_order_of_accounts_changes_no_pair_of_a_hot_key() -> None:
    """What stands for a large block does not depend on the order in which accounts are given."""
    accounts = told([claim(n, 100.0 + n % 4) for n in range(COMMON * 2)])
    assert pairs(accounts) == pairs(accounts[::-1])


def test_counts_are_exact_where_examples_are_not_kept() -> None:
    """Of each reason no more than so many pairs are kept, the first in order, and all are counted."""
    dropped, one = Dropped(2), claim(1, 2.0)
    for place in (3, 1, 2):
        if dropped.wanted("unit"):
            dropped.keep((place,), DroppedPair(one, one, "unit", str(place)))
    assert dropped.counts["unit"] == 3
    assert [pair.detail for pair in dropped.pairs()] == ["1", "3"]
