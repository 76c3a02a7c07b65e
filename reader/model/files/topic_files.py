"""Reads what an edition may say of its article as a whole: timeline, voices, forecasts, pages."""

from collections.abc import Iterable, Sequence

from reader.model.edition.forecast import Forecast, Forecasts
from reader.model.edition.page import Page
from reader.model.edition.timeline import Event, Timeline
from reader.model.edition.voices import Voice, Voices
from reader.model.files import limits
from reader.model.files.edition_file import MEANT, EditionFile
from reader.model.files.references import References
from reader.model.files.toml_table import TomlTable


def read_timeline(file: EditionFile, references: References) -> Timeline | None:
    """Return the timeline in *file*, or None where there is no such file."""
    if not file.exists():
        return None
    table = file.read_toml()
    broken = bool(file.problems)
    article = _date(table, "article") if not broken else ""
    events = [_event(row, references) for row in table.tables("events")]
    table.finish()
    _bound_named((event.passages for event in events), table)
    return Timeline(article, tuple(sorted(events, key=lambda event: event.date)))


def read_voices(file: EditionFile, references: References) -> Voices | None:
    """Return the voices in *file*, or None where there is no such file."""
    if not file.exists():
        return None
    table = file.read_toml()
    note = table.text("note", most=limits.NOTE)
    references.check(note, lambda: table.text_line("note"), file)
    voices = tuple(
        _voice(row, file, references) for row in table.tables("voices", most=limits.VOICES)
    )
    table.finish()
    file.bound_notes(2 * limits.NOTES)
    _bound_named((voice.passages for voice in voices), table)
    return Voices(note, voices)


def read_forecasts(file: EditionFile, references: References) -> Forecasts | None:
    """Return the forecasts in *file*, or None where there is no such file."""
    if not file.exists():
        return None
    table = file.read_toml()
    note = table.text("note", most=limits.NOTE)
    references.check(note, lambda: table.text_line("note"), file)
    forecasts = tuple(
        _forecast(row, file, references) for row in table.tables("forecasts", most=limits.VOICES)
    )
    table.finish()
    file.bound_notes(2 * limits.NOTES)
    return Forecasts(note, forecasts)


def read_page(page_id: str, file: EditionFile, references: References) -> Page:
    """Return the page in *file*."""
    front, body, line = file.read_with_front_matter()
    if file.problems:
        return Page(page_id, "", 0, "")
    order = front.number("order")
    page = Page(
        page_id, front.text("title", required=True, most=limits.TITLE), order or 0, body.strip()
    )
    front.finish(known=[MEANT])
    references.check(body, lambda: line, file)
    _bound_headings(body, line, file)
    if not page.text:
        file.note(line, "There is no text after the front matter; write it, or leave it out.")
    return page


def read_profile(file: EditionFile, references: References) -> str:
    """Return a party's profile in Markdown, "" where there is no such file."""
    if not file.exists():
        return ""
    text = file.read()
    references.check(text, lambda: 1, file)
    _bound_headings(text, 1, file)
    return text.strip()


def _event(row: TomlTable, references: References) -> Event:
    event = Event(
        date=_date(row, "date"),
        text=row.text("text", required=True),
        sources=row.texts("sources", most=limits.CITED),
        passages=row.texts("passages", required=False),
    )
    row.finish()
    _check_sources(event.sources, row, references)
    _check_passages(event.passages, row, references)
    return event


def _voice(row: TomlTable, file: EditionFile, references: References) -> Voice:
    voice = Voice(
        name=row.text("name", required=True),
        passages=row.texts("passages", most=limits.NAMED),
        note=row.text("note", most=limits.NOTE),
        party=row.text("party"),
    )
    row.finish()
    references.check(voice.note, lambda: row.text_line("note"), file)
    _check_passages(voice.passages, row, references)
    if voice.party and not references.knows_party(voice.party):
        row.note("party", f"No party “{voice.party}” in parties.toml.")
    return voice


def _forecast(row: TomlTable, file: EditionFile, references: References) -> Forecast:
    forecast = Forecast(
        passage=row.text("passage", required=True),
        says=row.text("says", required=True),
        happened=row.text("happened", required=True, most=limits.NOTE),
    )
    row.finish()
    references.check(forecast.happened, lambda: row.text_line("happened"), file)
    if forecast.passage:
        _check_passages((forecast.passage,), row, references, key="passage")
    return forecast


def _bound_named(passages: Iterable[Sequence[str]], table: TomlTable) -> None:
    """Note where all rows together name more *passages* than can be listed at once."""
    if (count := sum(map(len, passages))) > limits.NAMED:
        table.note("", limits.too_many("passages named here", count, limits.NAMED))


def _bound_headings(text: str, line: int, file: EditionFile) -> None:
    """Note where a *text* from a *line* on has more headings than there may be."""
    count = f"\n{text}".count("\n#")
    if count > limits.HEADINGS:
        file.note(line, limits.too_many("headings here", count, limits.HEADINGS))


def _date(table: TomlTable, key: str) -> str:
    return table.date(key) or "0001"


def _check_sources(keys: Iterable[str], row: TomlTable, references: References) -> None:
    for key in keys:
        if not references.knows_source(key):
            row.note("sources", f"No source “{key}” in sources.json; add the record or mend it.")


def _check_passages(
    ids: Iterable[str], row: TomlTable, references: References, *, key: str = "passages"
) -> None:
    for passage_id in ids:
        if passage_id not in references.passages:
            row.note(key, f"No passage “{passage_id}” in passages/; mend the id.")
