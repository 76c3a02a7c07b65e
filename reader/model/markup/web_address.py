"""An address of the web, taken apart so that nobody mistakes where it leads."""

import re
from dataclasses import dataclass
from unicodedata import category, name, normalize
from urllib.parse import SplitResult, urlsplit

from reader.model.markup.links import WEB_SCHEMES

# Letters of other scripts that one takes for Latin ones; a word of nothing else deceives.
_LIKE_LATIN = frozenset("абвгезікмнопрстухъьѕіјԁԛԝһӏҽѵѡ" + "αγεηικνορτυχω")
_LATIN_BEYOND_ACCENTS = frozenset("ßæœøđðþł")
# Scripts that are written together, and look like no other.
_TOGETHER = frozenset(("CJK", "HIRAGANA", "KATAKANA", "HANGUL"))
_SCRIPTS = frozenset(("CYRILLIC", "GREEK"))

# An address, or a host's name with whatever follows it; an address may stand within another's path.
_NAMED = re.compile(
    r"(?P<address>[a-z][a-z0-9+.-]*://\S+)"
    r"|(?<![\w/.@-])(?P<host>(?:[\w-]+\.)+[^\W\d_]{2,})(?:[/?#:]\S*)?",
    re.IGNORECASE,
)
_FILES = frozenset(("csv", "doc", "docx", "htm", "html", "js", "jpg", "md", "pdf", "png", "txt"))


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
        host = (parts.hostname or "").encode("idna").decode()
    except ValueError:  # what is no host, in Unicode or at all
        return None
    if parts.scheme not in WEB_SCHEMES or not host:
        return None
    user, _, _ = parts.netloc.rpartition("@")
    host = f"[{host}]" if ":" in host else host
    return WebAddress(parts.scheme, host, _readable(host), user, _rest(parts))


def other_host(words: str, address: WebAddress) -> str:
    """Return the host that the *words* of a link name although it leads elsewhere; else ""."""
    visible = "".join(letter for letter in words if category(letter) != "Cf")
    for found in _NAMED.finditer(visible):
        named = read_web_address(found["address"] or f"https://{found['host']}")
        written = found["host"]
        if named is None or (written and not _is_name(written)):
            continue
        if not _belong_together(named.host, address.host):
            return named.readable or named.host
    return ""


def _rest(parts: SplitResult) -> str:
    _, bracket, after = parts.netloc.rpartition("@")[2].rpartition("]")
    port = (after if bracket else parts.netloc.rpartition("@")[2]).partition(":")[2]
    path = parts._replace(scheme="", netloc="").geturl()
    return (f":{port}" if port else "") + path


def _readable(host: str) -> str:
    labels = host.split(".")
    if not any(label.startswith("xn--") for label in labels):
        return ""
    from encodings.idna import ToUnicode  # takes a moment, and few addresses need it

    try:
        read = [ToUnicode(label) for label in labels]
    except UnicodeError:
        return ""
    return ".".join(read) if all(map(_deceives_nobody, read)) else ""


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


def _is_name(written: str) -> bool:
    """Tell whether what is *written* is a host's name and not a file's, or two sentences."""
    last = written.rpartition(".")[2]
    return last.lower() not in _FILES and (last.islower() or written.isupper())


def _belong_together(one: str, other: str) -> bool:
    one, other = one.removeprefix("www."), other.removeprefix("www.")
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")
