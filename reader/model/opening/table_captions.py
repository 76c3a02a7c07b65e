"""Reads the caption of a table in Pandoc's Markdown: a line above or below it that ": " begins."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from reader.model.opening.pandoc_attributes import split_attributes

CAPTION = re.compile(r":[ \t]+(?=\S)")


def captions_plugin(parser: MarkdownIt) -> None:
    """Let a *parser* know the captions of tables."""
    parser.core.ruler.after("block", "captions", _name_captions)


def _name_captions(state: StateCore) -> None:
    for before, begin, inline, end, after in _fives(state.tokens):
        sign = CAPTION.match(inline.content)
        beside = before == "table_close" or after == "table_open"
        if begin.type == "paragraph_open" and sign and beside:
            for token, type_ in ((begin, "caption_open"), (end, "caption_close")):
                token.type, token.tag, token.hidden = type_, "figcaption", False
            inline.content, _ = split_attributes(inline.content[sign.end() :])


def _fives(tokens: Sequence[Token]) -> Iterator[tuple[str, Token, Token, Token, str]]:
    """Yield every three *tokens* in a row, between the types of those before and after them."""
    types = ["", *(token.type for token in tokens), ""]
    for index, three in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False)):
        yield types[index], *three, types[index + 4]
