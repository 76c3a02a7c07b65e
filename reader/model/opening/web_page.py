"""Makes an article of a saved web page: its main text, without what the site put around it.

trafilatura finds the main text. It can also fetch pages, and imports what that needs; it is only
ever handed text here, and the process in which this runs may not call anybody.
"""

import re

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from reader.model.edition.remark import About, Remark
from reader.model.opening.foreign_article import ForeignArticle, html_article
from reader.model.opening.formulas import say_formulas
from reader.model.opening.main_text import main_part, mend_found
from reader.model.opening.tag_stripping import strip_tags
from reader.model.opening.titles import clean_title

# What holds no words to be read, or asks for something.
_SILENT = ("script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math")
_FORM_PARTS = ("select", "option", "textarea", "button", "datalist", "title", "head")
_DROPPED = {
    About.PICTURES: "//img | //svg[not(ancestor::svg)] | //video | //audio | //canvas",
    About.FORMS: "//form",
    About.FRAMES: "//iframe | //frame | //object | //embed",
    About.SCRIPTS: "//script",
}
# References to what lxml takes for no text; it reads them, and then refuses to write them.
_CONTROLS = re.compile(
    r"&#(?:0{0,9}(?:[0-9]|[12][0-9]|3[01]|127|6553[45])(?![0-9])"
    r"|x0{0,9}(?:1?[0-9a-f]|7f|fff[ef])(?![0-9a-f]));?",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
_LINES_STAY = re.compile(r"white-space:\s*pre\s*(?:;|$|!)", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
# Scripts that write no spaces have few and long words.
_LONGEST_WORD = 20


class HalfPageError(ValueError):
    """A page of which the parser gave up a great part, as it does where tags are nested deep."""


def web_article(html: str, title: str) -> ForeignArticle:
    """Return the main text of a page as an article; *title* is for a page that has none.

    TextError where the page holds no text.
    """
    html = _CONTROLS.sub(" ", html)
    page = _parse(html)
    if say_formulas(page) | _name_code(page):
        html = etree.tostring(page, encoding="unicode", method="html")
    found = trafilatura.extract(
        html,
        output_format="html",
        include_comments=False,
        include_formatting=True,
        include_links=True,
        include_tables=True,
    )
    own = _title(page)
    dropped = _dropped(page)
    tables = len(page.xpath("//table"))
    subtitle, language = _subtitle(page), _language(page)
    whole, body = _body(page)
    _refuse_half(whole, html)
    main = main_part(page, found) or mend_found(found) if found else body
    made = html_article(
        main,
        own or title,
        named=bool(own),
        subtitle=subtitle,
        language=language,
    )
    kept = _kept(made.article.text, whole) if found else Remark(About.NO_MAIN_TEXT)
    tables -= made.article.html.count("<table>") if made.article.html else main.count("<table")
    without = (Remark(About.TABLES, tables),) if tables > 0 else ()
    return ForeignArticle(made.article, (kept, *dropped, *without, *made.remarks))


def fragment_article(html: str, title: str) -> ForeignArticle:
    """Return all the text of a piece of a page, as somebody chose it, as an article."""
    page = _parse(_CONTROLS.sub(" ", html))
    say_formulas(page)
    _name_code(page)
    language = _language(page)
    whole, body = _body(page)
    _refuse_half(whole, html)
    return html_article(body, title, named=False, language=language)


def _parse(html: str) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", no_network=True, remove_pis=True)
    try:
        return document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # nothing but white space or comments
        return document_fromstring("<html><body></body></html>", parser=parser)


def _name_code(page: HtmlElement) -> bool:
    """Name code what keeps its lines by its style alone, as editors copy it; tell of any."""
    boxes = page.xpath("//div[contains(@style, 'white-space')]")
    styled = [box for box in boxes if _LINES_STAY.search(box.get("style"))]
    for box in styled:
        box.tag = "pre"
    return bool(styled)


def _body(page: HtmlElement) -> tuple[str, str]:
    """Return all the words of *page*, and its body as HTML; what is silent is gone from it."""
    etree.strip_elements(page, *_SILENT, *_FORM_PARTS, etree.Comment, with_tail=False)
    text = " ".join(page.itertext())
    return text, etree.tostring(page, encoding="unicode", method="html")


def _refuse_half(whole: str, html: str) -> None:
    if 2 * sum(map(len, whole.split())) < sum(map(len, strip_tags(html).split())):
        raise HalfPageError


def _kept(kept: str, whole: str) -> Remark:
    kept_words, words, about = kept.split(), whole.split(), About.WORDS_KEPT
    if words and len(whole) > _LONGEST_WORD * len(words):
        about = About.CHARACTERS_KEPT
        kept_words, words = list("".join(kept_words)), list("".join(words))
    if len(kept_words) >= len(words):
        return Remark(About.ALL_KEPT)
    return Remark(about, len(kept_words), len(words))


def _dropped(page: HtmlElement) -> tuple[Remark, ...]:
    counts = {about: len(page.xpath(path)) for about, path in _DROPPED.items()}
    return tuple(Remark(about, count) for about, count in counts.items() if count > 0)


def _title(page: HtmlElement) -> str:
    heading = next(iter(page.xpath("//h1")), None)
    return (
        _meta(page, "og:title")
        or clean_title(" ".join(page.xpath("//head//title//text()")))
        or clean_title("" if heading is None else heading.text_content())
    )


def _subtitle(page: HtmlElement) -> str:
    date = _DATE.match(_meta(page, "article:published_time") or _meta(page, "date"))
    author = _meta(page, "author")
    # Some sites name a page about the author.
    parts = (
        _meta(page, "og:site_name"),
        "" if author.startswith("http") else author,
        date[0] if date else "",
    )
    return " · ".join(dict.fromkeys(part for part in parts if part))


def _meta(page: HtmlElement, name: str) -> str:
    found = page.xpath("//meta[@property=$name or @name=$name]/@content", name=name)
    return clean_title(found[0]) if found else ""


def _language(page: HtmlElement) -> str:
    said = str(page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
    return said if _LANGUAGE.fullmatch(said) else ""
