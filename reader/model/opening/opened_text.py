"""Opens any text: a file of plain text, Markdown or a saved page, or what somebody pasted."""

import re
from contextlib import suppress
from html import unescape
from pathlib import Path, PurePath
from typing import NamedTuple

from reader.model.apart.apart import Spare
from reader.model.edition.article import Article
from reader.model.edition.opened_text import OpenedText
from reader.model.edition.remark import About, Remark
from reader.model.opening.cleaning import clean
from reader.model.opening.converting_apart import ConversionError, Form, convert
from reader.model.opening.decoding import Decoded, TextError, decode, decode_as
from reader.model.opening.foreign_article import ForeignArticle
from reader.model.opening.line_numbers import without_line_numbers
from reader.model.opening.page_breaks import without_pages
from reader.model.opening.pasted import as_kept, html_to_read, is_copy
from reader.model.opening.plain_text import write_plain
from reader.model.opening.tag_stripping import strip_tags
from reader.model.opening.text_file import MAX_BYTES, read_bytes, read_text
from reader.model.opening.titles import clean_title
from reader.model.text.progress import Progress, no_progress
from reader.model.text.readable import readable
from reader.model.text.saying import QT_TRANSLATE_NOOP

_MARKDOWN = frozenset((".md", ".markdown", ".mdown", ".mkd"))
_PAGES = frozenset((".htm", ".html", ".xhtml", ".xht"))
_ARCHIVES = frozenset((".mht", ".mhtml"))
_LOOK = 2048
_BEGINS_A_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
# A text that is no page: so a browser saves and copies a file of plain text.
_AROUND_PLAIN = (
    r"(?:\s++|<!doctype[^<>]*>|<(?:meta|br)\b[^<>]*>|<!--[^<>]*-->|</?(?:html|head|body)\b[^<>]*>"
    r"|<style\b[^<>]*>[^<]*</style>)*"
)
# Of a part of one they copy lines without that they are a block.
_PLAIN = re.compile(
    rf"{_AROUND_PLAIN}<(?P<tag>pre|span(?=\s[^<>]*white-space:\s*pre))\b[^<>]*>(?P<text>[^<]*)"
    rf"</(?P=tag)>{_AROUND_PLAIN}",
    re.IGNORECASE,
)
_TITLE = re.compile(r"<title\b[^<>]*>([^<]*)</title", re.IGNORECASE)
_PASTED = "Pasted text"
# So much of a text may stand in quotations before it is searched without their signs.
_MANY = 0.25


def open_text(
    file: Path,
    progress: Progress = no_progress,
    spare: Spare | None = None,
    encoding: str = "",
    *,
    whole: bool = False,
) -> OpenedText:
    """Return the text in *file*; TextError where it is none. Of a page it is the main text.

    The copy of a paste reads as the paste did. All the text of the page is returned where the
    *whole* is wanted. Where an *encoding* was chosen, it is read in that, or EncodingError says
    that it cannot be.

    *progress* is told now and then how much is done, from 0 to 1, and may raise to cancel. A
    *spare* process, if there is one, takes it apart where one is needed.
    """
    try:
        return _opened(file, progress, spare, encoding, whole=whole)
    except TextError as error:
        if is_copy(file) or "title" not in error.saying.fields:
            raise
        # A file is known by its name, and not by what its text may be called.
        raise TextError(error.saying.words, title=readable(file)) from None


def _opened(
    file: Path, progress: Progress, spare: Spare | None, encoding: str, *, whole: bool
) -> OpenedText:
    progress(0.0)
    data = read_bytes(file)
    name = f"“{readable(file)}”"
    title = _title_of(file)
    if is_copy(file) and not encoding:
        with suppress(UnicodeDecodeError):  # then it is none
            pasted = {"html" if file.suffix.lower() in _PAGES else "text": data.decode()}
            return open_pasted(file, **pasted, progress=progress, spare=spare)
    if file.suffix.lower() in _ARCHIVES:
        try:
            made = convert(Form.ARCHIVE, data, title, progress, spare, whole=whole)
        except ConversionError:
            raise TextError(
                QT_TRANSLATE_NOOP("Saying", "{name} cannot be taken apart; save the page as HTML."),
                name=name,
            ) from None
        return OpenedText(made.article, file=file, remarks=made.remarks)
    decoded = decode_as(data, encoding, name=name) if encoding else decode(data, name=name)
    found = _found(data) if encoding else decoded.encoding
    del data
    cleaned = clean(decoded.text)
    if file.suffix.lower() in _PAGES or _begins_a_page(decoded.text):
        made = _plain_in(decoded.text, title, progress) or _page(
            cleaned.text, title, Form.PAGE, progress, spare, whole=whole
        )
    elif file.suffix.lower() in _MARKDOWN:
        made = _markdown(cleaned.text, title, progress, spare)
    else:
        unpaged = without_pages(decoded.text)
        cleaned = cleaned if unpaged.text is decoded.text else clean(unpaged.text)
        made = _plain(cleaned.text, title, progress, unpaged.left_out)
    progress(1.0)
    remarks = (*_replaced(decoded), *cleaned.remarks, *made.remarks)
    return OpenedText(
        made.article,
        file=file,
        encoding=decoded.encoding,
        found=found,
        is_chosen=bool(encoding),
        remarks=remarks,
    )


