"""Reads an edition, and says exactly what is wrong with it: file, line, what was expected."""

import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reader.model.edition.article import Article
from reader.model.edition.beginning import PLACES
from reader.model.edition.edition import Edition
from reader.model.edition.page import Page
from reader.model.edition.party import Party
from reader.model.edition.passage import Passage, in_order
from reader.model.files import limits
from reader.model.files.anchored import Anchored
from reader.model.files.edition_file import MEANT, EditionFile
from reader.model.files.edition_folder import ARTICLE, EDITION, PASSAGES, passage_file
from reader.model.files.identity import read_identity
from reader.model.files.notes import Note
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
from reader.model.markup.markdown_bounds import too_costly
from reader.model.markup.structure import too_much
from reader.model.text.anchoring import AnchoringText

PARTIES = "parties.toml"
SOURCES = "sources.json"
# What any edition may have besides.
PROFILES = "parties"
PAGES = "pages"
TIMELINE = "timeline.toml"
VOICES = "voices.toml"
FORECASTS = "forecasts.toml"

_NO_MARKUP = ArticleMarkup("", "", ())
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was found in the files of an edition.

    *edition* is None where any of the *problems* keeps it from being read; the *article* is there
    as far as it could be. *quotations* are those of all passages, also those that were not found.
    """

    article: Article
    edition: Edition | None
    problems: tuple[Problem, ...]
    quotations: tuple[Anchored, ...]
    files: tuple[EditionFile, ...]

    @property
    def hidden(self) -> tuple[Problem, ...]:
        """Return what was left out of the files because it hides, turns or breaks words."""
        return tuple(problem for file in self.files for problem in file.hidden)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return all notes with their lines, which are looked up only now."""
        return tuple(note for file in self.files for note in file.notes)


def load_edition(folder: Path) -> Edition:
    """Return the edition in *folder*; EditionError with all that is wrong where anything is."""
    loaded = read_edition(folder)
    if loaded.edition is None:
        raise EditionError(loaded.problems)
    return loaded.edition


def read_edition(folder: Path) -> Loaded:
    """Return all that is found in the files of *folder*, whatever is wrong with them."""
    steps = reading(folder)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            loaded: Loaded = end.value
            return loaded


def reading(folder: Path) -> Generator[str, None, Loaded]:
    """Yield the name of each file of the edition in *folder* before it is read; return it all."""
    folder = folder.resolve()
    if not folder.is_dir():
        message = f"There is no folder “{folder}”; name one that holds an {ARTICLE}."
        nothing = Article("", "", "", "", "", "", "", ())
        return Loaded(nothing, None, (Problem(folder.name, 1, message),), (), ())
    return (yield from _Loading(folder).steps())


