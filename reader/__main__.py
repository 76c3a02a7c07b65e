"""``python -m reader``: the same as the command ``perspectives-reader``."""

import sys

from reader.app import main

if __name__ == "__main__":
    sys.exit(main())
