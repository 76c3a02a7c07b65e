"""How much an edition may hold, so that no window waits for it; content/README.md tells editors.

Each is several times what the bundled edition has, and less than what makes a window stand still.
"""

# Of letters: a title, a value in front matter or a table, a quotation or a value of a record, a
# stretch of notes, an article, a block.
TITLE, VALUE, QUOTATION, NOTE, ARTICLE, BLOCK = 300, 500, 2_000, 10_000, 80_000, 8_000
# The same article as it is written, with its marks and addresses; and in bytes, for letters beyond
# ASCII take longer to be drawn. A word of a value, all values of one record, and a word of those.
MARKDOWN, BYTES = 2 * ARTICLE, 120_000
WORD, RECORD, RECORD_WORD = 120, 1_200, 300
# The file of the id, which is read where nothing ends what comes to no end.
ID_FILE = 2_000
# Of things: blocks of an article, passages, those on one word, rows and tables, voices and
# forecasts, records.
BLOCKS, PASSAGES, OVERLAPS, ROWS, VOICES, RECORDS = 1_500, 500, 8, 40, 24, 10_000
# Of what is laid out at once: letters of all notes in one file; accounts of a passage, quantities,
# rows of them all, steps of its chain, sources of a passage and of a row; pages, and the headings
# of one; passages that all events or all voices name together.
NOTES, ACCOUNTS, QUANTITIES, ESTIMATES, CHAIN, SOURCES, CITED = 10_000, 12, 12, 48, 8, 48, 12
PAGES, HEADINGS, NAMED = 6, 40, 160
# By which a claim is known elsewhere: groups, the words of one, and phrasings.
GROUPS, MATCHED, PHRASINGS = 8, 80, 5


def has_long_word(text: str, most: int = WORD) -> bool:
    """Tell whether a word of *text* has more letters than *most*, those that a value may have."""
    return len(text) > most and max(map(len, text.split()), default=0) > most


def long_word(what: str, most: int = WORD) -> str:
    """Return the sentence on a word of more letters than it may have."""
    return f"{what} has a word of more than {most} letters; divide it or leave it out."


def too_long(what: str, length: int, most: int) -> str:
    """Return the sentence on a text of more letters than it may have."""
    return f"{what} has {length:,} letters; it may have {most:,}. Shorten or divide it."


def too_many(what: str, count: int, most: int) -> str:
    """Return the sentence on more things than there may be."""
    return f"There are {count:,} {what}; an edition may have {most:,}. Leave some out."
