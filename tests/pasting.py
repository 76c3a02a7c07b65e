"""What a report offers for passages, pasted into their files."""

import re
from pathlib import Path

from reader.model.checks.report import Report


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
