"""Runs every benchmark of this package, or those named: `python -m benchmarks [--quick] [NAME…]`."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import platform
import time

import benchmarks


def names() -> list[str]:
    """The modules of this package that have a `run`, in the order of their names."""
    found = [module.name for module in pkgutil.iter_modules(benchmarks.__path__) if not module.name.startswith("_")]
    return [name for name in found if hasattr(importlib.import_module(f"benchmarks.{name}"), "run")]


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="shorter texts, under 40 seconds")
    parser.add_argument("name", nargs="*", help=f"of {', '.join(names())}; all where none is given")
    asked = parser.parse_args()
    unknown = set(asked.name) - set(names())
    if unknown:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    print(f"Python {platform.python_version()} on {platform.machine()}, one process; seconds are of CPU time")
    start = time.process_time()
    for name in asked.name or names():
        module = importlib.import_module(f"benchmarks.{name}")
        print(f"\n{name}: {(module.__doc__ or '').splitlines()[0]}", flush=True)
        module.run(quick=asked.quick)
    print(f"\n{time.process_time() - start:.0f} s in all")


if __name__ == "__main__":
    main()
