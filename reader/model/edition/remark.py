"""What a reader should know of a text that was opened; the window puts it into words."""

from dataclasses import dataclass
from enum import StrEnum


class About(StrEnum):
    """What a remark is about; what *count*, *of* and *name* of the remark are stands beside it."""

    # Left out of the text, so that nothing hides, turns or breaks its words: how many.
    CONTROLS = "controls"
    TURNS = "turns"
    NONCHARACTERS = "noncharacters"
    SURROGATES = "surrogates"
    BYTE_ORDER_MARKS = "byte order marks"
    TAGS = "tags"
    ACCENTS = "accents"
    # Left out of the flow: how many lines that stood at the heads and feet of pages.
    PAGE_LINES = "page lines"
    # Left out before the lines that they count: how many numbers.
    LINE_NUMBERS = "line numbers"
    # Bytes that are no text in the encoding, by its name: how many.
    REPLACED = "replaced"
    # Paragraphs that were too long for one; that there were too many of them, and the most kept.
    DIVIDED = "divided"
    UNITED = "united"
    # How the text had to be shown, because of its length or how it is built.
    PLAIN_MARKDOWN = "plain markdown"
    BLOCKS_ONLY = "blocks only"
    WHOLE_PAGE = "whole page"
    # Of a page: that all, or how many words or characters of how many, were kept of its text; that
    # all is shown, and not its main text alone.
    NO_MAIN_TEXT = "no main text"
    ALL_KEPT = "all kept"
    ALL_SHOWN = "all shown"
    WORDS_KEPT = "words kept"
    CHARACTERS_KEPT = "characters kept"
    # Left out of a page besides: how many.
    PICTURES = "pictures"
    FORMS = "forms"
    FRAMES = "frames"
    SCRIPTS = "scripts"
    TABLES = "tables"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to know of a text: what it is *about*, and what is counted or named in it."""

    about: About
    count: int = 0
    of: int = 0
    name: str = ""
