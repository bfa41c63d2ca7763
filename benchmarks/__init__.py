"""What claimcheck costs in time and memory: `python -m benchmarks`, or `make bench`.

Every module here that has a `run(quick)` is a benchmark, and is found by that. Times are of the process's own CPU, so
that other work on the machine does not count; ratios are taken on the same text in the same run.
"""
