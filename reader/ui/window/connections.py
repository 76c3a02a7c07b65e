"""Connects the parts of the window to the session and to one another."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QApplication

from reader.session.session import Session
from reader.ui.look.button_ring import ring_button
from reader.ui.perspectives.own_words import OWN_WORDS
from reader.ui.window.own_connections import connect_own_marks
from reader.ui.window.parts import Parts


def connect_parts(parts: Parts, session: Session) -> None:
    """Let every part hear what concerns it; `first_parts` has connected those that came first."""
    _connect_search(parts, session)
    _connect_links(parts)
    _connect_actions(parts, session)
    _connect_opening(parts, session)
    _connect_pages_ahead(parts, session)
    _connect_placing(parts)
    _connect_keeping(parts)
    _connect_end(parts)
    _connect_look(parts)
    _connect_marks(parts, session)
    connect_own_marks(parts, session)
    for commands in (
        *(parts.opening, parts.placing, parts.copying, parts.export, parts.paper),
        parts.moving,
    ):
        commands.said.connect(parts.status_line.say_briefly)
    # Last, for they hear at once what is read already.
    _connect_article(parts, session)


def _connect_article(parts: Parts, session: Session) -> None:
    panes, reading = parts.panes, session.reading
    at_hand, passage = reading.at_hand, reading.passage
    for show_article in (
        panes.perspectives.show_article,
        panes.passages.show_article,
        panes.notice.show_article,
        parts.marks_menu.show_article,
        parts.topics_menu.show_article,
        parts.encoding_menu.show_article,
        parts.whole_page.show_article,
        parts.opener.follow,
        parts.shelving.follow,
        parts.change_watch.follow,
        parts.copy_keeper.follow,
        parts.own_keeping.follow,
        parts.announcer.say_article,
    ):
        _hear(reading.at_hand_changed, show_article, at_hand)
    for show_passage in (panes.passages.show_passage, parts.announcer.say_passage):
        _hear(reading.passage_changed, show_passage, passage)
    _hear(reading.topic_changed, parts.announcer.say_topic, reading.topic)
    reading.at_hand_changed.connect(parts.keeper.save_soon)
    panes.perspectives.place.changed.connect(reading.set_notes_place)
    reading.place_restored.connect(panes.perspectives.show_place)
    reading.page_restored.connect(panes.perspectives.show_place)
    panes.article.passage_activated.connect(reading.select_passage)
    panes.article.source_activated.connect(panes.perspectives.show_source)
    panes.article.place_activated.connect(reading.jump_to)
    panes.article.position_changed.connect(parts.keeper.save_soon)
    panes.article.paragraph_changed.connect(parts.shelving.note_paragraph)
    panes.perspectives.passage_activated.connect(reading.select_passage)
    panes.perspectives.topic_activated.connect(reading.select_topic)
    panes.perspectives.next_requested.connect(reading.next_passage)
    panes.perspectives.previous_requested.connect(reading.previous_passage)
    panes.perspectives.left.connect(panes.article.setFocus)
    panes.passages.passage_activated.connect(reading.select_passage)
    panes.passages.passage_activated.connect(parts.moving.choose_from_list)
    panes.passages.left.connect(parts.moving.leave_list)
    parts.moving.list_closed.connect(parts.actions["list"].trigger)
    panes.passages.said.connect(parts.announcer.say_notice)
    _hear(panes.article.position_changed, panes.passages.note_position, panes.article.position)
    parts.topics_menu.topic_activated.connect(reading.select_topic)
    parts.actions["side_by_side"].triggered.connect(parts.show_side_by_side)
    panes.perspectives.asked.connect(parts.answer)


def _hear(signal: SignalInstance, slot: Callable[..., object], said: object) -> None:
    """Let *slot* hear of every change, and of what was *said* before it was there."""
    signal.connect(slot)
    if said:
        slot(said)


def _connect_links(parts: Parts) -> None:
    for pane in (parts.panes.article, parts.panes.perspectives):
        pane.web_link_activated.connect(parts.web_links.open)
        pane.link_hovered.connect(parts.status_line.show_link)
        pane.link_focused.connect(parts.announcer.say_link)


def _connect_search(parts: Parts, session: Session) -> None:
    panes, searching = parts.panes, session.searching
    searching.let_say(replace(OWN_WORDS, above=panes.article.words_above))
    searching.search_changed.connect(panes.article.show_search)
    searching.search_changed.connect(panes.perspectives.show_search)
    searching.search_changed.connect(panes.find_bar.show_search)
    searching.search_changed.connect(parts.announcer.say_search)
    panes.find_bar.query_changed.connect(searching.find)
    panes.find_bar.next_requested.connect(searching.find_next)
    panes.find_bar.previous_requested.connect(searching.find_previous)
    panes.find_bar.notes_requested.connect(searching.find_in_notes)
    panes.find_bar.list_requested.connect(parts.actions["find_everywhere"].trigger)
    panes.find_bar.cancelled.connect(parts.search.cancel_search)
    panes.find_bar.closed.connect(parts.search.close_search)


def _connect_marks(parts: Parts, session: Session) -> None:
    session.marks_changed.connect(parts.keeper.save_soon)
    for show_marks in (parts.marks_menu.show_marks, parts.panes.passages.show_marks):
        _hear(session.marks_changed, show_marks, session.marks)
    parts.marks_menu.kind_toggled.connect(session.toggle_kind)
    parts.marks_menu.strength_chosen.connect(session.choose_strength)


def _connect_look(parts: Parts) -> None:
    appearance, panes = parts.appearance, parts.panes
    appearance.look_changed.connect(parts.marks_menu.show_look)
    appearance.look_changed.connect(panes.notice.show_look)
    appearance.look_changed.connect(panes.find_bar.show_look)
    appearance.look_changed.connect(panes.passages.show_look)
    appearance.look_changed.connect(panes.perspectives.show_look)
    appearance.look_changed.connect(parts.keeper.save_soon)
    parts.preferences.changed.connect(parts.keeper.save_soon)
    parts.head.theme_chosen.connect(appearance.choose_theme)
    parts.head.appearance_requested.connect(parts.choosing.show_appearance)
    panes.article.zoom_requested.connect(appearance.step_zoom)


def _connect_actions(parts: Parts, session: Session) -> None:
    reading, appearance, actions = session.reading, parts.appearance, parts.actions
    for action_id, slot in (
        ("open", parts.opening.open_text),
        ("open_edition", parts.opening.open_edition),
        ("paste", parts.opening.paste),
        ("read_again", parts.opening.read_again),
        ("attach", parts.opener.show_offer),
        ("quit", QApplication.closeAllWindows),
        ("copy", parts.copying.copy),
        ("copy_with_citation", parts.copying.copy_with_citation),
        ("copy_passage", parts.export.copy_passage),
        ("copy_rows_tsv", parts.export.copy_tsv),
        ("copy_rows_csv", parts.export.copy_csv),
        ("copy_rows_markdown", parts.export.copy_markdown),
        ("save_plot", parts.export.save_plot),
        ("save_sources", parts.export.save_sources),
        ("print", parts.paper.print_out),
        ("preview", parts.paper.preview),
        ("save_pdf", parts.paper.save_pdf),
        ("find", parts.search.find),
        ("find_next", parts.search.find_next),
        ("find_previous", parts.search.find_previous),
        ("find_in_notes", parts.search.find_in_notes),
        ("preferences", parts.preferences.show_preferences),
        ("marks", session.toggle_marks),
        ("whole_page", parts.whole_page.toggle),
        ("larger", appearance.larger),
        ("smaller", appearance.smaller),
        ("normal_size", appearance.normal_size),
        ("next_theme", appearance.next_theme),
        ("next_passage", reading.next_passage),
        ("previous_passage", reading.previous_passage),
        ("paragraph", parts.moving.go_to_paragraph),
        ("contents", parts.moving.show_contents),
        ("overview", reading.clear_passage),
        ("back", parts.door.go_back),
        ("forward", reading.go_forward),
        ("next_pane", parts.moving.next_pane),
        ("previous_pane", parts.moving.previous_pane),
        ("where", parts.moving.where_am_i),
        ("legend", parts.panes.article.show_legend),
        ("shortcuts", parts.help.show_shortcuts),
        ("report", parts.help.report_problem),
        ("about", parts.help.show_about),
    ):
        actions[action_id].triggered.connect(slot)
    copied = [actions[each] for each in ("copy_with_citation", "copy_passage")]
    parts.panes.article.addActions(copied)
    rows = [actions[f"copy_rows_{form}"] for form in ("tsv", "csv", "markdown")]
    parts.panes.perspectives.addActions([*copied, *rows, actions["save_plot"]])
    parts.panes.perspectives.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    parts.mouse_buttons.back_requested.connect(reading.go_back)
    parts.mouse_buttons.forward_requested.connect(reading.go_forward)
    actions["next_theme"].triggered.connect(parts.head.tell_theme)
    for say in (parts.status_line.say_briefly, parts.announcer.say_notice):
        parts.head.theme_told.connect(say)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.focusChanged.connect(parts.moving.tell_keys)
        application.focusChanged.connect(ring_button)
    parts.moving.way_out_changed.connect(parts.status_line.show_way_out)
    parts.moving.typing_changed.connect(parts.status_line.show_typing)
    actions["perspectives"].toggled.connect(parts.panes.perspectives.setVisible)
    actions["list"].toggled.connect(parts.panes.passages.setVisible)
    actions["list"].triggered.connect(parts.moving.enter_list)
    for action_id in ("find", "find_next", "find_previous", "list", "perspectives", "whole_page"):
        actions[action_id].triggered.connect(parts.door.leave)
    for action_id in ("perspectives", "list"):
        actions[action_id].toggled.connect(parts.keeper.save_soon)
    actions["full_screen"].toggled.connect(parts.moving.show_full_screen)


def _connect_opening(parts: Parts, session: Session) -> None:
    opener, notice, opening = parts.opener, parts.panes.notice, parts.opening
    opener.begun.connect(notice.show_work)
    opener.progressed.connect(notice.show_progress)
    opener.ended.connect(notice.end_work)
    opener.offered.connect(notice.show_offer)
    opener.accepted.connect(parts.deciding.want)
    opener.refused.connect(notice.show_message)
    opener.pasted_over.connect(notice.show_way_back)
    opener.broken.connect(opening.show_problems)
    opener.text_opened.connect(parts.keeper.come_back)
    opener.nothing_left.connect(parts.door.enter)
    parts.door.changed.connect(parts.keeper.save_soon)
    opener.settled.connect(parts.keeper.stay)
    notice.said.connect(parts.announcer.say_notice)
    notice.cancelled.connect(opener.give_up)
    notice.offer_accepted.connect(opener.show_offer)
    notice.left.connect(parts.panes.article.setFocus)
    opening.opening_requested.connect(opener.open)
    opening.pasting_requested.connect(opener.open_pasted)
    opening.refused.connect(notice.show_message)
    parts.export.refused.connect(notice.show_message)
    parts.paper.refused.connect(notice.show_message)
    opening.reading_again_requested.connect(opener.open)
    notice.reading_again_requested.connect(opening.read_again)
    parts.change_watch.changed.connect(notice.show_change)
    parts.panes.dropped.connect(opening.take)
    parts.recent_menu.activated.connect(opener.open)
    parts.editions_menu.activated.connect(opener.open)
    parts.encoding_menu.encoding_activated.connect(parts.encoding.choose)
    parts.encoding.reading_requested.connect(opener.open)
    opener.text_opened.connect(parts.encoding.remember)
    opener.ended.connect(parts.encoding.give_up)
    parts.whole_page.reading_requested.connect(opener.open)
    opener.text_opened.connect(parts.whole_page.forget)
    opener.ended.connect(parts.whole_page.give_up)
    session.searching.work_left.connect(parts.warm_up.begin)
    parts.warm_up.begin()


def _connect_pages_ahead(parts: Parts, session: Session) -> None:
    ahead, reading = parts.pages_ahead, session.reading
    reading.at_hand_changed.connect(ahead.forget)
    _hear(reading.passage_changed, ahead.follow, reading.passage)
    parts.panes.article.passage_pointed_at.connect(ahead.point_at)
    parts.panes.article.position_changed.connect(ahead.wait)
    parts.appearance.look_changed.connect(ahead.wait)


def _connect_placing(parts: Parts) -> None:
    parts.panes.perspectives.placing_requested.connect(parts.placing.place_passage)
    parts.placing.decision_made.connect(parts.deciding.decide)
    parts.placing.decision_taken_back.connect(parts.deciding.take_back)
    parts.placing.offer_requested.connect(parts.opener.show_offer)
    parts.placing.selection_changed.connect(parts.panes.perspectives.show_selection)
    parts.placing.undo_changed.connect(parts.undoing.hear_of_placing)


def _connect_keeping(parts: Parts) -> None:
    keeping, notice = parts.keeping, parts.panes.notice
    keeping.not_kept.connect(notice.show_failure)
    keeping.kept.connect(notice.take_back_failure)
    keeping.kept.connect(parts.keeper.save_soon)
    keeping.all_kept.connect(parts.status_line.say_briefly)
    keeping.all_kept.connect(parts.announcer.say_notice)
    keeping.told.connect(notice.show_fault)
    notice.retry_requested.connect(keeping.try_again)
    notice.copy_requested.connect(parts.copying.copy_text)


def _connect_end(parts: Parts) -> None:
    """Write everything down when the desktop's session ends, which may wait for nobody."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        for ending in (application.commitDataRequest, application.saveStateRequest):
            ending.connect(parts.keeper.finish, Qt.ConnectionType.DirectConnection)