class _Loading:
    """The loading of one edition, file by file; its steps yield the name of each file first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: list[EditionFile] = []

    def steps(self) -> Generator[str, None, Loaded]:
        parties = self._parties((yield from self._open(PARTIES)))
        sources = read_sources((yield from self._open(SOURCES)))
        references = References(parties, sources, self._ids(PASSAGES))
        article = self._article((yield from self._open(ARTICLE)), references)
        passages, quotations = yield from self._passages(article, references)
        profiles = yield from self._profiles(references)
        identity = read_identity((yield from self._open(EDITION)))
        edition = Edition(
            article,
            passages,
            {key: p._replace(profile=profiles.get(key, "")) for key, p in (parties or {}).items()},
            sources or {},
            identity.id,
            self._folder,
            read_timeline((yield from self._open(TIMELINE)), references),
            read_voices((yield from self._open(VOICES)), references),
            read_forecasts((yield from self._open(FORECASTS)), references),
            (yield from self._pages(references)),
            identity.as_of,
            identity.author,
            identity.written,
        )
        problems = tuple(sorted({problem for file in self._files for problem in file.problems}))
        known = None if problems else edition
        return Loaded(article, known, problems, quotations, tuple(self._files))

    def _open(self, name: str) -> Generator[str, None, EditionFile]:
        yield name
        file = EditionFile(self._folder, name)
        self._files.append(file)
        return file

    def _ids(self, within: str) -> tuple[str, ...]:
        folder = EditionFile(self._folder, within)
        try:
            paths = list((self._folder / within).iterdir()) if folder.exists() else []
        except OSError as error:
            # The fence, which refuses what lies elsewhere, has no words for it.
            why = error.strerror or "It leads outside the edition's folder"
            folder.note(1, f"Nobody can look into this folder: {why}. Put a readable one here.")
            self._files.append(folder)
            return ()
        return tuple(sorted(path.name[:-3] for path in paths if path.name.endswith(".md")))

    def _article(self, file: EditionFile, references: References) -> Article:
        front, body, line = file.read_with_front_matter()
        broken = bool(file.problems)
        title = front.text("title", required=not broken, most=limits.TITLE)
        subtitle = front.text("subtitle", most=limits.TITLE)
        language = front.text("language", required=not broken)
        notice, about = (
            front.text("notice", most=limits.NOTE),
            front.text("about", most=limits.NOTE),
        )
        begin = front.texts("begin", required=False, most=PLACES)
        references.check_passages(begin, partial(front.note, "begin"))
        front.finish(known=[MEANT])
        references.check(notice, lambda: front.text_line("notice"), file)
        references.check(about, lambda: front.text_line("about"), file)
        markup = _NO_MARKUP if broken and not body else _markup(body, line, file)
        return Article(
            *(title, subtitle, language, notice, about, markup.html, markup.text, markup.blocks),
            begin=begin,
        )

    def _passages(
        self, article: Article, references: References
    ) -> Generator[str, None, tuple[tuple[Passage, ...], tuple[Anchored, ...]]]:
        text = AnchoringText(article.text) if article.text else None
        passages: list[tuple[Passage, EditionFile]] = []
        quotations: list[Anchored] = []
        for passage_id in references.passages[: limits.PASSAGES]:
            file = yield from self._open(passage_file(passage_id))
            passage, quotation = read_passage(passage_id, file, text, references)
            if not _ID.fullmatch(passage_id):
                file.note(1, "Name the file in small letters, digits and hyphens: it is an id.")
            if quotation is not None:
                quotations.append(quotation)
            if passage is not None:
                passages.append((passage, file))
        count = len(references.passages)
        if count > limits.PASSAGES:
            self._files[-1].note(1, limits.too_many("passages", count, limits.PASSAGES))
        _note_same_place(passages)
        _note_overlaps(passages)
        return in_order(passage for passage, _ in passages), tuple(quotations)

    def _parties(self, file: EditionFile) -> Mapping[str, Party] | None:
        table = file.read_toml()
        if file.problems:
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
                until=record.date("until", required=False),
            )
            record.finish()
        return parties

    def _profiles(self, references: References) -> Generator[str, None, Mapping[str, str]]:
        profiles: dict[str, str] = {}
        for party_id in self._ids(PROFILES):
            file = yield from self._open(f"{PROFILES}/{party_id}.md")
            if not references.knows_party(party_id):
                file.note(1, f"No party “{party_id}” in parties.toml; the file's name is its id.")
            profiles[party_id] = read_profile(file, references)
        return profiles

    def _pages(self, references: References) -> Generator[str, None, tuple[Page, ...]]:
        pages: list[Page] = []
        ids = self._ids(PAGES)
        for page_id in ids[: limits.PAGES]:
            file = yield from self._open(f"{PAGES}/{page_id}.md")
            pages.append(read_page(page_id, file, references))
        if len(ids) > limits.PAGES:
            self._files[-1].note(1, limits.too_many("pages", len(ids), limits.PAGES))
        return tuple(sorted(pages, key=lambda page: (page.order, page.id)))


def _markup(body: str, line: int, file: EditionFile) -> ArticleMarkup:
    """Return what an article's *body* says, which begins at a *line* of the *file*."""
    if len(body) > limits.MARKDOWN:
        file.note(line, limits.too_long("The article", len(body), limits.MARKDOWN))
    elif costly := too_costly(body, limits.BLOCKS):
        file.note(line + body.count("\n", 0, costly.offset), costly.message)
    else:
        try:
            markup = article_markup(body)
        except RecursionError:
            file.note(line, "Quotations or lists are nested too deeply here; make them flatter.")
            return _NO_MARKUP
        if not markup.blocks:
            file.note(1, "There is no text after the front matter; put the article there.")
        for message in _too_much(markup):
            file.note(line, message)
        return markup
    return _NO_MARKUP


def _too_much(markup: ArticleMarkup) -> Iterator[str]:
    """Yield what in an article is more than a window can lay out in good time."""
    longest = max((len(block.span) for block in markup.blocks), default=0)
    if len(markup.text) > limits.ARTICLE:
        yield limits.too_long("The article", len(markup.text), limits.ARTICLE)
    elif len(markup.text.encode()) > limits.BYTES:
        yield f"The article has more than {limits.BYTES:,} bytes in UTF-8. Shorten or divide it."
    elif longest > limits.BLOCK:
        yield limits.too_long("A paragraph", longest, limits.BLOCK)
    elif message := too_much(markup.html):
        yield message
    if len(markup.blocks) > limits.BLOCKS:
        yield limits.too_many("headings and paragraphs", len(markup.blocks), limits.BLOCKS)


def _note_overlaps(passages: Sequence[tuple[Passage, EditionFile]]) -> None:
    """Note the first passage that stands on words which too many others stand on already."""
    ends: list[int] = []
    for passage, file in sorted(passages, key=lambda pair: pair[0].span):
        ends = [end for end in ends if end > passage.span.start]
        ends.append(passage.span.end)
        if len(ends) > limits.OVERLAPS:
            file.note(
                1,
                f"More than {limits.OVERLAPS} passages stand on the same words as this one; choose "
                "a longer or shorter quotation, or make one passage of several.",
            )
            return


def _note_same_place(passages: Sequence[tuple[Passage, EditionFile]]) -> None:
    first: dict[object, Passage] = {}
    for passage, file in passages:
        before = first.setdefault(passage.span, passage)
        if before is not passage:
            file.note(
                1,
                f"This passage has exactly the words of “{before.id}”; choose a longer or shorter "
                "quotation, or make one passage of both.",
            )
