"""The addresses that links within our own HTML have."""

PASSAGE, PARTY, SOURCE = "passage:", "party:", "source:"
WEB_SCHEMES = frozenset(("http", "https"))
OWN_SCHEMES = frozenset(("passage", "party", "source"))


def passage_ids(href: str) -> tuple[str, ...]:
    """Return the ids that the link of a run names, the innermost first; none for other links."""
    return tuple(href.removeprefix(PASSAGE).split(",")) if href.startswith(PASSAGE) else ()
