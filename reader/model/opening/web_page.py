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
from reader.model.markup.foreign_html import PARTS_OF_LINES, PICTURE
from reader.model.markup.unshown import UNSHOWN
from reader.model.opening.byline import Byline, byline
from reader.model.opening.declared import declared_direction, declared_language
from reader.model.opening.foreign_article import ForeignArticle, html_article
from reader.model.opening.main_text import left_out, main_part, mend_found
from reader.model.opening.old_forms import name_old_forms
from reader.model.opening.page_elements import prepare
from reader.model.opening.page_title import meta, page_title
from reader.model.opening.tag_stripping import strip_tags
from reader.model.opening.titles import bare_title

# Words of these are shown, but not to be read in turn: what is pressed, and parts of pictures.
_NO_PART_OF_TEXT = ("button", "svg")
_IN_PICTURES = "//svg//*[self::title or self::desc or self::metadata or self::defs or self::symbol]"
# What is nested deeper is lost where others take the page apart.
_DEEPEST = 250
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
    page, changed = _parse(html)
    prepared = etree.tostring(page, encoding="unicode", method="html") if changed else html
    found = trafilatura.extract(
        prepared,
        output_format="html",
        include_comments=False,
        include_formatting=True,
        include_links=True,
        include_tables=True,
    )
    own = page_title(page)
    dropped = _dropped(page)
    tables = len(page.xpath("//table"))
    language, direction = declared_language(page), declared_direction(page)
    site, by = meta(page, "og:site_name"), byline(page)
    text, body = _body(page, html, whole=whole)
    main = main_part(page, found) or mend_found(found) if found else body
    made = html_article(
        main,
        own or title,
        named=bool(own),
        subtitle=site,
        language=language,
    )
    made = _signed(made, by)
    kept = _kept(made.article, text) if found else Remark(About.NO_MAIN_TEXT)
    if whole and kept.about in (About.WORDS_KEPT, About.CHARACTERS_KEPT):
        main, kept = body, Remark(About.ALL_SHOWN)
        made = _signed(_whole_article(body, made.article), by)
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
    page, _ = _parse(html)
    language, direction = declared_language(page), declared_direction(page)
    _, body = _body(page, html)
    made = html_article(body, title, named=False, language=language)
    return _directed(made, direction)


def _directed(made: ForeignArticle, direction: str) -> ForeignArticle:
    return replace(made, article=replace(made.article, direction=direction))


def _signed(made: ForeignArticle, by: Byline) -> ForeignArticle:
    by = by.unless_said(made.article.text)
    author = "" if bare_title(by.author) == bare_title(made.article.subtitle) else by.author
    return replace(made, article=replace(made.article, author=author, published=by.published))


def _parse(html: str) -> tuple[HtmlElement, bool]:
    """Return the page of *html*, and whether it had to be changed to say all in its elements."""
    html = _CONTROLS.sub(" ", html)
    parser = HTMLParser(encoding="utf-8", no_network=True, remove_pis=True, huge_tree=True)
    try:
        page = document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # nothing but white space or comments
        page = document_fromstring("<html><body></body></html>", parser=parser)
    changed = prepare(page) + name_old_forms(page) > 0
    if _depth(page) > _DEEPEST:
        raise HalfPageError
    return page, changed


def _depth(page: HtmlElement) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(page, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _body(page: HtmlElement, html: str, *, whole: bool = False) -> tuple[str, str]:
    """Return all the words of *page*, and its body as HTML; what is silent is gone from it.

    What is pressed is said where the *whole* is wanted.
    """
    for part in page.iter("button"):
        part.text, part.tail = f" {part.text or ''}", f" {part.tail or ''}"
        part.tag = "span" if whole else part.tag
    for part in page.xpath(_IN_PICTURES):
        part.drop_tree()
    etree.strip_elements(page, *UNSHOWN, "head", etree.Comment, with_tail=False)
    text = _text_of(page)
    etree.strip_elements(page, *_NO_PART_OF_TEXT, with_tail=False)
    _refuse_half("".join(page.itertext()), html)
    return text, etree.tostring(page, encoding="unicode", method="html")


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
    blocks = [article.text_of(block) for block in article.blocks]
    # What stands for a picture is no text of the page.
    kept = "\n".join(words for words in blocks if not words.startswith(PICTURE))
    about = About.WORDS_KEPT
    if bare_title(article.title) in bare_title(whole):
        kept = f"{article.title}\n{kept}"
    if bare_title(article.author) in bare_title(whole):
        kept = f"{article.author}\n{kept}"
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
