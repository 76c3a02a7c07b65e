"""Pages as a PDF."""

import re
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from reader.model.edition.edition import Edition
from reader.ui.paper.choices import Choices
from reader.ui.paper.pdf import PdfPages
from reader.ui.paper.printing import print_pages
from reader.ui.paper.sheet import Sheet
from tests.on_paper import composed


def pdf_of(edition: Edition, choices: Choices | None = None) -> bytes:
    """Return an *edition* as a PDF."""
    pages = PdfPages(composed(edition, choices or Choices()))
    for _ in pages.write():
        pass
    return pages.data


def outlined(pdf: bytes) -> list[str]:
    """Return the lines of the outline of a *pdf*."""
    titles = re.findall(rb"/Title <([0-9a-f]+)>", pdf)
    return [bytes.fromhex(title.decode()).decode("utf-16") for title in titles]


def test_a_pdf_has_its_pages_its_title_and_an_outline(road: Edition) -> None:
    composition = composed(road)

    pdf = pdf_of(road)

    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) == len(composition.pages)
    assert outlined(pdf)[0] == "The Road"
    assert outlined(pdf)[-1] == "Sources"
    assert len(outlined(pdf)) >= 2 + len(road.passages)


def test_the_lines_of_the_outline_are_headings_and_passages(bridge: Edition) -> None:
    assert outlined(pdf_of(bridge)) == [
        "The Bridge",
        "1 ≈ “cost ‘$40 million’”",
        "2 A “twice what was planned. Nobody was asked”",
        "3 i “twice what was planned”",
        "What the town says",
        "Sources",
    ]


def test_pages_have_the_size_of_the_sheet(bridge: Edition) -> None:
    sizes = {
        sheet: re.findall(rb"/MediaBox \[([^\]]+)\]", pdf_of(bridge, Choices(sheet=sheet)))[0]
        for sheet in Sheet
    }

    assert [round(float(each)) for each in sizes[Sheet.A4].split()] == [0, 0, 595, 842]
    assert [round(float(each)) for each in sizes[Sheet.LETTER].split()] == [0, 0, 612, 792]


def test_a_printer_takes_the_pages_that_it_was_told(road: Edition, tmp_path: Path) -> None:
    file = tmp_path / "road.pdf"
    printer = QPrinter()
    printer.setOutputFileName(str(file))
    printer.setFromTo(2, 3)

    done = list(print_pages(composed(road), printer))

    assert done == [0.5, 1.0]
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", file.read_bytes())) == 2
