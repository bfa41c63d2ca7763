"""Who is named as having said a quotation: by the verb of saying beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.extraction.lexicon import table, words
from claimcheck.extraction.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

REACH = 140
"""Code points beside a quotation in which its speaker is looked for."""
SHORTEST = 6
"""Code points of the shortest name and verb."""
_OWNER = re.compile(r"['’]s?$")
_SENTENCE = re.compile(r"[.!?][\"”’']{0,2}\s")


class _Forms(NamedTuple):
    """A verb and a name behind a quotation, a name and a verb behind it, and both before it."""

    verb_first: re.Pattern[str]
    behind: re.Pattern[str]
    before: re.Pattern[str]


@cache
def _forms(language: str) -> _Forms:
    closed = table(language, "function_words")
    links = "|".join(re.escape(link) for link in table(language, "name_links") if link not in closed and link.isalpha())
    name = rf"(?P<name>[A-Z][\w'’-]*\.?(?: (?:(?:{links}) )?[A-Z][\w'’-]*\.?){{0,6}})"
    says = rf"{name}(?: ?, [^,\"“”\n]{{2,80}} ?,)? (?P<verb>[a-z]+(?: [a-z]+)?)"
    led = r"(?P<led>(?:[a-z'’-]+ ){0,4})"
    return _Forms(
        re.compile(rf"[\s,]*(?P<verb>[a-z]+) {led}{name}"),
        re.compile(rf"[\s,]*{led}{says}\b(?P<rest>.?)"),
        re.compile(rf"{led}{says}(?P<rest>[^.!?\"“”\n]{{0,80}})$"),
    )


@cache
def _titles(language: str) -> frozenset[str]:
    """The words of titles, and abbreviations."""
    titled = {word for title in table(language, "titles") for word in title.split()}
    return frozenset(titled | words(language, "abbreviations"))


class Speaker(NamedTuple):
    """name: as written without titles, in full where the text has it once; start, end: of name and verb, half-open; verb: as written."""

    name: str
    start: int
    end: int
    verb: str


class Speakers:
    """Finds speakers in one text. names: those of the text, from which a surname is led back to the one full name."""

    def __init__(self, text: str, names: Sequence[tuple[str, int]], language: str) -> None:
        self._text, self._names, self._language = text, names, language
        self._titles, self._forms = _titles(language), _forms(language)
        self._full: dict[str, set[str]] | None = None

    def of(self, opens: int, end: int, closes: int) -> Speaker | None:
        """The speaker of the quotation that ends at `end`, with its marks text[opens:closes]; None where nobody is named.

        One that goes on after the quotation is told there, else before it.
        """
        goes_on = self._text[end - 1] in ",?!—-" or self._text[closes : closes + 1] == ","
        return (self._after(closes, ended=self._text[end - 1] in "?!") if goes_on else None) or self._before(opens)

    def _after(self, closes: int, *, ended: bool) -> Speaker | None:
        stretch = self._text[closes : closes + REACH]
        for pattern in (self._forms.verb_first, self._forms.behind):
            match = pattern.match(stretch)
            if match and self._leads(match["led"]) and self._says(match["verb"]):
                if ended and "rest" in match.groupdict() and match["rest"] not in {".", ",", ""}:
                    return None
                return self._speaker(match, closes)
        return None

    def _before(self, opens: int) -> Speaker | None:
        first = max(0, opens - REACH, self._text.rfind("\n", 0, opens) + 1)
        if opens - first < SHORTEST:
            return None
        breaks = [match.end() for match in _SENTENCE.finditer(self._text, first, opens) if self._breaks(match)]
        first = breaks[-1] if breaks else first
        match = self._forms.before.search(self._text[first:opens])
        if match is None or not self._leads(match["led"]) or not self._says(match["verb"]):
            return None
        return None if re.search(r"[A-Z]\w", match["rest"]) else self._speaker(match, first)

    def _breaks(self, match: re.Match[str]) -> bool:
        """Whether a full stop ends a sentence and no abbreviation."""
        word = re.search(r"\w+$", self._text[max(0, match.start() - 12) : match.start()])
        short = word is not None and (
            word.group().lower() in words(self._language, "abbreviations") or len(word.group()) == 1
        )
        return not (match.group().startswith(".") and short)

    def _says(self, verb: str) -> bool:
        """Whether a word, or the second of two ("later said"), is a verb of saying."""
        return any(lexicon(self._language)[word].speech for word in verb.split())

    def _leads(self, led: str) -> bool:
        """Whether the words before a name may be of its title ("police chief"), and none leads to another thing ("the mayor of")."""
        kinds = {lexicon(self._language)[word].kind for word in led.split()}
        return kinds <= {"", "determiner"} and not any(self._says(word) for word in led.split())

    def _speaker(self, match: re.Match[str], offset: int) -> Speaker | None:
        parts = self._bare(match["name"])
        if not parts or _OWNER.search(parts[-1]) or parts[-1].isupper() or self._is_body(parts):
            return None
        name = " ".join(parts)
        if len(parts) == 1:
            name = self._in_full(name)
            if not name:
                return None
        start, end = (match.start("name"), match.end("verb"))
        if end < start:
            start, end = match.start("verb"), match.end("name")
        verb = next(word for word in match["verb"].split() if self._says(word))
        return Speaker(name, offset + start, offset + end, verb)

    def _bare(self, name: str) -> list[str]:
        """The words of a name behind its last title and without words of closed classes in front."""
        parts = [part.rstrip(".,") for part in name.split()]
        titles = self._titles
        titled = [at for at, part in enumerate(parts[:-1]) if part.lower() in titles]
        parts = parts[titled[-1] + 1 :] if titled else parts
        while parts and (parts[0].lower() in titles or lexicon(self._language)[parts[0]].kind):
            parts.pop(0)
        return parts

    def _in_full(self, surname: str) -> str:
        """The one full name of the text that ends in a surname, "" where there is none or more than one."""
        if self._full is None:
            self._full = defaultdict(set)
            for parts in map(self._bare, [_OWNER.sub("", name) for name, _ in self._names if " " in name]):
                if len(parts) > 1:
                    self._full[parts[-1]].add(" ".join(parts))
        full = self._full.get(surname, ())
        return next(iter(full)) if len(full) == 1 else ""

    def _is_body(self, parts: Iterable[str]) -> bool:
        return not words(self._language, "organisation_words").isdisjoint(part.lower() for part in parts)


__all__ = ["Speaker", "Speakers"]
