"""Okular, a reader that many desktops have: how long it takes to its window, where it is here."""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from reader.model.files.edition_folder import ARTICLE
from reader.model.storage.paths import bundled_edition
from tests.patience import PATIENCE

# Between two looks whether the window is there, in seconds.
_EVERY = 0.01


def is_there() -> bool:
    """Tell whether this machine has Okular, and what finds its window."""
    return all(shutil.which(name) for name in ("okular", "xdotool"))


def seconds_to_window(environment: Mapping[str, str]) -> float:
    """Start Okular on the same article, and return how long it takes until its window is there."""
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "article.md"
        text.write_bytes((bundled_edition() / ARTICLE).read_bytes())
        begun = time.monotonic()
        process = subprocess.Popen(
            ["okular", str(text)],
            env=dict(environment),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            while not _has_window(environment):
                if time.monotonic() - begun > PATIENCE or process.poll() is not None:
                    raise RuntimeError("Okular opens no window.")
                time.sleep(_EVERY)
            return time.monotonic() - begun
        finally:
            process.kill()
            process.wait(PATIENCE)


def _has_window(environment: Mapping[str, str]) -> bool:
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "."],
        env=dict(environment),
        capture_output=True,
        check=False,
    )
    return bool(found.stdout.strip())
