"""What of a state is not kept for the next start, because the reader wants it so."""

from collections.abc import Mapping
from types import MappingProxyType

from reader.session.settings import State

# What can be forgotten: by its name, the fields of a state.
FORGETTABLE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "passages": ("list_shown",),
        "search": ("search_scope", "search_options"),
        "sections": ("folded",),
    }
)


class Remembering:
    """Which of the lists begin anew at each start; the part of a state that is told last."""

    def __init__(self, state: State) -> None:
        """Begin as *state* has it."""
        self.forgotten = tuple(name for name in state.forgotten if name in FORGETTABLE)

    def tell(self, state: State) -> None:
        """Write into *state* what is forgotten, and that it is as on the first start."""
        state.forgotten = self.forgotten
        first = State()
        for name in self.forgotten:
            for field in FORGETTABLE[name]:
                setattr(state, field, getattr(first, field))

    def bring_back(self, state: State) -> None:
        """Stay as it is."""
