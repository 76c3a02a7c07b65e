"""Says a formula in one line of words that reads the same: 3/4, x², √(a + b), ∑ᵢ₌₁ⁿ i."""

import re
from collections.abc import Callable, Iterable

from lxml.html import HtmlElement

from reader.model.markup.said_in_words import lowered, raised

_BETWEEN = frozenset("=≠<>≤≥≪≫+−-±∓×·⋅∗÷∈∉⊂⊆∪∩∧∨→←↔⇒⇐⇔↦≈≡∼≃≅∝")
_OPENING = frozenset("([{⟨|,;")
# Above or below one letter these are part of it.
_ACCENTS = {
    **dict.fromkeys("¯‾―ˉ", "\u0304"),
    **dict.fromkeys("^ˆ\u0302", "\u0302"),
    **dict.fromkeys("~˜∼", "\u0303"),
    **dict.fromkeys("→⃗", "\u20d7"),
    **dict.fromkeys(".˙", "\u0307"),
    **dict.fromkeys("_\u0332", "\u0332"),
    "¨": "\u0308",
    "ˇ": "\u030c",
}
_FENCES = frozenset("([{⟨|‖")
_LEADING = frozenset("+−-±∓")
_INVISIBLE = frozenset("\u2061\u2062\u2063\u2064")
_UNSAID = ("annotation", "annotation-xml", "mphantom", "none", "mprescripts")
_ROWS = ("mtr", "mlabeledtr")
_BELOW, _ABOVE = ("msub", "munder"), ("msup", "mover")
_BOTH = ("msubsup", "munderover")
_LIMITED = (*_BELOW, *_ABOVE, *_BOTH)
_PARTS = {**dict.fromkeys((*_BELOW, *_ABOVE, "mfrac", "mroot"), 2), **dict.fromkeys(_BOTH, 3)}
_NO_LINE = ("0", "0px", "0pt", "0em", "0ex")


def linear(part: HtmlElement) -> str:
    """Return a *part* of a formula in one line."""
    if part.tag in _UNSAID:
        return ""
    if part.tag in ("mspace", "mtext"):
        return re.sub(r"\s+", " ", part.text_content()) or " "
    children = [child for child in part if isinstance(child.tag, str)]
    if len(children) == _PARTS.get(part.tag):
        return _of_parts(part, [linear(child).strip() for child in children])
    return _of_many(part, children)


def _of_many(part: HtmlElement, children: list[HtmlElement]) -> str:
    """Return what the form of a *part* makes of any number of *children*."""
    if part.tag == "mtable":
        return _table(part)
    if part.tag == "mfenced":
        inner = ", ".join(linear(child).strip() for child in children)
        return f"{part.get('open', '(')}{inner}{part.get('close', ')')}"
    if part.tag == "mmultiscripts" and children:
        return _with_scripts(children)
    if part.tag == "maction":
        children = children[:1]
    words = _in_row(" ".join((part.text or "").split()), children)
    return f"√({words.strip()})" if part.tag == "msqrt" else words


def _of_parts(part: HtmlElement, said: list[str]) -> str:
    """Return what the form of a *part* makes of its two or three parts, which are *said*."""
    if part.tag == "mfrac":
        if part.get("linethickness") in _NO_LINE:
            return "; ".join(said)
        return "/".join(words if words.isalnum() else f"({words})" for words in said)
    if part.tag == "mroot":
        return f"√[{said[1]}]({said[0]})"
    if len(said) == 2:
        base, mark = said
        if part.tag in ("mover", "munder") and len(base) == 1 and mark in _ACCENTS:
            return base + _ACCENTS[mark]
        return _base(base) + _mark(mark, lowered if part.tag in _BELOW else raised)
    return _base(said[0]) + _mark(said[1], lowered) + _mark(said[2], raised)


def _base(words: str) -> str:
    """Return the *words* that something is raised or lowered beside, as one."""
    bracketed = words.startswith(("(", "[", "{", "|")) or words.endswith((")", "]", "}", "|"))
    whole = bracketed or not ({" ", "/"} & set(words))
    return words if whole else f"({words})"