class Searched(NamedTuple):
    """A *text* in which places are counted, and the *article* that it is as it is read."""

    text: str
    article: Article | None = None


def searched_in(file: Path) -> Searched:
    """Return what is searched in *file*; TextError where it is no text.

    A page and Markdown are as they are read, and so is a plain text from between whose words signs
    are left out; any other is as it stands in the file.
    """
    is_read = file.suffix.lower() in _PAGES | _ARCHIVES | _MARKDOWN
    text = "" if is_read else read_text(file)
    if not is_read and (not text or text.isspace()):
        return Searched(text)
    opened = open_text(file)
    if is_read or _begins_a_page(text) or _leaves_out(opened):
        return Searched(opened.article.text, opened.article)
    return Searched(text)


def open_pasted(
    file: Path,
    text: str = "",
    *,
    html: str = "",
    progress: Progress = no_progress,
    spare: Spare | None = None,
) -> OpenedText:
    """Return a pasted *text*, of which *file* is a copy; TextError where there is none.

    Where there is *html*, that is what is shown.
    """
    html = html_to_read(html)
    if not html and len(as_kept(text)) > MAX_BYTES:
        raise TextError(
            QT_TRANSLATE_NOOP("Saying", "What was pasted is too long; paste it in parts.")
        )
    cleaned = clean(html or text)
    if html:
        made = _plain_in(html, _PASTED, progress) or _page(
            cleaned.text, _PASTED, Form.FRAGMENT, progress, spare
        )
    elif cleaned.text and not cleaned.text.isspace():
        unpaged = without_pages(text)
        cleaned = cleaned if unpaged.text is text else clean(unpaged.text)
        made = _plain(cleaned.text, _PASTED, progress, unpaged.left_out)
    else:
        raise TextError(
            QT_TRANSLATE_NOOP("Saying", "There is no text in what was pasted; copy some first.")
        )
    progress(1.0)
    return OpenedText(made.article, file=file, remarks=(*cleaned.remarks, *made.remarks))


def _leaves_out(opened: OpenedText) -> bool:
    """Tell whether numbers of lines, heads of pages or many signs of quotation are left out.

    They may stand within any sentence, which without them is another text.
    """
    about = {remark.about for remark in opened.remarks}
    quoted = (block.span for block in opened.article.blocks if block.quoted)
    many = sum(span.end - span.start for span in quoted) >= _MANY * len(opened.article.text)
    return many or not about.isdisjoint((About.PAGE_LINES, About.LINE_NUMBERS))


def _begins_a_page(text: str) -> bool:
    return _BEGINS_A_PAGE.match(text.lstrip("\ufeff")[:_LOOK]) is not None


def _found(data: bytes) -> str:
    """Return the encoding that *data* would be read in; "" where they would not be."""
    with suppress(TextError):
        return decode(data).encoding
    return ""


def _plain(
    text: str, title: str, progress: Progress, left_out: int = 0, *, own: str = ""
) -> ForeignArticle:
    """Return the article of a plain *text*; of its pages so many lines were *left_out*.

    Its title is its *own* where that is known, what the text says, or else *title*.
    """
    unnumbered = without_line_numbers(text)
    writer = write_plain(unnumbered.text, progress, own)
    counts = {About.PAGE_LINES: left_out, About.LINE_NUMBERS: unnumbered.left_out}
    remarks = (Remark(about, count) for about, count in counts.items() if count)
    return ForeignArticle(writer.article(title), (*remarks, *writer.remarks()))


def _plain_in(html: str, title: str, progress: Progress) -> ForeignArticle | None:
    """Return the article of the plain text that *html*, not yet cleaned, is; None for any other."""
    plain = _PLAIN.fullmatch(html.lstrip("\ufeff"))
    if plain is None:
        return None
    unpaged = without_pages(unescape(plain["text"]))
    return _plain(clean(unpaged.text).text, title, progress, unpaged.left_out)


def _markdown(text: str, title: str, progress: Progress, spare: Spare | None) -> ForeignArticle:
    try:
        return convert(Form.MARKDOWN, text.encode(), title, progress, spare)
    except ConversionError:
        made = _plain(text, title, progress)
        return ForeignArticle(made.article, (Remark(About.PLAIN_MARKDOWN), *made.remarks))


def _page(
    text: str,
    title: str,
    form: Form,
    progress: Progress,
    spare: Spare | None,
    *,
    whole: bool = False,
) -> ForeignArticle:
    try:
        return convert(form, text.encode(), title, progress, spare, whole=whole)
    except (ConversionError, TextError):
        # The parser gives up where tags are nested too deep; there may be text all the same.
        stripped = clean(strip_tags(text))
        own = _TITLE.search(text)
        own_title = clean_title(unescape(own[1])) if own else ""
        made = _plain(stripped.text, title, progress, own=own_title)
        remarks = (Remark(About.WHOLE_PAGE), *stripped.remarks, *made.remarks)
        return ForeignArticle(made.article, remarks)


def _replaced(decoded: Decoded) -> tuple[Remark, ...]:
    count = decoded.replaced
    return (Remark(About.REPLACED, count, name=decoded.encoding),) if count else ()


def _title_of(file: PurePath) -> str:
    title = clean_title(file.stem.replace("-", " ").replace("_", " "))
    return title or clean_title(file.name) or "Text"
