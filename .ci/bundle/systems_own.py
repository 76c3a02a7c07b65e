"""What a bundle leaves to the system, by the table of what the reader asks any system for.

Run as a program it says so to Debian, for the line “Depends”, each thing by its newest name first.
"""

import re
from pathlib import Path

_TABLES = Path(__file__).parent.parent / "system-libraries"
# What every Debian has, and what is there for C++.
_ALWAYS = {
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
    "libz.so.1": "zlib1g",
}


def systems_own() -> dict[str, str]:
    """Return of each shared object by which packages Debian has it.

    A desktop has them all, keeps them safe and loads some for its other programs. The small parts
    of XCB are the bundle's, for a desktop may have only a few.
    """
    table = _TABLES.read_text(encoding="utf-8")
    rows = re.findall(r"^(lib\S+\.so\.\d+) +(\S.*)$", table, re.MULTILINE)
    asked = {name: packages for name, packages in rows if not name.startswith("libxcb-")}
    return _ALWAYS | asked


if __name__ == "__main__":
    print(", ".join(sorted({each.replace(" ", " | ") for each in systems_own().values()})))
