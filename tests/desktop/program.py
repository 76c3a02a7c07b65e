"""The real program under a screen of its own, driven with xdotool as a person would."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from signal import SIGTERM

from PySide6.QtGui import QColor, QImage

from reader.model.edition.passage import Kind
from reader.session.settings import Settings, State
from reader.ui.look.theme import load_theme
from tests.patience import PATIENCE
from tests.reading import columns_of
from tests.running import ROOT

# That of the window on the standard small edition.
TITLE = "The Bridge"

# Another program takes the pictures, so that they show the screen and not what Qt thinks of it.
_TAKE_PICTURES = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
for file in sys.stdin:
    print(application.primaryScreen().grabWindow(0).save(file.strip()), flush=True)
"""
# By their names newer keyboards have Alt with them: F9 would be the name of what Alt and F9 give.
_KEYCODES = {f"F{number}": str(66 + number) for number in range(1, 11)}
# So many pictures one after the other are alike where nothing moves any more.
_ALIKE = 4


def eventually(condition: Callable[[], bool], what: str) -> None:
    """Wait until *condition* holds, and fail with *what* was waited for where it never does."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"never happened: {what}"
        time.sleep(0.05)


class Program:
    """A running program and what can be seen and done from outside."""

    def __init__(self, environment: dict[str, str], pictures: Path, *arguments: str) -> None:
        """Start the program with *arguments* in an *environment* that names a screen."""
        self._environment = environment
        self._pictures = pictures
        self._process = subprocess.Popen(
            [sys.executable, "-m", "reader", *arguments],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        self._camera = subprocess.Popen(
            [sys.executable, "-c", _TAKE_PICTURES],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    # -- what is seen

    @property
    def is_running(self) -> bool:
        """Tell whether the program runs."""
        return self._process.poll() is None

    @property
    def state(self) -> State:
        """Return what the program wrote down last."""
        return Settings().load()

    def title(self) -> str:
        """Return the title of the window that has the keyboard."""
        return self._xdotool("getwindowfocus", "getwindowname").strip()

    def picture(self) -> QImage:
        """Return what is on the screen."""
        orders, answers = self._camera.stdin, self._camera.stdout
        assert orders is not None
        assert answers is not None
        file = self._pictures / "picture.bmp"
        print(file, file=orders, flush=True)
        assert answers.readline() == "True\n"
        return QImage(str(file))

    def picture_at_rest(self) -> QImage:
        """Return what is on the screen once nothing on it moves any more."""
        alike: list[QImage] = []

        def rests() -> bool:
            picture = self.picture()
            # On a busy machine it may stand still because the program has not had its turn.
            if not self._waits or picture not in alike:
                alike.clear()
            alike.append(picture)
            return len(alike) == _ALIKE

        eventually(rests, "the screen rests")
        return alike[-1]

    # -- what is done

    def wait_for_window(self, title: str) -> None:
        """Wait until a window of that *title* is there and at rest, and give it the keyboard."""
        self.focus(title)
        self.picture_at_rest()

    def focus(self, title: str) -> None:
        """Wait until a window of that *title* is there, and give it the keyboard.

        There is no window manager here that would.
        """

        def has_keyboard() -> bool:
            assert self.is_running, f"the program ended: {self._said()}"
            found = self._xdotool("search", "--onlyvisible", "--name", title).split()
            if found:
                self._xdotool("windowfocus", found[-1])
            return title in self.title()

        eventually(has_keyboard, f"a window “{title}” has the keyboard")

    def press(self, *keys: str) -> None:
        """Press *keys* one after the other."""
        pressed = (_KEYCODES.get(key, key) for key in keys)
        self._xdotool("key", "--clearmodifiers", "--delay", "60", *pressed)

    def type(self, text: str) -> None:
        """Type *text*."""
        self._xdotool("type", "--clearmodifiers", "--delay", "30", text)

    def click(self, place: tuple[int, int]) -> None:
        """Move the pointer to a *place* on the screen and click."""
        x, y = place
        self._xdotool("mousemove", str(x), str(y), "click", "1")

    def kill(self) -> None:
        """Tell the program to end at once, as the system does when it is shut down."""
        self._process.send_signal(SIGTERM)
        self._process.wait(PATIENCE)

    def wait_for_end(self) -> int:
        """Wait until the program ends by itself, and return its status."""
        return self._process.wait(PATIENCE)

    def clear_away(self) -> None:
        """End the program if it still runs."""
        if self.is_running:
            self._process.kill()
        self._process.communicate(timeout=PATIENCE)
        self._camera.communicate(timeout=PATIENCE)

    @property
    def _waits(self) -> bool:
        """Tell whether the program waits for something to happen, and neither works nor queues."""
        state = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="utf-8")
        return state.rpartition(")")[2].split()[0] == "S"

    def _said(self) -> str:
        _, said = self._process.communicate(timeout=PATIENCE)
        return said.decode(errors="replace")

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        return done.stdout


@contextmanager
def running(environment: dict[str, str], pictures: Path, *arguments: str) -> Iterator[Program]:
    """Run the program, and end it afterwards whatever happened."""
    program = Program(environment, pictures, *arguments)
    try:
        yield program
    finally:
        program.clear_away()


def widest(picture: QImage, name: str) -> tuple[int, int]:
    """Return the middle of the longest level stretch of exactly that colour."""
    best, middle = 0, (0, 0)
    for y in range(picture.height()):
        xs = columns_of(picture, y, name)
        # In a row without gaps place and number grow alike.
        for _, stretch in groupby(enumerate(xs), lambda each: each[1] - each[0]):
            row = [x for _, x in stretch]
            if len(row) > best:
                best, middle = len(row), ((row[0] + row[-1]) // 2, y)
    assert best, f"nothing on the screen is {name}"
    return middle


def longest_underline(picture: QImage, name: str, left: int) -> tuple[int, int]:
    """Return the middle of the longest unbroken line of that colour, right of *left*."""
    best, middle = 0, (0, 0)
    for y in range(picture.height()):
        length, before = 0, -1
        for x in (x for x in columns_of(picture, y, name) if x >= left):
            length = length + 1 if x == before + 1 else 1
            before = x
            if length > best:
                best, middle = length, (x - length // 2, y)
    assert best, f"nothing on the screen is {name}"
    return middle


def fill(kind: Kind) -> str:
    """Return the colour behind passages of a *kind* at rest, in the light theme."""
    return load_theme("light").kinds[kind].soft.name()


def full(kind: Kind) -> str:
    """Return the colour behind the chosen passage if it is of a *kind*, in the light theme."""
    return load_theme("light").kinds[kind].fill.name()


def panes(picture: QImage) -> QImage:
    """Return what the window shows between its bars, wherever on the black screen it stands.

    The bars know of a way back, which a new start does not have, and the line below says for a
    while what was done; and without a window manager the place of a window is nobody's concern.
    """
    black = QColor("black")
    middle = picture.height() // 2
    across = [x for x in range(picture.width()) if picture.pixelColor(x, middle) != black]
    down = [y for y in range(picture.height()) if picture.pixelColor(across[1], y) != black]
    bars, line = len(down) // 5, len(down) // 20
    return picture.copy(across[0], down[0] + bars, len(across), len(down) - bars - line)
