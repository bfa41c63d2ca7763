"""Which sources are one witness: the same text, a near-copy of it, or the credit of the same agency.

Copied passages are told by their sentences, each as the set of its content words (figures and dates are none of them, so that
a copy whose figure was changed is still a copy). The share of the shorter text that the longer one holds is the containment of
Broder ("On the resemblance and containment of documents", 1997), of sentences in place of shingles. Only sources that print a
sentence alike are held against each other, found through an index, so that the work grows with the sentences.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from claimcheck.model.witness import OneWitness, Tie
from claimcheck.resolution.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claimcheck.model.claim import Account, ClaimRecord

Sentences = frozenset[frozenset[str]]

COPIED = 0.6
"""Share of the shorter one's sentences from which two texts are copies: a quotation and a shared fact or two stay below it."""
TO_THE_WORD = 0.3
"""Share that must stand in both with the very same words, before edited sentences are looked for."""
EDITED = 0.75
"""Jaccard index of two sentences' words from which one is the other with a word or two changed."""
LEAST_WORDS = 4
"""Content words below which a sentence may stand in two texts by chance ("He died on Monday")."""
LEAST_SENTENCES = 2
"""Sentences below which a text is too short to be called a near-copy."""
NEIGHBOURS = 10
"""Of the sources that print one sentence, each is held against so many that follow it: a wire's hundred prints are a chain."""


def one_witness(accounts: Sequence[Account]) -> list[OneWitness]:
    """The groups of sources that are not independent, in the order of their first sources.

    Being one witness is handed on: what is a copy of a and of b makes one witness of all three. So a source that is a copy
    of another never adds a group.
    """
    told = sorted(accounts, key=lambda account: account.source)
    groups: dict[str, tuple[str, ...]] = {account.source: (account.source,) for account in told}
    ties: dict[str, list[Tie]] = defaultdict(list)
    for tie in (*_same_text(told), *_near_copies(told), *_same_agency(told)):
        mine, theirs = groups[tie.first], groups[tie.second]
        if mine is theirs:
            continue
        joined = tuple(sorted((*mine, *theirs)))
        ties[joined[0]] = [*ties.pop(mine[0], []), *ties.pop(theirs[0], []), tie]
        groups.update(dict.fromkeys(joined, joined))
    return [OneWitness(groups[first], tuple(ties[first])) for first in sorted(ties)]


def _same_text(accounts: Iterable[Account]) -> Iterator[Tie]:
    """Accounts whose claims have the same words at the same distances: the same text, whatever stands before and after.

    A text that says no more than when it was published is no copy of another such.
    """
    texts: dict[object, str] = {}
    for account in accounts:
        if any(claim.subject.words or claim.subject.wider for claim in account.claims):
            start = min(claim.start for claim in account.claims)
            said = tuple(
                sorted((claim.start - start, claim.kind, claim.quote, *_words(claim)) for claim in account.claims)
            )
            first = texts.setdefault(said, account.source)
            if first != account.source:
                yield Tie(first, account.source, "same text")


def _words(claim: ClaimRecord) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return claim.subject.words, claim.subject.wider


def _near_copies(accounts: Sequence[Account]) -> Iterator[Tie]:
    texts = [(account.source, said) for account in accounts if len(said := _sentences(account)) >= LEAST_SENTENCES]
    sizes = [len(said) for _, said in texts]
    printed: dict[frozenset[str], list[int]] = defaultdict(list)
    for number, (_, said) in enumerate(texts):
        for sentence in said:
            printed[sentence].append(number)
    for number, (source, said) in enumerate(texts):
        met, size = _met(number, said, printed), len(said)
        close = [(at, alike) for at, alike in met.items() if alike >= TO_THE_WORD * min(size, sizes[at])]
        for other, alike in sorted(close):
            name, theirs = texts[other]
            of = min(size, sizes[other])
            shared = alike if alike >= COPIED * of else alike + _edits(said, theirs)
            if shared >= max(COPIED * of, LEAST_SENTENCES):
                yield Tie(source, name, "near-copy", shared, of)


def _sentences(account: Account) -> Sentences:
    """The sentences that say something, as sets of content words."""
    found: dict[tuple[int, int], set[str]] = defaultdict(set)
    for claim in account.claims:
        if claim.kind == "quotation":  # what somebody said is the same wherever it is printed
            continue
        found[claim.sentence].update(claim.subject.words, claim.subject.wider)
    return frozenset(frozenset(words) for words in found.values() if len(words) >= LEAST_WORDS)


def _met(number: int, said: Sentences, printed: Mapping[frozenset[str], list[int]]) -> Counter[int]:
    """The later texts that print some of these sentences to the word, and how many each."""
    met: Counter[int] = Counter()
    for sentence in said:
        holders = printed[sentence]
        if len(holders) > 1:
            after = bisect_right(holders, number)
            met.update(holders[after : after + NEIGHBOURS])
    return met


def _edits(mine: Sentences, theirs: Sentences) -> int:
    """How many sentences of the one stand in the other with a word or two changed, each once."""
    left = sorted(theirs - mine, key=sorted)
    found = 0
    for words in sorted(mine - theirs, key=sorted):
        at = next((at for at, other in enumerate(left) if _edited(words, other)), None)
        if at is not None:
            del left[at]
            found += 1
    return found


def _edited(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) >= EDITED * len(a | b)


def _same_agency(accounts: Iterable[Account]) -> Iterator[Tie]:
    credited: dict[str, str] = {}
    for account in accounts:
        key = fold(account.agency) if account.agency else ""
        first = credited.setdefault(key, account.source)
        if key and first != account.source:
            yield Tie(first, account.source, "same agency", agency=account.agency)


__all__ = ["one_witness"]
