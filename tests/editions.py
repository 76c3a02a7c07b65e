"""Small editions for tests, written file by file."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.model.edition.edition import Edition
from reader.model.files.loading import load_edition
from reader.model.storage.paths import bundled_edition

# It begins with an emoji, two UTF-16 units long, so that every mistake in counting shows.
ARTICLE = """\
+++
title = "The Bridge"
subtitle = "a small article"
language = "en"
notice = "Restated from the Daily Example [@daily-2019]."
+++

🌉 The bridge cost “$40 million” — twice what was planned. Nobody was asked.
{: .examined }

## What the town says

The mayor calls it the *best thing* that ever happened to the town. It was naïve to think that
400,000 people would cross it every day.

The builder was never paid.
{: .examined }
"""

COST = """\
+++
claim = "The bridge cost $40 million."
kind = "estimates"
exact = "cost “$40 million”"
original = "priced at some $40m"

[[estimates]]
quantity = "Cost of the bridge"
unit = "US$ million"
article = { low = 40, high = 40, words = "$40 million" }
differ = "The town counts the roads [@town-2018]."

[[estimates.rows]]
party = "town"
through = "Daily Example"
low = 44
high = 44
counts = "bridge and roads"
as_of = "to April 2019"
date = "2019-04"
sources = ["town-2018", "daily-2019"]
standing = "seen"

[[estimates.rows]]
party = "builder"
low = 31
high = 35
interval = "lowest and highest invoice"
counts = "the bridge alone"
as_of = "2018"
date = "2018"
sources = ["builder-2019"]
standing = "calculated"

[[estimates]]
quantity = "Upkeep, per year"
unit = "US$ million a year"
apart = "A yearly cost."

[[estimates.rows]]
party = "town"
low = 1
counts = "repairs"
as_of = "2019"
date = "2019"
sources = ["town-2018"]
standing = "via"
+++

## Attribution

The article names no source. The figure is the town’s first plan [@town-2018].

## Context

Prices rose by a fifth [@daily-2019].

### town

[The town](party:town) says that the roads were needed [@town-2018, p. 4].

### builder

It was never paid [@builder-2019]. See [who was asked](passage:nobody-asked).

## Later

In 2021 a court put the cost at $38 million [@daily-2019].
"""

ASKED = """\
+++
claim = "Nobody was asked about the bridge."
kind = "attribution"
exact = "twice what was planned. Nobody was asked"
+++

## Attribution

The town held a meeting in 2014 [@town-2018].
"""

# Nested in the one before.
PLANNED = """\
+++
claim = "The bridge cost twice what was planned."
kind = "context"
exact = "twice what was planned"
+++

## Context

The plan was changed three times [@town-2018].
"""

PARTIES = """\
[town]
name = "The town"
full = "Town of Example"
stake = "Paid for the bridge."

[builder]
name = "Builders Ltd"
stake = "Built the bridge; in dispute with the town."
"""

SOURCES = """\
[
  {"id": "town-2018", "type": "report", "title": "The New Bridge", "publisher": "Town of Example",
   "issued": {"date-parts": [[2018, 11, 2]]}, "URL": "https://example.org/bridge",
   "note": "seen: pages 1 to 6"},
  {"id": "builder-2019", "type": "webpage", "title": "Our Side", "author": [{"family": "Mason",
   "given": "Ann"}], "issued": {"date-parts": [[2019, 3]]}, "note": "via the Daily Example: short"},
  {"id": "daily-2019", "type": "article-newspaper", "title": "A Bridge Too Dear",
   "container-title": "Daily Example", "issued": {"date-parts": [[2019]]},
   "note": "recalled: not read again"}
]
"""

BRIDGE: Mapping[str, str] = {
    "article.md": ARTICLE,
    "passages/cost.md": COST,
    "passages/nobody-asked.md": ASKED,
    "passages/twice-planned.md": PLANNED,
    "parties.toml": PARTIES,
    "sources.json": SOURCES,
}


# A bibliographic record as short as one may be.
RECORD = {"id": "a", "type": "report", "title": "The Bridge", "note": "seen: all"}

PARAGRAPHS = 60
CONTEXT = (
    '+++\nclaim = "{claim}"\nkind = "context"\nexact = "{exact}"\n+++\n\n## Context\n\n{note}\n'
)

# Profiles each of which would pass, and which all together nobody waits for.
ENDLESS: dict[str, str] = {
    "parties.toml": PARTIES
    + "".join(f'\n[p{n}]\nname = "Party {n}"\nstake = "None."\n' for n in range(200)),
    **{f"parties/p{n}.md": f"{'[a ' * 800}{n}\n" for n in range(200)},
}


def road_files() -> Mapping[str, str]:
    """Return an edition of many paragraphs, with passages near its beginning, middle and end."""
    sentence = "The road goes on, past a field and a wood, and nobody is met on it. " * 4
    paragraphs = [f"Mile {number}. {sentence}" for number in range(1, PARAGRAPHS + 1)]
    front = '+++\ntitle = "The Road"\nlanguage = "en"\n+++\n\n'
    long_note = "\n\n".join(f"Of this mile it was said {i} times [@town-2018]." for i in range(40))
    passages = {
        f"passages/mile-{number}.md": CONTEXT.format(
            claim=f"There is a mile {number}.", exact=f"Mile {number}.", note=long_note
        )
        for number in (2, 30, 59)
    }
    parties, sources = BRIDGE["parties.toml"], BRIDGE["sources.json"]
    return {
        "article.md": front + "\n\n".join(paragraphs),
        "parties.toml": parties,
        "sources.json": sources,
        **passages,
    }


def write_edition(folder: Path, files: Mapping[str, str | bytes] = BRIDGE) -> Path:
    """Write *files* into *folder* and return it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return folder


def edited(folder: Path, *changes: tuple[str, str], files: Mapping[str, str] | None = None) -> Path:
    """Write the small edition with *changes* to its article, and *files* besides."""
    article = ARTICLE
    for before, after in changes:
        assert before in article
        article = article.replace(before, after)
    return write_edition(folder, {**BRIDGE, **(files or {}), "article.md": article})


@pytest.fixture(scope="session")
def bridge_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the standard small edition."""
    return write_edition(tmp_path_factory.mktemp("editions") / "bridge")


@pytest.fixture(scope="session")
def bridge(bridge_folder: Path) -> Edition:
    """Return the standard small edition."""
    return load_edition(bridge_folder)


@pytest.fixture(scope="session")
def road(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return an edition that is many times as long as the window is high."""
    return load_edition(write_edition(tmp_path_factory.mktemp("editions") / "road", road_files()))


@pytest.fixture(scope="session")
def bundled() -> Edition:
    """Return the edition that the reader brings along."""
    return load_edition(bundled_edition())
