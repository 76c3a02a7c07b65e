"""A small edition with everything that may be said of an article as a whole."""

from collections.abc import Mapping

import pytest

from reader.model.edition.edition import Edition
from reader.model.files.loading import load_edition
from reader.ui.window.window import Window
from tests.editions import BRIDGE, write_edition
from tests.reading import shown_text

# The article's month is crowded: dots that would touch must stand above one another.
TIMELINE = """\
article = "2019-05-03"

[[events]]
date = "2014"
text = "The town plans a bridge & a road."
sources = ["town-2018"]

[[events]]
date = "2018-11-02"
text = "The town publishes its report."
sources = ["town-2018", "daily-2019"]
passages = ["cost", "twice-planned"]

[[events]]
date = "2019-03"
text = "The builder tells its side."
sources = ["builder-2019"]

[[events]]
date = "2019-04"
text = "The bridge opens."
sources = ["daily-2019"]

[[events]]
date = "2019-05-05"
text = "The builder answers."
sources = ["builder-2019"]

[[events]]
date = "2021-06-01"
text = "A court puts the cost at $38 million."
sources = ["daily-2019"]
passages = ["cost"]
"""

VOICES = """\
note = "Sorted by whom the article names, as [the first passage](passage:cost) is [@daily-2019]."

[[voices]]
name = "Nobody & nothing named, not even in general words such as “some people in the town”"
note = "The article says so in its own voice."
passages = ["cost", "twice-planned"]

[[voices]]
name = "The mayor"
party = "town"
note = "Named once [@town-2018]."
passages = ["nobody-asked"]
"""

FORECASTS = """\
note = "The article’s last words look ahead [@daily-2019]."

[[forecasts]]
passage = "cost"
says = "The bridge will never be paid off & done with."
happened = "In 2021 a court put the cost at $38 million [@builder-2019]. See [who](party:builder)."

[[forecasts]]
passage = "nobody-asked"
says = "Nobody will ask the town."
happened = '''
For it: no meeting was held in 2020 [@town-2018].

Against it: one was held in 2021 [@daily-2019].'''
"""

OPEN_POINTS = """\
+++
title = "Open points & loose ends"
order = 2
+++

What nobody could find out [@daily-2019].

## How the figure was arrived at, by whom it was repeated since, and what became of it

- The plan of 2015 is lost [@town-2018].
- [The builder](party:builder) has its own: see [the cost](passage:cost).

## Upkeep

Nobody counts it.
"""

HOW_WE_READ = """\
+++
title = "How we read"
order = 1
+++

Slowly, and twice.
"""

TOWN = """\
A town on the river since 1900 [@town-2018].

## As a source

Its reports count the roads; [the builder](party:builder) does not [@builder-2019].
"""

WHOLE: Mapping[str, str] = {
    **BRIDGE,
    "timeline.toml": TIMELINE,
    "voices.toml": VOICES,
    "forecasts.toml": FORECASTS,
    "pages/open-points.md": OPEN_POINTS,
    "pages/how-we-read.md": HOW_WE_READ,
    "parties/town.md": TOWN,
}

TOPICS = ("voices", "timeline", "forecasts", "page/how-we-read", "page/open-points", "parties")
PROFILES = ("party/town", "party/builder")

# Words that stand on the page of a topic and on no other.
WORDS = {
    "": "passages with perspectives",
    "voices": "3 claims, each a square",
    "timeline": "6 dated events, 2014 to 2021",
    "forecasts": "no verdict is given",
    "page/how-we-read": "Slowly, and twice.",
    "page/open-points": "What nobody could find out",
    "parties": "2 parties, and what is at stake",
    "party/town": "A town on the river since 1900",
    "party/builder": "Built the bridge; in dispute with the town.",
}


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return the small edition with everything that may be said of its article as a whole."""
    return load_edition(write_edition(tmp_path_factory.mktemp("editions") / "whole", WHOLE))


def is_shown(window: Window, topic: str) -> bool:
    """Tell whether the page of *topic*, and of no other, stands in the pane."""
    text = shown_text(window.parts.panes.perspectives)
    return [each for each, words in WORDS.items() if words in text] == [topic]
