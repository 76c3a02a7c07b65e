"""Makes an article of a saved web page: its main text, without what the site put around it.

trafilatura finds the main text. It can also fetch pages, and imports what that needs; it is only
ever handed text here, and the process in which this runs may not call anybody.
"""

import re
from dataclasses import replace

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from reader.model.edition.article import Article
from reader.model.edition.remark import About, Remark
from reader.model.markup.foreign_html import PARTS_OF_LINES
from reader.model.opening.declared import declared_direction, declared_language
from reader.model.opening.foreign_article import ForeignArticle, html_article
from reader.model.opening.formulas import say_formulas
from reader.model.opening.main_text import left_out, main_part, mend_found
from reader.model.opening.page_title import meta, page_title
from reader.model.opening.tag_stripping import SHOWN_OTHERWISE, SILENT, strip_tags
from reader.model.opening.titles import bare_title

# What holds no words to be read, or asks for something.
_SILENT = ("embed", "head", "iframe", "object")
_FORM_PARTS = ("select", "option", "textarea", "button", "datalist")
_IN_HEADS = frozenset(("base", "link", "meta", "noscript", "script", "style", "template", "title"))
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
_LINES_STAY = re.compile(r"white-space:\s*pre\s*(?:;|$|!)", re.IGNORECASE)
_STANDS_APART = re.compile(r"display:\s*(?:block|flex|grid|list-item|table)\b", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
# A sign by itself is no word; a mark within one ends none.
_WORD = re.compile(r"\w[^\s\u2014\u2026/]*")
# Scripts that write no spaces have few and long words.
_LONGEST_WORD = 20


class HalfPageError(ValueError):
    """A page of which the parser gave up a great part, as it does where tags are nested deep."""


def web_article(html: str, title: str, *, whole: bool = False) -> ForeignArticle:
    """Return the main text of a page as an article; *title* is for a page that has none.

    All its text where the *whole* is wanted, with a note on what the main text is without.
    TextError where the page holds no text.
    """
    html = _CONTROLS.sub(" ", html)
    page = _parse(html)
    if _prepare(page):
        html = etree.tostring(page, encoding="unicode", method="html")
    found = trafilatura.extract(
        html,
        output_format="html",
        include_comments=False,
        include_formatting=True,
        include_links=True,
        include_tables=True,
    )
    own = page_title(page)
    dropped = _dropped(page)
    tables = len(page.xpath("//table"))
    subtitle, language = _subtitle(page), declared_language(page)
    direction = declared_direction(page)
    text, body = _body(page, html)
    main = main_part(page, found) or mend_found(found) if found else body
    made = html_article(
        main,
        own or title,
        named=bool(own),
        subtitle=subtitle,
        language=language,
    )
    kept = _kept(made.article, text) if found else Remark(About.NO_MAIN_TEXT)
    if whole and kept.about in (About.WORDS_KEPT, About.CHARACTERS_KEPT):
        main, kept = body, Remark(About.ALL_SHOWN)
        made = _whole_article(body, made.article)
    tables -= made.article.html.count("<table>") if made.article.html else main.count("<table")
    without = (Remark(About.TABLES, tables),) if tables > 0 else ()
    made = ForeignArticle(made.article, (kept, *dropped, *without, *made.remarks))
    return _directed(made, direction)


def _whole_article(body: str, main: Article) -> ForeignArticle:
    """Return the article of the whole *body* of a page, of which the *main* text is known."""
    made = html_article(
        body, main.title, named=True, subtitle=main.subtitle, language=main.language
    )
    article = made.article
    without = left_out(
        [article.text_of(block) for block in article.blocks], f"{main.title}\n{main.text}"
    )
    marked = zip(article.blocks, without, strict=True)
    blocks = tuple(block._replace(left_out=each) for block, each in marked)
    return ForeignArticle(replace(article, blocks=blocks), made.remarks)


def fragment_article(html: str, title: str) -> ForeignArticle:
    """Return all the text of a piece of a page, as somebody chose it, as an article."""
    page = _parse(_CONTROLS.sub(" ", html))
    _prepare(page)
    language, direction = declared_language(page), declared_direction(page)
    _, body = _body(page, html)
    made = html_article(body, title, named=False, language=language)
    return _directed(made, direction)


def _directed(made: ForeignArticle, direction: str) -> ForeignArticle:
    return replace(made, article=replace(made.article, direction=direction))


def _parse(html: str) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", no_network=True, remove_pis=True)
    try:
        return document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # nothing but white space or comments
        return document_fromstring("<html><body></body></html>", parser=parser)


def _prepare(page: HtmlElement) -> bool:
    """Make a *page* say in its elements what it says otherwise; tell whether anything changed."""
    changes = (_part_head, say_formulas, _name_by_style, _leave_out_unseen)
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


def _name_by_style(page: HtmlElement) -> bool:
    """Name what it is that is code, as editors copy it, or a block by its style alone; tell of any.

    What keeps its lines is code.
    """
    named = 0
    for tag, style, means in (("div", _LINES_STAY, "pre"), ("span", _STANDS_APART, "div")):
        for box in page.xpath(f"//{tag}[@style]"):
            if style.search(box.get("style")):
                box.tag = means
                named += 1
    return named > 0


def _leave_out_unseen(page: HtmlElement) -> bool:
    """Leave out the words that no browser of today shows; tell of any."""
    unseen = [element for element in page.iter(*SHOWN_OTHERWISE) if element.text or len(element)]
    for element in unseen:
        element.text, element[:] = None, []
    return bool(unseen)


def _body(page: HtmlElement, html: str) -> tuple[str, str]:
    """Return all the words of *page*, and its body as HTML; what is silent is gone from it."""
    for part in page.iter(*_FORM_PARTS):
        part.tail = f" {part.tail or ''}"  # what stands on both sides of it is not one word
    etree.strip_elements(page, *SILENT, etree.Comment, with_tail=False)
    _refuse_half("".join(page.itertext()), html)
    etree.strip_elements(page, *_SILENT, *_FORM_PARTS, with_tail=False)
    return _text_of(page), etree.tostring(page, encoding="unicode", method="html")


def _refuse_half(read: str, html: str) -> None:
    if 2 * sum(map(len, read.split())) < sum(map(len, strip_tags(html).split())):
        raise HalfPageError


def _text_of(page: HtmlElement) -> str:
    """Return the text of *page*, which parts of a line do not divide."""
    parts: list[str] = []
    for event, element in etree.iterwalk(page, events=("start", "end")):
        if element.tag == "br" or element.tag not in PARTS_OF_LINES:
            parts.append("\n")
        parts.append((element.text if event == "start" else element.tail) or "")
    return "".join(parts)


def _kept(article: Article, whole: str) -> Remark:
    """Return how much of the *whole* text of a page is in its *article*, in words."""
    kept, about = article.text, About.WORDS_KEPT
    if bare_title(article.title) in bare_title(whole):
        kept = f"{article.title}\n{kept}"
    kept_words, words = _WORD.findall(kept), _WORD.findall(whole)
    if words and sum(map(len, words)) > _LONGEST_WORD * len(words):
        about = About.CHARACTERS_KEPT
        kept_words, words = list("".join(kept_words)), list("".join(words))
    if len(kept_words) >= len(words):
        return Remark(About.ALL_KEPT)
    return Remark(about, len(kept_words), len(words))


def _dropped(page: HtmlElement) -> tuple[Remark, ...]:
    counts = {about: len(page.xpath(path)) for about, path in _DROPPED.items()}
    return tuple(Remark(about, count) for about, count in counts.items() if count > 0)


def _subtitle(page: HtmlElement) -> str:
    date = _DATE.match(meta(page, "article:published_time") or meta(page, "date"))
    author = meta(page, "author")
    # Some sites name a page about the author.
    parts = (
        meta(page, "og:site_name"),
        "" if author.startswith("http") else author,
        date[0] if date else "",
    )
    return " · ".join(dict.fromkeys(part for part in parts if part))
