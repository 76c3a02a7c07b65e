"""The wheel: it carries all it needs, and works where there is no checkout."""

import os
import struct
import subprocess
import sys
import sysconfig
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader import __version__
from reader.model.storage.paths import BUNDLED_EDITION
from tests.patience import PATIENCE
from tests.running import ROOT

pytestmark = pytest.mark.largest


def run(*command: str | Path, folder: Path) -> str:
    """Run *command* in *folder*, as if there were no display, and return its output."""
    # The platform is left to the program: without a display it must choose the right one itself.
    hidden = ("QT_", "DISPLAY", "WAYLAND_DISPLAY", "PYTHON", "COV")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
    finished = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout
    return finished.stdout


@dataclass(frozen=True, slots=True)
class Installation:
    """The reader as somebody has it who has only the wheel."""

    environment: Path
    elsewhere: Path

    def run(self, command: str, *arguments: str | Path) -> str:
        """Run *command* of this environment in an empty folder and return its output."""
        return run(self.environment / "bin" / command, *arguments, folder=self.elsewhere)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as it is published: from the source archive, not from the checkout."""
    folder = tmp_path_factory.mktemp("dist")
    # Without isolation, for that would fetch the build backend from the network.
    build = (sys.executable, "-m", "build", "--no-isolation", "--outdir")
    run(*build, folder, ROOT, folder=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installation(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """Install the wheel in an environment that has its dependencies and nothing of the checkout."""
    environment = tmp_path_factory.mktemp("environment")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    run(sys.executable, "-m", "venv", "--without-pip", environment, folder=elsewhere)
    # Dependencies come from the environment of the tests. A folder named in a .pth file is searched
    # after the environment's own, and the .pth files inside it, as that of an editable
    # installation, are not obeyed.
    packages = next((environment / "lib").glob("python*")) / "site-packages"
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    install = ("install", "--no-index", "--no-deps", wheel)
    python = environment / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, *install, folder=elsewhere)
    return Installation(environment, elsewhere)


def test_the_wheel_carries_content_and_resources_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()

    assert f"reader/content/{BUNDLED_EDITION}/article.md" in names
    assert any(name.startswith("reader/resources/") for name in names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"reader", "perspectives_reader"}


def test_the_wheel_is_the_same_byte_for_byte_from_the_archive_and_from_the_checkout(
    wheel: Path, tmp_path: Path
) -> None:
    build = (sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir")

    run(*build, tmp_path, ROOT, folder=tmp_path)

    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


def test_what_desktops_look_for_is_installed_beside_the_command(installation: Installation) -> None:
    desktop = ROOT / "resources" / "desktop"
    files = [each.relative_to(desktop) for each in desktop.rglob("*") if each.is_file()]

    assert files
    assert all((installation.environment / "share" / each).is_file() for each in files)
    assert not [*installation.environment.rglob("reader/resources/desktop")]


def test_the_installed_reader_is_not_that_of_the_checkout(installation: Installation) -> None:
    where = installation.run("python", "-c", "import reader; print(reader.__file__)")

    assert Path(where.strip()).is_relative_to(installation.environment)


def test_the_installed_reader_tells_its_version(installation: Installation) -> None:
    told = installation.run("python", "-m", "reader", "--version")

    assert __version__ in told


def test_the_installed_reader_finds_nothing_wrong_with_its_edition(
    installation: Installation,
) -> None:
    installation.run("perspectives-reader", "check")


def test_the_installed_reader_draws_its_window_without_a_display(
    installation: Installation, tmp_path: Path
) -> None:
    picture = tmp_path / "window.png"

    installation.run("perspectives-reader", "--screenshot", picture, "--size", "900x700")

    header = picture.read_bytes()[:24]
    assert header.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", header[16:24]) == (900, 700)
