"""What a reader asks of the place that a passage has in a text."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model.edition.article import Article, Block, BlockKind
from reader.model.edition.attached_edition import AttachedEdition
from reader.model.edition.attachment import Attachment, Decision
from reader.model.edition.edition import Edition
from reader.model.edition.opened_text import OpenedText
from reader.model.text.quotation import Quotation, Resolution, Rival, Status
from reader.model.text.span import Span
from reader.session.session import Session
from reader.ui.article.article_view import ArticleView
from reader.ui.commands.placing_commands import PlacingCommands
from reader.ui.look.look import Look
from reader.ui.perspectives.placing import PlacingStep, Step
from tests.listening import Listener
from tests.reading import select_words

TEXT = "It was dear, they say. Others say that it was cheap, and nobody asked."
DEAR, CHEAP = Span(0, 11), Span(39, 51)


@pytest.fixture
def attached(bridge: Edition) -> AttachedEdition:
    """Return a text in which one passage might stand in two places, and no other anywhere."""
    block = Block(BlockKind.PARAGRAPH, Span(0, len(TEXT)), 1)
    article = Article("Other", "", "", "", "", "", TEXT, (block,))
    cost = bridge.passages[0]
    quotation = Quotation(cost.id, cost.exact)
    doubtful = Resolution(
        cost.id,
        Status.AMBIGUOUS,
        None,
        0.5,
        "two places",
        guess=DEAR,
        rivals=(Rival(CHEAP, 0.4),),
    )
    attachments = (Attachment(cost, quotation, doubtful, None),)
    text = OpenedText(article, file=Path("other.txt"))
    return AttachedEdition(edition=bridge, text=text, attachments=attachments)


@pytest.fixture
def article(qtbot: QtBot, light: Look, attached: AttachedEdition) -> ArticleView:
    """Return a view on the text."""
    view = ArticleView(light)
    qtbot.addWidget(view)
    view.show_article(attached)
    return view


@pytest.fixture
def commands(session: Session, article: ArticleView, attached: AttachedEdition) -> PlacingCommands:
    """Return what carries out the reader's steps."""
    session.open(attached)
    return PlacingCommands(session.reading, article, article)


def test_a_guess_is_shown_in_the_text(commands: PlacingCommands, article: ArticleView) -> None:
    commands.place_passage(PlacingStep(Step.SHOW, "cost", guess=1))

    assert article.selection() == ("it was cheap", CHEAP.start)


def test_a_guess_is_taken_for_the_place(commands: PlacingCommands) -> None:
    made = Listener(commands.decision_made)

    commands.place_passage(PlacingStep(Step.HERE, "cost"))

    assert made.heard == [(Decision.here("cost", DEAR, TEXT),)]


def test_the_words_that_are_selected_are_taken_for_the_place(
    commands: PlacingCommands, article: ArticleView
) -> None:
    made = Listener(commands.decision_made)
    select_words(article, "it was cheap")

    commands.place_passage(PlacingStep(Step.SELECTION, "cost"))

    assert made.heard == [(Decision.here("cost", CHEAP, TEXT),)]


def test_without_a_selection_it_is_said_what_to_do(commands: PlacingCommands) -> None:
    made, said = Listener(commands.decision_made), Listener(commands.said)

    commands.place_passage(PlacingStep(Step.SELECTION, "cost"))

    assert (made.heard, said.heard) == ([], [("Select the words in the text first",)])


def test_a_passage_is_left_loose_and_taken_back(commands: PlacingCommands) -> None:
    made, taken_back = Listener(commands.decision_made), Listener(commands.decision_taken_back)

    commands.place_passage(PlacingStep(Step.LOOSE, "cost"))
    commands.place_passage(PlacingStep(Step.BACK, "cost"))

    assert made.heard == [(Decision("cost", None),)]
    assert taken_back.heard == [("cost",)]


@pytest.mark.parametrize(
    "wanted",
    [
        *(PlacingStep(step, "of-no-passage") for step in Step),
        PlacingStep(Step.HERE, "cost", guess=2),
        PlacingStep(Step.SHOW, "cost", guess=2),
    ],
    ids=lambda wanted: f"{wanted.step} {wanted.passage}",
)
def test_what_is_asked_of_no_passage_or_of_no_guess_changes_nothing(
    commands: PlacingCommands, article: ArticleView, wanted: PlacingStep
) -> None:
    heard = [
        Listener(signal)
        for signal in (commands.decision_made, commands.decision_taken_back, commands.said)
    ]

    commands.place_passage(wanted)

    assert [listener.heard for listener in heard] == [[], [], []]
    assert article.selection()[0] == ""
