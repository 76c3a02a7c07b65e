"""A long text is measured in steps, each so short that the window stands still for none."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextBlock, QTextDocument

from reader.model.opening.blocks import MAX_BLOCK
from reader.model.opening.opened_text import open_pasted
from reader.ui.article.block_layout import BlockLayout
from reader.ui.article.plain_document import PlainDocument
from reader.ui.look.look import Look
from reader.ui.look.theme import load_theme

LAY_OUT = BlockLayout._lay_out


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", ["a" * 400_000, "س" * 400_000, "سلام بر شما " * 30_000])
def test_no_step_lays_out_more_than_two_of_the_longest_blocks(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_pasted(Path("word.txt"), text)
    document = QTextDocument()
    plain = PlainDocument(document)
    plain.show(opened, Look(load_theme("light")))
    laid_out: list[int] = []

    def counted(layout: BlockLayout, block: QTextBlock) -> float:
        laid_out[-1] += block.length()
        return LAY_OUT(layout, block)

    monkeypatch.setattr(BlockLayout, "_lay_out", counted)
    more = True

    while more:
        laid_out.append(0)
        more, _ = plain.work(0)

    assert sum(laid_out) >= len(text)
    assert max(laid_out) <= 2 * (MAX_BLOCK + 1)
