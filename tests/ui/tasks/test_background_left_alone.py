"""Work whose window goes while it tells something falls silent, and takes nothing down."""

import subprocess
import sys

from tests.patience import PATIENCE
from tests.running import ROOT

# Every hundredth time or so the window would go in the midst of a word.
_MANY_WINDOWS = """
import time
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from reader.ui.tasks.background import Background

application = QCoreApplication([])
for _ in range(300):
    window, begun = QObject(), []

    def talk(_progress):
        while True:
            begun[0].hand_over(1)

    begun.append(Background(talk, (), window))
    begun[0].start()
    time.sleep(0.001)
    shiboken6.delete(window)
    begun[0].wait()
print("all are gone")
"""


def test_a_window_that_goes_in_the_midst_of_a_word_takes_nothing_down() -> None:
    finished = subprocess.run(
        [sys.executable, "-c", _MANY_WINDOWS],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )

    assert finished.stdout == "all are gone\n", finished.stderr
