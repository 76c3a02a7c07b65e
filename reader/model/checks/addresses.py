"""Finds sources at addresses that are not their publishers' own, by the names of the hosts.

Such an address does not tell whose text stands there, and tomorrow another may. What was read there
was therefore read at second hand, and the record's note is to say so.
"""

import re
from collections.abc import Iterable, Iterator
from ipaddress import ip_address
from urllib.parse import urlsplit

from reader.model.checks.finding import Check, Finding
from reader.model.checks.lines import Lines
from reader.model.edition.estimate import Standing
from reader.model.edition.source import Source

_NUMBER, _DEVELOPMENT = "a bare number", "a host for development"
# The ends of hosts' names, by what stands there: no rule but a list, for no name tells it.
_KINDS = {
    _DEVELOPMENT: ("azurewebsites.net", "e4a.fr", "herokuapp.com", "pangea-cms.com", "vercel.app"),
    "a content network": (
        *("akamaized.net", "arcpublishing.com", "cloudflare-ipfs.com", "cloudfront.net"),
        *("fastly.net", "wikipedia-on-ipfs.org", "worldcdn.net"),
    ),
    "a shortener of addresses": (
        *("bit.ly", "buff.ly", "dlvr.it", "goo.gl", "ift.tt", "is.gd", "ow.ly", "t.co"),
        "tinyurl.com",
    ),
    "a digest or an aggregator": (
        *("dailyalert.org", "djazairess.com", "dnyuz.com", "einnews.com", "headtopics.com"),
        *("maghress.com", "masress.com", "menafn.com", "msn.com", "newsbreak.com", "sauress.com"),
        "seenthis.net",
    ),
    "a store of copied documents": (
        *("docslib.org", "dokumen.tips", "fdocuments.in", "scribd.com", "vdocument.in"),
        *("vdocuments.mx", "vdocuments.site", "zlibrary.cc"),
    ),
}
# How developers name what is not yet, or no longer, the site.
_UNFINISHED = re.compile(r"dev|preview|staging|test|\w*prod(?:uction)?")


def borrowed_addresses(sources: Iterable[Source], file: str, lines: Lines) -> Iterator[Finding]:
    """Yield the *sources* said to be seen that were read at an address not their publisher's."""
    for source in sources:
        kind = kind_of(source.url)
        if kind and source.standing is Standing.SEEN:
            yield Finding(
                file,
                lines.source(file, source.id),
                f"“{source.id}” is said to be seen, and stands at {kind}: “{_host(source.url)}”. "
                "Give its publisher’s own address, or begin the note with “via” and the place.",
                Check.ADDRESS,
                source.id,
            )


def remarks_on_addresses(sources: Iterable[Source]) -> tuple[str, ...]:
    """Return how many of the *sources* stand at such an address and say so, and which."""
    found: dict[str, list[str]] = {}
    for source in sources:
        kind = kind_of(source.url)
        if kind and source.standing is not Standing.SEEN:
            found.setdefault(kind, []).append(source.id)
    return tuple(
        f"At {kind}, and not said to be seen: {', '.join(sorted(keys))} ({len(keys)})."
        for kind, keys in sorted(found.items())
    )


def kind_of(url: str) -> str:
    """Return what stands at an address that is nobody's own; "" where it seems to be somebody's."""
    host = _host(url)
    if _is_number(host):
        return _NUMBER
    for kind, ends in _KINDS.items():
        if any(f".{host}".endswith(f".{end}") for end in ends):
            return kind
    below_the_site = ".".join(host.split(".")[:-2])
    unfinished = any(map(_UNFINISHED.fullmatch, re.split("[.-]", below_the_site)))
    return _DEVELOPMENT if unfinished else ""


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
