"""Larger reports made by hand: a story with every view filled, one whose words are hostile, and one with very many findings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.model.claim import ClaimRecord, Scope, Subject
from claimcheck.model.edge import Checked, Claim, Finding, NotCompared, Report, SourceSummary, Suppressed
from claimcheck.model.finding import DroppedPair, FindingRecord, Side
from claimcheck.model.values import Quantity, Time, Unit
from claimcheck.reporting.run import Run

if TYPE_CHECKING:
    from claimcheck.model.finding import Verdict

PEOPLE = Unit("person", "count", "person")
TEXTS = {
    "agency": "Flood takes a bridge\n\nBRENNA, 4 May 2021. At least 12 people died when the bridge gave way.\n\n"
    "The bridge was opened on 3 June 1962. Some 40 people were on it.\n",
    "evening": "Toll rises in Brenna\n\nBy Wednesday evening 19 people were dead, the county said.\n\n"
    "The bridge was opened on 3 July 1962, an old postcard shows.\n",
    "weekly": "What the river took\n\nIn the end 17 people died in Brenna. Around 40 people had been on the bridge.\n",
}
PUBLISHED = {"agency": "2021-05-04", "evening": "2021-05-05", "weekly": "2021-05-12"}


def told(
    source: str, quote: str, number: float, kind: str = "casualties", texts: dict[str, str] = TEXTS
) -> ClaimRecord:
    """A claim of so many people, as of the day on which its source was published."""
    start = texts[source].index(quote)
    hedges = {"At least": "at_least", "Some": "about", "Around": "about"}
    hedge = next((hedge for word, hedge in hedges.items() if quote.startswith(word)), "exact")
    day = PUBLISHED.get(source)
    as_of = Time(day, day, day) if day else None
    measure = "killed" if kind == "casualties" else kind
    return ClaimRecord(
        kind, measure, source, start, start + len(quote), quote, Quantity((number,), PEOPLE, hedge), "body",
        Subject(names=("Brenna",), words=("bridge",), head="the bridge"), Scope(as_of=as_of), rows=("hedges:at least",),
    )  # fmt: skip


def opened(source: str, quote: str, day: str) -> ClaimRecord:
    """A claim of the day on which the bridge was opened."""
    start = TEXTS[source].index(quote)
    return ClaimRecord(
        "event-date", "event-date", source, start, start + len(quote), quote, Time(day, day, day), "body",
        Subject(names=("Brenna",), words=("bridge",), frame="open"), Scope(),
    )  # fmt: skip


TWELVE = told("agency", "At least 12 people", 12)
NINETEEN = told("evening", "19 people", 19)
SEVENTEEN = told("weekly", "17 people", 17)
FORTY = told("agency", "Some 40 people", 40, "attendance")
ALSO_FORTY = told("weekly", "Around 40 people", 40, "attendance")
JUNE = opened("agency", "3 June 1962", "1962-06-03")
JULY = opened("evening", "3 July 1962", "1962-07-03")


def found(rule: str, name: str, verdict: Verdict, message: str, *sides: Side, confidence: float = 1.0) -> Finding:
    """A finding of a rule."""
    severity = "error" if verdict in {"contradiction", "error"} else "warning" if verdict == "tension" else "note"
    record = FindingRecord(rule, name, verdict, severity, sides, message, "same happening, by same name", confidence)
    return Finding.of(record)


def story() -> Run:
    """A report in which every view has something to show."""
    findings = (
        found("CC202", "date-conflict", "contradiction", "agency puts the opening on 3 June 1962, but evening on 3 July 1962.",
              Side("3 June 1962", (JUNE,)), Side("3 July 1962", (JULY,)), confidence=0.8),
        found("CC204", "toll-fell", "tension", "weekly counts 17 dead, fewer than the 19 that evening told a week before.",
              Side("19 people", (NINETEEN,)), Side("17 people", (SEVENTEEN,))),
        found("CC201", "quantity-conflict", "superseded", "The 19 dead of evening replace the 12 of agency.",
              Side("at least 12 people", (TWELVE,)), Side("19 people", (NINETEEN,))),
        found("CC201", "quantity-conflict", "compatible", "At least 12 and 17 can both be right.",
              Side("at least 12 people", (TWELVE,)), Side("17 people", (SEVENTEEN,))),
        found("CC201", "quantity-conflict", "agreement", "The sources agree on some 40 people on the bridge.",
              Side("some 40 people", (FORTY, ALSO_FORTY))),
    )  # fmt: skip
    known = found("CC201", "quantity-conflict", "contradiction", "agency has 40 where evening has 19.",
                  Side("40", (FORTY,)), Side("19", (NINETEEN,)))  # fmt: skip
    pair = NotCompared.of(DroppedPair(FORTY, NINETEEN, "other population", "on the bridge, dead"))
    report = Report(
        sources=tuple(
            SourceSummary(
                id=name, title=text.split("\n")[0], publisher=f"The {name.title()}", published=PUBLISHED[name],
                published_origin="dateline", path=f"articles/{name}.txt", claims=2,
            )
            for name, text in TEXTS.items()
        ),
        findings=findings,
        not_compared={"other population": 1},
        not_compared_pairs=(pair,),
        compared=6,
        claims=7,
        statement=(Checked(claim=Claim.of(JULY), outcome="contradicted", findings=(findings[0].fingerprint,)),),
        suppressed=(Suppressed(finding=known, reason="One counts the dead", file="known.toml", expires="2030-01-31"),),
        triaged_on="2026-01-01",
    )  # fmt: skip
    return Run(report, TEXTS, "The bridge at Brenna", "claims/brenna")


EVIL = (
    "</script><script>window.owned=1</script><img src=x onerror=window.owned=2> <b>17 people</b> \x1b[31mred\x1b]0;t\x07 "
    "\u202e021\u202c \u2066x {{ 7*7 }} {% raw %} javascript:alert(1) \x00 \ud800 ]]> --> &lt;i&gt; ${7*7} `id` @someone #12 "
    "http://evil.example/x ::error::x ##[error]y | a \\ [l](javascript:1) ![i](http://evil.example/p.png)"
)
"""Words that try to be something else: markup, script, template, terminal escape, turn of direction, command, link."""


def hostile() -> Run:
    """A report in which every word that comes from outside is hostile."""
    text = f"{EVIL}\n\n{EVIL} 17 people {EVIL}\n"
    start = text.index("17 people", len(EVIL) + 2)
    evil_id = f"a\"'><script>window.owned=3</script>\x1b[2J\u202e{'.md'}"
    made = ClaimRecord(
        f"kind {EVIL}", f"measure:{EVIL}", evil_id, start, start + 9, "17 people", Quantity((17,), PEOPLE), "body",
        Subject(names=(EVIL,), words=(EVIL,), head=EVIL), Scope(places=(EVIL,)), attribution=EVIL, rows=(EVIL,),
    )  # fmt: skip
    other = replace(
        made, source="b", value=Quantity((18,), Unit(EVIL, "count", EVIL)), quote=EVIL[:40], start=0, end=40
    )
    both = (Side(EVIL, (made,)), Side(EVIL, (other,)))
    findings = [
        found(f"CC9{EVIL}", f"name {EVIL}", verdict, f"{verdict} {EVIL}", *both)
        for verdict in ("contradiction", "tension", "agreement", "compatible", "superseded", "error")
    ]
    sources = tuple(
        SourceSummary(
            id=name, title=EVIL, publisher=EVIL, author=EVIL, published="2021-05-04", path=f"{name}\n::error::", url=EVIL,
            notes=(EVIL,), claims=1,
        )
        for name in (evil_id, "b")
    )  # fmt: skip
    report = Report(
        sources=sources,
        findings=tuple(findings),
        not_compared={EVIL: 1},
        not_compared_pairs=(NotCompared.of(DroppedPair(made, other, EVIL, EVIL)),),
        statement=(Checked(claim=Claim.of(made), outcome=EVIL),),
        suppressed=(Suppressed(finding=findings[0], reason=EVIL, file=EVIL, expires=EVIL),),
        compared=1,
        claims=2,
    )
    return Run(report, {evil_id: text, "b": text}, EVIL, f"claims/{EVIL}")


def many(number: int = 1000) -> Run:
    """A report with very many findings on as many things."""
    texts = {"one": "", "two": ""}
    findings = []
    for at in range(number):
        first, second = (
            f"On day {at} the works made {at + 2} pumps for the town. ",
            f"On day {at} it made {at + 3} pumps. ",
        )
        records = []
        for source, words, value in (("one", first, at + 2), ("two", second, at + 3)):
            quote = f"{value} pumps"
            start = len(texts[source]) + words.index(quote)
            texts[source] += words + ("\n\n" if at % 5 == 4 else "")
            unit = Unit("pump", "count", "pump")
            records.append(
                ClaimRecord("count", f"count:{at}", source, start, start + len(quote), quote, Quantity((value,), unit),
                            "body", Subject(words=(f"day{at}",)), Scope())
            )  # fmt: skip
        sides = [Side(f"{record.quote}", (record,)) for record in records]
        verdict: Verdict = "contradiction" if at % 3 == 0 else "tension"
        findings.append(found("CC201", "quantity-conflict", verdict, f"Not the same on day {at}.", *sides))
    sources = tuple(SourceSummary(id=name, claims=number, published="2021-05-04") for name in texts)
    findings.sort(key=lambda finding: finding.verdict)
    return Run(Report(sources=sources, findings=tuple(findings), compared=number, claims=2 * number), texts)
