"""An article of safe HTML, laid out by Qt with all that a page of text may have."""

import re
from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat

from reader.model.edition.article import Block, BlockKind
from reader.model.edition.at_hand import AtHand
from reader.model.edition.edition import Edition
from reader.model.markup.links import MORE_LINK, To, address, passage_ids, web_address
from reader.model.text.direction import has_right_to_left, reads_right_to_left
from reader.ui.article.article_document import ArticleDocument, Run
from reader.ui.look.fragments import blocks, fragments
from reader.ui.look.look import Look
from reader.ui.look.typefaces import MONO, SANS

# In parts of the text's size.
_PLACE = address(To.PLACE, "")
_CODE = 0.85
_BETWEEN_ITEMS = 0.25
_NARROW = "\u202f"
_HEADING_SIZES = {1: 1.65, 2: 1.25}


class StyledDocument(ArticleDocument):
    """An article with headings, lists, tables and emphasis, its passages as links."""

    def __init__(self, document: QTextDocument) -> None:
        """Use *document*, which belongs to the view."""
        super().__init__(document)
        self._shown: tuple[int, ...] = ()  # the number of the text block of each block
        self._fitted = 0.0
        self._has_tables = False

    def show(self, at_hand: AtHand, look: Look) -> None:
        """Lay out the article of what is *at_hand*."""
        article = at_hand.article
        below = _under_the_title(at_hand, look)
        subtitle = f'<p class="subtitle">{"; ".join(below)}</p>' if below else ""
        titled = ' class="titled"' if below else ""
        self.document.setDefaultFont(look.article_font)
        self.document.setDefaultStyleSheet(_style_sheet(look))
        title = f"<h1{titled}>{escape(article.title)}</h1>{subtitle}"
        more = QCoreApplication.translate("Article", "More on this text")
        shown = _shown(at_hand).replace(MORE_LINK, MORE_LINK.replace("><", f">{more}<"))
        self.is_filled = False
        self.document.setHtml(title + shown)
        self._article = article
        self._has_tables = "<table" in article.html
        # All at once: after each change by itself Qt lays out whatever stands below it.
        changes = QTextCursor(self.document)
        changes.beginEditBlock()
        self._set_headings(look.article_pixels)
        self._close_up_lists(round(_BETWEEN_ITEMS * look.article_pixels))
        self._number_blocks()
        self._keep_narrow_spaces()
        if has_right_to_left(article.text):
            self._set_directions()
        changes.endEditBlock()
        self.titles, self._room, self.is_filled = 1 + bool(below), 0.0, True
        self.lay_out_anew()
        self._read_back()

    def restyle(self, at_hand: AtHand, look: Look) -> None:
        """Show the same article in another *look*."""
        self.show(at_hand, look)

    def show_passages(self, at_hand: AtHand, look: Look) -> None:
        """Show the same article with the passages of what is *at_hand* instead of those it had."""
        self.show(at_hand, look)

    def fit(self) -> None:
        """Fit the tables into the column, unless they are already."""
        frame = self.document.rootFrame().frameFormat()
        width = self.document.pageSize().width() - frame.leftMargin() - frame.rightMargin()
        if width > 0 and width != self._fitted:
            self._fitted = width
            if self._has_tables:
                from reader.ui.article.tables import fit_tables

                fit_tables(self.document, width)

    def lay_out_anew(self) -> None:
        """Lay out all that stands below formats that were changed, where that does not follow."""
        # WORKAROUND: formats that change before the first layout is finished leave the blocks below
        # without lines, and nothing lays them out later; so all of it is asked for anew.
        self.document.markContentsDirty(0, self.document.characterCount())

    def article_block(self, block: QTextBlock) -> Block | None:
        """Return the article's block that a text *block* shows; None for the title and notice."""
        index = block.userState()
        return self._article.blocks[index] if self._article and index >= 0 else None

    def text_block(self, index: int) -> QTextBlock:
        """Return the text block that shows the article's block at *index*."""
        return self.document.findBlockByNumber(self._shown[index] if self._shown else 0)

    def letter(self, block: QTextBlock) -> float:
        """Return the size of the letters of a text *block*, in pixels."""
        # Of a heading only the fragments know, whose size was set; see below.
        first = next(fragments(block), None)
        return (first or block).charFormat().font().pixelSize()

    # -- how it is done

    def _set_headings(self, pixels: float) -> None:
        """Set the headings' sizes; in a style sheet Qt takes its own for them, whatever it says."""
        headings = [block for block in blocks(self.document) if block.blockFormat().headingLevel()]
        for block in headings:
            size = pixels * _HEADING_SIZES.get(block.blockFormat().headingLevel(), 1)
            for fragment in list(fragments(block)):
                heading = fragment.charFormat()
                heading.clearProperty(QTextFormat.Property.FontSizeAdjustment)
                heading.setProperty(QTextFormat.Property.FontPixelSize, round(size))
                cursor = QTextCursor(self.document)
                cursor.setPosition(fragment.position())
                end = fragment.position() + fragment.length()
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(heading)

    def _close_up_lists(self, between: int) -> None:
        """Set items that follow one another so many pixels apart; as far as paragraphs they stood.

        A style sheet does not know which item is the last.
        """
        for block in blocks(self.document):
            if None not in (block.textList(), block.next().textList()):
                chosen = block.blockFormat()
                chosen.setBottomMargin(between)
                QTextCursor(block).setBlockFormat(chosen)

    def _number_blocks(self) -> None:
        """Find the article's blocks among Qt's."""
        count = len(self._article.blocks) if self._article else 0
        with_text = [block for block in blocks(self.document) if block.text().strip()]
        body = with_text[len(with_text) - count :]
        if self._has_tables:
            from reader.ui.article.tables import in_reading_order

            body = in_reading_order(body)
        for index, block in enumerate(body):
            block.setUserState(index)
        self._shown = tuple(block.blockNumber() for block in body)
        self._fitted = 0.0

    def _keep_narrow_spaces(self) -> None:
        """Put back narrow spaces that bind, of which Qt makes plain ones when it reads HTML."""
        cursor = QTextCursor(self.document)
        for found in re.finditer(_NARROW, self._article.text if self._article else ""):
            cursor.setPosition(self.to_qt(found.start()))
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(_NARROW, cursor.charFormat())

    def _read_back(self) -> None:
        """Find passages and links in the blocks' fragments."""
        begins = self.text_block(0).position() if self._article else 0
        self._runs, links = {}, dict[str, tuple[int, str]]()
        for block in blocks(self.document):
            runs = tuple(_runs(block, links))
            if block.userState() < 0:  # a link to a passage is none of its words
                runs = tuple(run for run in runs if set(run.ids) <= links.keys())
            if runs:
                self._runs[block.blockNumber()] = runs
        self.links = {
            link: (self.to_text(start) if start >= begins else -1, web)
            for link, (start, web) in links.items()
        }

    def _set_directions(self) -> None:
        """Set each block to read as was declared, or the way that most of its letters do."""
        declared = self._article.direction if self._article else ""
        for block in blocks(self.document):
            shown = self.article_block(block)
            code = shown is not None and shown.kind is BlockKind.CODE
            backwards = not code and reads_right_to_left(block.text(), declared)
            chosen = block.blockFormat()
            direction = Qt.LayoutDirection
            chosen.setLayoutDirection(direction.RightToLeft if backwards else direction.LeftToRight)
            # What an author set at the right stands there, whichever way it reads.
            if chosen.alignment() & Qt.AlignmentFlag.AlignRight:
                chosen.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
            QTextCursor(block).setBlockFormat(chosen)


