"""The versions that are known to be good are allowed, and there is one for each requirement."""

import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.running import ROOT


def here(lines: list[str]) -> list[Requirement]:
    """Return what *lines* ask for of this Python on this system."""
    asked = [Requirement(line) for line in lines]
    return [each for each in asked if each.marker is None or each.marker.evaluate()]


PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
WANTED = here([*PROJECT["dependencies"], *EXTRAS["dev"], *EXTRAS["bundle"]])
LINES = (ROOT / ".ci" / "constraints.txt").read_text(encoding="utf-8").splitlines()
KNOWN = here([line for line in LINES if line and not line.startswith("#")])


@pytest.mark.parametrize("wanted", WANTED, ids=lambda wanted: wanted.name)
def test_each_requirement_has_a_version_that_it_allows(wanted: Requirement) -> None:
    name = canonicalize_name(wanted.name)

    (version,) = (each.specifier for each in KNOWN if canonicalize_name(each.name) == name)

    assert wanted.specifier.contains(str(version).removeprefix("=="))


def test_none_says_where_a_package_comes_from() -> None:
    assert not [each.name for each in KNOWN if each.url or each.extras]
