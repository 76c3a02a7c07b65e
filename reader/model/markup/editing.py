"""Changes to an element tree that lose none of the text around."""

from xml.etree.ElementTree import Element


def parents_in(root: Element) -> dict[Element, Element]:
    """Return the parent of each element under *root*."""
    return {child: parent for parent in root.iter() for child in parent}


def add_text(container: Element, index: int, text: str | None) -> None:
    """Add *text* before the child at *index* of a *container*."""
    if index:
        before = container[index - 1]
        before.tail = (before.tail or "") + (text or "")
    else:
        container.text = (container.text or "") + (text or "")


def replace_by_text(parent: Element, child: Element, text: str) -> None:
    """Put *text* in the place of a *child* and all that it holds."""
    index = list(parent).index(child)
    parent.remove(child)
    add_text(parent, index, text + (child.tail or ""))
