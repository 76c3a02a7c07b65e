"""Finds the sentences of a text that make claims of an edition's passages, and prints them."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reader.cli.output import Status, not_an_edition, say
from reader.model.edition.estimate import Figure
from reader.model.exchange.printed_text import printed_text
from reader.model.files.edition_folder import is_edition
from reader.model.files.problem import EditionError
from reader.model.opening.decoding import TextError
from reader.model.opening.opened_text import open_text
from reader.model.related.claims_kept import known_edition
from reader.model.related.own_figure import OwnFigure
from reader.model.related.relating import RelatedPassage, RelatedSentence, relate
from reader.model.storage.paths import bundled_edition


def related(file: Path, edition: Path | None, *, as_json: bool) -> Status:
    """Print which sentences of a text *file* make claims of an *edition*; return the exit status.

    "start" and "end" count code points in the text as `text` reads it, its blocks a line each.
    """
    folder = edition or bundled_edition()
    if not is_edition(folder):
        say(not_an_edition(folder), sys.stderr)
        return Status.REFUSED
    try:
        known = known_edition(folder)
        article = printed_text(open_text(file).article).article
    except EditionError as error:
        say(str(error), sys.stderr)
        return Status.WRONG
    except TextError as error:
        say(str(error), sys.stderr)
        return Status.REFUSED
    sentences = relate(article, [known])
    if as_json:
        printed = {"sentences": [sentence_json(each, article.text) for each in sentences]}
        say(json.dumps(printed, indent=2), sys.stdout)
    else:
        none = f"No sentence surely makes a claim of a passage in {folder.name}."
        say("\n".join(in_words(sentences, article.text)) or none, sys.stdout)
    return Status.DONE


def sentence_json(sentence: RelatedSentence, text: str) -> dict[str, Any]:
    """Return a *sentence* of *text* as an object of JSON."""
    return {
        "start": sentence.span.start,
        "end": sentence.span.end,
        "text": sentence.span.of(text),
        "passages": [_passage_json(passage) for passage in sentence.passages],
    }


def in_words(sentences: Sequence[RelatedSentence], text: str) -> Iterator[str]:
    """Yield the *sentences* of *text* that surely make a claim, and the claims, line by line."""
    for sentence in sentences:
        shown = [passage for passage in sentence.passages if passage.shown]
        if shown:
            yield f"{sentence.span.start:>7}  {' '.join(sentence.span.of(text).split())}"
        for passage in shown:
            figure = f" · here {_in_words(passage.figure)}" if passage.figure else ""
            yield f"{'':>7}  → {passage.claim.id}: {passage.claim.claim}{figure}"


def _passage_json(passage: RelatedPassage) -> dict[str, Any]:
    figure = passage.figure
    return {
        "id": passage.claim.id,
        "edition": passage.folder.name,
        "score": round(passage.score, 4),
        "shown": passage.shown,
        **({"figure": _figure_json(figure)} if figure else {}),
    }


def _figure_json(figure: OwnFigure) -> dict[str, Any]:
    quantity, unit, low, high, *_ = figure
    return {"quantity": quantity, "unit": unit, "low": low, "high": high}


def _in_words(figure: OwnFigure) -> str:
    return f"{Figure(figure.low, figure.high)} {figure.unit} ({figure.quantity})"
