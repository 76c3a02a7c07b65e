"""The real program under a screen of its own, driven with xdotool as a person would."""

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from signal import SIGTERM

from PySide6.QtGui import QColor, QImage

from reader.session.settings import Settings, State
from tests.reading import scan_line

ROOT = Path(__file__).resolve().parent.parent.parent

PATIENCE = 30.0  # seconds; a machine that is busy is no failure

# Another program takes the picture, so that it shows what is on the screen and not what Qt thinks.
_TAKE_PICTURE = (
    "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]);"
    "sys.exit(not app.primaryScreen().grabWindow(0).save(sys.argv[1]))"
)


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
        file = self._pictures / f"{time.monotonic_ns()}.png"
        command = [sys.executable, "-c", _TAKE_PICTURE, str(file)]
        subprocess.run(command, env=self._environment, check=True, timeout=PATIENCE)
        return QImage(str(file))

    def picture_at_rest(self) -> QImage:
        """Return what is on the screen once nothing on it moves any more."""
        pictures = [self.picture(), self.picture()]

        def rests() -> bool:
            pictures.append(self.picture())
            return pictures[-1] == pictures[-2] == pictures[-3]

        eventually(rests, "the screen rests")
        return pictures[-1]

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
        self._xdotool("key", "--clearmodifiers", "--delay", "60", *keys)

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
    colour = QColor(name)
    pixel = bytes((colour.red(), colour.green(), colour.blue()))
    best, middle = 0, (0, 0)
    for y in range(picture.height()):
        for found in re.finditer(b"(?:%s)+" % re.escape(pixel), scan_line(picture, y), re.DOTALL):
            start, end = found.start() // 3, found.end() // 3
            if end - start > best and found.start() % 3 == 0:
                best, middle = end - start, ((start + end) // 2, y)
    assert best, f"nothing on the screen is {name}"
    return middle


def widest_words(picture: QImage, name: str, left: int) -> tuple[int, int]:
    """Return the middle of the longest line of text of that colour, right of *left*."""
    colour = QColor(name)
    best, middle = 0, (0, 0)
    for y in range(picture.height()):
        xs = [x for x in range(left, picture.width()) if picture.pixelColor(x, y) == colour]
        if xs and xs[-1] - xs[0] > best:
            best, middle = xs[-1] - xs[0], ((xs[0] + xs[-1]) // 2, y)
    assert best, f"no words on the screen are {name}"
    return middle