def _shown(at_hand: AtHand) -> str:
    if isinstance(at_hand, Edition) and at_hand.shown:
        return at_hand.shown
    from reader.model.markup.article_shown import article_shown  # as it was not made beforehand

    return article_shown(at_hand)


def _under_the_title(at_hand: AtHand, look: Look) -> list[str]:
    article = at_hand.article
    below, counted = article.below_title(look.phrasing), ""
    if isinstance(at_hand, Edition):
        below = at_hand.below_title(look.phrasing)
        examined = QCoreApplication.translate(
            "Article", "{examined} of {count} paragraphs examined"
        )
        counted = examined.format(examined=len(article.examined), count=len(article.paragraphs))
    return [escape(words) for words in (below, counted) if words]


def _runs(block: QTextBlock, links: dict[str, tuple[int, str]]) -> Iterator[Run]:
    """Yield the runs of a *block*; take note of its *links* to the web, and where they begin."""
    current: Run | None = None
    web = link = ""
    for fragment in fragments(block):
        href = fragment.charFormat().anchorHref()
        before, web = web, href if href.startswith(_PLACE) else web_address(href)
        if web and web != before:
            link = f"link {fragment.position()}"
            links[link] = fragment.position(), web
        ids = (*passage_ids(href), *([link] if web else []))
        start = fragment.position() - block.position()
        end = start + fragment.length()
        if current and current.ids == ids and current.end == start:
            current = Run(current.start, end, ids)
        else:
            if current and current.ids:
                yield current
            current = Run(start, end, ids)
    if current and current.ids:
        yield current


