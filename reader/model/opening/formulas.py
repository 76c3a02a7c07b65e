"""Puts formulas of a page, which no view here can set, into words that read the same."""

import re
from contextlib import suppress

from lxml.html import HtmlElement, document_fromstring

from reader.model.opening.formula_words import linear

# As (1), (2.3), (4a) or (A.1).
_NUMBER = re.compile(r"\s*\((?:[A-Z]\.)?\d+(?:\.\d+)*[a-z]?\)\s*")
_DISPLAY = re.compile(r"\{\\(?:display|text)style\s+(.*)\}", re.DOTALL)
# What only shows once more what the formula says.
_AGAIN = (
    "//*[contains(@class, 'mwe-math-fallback')] | //*[contains(@class, 'katex-html')]"
    " | //mjx-container/*[not(descendant-or-self::math)]"
    " | //*[contains(@class, 'MathJax_Preview')]"
    " | //*[contains(concat(' ', @class), ' MathJax')][.//math]/*[not(descendant-or-self::math)]"
)
_TEX = ".//annotation[contains(@encoding, 'tex')]//text()"
_SCRIPTS = "//script[starts-with(@type, 'math/tex')]"
# What has rows and columns, or more than one mark on a sign, is said better in TeX.
_INVOLVED = ".//mtable | .//munderover | .//mmultiscripts"


def say_formulas(page: HtmlElement) -> bool:
    """Put text in the place of each formula of a *page*; tell whether there was any."""
    for script in page.xpath(_SCRIPTS):
        _say_once(script)
    formulas = [*page.iter("math"), *page.xpath(_SCRIPTS)]
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
        _part_from_number(formula)
    return bool(formulas)


def _say_once(script: HtmlElement) -> None:
    """Leave out the *script* that a formula was made of, or what is shown of it in no formula."""
    shown = script.getprevious()
    if shown is None or "MathJax" not in shown.get("class", "") or (shown.tail or "").strip():
        return
    made = next(shown.iter("math"), None)
    if made is None:
        shown.drop_tree()
        return
    if not made.xpath(_TEX):
        made.set("alttext", script.text or "")
    script.drop_tree()


def _show(formula: HtmlElement) -> None:
    """Show a *formula* that is hidden by itself, for a picture was shown in its place."""
    inner, box = formula, formula.getparent()
    while box is not None and box.tag == "span" and len(box) == 1:
        if (box.text or "").strip() or (inner.tail or "").strip():
            return
        box.attrib.pop("style", None)
        inner, box = box, box.getparent()


def _part_from_number(formula: HtmlElement) -> None:
    """Part a *formula* from the number it is referred to by, which a style sets far from it."""
    box = formula.getparent()
    while box is not None and box.tag == "span" and formula.getnext() is None and not formula.tail:
        formula, box = box, box.getparent()
    number = formula.getnext()
    if number is not None and not formula.tail and _NUMBER.fullmatch(number.text_content()):
        formula.tail = " "


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
    return tex if tex and formula.xpath(_INVOLVED) else " ".join(linear(formula).split()) or tex


def _tex(formula: HtmlElement) -> str:
    if formula.tag == "script":
        return (formula.text or "").strip()
    written = formula.xpath(_TEX)
    tex = "".join(written) or formula.get("alttext", "")
    found = _DISPLAY.fullmatch(tex.strip())
    return (found[1] if found else tex).strip()
