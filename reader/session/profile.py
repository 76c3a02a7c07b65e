"""What a reader prefers, wherever they are and whatever they read."""

from dataclasses import dataclass, field

from reader.session.settings import ARTICLE, NOTES, Letters, State


@dataclass(frozen=True, slots=True)
class Profile:
    """The part of a state that is chosen and not come to: each field as State has it."""

    theme: str = "system"
    zoom: int = 100
    article: Letters = ARTICLE
    notes: Letters = NOTES
    marks: tuple[str, ...] = field(default_factory=lambda: State().marks)
    strength: str = "soft"
    forgotten: tuple[str, ...] = ()
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    single_letters: bool = True
