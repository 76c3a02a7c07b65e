"""What a page costs, counted and not timed: laying its texts out takes longest."""

from PySide6.QtWidgets import QApplication

from reader.model.edition.edition import Edition
from reader.model.markup.perspectives import render_perspectives
from tests.reading import notes_of, tables_of
from tests.ui.perspectives.conftest import ShowPane


def test_each_text_and_table_of_a_page_is_laid_out_for_one_width_alone(
    show_pane: ShowPane, bundled: Edition
) -> None:
    pane = show_pane(bundled, 540)
    pane.resize(540, 200)  # so that there is a scroll bar, before the first passage too
    pane.show_topic("")
    QApplication.processEvents()

    for passage in bundled.passages[:12]:
        pane.show_perspectives(render_perspectives(passage, bundled))
        QApplication.processEvents()

        widths = [len(note._heights) for note in notes_of(pane)]
        widths += [len(table._heights) for table in tables_of(pane)]
        assert max(widths) == 1, passage.id