def _mark(words: str, form: Callable[[str], str]) -> str:
    """Return *words* in a *form*, without spaces where its signs need none."""
    if not words:
        return ""
    close = form(words.replace(" ", ""))
    return form(words) if close.endswith(")") else close


def _with_scripts(children: list[HtmlElement]) -> str:
    """Return a base, which is the first of the *children*, with what stands at its corners."""
    tags = [child.tag for child in children]
    cut = tags.index("mprescripts") if "mprescripts" in tags else len(tags)
    said = [linear(child).strip() for child in children]
    before = (
        _mark(above, raised) + _mark(below, lowered)
        for below, above in zip(said[cut + 1 :: 2], said[cut + 2 :: 2], strict=False)
    )
    after = (
        _mark(below, lowered) + _mark(above, raised)
        for below, above in zip(said[1:cut:2], said[2:cut:2], strict=False)
    )
    return "".join((*before, _base(said[0]), *after))


def _table(table: HtmlElement) -> str:
    """Return the rows of a *table*, in brackets where it is a matrix that has none."""
    rows = [[linear(cell).strip() for cell in row] for row in table.iter(*_ROWS)]
    said = "; ".join(map(_cells, rows))
    before = table.getprevious()
    fenced = before is not None and (before.text or "").strip() in _FENCES
    return f"[{said}]" if ", " in said and not fenced else said


def _cells(cells: Iterable[str]) -> str:
    """Return the *cells* of a row; one that begins with a sign goes on with an equation."""
    said = ""
    for cell in filter(None, cells):
        between = " " if cell[0] in _BETWEEN else ", "
        said += between + cell if said else cell
    return said


def _in_row(said: str, children: list[HtmlElement]) -> str:
    """Return what was *said* and its *children*, apart where they would read as one word."""
    before: HtmlElement | None = None
    for child in children:
        words = linear(child)
        if child.tag == "mo":
            words = _sign(words, said.rstrip()[-1:])
        words += " ".join((child.tail or "").split())
        if not words.strip():
            said += words
            continue
        meet = said[-1:].isalnum() and words[0].isalnum()
        if meet and before is not None and _are_apart(before, child):
            said += " "
        said += words
        if len(child) and child.tag in _LIMITED and (child[0].tag == "mo" or _is_apart(child[0])):
            said += " "
        before = child
    return said


def _sign(sign: str, before: str) -> str:
    """Return a *sign* as it stands after what was said *before* it."""
    if sign in _INVISIBLE:
        return ""
    leads = sign in _LEADING and (not before or before in _BETWEEN | _OPENING)
    return f" {sign} " if sign in _BETWEEN and not leads else sign


def _are_apart(before: HtmlElement, after: HtmlElement) -> bool:
    numbers = before.tag == after.tag == "mn" or _is_power_of_its_own(before, after)
    return _is_apart(before) or _is_apart(after) or numbers


def _is_power_of_its_own(before: HtmlElement, after: HtmlElement) -> bool:
    """Tell whether a number stands *before* a power of another, as in 10 2³.

    Some programs part the digits of one number that has a power, and keep what it was in TeX.
    """
    base = after
    while len(base) == 1 or (len(base) and base.tag in _LIMITED):
        base = base[0]
    digits = (base.text or "").strip()
    if before.tag != "mn" or base is after or base.tag != "mn" or digits.startswith("0"):
        return False
    formula = next(after.iterancestors("math"), after)
    tex = "".join(formula.itertext("annotation")) + formula.get("alttext", "")
    return f"{(before.text or '').strip()}{digits}" not in tex


def _is_apart(part: HtmlElement) -> bool:
    """Tell whether a *part* is no letter and no figure, such as those are put side by side."""
    while len(part) == 1 or (len(part) and part.tag in _LIMITED):
        part = part[0]
    named = part.tag in ("mi", "mo", "mtext") and len((part.text or "").strip()) > 1
    return bool(named or part.tag == "mfrac")
