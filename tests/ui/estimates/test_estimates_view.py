"""The table of estimates on the screen: sorted, copied, followed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QCursor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea
from pytestqt.qtbot import QtBot

from reader.ui.estimates.estimates_model import Column, EstimatesModel, Order
from reader.ui.estimates.estimates_view import EstimatesView
from reader.ui.look.look import Look
from tests.estimating import BUILDER, TOWN, show
from tests.listening import SPOKEN
from tests.reading import picture_of, point_at

# -- orders


def test_a_row_that_is_chosen_stays_chosen_in_another_order(
    qtbot: QtBot, mixed: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, mixed, light)
    table.selectRow(0)
    before = table.selectedIndexes()[0].data(SPOKEN)

    table.sort_by(Order.FIGURE)

    assert table.selectedIndexes()[0].data(SPOKEN) == before


# -- copying


def test_all_rows_are_copied_as_tab_separated_text_where_none_is_chosen(
    qtbot: QtBot, model: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, model, light)

    table.copy()

    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert len(lines) == 3
    assert {len(line) for line in lines} == {len(lines[0])}
    assert dict(zip(lines[0], lines[1], strict=True)) == {
        "quantity": "Cost of the bridge",
        "article’s figure": "$40 million",
        "unit": "US$ million",
        "who": "Builders Ltd",
        "through": "",
        "what is counted": "the bridge alone",
        "period": "2018",
        "low": "31",
        "high": "35",
        "figure": "31–35 (lowest and highest invoice)",
        "standing": "calculated",
        "sources": "Ann Mason, “Our Side”, March 2019",
    }


def test_the_rows_that_are_chosen_are_copied_from_the_keyboard(
    qtbot: QtBot, mixed: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, mixed, light)
    table.selectRow(4)

    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert lines[1].split("\t")[7:10] == ["", "10", "up to 10"]


def links_of(table: EstimatesView) -> list[str]:
    """Return every link that a click somewhere in the town's row follows."""
    told: list[str] = []

    def keep(url: object) -> None:
        told.append(str(url))

    table.link_activated.connect(keep)
    area = table.visualRect(table.model().index(TOWN, Column.WHO))
    for y in range(area.top(), area.bottom(), 5):
        for x in range(area.left(), area.right(), 3):
            QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    return [url.split("'")[1] for url in dict.fromkeys(told)]


# -- links


def test_a_click_on_a_link_in_a_row_follows_it(
    qtbot: QtBot, model: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, model, light)

    links = links_of(table)

    assert set(links) == {"party:town", "source:town-2018", "source:daily-2019"}


def test_a_click_beside_the_links_follows_none(
    qtbot: QtBot, model: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, model, light)
    centre = table.visualRect(table.model().index(0, Column.PLOT)).center()

    with qtbot.assertNotEmitted(table.link_activated):
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=centre)


def test_return_opens_the_source_of_a_row(qtbot: QtBot, model: EstimatesModel, light: Look) -> None:
    table = show(qtbot, model, light)
    table.setCurrentIndex(model.index(BUILDER, Column.WHO))

    with qtbot.waitSignal(table.link_activated) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)

    assert told.args is not None
    assert told.args[0].toString() == "source:builder-2019"


def test_the_arrow_keys_walk_through_the_rows(
    qtbot: QtBot, mixed: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, mixed, light)
    table.setCurrentIndex(mixed.index(0, 0))

    QTest.keyClick(table, Qt.Key.Key_Down)

    assert table.currentIndex().row() == 1


def test_the_pointer_is_a_hand_over_a_link(
    qtbot: QtBot, model: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, model, light)
    row = table.visualRect(model.index(0, Column.WHO))
    plot = table.visualRect(model.index(0, Column.PLOT))

    point_at(table.viewport(), row.topLeft() + QPoint(4, row.height() // 4))
    over_link = table.viewport().cursor().shape()
    point_at(table.viewport(), plot.center())
    beside = table.viewport().cursor().shape()

    assert over_link is Qt.CursorShape.PointingHandCursor
    assert beside is Qt.CursorShape.ArrowCursor


# -- the row that is pointed at


def test_the_row_below_a_pointer_that_rests_is_pointed_at_where_the_pane_scrolls(
    qtbot: QtBot, mixed: EstimatesModel, light: Look
) -> None:
    pane = QScrollArea()
    qtbot.addWidget(pane)
    table = EstimatesView(mixed, light)
    table.setFixedSize(500, table.heightForWidth(500))
    pane.setWidget(table)
    pane.resize(520, 120)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    first, third = (table.visualRect(mixed.index(row, Column.PLOT)) for row in (0, 2))
    QCursor.setPos(table.viewport().mapToGlobal(first.center()))
    point_at(table.viewport(), first.center())

    pane.verticalScrollBar().setValue(third.top() - first.top())

    picture = picture_of(table.viewport())
    assert picture.pixelColor(third.topLeft()) == light.theme.hover
    assert picture.pixelColor(first.topLeft()) == light.theme.pane


# -- the menu


def menu_of(table: EstimatesView, row: int) -> QMenu:
    """Return the menu that a right click on a *row* opens."""
    place = table.visualRect(table.model().index(row, Column.PLOT)).center()
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, table.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(table.viewport(), asked)
    return table.findChildren(QMenu)[-1]


def test_a_right_click_offers_to_copy_the_row(
    qtbot: QtBot, mixed: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, mixed, light)
    table.selectRow(1)

    menu = menu_of(table, 4)
    menu.actions()[0].trigger()
    menu.close()

    assert [action.text() for action in menu.actions()] == ["&Copy"]
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[7:9] for line in lines[1:]] == [["", "10"]]


def test_a_right_click_on_rows_that_are_selected_leaves_them_so(
    qtbot: QtBot, mixed: EstimatesModel, light: Look
) -> None:
    table = show(qtbot, mixed, light)
    table.selectAll()

    menu = menu_of(table, 4)
    menu.actions()[0].trigger()
    menu.close()

    assert len(QGuiApplication.clipboard().text().split("\n")) == mixed.rowCount() + 1
