"""Connects what the reader marks, and the ticks on the scroll bar, to all that shows them."""

from reader.session.session import Session
from reader.ui.window.parts import Parts


def connect_own_marks(parts: Parts, session: Session) -> None:
    """Let whatever shows the reader's own marks hear of each change, and ask for some."""
    own, commands, pane = session.own_marks, parts.own, parts.panes.perspectives
    for show_own in (
        *(parts.own_shown.show, parts.strip.show_own),
        *(pane.show_own, commands.let_find),
    ):
        own.changed.connect(show_own)
        show_own(own)
    parts.own_shown.mark_activated.connect(commands.show_mark)
    pane.own_requested.connect(commands.take_step)
    commands.saving_requested.connect(parts.export.save_own_marks)
    for say in (parts.status_line.say_briefly, parts.announcer.say_notice):
        commands.said.connect(say)
    own.mark_changed.connect(parts.undoing.turn_to_marks)
    parts.own_keeping.told.connect(parts.panes.notice.show_fault)
    _connect_actions(parts)
    _connect_strip(parts, session)


def _connect_actions(parts: Parts) -> None:
    actions, own = parts.actions, parts.own
    for action_id, slot in (
        ("undo", parts.undoing.undo),
        ("redo", own.redo),
        ("highlight", own.highlight),
        ("note", own.note),
        ("bookmark", own.bookmark),
        ("own_marks", own.show_all),
        ("save_own_marks", parts.export.save_own_marks),
    ):
        actions[action_id].triggered.connect(slot)
    of_text = [actions[each] for each in ("highlight", "note", "bookmark")]
    parts.panes.article.addActions(of_text)


def _connect_strip(parts: Parts, session: Session) -> None:
    """Let the ticks follow what the article shows, which hears of it first."""
    strip, reading = parts.strip, session.reading
    for changed in (
        *(reading.at_hand_changed, reading.passage_changed, session.marks_changed),
        session.searching.search_changed,
    ):
        changed.connect(strip.show_marks)
    strip.show_marks()
    parts.appearance.look_changed.connect(strip.measure)
    strip.tick_activated.connect(parts.moving.go_to_tick)
