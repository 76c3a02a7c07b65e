"""Runs the program as one who has no display."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests import xvfb
from tests.patience import PATIENCE

ROOT = Path(__file__).resolve().parent.parent


def run_reader(
    arguments: list[str], environment: Mapping[str, str], encoding: str = "utf-8"
) -> subprocess.CompletedProcess[str]:
    """Run the program with no display and *environment* besides, and return what it did."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        cwd=ROOT,
        env={**xvfb.without_session(os.environ), **environment},
        capture_output=True,
        encoding=encoding,
        timeout=PATIENCE,
        check=False,
    )
