"""The menu of the encodings, in which a text can be read where the one found is wrong."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.model.edition.at_hand import AtHand
from reader.model.edition.attached_edition import text_of
from reader.model.edition.opened_text import OpenedText
from reader.model.opening.encoding_names import known, title
from reader.model.text.saying import QT_TRANSLATE_NOOP

_CONTEXT = "EncodingMenu"
# The languages, and in what their texts are or were, the likeliest first.
_GROUPS = (
    (QT_TRANSLATE_NOOP("EncodingMenu", "&Unicode"), "utf-8 utf-16-le utf-16-be"),
    (
        QT_TRANSLATE_NOOP("EncodingMenu", "&Western European"),
        "cp1252 iso8859-15 mac-roman cp850 cp437 mac-iceland cp861 cp865 cp860 cp863",
    ),
    (
        QT_TRANSLATE_NOOP("EncodingMenu", "&Central European"),
        "cp1250 iso8859-2 mac-latin2 cp852 iso8859-16",
    ),
    (QT_TRANSLATE_NOOP("EncodingMenu", "&Baltic"), "cp1257 iso8859-13 iso8859-4 cp775"),
    (QT_TRANSLATE_NOOP("EncodingMenu", "&Turkish"), "cp1254 mac-turkish cp857"),
    (QT_TRANSLATE_NOOP("EncodingMenu", "&Esperanto and Maltese"), "iso8859-3"),
    (QT_TRANSLATE_NOOP("EncodingMenu", "Ce&ltic"), "iso8859-14"),
    (
        QT_TRANSLATE_NOOP("EncodingMenu", "C&yrillic"),
        "cp1251 koi8-r koi8-u iso8859-5 cp866 cp855 cp1125 mac-cyrillic kz1048",
    ),
    (QT_TRANSLATE_NOOP("EncodingMenu", "&Greek"), "cp1253 iso8859-7 mac-greek cp737 cp869"),
    (QT_TRANSLATE_NOOP("EncodingMenu", "&Hebrew"), "cp1255 iso8859-8 cp862"),
    (QT_TRANSLATE_NOOP("EncodingMenu", "A&rabic and Persian"), "cp1256 iso8859-6 cp720 cp864"),
    (QT_TRANSLATE_NOOP("EncodingMenu", "&Vietnamese"), "cp1258"),
    (QT_TRANSLATE_NOOP("EncodingMenu", "T&hai"), "cp874"),
    (QT_TRANSLATE_NOOP("EncodingMenu", "Ch&inese"), "gb18030 big5hkscs hz"),
    (QT_TRANSLATE_NOOP("EncodingMenu", "&Japanese"), "cp932 euc_jp iso2022_jp_ext"),
    (QT_TRANSLATE_NOOP("EncodingMenu", "&Korean"), "cp949 johab iso2022_kr"),
)
# What else the same choice reads, where readers know it by that name.
_ALSO = {"cp1252": "ISO-8859-1", "cp1254": "ISO-8859-9", "gb18030": "GBK", "cp949": "Windows-949"}


class EncodingMenu(QMenu):
    """A menu of encodings, language by language; enabled where a text from a file is read."""

    encoding_activated = Signal(str)  # by Python's name; "" for the one that is found

    def __init__(self, parent: QWidget) -> None:
        """Offer every encoding, none of them chosen yet."""
        super().__init__(parent)
        self._text: OpenedText | None = None
        self.setTitle(self.tr("Text En&coding"))
        self.menuAction().setEnabled(False)
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._take)

    @Slot(object)
    def show_article(self, at_hand: AtHand) -> None:
        """Let the reader choose for the text that is *at_hand*, if it has an encoding."""
        text = text_of(at_hand)
        self._text = text if text is not None and text.encoding else None
        self.menuAction().setEnabled(self._text is not None)

    @Slot()
    def fill(self) -> None:
        """Offer the encoding that is found, the one that was chosen, and below them all others."""
        self.clear()
        text = self._text
        if text is None:
            return
        automatic = self.tr("&Automatic")
        if text.found:
            automatic = self.tr("&Automatic ({encoding})").format(encoding=title(text.found))
        self._add(self, automatic, "").setChecked(not text.is_chosen)
        if text.is_chosen:
            self._add(self, title(text.encoding), known(text.encoding)).setChecked(True)
        self.addSeparator()
        for name, encodings in _GROUPS:
            group = self.addMenu(QCoreApplication.translate(_CONTEXT, name))
            for encoding in encodings.split():
                also = f" ({_ALSO[encoding]})" if encoding in _ALSO else ""
                action = self._add(group, title(encoding) + also, encoding)
                action.setChecked(text.is_chosen and known(text.encoding) == encoding)

    def _add(self, menu: QMenu, name: str, encoding: str) -> QAction:
        action = menu.addAction(name)
        action.setData(encoding)
        action.setCheckable(True)
        return action

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        self.encoding_activated.emit(action.data())
