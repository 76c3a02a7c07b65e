"""Reads the bundled edition in a new process, from its files or the copy; prints what it took."""

import gc
import sys
import time
from dataclasses import replace
from math import inf

from reader.model.files import edition_copy
from reader.model.files.copy_keeping import keep_copy
from reader.model.files.edition_copy import copied_edition
from reader.model.files.loading_apart import load_safely
from reader.model.storage.paths import bundled_edition

COPY = "copy"
KEEP = "keep"


def main() -> None:
    """Do what the command line names, and print the seconds of the processor's time."""
    folder = bundled_edition()
    gc.disable()  # as the program has it until its window is painted
    begun = time.process_time()
    edition = copied_edition(folder) if COPY in sys.argv else load_safely(folder)
    took = time.process_time() - begun
    if edition is None:
        sys.exit("There is no copy.")
    if KEEP in sys.argv:
        edition_copy.STARTED = inf  # what was changed a moment ago is copied too
        keep_copy(replace(edition, read_at=inf))
    print(took)


if __name__ == "__main__":
    main()
