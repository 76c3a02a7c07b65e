"""How well something is known, for those who meet the word or the mark for the first time."""

from PySide6.QtCore import QCoreApplication

from reader.model.edition.estimate import Standing


def standing_explained(standing: Standing) -> str:
    """Return what a *standing* means, as it goes on in a sentence."""
    words = {
        Standing.SEEN: _translate("read where it was published"),
        Standing.VIA: _translate("not read in the original, but in a reprint or a report of it"),
        Standing.RECALLED: _translate("recalled, not looked up"),
        Standing.CALCULATED: _translate("our own sum of published figures"),
    }
    return words[standing]


def standing_sentence(standing: Standing) -> str:
    """Return what a *standing* means in a sentence of its own, as tips say it."""
    words = standing_explained(standing)
    return f"{words[:1].upper()}{words[1:]}."


def _translate(text: str) -> str:
    return QCoreApplication.translate("Standing", text)
