"""Who holds which role where: a title before the name, an apposition, "X is the director of Y", "the director of Y is X"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.titles import Title, Tokens, titles
from claimcheck.extraction.tokens import tokenise
from claimcheck.model.values import Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ORG_WORD = r"(?:[A-Z][\w'’&.\-]*|[A-Z]{2,})"
_HOUSE = rf"(?:the )*{_ORG_WORD}(?:(?: (?:of|for|and|the|on|&))* {_ORG_WORD}){{0,9}}"
_INITIALS = re.compile(r"\b[A-Z]\.[A-Z]\.$")
_VERBS = ("copula", "made", "serving", "as", "future")
REACH, NEAR = 60, 4
"""Code points, and words, before the last word of a title among which its organisation stands."""
LONGEST = 10
"""Words of the name of an organisation."""
PERSON = 5
"""Words of the name of a person."""


@dataclass(slots=True)
class Role:
    """A role claim in the text: half-open span, and who holds what where. The organisation may be empty; past: the role is no
    longer or not yet held.
    """

    start: int
    end: int
    value: Name
    past: bool = False


class _Office(NamedTuple):
    """An office: titles joined by "and" that one person holds, and whose they are.

    first, last: the half-open range of tokens, with the organisation before it and what is behind it; house: the organisation,
    "" where none is named; owned: whether an owner stands before it ("Acme's", "the company's"); after: the offset at its end.
    """

    first: int
    last: int
    titles: tuple[Title, ...]
    house: str
    owned: bool
    after: int


class _Person(NamedTuple):
    """A name: half-open offsets and the words of it, titles left out."""

    start: int
    end: int
    name: str


class _Patterns(NamedTuple):
    """of: an organisation behind an office; when: a time between the organisation and the verb; house: what begins as an
    organisation behind an office does; name: as a holder does.
    """

    of: re.Pattern[str]
    when: re.Pattern[str]
    house: re.Pattern[str]
    name: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    said = {name: "|".join(map(re.escape, sorted(_said(language, name)))) for name in ("link", "during", "copula")}
    return _Patterns(
        re.compile(rf"\s+(?:{said['link']})\s+(?P<house>{_HOUSE}(?: to {_HOUSE})?)"),
        re.compile(rf",?\s+(?:{said['during']})\s[^;:()]{{3,60}}?,?(?=\s+(?:{said['copula']})\s)"),
        re.compile(rf"\s+(?:{said['link']})\s+(?:the\s+)?[A-Z]"),
        re.compile(r",?\s+[A-Z]"),
    )


def telling(text: str, places: Sequence[tuple[int, int]], language: str) -> list[tuple[int, int]]:
    """Those of the half-open spans in which titles end that may tell a claim: a quick look, before sentences are taken apart."""
    patterns = _patterns(language)
    return [place for place in places if _tells(text, *place, patterns)]


def _tells(text: str, first: int, last: int, patterns: _Patterns) -> bool:
    """Whether a name or an organisation stands where the title in text[first:last], which has no white space, may have it."""
    while last > first and not text[last - 1].isalnum():
        last -= 1
    if patterns.house.match(text, last):
        return True
    if text[last - 1] == "s":
        return False
    if patterns.name.match(text, last):
        return True
    return any(word[0].isupper() for word in text[max(0, first - REACH) : first].split()[-NEAR:])


@cache
def _said(language: str, name: str) -> frozenset[str]:
    """The words of a class of the table of office words."""
    rows = table(language, "office_words")
    return frozenset(word for word, row in rows.items() if name in row["class"].split("|"))


def roles(text: str, start: int, end: int, language: str) -> list[Role]:
    """The role claims of the sentence text[start:end], in text order; the first that is told wins where two overlap."""
    tokens = Tokens(text, *tokenise(text, start, end, language), language)
    taken: list[Role] = []
    for office in _offices(tokens, titles(tokens)):
        for held in _holders(tokens, office):
            if not any(held.start < r.end and r.start < held.end for r in taken):
                taken.append(held)
    return sorted(taken, key=lambda r: r.start)


def _offices(tokens: Tokens, found: Sequence[Title]) -> Iterator[_Office]:
    """The titles of a sentence, those that are joined taken together, with their organisations."""
    at = 0
    while at < len(found):
        joined = [found[at]]
        while at + len(joined) < len(found) and _joins(tokens, joined[-1], found[at + len(joined)]):
            joined.append(found[at + len(joined)])
        at += len(joined)
        first, last = joined[0].first, joined[-1].last
        before, house, owned = _owner(tokens, first)
        after = tokens.ends[last - 1]
        behind = _patterns(tokens.language).of.match(tokens.text, after, tokens.ends[-1]) if not house else None
        if behind and not _dated(behind["house"], tokens.language):
            house, after = behind["house"], behind.end("house")
            while last < len(tokens.ends) and tokens.starts[last] < after:
                last += 1
        yield _Office(before, last, tuple(joined), _tidy(house), owned, after)


def _joins(tokens: Tokens, title: Title, other: Title) -> bool:
    """Whether two titles are one person's: "president and chief executive"."""
    return (
        other.first == title.last + 1
        and not (title.plural or other.plural)
        and tokens.words[title.last].lower in _said(tokens.language, "joins")
    )


