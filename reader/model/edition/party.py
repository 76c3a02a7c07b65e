"""Who speaks, and what is at stake for them."""

from typing import NamedTuple


class Party(NamedTuple):
    """One who speaks: a short neutral name, the full one, and the stake in one sentence.

    *profile* is Markdown: what is known of the party as a source; "" where there is none. *until*
    is the date (ISO 8601) on which somebody died or a body was dissolved, "" for all others.
    """

    id: str
    name: str
    stake: str
    full: str = ""
    profile: str = ""
    until: str = ""

    @property
    def short_name(self) -> str:
        """Return the short name where it is not the full one too."""
        return self.name if self.full and self.full != self.name else ""

    @property
    def full_name(self) -> str:
        """Return the full name, or the short one where there is no other."""
        return self.full or self.name
