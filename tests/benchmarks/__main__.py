"""``python -m tests.benchmarks [NAME ...]``: measures, and prints what was measured."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from tests.benchmarks import (
    choosing,
    encodings,
    finding,
    hostile,
    long_text,
    opening,
    pages,
    phases,
    starting,
    visiting,
)
from tests.benchmarks.comparison import QUICK, Comparison, Effort, heading

BENCHMARKS: dict[str, Callable[[Effort], Iterable[Comparison]]] = {
    "start": starting.measure,
    "open": opening.measure,
    "choose": choosing.measure,
    "find": finding.measure,
    "long": long_text.measure,
    "hostile": hostile.measure,
}
# Scored, not only timed, and so tables of their own.
_ENCODINGS = "encodings"
_PAGES = "pages"
_REATTACH = "reattach"
_RELATED = "related"
_ATTRIBUTION = "attribution"
_NAMES = (*BENCHMARKS, _ENCODINGS, _PAGES, _REATTACH, _RELATED, _ATTRIBUTION)


def main() -> int:
    """Run the benchmarks that the command line names, or all of them."""
    parser = _parser()
    arguments = parser.parse_args()
    for name in arguments.names:
        if name not in _NAMES:
            parser.error(f"there is no benchmark “{name}”; there are {', '.join(_NAMES)}")
    effort = QUICK if arguments.quick else Effort()
    if arguments.rounds:
        effort = replace(effort, rounds=arguments.rounds)
    # What is measured in this process is measured without a screen.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for line in _lines(arguments.names or list(_NAMES), effort):
        print(line, flush=True)
    if arguments.phases:
        print()
        for line in phases.account(effort):
            print(line, flush=True)
    return 0


def _lines(names: list[str], effort: Effort) -> Iterator[str]:
    timed = [name for name in names if name in BENCHMARKS]
    if timed:
        yield heading()
    for name in timed:
        yield from (comparison.line() for comparison in BENCHMARKS[name](effort))
    if "choose" in names:
        yield from visiting.report(quick=effort is QUICK)
    if _ENCODINGS in names:
        yield from encodings.report()
    if _PAGES in names:
        yield from pages.report(quick=effort is QUICK)
    if _REATTACH in names:
        # numpy's matrices are narrow, and its threads would wait for one another.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        from tests.benchmarks import reattaching

        yield from reattaching.report()
    if _RELATED in names:
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        from tests.benchmarks import relating

        yield from relating.report()
    if _ATTRIBUTION in names:
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        from tests.benchmarks import attributing

        yield from attributing.report()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description="Measure the reader against the plainest way of doing the same.",
    )
    names = ", ".join(_NAMES)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{names}; all of them by default")
    parser.add_argument("--rounds", type=int, help="how often each is measured")
    parser.add_argument("--quick", action="store_true", help="only show that they work")
    parser.add_argument("--phases", action="store_true", help="say what the start is spent on")
    return parser


if __name__ == "__main__":
    sys.exit(main())
