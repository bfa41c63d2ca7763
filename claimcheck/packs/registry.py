"""What a check works with: the packs that are loaded, as one thing that is handed on and never changed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from claimcheck.deadline import LIMIT
from claimcheck.errors import RuleError, UsageError
from claimcheck.lexicon import Edition, table
from claimcheck.measures import evolving
from claimcheck.packs.checking import check_options, check_rule, place
from claimcheck.packs.patterns import Pattern
from claimcheck.packs.suggestions import meant
from claimcheck.rules.base import ClaimRule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimcheck.model.edge import Claim
    from claimcheck.model.finding import Severity
    from claimcheck.packs.pack import Extractor, Key, Pack
    from claimcheck.rules.base import Rule

LANGUAGE = "en"
EVERYTHING = "all"
"""The selector of every rule."""
Rows = dict[str, dict[str, dict[str, str]]]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user asks for. select, ignore: codes, prefixes of codes, names of rules or packs; severity, options: by code or
    name of a rule; where: what asks, for errors.
    """

    select: Sequence[str] = (EVERYTHING,)
    ignore: Sequence[str] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    where: str = "the call"


@dataclass(frozen=True, slots=True)
class Registry:
    """Packs made ready. Made by `Registry.of`; two registries share nothing that changes.

    every: all rules by code; rules: those that are selected, in the order of their codes; owners: code to pack; language:
    the language of the texts with the rows of the packs; severity: of the contradictions of single rules; time_limit:
    seconds that a rule may look at one topic; nlp: the spaCy pipeline that is asked for subjects, "" for none.
    """

    packs: tuple[Pack, ...]
    every: tuple[Rule, ...]
    rules: tuple[Rule, ...]
    owners: Mapping[str, str]
    language: str = LANGUAGE
    extractors: tuple[tuple[str, Extractor], ...] = ()
    keys: Mapping[str, Key] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    models: Mapping[str, type[Claim]] = field(default_factory=dict)
    severity: Mapping[str, Severity] = field(default_factory=dict)
    time_limit: float = LIMIT
    nlp: str = ""

    @classmethod
    def of(cls, packs: Iterable[Pack], settings: Settings | None = None, *, time_limit: float = LIMIT) -> Registry:
        """Check packs and make them ready. Raises RuleError for what cannot work, UsageError for wrong settings."""
        loaded = tuple(packs)
        every, owners = _rules(loaded)
        registry = cls(
            packs=loaded,
            every=every,
            rules=every,
            owners=owners,
            language=_language(loaded),
            extractors=tuple((pack.name, extractor) for pack in loaded for extractor in pack.extractors),
            keys={kind: key for pack in loaded for kind, key in _keys(pack).items()},
            names={alias: full for pack in loaded for alias, full in pack.names.items()},
            models={model.of_kind(): model for pack in loaded for model in pack.claim_types},
            time_limit=time_limit,
        )
        return registry.with_settings(settings) if settings else registry

    def with_settings(self, settings: Settings) -> Registry:
        """The registry under some settings. Raises UsageError for a word that names nothing, RuleError for bad options."""
        where = settings.where
        chosen = {code for word in settings.select for code in self.named(word, where)}
        chosen -= {code for word in settings.ignore for code in self.named(word, where)}
        severity = {self._one(word, where).code: level for word, level in settings.severity.items()}
        options = {self._one(word, where).code: dict(given) for word, given in settings.options.items()}
        every = tuple(
            _with_options(rule, options[rule.code], where) if rule.code in options else rule for rule in self.every
        )
        rules = tuple(rule for rule in every if rule.code in chosen)
        return replace(self, every=every, rules=rules, severity={**self.severity, **severity})

    def named(self, word: str, where: str = "the call") -> set[str]:
        """The codes that a selector stands for. Raises UsageError where it stands for none."""
        if word == EVERYTHING or (word in self.packs_by_name and not self.packs_by_name[word].rules):
            return set(self.owners) if word == EVERYTHING else set()
        found = {
            rule.code
            for rule in self.every
            if word in (rule.name, self.owners[rule.code]) or (word.isupper() and rule.code.startswith(word))
        }
        if not found:
            known = [*self.owners, *(rule.name for rule in self.every), *self.packs_by_name]
            remedy = meant(word, known, otherwise="`claimcheck rules` lists codes, names and packs")
            raise UsageError(f"no rule and no pack is called {word!r}", where=where, remedy=remedy)
        return found

    def rule(self, word: str) -> Rule | None:
        """The rule with a code or a name, selected or not."""
        return next((r for r in self.every if word in (r.code, r.name) or word.upper() == r.code), None)

    @property
    def packs_by_name(self) -> dict[str, Pack]:
        """Name to pack."""
        return {pack.name: pack for pack in self.packs}

    @property
    def evolving(self) -> frozenset[str]:
        """The measures whose later figures replace earlier ones: those of the tables, and those of patterns."""
        patterns = (extractor for _, extractor in self.extractors if isinstance(extractor, Pattern))
        return evolving(self.language) | {one.measure or one.kind for one in patterns if one.evolving}

    def leaves_alone(self, rule: Rule) -> bool:
        """Whether a rule does not compare claims with a key of their own: a built-in one that does not name their kind."""
        return not rule.kinds and not isinstance(rule, ClaimRule) and self.owners.get(rule.code) == "builtin"

    def owner_of_kind(self, kind: str) -> Pack | None:
        """The pack whose own kind of claim this is."""
        return next((pack for pack in self.packs if kind in pack.kinds()), None)

    def _one(self, word: str, where: str) -> Rule:
        found = self.rule(word)
        if found is None:
            known = [name for rule in self.every for name in (rule.code, rule.name)]
            raise UsageError(f"no rule is called {word!r}", where=where, remedy=meant(word, known))
        return found


