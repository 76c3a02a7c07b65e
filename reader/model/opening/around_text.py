"""Tells what a site puts around a text, and between its parts, by what it is called and says."""

import re

from lxml.html import HtmlElement

_CAPITAL_WITHIN = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMES = re.compile(
    r"(?<![a-z])(?:nav(?:bar|box|igation)?|menu|toc|breadcrumbs?|pager|pagination|skip|search|toolbar"
    r"|related|recommend\w*|popular|trending|most-?read|more-?from|read-?more|teasers?|outbrain"
    r"|taboola|share|sharing|social|follow|comments?|rating|byline|author-\w+|bio|tags?|sidebar"
    r"|widget|banner"
    r"|newsletters?|subscri\w*|sign-?up|log-?in|paywall|cookies?|consent|promo\w*|sponsor\w*|post-?profile"
    r"|advert\w*|ads?|complementary|contentinfo|visually-?hidden|sr-only|screen-reader)(?![a-z])",
    re.IGNORECASE,
)
_SAYINGS = re.compile(
    r"\b(?:advertisement|newsletters?|subscribe|cookies|sign (?:up|in)|log ?in|skip to|follow us"
    r"|share (?:this|on)|(?:read|most) (?:more|read|also|next)|more (?:from|on|stories)|related"
    r"|recommended|you (?:may|might) (?:also )?like|add to (?:cart|basket)|rate this"
    r"|all rights reserved"
    r"|Anzeige|Werbung|publicité|abonn\w+|lire aussi|lesen Sie auch|lea también)\b",
    re.IGNORECASE,
)
# Nothing else is said in these, so that they are of the site wherever they stand.
_CALLS = re.compile(
    r"(?:advertisement|advertising|Anzeige|Werbung|publicité)\W*"
    r"|(?:sign up|subscribe) (?:to|for) (?:our|this)\b.*|subscribe(?: now)?\W*"
    r"|(?:we|this (?:web)?site) uses? cookies\b.*|follow us (?:on|at)\b.*|share this(?: \w+)?\W*"
    r"|(?:story|article) continues below\W*|listen to this article\W*|loading\W*"
    r"|\d+[ -]min(?:ute)?s?\.? read",
    re.IGNORECASE,
)
# The sections that end an article, in the languages of the encyclopedias most read.
_LAST = re.compile(
    r"see also|external links|further reading|references|bibliography|sources|(?:foot)?notes"
    r"|works cited|siehe auch|weblinks|einzelnachweise|literatur|quellen|anmerkungen"
    r"|voir aussi|articles connexes|liens externes|bibliographie|références|notes et références"
    r"|véase también|enlaces externos|bibliografía|referencias|notas"
    r"|انظر أيض[اً]+|وصلات خارجية|روابط خارجية|مراجع|المراجع"
    r"|جستارهای وابسته|پیوند به بیرون|منابع|پانویس",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"(?<![a-z])captions?(?![a-z])", re.IGNORECASE)
_SIGNED = re.compile(r"meta|dateline|publish|author|credit|timestamp", re.IGNORECASE)
_LONGEST_SAYING = 120  # characters
_TAGS = frozenset(("nav", "footer", "dialog", "button"))
_HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden", re.IGNORECASE)
_CALLED = ("class", "id", "role", "aria-label")


def is_around(element: HtmlElement) -> bool:
    """Tell whether an *element* is a menu, another box that sites put around texts, or unseen."""
    filled_in = element.tag == "form" and next(element.iter("input"), None) is not None
    # What a browser finds is unfolded where it is found.
    unseen = element.get("hidden", "until-found") != "until-found"
    if element.tag in _TAGS or filled_in or unseen:
        return True
    called = _CAPITAL_WITHIN.sub("-", " ".join(element.get(name, "") for name in _CALLED))
    return bool(_NAMES.search(called) or _HIDDEN.search(element.get("style", "")))


def says_around(text: str) -> bool:
    """Tell whether a short *text* is what sites say to their visitors."""
    return len(text) <= _LONGEST_SAYING and (bool(_SAYINGS.search(text)) or is_call(text))


def is_call(text: str) -> bool:
    """Tell whether a short *text* can be nothing but a call of the site's to its visitors."""
    words = " ".join(text.split())
    return len(words) <= _LONGEST_SAYING and bool(_CALLS.fullmatch(words))


def is_author(element: HtmlElement) -> bool:
    """Tell whether an *element* names who wrote the page, which is said below its title."""
    return "author" in f"{element.get('itemprop', '')} {element.get('rel', '')}".split()


def is_caption(element: HtmlElement) -> bool:
    """Tell whether an *element* is called a caption, and is none of HTML's own."""
    return bool(_CAPTION.search(_CAPITAL_WITHIN.sub("-", element.get("class", ""))))


def is_signature(element: HtmlElement) -> bool:
    """Tell whether an *element* says who wrote a text, and when."""
    dated = next(element.iter("time"), None) is not None
    return dated or bool(
        _SIGNED.search(f"{element.get('class', '')} {element.get('itemprop', '')}")
    )


def ends_text(heading: str) -> bool:
    """Tell whether a *heading* is that of a list which ends an article: sources, other articles."""
    return bool(_LAST.fullmatch(" ".join(heading.split()).rstrip(" :")))
