"""The built-in rules, in the order of their codes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimcheck.rules.age import AgeAgainstBirth
from claimcheck.rules.anniversary import AnniversaryAgainstYear
from claimcheck.rules.before_it_happened import ReportedBeforeItHappened
from claimcheck.rules.change import ChangeAgainstLevels
from claimcheck.rules.conversion import ConversionInBrackets
from claimcheck.rules.dates import DateConflict
from claimcheck.rules.day_of_birth import DeedOnDayOfBirth
from claimcheck.rules.definitions import DefinitionConflict
from claimcheck.rules.duration import DurationAgainstDates
from claimcheck.rules.end_before_start import EndBeforeStart
from claimcheck.rules.ended_before_begun import EndedBeforeBegun
from claimcheck.rules.enumeration import EnumerationAgainstCount
from claimcheck.rules.firsts import CollidingFirsts
from claimcheck.rules.headline import HeadlineAgainstBody
from claimcheck.rules.impossible_date import ImpossibleDate
from claimcheck.rules.negation import HappenedAgainstNot
from claimcheck.rules.quantity import QuantityConflict
from claimcheck.rules.quotation import QuotationOfTwo
from claimcheck.rules.ranks import RankConflict
from claimcheck.rules.results import ResultConflict
from claimcheck.rules.roles import RoleConflict
from claimcheck.rules.shares import SharesAboveHundred
from claimcheck.rules.spelling import SpellingOfName
from claimcheck.rules.subset import SubsetAboveWhole
from claimcheck.rules.sums import SumAgainstParts
from claimcheck.rules.weekday import WeekdayAgainstDate
from claimcheck.rules.withdrawn import WithdrawnValue

if TYPE_CHECKING:
    from claimcheck.rules.base import Rule

BUILT_IN: tuple[type[Rule], ...] = (
    WeekdayAgainstDate,
    EnumerationAgainstCount,
    ImpossibleDate,
    EndBeforeStart,
    ReportedBeforeItHappened,
    EndedBeforeBegun,
    QuantityConflict,
    DateConflict,
    RoleConflict,
    RankConflict,
    DefinitionConflict,
    ResultConflict,
    WithdrawnValue,
    ConversionInBrackets,
    SharesAboveHundred,
    SumAgainstParts,
    SubsetAboveWhole,
    DurationAgainstDates,
    AnniversaryAgainstYear,
    AgeAgainstBirth,
    ChangeAgainstLevels,
    CollidingFirsts,
    HappenedAgainstNot,
    HeadlineAgainstBody,
    SpellingOfName,
    DeedOnDayOfBirth,
    QuotationOfTwo,
)

CRASHED = "CC900"
"""The code of the finding that stands for a rule that raised."""


@cache
def rules() -> tuple[Rule, ...]:
    """One instance of every rule."""
    return tuple(sorted((rule() for rule in BUILT_IN), key=lambda rule: rule.code))