def _owner(tokens: Tokens, first: int) -> tuple[int, str, bool]:
    """Where the owner of an office begins that stands before it, its name, and whether it is an owner in the genitive."""
    at = first - 1
    if not tokens.adjoins(first) or not tokens.words[at].is_word:
        return first, "", False
    word = tokens.words[at]
    if word.genitive and not word.capital:
        while (
            at > 0
            and tokens.adjoins(at)
            and (tokens.words[at - 1].lexical or tokens.words[at - 1].kind == "determiner")
        ):
            at -= 1
        return at, "", True
    if not tokens.capital(at):
        return first, "", False
    at = _back(tokens, at, LONGEST, house=True)
    plain = word.known and not (word.genitive or word.acronym or word.lower.endswith("s"))
    if at == first - 1 and tokens.opens(at) and plain and not _country(word.lower, tokens.language):
        return first, "", False
    house = tokens.text[tokens.starts[at] : tokens.ends[first - 1]]
    if _dated(house, tokens.language):
        return first, "", False
    return _before_article(tokens, at), house, word.genitive


def _back(tokens: Tokens, at: int, most: int, *, house: bool) -> int:
    """The first token of the name that ends at `at`. house: of an organisation, in which "of" and "and" may stand."""
    known = tokens.words
    first = at
    while first > 0 and at - first < most:
        before = known[first - 1]
        if before.text == "." and first > 1 and len(known[first - 2].text) == 1 and known[first - 2].capital:
            first -= 2
        elif not tokens.adjoins(first) or before.genitive:
            break
        elif tokens.capital(first - 1):
            first -= 1
        elif (ahead := _linked(tokens, first, house=house)) >= 0:
            first = ahead
        else:
            break
    return first


def _linked(tokens: Tokens, first: int, *, house: bool) -> int:
    """Where a name goes on before the words that link its parts, -1 where it does not."""
    known, at = tokens.words, first
    while at > 0 and first - at < 2 and known[at - 1].link and not known[at - 1].capital and tokens.adjoins(at):
        if (known[at - 1].kind or known[at - 1].text == "&") and not house:
            return -1
        at -= 1
    joined = at < first and known[at].link == 2 and at > 0 and tokens.adjoins(at)
    return at - 1 if joined and tokens.capital(at - 1) and not known[at - 1].genitive else -1


def _holders(tokens: Tokens, office: _Office) -> list[Role]:
    """The role claims of an office: by what says most of who holds it."""
    for form in (_titled, _apposed, _copula_before, _copula_behind, _reverse):
        held = form(tokens, office)
        if held:
            return held
    return []


def _claims(tokens: Tokens, office: _Office, people: Sequence[_Person], *, past: bool = False) -> list[Role]:
    """The claims that these people hold the office: the first spans from the office to its holder, the others are of their names."""
    title, said = office.titles[0], list[Role]()
    for person in people:
        start, end = person.start, person.end
        if not said:
            start, end = min(start, tokens.starts[office.first]), max(end, office.after)
        said.append(Role(start, end, Name(person.name, title.role, office.house), past or title.past))
    return said


