"""Which package aligns, and the sentence that is said where it is missing."""

from reader.model.text.saying import QT_TRANSLATE_NOOP, Saying

ALIGNER = "edlib"

_PASSAGES = QT_TRANSLATE_NOOP("Saying", "Passages cannot be found in other texts")


def no_aligner(package: str | None = ALIGNER, lost: str = _PASSAGES) -> Saying:
    """Return the sentence that says what is *lost* where the *package* that aligns is missing."""
    words = QT_TRANSLATE_NOOP(
        "Saying",
        "{lost} without the package {package}, which is not installed for this Python; "
        "“pip install {package}” installs it where there is a C++ compiler.",
    )
    return Saying(words, {"lost": Saying(lost), "package": package or ALIGNER})
