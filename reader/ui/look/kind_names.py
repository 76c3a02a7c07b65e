"""The names of the kinds of perspectives, on buttons, in lists and aloud."""

from PySide6.QtCore import QCoreApplication

from reader.model.edition.passage import Kind

_CONTEXT = "KindNames"


def kind_name(kind: Kind) -> str:
    """Return the name of a *kind* in the reader's language."""
    match kind:
        case Kind.ATTRIBUTION:
            return QCoreApplication.translate(_CONTEXT, "attribution")
        case Kind.ESTIMATES:
            return QCoreApplication.translate(_CONTEXT, "estimates")
        case Kind.CONTEXT:
            return QCoreApplication.translate(_CONTEXT, "context")