def _titled(tokens: Tokens, office: _Office) -> list[Role]:
    """A title before the name: "Hull Observatory director Ada Brook", "the company's chief executive, Jane Roe"."""
    title = office.titles[-1]
    at = title.last
    plain = at == office.last
    if title.plural or not plain or at >= len(tokens.words):
        return []
    comma = tokens.words[at].text == "," and (office.owned or _definite(tokens, office))
    person = _forward(tokens, at + comma) if comma or tokens.adjoins(at) else None
    if person is None or (comma and not _closed(tokens, person)):
        return []
    if comma and not office.owned and " " not in person.name:
        return []
    article = office.titles[0].first - 1
    if (
        article >= 0
        and tokens.words[title.last - 1].capital
        and tokens.words[article].kind == "determiner"
        and not office.house
    ):
        return []
    return _claims(tokens, office, [person])


def _apposed(tokens: Tokens, office: _Office) -> list[Role]:
    """An apposition: "Ada Brook, director of the Hull Observatory", "Jane Roe, 54, Acme's chief executive", "Jane Roe, the mayor,"."""
    told = office.house or ((office.owned or _definite(tokens, office)) and _ends_at(tokens, office.last))
    if not told or _one_of_several(tokens, office):
        return []
    at = _before_article(tokens, office.first)
    if at > 1 and _is(tokens, at - 1, "copula") and _is(tokens, at - 2, "relative"):
        at -= 2
    if at < 2 or tokens.words[at - 1].text != ",":
        return []
    at -= 1
    if at > 1 and tokens.words[at - 1].small_number and tokens.words[at - 2].text == ",":
        at -= 2
    person = _backward(tokens, at - 1)
    return _claims(tokens, office, [person]) if person else []


def _copula_before(tokens: Tokens, office: _Office) -> list[Role]:
    """A verb between the name and the office: "Ada Brook is the director of …", "… was appointed director of …"."""
    if not office.house or _one_of_several(tokens, office):
        return []
    rows, at = table(tokens.language, "office_words"), _before_article(tokens, office.first)
    kinds: list[str] = []
    while at > 0 and (tokens.words[at - 1].kind == "auxiliary" or _is(tokens, at - 1, *_VERBS)):
        at -= 1
        kinds.append(rows.get(tokens.words[at].lower, {}).get("class", "auxiliary"))
    if not _gives_office(kinds) or at == 0:
        return []
    person = _backward(tokens, at - 1)
    return _claims(tokens, office, [person], past="future" in kinds) if person else []


def _gives_office(kinds: Sequence[str]) -> bool:
    """Whether verbs, the last one first, give an office: see the table of office verbs."""
    nearest = next((kind for kind in kinds if kind != "as"), "")
    if kinds[:1] == ["as"]:
        return nearest in {"serving", "made"}
    return nearest == "copula" or (nearest == "made" and "copula" in kinds)


def _copula_behind(tokens: Tokens, office: _Office) -> list[Role]:
    """The office first: "The director of the Hull Observatory in 2020 was Ada Brook", "The managers were A and B"."""
    if not office.house:
        return []
    when = _patterns(tokens.language).when.match(tokens.text, office.after, tokens.ends[-1])
    offset = when.end() if when else office.after
    at = next((n for n, start in enumerate(tokens.starts) if start >= offset), len(tokens.words))
    if at + 1 >= len(tokens.words) or not _is(tokens, at, "copula"):
        return []
    people = list(_people(tokens, at + 1))
    plural = office.titles[0].plural
    if not people or (len(people) > 1) != plural:
        return []
    one = people[0].name
    if " " not in one and (tokens.words[at + 1].known or _country(one.lower(), tokens.language)):
        return []
    return _claims(tokens, office, people)


def _reverse(tokens: Tokens, office: _Office) -> list[Role]:
    """The name as an apposition: "the director of the Hull Observatory, Ada Brook, said"."""
    at = office.last
    if not office.house or office.titles[0].plural or at >= len(tokens.words) or tokens.words[at].text != ",":
        return []
    person = _forward(tokens, at + 1)
    return _claims(tokens, office, [person]) if person and " " in person.name and _closed(tokens, person) else []


def _people(tokens: Tokens, at: int) -> Iterator[_Person]:
    """The people of a list: "A", "A and B", "A, B and C"."""
    while person := _forward(tokens, at):
        yield person
        at = next((n for n, start in enumerate(tokens.starts) if start >= person.end), len(tokens.words))
        joins = 0
        while at + joins < len(tokens.words) and (
            tokens.words[at + joins].text == "," or _is(tokens, at + joins, "joins")
        ):
            joins += 1
        if not joins:
            return
        at += joins


