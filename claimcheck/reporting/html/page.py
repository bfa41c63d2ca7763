"""What the page says, in the order in which it says it: plain values for the template, all cleaned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.model.finding import VERDICTS
from claimcheck.reporting.display import clean, fitted
from claimcheck.reporting.html.cards import Cards
from claimcheck.reporting.html.figures import figures
from claimcheck.reporting.html.layout import Layout, Room
from claimcheck.reporting.html.matrix import MOST_SOURCES
from claimcheck.reporting.html.sides import Sides
from claimcheck.reporting.html.views import (
    MOST_CHARTS,
    charts,
    dropped,
    listed_pairs,
    matrix_view,
    source_anchors,
    sources_view,
)
from claimcheck.reporting.outcomes import Outcomes, statement_order
from claimcheck.reporting.tail import summary, warning
from claimcheck.reporting.triage_line import triage_line
from claimcheck.reporting.witnesses import groups
from claimcheck.reporting.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimcheck.model.edge import Report
    from claimcheck.model.finding import Verdict
    from claimcheck.reporting.html.figures import Figure
    from claimcheck.reporting.run import Run

LABELS = {
    "error": "failures of a rule",
    "contradiction": "contradictions",
    "tension": "tensions",
    "superseded": "superseded",
    "compatible": "compatible",
    "agreement": "agreements",
}
SINGULAR = {"contradictions": "contradiction", "tensions": "tension", "agreements": "agreement", "failures of a rule": "failure of a rule"}  # fmt: skip

CALM: dict[Verdict, str] = {
    "superseded": "What a later figure replaced",
    "agreement": "What agreed",
    "compatible": "What differs and can both be right",
}
"""Verdicts that are listed folded, with the head of their list, in the order of the page."""

DISPUTED = frozenset({"error", "contradiction", "tension"})


def page(runs: Sequence[Run], rules: Mapping[str, str]) -> dict[str, Any]:
    """Everything that the template needs beside its own style and script. rules: code to what the rule looks for."""
    cards = Cards(runs, rules)
    level = 3 if len(runs) > 1 else 2
    drawn = [figures(run.report) for run in runs]
    layout = Layout(_needed(runs, drawn))
    shown = [_run(run, number, level, cards, drawn[number], layout) for number, run in enumerate(runs)]
    found = [finding for run in runs for finding in run.report.findings]
    verdicts = [
        {"key": verdict, "label": verdict.capitalize(), "number": sum(f.verdict == verdict for f in found)}
        for verdict in VERDICTS
        if any(f.verdict == verdict for f in found)
    ]
    if any(run.report.suppressed for run in runs):
        verdicts.append({"key": "hidden", "label": "Hidden", "number": sum(len(run.report.suppressed) for run in runs)})
    return {
        "title": _title(runs),
        "tab_title": fitted(_title(runs), 50),
        "lede": _lede(runs),
        "runs": shown,
        "verdicts": verdicts,
        "choices": cards.choices(),
        "rules": cards.rules(),
        "deferred": layout.deferred.packed() if not layout.whole else "",
        "deferred_cards": len(layout.deferred.cards),
    }


def _needed(runs: Sequence[Run], drawn: Sequence[Sequence[Figure]]) -> Room:
    return Room(
        cards=sum(len(run.report.findings) + len(run.report.suppressed) for run in runs),
        charts=sum(min(MOST_CHARTS, len(found)) for found in drawn),
        pairs=sum(len(pairs) for run in runs for pairs in listed_pairs(run.report).values()),
        rows=sum(min(MOST_SOURCES, len(run.report.sources)) for run in runs),
    )


def _title(runs: Sequence[Run]) -> str:
    if len(runs) > 1:
        return count(len(runs), "story" if all(run.folder for run in runs) else "check")
    run = runs[0]
    return clean(run.title or run.folder or f"{count(len(run.report.sources), 'source')} held against one another")


def _lede(runs: Sequence[Run]) -> str:
    if len(runs) == 1:
        return summary(runs[0].report)
    found = [finding for run in runs for finding in run.report.findings]
    tally = (sum(f.verdict == verdict for f in found) for verdict in ("contradiction", "tension", "agreement"))
    numbers = [count(n, noun) for n, noun in zip(tally, ("contradiction", "tension", "agreement"), strict=True)]
    return f"{', '.join(numbers)} in all."


def _run(run: Run, number: int, level: int, cards: Cards, drawn: Sequence[Figure], layout: Layout) -> dict[str, Any]:
    anchor = f"check-{number + 1}"
    report = run.report
    marks = cards.marks(number)
    parts = layout.check(run, Sides(run, marks), marks, source_anchors(report, number))
    made = cards.of(run, number)
    by_verdict = {verdict: [c for c in made if c.verdict == verdict] for verdict in VERDICTS}
    disputed = [card for card in made if card.verdict in DISPUTED]
    view = {
        "anchor": anchor,
        "level": level,
        "title": clean(run.title or run.folder or "Sources outside any story"),
        "short": ", ".join(_short(report)),
        "warning": warning(report),
        "triage": triage_line(report),
        "statement": _statement(run, cards.anchors(number)),
        "disputed": parts.cards(f"{anchor}-disputed", level + 2, disputed),
        "calm": [
            {"head": head, "anchor": f"{anchor}-{verdict}",
             "list": parts.cards(f"{anchor}-{verdict}-cards", level + 1, by_verdict[verdict])}
            for verdict, head in CALM.items()
            if by_verdict[verdict]
        ],
        "hidden": parts.cards(f"{anchor}-hidden-cards", level + 1, cards.hidden(run, number)),
        "charts": parts.charts(f"{anchor}-charts", charts(drawn, anchor, cards.anchors(number))),
        "charts_left": max(0, len(drawn) - MOST_CHARTS),
        "matrix": parts.matrix(f"{anchor}-matrix-rows", matrix_view(report, cards.numbers)),
        "dropped": dropped(report, anchor, parts),
        "dropped_said": f"{count(sum(report.not_compared.values()), 'pair of claims')} came together and could not be held "
        f"against each other; {count(report.compared, 'pair of claims')} could.",
        "sources": sources_view(run, number, marks, None if layout.whole else layout.links),
        "one_witness": [(clean(names), [clean(line) for line in why]) for names, why in groups(report)],
    }  # fmt: skip
    view["tally"] = list(_tally(view, by_verdict, report))
    view["contents"] = list(_contents(view))
    return view


def _short(report: Report) -> Iterator[str]:
    for verdict in ("contradiction", "tension"):
        yield count(sum(f.verdict == verdict for f in report.findings), verdict)


def _tally(view: dict[str, Any], by_verdict: dict[Any, list[Any]], report: Report) -> Iterator[dict[str, Any]]:
    anchor = view["anchor"]
    for verdict in VERDICTS:
        number = len(by_verdict[verdict])
        if number or verdict not in {"error", "superseded"}:
            goal = f"{anchor}-findings" if verdict in DISPUTED else f"{anchor}-{verdict}"
            label = LABELS[verdict] if number != 1 else SINGULAR.get(LABELS[verdict], LABELS[verdict])
            yield {"key": verdict, "label": label, "number": f"{number:,}" if number else 0, "anchor": goal}
    pairs = sum(report.not_compared.values())
    yield {
        "key": "dropped",
        "label": "pairs not compared" if pairs != 1 else "pair not compared",
        "number": f"{pairs:,}" if pairs else 0,
        "anchor": f"{anchor}-dropped",
    }
    if view["hidden"]["number"]:
        yield {"key": "hidden", "label": "hidden", "number": view["hidden"]["number"], "anchor": f"{anchor}-hidden"}


def _contents(view: dict[str, Any]) -> Iterator[dict[str, Any]]:
    anchor = view["anchor"]
    if view["statement"]:
        yield {"anchor": f"{anchor}-statement", "label": "The statement", "number": len(view["statement"])}
    yield {"anchor": f"{anchor}-findings", "label": "Disagreements", "number": view["disputed"]["number"]}
    if view["charts"]["number"]:
        yield {"anchor": f"{anchor}-timelines", "label": "Figures over time", "number": view["charts"]["number"]}
    if len(view["matrix"]["names"]) > 1:
        yield {"anchor": f"{anchor}-matrix", "label": "Source against source", "number": 0}
    for group in view["calm"]:
        yield {"anchor": group["anchor"], "label": group["head"], "number": group["list"]["number"]}
    if view["hidden"]["number"]:
        yield {"anchor": f"{anchor}-hidden", "label": "Hidden", "number": view["hidden"]["number"]}
    if view["dropped"]:
        yield {"anchor": f"{anchor}-dropped", "label": "Not compared", "number": 0}
    yield {"anchor": f"{anchor}-sources", "label": "Sources", "number": len(view["sources"])}


def _statement(run: Run, anchors: dict[str, str]) -> list[dict[str, Any]]:
    outcomes = Outcomes(run.report)
    tones = {"contradicted": "contradiction", "supported": "agreement"}
    return [
        {
            "outcome": item.outcome,
            "tone": tones.get(item.outcome, ""),
            "quote": clean(item.claim.quote),
            "said": [clean(said) for said in outcomes.said(item)],
            "links": [{"anchor": anchors[p], "label": p} for p in item.findings if p in anchors],
        }
        for item in statement_order(run.report)
    ]
