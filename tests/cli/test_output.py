"""The command line where somebody stops reading along."""

import subprocess
import sys


def test_a_reader_who_stops_reading_along_sees_no_traceback() -> None:
    check = subprocess.Popen(
        [sys.executable, "-m", "reader", "check", "--balance"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert check.stdout is not None

    check.stdout.close()

    with check:
        assert check.stderr is not None
        assert check.stderr.read() == b""
