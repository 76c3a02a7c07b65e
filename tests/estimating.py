"""Estimates of every shape, and a table of them as the pane shows it."""

from pytestqt.qtbot import QtBot

from reader.model.edition.estimate import Estimate, Figure, Standing
from reader.ui.estimates.estimates_model import Column, EstimatesModel
from reader.ui.estimates.estimates_view import EstimatesView
from reader.ui.look.look import Look

# The rows of the bridge's cost, by the end of their periods.
BUILDER, TOWN = 0, 1


def figures(model: EstimatesModel) -> list[str]:
    """Return the figures of *model* from the top down."""
    return [model.index(row, Column.FIGURE).data() for row in range(model.rowCount())]


def estimate(party: str, low: float | None, high: float | None, **more: str) -> Estimate:
    """Return an estimate of that *party*."""
    return Estimate(
        party=party,
        figure=Figure(low, high, more.get("words", "")),
        counts=more.get("counts", "all of them"),
        as_of=more.get("as_of", "2018"),
        date="2018",
        sources=("town-2018",),
        standing=Standing(more.get("standing", "seen")),
    )


def show(qtbot: QtBot, model: EstimatesModel, look: Look, width: int = 500) -> EstimatesView:
    """Return a table of *model* as the pane shows it."""
    table = EstimatesView(model, look)
    qtbot.addWidget(table)
    table.resize(width, table.heightForWidth(width))
    with qtbot.waitExposed(table):
        table.show()
    return table
