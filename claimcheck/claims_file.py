"""Claims files (claims.jsonl): the claims of a story's sources without their text, as JSON Lines.

    {"format": "claimcheck-claims", "version": 1}
    {"source": {"id": "a", "title": …, "published": …, "sha256": …, "abbreviations": […], "names": […], …}}
    {"claim": {"source": "a", "kind": …, "value": {…}, …}}

A source's line stands before its claims. What is stored is what was said: nothing that a policy makes of it, no field that
has its default value, and no path of this machine. A claim's id follows from what it says and is made anew when it is read.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, cast

from pydantic import Field, ValidationError

from claimcheck.errors import ClaimsFormatError, EmptyInput, MissingInput, NotText
from claimcheck.model.claim import Account
from claimcheck.model.document import Origin
from claimcheck.model.edge import Claim, SourceSummary
from claimcheck.model.edge_values import Edge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from claimcheck.model.claim import ClaimRecord
    from claimcheck.model.document import Document

FORMAT: Final = "claimcheck-claims"
VERSION: Final = 1
REPULL = "pull the claims again with `claimcheck extract`"


class NeededPack(Edge):
    """A pack whose kinds of claim a file holds. install: what to give to `pip install`, where the pack says so."""

    kinds: tuple[str, ...]
    install: str = ""


class Header(Edge):
    """The first line of a claims file. packs: by name, those that made claims of kinds of their own."""

    format: Literal["claimcheck-claims"] = FORMAT
    version: Literal[1] = VERSION
    packs: dict[str, NeededPack] = Field(default_factory=dict)


class StoredSource(Edge):
    """A source without its text. sha256: of the text as UTF-8; names: name and how often; abbreviations: short and long;
    passages: where claims stand, each with a number made of what stands around it.
    """

    id: str = Field(min_length=1)
    title: str | None = None
    publisher: str | None = None
    agency: str | None = None
    author: str | None = None
    published: str | None = None
    published_origin: Origin = "unknown"
    url: str | None = None
    language: str | None = None
    sha256: str | None = None
    notes: tuple[str, ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, int], ...] = ()
    places: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    passages: tuple[tuple[int, int, int], ...] = ()

    @classmethod
    def of(cls, account: Account, document: Document | None = None) -> StoredSource:
        """What is stored of an account, and of the document that it was pulled from where that is at hand."""
        known: dict[str, Any] = {
            "id": account.source,
            "title": account.title or None,
            "published": account.published,
            "abbreviations": account.abbreviations,
            "names": account.names,
            "places": account.places,
            "topics": account.topics,
            "passages": account.passages,
            "agency": account.agency or None,
        }
        if document is not None:
            for name in ("publisher", "agency", "author", "published_origin", "url", "language", "notes"):
                known[name] = getattr(document, name)
            known["title"] = account.title or document.title
            known["sha256"] = hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(**known)

    def account(self, claims: tuple[ClaimRecord, ...]) -> Account:
        """The account that the stages work on."""
        return Account(
            self.id,
            claims,
            abbreviations=self.abbreviations,
            names=self.names,
            published=self.published,
            title=self.title or "",
            places=self.places,
            topics=self.topics,
            passages=self.passages,
            agency=self.agency or "",
        )

    def summary(self, claims: int) -> SourceSummary:
        """The source as a report speaks of it."""
        shared = StoredSource.model_fields.keys() & SourceSummary.model_fields.keys()
        return SourceSummary(**{name: getattr(self, name) for name in shared}, claims=claims)


@dataclass(frozen=True, slots=True)
class StoredClaims:
    """What a claims file holds, in its order: sources, and one account for each; and the packs that it was made with."""

    sources: tuple[StoredSource, ...]
    accounts: tuple[Account, ...]
    packs: dict[str, NeededPack] = field(default_factory=dict)


def write_claims(
    accounts: Iterable[Account], documents: Iterable[Document] = (), packs: Mapping[str, NeededPack] | None = None
) -> Iterator[str]:
    """The lines of a claims file, each with its line end. documents: those that the accounts were pulled from; packs: by
    name, those that may have made claims of kinds of their own.
    """
    known = {document.id: document for document in documents}
    told = list(accounts)
    kinds = {claim.kind for account in told for claim in account.claims}
    used = {name: pack for name, pack in (packs or {}).items() if not kinds.isdisjoint(pack.kinds)}
    header = Header(packs=used).model_dump(mode="json")
    yield _line(header if used else {key: value for key, value in header.items() if key != "packs"})
    for account in told:
        source = StoredSource.of(account, known.get(account.source))
        yield _line({"source": {"id": source.id, **source.model_dump(mode="json", exclude_defaults=True)}})
        for claim in account.claims:
            yield _line({"claim": stored(Claim.of(claim))})


def stored(claim: Claim) -> dict[str, Any]:
    """A claim as it is stored: what was said, without defaults and without what follows from it."""
    said = claim.model_dump(mode="json", exclude_defaults=True, exclude_computed_fields=True, exclude={"id"})
    said["value"] = {"type": claim.value.type, **said["value"]}
    return said


def read_claims(path: Path) -> StoredClaims:
    """The claims of a file.

    Raises MissingInput, NotText or EmptyInput where there is nothing to read, and ClaimsFormatError, with file and line,
    for another version and for a line that is broken.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise NotText("a claims file must be UTF-8", where=str(path), remedy=REPULL) from None
    except OSError as fault:
        what = f"cannot be read ({fault.strerror})"
        raise MissingInput(what, where=str(path), remedy="check the path and its permissions") from None
    return parse_claims(text, str(path))


