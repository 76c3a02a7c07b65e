"""Addresses that are not a publisher's own, and what a record there is to say."""

import json
from pathlib import Path

import pytest

from reader.model.checks.addresses import kind_of
from reader.model.checks.report import Report, check_edition
from tests.editions import BRIDGE, write_edition


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("http://195.201.164.17:8081/en/news", "a bare number"),
        ("http://[2001:db8::1]/news", "a bare number"),
        ("https://dev.example.org/x", "a host for development"),
        ("https://digital-staging.example.org/x", "a host for development"),
        ("https://acquiaprod.example.org/x", "a host for development"),
        ("https://app-production.azurewebsites.net/x", "a host for development"),
        ("https://d1v4j2z4bw36si.cloudfront.net/en", "a content network"),
        ("http://ift.tt/1p6CgXr", "a shortener of addresses"),
        ("https://www.dailyalert.org/rss?id=1", "a digest or an aggregator"),
        ("https://docslib.org/doc/1", "a store of copied documents"),
    ],
)
def test_a_borrowed_address_is_known_by_its_host(url: str, kind: str) -> None:
    assert kind_of(url) == kind


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://example.org/dev/test",
        "https://dev.org/x",
        "https://contest.example.org/x",
        "https://devices.example.org/x",
        "https://notdocslib.org/x",
        "https://archive.example.org/x",
        "https://[not/an/address",
    ],
)
def test_any_other_address_seems_to_be_its_publisher_s(url: str) -> None:
    assert kind_of(url) == ""


def checked(folder: Path, note: str) -> Report:
    """Return the report on an edition with a source at a shortener and this *note*."""
    sources = json.loads(BRIDGE["sources.json"])
    sources[0] |= {"URL": "http://ift.tt/1p6CgXr", "note": note}
    return check_edition(write_edition(folder, {**BRIDGE, "sources.json": json.dumps(sources)}))


def test_a_source_said_to_be_seen_there_is_a_problem(tmp_path: Path) -> None:
    report = checked(tmp_path, "seen: page 1")

    (problem,) = (p for p in report.problems if "[address]" in p.message)
    assert "stands at a shortener of addresses: “ift.tt”" in problem.message
    assert report.remarks == ()


def test_a_source_whose_note_says_so_is_worth_a_remark(tmp_path: Path) -> None:
    report = checked(tmp_path, "via the URL (shortened): page 1")

    assert not [p for p in report.problems if "[address]" in p.message]
    (remark,) = report.remarks
    assert remark.startswith("At a shortener of addresses, and not said to be seen: ")
