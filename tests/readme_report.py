"""The report that the README shows: that of `make demo`, shortened. `python -m tests.readme_report` writes it anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
PLACE = re.compile(r"(?<=<!-- report -->\n).*?(?=<!-- /report -->)", re.DOTALL)
SHOWN = ("CC101", "CC201")
"""Rules of which the first finding is shown."""
LEFT_OUT = ("= check:", "= confidence:", "= not one thing?", "= fingerprint:")
WIDTH = 132


def shortened(report: str) -> str:
    """The first findings of some rules without their advice, the heads of the counts, and the last line."""
    parts = report.strip().split("\n\n")
    shown = [parts[0]]
    for rule in SHOWN:
        finding = next(part for part in parts if part.startswith(f"contradiction[{rule}"))
        shown.append("\n".join(line for line in finding.splitlines() if not line.strip().startswith(LEFT_OUT)))
    shown.append("…")
    agreed = next(part for part in parts if part.startswith("What agreed"))
    shown.append("\n".join([*agreed.splitlines()[:3], "  …"]))
    dropped = next(part for part in parts if part.startswith("Not compared"))
    shown.append("\n".join([*dropped.splitlines()[:5], "  …"]))
    lines = "\n\n".join([*shown, parts[-1]]).splitlines()
    return "\n".join(line if len(line) <= WIDTH else f"{line[: WIDTH - 1].rstrip()}…" for line in lines)


def demonstration() -> str:
    """What `make demo` leaves in out/report.txt."""
    with TemporaryDirectory() as folder:
        written = Path(folder) / "report.txt"
        command = ["check", "claims/station-invitation", "--fail-on", "never", "--output", str(written)]
        run = [sys.executable, "-m", "claimcheck", *command]
        subprocess.run(run, check=True, cwd=ROOT, env={**os.environ, "NO_COLOR": "1"}, capture_output=True)
        return written.read_text(encoding="utf-8")


def block() -> str:
    """What stands between the two marks of the README."""
    return f"```text\n{shortened(demonstration())}\n```\n"


if __name__ == "__main__":
    README.write_text(PLACE.sub(lambda _: block(), README.read_text(encoding="utf-8")), encoding="utf-8")
