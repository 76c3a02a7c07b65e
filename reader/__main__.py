"""``python -m reader``: the same as the command ``perspectives-reader``.

A frozen program begins here as well, also where it is the process apart of another.
"""

import gc
import sys

from reader.model.apart.beginning import APART, await_question


def main() -> int:
    """Run the program with the arguments of the command line, and return its status."""
    # What is imported stays, and to look through it for garbage takes 2 ms of a start.
    gc.disable()
    from reader.app import main as run

    gc.freeze()
    gc.enable()
    return run()


if __name__ == "__main__":
    if sys.argv[1:2] == [APART]:
        await_question(sys.argv[2:])
    else:
        sys.exit(main())
