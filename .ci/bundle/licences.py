"""Writes down of everything in a bundle what it is and under which licence it may be handed on.

licences.py FOLDER    writes FOLDER/LICENCES.txt, by the metadata of what is installed here
"""

import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from importlib.metadata import Distribution, distributions
from pathlib import Path
from shutil import which
from typing import NamedTuple

_HERE = Path(__file__).parent
_ROOT = _HERE.parent.parent
_RULE = "\n\n" + 78 * "=" + "\n"
_HEAD = """\
The Perspectives Reader is handed on under the licence that stands first below. This bundle of it
holds, besides, the works of others that are listed here. Their licences follow.

Qt, PySide6 and Shiboken are used under the GNU Lesser General Public License, version 3: their
libraries lie unchanged below _internal/PySide6 and _internal/shiboken6, and may be replaced there
by others of the same interface. Their source is at https://code.qt.io; what Qt itself holds of
others is listed at https://doc.qt.io/qt-6/licenses-used-in-qt.html.

"""
_OF_QT = ("pyside6_essentials", "shiboken6")
_TEXT_NAMES = ("licen", "copying", "notice", "authors")


class Work(NamedTuple):
    """Somebody's work, under which licence it is, and the texts that say so."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def main(bundle: Path) -> None:
    """Write down the licences of what is in *bundle*."""
    parts = bundle / "_internal"
    own = Work("perspectives-reader", "", "MIT", (_ROOT / "LICENSE",))
    works = [own, _python(), *_packages(parts), *_libraries(parts)]
    lgpl = Work("Qt, PySide6, Shiboken", "", "LGPL-3.0", tuple((_HERE / "licences").glob("L*.txt")))
    gpl = Work(
        "the same, which refers to it", "", "GPL-3.0", tuple((_HERE / "licences").glob("G*"))
    )
    rows = (f"{' '.join(work[:2]):44} {work.licence}".rstrip() for work in works)
    told = _HEAD + "\n".join(rows) + "".join(_each_once((*works, lgpl, gpl)))
    (bundle / "LICENCES.txt").write_text(told, encoding="utf-8")


def _each_once(works: Sequence[Work]) -> Iterator[str]:
    """Yield the texts of *works*, the same one once, below the names of all whose it is."""
    names: dict[str, list[str]] = {}
    for work in works:
        for file in work.texts:
            text = file.read_text(encoding="utf-8", errors="replace").strip()
            names.setdefault(text, []).append(work.name)
    for text, whose in names.items():
        yield f"{_RULE}{', '.join(dict.fromkeys(whose))}\n\n{text}"
    yield "\n"


def _python() -> Work:
    version = sysconfig.get_python_version()
    named = (
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(f"/usr/share/doc/libpython{version}-minimal/copyright"),
    )
    return Work("Python", sys.version.split()[0], "PSF-2.0", _there(*named)[:1])


def _packages(parts: Path) -> Iterator[Work]:
    found = [each for each in distributions() if _is_in(parts, each) or _made_the_program(each)]
    for each in sorted(found, key=_name):
        files = [each.locate_file(file) for file in each.files or () if _is_licence(file.name)]
        # Some bring none, and their licence asks that it goes along: that lies here.
        texts = _there(*(Path(str(file)) for file in files)) or _kept_here(_name(each))
        yield Work(_name(each), each.version, _licence(each), texts)


def _kept_here(package: str) -> tuple[Path, ...]:
    """Return the text for a *package* without one; those of Qt stand below all the others."""
    texts = _there(_HERE / "licences" / f"{package}.txt")
    if not texts and package not in _OF_QT:
        sys.exit(f"“{package}” brings no text of its licence; please put it into {_HERE}/licences.")
    return texts


def _libraries(parts: Path) -> Iterator[Work]:
    """Yield what comes from this system, of which Debian says the licences."""
    packages = {str(file) for each in distributions() for file in each.files or ()}
    for file in sorted(parts.glob("lib*.so*")):
        if file.is_symlink() or file.name in packages or file.name.startswith("libpython"):
            continue
        package, version = _of_debian(file.name)
        texts = _there(Path("/usr/share/doc", package.partition(":")[0], "copyright"))
        yield Work(f"{file.name} ({package or 'of this system'})", version, "see below", texts)


def _of_debian(library: str) -> tuple[str, str]:
    if which("dpkg-query") is None:
        return "", ""
    told = _output("dpkg-query", "--search", f"*/{library}")
    package = told.partition(": ")[0].partition(",")[0]
    return package, _output("dpkg-query", "--show", "--showformat=${Version}", package)


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def _is_in(parts: Path, package: Distribution) -> bool:
    files = (Path(str(file)) for file in package.files or ())
    return any(
        (parts / file).exists()
        or (file.suffix == ".py" and (parts / file.with_suffix(".pyc")).exists())
        for file in files
        if file.suffix in (".py", ".so")
    )


def _made_the_program(package: Distribution) -> bool:
    return _name(package) == "pyinstaller"


def _name(package: Distribution) -> str:
    return str(package.metadata["Name"]).lower()


def _licence(package: Distribution) -> str:
    told = package.metadata.get_all("License-Expression") or package.metadata.get_all("License")
    classifiers = package.metadata.get_all("Classifier") or ()
    named = (each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License ::"))
    return (told[0] if told else ", ".join(named)).partition("\n")[0]


def _is_licence(name: str) -> bool:
    return name.lower().startswith(_TEXT_NAMES)


def _there(*files: Path) -> tuple[Path, ...]:
    return tuple(file for file in files if file.is_file())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
