"""What packs cost: 200 YAML rules to load, and a rule of a pack beside the built-in rule that does the same."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.deadline import Watch
from claimcheck.engine import run_rule
from claimcheck.model.claim import ClaimRecord, Scope, Subject
from claimcheck.model.topic import Cell, Pair, Topic
from claimcheck.model.values import Quantity, Unit
from claimcheck.packs import Contradicts, Pack, Registry
from claimcheck.packs.loading import builtin
from claimcheck.packs.yaml_pack import parse_pack, read_pack
from claimcheck.policy import DEFAULT
from claimcheck.rules.base import Agrees
from claimcheck.rules.quantity import QuantityConflict

if TYPE_CHECKING:
    from claimcheck.rules.base import Rule

RULES = 200
HEAD = "format: claimcheck-rules/1\nname: many\nrules:\n"
COMMON = """\
  - code: MANY{n:03}
    name: many-{n}
    documentation: |
      Two figures lie too far apart.

      Small differences are let pass.
    message: "{{where}} says {{one}}, {{there}} says {{other}}."
{kind}
    examples:
      - contradicts: ["The fair sold 340 tickets.", "The fair sold 260 tickets."]
      - consistent: ["The fair sold 340 tickets.", "The fair sold 342 tickets."]
"""
KINDS = {
    "tolerance": "    check: tolerance\n    kinds: [count]\n    tolerance: 5%",
    "expression": '    check: expression\n    looks-at: pair\n    kinds: [count]\n    when: "a.number > b.number * 1.{n}"',
}
COLD = (
    "import time, sys; import claimcheck.engine; from claimcheck.packs.loading import builtin; from pathlib import Path; \
start = time.process_time(); from claimcheck.packs.yaml_pack import read_pack; from claimcheck.packs.registry import Registry; \
Registry.of([builtin(), read_pack(Path(sys.argv[1]))]); print(time.process_time() - start)"
)


class SameInAPack(QuantityConflict):
    """What CC201 does, as a rule of a pack."""

    code = "PACK201"
    name = "quantity-conflict-of-a-pack"
    examples = (Contradicts("a"), Agrees("b"))


def rule_file(kind: str) -> str:
    """The text of a file with 200 rules of one kind, or of both in turn."""
    kinds = [kind] if kind in KINDS else list(KINDS)
    made = (COMMON.format(n=n, kind=KINDS[kinds[n % len(kinds)]].replace("{n}", f"{n:03}")) for n in range(RULES))
    return HEAD + "".join(made)


def topic(number: int) -> Topic:
    """A topic with one pair of figures."""
    claims = tuple(
        ClaimRecord(
            "count", "count:ticket", source, 0, 11, "340 tickets", Quantity((340.0 + number * step,), Unit("ticket", "count", "ticket")),
            "body", Subject(head="fair"), Scope(), sentence=(0, 30),
        )
        for step, source in enumerate("ab")
    )  # fmt: skip
    cell = Cell("count:ticket", claims, (Pair(*claims, "fair", "same words", "equal"),), {})
    return Topic("fair", claims, (cell,))


def run_time(rule: Rule, topics: list[Topic], repeats: int) -> float:
    """Microseconds a topic, the median of some runs, under a time limit as in a check."""
    times = []
    for _ in range(repeats):
        with Watch() as watch:
            start = time.process_time()
            for one in topics:
                run_rule(rule, one, DEFAULT, watch)
            times.append((time.process_time() - start) / len(topics) * 1e6)
    return statistics.median(times)


def run(*, quick: bool = False) -> None:
    """Print both."""
    repeats = 3 if quick else 9
    print(f"  loading {RULES} YAML rules, examples and all, checked (asked for: under 0.3 s)")
    with tempfile.TemporaryDirectory() as folder:
        for kind in (*KINDS, "both"):
            path = Path(folder) / f"{kind}.yaml"
            path.write_text(rule_file(kind), encoding="utf-8")
            start = time.process_time()
            Registry.of([builtin(), read_pack(path)])
            warm = time.process_time() - start
            command = [sys.executable, "-c", COLD, str(path)]
            cold = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
            print(f"    {kind:<12} {cold:6.3f} s in a new process, {warm:6.3f} s in this one")
    topics = [topic(number % 7 * 20) for number in range(500 if quick else 5000)]
    registry = Registry.of([builtin(), Pack("pack", rules=(SameInAPack,)), parse_pack(rule_file("both"))])
    rules = {
        "CC201, built in": "CC201",
        "the same, of a pack": "PACK201",
        "tolerance, in YAML": "MANY000",
        "expression, in CEL": "MANY001",
    }
    print("  one look of a rule at a topic with one pair of figures")
    for name, code in rules.items():
        rule = registry.rule(code)
        assert rule is not None
        print(f"    {name:<20} {run_time(rule, topics, repeats):6.1f} µs")
