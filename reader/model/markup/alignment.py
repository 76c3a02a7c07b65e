"""Which way the cells of tables are aligned, as Markdown and pages say it."""

import re
from xml.etree.ElementTree import Element

from reader.model.markup.editing import parents_in

ALIGNED_TAGS = ("table", "thead", "tbody", "tfoot", "tr", "td", "th")
# To the left they all are, unless something else is said.
_SAID = re.compile(r"text-align\s*:\s*(left|right|center|end)\b", re.IGNORECASE)
_ALIGNED = {"right": "right", "end": "right", "center": "center"}


def keep_alignment(root: Element) -> None:
    """Say of each cell under *root* itself how it is aligned, where that is not to the left."""
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
