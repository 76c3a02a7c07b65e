"""What a file is that is no text."""

import pytest

from reader.model.opening.file_kind import FileKind, not_a_text


@pytest.mark.parametrize(
    "data", [b"", b"A text.", b"PKs and texts", "🌉".encode(), b"GIF", b"ID3 is no sound here."]
)
def test_a_text_is_nothing_else(data: bytes) -> None:
    assert not_a_text(data) is None


def test_an_office_file_is_known_by_its_parts() -> None:
    kind = not_a_text(b"PK\x03\x04\x14\0[Content_Types].xml")

    assert kind == FileKind("an Office file", "save it as text or HTML first")
