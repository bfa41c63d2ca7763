"""Composes the stages: sources, mentions, claims, referents, topics, findings."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.alignment import align
from claimcheck.alignment.keyed import align_keyed
from claimcheck.alignment.topics import tell_evolving
from claimcheck.collection import paused
from claimcheck.deadline import OverTime, Watch
from claimcheck.extraction import parser_of, pull, pull_claims, read_mentions
from claimcheck.model.edge import (
    Checked,
    Claim,
    Finding,
    Mention,
    NotCompared,
    OneWitness,
    Report,
    Source,
    SourceSummary,
    claim_models,
)
from claimcheck.model.finding import VERDICTS, CheckResult, FindingRecord, Side
from claimcheck.model.identity import claim_id, fingerprint
from claimcheck.model.witness import independent, voices
from claimcheck.packs.extracting import extended, guarded_keys
from claimcheck.packs.loading import default_registry
from claimcheck.policy import DEFAULT
from claimcheck.reading import parse_published, read_text
from claimcheck.resolution import one_witness, resolve
from claimcheck.rules.base import CellRule, ClaimRule, Rule, TopicRule
from claimcheck.rules.registry import CRASHED

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from claimcheck.model.claim import Account, ClaimRecord
    from claimcheck.model.document import Document
    from claimcheck.model.finding import Severity
    from claimcheck.model.topic import Cell, Relation, Topic
    from claimcheck.packs.extracting import Fault
    from claimcheck.packs.registry import Registry
    from claimcheck.policy import Policy

STATEMENT = "statement"
"""The id of the source that `verify` makes of a statement."""


def mentions(text: str, published: str | date | None = None, *, language: str | None = None) -> list[Mention]:
    """Every quantity, time, duration and ordinal of a text, in text order, whatever part of a page they stand in.

    published: a date or an ISO string that anchors "Monday" and "this year", or None. Raises DateError if it is no date.
    language: code of the language that the text is in ("de"), where it is not English: its dates are read by dateparser.
    """
    anchor = parse_published(published) if published else None
    with paused():
        return [Mention.of(record, text) for record in read_mentions(text, anchor, written=language)]


def extract(
    text_or_source: str | Source, published: str | date | None = None, *, packs: Registry | None = None
) -> list[Claim]:
    """The claims of head, body and captions of one source, in text order.

    published: used where the source gives none. packs: see `check`; a claim of a kind that a pack has a type for is of that
    type. Raises DateError if it is no date.
    """
    source = text_or_source if isinstance(text_or_source, Source) else Source(id="text", text=text_or_source)
    registry = packs or default_registry()
    with paused():
        document = document_of(source, published)
        if registry.extractors or registry.names:
            claims = account_of(document, registry)[0].claims
        else:
            claims = pull_claims(document, registry.language, parser_of(registry.nlp))
        return claim_models(claims, registry.models)


def check(sources: Iterable[Source], *, policy: Policy = DEFAULT, packs: Registry | None = None) -> Report:
    """Hold accounts of which nothing is known against one another, and each against itself.

    packs: the rules and whatever else is worked with; the built-in ones and those of installed packs if not given.
    """
    return check_documents([document_of(source) for source in sources], policy=policy, packs=packs)


def verify(
    statement: str | Source, sources: Iterable[Source], *, policy: Policy = DEFAULT, packs: Registry | None = None
) -> Report:
    """Hold a statement against the sources that tell its story. Here the shared story is taken for granted.

    The statement's claims have the source "statement". `Report.statement` says of each of them whether it is supported,
    contradicted or not found. Contradictions among the sources themselves are not reported.
    """
    text = statement.text if isinstance(statement, Source) else statement
    published = statement.published if isinstance(statement, Source) else None
    first = document_of(Source(id=STATEMENT, text=text, published=published))
    documents = [first, *(document_of(source) for source in sources)]
    return check_documents(documents, policy=policy, statement=STATEMENT, packs=packs)


def account_of(document: Document, registry: Registry) -> tuple[Account, list[Fault]]:
    """What is pulled from one document with some packs, and the faults of their extractors."""
    with paused():
        return extended(document, pull(document, registry.language, parser_of(registry.nlp)), registry)


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
    packs: Registry | None = None,
) -> Report:
    """Check documents, and accounts whose claims were pulled before (from a claims file).

    same, different: an editor's statements, each a list of words or claim ids that are, or are not, one thing.
    statement: the id of the document that is held against the others. progress: called with stage, done, total.
    selected: rules in place of those of the packs.
    """
    return check_and_keep(
        documents,
        accounts,
        same=same,
        different=different,
        policy=policy,
        selected=selected,
        statement=statement,
        progress=progress,
        packs=packs,
    )[2]


def check_and_keep(
    documents: Sequence[Document],
    accounts: Sequence[Account] = (),
    *,
    same: Sequence[Sequence[str]] = (),
    different: Sequence[Sequence[str]] = (),
    policy: Policy = DEFAULT,
    selected: Sequence[Rule] | None = None,
    statement: str | None = None,
    progress: Callable[[str, int, int], None] | None = None,
    packs: Registry | None = None,
) -> tuple[list[Account], CheckResult, Report]:
    """What `check_documents` works on and comes to: all accounts, the records, and the report that is made of them."""
    registry = packs or default_registry()
    pulled = list(accounts)
    faults: list[Fault] = []
    for number, document in enumerate(documents):
        if progress:
            progress("reading claims", number, len(documents))
        account, failed = account_of(document, registry)
        pulled.append(account)
        faults.extend(failed)
    result = check_accounts(
        pulled, same=same, different=different, policy=policy, selected=selected, statement=statement, packs=registry
    )
    result.findings[:0] = [_failed(fault) for fault in faults]
    return pulled, result, _report(documents, pulled, result, statement)


def check_accounts(
    accounts: Sequence[Account],
    *,
    same: Sequence[Sequence[str]] = (),
    different: Sequence[Sequence[str]] = (),
    policy: Policy = DEFAULT,
    selected: Sequence[Rule] | None = None,
    statement: str | None = None,
    packs: Registry | None = None,
) -> CheckResult:
    """Resolve, align and check accounts: the light records in, the light records out, in a total order."""
    registry = packs or default_registry()
    resolution = resolve(accounts, same=same, language=registry.language)
    plain = _without(accounts, registry.keys)
    alignment = align(
        plain, resolution, same=same, different=different, statement=statement, language=registry.language
    )
    faults: list[Fault] = []
    with Watch(registry.time_limit) as watch:
        keys = guarded_keys(registry, watch, faults)
        keyed = align_keyed(accounts, keys, resolution, different=different, statement=statement)
    topics, dropped = [*alignment.topics, *keyed.topics], [*alignment.dropped, *keyed.dropped]
    tell_evolving(topics, registry.evolving)
    result = CheckResult(dropped=dropped, compared=sum(len(c.pairs) for t in topics for c in t.cells), topics=topics)
    result.not_compared = dict(sorted((Counter(alignment.counts) + Counter(keyed.counts)).items()))
    result.one_witness = one_witness([account for account in accounts if account.source != statement])
    result.findings = run_rules(registry.rules if selected is None else selected, topics, policy, registry)
    if statement is not None:
        result.findings = [f for f in result.findings if f.verdict == "error" or _speaks_of(f, statement)]
    result.findings.extend(_failed(fault) for fault in faults)
    result.findings.sort(key=_order)
    return result


def _without(accounts: Sequence[Account], kinds: Container[str]) -> Sequence[Account]:
    """The accounts without the claims of some kinds."""
    if not kinds:
        return accounts
    return [replace(a, claims=tuple(claim for claim in a.claims if claim.kind not in kinds)) for a in accounts]


def _speaks_of(finding: FindingRecord, source: str) -> bool:
    return any(claim.source == source for side in finding.sides for claim in side.claims)


def run_rules(
    rules: Sequence[Rule], topics: Sequence[Topic], policy: Policy, registry: Registry
) -> list[FindingRecord]:
    """What rules find in topics. A rule that ran over its time limit once is left out of the rest."""
    found: list[FindingRecord] = []
    ended: set[str] = set()
    with Watch(registry.time_limit) as watch:
        for topic in topics:
            keyed = bool(registry.keys) and topic.claims[0].kind in registry.keys
            for rule in rules:
                if rule.code not in ended and not (keyed and registry.leaves_alone(rule)):
                    found.extend(run_rule(rule, topic, policy, watch, ended))
    if registry.severity:
        found = [_at_severity(finding, registry.severity.get(finding.rule)) for finding in found]
    return found


def run_rule(
    rule: Rule, topic: Topic, policy: Policy, watch: Watch | None = None, ended: set[str] | None = None
) -> list[FindingRecord]:
    """What one rule finds in one topic. A rule that raises, or runs over the limit of `watch`, gives a finding of its own, and
    the rest goes on. ended: gains the code of one that ran over its limit.
    """
    try:
        if watch is None:
            return list(_looked_at(rule, topic, policy))
        watch.start()
        try:
            return list(_looked_at(rule, topic, policy))
        finally:
            watch.stop()
    except OverTime:
        if ended is not None:
            ended.add(rule.code)
        limit = watch.limit if watch else 0.0
        said = f"ran over its time limit of {limit:g} s and was left out of the rest"
        reason = f"{rule.code} ran over its time limit"
    except (Exception, SystemExit) as fault:  # noqa: BLE001 - whatever a rule raises must not take the other findings with it
        said, reason = f"failed: {type(fault).__name__}: {fault}", f"{rule.code} raised"
    sides = (Side(topic.referent, topic.claims[:1]),)
    return [_crashed(f"The rule {rule.code} ({rule.name}) {said}", reason, sides)]


def _crashed(message: str, reason: str, sides: tuple[Side, ...] = ()) -> FindingRecord:
    return FindingRecord(CRASHED, "rule-crashed", "error", "error", sides, message, reason)


def _failed(fault: Fault) -> FindingRecord:
    message = f"The {fault.part} of the pack {fault.pack} {fault.said}, in {fault.source}"
    return _crashed(message, f"{fault.part} of {fault.pack}")


def _at_severity(finding: FindingRecord, severity: Severity | None) -> FindingRecord:
    return replace(finding, severity=severity) if severity and finding.verdict == "contradiction" else finding


def _looked_at(rule: Rule, topic: Topic, policy: Policy) -> Iterator[FindingRecord]:
    if isinstance(rule, ClaimRule):
        for claim in topic.claims:
            if not rule.kinds or claim.kind in rule.kinds:
                yield from rule.check(claim, policy)
    elif isinstance(rule, CellRule):
        for cell in topic.cells:
            if not rule.kinds or any(claim.kind in rule.kinds for claim in cell.claims):
                yield from rule.check(_related(cell, rule.relations), policy)
    elif isinstance(rule, TopicRule) and (not rule.kinds or any(claim.kind in rule.kinds for claim in topic.claims)):
        yield from rule.check(topic, policy)


def _related(cell: Cell, relations: frozenset[Relation]) -> Cell:
    """The cell with those pairs alone whose scopes lie as a rule asks for."""
    if not relations:
        return cell
    return replace(cell, pairs=tuple(pair for pair in cell.pairs if pair.relation in relations))


def _place(claim: ClaimRecord) -> tuple[str, int, int, str]:
    return (claim.source, claim.start, claim.end, claim.kind)


def _order(finding: FindingRecord) -> tuple[object, ...]:
    places = sorted(_place(claim) for side in finding.sides for claim in side.claims)
    return (VERDICTS.index(finding.verdict), finding.rule, places, finding.message)


def _report(
    documents: Sequence[Document], accounts: Sequence[Account], result: CheckResult, statement: str | None
) -> Report:
    known = {document.id: document for document in documents}
    voice = voices(group.sources for group in result.one_witness)
    return Report(
        sources=tuple(_summary(account, known.get(account.source)) for account in accounts),
        findings=tuple(Finding.of(finding, voice) for finding in result.findings),
        not_compared=result.not_compared,
        not_compared_pairs=tuple(NotCompared.of(pair) for pair in result.dropped),
        compared=result.compared,
        claims=sum(len(account.claims) for account in accounts),
        statement=tuple(_outcomes(accounts, result, statement, voice)) if statement else (),
        one_witness=tuple(OneWitness.of(group) for group in result.one_witness),
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


SUPPORTING = frozenset({"agreement", "compatible"})


def _outcomes(
    accounts: Sequence[Account], result: CheckResult, statement: str, voice: Mapping[str, str]
) -> Iterator[Checked]:
    """What became of each claim of the statement: the worst that any finding says of it."""
    for claim in (c for account in accounts if account.source == statement for c in account.claims):
        place = _place(claim)
        about = [f for f in result.findings if any(_place(c) == place for side in f.sides for c in side.claims)]
        across = [f for f in about if any(c.source != statement for side in f.sides for c in side.claims)]
        found = {f.verdict for f in across}
        outcome = "contradicted" if "contradiction" in found else "supported" if found & SUPPORTING else "not found"
        telling = {"contradicted": frozenset({"contradiction"}), "supported": SUPPORTING}.get(outcome, frozenset())
        speaking = (c.source for f in across if f.verdict in telling for side in f.sides for c in side.claims)
        witnesses = tuple(sorted(set(speaking) - {statement}))
        yield Checked(
            claim=Claim.of(claim),
            outcome=outcome,
            findings=tuple(sorted({fingerprint(f.rule, (side.claims for side in f.sides)) for f in across})),
            witnesses=witnesses,
            independent=independent(witnesses, voice),
        )


__all__ = ["check", "check_accounts", "check_documents", "claim_id", "extract", "mentions", "verify"]
