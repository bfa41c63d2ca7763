"""The regular expressions of time expressions, built of a language's tables and compiled once.

All of them are matched against the text in lower case, anchored at a place that the scanner found; those that look back
end at the place where the core of the expression starts. Every repeat is bounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claimcheck.extraction.times.lexis import SPACE, Lexis, any_of, lexis

DASH = r"(?:[-\u2010-\u2015\u2212]|--)"
WORD_END = r"(?![\w])"
YEAR = r"[12]\d{3}(?!\d|[.,:]\d)"


@dataclass(slots=True, frozen=True)
class Grammar:
    """One pattern a form; the names say which."""

    lexis: Lexis
    plain_date: re.Pattern[str]
    month_led: re.Pattern[str]
    day_led: re.Pattern[str]
    stamp: re.Pattern[str]
    numeric: re.Pattern[str]
    years: re.Pattern[str]
    era_years: re.Pattern[str]
    decade: re.Pattern[str]
    clock: re.Pattern[str]
    weekday: re.Pattern[str]
    season: re.Pattern[str]
    part: re.Pattern[str]
    deictic: re.Pattern[str]
    holiday: re.Pattern[str]
    fiscal: re.Pattern[str]
    unit: re.Pattern[str]
    lead: re.Pattern[str]
    ordinal: re.Pattern[str]
    ordinal_lead: re.Pattern[str]
    year_phrase: re.Pattern[str]
    of_date: re.Pattern[str]
    joint: re.Pattern[str]
    part_after: re.Pattern[str]
    offset: re.Pattern[str]
    recurrence: re.Pattern[str]
    link: re.Pattern[str]
    zone: re.Pattern[str]
    century_tail: re.Pattern[str]
    era_led: re.Pattern[str]
    age: re.Pattern[str]
    year_before: re.Pattern[str]
    modifier_tail: re.Pattern[str]
    later_clock: re.Pattern[str]
    unit_end: re.Pattern[str]
    to_number: re.Pattern[str]
    quarter_sign: re.Pattern[str]
    year_lead: re.Pattern[str]
    length_adjective: re.Pattern[str]
    to_month: re.Pattern[str]
    long: re.Pattern[str]
    day_alone: re.Pattern[str]
    day_alone_lead: re.Pattern[str]
    prefix: re.Pattern[str]
    vague: re.Pattern[str]
    determiner: re.Pattern[str]
    number_tail: re.Pattern[str]
    past_lead: re.Pattern[str]
    of_year: re.Pattern[str]
    date_zone: re.Pattern[str]
    zoned: re.Pattern[str]
    hours_and_minutes: re.Pattern[str]


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language. Raises UsageError where a table is missing."""
    lex = lexis(language)
    g, c = lex.glue, lex.choice
    th = f"(?:{g['ordinal_suffix']})"
    day = r"(?:0?[1-9]|[12]\d|3[01])"
    day_end = r"(?![\d%:/]|[.,]\d)"
    month = f"(?:(?P<month>{c('months', form='full')}){WORD_END}|(?P<short>{c('months', form='short')}){WORD_END}\\.?)"
    era = f"(?:{SPACE}?(?P<era>{_after(lex)}){WORD_END})"
    year = f"(?:(?P<year>{YEAR}|\\d{{1,3}}(?={SPACE}?(?:{c('eras')}){WORD_END})){era}?)"
    comma_year = f"(?:{SPACE}?,{SPACE}?|{SPACE}{g['of']}{SPACE}|{SPACE})(?:(?P<year>{YEAR}|\\d{{1,3}}(?={SPACE}?(?:{c('eras')}){WORD_END}))(?![-\\u2013]?\\d)(?!{SPACE}?{g['ordinal_suffix']}{WORD_END}){era}?|['’](?P<yy>\\d\\d)(?!\\w))"
    to = f"(?:{SPACE}?{DASH}{SPACE}?|{SPACE}(?:{c('links', kind='range')}){SPACE}(?:{g['article']}{SPACE})?)"
    half = f"(?:{c('clock', kind='am')}|{c('clock', kind='pm')})"
    clock = (
        f"(?P<hour>[01]?\\d|2[0-4])(?:[:.](?P<minute>[0-5]\\d)(?::(?P<second>[0-5]\\d))?)?"
        f"(?:{SPACE}?(?P<half>{half})(?!\\w)|{SPACE}?(?P<hours>{c('clock', kind='hours')}){WORD_END}|{SPACE}(?P<whole>{c('clock', kind='whole')}){WORD_END})?(?![\\d:]|[.,]\\d|%)"
    )
    zone = f"(?:{SPACE}?\\(?(?P<zone>{c('zones')}){WORD_END}\\)?)"
    relation_year = f"(?P<det>{c('determiners')}){SPACE}{g['year']}{WORD_END}"
    ordinal = f"(?:(?P<nth>\\d{{1,2}}){th}|(?P<nth_word>{c('ordinals')}))"
    glued = "|".join(re.escape(w) for w, r in lex.tables["modifiers"].items() if r["glue"])
    lead_modifier = f"(?P<mod>(?:(?:{g['article']}{SPACE})?{c('modifiers', glue='')}))"
    dated_feast = any_of([phrase for phrase in lex.tables["holidays"] if re.search(r"\d", phrase)])
    p = re.compile
    return Grammar(
        lexis=lex,
        plain_date=p(
            f"(?!{dated_feast}){month} (?:(?P<day>{day})(?:, (?P<year>{YEAR}))?|(?P<year2>{YEAR}))(?=[,.;)]?(?:\\s|\\Z))"
            "(?![\\s,\u2010-\u2015\u2212-]*[\\d'’])"
        ),
        month_led=p(
            f"{month}(?:(?:{SPACE}?|-)(?:{g['article']}{SPACE})?(?P<day>{day})(?:{th}{WORD_END})?{day_end}"
            f"(?:(?P<to>{to}|{SPACE}(?P<also>{c('links', kind='list')}){SPACE}(?:{g['article']}{SPACE})?)(?P<day2>{day})(?:{th})?(?!\\w|[.,:]\\d|{SPACE}?{month.replace('?P<month>', '?:').replace('?P<short>', '?:')}))?(?!{SPACE}?{half}(?!\\w))(?:{comma_year})?"
            f"|{comma_year.replace('?P<year>', '?P<year2>').replace('?P<era>', '?P<era2>').replace('?P<yy>', '?P<yy2>')}|-(?P<glued>{YEAR})(?!-))?"
        ),
        day_led=p(
            f"(?P<day>{day})(?P<th>{th})?(?:(?P<to>{to})(?P<day2>{day})(?:{th})?|{SPACE}?(?:{c('links', kind='list')}|,){SPACE}(?:{g['article']}{SPACE})?(?P<also>{day})(?:{th})?)?"
            f"(?:{SPACE}?{g['genitive']}{SPACE}|{SPACE}|-){month}(?:{comma_year}|-(?P<glued>\\d{{4}})(?!\\d))?"
        ),
        stamp=p(
            r"(?P<year>[12]\d{3})([-/.])(?P<month>0[1-9]|1[0-2])(?:\2(?P<day>0[1-9]|[12]\d|3[01]))?(?![\w-])?"
            r"(?:(?:t|[ ]|,[ ])(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d{1,6})?)?(?:(?P<zone>z)|(?P<offset>[-+]\d\d:?\d\d)(?!\d))?)?(?!\d|[-.]\d|/\d(?!\d{3}-\d\d-\d\d))"
        ),
        numeric=p(r"(?P<a>\d{1,2})([/.-])(?P<b>\d{1,2})\2(?P<year>[12]\d{3})(?![\w/-]|\.\d)"),
        years=p(
            f"(?P<year>{YEAR})(?:(?:{SPACE}?(?:{DASH}|/){SPACE}?)(?:(?P<year2>{YEAR})|(?P<yy2>\\d\\d)(?![\\d:]|[.,]\\d|-)))?{era}?"
        ),
        era_years=p(
            f"(?P<year>\\d{{1,4}}){era.replace('?P<era>', '?P<era2>')}?(?:(?P<to>{to}|{SPACE}?(?:{c('links', kind='list')}){SPACE})(?P<year2>\\d{{1,4}}){era.replace('?P<era>', '?P<era3>')})?"
        ),
        decade=p(
            f"(?P<decade>\\d{{3}}0|\\d\\d0(?=s{SPACE}{era.replace('?P<era>', '?:')})|['’]?\\d0){g['decade_ending']}{WORD_END}{era}?"
        ),
        clock=p(f"{clock}(?P<zoned>{zone})?"),
        zoned=p(f"(?P<hour>[01]\\d|2[0-3])(?P<minute>[0-5]\\d)(?P<zoned>{SPACE}(?P<zone>{c('zones')}){WORD_END})"),
        weekday=p(
            f"(?P<weekday>{c('weekdays', form='full')}|(?P<short>{c('weekdays', form='short')})){WORD_END}(?(short)\\.?)"
        ),
        season=p(
            f"(?P<season>{c('seasons')}){WORD_END}(?:(?:{SPACE}{g['of']})?{SPACE}{year}|,{SPACE}{year.replace('?P<year>', '?P<year2>').replace('?P<era>', '?P<era2>')}|{SPACE}(?:{g['of']}{SPACE})?['’](?P<yy>\\d\\d)(?!\\w)|{SPACE}(?:{g['of']}{SPACE})?{relation_year})?"
        ),
        part=p(f"(?P<part>{c('parts')}){WORD_END}"),
        deictic=p(f"(?P<deictic>{c('deictics')}){WORD_END}(?:{SPACE}(?P<part>{c('parts')}){WORD_END})?"),
        holiday=p(
            f"(?P<holiday>{c('holidays')}){WORD_END}(?:,?{SPACE}(?:{g['of']}{SPACE})?{year}|{SPACE}(?P<part>{c('parts')}){WORD_END})?"
        ),
        fiscal=p(f"{g['fiscal']}(?:{SPACE}{g['year']})?{SPACE}?(?P<year>{YEAR})"),
        unit=p(f"(?P<unit>{c('units')}){WORD_END}"),
        lead=p(
            f"(?<![\\w-])(?:{lead_modifier}{SPACE}|(?P<glued>{glued})(?:-|{SPACE}))?(?:(?P<det>{c('determiners')})(?:{SPACE}|-))?(?:(?P<mod2>{c('modifiers', glue='')}){SPACE}|(?P<glued2>{glued})(?:-|{SPACE}))?\\Z"
        ),
        ordinal=p(ordinal),
        ordinal_lead=p(f"(?<![\\w-])(?P<article>{g['article']}{SPACE})?{ordinal}(?:{SPACE}|-)\\Z"),
        year_phrase=p(f",?{SPACE}(?:{g['of']}{SPACE})?{relation_year}"),
        of_date=p(f"(?:{SPACE}{g['of']}{SPACE}|{SPACE}{g['on']}{SPACE}|,?{SPACE})(?P<article>{g['article']}{SPACE})?"),
        joint=p(f"(?:,?{SPACE}(?:{g['at']}|{g['on']})?{SPACE}?)"),
        part_after=p(f"{SPACE}(?P<part>{c('parts')}){WORD_END}"),
        offset=p(f"{SPACE}(?P<offset>{c('offsets')}){WORD_END}"),
        recurrence=p(f"(?P<recurrence>{c('recurrences')}){WORD_END}"),
        link=p(
            f"(?:{SPACE}?(?P<dash>{DASH}|/){SPACE}?|{SPACE}(?P<word>{c('links')}){SPACE}|,(?:{SPACE}(?P<listed>{c('links', kind='list')}))?{SPACE})"
        ),
        zone=p(zone),
        century_tail=p(f"(?:-?{SPACE}?){era}"),
        era_led=p(f"(?P<era>{c('eras', place='both')}){SPACE}(?P<year>\\d{{1,4}})(?!\\d|[.,]\\d)"),
        prefix=p(f"(?<![\\w-])(?:{glued})-\\Z"),
        day_alone=p(f"(?P<day>{day}){th}{WORD_END}"),
        day_alone_lead=p(
            f"(?<![\\w-])(?:{g['on']}|{c('bounds')}|{c('links')}){SPACE}(?P<article>{g['article']}){SPACE}\\Z"
        ),
        long=p(f"-?{g['long']}{WORD_END}"),
        to_month=p(f"{to}{c('months', form='full')}{WORD_END}"),
        length_adjective=p(f"(?<![\\w-]){c('length_adjectives')}{SPACE}\\Z"),
        year_lead=p(r"(?<![\w.,-])(?P<year>[12]\d{3})[ \u00a0]\Z"),
        quarter_sign=p(
            f"(?:(?:{g['quarter_sign']}|(?P<half>{g['half_sign']}))(?P<nth>[1-4])|(?P<nth2>[1-4])(?:{g['quarter_sign']}|(?P<half2>{g['half_sign']}))){WORD_END}"
            f"(?:(?:,|{SPACE}{g['of']})?{SPACE}(?P<year>{YEAR}))?"
        ),
        later_clock=p(f"(?P<to>{to})(?=(?:\\d|1\\d)(?:[:.][0-5]\\d)?{SPACE}?{half}(?!\\w))"),
        unit_end=p(f"(?:(?:{g['possessive_ending']})?{SPACE}|-){g['end']}{WORD_END}"),
        to_number=p(f"(?:{SPACE}?{DASH}{SPACE}?|{SPACE}(?:{g['range_word']}){SPACE})\\Z"),
        modifier_tail=p(f"{c('modifiers', glue='')}{SPACE}(?:{g['article']}{SPACE})?(?:\\d|{c('months')}{WORD_END})"),
        year_before=p(f"(?<![\\d,.])[12]\\d{{3}},{SPACE}\\Z"),
        age=p(f"(?:{SPACE}|-)(?:{g['old']})(?!\\w)"),
        vague=p(
            f"(?<![\\w-])(?:(?P<half>{g['half_before']})|(?P<article>{g['indefinite']})|(?P<vague>{c('vague')}))(?:{SPACE}|-)\\Z"
        ),
        determiner=p(f"(?<![\\w-])(?P<det>{c('determiners')}){SPACE}\\Z"),
        number_tail=p(f"(?:{SPACE}|-)(?:{SPACE}?)\\Z"),
        past_lead=p(
            f"(?<![\\w-])(?:(?P<mod>{c('modifiers', glue='')}){SPACE})?(?P<det>{c('determiners')})?{SPACE}?\\Z"
        ),
        date_zone=p(
            f",?{SPACE}\\(?(?:{g['article']}{SPACE})?(?:(?P<zone>{c('zones')})|(?P<city>[^\\W\\d_]{{3,20}}(?: [^\\W\\d_]{{3,20}})?){SPACE}{g['time']}){WORD_END}"
        ),
        hours_and_minutes=p(
            f"(?P<hours>\\d{{1,2}}){g['hour_sign']}{SPACE}?(?P<minutes>[0-5]?\\d){SPACE}?{g['minute_sign']}{WORD_END}"
        ),
        of_year=p(f"(?:{SPACE}{g['of']})?{SPACE}(?:{year}|{relation_year.replace('?P<det>', '?P<det>')})"),
    )


def _after(lex: Lexis) -> str:
    """The words for an era that may follow a year."""
    return lex.choice("eras")
