"""An address of the web, taken apart so that nobody mistakes where it leads."""

import re
from dataclasses import dataclass
from unicodedata import category, name, normalize
from urllib.parse import SplitResult, unquote, urlsplit

from reader.model.markup.links import WEB_SCHEMES

# Letters of other scripts that one takes for Latin ones; a word of nothing else deceives.
_LIKE_LATIN = frozenset("абвгезікмнопрстухъьѕіјԁԛԝһӏҽѵѡ" + "αγεηικνορτυχω")
_LATIN_BEYOND_ACCENTS = frozenset("ßæœøđðþł")
# Scripts that are written together, and look like no other.
_TOGETHER = frozenset(("CJK", "HIRAGANA", "KATAKANA", "HANGUL"))
_SCRIPTS = frozenset(("CYRILLIC", "GREEK"))

# What no host has in it, also where it is written by its number.
_FORBIDDEN = re.compile(r"[\s\0-\x1f\x7f/\\?#@:%<>^|\[\]]")

# What one does not see, or as good as not: marks that join or vary, fillers, the thinnest spaces.
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u2006\u2009\u200a\u202f\u3164\ufe00-\ufe0f\uffa0]"
)
# A browser takes the last of them for a slash too.
_SLASHES = str.maketrans("\u2044\u2215\u29f8\\", "////")
_WIDE_STOP = re.compile("(?<=[a-z0-9])\u3002(?=[a-z])", re.IGNORECASE)

