"""What can be asked for on the command line; to ask for nothing takes nothing of what parses it."""

from pathlib import Path

COMMANDS = ("check", "attach", "anchor", "text", "export", "find", "related", "attribute")


class Asked:
    """What the command line asks for, by the names of its arguments; as it stands here, nothing.

    *command* is "read" or the word that the command line begins with.
    """

    command = "read"
    edition: Path | None = None
    text: Path
    file: Path | None = None
    perspectives: Path | None = None
    passage: str | None = None
    find: str | None = None
    theme: str | None = None
    size: tuple[int, int] | None = None
    zoom: int | None = None
    screenshot: Path | None = None
    json = False
    balance = False
    markdown = False
    sources: str | None = None
    rows: tuple[str, str] | None = None
    pdf: str | None = None
    paper = "a4"
    without_sources = False
    output: Path | None = None
    whole_words = False
    case = False
    accents = False
    scopes: tuple[str, ...] = ()
