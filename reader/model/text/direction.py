"""Which way a text reads."""

import re

# The blocks of the scripts that read from right to left, among them Hebrew, Arabic (Persian, Urdu),
# Syriac, Thaana and N'Ko: Unicode's default values of Bidi_Class, DerivedBidiClass.txt.
_RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_LETTER = r"[^\W\d_]"
# Neither digits nor vowel signs, nor the mark at the beginning of a file. Not compiled before it is
# asked for: most texts have none.
_BACKWARDS = f"(?={_LETTER}){_RIGHT_TO_LEFT.pattern}"
# So much of a text shows which way it reads.
_ENOUGH = 2000


def has_right_to_left(text: str) -> bool:
    """Tell whether any of *text* reads from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def reads_right_to_left(text: str, declared: str = "") -> bool:
    """Tell whether most letters of *text* read from right to left.

    What was *declared*, "rtl" or "ltr", holds where any of them read so.

    By the first letter, as Unicode proposes for want of better, a Persian paragraph that begins
    with a foreign name would be set like a foreign one.
    """
    if declared == "rtl" and has_right_to_left(text):
        return True
    beginning = text[:_ENOUGH]
    if not has_right_to_left(beginning):
        return False
    letters = sum(1 for _ in re.finditer(_LETTER, beginning))
    backwards = sum(1 for _ in re.finditer(_BACKWARDS, beginning))
    if declared == "ltr" and letters > backwards:
        return False
    return 2 * backwards > letters
