"""Peak memory of reading news, above that of an interpreter that has the library loaded."""

from __future__ import annotations

import subprocess
import sys

_CHILD = """
import resource, sys
from pathlib import Path
import claimcheck
from benchmarks.news import news
call, text = getattr(claimcheck, sys.argv[1]), news(int(sys.argv[2]))
def peak():
    status = Path("/proc/self/status")  # the usage of resources counts what the parent had before it started this
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(status.read_text().partition("VmHWM:")[2].split()[0])
call(text[:2000])
before = peak()
found = call(text)
print(before, peak(), len(found))
"""


def run(*, quick: bool) -> None:
    """Print the peaks, each measured in a process of its own."""
    size = 300_000 if quick else 1_000_000
    for name in ("mentions", "extract"):
        try:
            done = subprocess.run(
                [sys.executable, "-c", _CHILD, name, str(size)], capture_output=True, text=True, check=True
            )
        except subprocess.CalledProcessError as fault:
            print(f"  {name} is left out: {fault.stderr.strip().splitlines()[-1]}")
            continue
        before, peak, count = (int(number) for number in done.stdout.split())
        print(
            f"  {name:10}{(peak - before) / 1024:7.1f} MiB for {size / 1e6:g} MB of text and {count:,} results"
            f" (process {peak / 1024:.0f} MiB)",
            flush=True,
        )
