"""Which way the cells of tables are aligned, as Markdown and pages say it.

Where they say nothing, columns of numbers stand at the right, so that figures can be compared.
"""

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from reader.model.markup.editing import parents_in

ALIGNED_TAGS = ("table", "thead", "tbody", "tfoot", "tr", "td", "th")
# To the left they all are, unless something else is said.
_SAID = re.compile(r"text-align\s*:\s*(left|right|center|end)\b", re.IGNORECASE)
# With a sign, a currency or a unit, and the signs of notes; and what stands for no number.
_NUMBER = re.compile(
    r"[-+−±~≈<>≤≥]?\s?[$€£¥₹]?\s?\d[\d.,٬٫'’\s]*(?:[%‰°]|[^\W\d_]{1,3})?(?:\s?\[\w{1,3}\])*"
)
_NO_NUMBER = re.compile(r"\W*|n\W?a\W?", re.IGNORECASE)
_FEWEST, _NEARLY_ALL = 3, 0.9
_ALIGNED = {"right": "right", "end": "right", "center": "center"}


def keep_alignment(root: Element) -> None:
    """Say of each cell under *root* itself how it is aligned, where that is not to the left.

    What nobody aligned is where it is a column of numbers.
    """
    parents = parents_in(root)
    said: dict[Element, str] = {}
    for part in root.iter():
        if part.tag not in ALIGNED_TAGS:
            continue
        found = _SAID.search(part.get("style", ""))
        # That of a table says where it stands, and not how its words do.
        own = part.attrib.pop("align", "") if part.tag != "table" else ""
        within = said.get(parents[part], "") if part.tag != "table" else ""
        said[part] = (found[1] if found else own).lower() or within
        if part.tag in ("td", "th") and said[part] in _ALIGNED:
            part.set("align", _ALIGNED[said[part]])
    for table in root.iter("table"):
        for column in _columns(table):
            if not any(map(said.get, column)) and _are_numbers(column):
                for cell in column:
                    cell.set("align", "right")


def _columns(table: Element) -> Iterator[list[Element]]:
    """Yield the columns of a *table*; none where cells take several, or hold other tables."""
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    if table.find(".//table") is not None or table.find(".//*[@colspan]") is not None:
        return
    if table.find(".//*[@rowspan]") is None:
        columns: dict[int, list[Element]] = {}
        for row in rows:
            for index, cell in enumerate(row):
                columns.setdefault(index, []).append(cell)
        yield from columns.values()


def _are_numbers(column: Sequence[Element]) -> bool:
    """Tell whether nearly all that stands in a *column*, below its heading, are numbers."""
    words = [" ".join("".join(cell.itertext()).split()) for cell in column if cell.tag == "td"]
    words = [each for each in words if not _NO_NUMBER.fullmatch(each)]
    numbers = sum(_NUMBER.fullmatch(each) is not None for each in words)
    return numbers >= max(_FEWEST, _NEARLY_ALL * len(words))
