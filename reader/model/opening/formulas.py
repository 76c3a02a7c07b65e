"""Puts formulas of a page, which no view here can set, into words that read the same."""

import re
from contextlib import suppress

from lxml.html import HtmlElement, document_fromstring

from reader.model.markup.said_in_words import lowered, raised

_DISPLAY = re.compile(r"\{\\(?:display|text)style\s+(.*)\}", re.DOTALL)
# What only shows once more what the formula says.
_AGAIN = (
    "//*[contains(@class, 'mwe-math-fallback')] | //*[contains(@class, 'katex-html')]"
    " | //mjx-container/*[not(descendant-or-self::math)]"
    " | //*[contains(@class, 'MathJax_Preview')]"
)
_MARKS = {"msup": raised, "mover": raised, "msub": lowered, "munder": lowered}
# What has rows and columns, or more than one mark on a sign, is said better in TeX.
_INVOLVED = ".//mtable | .//munderover | .//mmultiscripts"


def say_formulas(page: HtmlElement) -> bool:
    """Put text in the place of each formula of a *page*; tell whether there was any."""
    formulas = [*page.iter("math"), *page.xpath("//script[starts-with(@type, 'math/tex')]")]
    if formulas:
        for again in page.xpath(_AGAIN):
            again.drop_tree()
    for formula in formulas:
        words = _tex(formula) if formula.tag == "script" else _words(formula)
        formula.tag = "span"
        for child in list(formula):
            formula.remove(child)
        formula.attrib.clear()
        formula.text = words
        _show(formula)
    return bool(formulas)


def _show(formula: HtmlElement) -> None:
    """Show a *formula* that is hidden by itself, for a picture was shown in its place."""
    inner, box = formula, formula.getparent()
    while box is not None and box.tag == "span" and len(box) == 1:
        if (box.text or "").strip() or (inner.tail or "").strip():
            return
        box.attrib.pop("style", None)
        inner, box = box, box.getparent()


def formula_in_words(html: str) -> str:
    """Return in words the formula that *html* is."""
    page = document_fromstring(html)
    say_formulas(page)
    return str(page.text_content())


def _words(formula: HtmlElement) -> str:
    tex = _tex(formula)
    with suppress(RecursionError):  # where it is nested deeper than any formula
        return _said(formula, tex)
    return tex or " ".join(formula.text_content().split())


def _said(formula: HtmlElement, tex: str) -> str:
    return tex if tex and formula.xpath(_INVOLVED) else _linear(formula).strip() or tex


def _tex(formula: HtmlElement) -> str:
    if formula.tag == "script":
        return (formula.text or "").strip()
    written = formula.xpath(".//annotation[contains(@encoding, 'tex')]//text()")
    tex = "".join(written) or formula.get("alttext", "")
    found = _DISPLAY.fullmatch(tex.strip())
    return (found[1] if found else tex).strip()


def _linear(part: HtmlElement) -> str:
    """Return a *part* of a formula in one line: 3/4, x², √(a + b)."""
    if part.tag in ("annotation", "annotation-xml"):
        return ""
    text = " ".join((part.text or "").split())
    if part.tag == "mo":
        return f" {text} " if text in "=≠<>≤≥+−-±×·⋅∈→⇒≈" else text
    if not len(part):
        return text
    if part.tag == "mfrac" and len(part) == 2:
        return f"{_grouped(part[0])}/{_grouped(part[1])}"
    if part.tag in _MARKS and len(part) == 2:
        return _linear(part[0]) + _MARKS[part.tag](_linear(part[1]).strip())
    if part.tag == "msubsup" and len(part) == 3:
        below, above = (_linear(each).strip() for each in part[1:])
        return _linear(part[0]) + lowered(below) + raised(above)
    if part.tag == "mroot" and len(part) == 2:
        return f"√[{_linear(part[1])}]({_linear(part[0])})"
    inner = text + ("; " if part.tag == "mtable" else "").join(map(_linear_and_tail, part))
    return f"√({inner})" if part.tag == "msqrt" else inner


def _linear_and_tail(part: HtmlElement) -> str:
    return _linear(part) + (part.tail or "").strip()


def _grouped(part: HtmlElement) -> str:
    words = _linear(part).strip()
    return words if words.isalnum() else f"({words})"
