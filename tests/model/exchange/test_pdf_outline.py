"""An outline that is added to a PDF."""

import re

import pytest

from reader.model.exchange.pdf_outline import Bookmark, with_outline

OBJECTS = (
    b"<< /Type /Catalog\n/Pages 2 0 R\n>>",
    b"<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
    b"<< /Type /Page /Parent 2 0 R >>",
    b"<< /Type /Page /Parent 2 0 R >>",
)
BOOKMARKS = (
    Bookmark("The Bridge", 0, 0, 700),
    Bookmark("1 “cost” – Łódź 🌉", 2, 0, 600.25),
    Bookmark("What the town says", 1, 1, 700),
    Bookmark("2 “best thing”", 2, 1, 500),
)


def small_pdf() -> bytes:
    """Return a PDF of two empty pages, written as Qt writes one."""
    pdf, places = bytearray(b"%PDF-1.4\n"), []
    for number, value in enumerate(OBJECTS, 1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    table = len(pdf)
    pdf += b"xref\n0 5\n0000000000 65535 f \n"
    pdf += b"".join(b"%010d 00000 n \n" % place for place in places)
    pdf += b"trailer\n<<\n/Size 5\n/Root 1 0 R\n>>\nstartxref\n%d\n%%%%EOF\n" % table
    return bytes(pdf)


def objects_added(pdf: bytes) -> dict[int, bytes]:
    """Return the objects to which the last table of *pdf* leads."""
    start = int(pdf.rsplit(b"startxref", 1)[1].split()[0])
    assert pdf[start : start + 4] == b"xref"
    rows = re.findall(rb"(\d+) 1\n(\d{10}) 00000 n \n", pdf[start:])
    found = {}
    for number, place in rows:
        inside = re.compile(rb"%d 0 obj\n(.*?)\nendobj" % int(number), re.DOTALL)
        value = inside.match(pdf, int(place))
        assert value is not None
        found[int(number)] = value[1]
    return found


def titles(objects: dict[int, bytes]) -> list[str]:
    """Return the titles of the outline, in their order."""
    said = [re.search(rb"/Title <([0-9a-f]+)>", value) for _, value in sorted(objects.items())]
    return [bytes.fromhex(t[1].decode()).decode("utf-16") for t in said if t is not None]


def test_what_was_written_stays_and_the_outline_follows() -> None:
    pdf = small_pdf()

    outlined = with_outline(pdf, BOOKMARKS, "en")

    assert outlined.startswith(pdf)
    assert titles(objects_added(outlined)) == [each.title for each in BOOKMARKS]
    assert b"/Prev %d" % pdf.index(b"xref\n0 5") in outlined


def test_the_catalogue_leads_to_it_and_says_the_language() -> None:
    catalogue = objects_added(with_outline(small_pdf(), BOOKMARKS, "en"))[1]

    assert b"/Pages 2 0 R" in catalogue
    assert b"/Outlines 5 0 R" in catalogue
    assert b"/Lang (en)" in catalogue
    assert b"/DisplayDocTitle true" in catalogue


def test_lines_lead_to_their_pages_and_stand_below_one_another() -> None:
    objects = objects_added(with_outline(small_pdf(), BOOKMARKS))

    top, title, first, section, second = (objects[number] for number in range(5, 10))
    assert b"/First 6 0 R /Last 6 0 R /Count 3" in top
    assert b"/First 7 0 R /Last 8 0 R /Count 2" in title
    assert b"/Parent 6 0 R" in first
    assert b"/Dest [3 0 R /XYZ null 600.2 null]" in first
    assert b"/Next 8 0 R" in first
    assert b"/Prev 7 0 R" in section
    assert b"/Count -1" in section
    assert b"/Parent 8 0 R" in second
    assert b"/Dest [4 0 R" in second


@pytest.mark.parametrize("language", ["", "en) /X (", "Ł"])
def test_a_language_that_is_none_is_not_said(language: str) -> None:
    assert b"/Lang" not in with_outline(small_pdf(), BOOKMARKS, language)


@pytest.mark.parametrize(
    "pdf",
    [
        b"",
        b"%PDF-1.5\nno table\nstartxref\n3\n%%EOF\n",
        small_pdf().replace(b"/Root", b"/Tree"),
        small_pdf().replace(b"/Kids", b"/Sons"),
        small_pdf().replace(b"/Pages 2 0 R", b"/Outlines 2 0"),
    ],
)
def test_what_is_written_otherwise_stays_as_it_is(pdf: bytes) -> None:
    assert with_outline(pdf, BOOKMARKS) == pdf


def test_without_lines_there_is_no_outline() -> None:
    assert with_outline(small_pdf(), ()) == small_pdf()
