"""Sources that are one witness: copies, near-copies and texts of one agency; and what is no copy."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.engine import account_of, document_of
from claimcheck.model.claim import Account, ClaimRecord, Scope, Subject
from claimcheck.model.edge import Source
from claimcheck.model.values import COUNT, Quantity, Unit
from claimcheck.model.witness import independent, voices
from claimcheck.packs.loading import default_registry
from claimcheck.resolution import one_witness

FERRY = (
    "The ferry Aurora left Tallinn harbour with 412 passengers on Friday evening. "
    "Engineers needed six hours to repair the flooded pump in the engine room. "
    "The shipping company paid each stranded family a hotel room worth 90 euros. "
    "Coastguard crews brought 37 children ashore in the rescue boats before midnight."
)
OWN = (
    "Some 400 travellers were aboard the Aurora when its engine stopped near the islands. "
    "A mechanic told local radio that the leak could be closed within five hours. "
    "Relatives waited in two sports halls, where volunteers handed out 300 blankets."
)


def account(source: str, text: str, agency: str | None = None) -> Account:
    """What is pulled from a text."""
    return account_of(document_of(Source(id=source, text=text, agency=agency)), default_registry())[0]


def groups(*accounts: Account) -> list[tuple[str, ...]]:
    """The sources of each group."""
    return [group.sources for group in one_witness(accounts)]


def test_the_same_text_under_two_names_is_one_witness() -> None:
    """A copy counts with its original, whatever stands before it."""
    first, second = account("ledger", FERRY), account("post", f"\n\n{FERRY}")
    assert groups(first, second) == [("ledger", "post")]
    assert one_witness([first, second])[0].ties[0].kind == "same text"


def test_a_sentence_that_two_short_texts_share_is_a_copy_only_if_it_is_all_they_say() -> None:
    """One sentence in the middle of another text may be a quotation."""
    sentence = FERRY[: FERRY.index(".") + 1]
    assert groups(account("a", sentence), account("b", sentence)) == [("a", "b")]
    assert groups(account("a", sentence), account("b", f"{OWN} {sentence}")) == []


def test_texts_that_tell_nothing_but_their_day_are_no_copies() -> None:
    """The same day of publication stands in many texts."""
    first = account("ledger", "March 4, 2021\n\nA quiet week at the quay, and no ship in sight.")
    second = account("post", "March 4, 2021\n\nThe choir sings again at last, and louder than before.")
    assert first.claims
    assert groups(first, second) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("412", "421"),
        ("six hours", "nine hours"),
        ("Coastguard crews brought 37 children ashore in the rescue boats before midnight.", ""),
        ("repair the flooded pump", "mend the flooded pump"),
        ("Coastguard", "The port has been closed for 11 weeks since the storm tore its pier away. Coastguard"),
    ],
    ids=["another figure", "another length", "shortened", "edited", "lengthened"],
)
def test_a_text_that_was_touched_in_one_place_is_a_near_copy(old: str, new: str) -> None:
    """A changed figure, a sentence less or more, and an edited word leave a copy a copy; the tie says how much is shared."""
    changed = FERRY.replace(old, new)
    assert changed != FERRY
    (group,) = one_witness([account("ledger", FERRY), account("post", changed)])
    assert group.sources == ("ledger", "post")
    assert group.ties[0].kind == "near-copy"
    assert 2 <= group.ties[0].shared <= group.ties[0].of <= 4


def test_two_accounts_of_one_event_in_their_own_words_are_two_witnesses() -> None:
    """What happened is no reason to call a text a copy."""
    assert groups(account("ledger", FERRY), account("post", OWN)) == []


def test_two_texts_that_quote_one_passage_are_two_witnesses() -> None:
    """A sentence of a statement that stands in both is a small share of either."""
    quoted = FERRY.split(". ")[1] + "."
    other = (
        "Passengers sang for 3 hours to keep the smallest ones calm on deck. "
        "The minister promised a report on the accident within 14 days."
    )
    assert groups(account("post", f"{OWN} {quoted}"), account("week", f"{quoted} {other}")) == []


def test_texts_with_the_credit_of_one_agency_are_one_witness() -> None:
    """The credit is compared as a name; a text without one is nobody's."""
    first, second = account("ledger", FERRY, "Baltic Press"), account("post", OWN, "the BALTIC press")
    (group,) = one_witness([first, second])
    assert (group.ties[0].kind, group.ties[0].agency) == ("same agency", "the BALTIC press")
    assert groups(account("ledger", FERRY), account("post", OWN)) == []
    assert groups(first, account("post", OWN, "Nordic Wire")) == []


