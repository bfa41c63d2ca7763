"""What an extractor of a pack gives, held to the types of claims before the stages work on it.

Models of our own records are made without validation (decision 0017). A pack's function may give anything, and what is of a
wrong type would come out far from it, in a rule or in a report.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import is_dataclass
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import ValidationError

from claimcheck.model import claim, document, values
from claimcheck.model.claim import ClaimRecord

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimcheck.model.document import Document
    from claimcheck.model.edge import Claim

LONGEST = 60
"""Characters of a wrong value that are shown."""


class WrongClaim(TypeError):
    """A claim that cannot be used. The message says what is wrong with which field, in a clause."""


def vetted(given: object, text: Document, models: Mapping[str, type[Claim]]) -> list[ClaimRecord]:
    """The claims that an extractor gave for a document. Raises WrongClaim for the first that is none.

    models: kind to the claim type of a pack, which may ask for more.
    """
    if not isinstance(given, Iterable) or isinstance(given, str):
        raise WrongClaim(f"it gave {_shown(given)} in place of claims")
    made = list(given)
    for record in made:
        if not isinstance(record, ClaimRecord):
            raise WrongClaim(f"it gave {_shown(record)} in place of a ClaimRecord")
        for fault in _faults(record, text, models):
            raise WrongClaim(fault)
    return made


def _faults(record: ClaimRecord, text: Document, models: Mapping[str, type[Claim]]) -> Iterator[str]:
    for path, wanted, found in _wrong(record, ClaimRecord, ""):
        yield f"the field '{path}' of a claim must be {wanted}, and is {_shown(found)}"
    if record.zone not in get_args(document.ZoneName):
        yield f"the field 'zone' of a claim must be one of {', '.join(get_args(document.ZoneName))}, and is {_shown(record.zone)}"
    if record.source != text.id:
        yield f"the field 'source' of a claim must be the document's id {text.id!r}, and is {_shown(record.source)}"
    if not 0 <= record.start < record.end <= len(text.text):
        yield f"the fields 'start' and 'end' of a claim are {record.start} and {record.end}, no span of a text of {len(text.text)} characters"
    if record.quote != text.text[record.start : record.end]:
        yield f"the field 'quote' of a claim must be the words from 'start' to 'end', and is {_shown(record.quote)}"
    if record.kind in models:
        try:
            models[record.kind].of(record)
        except ValidationError as refused:
            first = refused.errors(include_url=False, include_context=False)[0]
            yield f"the field '{'.'.join(map(str, first['loc']))}' of a claim of kind {record.kind}: {first['msg']}"


def _wrong(found: object, wanted: Any, path: str) -> Iterator[tuple[str, str, object]]:
    """The places where a value is not of a type: path, what it must be, what is there."""
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin is Literal:
        if not isinstance(found, str) or found not in arguments:
            yield path, f"one of {', '.join(map(repr, arguments))}", found
    elif origin in {Union, UnionType}:
        yield from _wrong_of_all(found, arguments, path)
    elif origin is tuple:
        yield from _wrong_in_tuple(found, arguments, path)
    elif not _is(found, wanted):
        yield path, _name(wanted), found
    elif isinstance(wanted, type) and is_dataclass(wanted):
        for name, hint in _hints(wanted).items():
            yield from _wrong(getattr(found, name, None), hint, f"{path}.{name}" if path else name)


def _wrong_of_all(found: object, choices: tuple[Any, ...], path: str) -> Iterator[tuple[str, str, object]]:
    fitting = next((one for one in choices if _is(found, one)), None)
    if fitting is None:
        yield path, " or ".join(map(_name, choices)), found
    else:
        yield from _wrong(found, fitting, path)


def _wrong_in_tuple(found: object, inner: tuple[Any, ...], path: str) -> Iterator[tuple[str, str, object]]:
    if not isinstance(found, tuple):
        yield path, "a tuple", found
        return
    kinds = (inner[0],) * len(found) if inner[-1] is Ellipsis else inner
    if len(kinds) != len(found):
        yield path, f"a tuple of {len(kinds)}", found
        return
    for at, (one, kind) in enumerate(zip(found, kinds, strict=True)):
        yield from _wrong(one, kind, f"{path}[{at}]")


def _is(found: object, wanted: Any) -> bool:
    """Whether a value is of a plain type; a whole number will do for a float, and a truth value for no number."""
    if wanted in {int, float}:
        return isinstance(found, int if wanted is int else (int, float)) and not isinstance(found, bool)
    if get_origin(wanted) is Literal:
        return isinstance(found, str)
    return isinstance(found, wanted)


def _name(wanted: Any) -> str:
    if wanted is type(None):
        return "None"
    return f"{'an' if wanted.__name__[0] in 'aeioAEIO' else 'a'} {wanted.__name__}"


@cache
def _hints(record: type[Any]) -> dict[str, Any]:
    """The types of the fields of a record, with the names that its module imports for type checkers alone."""
    known = {**vars(values), **vars(claim)}
    return get_type_hints(record, globalns=known)


def _shown(found: object) -> str:
    """A value in a few characters, with its type where that is not plain."""
    said = repr(found)
    short = said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"
    return f"{short} ({type(found).__name__})"


__all__ = ["WrongClaim", "vetted"]
