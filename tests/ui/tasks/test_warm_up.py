"""What the first search needs is prepared in idle moments."""

from PySide6.QtWidgets import QApplication

from reader.model.edition.edition import Edition
from reader.session.session import Session
from reader.ui.tasks.warm_up import WarmUp
from reader.ui.window.window import Window


def idle() -> None:
    """Let the program do all that it does while nobody asks for anything."""
    for _ in range(50):
        QApplication.processEvents()


def left_to_prepare(session: Session, edition: Edition) -> int:
    """Return how many passages of *edition* were not prepared; now they are."""
    return [session.searching.prepare() for _ in edition.passages].count(True)


def test_all_is_prepared_while_nothing_else_is_to_be_done(
    window: Window, session: Session, bridge: Edition
) -> None:
    idle()

    assert window.isVisible()
    assert left_to_prepare(session, bridge) == 0


def test_an_edition_that_is_opened_later_is_prepared_too(
    window: Window, session: Session, road: Edition
) -> None:
    idle()

    session.open(road)
    idle()

    assert window.isVisible()
    assert left_to_prepare(session, road) == 0


def test_what_is_stopped_leaves_the_rest_undone(
    qapp: QApplication, session: Session, bridge: Edition
) -> None:
    warm_up = WarmUp(session.searching, qapp)
    session.open(bridge)

    warm_up.stop()
    idle()

    assert left_to_prepare(session, bridge) == len(bridge.passages)
    warm_up.deleteLater()
