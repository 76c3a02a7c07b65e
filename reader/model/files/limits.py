"""How much an edition may hold, so that no window waits for it; content/README.md tells editors.

Each is several times what the bundled edition has, and less than what makes a window stand still.
"""

# Of letters: a title, a value in front matter or a table, a stretch of notes, an article, a block.
TITLE, VALUE, NOTE, ARTICLE, BLOCK = 300, 2_000, 20_000, 80_000, 8_000
# The same article as it is written, with its marks and addresses.
MARKDOWN = 2 * ARTICLE
# Of things: blocks of an article, passages, those on one word, rows and tables, records.
BLOCKS, PASSAGES, OVERLAPS, ROWS, RECORDS = 2_000, 1_000, 8, 200, 10_000


def too_long(what: str, length: int, most: int) -> str:
    """Return the sentence on a text of more letters than it may have."""
    return f"{what} has {length:,} letters; it may have {most:,}. Shorten or divide it."


def too_many(what: str, count: int, most: int) -> str:
    """Return the sentence on more things than there may be."""
    return f"There are {count:,} {what}; an edition may have {most:,}. Leave some out."
