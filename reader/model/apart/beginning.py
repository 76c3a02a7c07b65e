"""What a process apart does first, before anything is imported that takes its time."""

import sys
from collections.abc import Sequence
from importlib import import_module

# A frozen program is no Python that could be told what to do: this word has it be the process.
APART = "--apart"


def await_question(ahead: Sequence[str]) -> None:
    """Import the modules *ahead*, then have the one that the input names answer by its main().

    Where the input ends instead, nobody has a question any more. What main() finds on it, what may
    be read and the question, answer_apart() reads.
    """
    for module in ahead:
        import_module(module)
    if module := sys.stdin.buffer.readline().decode().strip():
        import_module(module).main()
