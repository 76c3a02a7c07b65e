"""``python -m reader``: the same as the command ``perspectives-reader``.

A frozen program begins here as well, also where it is the process apart of another.
"""

import sys

from reader.model.apart.beginning import APART, await_question

if __name__ == "__main__":
    if sys.argv[1:2] == [APART]:
        await_question(sys.argv[2:])
    else:
        from reader.app import main

        sys.exit(main())
