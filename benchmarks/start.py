"""How long the command takes from a cold start: CPU time of new processes, with bytecode in place as an installation leaves it."""

from __future__ import annotations

import compileall
import resource
import statistics
import subprocess
import sys
from pathlib import Path

import claimcheck

ARTICLES = Path(__file__).parents[1] / "claims" / "station-invitation" / "articles"
CHECK = ("-m", "claimcheck", "check", *map(str, sorted(ARTICLES.iterdir())), "--fail-on", "never")
COMMANDS = {
    "python -c pass": ("-c", "pass"),
    "claimcheck --version": ("-m", "claimcheck", "--version"),
    "claimcheck check, five articles": CHECK,
}
ASKED = {"claimcheck --version": 0.15, "claimcheck check, five articles": 0.7}


def seconds(arguments: tuple[str, ...]) -> float:
    """CPU time, in user and system, of one new process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def run(*, quick: bool = False) -> None:
    """Print the median and the least of some rounds, in turn, and the ratio to an interpreter that does nothing."""
    compileall.compile_dir(Path(claimcheck.__file__).parent, quiet=2)
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(3 if quick else 10):
        for name, arguments in COMMANDS.items():
            times[name].append(seconds(arguments))
    least = min(times["python -c pass"])
    for name, taken in times.items():
        asked = f"   (asked for: under {ASKED[name]} s)" if name in ASKED else ""
        print(
            f"  {name:<32} {statistics.median(taken):6.3f} s, least {min(taken):6.3f} s, {min(taken) / least:5.1f} times pass{asked}"
        )