def _rules(packs: Sequence[Pack]) -> tuple[tuple[Rule, ...], dict[str, str]]:
    found: dict[str, Rule] = {}
    owners: dict[str, str] = {}
    names: dict[str, Rule] = {}
    known: dict[str, Pack] = {}
    for pack in packs:
        if pack.name in known:
            what = f"two packs are called {pack.name!r}"
            raise RuleError(
                what, where=pack.origin or None, remedy=f"the other is {known[pack.name].origin or 'built in'}"
            )
        known[pack.name] = pack
        for kind in pack.rules:
            if pack.name != "builtin":
                check_rule(kind, pack.name)
            rule = kind() if isinstance(kind, type) else kind
            for key, taken in ((rule.code, found), (rule.name, names)):
                if key in taken:
                    label = "code" if taken is found else "name"
                    remedy = f"it is also at {_place(taken[key])}: give one of the two another"
                    raise RuleError(f"two rules have the {label} {key}", where=_place(rule), remedy=remedy)
            if rule.Options is not None and rule.options is None:
                rule = _with_options(rule, {}, _place(rule))
            found[rule.code] = names[rule.name] = rule
            owners[rule.code] = pack.name
    return tuple(found[code] for code in sorted(found)), owners


def _place(rule: Rule) -> str:
    return getattr(rule, "where", "") or place(type(rule))


def _with_options(rule: Rule, given: dict[str, Any], where: str) -> Rule:
    """A rule of its own with these options: the other registries keep theirs."""
    from copy import copy  # noqa: PLC0415  # for rules with options alone

    made = copy(rule)
    made.options = check_options(rule, given, where)
    return made


def _keys(pack: Pack) -> dict[str, Key]:
    typed: dict[str, Key] = {model.of_kind(): model.key for model in pack.claim_types if model.keyed}
    return {**typed, **pack.keys}


def _language(packs: Sequence[Pack]) -> str:
    """The language of the texts, with the rows that the packs add to its tables."""
    rows: Rows = {}
    for pack in packs:
        _check_units(pack)
        parts: list[Any] = [*pack.measures, *pack.units]
        for added in (*(row.tables() for row in parts), pack.tables):
            for name, lines in added.items():
                columns = next(iter(table(LANGUAGE, name).values()), {})
                for first, row in lines.items():
                    _check_row(name, first, row, columns, pack)
                    rows.setdefault(name, {}).setdefault(first, {}).update(row)
    return Edition(LANGUAGE, rows) if rows else LANGUAGE


def _check_row(name: str, first: str, row: Mapping[str, str], columns: Mapping[str, str], pack: Pack) -> None:
    for column in row:
        if columns and column not in columns:
            what = f"the table {name!r} has no column {column!r}"
            raise RuleError(what, where=pack.origin or pack.name, remedy=meant(column, columns))
    if name in {"measures", "units"} and first in table(LANGUAGE, name):
        what = f"the pack {pack.name!r} has a row {first!r}, and the table {name!r} has one already"
        raise RuleError(what, where=pack.origin or pack.name, remedy="give it another name")


def _check_units(pack: Pack) -> None:
    from claimcheck.units import measure  # noqa: PLC0415  # for packs with units alone

    for unit in pack.units:
        try:
            measure(unit.pint)
        except UsageError as fault:
            raise RuleError(fault.what, where=pack.origin or pack.name, remedy=fault.remedy) from None
