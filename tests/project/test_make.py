"""What the documents and the Makefile name is there."""

import re

import pytest

from tests.running import ROOT

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "content/README.md")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_target_that_a_document_names_is_there(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))

    named = set(re.findall(r"(?:`|^ +|^)make ([a-z-]+)", text, re.MULTILINE))

    assert named <= targets


def test_every_marker_that_the_makefile_asks_for_is_registered_and_has_tests(
    pytestconfig: pytest.Config,
) -> None:
    asked = set(re.findall(r"-m 'not (\w+)'", MAKEFILE))

    known = {line.partition(":")[0] for line in pytestconfig.getini("markers")}

    assert asked
    assert asked <= known
    for marker in asked:
        tests = (ROOT / "tests").rglob("test_*.py")
        assert any(f"pytest.mark.{marker}" in file.read_text(encoding="utf-8") for file in tests)
