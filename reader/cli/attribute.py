"""Finds who says what in any text: of one file for people, or of many as lines of JSON."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from reader.cli.attribution_json import attributed_json
from reader.cli.output import Status, say
from reader.cli.text_lines import TextLineError, read_text_line
from reader.model.attribution.attributing import SURE, Attributor
from reader.model.attribution.attribution import Attributed, Attribution, SpeakerKind
from reader.model.attribution.learnt import NotLearntError, shipped_attributor

_MOST = 90  # letters of what somebody says
_KINDS = {
    SpeakerKind.NAMED: "Named",
    SpeakerKind.UNNAMED: "Not named",
    SpeakerKind.ORGANISATION: "Organisations",
    SpeakerKind.OUTLET: "Outlets",
    SpeakerKind.DOCUMENT: "Documents",
    SpeakerKind.NONE: "No source told",
}


def attribute(file: Path | None, texts: BinaryIO, *, as_json: bool) -> Status:
    """Print who says what in a *file*, or in each of *texts*, lines of JSON; return the status.

    Lines are answered one by one, while anybody reads the answers; what cannot be read is told on
    the error output by its line.
    """
    try:
        attributor = shipped_attributor()
    except NotLearntError as error:
        return _refuse(error)
    if file is None:
        return _attribute_lines(texts, attributor)
    return _attribute_file(file, attributor, as_json=as_json)


def _attribute_file(file: Path, attributor: Attributor, *, as_json: bool) -> Status:
    # What opens files takes longer to import than the rest; lines of JSON do without.
    from reader.model.exchange.printed_text import printed_text
    from reader.model.opening.decoding import TextError
    from reader.model.opening.opened_text import open_text

    try:
        article, apart = printed_text(open_text(file).article)
    except TextError as error:
        return _refuse(error)
    found = attributor.attribute(article.text, apart)
    in_json = json.dumps(attributed_json(found), indent=2) if as_json else ""
    say(in_json or in_words(found, article.text), sys.stdout)
    return Status.DONE


def _refuse(error: Exception) -> Status:
    say(str(error), sys.stderr)
    return Status.REFUSED


def _attribute_lines(texts: BinaryIO, attributor: Attributor) -> Status:
    status = Status.DONE
    for number, line in enumerate(texts, 1):
        if not line.strip():
            continue
        try:
            read = read_text_line(line, number)
        except TextLineError as error:
            say(str(error), sys.stderr)
            status = Status.WRONG
            continue
        found = attributed_json(attributor.attribute(read.text or "", chains=False))
        if not say(json.dumps({"id": read.id, **found}), sys.stdout):
            break
    return status


def in_words(found: Attributed, text: str) -> str:
    """Return what was *found* in a *text* for a terminal, by kind of speaker and by speaker."""
    if not found.is_english:
        return "This text is not in English, and only English is read here."
    if not found.attributions and not found.figures:
        return "Nobody is found to say anything in this text."
    return "\n".join(
        (
            "Found by the program; nobody has read it over. Some will be missing, some wrong.",
            *_speakers(found, text),
            *_figures(found, text),
            *_shares(found),
        )
    )


def _speakers(found: Attributed, text: str) -> Iterator[str]:
    for kind, heading in _KINDS.items():
        here = [each for each in found.attributions if each.kind is kind]
        if here:
            yield heading
        # First those of whom there is no name to stand above them.
        for who in sorted(dict.fromkeys(each.who for each in here), key=bool):
            if who:
                yield f"  {' '.join(who.split())}"
            for each in here:
                if each.who == who:
                    yield _line(each, text, "    ")
                    yield from (_line(inner, text, "      ") for inner in each.inner)


def _line(attribution: Attribution, text: str, indent: str) -> str:
    who = " … ".join(span.of(text) for span in attribution.source)
    said = " … ".join(span.of(text) for span in attribution.content)
    words = " ".join(f"{who} [{attribution.cue.of(text)}] {said}".split())
    if len(words) > _MOST:
        words = f"{words[:_MOST].rpartition(' ')[0]} …"
    sort = "" if attribution.sort.value == "say" else f" ({attribution.sort.value})"
    perhaps = "" if attribution.probability >= SURE else " (perhaps)"
    return f"{indent}{attribution.content[0].start:>6}  {words}{sort}{perhaps}"


def _figures(found: Attributed, text: str) -> Iterator[str]:
    if found.figures:
        yield "Figures that nobody is named for"
    for span in found.figures:
        around = text[max(0, span.start - 30) : span.start] + "«" + span.of(text) + "»"
        yield f"    {span.start:>6}  {' '.join((around + text[span.end : span.end + 30]).split())}"


def _shares(found: Attributed) -> Iterator[str]:
    words = found.words or 1
    own = found.words - sum(each.at_most for each in found.shares)
    yield f"Of {found.words} words"
    for each in found.shares:
        least, most = (round(100 * share / words) for share in (each.at_least, each.at_most))
        share = f"{least} %" if least == most else f"{least} to {most} %"
        yield f"    {_KINDS[each.kind]}: {share}"
    yield f"    The text's own voice: at least {round(100 * own / words)} %"
