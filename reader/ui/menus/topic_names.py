"""The names of the topics, in menus, on pages and aloud."""

from PySide6.QtCore import QCoreApplication

from reader.model.edition.topics import Topic, TopicKind

_CONTEXT = "TopicNames"


def topic_name(topic: Topic) -> str:
    """Return the name of a *topic*: its editors' own, or what its kind says."""
    match topic.kind:
        case TopicKind.UNATTACHED:
            name = QCoreApplication.translate(_CONTEXT, "Passages without a place")
            return f"{name} ({topic.count})" if topic.count else name
        case TopicKind.VOICES:
            return QCoreApplication.translate(_CONTEXT, "Whose words the article rests on")
        case TopicKind.TIMELINE:
            return QCoreApplication.translate(_CONTEXT, "Timeline")
        case TopicKind.FORECASTS:
            return QCoreApplication.translate(
                _CONTEXT, "What the article foretold, and what happened"
            )
        case TopicKind.OWN:
            return QCoreApplication.translate(_CONTEXT, "My marks")
        case TopicKind.PARTIES:
            return QCoreApplication.translate(_CONTEXT, "The parties")
    return topic.title
