"""``python -m tests.systems [RELEASE ...]``: tries the two commands on bare Debian systems."""

import argparse
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from tests.systems.bare_system import made
from tests.systems.trial import COMMANDS, PEOPLE, clone, tried

RELEASES = ("bookworm", "trixie", "sid")
_ROW = "{:<9} {:<8} {:<5} {:<8} {:<7} {:>7}"
_NEEDED = ("debootstrap", "unshare", "runuser", "git")


def main() -> int:
    """Try what the command line names, or all there is; return 1 where something fails."""
    parser = _parser()
    arguments = parser.parse_args()
    unknown = [release for release in arguments.releases if release not in RELEASES]
    if unknown:
        parser.error(f"there is no “{unknown[0]}”; there are {', '.join(RELEASES)}")
    lacking = _lacking()
    if lacking:
        print(lacking, file=sys.stderr)
        return 2
    # To be told to end is to be interrupted: what was begun is cleared away.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    print(_ROW.format("system", "Python", "who", "command", "result", "minutes"), flush=True)
    try:
        trials = [
            _tried(arguments.folder, release, who, arguments.command or list(COMMANDS))
            for release in arguments.releases or RELEASES
            for who in arguments.who or PEOPLE
        ]
    except subprocess.CalledProcessError as error:
        print(f"{error} What was said stands in {arguments.folder}.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0 if all(trials) else 1


def _tried(folder: Path, release: str, who: str, commands: list[str]) -> bool:
    """Try *commands* one after the other on one system, print a row each, and clear it away."""
    name = f"{release}-{who}"
    trial_folder = folder / name
    passes = True
    try:
        with (folder / f"{name}.log").open("w", encoding="utf-8") as log:
            system = made(release, folder / release, log).copy(trial_folder)
            place = clone(system, who, log)
        for command in commands:
            log_file = folder / f"{name}-{command}.log"
            trial = tried(system, who, command, place, log_file)
            passes = passes and trial.passes
            result = "passes" if trial.passes else "fails"
            minutes = f"{trial.minutes:.1f}"
            print(_ROW.format(release, trial.python, who, command, result, minutes), flush=True)
            if not trial.passes:
                print(f"  see {log_file}", flush=True)
    finally:
        shutil.rmtree(trial_folder, ignore_errors=True)
    return passes


def _lacking() -> str:
    """Return what keeps this machine from making a system, or nothing."""
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    missing = [program for program in _NEEDED if shutil.which(program) is None]
    if missing:
        return f"To make bare systems, please install {' and '.join(missing)}."
    if os.geteuid() != 0:
        return "To make bare systems, please run this as root: sudo make systems"
    return ""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make systems", description=__doc__)
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    parser.add_argument("releases", nargs="*", metavar="RELEASE", help=", ".join(RELEASES))
    parser.add_argument("--who", action="append", choices=PEOPLE)
    parser.add_argument("--command", action="append", choices=list(COMMANDS))
    parser.add_argument(
        "--folder",
        type=Path,
        default=cache / "perspectives-reader-systems",
        help="where the systems and what was said are kept",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
