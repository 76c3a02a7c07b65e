"""What the interface says in the reader's language, and which form of a word goes with a number."""

from PySide6.QtCore import QCoreApplication, QTranslator

from reader.model.storage.paths import resources_folder
from reader.model.text.saying import Saying

# The interface is written in English; the file of that language has its singular and plural forms.
_LANGUAGE = "en"


def load_translation(application: QCoreApplication) -> None:
    """Let *application* speak its language in full; without the file it knows plurals only."""
    translator = QTranslator(application)
    if translator.load(str(resources_folder() / "translations" / f"{_LANGUAGE}.qm")):
        application.installTranslator(translator)


def in_language(saying: Saying) -> str:
    """Return what the model has to say in the language of the interface."""
    fields = {
        name: in_language(value) if isinstance(value, Saying) else value
        for name, value in saying.fields.items()
    }
    return QCoreApplication.translate("Saying", saying.words).format(**fields)
