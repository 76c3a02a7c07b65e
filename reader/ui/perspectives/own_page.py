"""The pages of what the reader marked: all marks of a text, or one of them, and what can be done.

They are searched by what the reader said, for the words that it was said of are the text's own.
"""

from collections.abc import Sequence
from enum import StrEnum
from html import escape

from PySide6.QtCore import QCoreApplication

from reader.model.edition.at_hand import AtHand
from reader.model.edition.phrasing import date_in_words
from reader.model.edition.topics import OWN, own_id, own_topic
from reader.model.markup.links import To, link_html
from reader.model.markup.perspectives import Part, PartKey, own_key
from reader.model.own.own_mark import OwnKind, OwnMark, PlacedMark
from reader.session.own_marks import OwnMarks
from reader.ui.look.look import Look
from reader.ui.menus.actions import first_key
from reader.ui.perspectives.notes_page import NotesPage

# In letters: of words that are listed no more is shown.
_LONGEST = 240


class OwnStep(StrEnum):
    """What a reader can ask for of a mark."""

    SHOW = "show"  # in the text
    EDIT = "edit"  # what it says
    REMOVE = "remove"
    HERE = "here"  # to put it at the selected words
    UNDO = "undo"  # whatever was done last
    SAVE = "save"  # all of them


def own_step_link(step: OwnStep, mark_id: str, words: str) -> str:
    """Return the HTML of a link that asks for a *step* with the mark of an id."""
    return link_html(To.OWN, f"{step}/{mark_id}", words)


def read_own_step(link_id: str) -> tuple[OwnStep, str]:
    """Return what a link of own_step_link() asks for: the step, and the mark's id."""
    step, _, mark_id = link_id.partition("/")
    return OwnStep(step), mark_id


def own_parts(placed: Sequence[PlacedMark]) -> tuple[tuple[str, Part], ...]:
    """Return what is said of each mark, by the topic that it is, to be searched."""
    said = ((each.mark.id, each.mark.said) for each in placed)
    return tuple((own_topic(of), Part(_key(of), words)) for of, words in said if words.strip())


class OwnPage(NotesPage):
    """The marks of the text that is read, or the one that is asked for."""

    def __init__(self, topic: str, own: OwnMarks, at_hand: AtHand, look: Look) -> None:
        """Show of *own* marks the one that is a *topic*; all where it is none, or there no more."""
        super().__init__(at_hand, look)
        one = own.find(own_id(topic))
        self._add_undo(own.removed)
        if one is not None:
            self._add_one(one)
        else:
            self._add_all(own.placed)
        self.page.addStretch()

    def _add_undo(self, removed: OwnMark | None) -> None:
        if removed is not None:
            words = escape(self.tr("Removed: {name}").format(name=short(removed.name)))
            undo = own_step_link(OwnStep.UNDO, "", self.tr("Undo"))
            self.add_html(f"<p>{words} · {undo}</p>")

    def _add_one(self, placed: PlacedMark) -> None:
        mark, muted = placed.mark, self.theme.muted.name()
        is_note = mark.kind is OwnKind.NOTE
        kind = self.tr("My note") if is_note else self.tr("Bookmark")
        whence = escape(f"{kind} · {self._whence(placed)}")
        self.add_html(f'<p><span style="color:{muted}">{whence}</span></p>')
        if mark.said and not is_note:
            self.add_title(mark.said, key=_key(mark.id))
        quotation = self.text(None, self.look.quoting(1.25 * self.pixels, italic=True))
        quotation.show_html(f"<p>“{escape(short(mark.exact))}”</p>")
        self.page.addWidget(quotation)
        if mark.said and is_note:
            self.add_html(f"<p>{_in_lines(mark.said)}</p>", key=_key(mark.id))
        every = link_html(To.TOPIC, OWN, self.tr("All my marks"))
        self.add_html(f"<p>{' · '.join([*self._steps(placed), every])}</p>")

    def _add_all(self, marks: Sequence[PlacedMark]) -> None:
        self.add_title(self.tr("My marks"))
        standing = [each for each in marks if each.span is not None]
        for heading, listed in (
            (self.tr("Bookmarks"), [m for m in standing if m.mark.kind is OwnKind.BOOKMARK]),
            (self.tr("Highlights and notes"), [m for m in standing if m.mark.kind is OwnKind.NOTE]),
            (self.tr("No longer in this text"), [m for m in marks if m.span is None]),
        ):
            if listed:
                self.add_heading(heading)
                # In one text, for a careful reader has a thousand.
                self.add_html("".join(map(self._lines, listed)))
        if not marks:
            self.add_html(f"<p>{escape(_nothing_yet())}</p>", muted=True)
        else:
            self.add_space(0.6)
            save = own_step_link(OwnStep.SAVE, "", self.tr("Save my marks as Markdown or JSON"))
            self.add_html(f"<p>{save}</p>")

    def _lines(self, placed: PlacedMark) -> str:
        """Return the HTML of a mark in the list."""
        mark, name, muted = placed.mark, short(placed.mark.name), self.theme.muted.name()
        words = name if mark.kind is OwnKind.BOOKMARK else f"“{name}”"
        steps = self._steps(placed)
        first = escape(words)
        if placed.span is not None:
            first = own_step_link(OwnStep.SHOW, mark.id, words)
            steps = steps[1:]
        said = f"<p>{_in_lines(mark.said)}</p>" if mark.kind is OwnKind.NOTE and mark.said else ""
        whence = f'<span style="color:{muted}">{escape(self._whence(placed))}</span>'
        last = " · ".join([whence, *steps])
        return f'<p>{first}</p>{said}<p style="margin-bottom:{round(self.pixels)}px">{last}</p>'

    def _whence(self, placed: PlacedMark) -> str:
        """Return where a mark stands, and since when it says what it says."""
        day = date_in_words(placed.mark.made, self.look.phrasing)
        if placed.span is None:
            return " · ".join(filter(None, (self.tr("its words are gone"), day)))
        number = self.at_hand.article.paragraph_at(placed.span.start)
        paragraph = self.tr("paragraph {number}").format(number=number) if number else ""
        changed = self.tr("reads otherwise now") if placed.reads_otherwise else ""
        return " · ".join(filter(None, (paragraph, changed, day)))

    def _steps(self, placed: PlacedMark) -> list[str]:
        mark = placed.mark
        edit = self.tr("Edit…") if mark.said else self.tr("Add a note…")
        if mark.kind is OwnKind.BOOKMARK:
            edit = self.tr("Rename…")
        where = (OwnStep.SHOW, self.tr("Show in the text"))
        if placed.span is None:
            where = (OwnStep.HERE, self.tr("Put it at the words I selected"))
        asked = (where, (OwnStep.EDIT, edit), (OwnStep.REMOVE, self.tr("Remove")))
        return [own_step_link(step, mark.id, words) for step, words in asked]


def _key(mark_id: str) -> PartKey:
    return own_key(f"mark {mark_id}")


def _in_lines(said: str) -> str:
    return escape(said).replace("\n", "<br>")


def short(words: str, most: int = _LONGEST) -> str:
    """Return *words* in one line, cut between two of them after so many letters at the *most*."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[:most].rpartition(' ')[0] or line[:most]} …"


def _nothing_yet() -> str:
    text = QCoreApplication.translate(
        "OwnPage",
        "Nothing is marked in this text yet. {bookmark} names the place where you are; of words "
        "that you select {highlight} makes a highlight, and {note} adds a note to them.",
    )
    keys = {each: first_key(each) for each in ("bookmark", "highlight", "note")}
    return text.format_map(keys)
