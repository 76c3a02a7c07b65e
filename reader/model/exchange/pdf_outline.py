"""Adds an outline to a PDF, and its language, behind what is there: an incremental update.

Qt writes PDF without an outline. What is not as Qt writes it stays as it is: without one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_SECTION = re.compile(rb"xref\s+0 (\d+)\s+")
_ROW = 20  # bytes of a row in the table of objects
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size \d+")
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


class Bookmark(NamedTuple):
    """A line of the outline, so many levels deep: a *page* from 0, and points from its foot."""

    title: str
    level: int
    page: int
    top: float


@dataclass(slots=True)
class _Node:
    """A line of the outline and those below it, with the number of its object."""

    number: int
    bookmark: Bookmark | None = None
    below: "list[_Node]" = field(default_factory=list)

    def count(self) -> int:
        """Return how many lines there are below this one."""
        return len(self.below) + sum(each.count() for each in self.below)


def with_outline(pdf: bytes, bookmarks: Sequence[Bookmark], language: str = "") -> bytes:
    """Return a *pdf* that Qt has written with an outline of *bookmarks*, in their order."""
    read = _read(pdf)
    if read is None or not bookmarks:
        return pdf
    start, size, trailer, root, catalogue, pages = read
    top = _tree(bookmarks, size)
    objects = {top.number: _outlines(top)}
    _write(top, objects, pages)
    said = b"/PageMode /UseOutlines /ViewerPreferences << /DisplayDocTitle true >>"
    said += b" /Outlines %d 0 R" % top.number
    if _LANGUAGE.fullmatch(language):
        said += b" /Lang (%s)" % language.encode("ascii")
    objects[root] = catalogue.rstrip()[: -len(b">>")] + said + b"\n>>"
    written, places = bytearray(pdf), dict[int, int]()
    for number, value in objects.items():
        places[number] = len(written)
        written += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    table = len(written)
    written += b"xref\n"
    for number, place in sorted(places.items()):
        written += b"%d 1\n%010d 00000 n \n" % (number, place)
    following = _SIZE.sub(b"/Size %d" % (max(size, *objects) + 1), trailer)
    written += b"trailer\n<<%s/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (following, start, table)
    return bytes(written)


def _read(pdf: bytes) -> tuple[int, int, bytes, int, bytes, list[int]] | None:
    """Return where the table of objects is, and how many; what follows it; catalogue and pages."""
    if not (ends := _START.search(pdf)):
        return None
    start = int(ends[1])
    section, trailer = _SECTION.match(pdf, start), _TRAILER.search(pdf, start)
    if not (section and trailer and (root := _ROOT.search(trailer[1]))):
        return None
    rows, size = section.end(), int(section[1])

    def value(number: int) -> bytes:
        """Return the object of a *number*, as far as it is no stream."""
        row = pdf[rows + _ROW * number :][:10]
        if not row.isdigit() or number >= size:
            return b""
        found = re.compile(rb"\s*%d 0 obj\s*(.*?)\s*endobj" % number, re.DOTALL)
        inside = found.match(pdf, int(row))
        return inside[1] if inside else b""

    catalogue = value(int(root[1]))
    tree = _PAGES.search(catalogue)
    kids = _KIDS.search(value(int(tree[1]))) if tree else None
    if not kids or b"/Outlines" in catalogue or not catalogue.endswith(b">>"):
        return None
    pages = [int(each) for each in _REFERENCE.findall(kids[1])]
    return start, size, trailer[1], int(root[1]), catalogue, pages


def _tree(bookmarks: Sequence[Bookmark], first: int) -> _Node:
    """Return the outline of which *bookmarks* are the lines; its objects are numbered on."""
    top = _Node(first)
    path: list[tuple[int, _Node]] = [(-1, top)]
    for number, bookmark in enumerate(bookmarks, first + 1):
        node = _Node(number, bookmark)
        while path[-1][0] >= bookmark.level:
            path.pop()
        path[-1][1].below.append(node)
        path.append((bookmark.level, node))
    return top


def _outlines(top: _Node) -> bytes:
    # The first level is open: the title, and what is in the article.
    shown = len(top.below) + sum(len(each.below) for each in top.below)
    ends = (top.below[0].number, top.below[-1].number, shown)
    return b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % ends


def _write(node: _Node, objects: dict[int, bytes], pages: Sequence[int], level: int = 0) -> None:
    """Put the objects of all lines below a *node* among *objects*."""
    for i, each in enumerate(node.below):
        bookmark = each.bookmark
        if bookmark is None or bookmark.page >= len(pages):
            continue
        title = ("\ufeff" + bookmark.title).encode("utf-16-be").hex().encode("ascii")
        place = (pages[bookmark.page], bookmark.top)
        parts = [b"/Title <%s>" % title, b"/Parent %d 0 R" % node.number]
        parts.append(b"/Dest [%d 0 R /XYZ null %.1f null]" % place)
        if i:
            parts.append(b"/Prev %d 0 R" % node.below[i - 1].number)
        if i + 1 < len(node.below):
            parts.append(b"/Next %d 0 R" % node.below[i + 1].number)
        if each.below:
            count = len(each.below) if level == 0 else -len(each.below)
            ends = (each.below[0].number, each.below[-1].number, count)
            parts.append(b"/First %d 0 R /Last %d 0 R /Count %d" % ends)
        objects[each.number] = b"<< %s >>" % b" ".join(parts)
        _write(each, objects, pages, level + 1)
