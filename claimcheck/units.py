"""Units of measure and currencies: the one place that imports pint and Babel, and only where a table has no answer.

The factors of the units in the language tables are kept in `units.tsv` beside this module, written by
`write_factors` from pint's registry, so that reading a text never waits for the registry (0.3 to 0.5 s).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

FACTORS = Path(__file__).with_name("units.tsv")
_FAR = 1e6
"""Where the factor of a unit with an offset is measured, so that the offset costs no digits."""
_HEADER = "# Factors to base units, as pint gives them; written by claimcheck.units.write_factors, compared with pint by a test.\n"


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit of measure. dimension: pint's dimensionality ("[length] / [time]"; "dimensionless"); value * factor + offset
    is the value in the base unit of that dimension.
    """

    dimension: str
    factor: float
    offset: float = 0.0


@cache
def _kept() -> dict[str, Measure]:
    kept: dict[str, Measure] = {}
    for line in FACTORS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            expression, dimension, factor, offset = line.split("\t")
            kept[expression] = Measure(dimension, float(factor), float(offset))
    return kept


@cache
def _registry() -> Any:
    import pint  # noqa: PLC0415  # 0.3 s: only where the table has no answer

    return pint.UnitRegistry(autoconvert_offset_to_baseunit=True)


@cache
def measure(expression: str) -> Measure:
    """The dimension and the factor of a unit that pint can read ("kilometer / hour", "degree_Celsius").

    From the kept table, else from pint's registry. Raises UsageError for a unit that pint does not know.
    """
    return _kept().get(expression) or ask_pint(expression)


def ask_pint(expression: str) -> Measure:
    """As `measure`, from pint's registry. Raises UsageError for a unit that pint does not know."""
    registry = _registry()
    try:
        parsed = registry.parse_expression(expression)
        if not hasattr(parsed, "units"):
            return Measure("dimensionless", float(parsed))
        at_zero, far = (
            registry.Quantity(n * parsed.magnitude, parsed.units).to_base_units().magnitude for n in (0.0, _FAR)
        )
    except Exception as fault:
        raise UsageError(f"pint knows no unit {expression!r}", remedy="give an expression that pint reads") from fault
    return Measure(str(parsed.dimensionality), float(far - at_zero) / _FAR, float(at_zero))


def write_factors(expressions: Iterable[str], path: Path = FACTORS) -> None:
    """Ask pint for the factors of `expressions` and keep them in `path`, sorted."""
    rows = [(expression, ask_pint(expression)) for expression in sorted(set(expressions))]
    lines = [f"{name}\t{m.dimension}\t{m.factor!r}\t{m.offset!r}\n" for name, m in rows]
    path.write_text(_HEADER + "".join(lines), encoding="utf-8")


@cache
def currency_names(language: str) -> dict[str, str]:
    """Names of currencies in a language, in lower case, singular and plural, to ISO codes, as Babel (CLDR) has them.

    A name that stands for several codes is left out. Old currencies are left out where a current one has the name.
    """
    from babel.numbers import get_currency_name, list_currencies  # noqa: PLC0415  # only for a rare name

    found: dict[str, str] = {}
    doubtful: set[str] = set()
    for code in sorted(list_currencies()):
        for name in {get_currency_name(code, count, locale=language).lower() for count in (None, 1, 2)}:
            if found.setdefault(name, code) != code:
                doubtful.add(name)
    return {name: code for name, code in found.items() if name not in doubtful}
