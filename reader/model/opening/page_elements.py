"""Makes a page say in its elements what it says otherwise, before its main text is looked for."""

import re

from lxml import etree
from lxml.html import HtmlElement

from reader.model.markup.foreign_html import PARTS_OF_LINES
from reader.model.markup.readings import say_readings
from reader.model.markup.unshown import UNSHOWN
from reader.model.opening.formulas import say_formulas
from reader.model.opening.named_by_style import declared, name_by_style

_IN_HEADS = frozenset(("base", "link", "meta", "noscript", "script", "style", "template", "title"))
# What is shown where nothing is loaded: words in the place of a film, and parts that scripts made.
_INSTEAD = (
    "//object[normalize-space()] | //applet | //template[@shadowrootmode] | //frameset//noframes"
)
# What stands before a provision; figures alone are taken for that before a capitalised word.
_NUMBER = re.compile(r"\(?(?:\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})\)|(?:\d{1,4}|[ivx]{2,5}|[IVX]{2,5})\.")
_FIGURES = re.compile(r"\d{1,3}")
_LETTER, _WORD = re.compile(r"[^\W\d_]"), re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]")
_SILENT = ("embed", "param")
# Where a page says its own address, and where browsers note it.
_ADDRESSES = "//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"
_SAVED_FROM = "//comment()[contains(., 'saved from url')]"
_ADDRESS = re.compile(r"https?://[^\s#]+")
# What folds a section is its heading; any other button only does something.
_NAMING = (
    "//button[ancestor::summary or ancestor::dt or ancestor::h1 or ancestor::h2 or ancestor::h3"
    " or ancestor::h4 or ancestor::h5 or ancestor::h6]"
)
# What the head says is read there, and what some scripts are is a formula; see web_page.py.
_LEFT_OUT = UNSHOWN - {"script", "style", "title", "iframe"}
# By what a page, or the program in it, says of what something else shows.
_SAYS_OF_OTHERS = "//@aria-controls | //@data-target | //@href | //@onclick"
_NAME = re.compile(r"[\w-]+")


def prepare(page: HtmlElement) -> bool:
    """Make a *page* say in its elements what it says otherwise; tell whether anything changed."""
    changes = (
        *(_part_head, say_formulas, name_by_style, _say_instead, _name_by_button, _say_choices),
        *(_leave_out_unseen, _say_readings, _space_sayers, _space_numbers, _point_within),
    )
    return sum(change(page) for change in changes) > 0


def _part_head(page: HtmlElement) -> bool:
    """Put into the body what stands in the head, where a page leaves out where that ends."""
    head, body = page.find("head"), page.find("body")
    children = [] if head is None else list(head)
    first = next((c for c in children if isinstance(c.tag, str) and c.tag not in _IN_HEADS), None)
    if first is None:
        return False
    if body is None:
        body = etree.SubElement(page, "body")
    moved = children[children.index(first) :]
    text, body.text = body.text, None
    body[:0] = moved
    moved[-1].tail = (moved[-1].tail or "") + (text or "")
    return True


def _say_instead(page: HtmlElement) -> bool:
    """Let words be text that a browser shows because it cannot show something else; tell of any."""
    shown = page.xpath(_INSTEAD)
    for element in shown:
        element.tag = "span" if _is_in_line(element) else "div"
    return bool(shown)


def _is_in_line(element: HtmlElement) -> bool:
    """Tell whether an *element* is a part of the line that goes on before or behind it."""
    beside = element.getparent().xpath("text()[normalize-space()]")
    return bool(beside) and all(
        each.tag in PARTS_OF_LINES or each.tag in _SILENT for each in element.iterdescendants()
    )


def _name_by_button(page: HtmlElement) -> bool:
    naming = page.xpath(_NAMING)
    for button in naming:
        button.tag = "span"
    return bool(naming)


