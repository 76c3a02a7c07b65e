"""A hit in any script is counted once, shown in reverse and framed, whatever was typed."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model.edition.opened_text import OpenedText
from reader.model.opening.foreign_article import markdown_article
from reader.session.session import Session
from tests.laying_out import fill
from tests.reading import highlighted_words, search_for
from tests.ui.conftest import OpenWindow

WORDS = {
    "Æthelred": "aethelred",
    "ﬁnancière": "FINANCIERE",
    "Diyarbakır": "DIYARBAKIR",
    "Qurʾān": "qur'an",
    "Müller": "mueller",
    "Điện Biên": "dien bien",
    "Ὀδυσσεύς": "ΟΔΥΣΣΕΥΣ",
    "Горбачёв": "горбачев",
    "हिन्दी": "हिंदी",
    "ज़मीन": "जमीन",
    "५,००,०००": "500000",
    "٤٠٠٬٠٠٠": "400,000",
    "می‌خواهم": "می خواهم",
    "בן־גוריון": "בן גוריון",
    "น้ำ": "น\u0e49\u0e4d\u0e32",
    "ﾄｳｷｮｳ": "トウキョウ",
    "大阪": "大阪",
    "한글": "\u1112\u1161\u11ab\u1100\u1173\u11af",
    "𝔸lef": "alef",
    "xᵃᵇ": "xab",
}


@pytest.mark.parametrize("filler", ["", "Word. " * 20_000], ids=["short", "long"])
def test_a_hit_in_any_script_is_counted_once_and_shown(
    qtbot: QtBot, open_window: OpenWindow, session: Session, filler: str
) -> None:
    lines = [f"Of {word}, once.\n\n" for word in WORDS]
    made = markdown_article("".join(lines) + filler, "T")
    window = open_window(OpenedText(made.article, file=Path("a.md")))
    while session.searching.prepare():
        pass
    article, seen = window.parts.panes.article, {}
    fill(qtbot, article)

    for word, typed in WORDS.items():
        search_for(window, typed)
        hits = session.searching.search.in_article
        block = article.laid_out.text_block(made.article.block_at(hits[0].start)) if hits else None
        framed = article.laid_out.hits_in(block, hits) if block else ()
        seen[word] = (len(hits), len(list(framed)), highlighted_words(window))

    assert seen == {word: (1, 1, [word]) for word in WORDS}
