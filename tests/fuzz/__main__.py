"""``python -m tests.fuzz [--minutes N] [--kills N] [TARGET ...]``: looks for broken promises."""

import argparse
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random, SystemRandom

from tests.fuzz.killing import kill
from tests.fuzz.mutation import any_bytes, seeds
from tests.fuzz.targets import TARGETS


def main() -> int:
    """Fuzz what the command line names, or all there is; return 1 where a promise was broken."""
    arguments = _parser().parse_args()
    unknown = [name for name in arguments.names if name not in TARGETS]
    if unknown:
        print(f"There is no target “{unknown[0]}”; there are {', '.join(TARGETS)}.")
        return 2
    names = arguments.names or list(TARGETS)
    if arguments.input:
        for name in names:
            TARGETS[name][0](arguments.input.read_bytes())
        return 0
    seed = SystemRandom().randrange(2**32) if arguments.seed is None else arguments.seed
    if arguments.kills:
        return kill(arguments.kills, seed, print)
    print(f"Fuzzing {', '.join(names)} for {arguments.minutes:g} minutes with seed {seed} ...")
    return fuzz(names, seed, _turns(arguments.minutes * 60), print)


def fuzz(names: list[str], seed: int, turns: Iterable[object], say: Callable[[str], None]) -> int:
    """Fuzz one of the targets *names* in each of the *turns*; return 1 for a broken promise."""
    random, good = Random(seed), seeds()
    counts: Counter[str] = Counter()
    slowest = (0.0, "")
    weights = [TARGETS[name][1] for name in names]
    for _ in turns:
        name = random.choices(names, weights)[0]
        data = any_bytes(random, good)
        start = time.monotonic()
        try:
            TARGETS[name][0](data)
        except Exception:  # noqa: BLE001 - whatever it is, the input that leads to it is to be kept
            say(traceback.format_exc())
            with tempfile.NamedTemporaryFile(prefix=f"fuzz-{name}-", delete=False) as kept:
                kept.write(data)
            say(f"{name} failed at example {counts.total() + 1} with seed {seed}: {kept.name}")
            say(f"To try it again: python -m tests.fuzz --input {kept.name} {name}")
            return 1
        slowest = max(slowest, (time.monotonic() - start, name))
        counts[name] += 1
    told = ", ".join(f"{name} {count:,}" for name, count in counts.most_common())
    say(f"{counts.total():,} examples, no promise broken: {told}.")
    say(f"The slowest took {slowest[0]:.2f} s ({slowest[1]}).")
    return 0


def _turns(seconds: float) -> Iterator[None]:
    """Yield until so many *seconds* are over, but once at least."""
    begin = time.monotonic()
    yield
    while time.monotonic() - begin < seconds:
        yield


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz", description="Look for texts that break the reader's promises."
    )
    parser.add_argument("names", nargs="*", metavar="TARGET", help="all of them by default")
    parser.add_argument("--minutes", type=float, default=1.0, help="how long, 1 by default")
    parser.add_argument("--kills", type=int, help="kill a busy reader so many times instead")
    parser.add_argument("--input", type=Path, help="a file that a target failed on, to try again")
    parser.add_argument("--seed", type=int, help="what chance begins with, to do the same again")
    return parser


if __name__ == "__main__":
    sys.exit(main())
