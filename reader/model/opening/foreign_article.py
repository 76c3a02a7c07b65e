"""Makes an article of HTML or Markdown of unknown origin, so that nothing in it can do harm."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.model.edition.article import Article, BlockKind, Styled
from reader.model.edition.remark import About, Remark
from reader.model.markup.article_html import ArticleMarkup, body_markup, styles_in
from reader.model.markup.foreign_html import foreign_html
from reader.model.markup.links import To, address, read_address
from reader.model.markup.structure import is_deep, weight
from reader.model.markup.tree import TextBlock, parse, plain_text, text_blocks
from reader.model.opening.blocks import BlockWriter, most_in_block
from reader.model.opening.cleaning import clean
from reader.model.opening.front_matter import split_front_matter
from reader.model.opening.titles import bare_title, clean_title
from reader.model.text.span import Span

# So much more than its words the HTML may have that a view lays out whole.
_MOST_MARKUP = 200_000
# A view lays out HTML whole, and what weighs as much as so many letters, some thirty pages, takes
# no longer than the eye needs to notice; beyond, the blocks alone are laid out where they are read.
_MAX_STYLED = 100_000

# The inner one where a heading has another in it, or half of the outer one would be taken away.
_HEADING = re.compile(r"<(h[1-6])(?: id=\"(n\d+)\")?>((?:(?!<h[1-6]\b).)*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
# What leads to a note; what is no text: pictures, links, names of places; what holds headings.
_MARK = re.compile(r"<span><a href=\"#n\d+\" id=\"n\d+\">[^<]*</a></span>")
_NO_TEXT = re.compile(r"<(figcaption|a)\b[^<>]*>.*?</\1>|<p>\([^<>()]*\)=</p>", re.DOTALL)
_HOLDING = ("blockquote", "dd", "ol", "ul")
# So many letters may stand before a heading that repeats the title: whose it is, and of when.
_LONGEST_LEAD = 300

# What is verse where it breaks its lines.
_FLOWING = (BlockKind.PARAGRAPH, BlockKind.QUOTE)
# What stands between the title of a page and the name of its site.
_BEFORE_SITE = ("-", "–", "—", "|", "·", ":", "»", "«", "•")


@dataclass(frozen=True, slots=True)
class ForeignArticle:
    """An article that came from elsewhere, and what is to be said of it."""

    article: Article
    remarks: tuple[Remark, ...] = ()


def html_article(
    html: str, title: str, *, named: bool, subtitle: str = "", language: str = "", lead: str = ""
) -> ForeignArticle:
    """Return the article of *html*; TextError where it holds no text.

    Its title is *title* where that is its own (*named*), and else the heading that it begins with,
    below nothing but its *lead*.
    """
    # References such as &#x202e; are characters only now.
    safe = clean(foreign_html(html, language))
    title = clean_title(title)
    heading = _first_heading(safe.text) if named else _title_heading(safe.text, lead)
    said = _said(heading) if heading else ""
    title = _without_site(title, said) if named else said or title
    body = body_markup(_without_title(safe.text, title, heading), foreign=True)
    if not body.blocks:  # nothing but the title
        body = body_markup(safe.text, foreign=True)
    if _is_light(body):
        article = Article(
            title=title,
            subtitle=clean_title(subtitle),
            language=language,
            notice="",
            about="",
            html=body.html.strip(),
            text=body.text,
            blocks=body.blocks,
        )
        return ForeignArticle(article, safe.remarks)
    writer = BlockWriter()
    places: list[tuple[Span, int, Span]] = []
    root = parse(body.html)
    shown_blocks = text_blocks(root)
    for block, shown in zip(body.blocks, shown_blocks, strict=True):
        lined = _with_lines(shown)
        # Nothing is left of a line that breaks before its first word, or after its last.
        text = lined if block.kind is BlockKind.CODE else lined.strip()
        clear = clean(text).text
        kind = BlockKind.VERSE if "\n" in text and block.kind in _FLOWING else block.kind
        start = writer.add(
            clear,
            kind,
            level=block.level,
            marker=block.marker,
            quoted=block.quoted,
            language=block.language,
        )
        if start is not None and clear == text:
            begin = block.span.start + lined.index(text)
            places.append((block.span, begin, Span(start, start + len(text))))
    article = writer.article(title, subtitle=clean_title(subtitle), language=language)
    article = replace(article, styles=tuple(_moved(styles_in(root, shown_blocks), places)))
    return ForeignArticle(article, (*safe.remarks, Remark(About.BLOCKS_ONLY), *writer.remarks()))


def markdown_article(markdown: str, title: str) -> ForeignArticle:
    """Return the article of *markdown*; *title* is for one that has no title of its own."""
    from reader.model.opening.github_markdown import github_html  # takes a moment

    front, body = split_front_matter(markdown)
    body = f"{front.abstract}\n\n{body}" if front.abstract else body
    made = html_article(
        github_html(body),
        front.title or title,
        named=bool(front.title),
        subtitle=front.subtitle,
        lead=front.abstract,
    )
    by = front.byline.unless_said(made.article.text)
    return replace(made, article=replace(made.article, author=by.author, published=by.published))


def _with_lines(block: TextBlock) -> str:
    """Return the text of a *block*, in which lines end where it breaks."""
    if block.kind not in _FLOWING:
        return block.text
    return "".join("\n" if s.where == "break" else s.read() for s in block.slots)


def _moved(styles: Iterable[Styled], places: Sequence[tuple[Span, int, Span]]) -> Iterator[Styled]:
    """Yield *styles* where their blocks are by now: each was, had its first word, and is now."""
    begins = [was.start for was, _, _ in places]

    def moved(position: int) -> int | None:
        index = bisect_right(begins, position) - 1
        if index < 0:
            return None
        was, word, now = places[index]
        there = min(max(now.start + position - word, now.start), now.end)
        return there if position < was.end else None

    for styled in styles:
        start, href = moved(styled.span.start), styled.href
        link = read_address(href)
        if link is not None and link.to is To.PLACE:
            place = moved(int(link.id))
            href = "" if place is None else address(To.PLACE, str(place))
        if start is not None and (href or not styled.href):
            yield Styled(Span(start, start + len(styled.span)), styled.style, href)


def _is_light(body: ArticleMarkup) -> bool:
    """Tell whether a view can lay out *body* as HTML, and every block of it is clean by itself."""
    return (
        0 < len(body.text) <= _MAX_STYLED
        and len(body.html) <= len(body.text) + _MOST_MARKUP
        and weight(body.html, body.text) <= _MAX_STYLED
        and not is_deep(body.html)
        and all(
            len(b.span) <= most_in_block(body.text[b.span.start : b.span.end]) for b in body.blocks
        )
        # What is clean in its line of HTML need not be so in its block.
        and clean(body.text).text == body.text
    )


def _without_site(title: str, said: str) -> str:
    """Return *title* as it is *said* at the start of the text, without the site's name."""
    rest = title.removeprefix(said).lstrip() if said else title
    return said if rest != title and rest.startswith(_BEFORE_SITE) else title


