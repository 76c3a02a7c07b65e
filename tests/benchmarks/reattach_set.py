"""REATTACH: quotations from older versions of texts, to be found in newer ones; their scores."""

import gzip
import json
import os
import random
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.model.text.quotation import Quotation
from reader.model.text.span import Span

# Beside the checkout, as the projects share it; elsewhere the environment says where, and may name
# several sets as it names folders.
PATHS = tuple(
    map(Path, os.environ.get("REATTACH", "../shared/reattach/dev.json.gz").split(os.pathsep))
)

_GROUPS = {
    "retypeset": (
        "wrap_hyphen",
        "typography",
        "whitespace",
        "dropspaces",
        "allcaps",
        "footnotes_ads",
        "page_headers",
    ),
    "noise": ("ocr2", "ocr6", "subst15"),
    "moved": ("para_shuffle", "excerpt"),
    "absent": ("crossdoc_neg", "crossdoc_shortdup", "excerpt_orphan"),
    "deleted, look-alike left": ("lookalike_deleted",),
    "edited, look-alike present": ("edited_vs_lookalike",),
}
_GROUP_OF = {label: group for group, labels in _GROUPS.items() for label in labels}
REAL = tuple(
    f"real: {label}"
    for label in ("exact_unique", "exact_dup", "edited", "moved", "moved_edited", "orphan")
)
GROUPS = (*REAL, *_GROUPS)

# An edition has about one passage for so many code points of its article.
_SPARSE = 1000


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, the document it is looked for in, and the right answer: a span, or None."""

    document: str
    group: str
    quotation: Quotation
    gold: Span | None

    @property
    def text(self) -> str:
        """Return the name of the text that the document was made from."""
        return self.document.partition("|")[0]

    @property
    def publisher(self) -> str:
        """Return the name of where the text was published."""
        return publisher(self.text)

    @property
    def is_real(self) -> bool:
        """Tell whether it comes from a real revision."""
        return self.group in REAL

    def outcome(self, span: Span | None) -> str:
        """Return right, wrong (beside the gold, or gone), partly or missed for this answer."""
        if span is None:
            return "right" if self.gold is None else "missed"
        if self.gold is None or not span.overlaps(self.gold):
            return "wrong"
        return "right" if is_right(span, self.gold) else "partly"


def publisher(text: str) -> str:
    """Return where *text* was published, by its name."""
    return text.partition("+")[0]


def is_right(span: Span, gold: Span) -> bool:
    """Tell whether the two have half in common of what they cover together."""
    return common_part(span, gold) >= 1 / 2


def common_part(span: Span, gold: Span) -> float:
    """Return what the two have in common, as a part of what they cover together."""
    common = min(span.end, gold.end) - max(span.start, gold.start)
    return max(0, common) / (max(span.end, gold.end) - min(span.start, gold.start))


def load(*paths: Path) -> tuple[dict[str, str], list[Quote]]:
    """Return the documents by name, and all quotes, of all sets that *paths* name."""
    documents: dict[str, str] = {}
    quotes: list[Quote] = []
    for path in paths or PATHS:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            parts: dict[str, Any] = json.load(file)
        for name, part in parts.items():
            # A document of one name may differ between the parts.
            documents |= {f"{key}|{name}": text for key, text in part["documents"].items()}
            quotes += [_quote(name, each) for each in part["quotes"]]
    return documents, quotes


def _quote(part: str, each: dict[str, Any]) -> Quote:
    label = each["label"]
    return Quote(
        f"{each['doc']}|{part}",
        _GROUP_OF[label] if part == "synthetic" else f"real: {label}",
        Quotation(each["id"], each["exact"], each["prefix"], each["suffix"], each["start"]),
        Span(*each["gold"]) if each["gold"] else None,
    )


def by_document(quotes: Iterable[Quote]) -> dict[str, list[Quote]]:
    """Return *quotes* by the document they are looked for in."""
    found: dict[str, list[Quote]] = {}
    for quote in quotes:
        found.setdefault(quote.document, []).append(quote)
    return found


def thinned(quotes: Iterable[Quote], length: int) -> list[list[Quote]]:
    """Return *quotes* of one document in batches with one for every *length* code points of it.

    As sparse as that are the passages of an edition; the set has one for every hundred or so.
    """
    shuffled = list(quotes)
    random.Random(1).shuffle(shuffled)
    count = max(1, round(len(shuffled) * _SPARSE / max(1, length)))
    return [shuffled[i::count] for i in range(count)]


def folds(quotes: Iterable[Quote], count: int = 9) -> dict[str, int]:
    """Return which of *count* folds each text is in; all documents made from it are in one."""
    return {text: i % count for i, text in enumerate(sorted({quote.text for quote in quotes}))}
