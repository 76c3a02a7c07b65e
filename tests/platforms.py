"""``python -m tests.platforms``: tells where all that the reader needs has wheels.

Where one has none, whoever installs the reader needs a compiler. It asks the package index, and
downloads no package.
"""

import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import product

from tests.running import ROOT

# Qt's wheels for Linux set the oldest glibc.
SYSTEMS = {
    "Linux, x86-64, glibc 2.34": "x86_64-manylinux_2_34",
    "Linux, ARM, glibc 2.39": "aarch64-manylinux_2_39",
    "macOS, Apple silicon": "aarch64-apple-darwin",
    "macOS, Intel": "x86_64-apple-darwin",
    "Windows, x86-64": "x86_64-pc-windows-msvc",
    "Windows, ARM": "aarch64-pc-windows-msvc",
}
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def main() -> int:
    """Print the table of systems and Pythons; return 1 if wheels are lacking anywhere."""
    if find_spec("uv") is None:
        print(f"This needs uv, which “{sys.executable} -m pip install uv” installs.")
        return 2
    lacks = {each: lacking(SYSTEMS[each[0]], each[1]) for each in product(SYSTEMS, PYTHONS)}
    for line in table(lacks):
        print(line)
    return 1 if any(lacks.values()) else 0


def lacking(system: str, python: str) -> str:
    """Return why not all that is needed has wheels for *python* on *system*; "" if all has."""
    asked = ("--python-platform", system, "--python-version", python, "--only-binary", ":all:")
    finished = subprocess.run(
        [sys.executable, "-m", "uv", "pip", "compile", "--quiet", *asked, "pyproject.toml"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return finished.stderr.strip() if finished.returncode else ""


def table(lacks: dict[tuple[str, str], str]) -> Iterator[str]:
    """Yield a line for each system, and below the table why wheels are lacking, where they are."""
    yield f"{'':28}" + "".join(f"{python:>8}" for python in PYTHONS)
    for system in SYSTEMS:
        cells = ("no" if lacks[system, python] else "wheels" for python in PYTHONS)
        yield f"{system:28}" + "".join(f"{cell:>8}" for cell in cells)
    for (system, python), why in lacks.items():
        if why:
            yield f"\n{system}, Python {python}:\n{why}"


if __name__ == "__main__":
    sys.exit(main())
