"""What a report says of passages and offers for them, pasted into their files."""

import re
import shutil
from pathlib import Path

from reader.model.checks.report import Report
from reader.model.checks.requoting import Hold
from reader.model.storage.paths import bundled_edition

# A passage on words that stand in the article more than once, with room for what tells them apart.
TOWN = '+++\nclaim = "Who."\nkind = "context"\nexact = "the town"\n{}+++\n'


def paste(folder: Path, report: Report) -> int:
    """Do what the *report* offers, as an editor would by hand; return for how many passages."""
    pasted = 0
    for problem in report.problems:
        sentence, *offer = problem.message.split("\n")
        lines = [line.strip() for line in offer]
        if any(line.startswith("#") for line in lines):
            lines = lines[1 : next((i for i, x in enumerate(lines[1:], 1) if x[0] == "#"), None)]
        keys = [line.partition(" = ")[0] for line in lines]
        out = re.search(r"take out ((?:prefix|suffix)(?: and suffix)?)(?:, and |\.$)", sentence)
        keys += out[1].split(" and ") if out else []
        if not keys:
            continue
        path = folder / problem.file
        front, body = path.read_text(encoding="utf-8").split("\n+++\n", 1)
        kept = [row for row in front.split("\n") if row.partition(" = ")[0] not in keys]
        # Behind the line of +++, for keys must stand before the first table.
        path.write_text("\n".join([kept[0], *lines, *kept[1:]]) + f"\n+++\n{body}", "utf-8")
        pasted += 1
    return pasted


def told(report: Report, passage: str) -> str:
    """Return what is said of the quotation of a *passage*."""
    (message,) = (p.message for p in report.problems if p.file == f"passages/{passage}.md")
    return message


def states(report: Report) -> dict[str, Hold]:
    """Return how each passage stands; nothing where all hold."""
    fates = report.holding.fates if report.holding else ()
    return {fate.anchored.id: fate.status for fate in fates}


def copy_of_bundled(folder: Path) -> Path:
    """Return a copy of the bundled edition in a *folder*."""
    return Path(shutil.copytree(bundled_edition(), folder / "edition"))