def _style_sheet(look: Look) -> str:
    theme, pixels, small = look.theme, look.article_pixels, round(look.small_pixels)
    chosen, space = look.article_font, round(look.article.space * look.article.leading * pixels)
    leading = f"{look.article_leading:.0f}%"
    text, muted = theme.text.name(), theme.muted.name()
    behind = theme.pane.name()
    return f"""
        body, p, li, dt, dd, blockquote, td, th {{
            font-family: "{chosen.family()}"; font-size: {round(pixels)}px; color: {text};
            line-height: {leading};
        }}
        p, li, dd, blockquote {{ margin-top: 0; margin-bottom: {space}px; }}
        h1, h2, h3, h4, h5, h6 {{
            font-family: "{chosen.family()}"; font-weight: 600; color: {text};
            margin-top: {round(pixels)}px;
            margin-bottom: {round(0.5 * pixels)}px;
        }}
        h1.titled {{ margin-bottom: 0; }}
        p.subtitle {{
            font-family: "{SANS}"; font-size: {round(0.9 * pixels)}px; color: {muted};
            margin-bottom: {round(0.6 * pixels)}px;
        }}
        p.notice, p.last-notice {{
            font-family: "{SANS}"; font-size: {small}px; color: {muted};
            margin-bottom: {round(0.45 * pixels)}px;
        }}
        p.last-notice {{ margin-bottom: {round(1.4 * pixels)}px; }}
        a {{ color: {text}; text-decoration: none; }}
        a.web, a.web-run, a.place {{ text-decoration: underline; }}
        p.notice *, p.last-notice * {{ font-family: "{SANS}"; font-size: {small}px; }}
        p.notice a, p.last-notice a {{ text-decoration: underline; }}
        p.notice a.cited, p.last-notice a.cited {{ color: {muted}; text-decoration: none; }}
        table {{
            margin-top: {round(0.4 * pixels)}px; margin-bottom: {round(0.85 * pixels)}px;
            border-collapse: collapse;
        }}
        td, th {{
            padding-right: {round(0.7 * pixels)}px; text-align: left;
            border-bottom: 1px solid {theme.line.name()};
        }}
        td.right, th.right {{ text-align: right; }}
        td.center, th.center {{ text-align: center; }}
        code, pre {{ font-family: "{MONO}"; font-size: {round(_CODE * pixels)}px; }}
        pre {{
            white-space: pre-wrap; background-color: {behind}; color: {text};
            margin: 0 0 {round(0.85 * pixels)}px 0;
        }}
        p.caption {{ color: {muted}; }}
        p.caption, p.caption * {{ font-family: "{SANS}"; font-size: {round(0.85 * pixels)}px; }}
        p.caption code {{ font-family: "{MONO}"; font-size: {round(_CODE * 0.85 * pixels)}px; }}
        b, strong, th, dt {{ font-weight: 600; }}
        ins {{ text-decoration: underline; }}
        div.ticks {{ margin-left: {round(1.5 * pixels)}px; }}
    """