def parse_claims(text: str, file: str) -> StoredClaims:
    """The claims in the text of a file; `file` is what errors call it. Raises as `read_claims`."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not lines:
        raise EmptyInput("the claims file is empty", where=file, remedy=REPULL)
    header = _check_header(_entry(lines[0][1], f"{file}:{lines[0][0]}"), f"{file}:{lines[0][0]}")
    sources: dict[str, StoredSource] = {}
    claims: dict[str, list[ClaimRecord]] = {}
    for number, line in lines[1:]:
        _read_line(_entry(line, f"{file}:{number}"), f"{file}:{number}", sources, claims)
    accounts = tuple(source.account(tuple(claims[source.id])) for source in sources.values())
    return StoredClaims(tuple(sources.values()), accounts, header.packs)


def _read_line(
    entry: dict[str, Any], where: str, sources: dict[str, StoredSource], claims: dict[str, list[ClaimRecord]]
) -> None:
    if entry.keys() == {"source"}:
        source = _model(StoredSource, entry["source"], "source", where)
        if source.id in sources:
            raise ClaimsFormatError(f"source {source.id!r} stands twice", where=where, remedy="give each its own id")
        sources[source.id] = source
        claims[source.id] = []
    elif entry.keys() == {"claim"}:
        said = entry["claim"]
        record = _model(Claim, {"id": "", **said} if isinstance(said, dict) else said, "claim", where).record()
        if record.source not in claims:
            what = f"the claim's source {record.source!r} has no line before it"
            raise ClaimsFormatError(what, where=where, remedy="put the source's line first")
        claims[record.source].append(record)
    else:
        what = f"a line holds either a source or a claim, not {', '.join(map(repr, entry)) or 'nothing'}"
        raise ClaimsFormatError(what, where=where, remedy=REPULL)


def _entry(line: str, where: str) -> dict[str, Any]:
    try:
        entry = json.loads(line, parse_constant=_no_number)
    except json.JSONDecodeError as fault:
        raise ClaimsFormatError(
            f"the line is no JSON ({fault.msg}, column {fault.colno})", where=where, remedy=REPULL
        ) from None
    except (ValueError, RecursionError) as fault:
        reason = "nested too deep" if isinstance(fault, RecursionError) else str(fault)
        raise ClaimsFormatError(f"the line is no JSON ({reason})", where=where, remedy=REPULL) from None
    if not isinstance(entry, dict):
        raise ClaimsFormatError("the line is no JSON object", where=where, remedy=REPULL)
    return entry


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number")


def _check_header(entry: dict[str, Any], where: str) -> Header:
    if entry.get("format") != FORMAT:
        what = f'the first line does not say {{"format": "{FORMAT}"}}'
        raise ClaimsFormatError(what, where=where, remedy="check that this is a claims file, or " + REPULL)
    if entry.get("version") != VERSION:
        what = f"version {entry.get('version')!r} of the claims format; this claimcheck reads version {VERSION}"
        raise ClaimsFormatError(what, where=where, remedy=REPULL)
    return cast("Header", _model(Header, entry, "header", where))


def _model(model: type[Any], data: object, part: str, where: str) -> Any:
    """The model of one line's data; the first field that is wrong is named."""
    try:
        return model.model_validate(data)
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False)[0]
        field = ".".join([part, *(str(step) for step in first["loc"])])
        what = f"{field}: {first['msg'][:1].lower()}{first['msg'][1:]}"
        raise ClaimsFormatError(what, where=where, remedy=f"mend the field, or {REPULL}") from None


def _line(entry: dict[str, Any]) -> str:
    return json.dumps(entry, ensure_ascii=False, separators=(", ", ": ")) + "\n"
