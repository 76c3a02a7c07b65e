"""Finds the title of a saved page, without the name of the site that it is from.

What a page calls itself is often "Title – Site" or "Site | Title". Which part is the title is said
by a heading that has it alone, or by whatever else names the site.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from reader.model.opening.titles import bare_title, clean_title

# What stands between the title and the name of the site.
_BETWEEN = re.compile(r"(\s+[-‐–—−|/\\·•»«›‹:~]+\s+|\s*[|»«›‹·•]\s*|:\s+|\s+::\s+)")
_NAMES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site")
_ALSO = ("og:title", "twitter:title", "title", "dc.title", "citation_title")
_HOME = "//a[@href='/' or @href=$home or @rel='home'] | //*[@itemprop='publisher']"
_PUBLIC = frozenset(("com", "org", "net", "edu", "gov", "co", "ac", "www"))


def page_title(page: HtmlElement) -> str:
    """Return what a *page* says its title is; "" where it says none."""
    headings = [clean_title(heading.text_content()) for heading in page.xpath("//h1")]
    own = clean_title(" ".join(page.xpath("//head//title[1]//text()")))
    said = meta(page, "og:title") or own
    if not said:
        return next((heading for heading in headings if heading), "")
    sites = set(_site_names(page)) - {""}
    names = {bare_title(each) for each in (*headings, *_said_elsewhere(page), own)} - {""}
    # A forum has its own name in the first heading, and what is talked of below that.
    below = page.xpath("(//h1)[1]/following::*[self::h2 or self::h3]")
    topics = {bare_title(clean_title(each.text_content())) for each in below} - {""}
    return _without_site(said, names - sites, topics - sites, sites)


def meta(page: HtmlElement, name: str) -> str:
    """Return what the head of a *page* says under a *name*, in one clean line."""
    found = page.xpath("//meta[@property=$name or @name=$name]/@content", name=name)
    return clean_title(found[0]) if found else ""


def _without_site(said: str, names: set[str], topics: set[str], sites: set[str]) -> str:
    """Return of what is *said* the part that is among *names*, or what *sites* leave of it.

    What it begins with may be among the *topics*, too.
    """
    parts = _BETWEEN.split(said)
    for length in range(len(parts) - 2, 0, -2):
        first, last = "".join(parts[:length]), "".join(parts[-length:])
        if bare_title(first) in names | topics:
            return first.strip()
        if bare_title(last) in names:
            return last.strip()
    while len(parts) > 2 and bare_title(parts[-1]) in sites:
        del parts[-2:]
    while len(parts) > 2 and bare_title(parts[0]) in sites:
        del parts[:2]
    return "".join(parts).strip()


def _said_elsewhere(page: HtmlElement) -> Iterator[str]:
    for name in _ALSO:
        yield meta(page, name)
    yield from (clean_title(title) for title in page.xpath("//*[@itemprop='headline']/text()"))


def _site_names(page: HtmlElement) -> Iterator[str]:
    """Yield what names the site, in letters alone."""
    for name in _NAMES:
        yield bare_title(meta(page, name))
    address = meta(page, "og:url") or next(iter(page.xpath("//link[@rel='canonical']/@href")), "")
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        host, home = "", "/"
    else:
        home = f"{parts.scheme}://{parts.netloc}/"
    yield bare_title(host.removeprefix("www."))
    yield from (bare_title(part) for part in host.split(".")[:-1] if part not in _PUBLIC)
    for link in page.xpath(_HOME, home=home):
        yield bare_title(clean_title(link.text_content()))
        yield from (bare_title(clean_title(alt)) for alt in link.xpath(".//img/@alt"))
