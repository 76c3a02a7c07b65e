"""Reads an edition, or says exactly what is wrong with it: file, line, what was expected."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from reader.model.checks.meant import MEANT, read_meant_file
from reader.model.edition.article import Article
from reader.model.edition.edition import Edition
from reader.model.edition.page import Page
from reader.model.edition.party import Party
from reader.model.edition.passage import Passage
from reader.model.edition.source import Source
from reader.model.files.anchored import Anchored
from reader.model.files.edition_file import EditionFile
from reader.model.files.notes import Manuscript
from reader.model.files.passage_file import read_passage
from reader.model.files.problem import EditionError, Problem
from reader.model.files.references import References
from reader.model.files.source_file import read_sources
from reader.model.files.topic_files import (
    read_forecasts,
    read_page,
    read_profile,
    read_timeline,
    read_voices,
)
from reader.model.markup.article_html import ArticleMarkup, article_markup
from reader.model.text.anchoring import AnchoringText

ARTICLE = "article.md"
PASSAGES = "passages"
PARTIES = "parties.toml"
SOURCES = "sources.json"
# What any edition may have besides.
PROFILES = "parties"
PAGES = "pages"
TIMELINE = "timeline.toml"
VOICES = "voices.toml"
FORECASTS = "forecasts.toml"

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_edition(folder: Path) -> bool:
    """Tell whether *folder* has what makes it an edition: an article."""
    try:
        return (folder / ARTICLE).is_file()
    except OSError:  # a name too long, or a folder that nobody may look into
        return False


def load_edition(
    folder: Path,
    manuscript: Manuscript | None = None,
    anchored: list[Anchored] | None = None,
) -> Edition:
    """Return the edition in *folder*; EditionError with all that is wrong where it has faults.

    A *manuscript* is filled with what only an editor asks for, and *anchored* with the quotations
    of all passages, those that were not found too.
    """
    folder = folder.resolve()
    problems: list[Problem] = []
    if not folder.is_dir():
        message = f"There is no folder “{folder}”; name one that holds an {ARTICLE}."
        raise EditionError([Problem(folder.name, 1, message)])
    parties = _read_parties(folder, problems)
    sources = _read_sources(folder, problems)
    references = References(parties, sources, _ids(folder, PASSAGES), manuscript, anchored)
    article = _read_article(folder, references, problems)
    passages = _read_passages(folder, article, references, problems)
    parties = _with_profiles(folder, parties or {}, references, problems)
    files = [EditionFile(folder, name) for name in (TIMELINE, VOICES, FORECASTS, MEANT)]
    timeline = read_timeline(files[0], references)
    voices = read_voices(files[1], references)
    forecasts = read_forecasts(files[2], references)
    meant = read_meant_file(files[3])
    if manuscript is not None:
        manuscript.meant.extend(meant)
    problems += [problem for file in files for problem in file.problems]
    pages = _read_pages(folder, references, problems)
    if problems:
        raise EditionError(problems)
    return Edition(
        folder, article, passages, parties, sources or {}, timeline, voices, forecasts, pages
    )


def read_article(folder: Path) -> Article:
    """Return the article of the edition in *folder*, faults or not; its text may be empty."""
    return _read_article(folder.resolve(), References(None, None, ()), [])


def _read_article(folder: Path, references: References, problems: list[Problem]) -> Article:
    file = EditionFile(folder, ARTICLE)
    front, body, _ = file.read_with_front_matter()
    broken = bool(file.problems)
    title = front.text("title", required=not broken)
    subtitle = front.text("subtitle")
    language = front.text("language", required=not broken)
    notice, about = front.text("notice"), front.text("about")
    references.read_meant(front, file)
    front.finish()
    references.check(notice, lambda: front.text_line("notice"), file)
    references.check(about, lambda: front.text_line("about"), file)
    markup = ArticleMarkup("", "", ())
    try:
        markup = article_markup(body)
    except RecursionError:
        file.note(1, "Quotations or lists are nested too deeply here; make them flatter.")
    else:
        if not markup.blocks and not broken:
            file.note(1, "There is no text after the front matter; put the article there.")
    problems += file.problems
    return Article(
        title, subtitle, language, notice, about, markup.html, markup.text, markup.blocks
    )


def _ids(folder: Path, within: str) -> tuple[str, ...]:
    return tuple(sorted(path.name[:-3] for path in (folder / within).glob("*.md")))


def _read_passages(
    folder: Path, article: Article, references: References, problems: list[Problem]
) -> tuple[Passage, ...]:
    text = AnchoringText(article.text)
    passages: list[Passage] = []
    for passage_id in references.passages:
        file = EditionFile(folder, f"{PASSAGES}/{passage_id}.md")
        passage = read_passage(passage_id, file, text if article.text else None, references)
        if not _ID.fullmatch(passage_id):
            file.note(1, "Name the file in small letters, digits and hyphens: it is an id.")
        problems += file.problems
        if passage is not None:
            passages.append(passage)
    problems += _same_place(passages)
    # In the order of the article; of two that begin together the longer one comes first.
    return tuple(sorted(passages, key=lambda p: (p.span.start, -len(p.span), p.id)))


def _same_place(passages: list[Passage]) -> list[Problem]:
    first: dict[object, Passage] = {}
    return [
        Problem(
            f"{PASSAGES}/{passage.id}.md",
            1,
            f"This passage has exactly the words of “{first[passage.span].id}”; "
            "choose a longer or shorter quotation, or make one passage of both.",
        )
        for passage in passages
        if first.setdefault(passage.span, passage) is not passage
    ]


def _read_parties(folder: Path, problems: list[Problem]) -> Mapping[str, Party] | None:
    file = EditionFile(folder, PARTIES)
    table = file.read_toml()
    if file.problems:
        problems += file.problems
        return None
    parties: dict[str, Party] = {}
    for party_id, record in table.each():
        if not _ID.fullmatch(party_id):
            table.note(party_id, f"“{party_id}” must be small letters, digits and hyphens.")
        parties[party_id] = Party(
            id=party_id,
            name=record.text("name", required=True),
            stake=record.text("stake", required=True),
            full=record.text("full"),
        )
        record.finish()
    problems += file.problems
    return parties


def _with_profiles(
    folder: Path, parties: Mapping[str, Party], references: References, problems: list[Problem]
) -> Mapping[str, Party]:
    profiles: dict[str, str] = {}
    for party_id in _ids(folder, PROFILES):
        file = EditionFile(folder, f"{PROFILES}/{party_id}.md")
        if not references.knows_party(party_id):
            file.note(1, f"No party “{party_id}” in parties.toml; the file's name is its id.")
        profiles[party_id] = read_profile(file, references)
        problems += file.problems
    return {
        party.id: replace(party, profile=profiles.get(party.id, "")) for party in parties.values()
    }


def _read_pages(folder: Path, references: References, problems: list[Problem]) -> tuple[Page, ...]:
    pages: list[Page] = []
    for page_id in _ids(folder, PAGES):
        file = EditionFile(folder, f"{PAGES}/{page_id}.md")
        pages.append(read_page(page_id, file, references))
        problems += file.problems
    return tuple(sorted(pages, key=lambda page: (page.order, page.id)))


def _read_sources(folder: Path, problems: list[Problem]) -> Mapping[str, Source] | None:
    file = EditionFile(folder, SOURCES)
    sources = read_sources(file)
    problems += file.problems
    return sources
