"""How the list of what is found everywhere stands, from one start to the next."""

from typing import TYPE_CHECKING

from reader.session.settings import State

if TYPE_CHECKING:
    from reader.ui.finding.search_list import SearchList


class FindingState:
    """Where it is looked, how strictly, and how wide the list is; not for what."""

    def __init__(self, state: State) -> None:
        """Begin as *state* has it; the list is made only when it is first asked for."""
        self._scope, self._options = state.search_scope, state.search_options
        self._width = state.search_width
        self._list: SearchList | None = None

    def take(self, made: "SearchList") -> int:
        """Let a list that is *made* stand as it did; return its width in pixels."""
        self._list = made
        made.options.restore(self._scope, self._options)
        return self._width or min(made.sizeHint().width(), made.window().width() // 3)

    def tell(self, state: State) -> None:
        """Write into *state* how the list stands."""
        if self._list is not None:
            self._scope, self._options = self._list.options.scope, self._list.options.chosen
            self._width = self._width if self._list.is_over else self._list.width()
        state.search_scope, state.search_options = self._scope, self._options
        state.search_width = self._width

    def bring_back(self, state: State) -> None:
        """Stay as it is."""
