"""Lets what is chosen take effect at once, and tells how everything is chosen."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.model.edition.passage import Kind
from reader.session.marks import Marks, Strength
from reader.session.profile import Profile
from reader.session.remembering import Remembering
from reader.session.session import Session
from reader.ui.look.appearance import Appearance
from reader.ui.menus.actions import Actions


class Choosing(QObject):
    """What the reader prefers, as everything stands."""

    changed = Signal(object)  # Profile

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        remembering: Remembering,
        actions: Actions,
        parent: QObject,
    ) -> None:
        """Choose for *session*, *appearance* and *remembering*, and the keys of *actions*."""
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.remembering = remembering
        self.actions = actions

    @property
    def profile(self) -> Profile:
        """Return how everything stands."""
        look, marks = self.appearance.look, self.session.marks
        return Profile(
            theme=self.appearance.theme_id,
            zoom=self.appearance.zoom,
            article=look.article,
            notes=look.notes,
            marks=tuple(kind.value for kind in Kind if kind in marks.kinds),
            strength=marks.strength.value,
            forgotten=self.remembering.forgotten,
            keys=dict(self.actions.changed_keys),
            single_letters=self.actions.letters,
        )

    def change(self, **chosen: Any) -> None:
        """Let what is *chosen* stand so, by the names of a profile's fields."""
        self.choose(replace(self.profile, **chosen))

    def choose(self, profile: Profile) -> None:
        """Let everything stand as *profile* has it."""
        self.appearance.choose_theme(profile.theme)
        self.appearance.choose_zoom(profile.zoom)
        self.appearance.set_letters(profile.article, profile.notes)
        kinds = frozenset(kind for kind in Kind if kind.value in profile.marks)
        marks = Marks(kinds, Strength(profile.strength))
        if marks != self.session.marks:
            self.session.show_marks(marks)
        self.remembering.forgotten = profile.forgotten
        if (profile.keys, profile.single_letters) != (
            self.actions.changed_keys,
            self.actions.letters,
        ):
            self.actions.bind(profile.keys, letters=profile.single_letters)
            self.appearance.show_again()
        self.changed.emit(self.profile)