def _without_title(html: str, title: str, heading: re.Match[str] | None) -> str:
    """Return safe *html* without a *heading* at its start that repeats the *title*.

    One that leads to a note says more than the title, and stays.
    """
    if heading and bare_title(plain_text(heading[3])) == bare_title(title):
        rest = html[: heading.start()] + html[heading.end() :]
        # Where a link leads to the title it leads to the beginning.
        return rest.replace(f'href="#{heading[2]}"', f'href="{address(To.PLACE, "0")}"')
    return html


def _first_heading(html: str) -> re.Match[str] | None:
    """Return the first heading in safe *html*, if nearly nothing stands before it."""
    heading = _HEADING.search(html)
    before = _TAG.sub("", html[: heading.start()]) if heading else ""
    return heading if len(before) <= _LONGEST_LEAD else None


def _title_heading(html: str, lead: str) -> re.Match[str] | None:
    """Return the heading that safe *html* begins with below its *lead*, if that is of all of it.

    A heading with others like it is that of a part, unless it is of the highest level, as many
    write all their headings.
    """
    heading = next(filter(_said, _HEADING.finditer(html)), None)
    if heading is None:
        return None
    before = html[: heading.start()]
    held = any(before.count(f"<{tag}") > before.count(f"</{tag}>") for tag in _HOLDING)
    text = plain_text(_TAG.sub("", _NO_TEXT.sub("", before)))
    alone = heading[1] == "h1" or html.count(f"</{heading[1]}>") == 1
    below_lead = len(bare_title(text)) <= len(bare_title(lead))
    return heading if alone and below_lead and not held else None


def _said(heading: re.Match[str]) -> str:
    """Return what a *heading* says, without the marks of notes on it."""
    return clean_title(plain_text(_MARK.sub("", heading[3])))