def test_the_agency_of_a_dateline_is_a_credit() -> None:
    """The name of an agency behind the place is enough."""
    first = account("ledger", f"TALLINN, March 4 (Reuters) - {FERRY}")
    second = account("post", f"TALLINN, March 4 (Reuters) - {OWN}")
    assert groups(first, second) == [("ledger", "post")]


def test_being_one_witness_is_handed_on() -> None:
    """A copy of one that has the credit of a third makes one of all three, with a tie fewer than sources."""
    made = [
        account("c", FERRY),
        account("a", FERRY.replace("412", "421"), "Baltic Press"),
        account("b", OWN, "Baltic Press"),
    ]
    (group,) = one_witness(made)
    assert group.sources == ("a", "b", "c")
    assert len(group.ties) == 2


def test_a_wire_that_a_thousand_papers_print_is_one_witness() -> None:
    """Long chains of near-copies are found without holding each against each."""
    base = account("x", FERRY).claims
    made = [
        Account(f"paper-{n:04}", tuple(replace(c, source=f"paper-{n:04}", quote=f"{c.quote} {n}") for c in base))
        for n in range(1000)
    ]
    assert [len(group.sources) for group in one_witness(made)] == [1000]


def test_a_side_counts_its_independent_witnesses() -> None:
    """A copy that differs in one figure stands with the others on the rest, and adds nothing to their number."""
    report = claimcheck.check(
        [
            Source(id="ledger", text=FERRY, published="2021-03-06"),
            Source(id="post", text=FERRY.replace("37", "73"), published="2021-03-06"),
        ]
    )
    (disputed,) = (f for f in report.findings if f.verdict == "contradiction")
    assert [side.witnesses for side in disputed.sides] == [("ledger",), ("post",)]
    agreed = [f.sides[0] for f in report.findings if f.verdict == "agreement"]
    assert agreed
    assert {(side.witnesses, side.independent) for side in agreed} == {(("ledger", "post"), 1)}
    assert [group.sources for group in report.one_witness] == [("ledger", "post")]


def test_a_statement_that_repeats_its_source_is_no_copy_of_it() -> None:
    """What is held against the sources is no witness among them."""
    report = claimcheck.verify(
        FERRY, [Source(id="ledger", text=FERRY), Source(id="post", text=FERRY.replace("37", "73"))]
    )
    assert [group.sources for group in report.one_witness] == [("ledger", "post")]


# ---- laws -----------------------------------------------------------------------------------------------------------

WORDS = (
    st.lists(st.sampled_from([f"word{n}" for n in range(12)]), min_size=3, max_size=7, unique=True)
    .map(sorted)
    .map(tuple)
)
TEXTS = st.lists(WORDS, min_size=1, max_size=5)


def told(source: str, sentences: list[tuple[str, ...]], figure: int = 7, agency: str = "") -> Account:
    """An account with one figure in each sentence."""
    value = Quantity((float(figure),), Unit("boat", COUNT, head="boat"))
    claims = tuple(
        ClaimRecord("count", "count:boat", source, n * 100, n * 100 + 5, f"{figure} boats", value, "body",
                    Subject(words=words), Scope(), sentence=(n * 100, n * 100 + 90))
        for n, words in enumerate(sentences)
    )  # fmt: skip
    return Account(source, claims, agency=agency)


@settings(deadline=None, max_examples=100)
@given(st.lists(TEXTS, min_size=1, max_size=5), st.data())
def test_a_near_copy_never_raises_the_number_of_independent_witnesses(
    texts: list[list[tuple[str, ...]]], data: st.DataObject
) -> None:
    """Whoever stands on a side, and whatever name the copy bears, a copy of one of them adds nothing."""
    accounts = [told(f"source-{n}", text, figure=n) for n, text in enumerate(texts)]
    copied = data.draw(st.integers(0, len(texts) - 1))
    name = data.draw(st.sampled_from(["aa", "source-0x", "zz"]))
    others = data.draw(st.sets(st.integers(0, len(texts) - 1)))
    side = {f"source-{n}" for n in {copied, *others}}
    before = independent(side, voices(groups(*accounts)))
    after = voices(groups(*accounts, told(name, texts[copied], figure=copied)))
    assert independent({*side, name}, after) <= before


@settings(deadline=None, max_examples=50)
@given(st.lists(TEXTS, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_accounts_makes_no_difference(texts: list[list[tuple[str, ...]]], random: st.DataObject) -> None:
    """Groups and ties are the same from any order."""
    accounts = [told(f"source-{n}", text, figure=n % 2) for n, text in enumerate(texts)]
    shuffled = list(accounts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert one_witness(shuffled) == one_witness(accounts)
