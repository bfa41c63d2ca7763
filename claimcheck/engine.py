"""Composes the stages: sources, mentions, claims, referents, topics, findings."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from claimcheck.alignment import align
from claimcheck.extraction import pull, read_mentions
from claimcheck.model.edge import Checked, Claim, Finding, Mention, NotCompared, Report, Source, SourceSummary
from claimcheck.model.finding import VERDICTS, CheckResult, FindingRecord, Side
from claimcheck.model.identity import claim_id, fingerprint
from claimcheck.policy import DEFAULT
from claimcheck.reading import parse_published, read_text
from claimcheck.resolution import resolve
from claimcheck.rules.base import CellRule, ClaimRule, Rule, TopicRule
from claimcheck.rules.registry import CRASHED, rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from claimcheck.model.claim import Account, ClaimRecord
    from claimcheck.model.document import Document
    from claimcheck.model.topic import Topic
    from claimcheck.policy import Policy

STATEMENT = "statement"
"""The id of the source that `verify` makes of a statement."""


def mentions(text: str, published: str | date | None = None) -> list[Mention]:
    """Every quantity, time, duration and ordinal of a text, in text order, whatever part of a page they stand in.

    published: a date or an ISO string that anchors "Monday" and "this year", or None. Raises DateError if it is no date.
    """
    anchor = parse_published(published) if published else None
    return [Mention.of(record, text) for record in read_mentions(text, anchor)]


def extract(text_or_source: str | Source, published: str | date | None = None) -> list[Claim]:
    """The claims of head, body and captions of one source, in text order.

    published: used where the source gives none. Raises DateError if it is no date.
    """
    source = text_or_source if isinstance(text_or_source, Source) else Source(id="text", text=text_or_source)
    return [Claim.of(claim) for claim in pull(document_of(source, published)).claims]


def check(sources: Iterable[Source], *, policy: Policy = DEFAULT) -> Report:
    """Hold accounts of which nothing is known against one another, and each against itself."""
    return check_documents([document_of(source) for source in sources], policy=policy)


def verify(statement: str | Source, sources: Iterable[Source], *, policy: Policy = DEFAULT) -> Report:
    """Hold a statement against the sources that tell its story. Here the shared story is taken for granted.

    The statement's claims have the source "statement". `Report.statement` says of each of them whether it is supported,
    contradicted or not found. Contradictions among the sources themselves are not reported.
    """
    text = statement.text if isinstance(statement, Source) else statement
    published = statement.published if isinstance(statement, Source) else None
    first = document_of(Source(id=STATEMENT, text=text, published=published))
    documents = [first, *(document_of(source) for source in sources)]
    return check_documents(documents, policy=policy, statement=STATEMENT)


def document_of(source: Source, published: str | date | None = None) -> Document:
    """The document that the stages read, made of a public source."""
    return read_text(
        source.id,
        source.text,
        published=source.published or published,
        title=source.title,
        publisher=source.publisher,
        agency=source.agency,
        author=source.author,
        url=source.url,
        language=source.language,
        path=source.path,
    )


def check_documents(
    documents: Sequence[Document],
    accounts: Sequence[Account] = (),
    *,
    same: Sequence[Sequence[str]] = (),
    different: Sequence[Sequence[str]] = (),
    policy: Policy = DEFAULT,
    selected: Sequence[Rule] | None = None,
    statement: str | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> Report:
    """Check documents, and accounts whose claims were pulled before (from a claims file).

    same, different: an editor's statements, each a list of words or claim ids that are, or are not, one thing.
    statement: the id of the document that is held against the others. progress: called with stage, done, total.
    """
    pulled = list(accounts)
    for number, document in enumerate(documents):
        if progress:
            progress("reading claims", number, len(documents))
        pulled.append(pull(document))
    result = check_accounts(
        pulled, same=same, different=different, policy=policy, selected=selected, statement=statement
    )
    return _report(documents, pulled, result, statement)


def check_accounts(
    accounts: Sequence[Account],
    *,
    same: Sequence[Sequence[str]] = (),
    different: Sequence[Sequence[str]] = (),
    policy: Policy = DEFAULT,
    selected: Sequence[Rule] | None = None,
    statement: str | None = None,
) -> CheckResult:
    """Resolve, align and check accounts: the light records in, the light records out, in a total order."""
    resolution = resolve(accounts, same=same)
    alignment = align(accounts, resolution, different=different, statement=statement)
    result = CheckResult(
        dropped=alignment.dropped, compared=sum(len(c.pairs) for t in alignment.topics for c in t.cells)
    )
    chosen = rules() if selected is None else tuple(selected)
    for topic in alignment.topics:
        for rule in chosen:
            result.findings.extend(run_rule(rule, topic, policy))
    if statement is not None:
        result.findings = [f for f in result.findings if any(c.source == statement for s in f.sides for c in s.claims)]
    result.findings.sort(key=_order)
    return result


def run_rule(rule: Rule, topic: Topic, policy: Policy) -> list[FindingRecord]:
    """What one rule finds in one topic. A rule that raises gives a finding of its own, and the rest goes on."""
    try:
        return list(_looked_at(rule, topic, policy))
    except Exception as fault:  # noqa: BLE001 - whatever a rule raises must not take the other findings with it
        message = f"The rule {rule.code} ({rule.name}) failed: {type(fault).__name__}: {fault}"
        sides = (Side(topic.referent, topic.claims[:1]),)
        return [FindingRecord(CRASHED, "rule-crashed", "error", "error", sides, message, f"{rule.code} raised")]


def _looked_at(rule: Rule, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:
    if isinstance(rule, ClaimRule):
        for claim in topic.claims:
            if not rule.kinds or claim.kind in rule.kinds:
                yield from rule.check(claim, policy)
    elif isinstance(rule, CellRule):
        for cell in topic.cells:
            if not rule.kinds or any(claim.kind in rule.kinds for claim in cell.claims):
                yield from rule.check(cell, policy)
    elif isinstance(rule, TopicRule):
        yield from rule.check(topic, policy)


def _place(claim: ClaimRecord) -> tuple[str, int, int, str]:
    return (claim.source, claim.start, claim.end, claim.kind)


def _order(finding: FindingRecord) -> tuple[object, ...]:
    places = sorted(_place(claim) for side in finding.sides for claim in side.claims)
    return (VERDICTS.index(finding.verdict), finding.rule, places, finding.message)


def _report(
    documents: Sequence[Document], accounts: Sequence[Account], result: CheckResult, statement: str | None
) -> Report:
    counts: dict[str, int] = {}
    for pair in result.dropped:
        counts[pair.reason] = counts.get(pair.reason, 0) + 1
    known = {document.id: document for document in documents}
    return Report(
        sources=tuple(_summary(account, known.get(account.source)) for account in accounts),
        findings=tuple(Finding.of(finding) for finding in result.findings),
        not_compared=dict(sorted(counts.items())),
        not_compared_pairs=tuple(NotCompared.of(pair) for pair in result.dropped),
        compared=result.compared,
        claims=sum(len(account.claims) for account in accounts),
        statement=tuple(_outcomes(accounts, result, statement)) if statement else (),
    )


def _summary(account: Account, document: Document | None) -> SourceSummary:
    if document is None:
        return SourceSummary(
            id=account.source, title=account.title or None, published=account.published, claims=len(account.claims)
        )
    return SourceSummary(
        id=account.source,
        title=document.title,
        publisher=document.publisher,
        agency=document.agency,
        author=document.author,
        published=document.published,
        published_origin=document.published_origin,
        url=document.url,
        language=document.language,
        path=document.path,
        sha256=hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
        claims=len(account.claims),
        notes=document.notes,
    )


def _outcomes(accounts: Sequence[Account], result: CheckResult, statement: str) -> Iterator[Checked]:
    """What became of each claim of the statement: the worst that any finding says of it."""
    for claim in (c for account in accounts if account.source == statement for c in account.claims):
        place = _place(claim)
        about = [f for f in result.findings if any(_place(c) == place for side in f.sides for c in side.claims)]
        across = [f for f in about if any(c.source != statement for side in f.sides for c in side.claims)]
        found = {f.verdict for f in across}
        if "contradiction" in found:
            outcome = "contradicted"
        else:
            outcome = "supported" if found & {"agreement", "compatible"} else "not found"
        prints = tuple(sorted({fingerprint(f.rule, (side.claims for side in f.sides)) for f in across}))
        yield Checked(claim=Claim.of(claim), outcome=outcome, findings=prints)


__all__ = ["check", "check_accounts", "check_documents", "claim_id", "extract", "mentions", "verify"]
