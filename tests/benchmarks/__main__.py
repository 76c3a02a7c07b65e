"""``python -m tests.benchmarks [NAME ...]``: measures, and prints what was measured."""

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import replace

from tests.benchmarks import choosing, finding, opening, phases, starting
from tests.benchmarks.comparison import QUICK, Comparison, Effort, heading

BENCHMARKS: dict[str, Callable[[Effort], list[Comparison]]] = {
    "start": starting.measure,
    "open": opening.measure,
    "choose": choosing.measure,
    "find": finding.measure,
}


def main() -> int:
    """Run the benchmarks that the command line names, or all of them."""
    parser = _parser()
    arguments = parser.parse_args()
    for name in arguments.names:
        if name not in BENCHMARKS:
            parser.error(f"there is no benchmark “{name}”; there are {', '.join(BENCHMARKS)}")
    effort = QUICK if arguments.quick else Effort()
    if arguments.rounds:
        effort = replace(effort, rounds=arguments.rounds)
    # What is measured in this process is measured without a screen.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    print(heading(), flush=True)
    for name in arguments.names or BENCHMARKS:
        for comparison in BENCHMARKS[name](effort):
            print(comparison.line(), flush=True)
    if arguments.phases:
        print()
        for line in phases.account(effort):
            print(line, flush=True)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description="Measure the reader against the plainest way of doing the same.",
    )
    names = ", ".join(BENCHMARKS)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{names}; all of them by default")
    parser.add_argument("--rounds", type=int, help="how often each is measured")
    parser.add_argument("--quick", action="store_true", help="only show that they work")
    parser.add_argument("--phases", action="store_true", help="say what the start is spent on")
    return parser


if __name__ == "__main__":
    sys.exit(main())