def _definite(tokens: Tokens, office: _Office) -> bool:
    """Whether a definite article or a possessive stands before an office: "the mayor", "its director"."""
    before = office.first - 1
    return before >= 0 and tokens.adjoins(office.first) and _is(tokens, before, "the one")


def _ends_at(tokens: Tokens, at: int) -> bool:
    """Whether a mark or the end of the sentence stands at a token."""
    return at >= len(tokens.words) or tokens.words[at].text in {",", ".", ";", ")", ":"}


def _one_of_several(tokens: Tokens, office: _Office) -> bool:
    """Whether the words leave open which of several is meant: a plural, and "a director" where there is one director."""
    title = office.titles[0]
    indefinite = office.first > 0 and _is(tokens, office.first - 1, "one of")
    return title.plural or (indefinite and _alone(title.role, tokens.language))


@lru_cache(maxsize=1 << 12)
def _alone(role: str, language: str) -> bool:
    """Whether one person holds an office at a time."""
    return any(row["holders"] == "one" for name, row in table(language, "titles").items() if role.endswith(name))


def _is(tokens: Tokens, at: int, *names: str) -> bool:
    """Whether the word at `at` is of one of some classes of the table of office words."""
    return any(tokens.words[at].lower in _said(tokens.language, name) for name in names)


def _before_article(tokens: Tokens, at: int) -> int:
    article = at > 0 and (tokens.words[at - 1].kind == "determiner" or _is(tokens, at - 1, "the one"))
    return at - 1 if article and tokens.adjoins(at) else at


def _closed(tokens: Tokens, person: _Person) -> bool:
    """Whether a mark or the end of the sentence stands behind a name."""
    return tokens.text[person.end : person.end + 1] in {",", ".", ";", ")", "", "?", "!"}


def _forward(tokens: Tokens, at: int) -> _Person | None:
    """The name of a person that begins at a token."""
    known, last = tokens.words, at
    while last < len(known) and last - at < PERSON and (last == at or tokens.adjoins(last)):
        word = known[last]
        initial = len(word.text) == 1 and word.capital and last + 2 < len(known) and known[last + 1].text == "."
        if initial:
            last += 2
        elif tokens.capital(last) or (not word.capital and word.link == 2 and word.kind == "" and last > at):
            last += 1
        else:
            break
        if known[last - 1].genitive:
            break
    while last > at and not tokens.capital(last - 1):
        last -= 1
    return _person(tokens, at, last)


def _backward(tokens: Tokens, at: int) -> _Person | None:
    """The name of a person that ends at a token."""
    if at < 0 or not tokens.capital(at) or tokens.words[at].genitive:
        return None
    first = _back(tokens, at, PERSON, house=False)
    if first == at and tokens.opens(at) and tokens.words[at].known:
        return None
    return _person(tokens, first, at + 1)


def _person(tokens: Tokens, first: int, last: int) -> _Person | None:
    """The tokens as the name of a person: without titles before it; None where it is none."""
    own = _title_words(tokens.language)
    while first < last and tokens.words[first].lower in own:
        first += 1
    if first >= last:
        return None
    lower = {word.lower for word in tokens.words[first:last]}
    bodies = words(tokens.language, "organisation_words") | words(tokens.language, "times_streets")
    if not bodies.isdisjoint(lower) or _dated(" ".join(lower), tokens.language):
        return None
    start, end = tokens.starts[first], tokens.ends[last - 1]
    name = re.sub(r"['’]s$", "", " ".join(tokens.text[start:end].split()))
    return _Person(start, start + len(tokens.text[start:end].removesuffix("'s").removesuffix("’s")), name)


@cache
def _title_words(language: str) -> frozenset[str]:
    return frozenset(word for title in table(language, "titles") for word in title.split())


def _dated(name: str, language: str) -> bool:
    """Whether a name has the name of a month or a weekday in it: capitals of a date are no organisation and no person."""
    calendar = words(language, "times_months") | words(language, "times_weekdays")
    return not calendar.isdisjoint(word.lower() for word in name.split())


def _country(lower: str, language: str) -> bool:
    return lower in words(language, "demonyms")


def _tidy(house: str) -> str:
    """The name of an organisation without articles before it, a genitive or a full stop behind it."""
    house = re.sub(r"['’]s?$", "", re.sub(r"^(?:the )+", "", " ".join(house.split())))
    return house if _INITIALS.search(house) else house.rstrip(".")
