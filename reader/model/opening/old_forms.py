"""Gives what old sites, editors and word processors set by its look the elements that name it."""

import re

from lxml.etree import SubElement
from lxml.html import HtmlElement

_PARTS = frozenset(("table", "tbody", "thead", "tfoot", "tr", "td", "th"))
_FIGURES = "caption", "thead", "th"
_BLOCKS = ("p", "div", "br", "table", "ul", "ol", "dl", "blockquote", "h1", "h2", "h3", "h4")
# A cell that has so much of a table, in letters and as a share, is the page itself.
_PAGE, _MOST = 150, 0.6
_NUMBER = re.compile(
    r"(?:^|[\s_-])(?:lineno\w*|line-?num\w*|lnt?|gutter|blob-num|hljs-ln-n(?:umbers)?)(?:$|[\s_-])"
)
_LINE = re.compile(r"(?:^|\s)(?:blob-code|hljs-ln-code|code-line)(?:$|[\s_-])")
_REFERENCE = re.compile(r"footnote-?(?:anchor|ref|reference|link)|fnref|note-?ref")
_DIGITS = re.compile(r"[\d\s]*")


def name_old_forms(page: HtmlElement) -> bool:
    """Name titles of word processors, notes that a style sheet raises, and tables that are none.

    Tell whether there was any on the *page*.
    """
    changes = (_name_titles, _raise_references, _leave_out_numbers, _join_lines, _open_layouts)
    return sum(change(page) for change in changes) > 0


def _name_titles(page: HtmlElement) -> int:
    titles = page.xpath("//p[@class='MsoTitle']")
    for title in titles:
        title.tag = "h1"
    return len(titles)


def _raise_references(page: HtmlElement) -> int:
    """Raise the numbers of notes that only a style sheet sets apart, in the text; count them.

    Before a note such a number begins its first paragraph.
    """
    count = 0
    for link in page.xpath("//a[@class][not(*)][not(ancestor::sup)]"):
        called, words, note = link.get("class"), link.text or "", link.getnext()
        before = "footnote-number" in called and note is not None
        if not words.strip() or not _DIGITS.fullmatch(words):
            continue
        first = next(note.iter("p"), None) if before and not (link.tail or "").strip() else None
        if first is not None:
            link.tail, first.text = f" {first.text or ''}", None
            first.insert(0, link)
        if first is not None or _REFERENCE.search(called):
            SubElement(link, "sup").text, link.text = words, None
            count += 1
    return count


def _leave_out_numbers(page: HtmlElement) -> int:
    """Leave out the numbers beside the lines of code, which are no part of it; count them."""
    beside = [
        cell
        for cell in page.xpath("//td[.//pre]")
        if _DIGITS.fullmatch(cell.text_content()) and cell.getparent().xpath("./td[.//pre][2]")
    ]
    within = [
        part
        for part in page.xpath("//pre//*[@class] | //tr[td[contains(@class, 'code')]]/td[@class]")
        if _NUMBER.search(part.get("class")) and _DIGITS.fullmatch(part.text_content())
    ]
    for part in (*beside, *within):
        if part.getparent() is not None:
            part.drop_tree()
    return len(beside) + len(within)


def _join_lines(page: HtmlElement) -> int:
    """Make code of the tables that have a row for each of its lines; count them."""
    joined = 0
    for table in list(page.iter("table")):
        lines = [cell for cell in table.iter("td") if _LINE.search(cell.get("class", ""))]
        if lines and len(lines) == len(list(table.iter("td"))):
            text, tail = "\n".join(line.text_content().strip("\n") for line in lines), table.tail
            table.clear()
            table.tag, table.text, table.tail = "pre", text, tail
            joined += 1
    return joined


def _open_layouts(page: HtmlElement) -> int:
    """Make plain boxes of the tables that only set a page, and of their cells; count them."""
    layouts = [table for table in page.iter("table") if _is_layout(table)]
    own = [part for table in layouts for part in _own_parts(table)]
    for part in own:
        part.tag = "div"
    return len(layouts)


def _own_parts(table: HtmlElement) -> list[HtmlElement]:
    """Return a *table*, its rows and its cells, without those of tables within."""
    parts = [table]
    for part in parts:
        parts += [child for child in part if child.tag in _PARTS - {"table"}]
    return parts


def _is_layout(table: HtmlElement) -> bool:
    if table.get("role") in ("presentation", "none"):
        return True
    parts = _own_parts(table)
    if any(part.tag in _FIGURES for part in (*parts, *table)) or table.get("border", "0") != "0":
        return False
    cells = [part for part in parts if part.tag == "td"]
    if not cells:
        return False
    if len(cells) == 1 and next(cells[0].iter("pre"), None) is not None:
        return True
    sizes = {cell: sum(map(len, cell.text_content().split())) for cell in cells}
    largest = max(cells, key=sizes.__getitem__)
    blocks = sum(1 for _ in largest.iter(*_BLOCKS))
    return blocks > 1 and sizes[largest] >= max(_PAGE, _MOST * sum(sizes.values()))