_FIRST = r"(?:[^\W_]|%[0-9a-f]{2})"
_FURTHER = r"(?:[\w-]|%[0-9a-f]{2})"
_PIECE = f"{_FIRST}{_FURTHER}*"
_NUMBERS = r"\d{1,3}(?:\.\d{1,3}){3}(?!\w)"
_HOST = rf"(?:{_PIECE}\.)+(?:xn--[a-z0-9-]+|[^\W\d_]{{2,}})|{_NUMBERS}"
_BEGINS = r"(?<![\w%])(?<!\w[/.@-])"
_SCHEME = r"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*://"
# An address, or a host's name with whatever follows it; an address may stand within another's path,
# and a host's name behind another's, where it is an address of mail unless a path follows. Last,
# pieces that end in no host are passed over as a whole: what begins within them ends in none
# either, and to look from each of their signs to the end would take the square of their length.
_NAMED = re.compile(
    rf"{_SCHEME}(?P<address>\S+)"
    rf"|{_BEGINS}_*(?P<host>{_HOST})(?:[/?#:]\S*)?"
    rf"|(?<=@)(?P<behind>{_HOST})(?=[/?#]|:\d)\S*"
    rf"|{_BEGINS}_*(?={_FIRST})"
    rf"(?:(?!{_SCHEME}|{_BEGINS}_*{_NUMBERS})(?:{_FURTHER}|\.(?={_FIRST})))+",
    re.IGNORECASE,
)
# No host's name is longer: RFC 1035, 2.3.4.
_LONGEST = 253
# So much is looked at where the words of a link begin, and where they end.
_LOOKED_AT = 2000
_AFTER = ")}>,;!\"'\u201d\u2019\u00bb"
_FILES = frozenset(("csv", "doc", "docx", "htm", "html", "js", "jpg", "md", "pdf", "png", "txt"))
# The ends of names that no sentence begins with.
_ENDS = frozenset(("com", "edu", "gov", "info", "net", "org"))


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address: its *scheme*, the *user* it names, its *host*, and the *rest*, port and path.

    *host* is spelled as machines spell it. *readable* is what it says in letters beyond ASCII,
    where these are taken for no others; else it is "".
    """

    scheme: str
    host: str
    readable: str
    user: str
    rest: str


def read_web_address(text: str) -> WebAddress | None:
    """Return the address of the web that *text* is; None where it is none."""
    try:
        parts = urlsplit(text)
        host = unquote(parts.hostname or "").encode("idna").decode().lower()
    except ValueError:  # what is no host, in Unicode or at all
        return None
    if parts.scheme not in WEB_SCHEMES or not host:
        return None
    user, _, where = parts.netloc.rpartition("@")
    if where.startswith("["):
        host = f"[{host}]"
    elif _FORBIDDEN.search(host) or len(host) > _LONGEST:
        return None
    return WebAddress(parts.scheme, host, _readable(host), user, _rest(parts))


def other_host(words: str, address: WebAddress) -> str:
    """Return the host that the *words* of a link name although it leads elsewhere; else ""."""
    for line in map(_ends, dict.fromkeys(_as_seen(words).split("\n"))):
        letters = _count_letters(line)
        for found in _NAMED.finditer(line):
            if not found.lastgroup:
                continue
            alone = _count_letters(found[0]) == letters
            if (host := _other_host(found, address, alone=alone)) is not None:
                return host
    return ""


def _other_host(found: re.Match[str], address: WebAddress, *, alone: bool) -> str | None:
    written: str = found["host"] or found["behind"] or found["address"].rstrip(_AFTER)
    if found["host"] and not _is_name(found, alone=alone):
        return None
    named = read_web_address(f"https://{written}")
    if named is None:
        # Whatever an address is that cannot be read, the link does not lead there.
        return written if found["address"] and _count_letters(written) else None
    if not _belong_together(named.host, address.host):
        return named.readable or named.host
    deceives = not written.isascii() and any(map(_looks_latin, _labels(named.host)))
    return written.partition("/")[0] if deceives else None


def _as_seen(words: str) -> str:
    """Return *words* as they look: without what one does not see, each sign the plain one."""
    seen = "".join(sign for sign in words if category(sign) != "Cf")
    plain = normalize("NFKC", _UNSEEN.sub("", seen)).translate(_SLASHES)
    return _WIDE_STOP.sub(".", plain)


def _ends(line: str) -> str:
    """Return a *line* without the middle of more than any name needs."""
    if len(line) <= 2 * _LOOKED_AT:
        return line
    return f"{line[:_LOOKED_AT]} {line[-_LOOKED_AT:]}"


def _rest(parts: SplitResult) -> str:
    _, bracket, after = parts.netloc.rpartition("@")[2].rpartition("]")
    port = (after if bracket else parts.netloc.rpartition("@")[2]).partition(":")[2]
    path = parts._replace(scheme="", netloc="").geturl()
    return (f":{port}" if port else "") + path


def _readable(host: str) -> str:
    labels = _labels(host)
    read = ".".join(labels)
    return read if read != host and all(map(_deceives_nobody, labels)) else ""


def _labels(host: str) -> list[str]:
    """Return the labels of a *host* in letters beyond ASCII, as far as they can be decoded."""
    labels = host.split(".")
    if not any(label.startswith("xn--") for label in labels):
        return labels
    from encodings.idna import ToUnicode  # takes a moment, and few addresses need it

    try:
        return [ToUnicode(label) for label in labels]
    except UnicodeError:
        return labels


def _deceives_nobody(label: str) -> bool:
    letters = [letter for letter in label if not letter.isascii()]
    scripts = {name(letter, "").split(" ")[0].split("-")[0] for letter in letters}
    if scripts <= {"LATIN"}:
        bare = normalize("NFD", "".join(set(letters) - _LATIN_BEYOND_ACCENTS))
        return all(letter.isascii() or category(letter) == "Mn" for letter in bare)
    if scripts <= _TOGETHER:
        return True
    plain = not any(letter.isalpha() and letter.isascii() for letter in label)
    return plain and len(scripts) == 1 and scripts <= _SCRIPTS and not set(letters) <= _LIKE_LATIN


def _looks_latin(label: str) -> bool:
    """Tell whether a *label* has letters that one takes for others, and these for Latin ones."""
    if label.isascii() or _deceives_nobody(label):
        return False
    return any(each in _LIKE_LATIN or name(each, "").startswith("LATIN") for each in label)


def _is_name(found: re.Match[str], *, alone: bool) -> bool:
    """Tell whether what was *found* is a host's name and not a file's, or two sentences."""
    written = found["host"]
    last = written.rpartition(".")[2]
    if written.lower().startswith("www."):
        return True
    if last.lower() in _FILES:
        return False
    if last.isdigit():  # a version, if nothing of an address follows
        return alone or found[0] != written
    return alone or last == last.lower() or last.isupper() or last.lower() in _ENDS


def _count_letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _belong_together(one: str, other: str) -> bool:
    one, other = (host.rstrip(".").removeprefix("www.") for host in (one, other))
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")
