"""Gathers the sentences of the interface into translation files, and makes what the program loads.

`python -m tests.translations`, or `make translations`, after any change of a sentence with a number
in it. The tools are Qt's own, lupdate and lrelease, which come with PySide6.
"""

import subprocess
import sys
import sysconfig
from pathlib import Path

from tests.running import ROOT

FOLDER = ROOT / "resources" / "translations"
SOURCE = FOLDER / "en.ts"
# English is what the program is written in: only the forms that go with numbers are translated.
_GATHER = ("-pluralonly", "-source-language", "en", "-target-language", "en")
_PLAIN = ("-no-obsolete", "-locations", "none")


def tool(name: str) -> str:
    """Return the command of one of PySide6's tools, which stands beside the interpreter."""
    return str(Path(sysconfig.get_path("scripts")) / f"pyside6-{name}")


def gather(into: Path = SOURCE) -> None:
    """Write into a file of translations every sentence of the interface with a number in it."""
    modules = sorted(str(path) for path in (ROOT / "reader").rglob("*.py"))
    command = [tool("lupdate"), *modules, "-ts", str(into), *_GATHER, *_PLAIN]
    subprocess.run(command, check=True, capture_output=True)


def release(source: Path, into: Path) -> None:
    """Make of a file of translations the one that the program loads."""
    command = [tool("lrelease"), str(source), "-qm", str(into)]
    subprocess.run(command, check=True, capture_output=True)


def main() -> int:
    """Bring every file of translations up to date."""
    gather()
    release(SOURCE, SOURCE.with_suffix(".qm"))
    print(f"{SOURCE.relative_to(ROOT)} and {SOURCE.with_suffix('.qm').name} are up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