def _say_choices(page: HtmlElement) -> bool:
    """Put what is chosen in a list, or written in a field, in its place; tell of any."""
    choices, fields = list(page.iter("select")), list(page.iter("textarea"))
    for choice in choices:
        options = list(choice.iter("option"))
        several = "multiple" in choice.attrib or choice.get("size", "1") not in ("", "0", "1")
        chosen = [option for option in options if "selected" in option.attrib] or options[:1]
        shown = options if several else chosen
        said = ", ".join(" ".join(option.text_content().split()) for option in shown)
        # What stands on both sides of it is not one word with it.
        choice.tag, choice.text, choice[:] = "span", f" {said} ", []
    for field in fields:
        field.tag = "pre"
    return bool(choices or fields)


def _leave_out_unseen(page: HtmlElement) -> bool:
    """Leave out the words that no browser of today shows; tell of any.

    HTML calls what is *hidden* of no concern to readers, and within a line such words run together
    with those that are seen. A block that a style hides is often opened by a click, and stays.
    """
    named = {name for said in page.xpath(_SAYS_OF_OTHERS) for name in _NAME.findall(said)}
    hidden = [
        element
        for element in page.xpath("//body//*[@hidden or @style]")
        if _is_hidden(element) and element.get("id") not in named
    ]
    for element in hidden:
        element.drop_tree()
    unseen = [element for element in page.iter(*_LEFT_OUT) if element.text or len(element)]
    for element in unseen:
        element.text, element[:] = None, []
    return bool(hidden or unseen)


def _is_hidden(element: HtmlElement) -> bool:
    """Tell whether a browser hides an *element* that no click is likely to open."""
    hidden = element.get("hidden")
    if hidden is not None:
        return bool(hidden.lower() != "until-found" and element.get("role") != "tabpanel")
    said = declared(element)
    unseen = said.get("display") == "none" or said.get("visibility") == "hidden"
    return bool(unseen and element.tag in PARTS_OF_LINES)


def _say_readings(page: HtmlElement) -> bool:
    """Put how words are read into brackets; tell of any.

    The words and their readings are one line then: a book of them has more elements than
    trafilatura can look at.
    """
    parts = say_readings(page)
    for part in parts:
        part.tag = "rb"
    etree.strip_tags(page, "rb")
    return bool(parts)


def _space_sayers(page: HtmlElement) -> bool:
    """Part who says a quotation, as forums set it in a line of its own, from the words; tell."""
    sayers = page.xpath("//blockquote//cite[not(preceding-sibling::*)]")
    joined = [each for each in sayers if (each.text or "").rstrip().endswith(":") and each.tail]
    for sayer in joined:
        sayer.tail = f" {sayer.tail}"
    return bool(joined)


def _space_numbers(page: HtmlElement) -> bool:
    """Part the number of a provision from its words, where a style sets them apart; tell of any."""
    touching = [
        each
        for each in page.iter("span", "b", "strong")
        if each.getprevious() is None
        and len(each) == 0
        and _is_number(each.text or "", _behind(each))
        and not (each.getparent().text or "").strip()
    ]
    for number in touching:
        number.tail = f" {number.tail or ''}"
    return bool(touching)


def _is_number(said: str, behind: str) -> bool:
    if _FIGURES.fullmatch(said):
        return _WORD.match(behind) is not None
    return bool(_NUMBER.fullmatch(said) and _LETTER.match(behind))


def _behind(element: HtmlElement) -> str:
    """Return the words right behind an *element* in its line."""
    after = element.getnext()
    within = after is not None and after.tag in PARTS_OF_LINES
    return str(element.tail or (after.text if within else "") or "")


def _point_within(page: HtmlElement) -> bool:
    """Let links lead within the page that browsers, as they save it, let lead to its address."""
    own = {*page.xpath(_ADDRESSES), *(comment.text for comment in page.xpath(_SAVED_FROM))}
    own = {found[0] for each in own if (found := _ADDRESS.search(each))}
    changed = 0
    for link in page.xpath("//a[contains(@href, '#')]"):
        address, _, name = link.get("href").partition("#")
        if address in own:
            link.set("href", f"#{name}")
            changed += 1
    return changed > 0
