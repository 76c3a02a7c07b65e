"""What encodings are called, by those who declare them and here."""

import codecs

# What browsers take a declared name for: https://encoding.spec.whatwg.org/#names-and-labels
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "euc_jis_2004": "euc_jp",
    "euc_jisx0213": "euc_jp",
    "shift_jis_2004": "cp932",
    "shift_jisx0213": "cp932",
    "iso2022_jp": "iso2022_jp_ext",
    "iso2022_jp_1": "iso2022_jp_ext",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
    "utf-8-sig": "utf-8",
}
_LABELS = {
    "ks_c_5601-1987": "cp949",
    "windows-949": "cp949",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "iso-8859-8-i": "iso8859-8",
    "windows-874": "cp874",
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-mac-ukrainian": "mac-cyrillic",
    "x-mac-greek": "mac-greek",
    "x-mac-turkish": "mac-turkish",
    "x-mac-ce": "mac-latin2",
    "x-mac-centraleurroman": "mac-latin2",
    "x-mac-icelandic": "mac-iceland",
}
# Python also calls encodings what is no encoding of text, such as base64, and what hides text.
_KNOWN = frozenset(
    (
        *(f"cp{number}" for number in range(1250, 1259)),
        *(f"iso8859-{number}" for number in range(2, 17)),
        *("koi8-r", "koi8-u", "koi8-t", "kz1048", "ptcp154", "cp874", "hp-roman8", "cp1006"),
        *("cp437", "cp720", "cp737", "cp775", "cp850", "cp852", "cp855", "cp856", "cp857", "cp858"),
        *("cp860", "cp861", "cp862", "cp863", "cp864", "cp865", "cp866", "cp869", "cp1125"),
        *("mac-roman", "mac-latin2", "mac-cyrillic", "mac-greek", "mac-turkish", "mac-iceland"),
        *("cp932", "euc_jp", "gb18030", "big5hkscs", "cp949", "johab"),
        *("iso2022_jp_ext", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_kr", "hz"),
        *("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"),
    )
)
_TITLES = {
    **{f"iso8859-{number}": f"ISO-8859-{number}" for number in range(1, 17)},
    **{f"cp{number}": f"DOS {number}" for number in (437, 720, 737, 775, 850, 852, 855, 857, 858)},
    **{f"cp{number}": f"DOS {number}" for number in (860, 861, 862, 863, 864, 865, 866, 869, 1125)},
    "mac-roman": "Mac Roman",
    "mac-latin2": "Mac Central European",
    "mac-cyrillic": "Mac Cyrillic",
    "mac-greek": "Mac Greek",
    "mac-turkish": "Mac Turkish",
    "mac-iceland": "Mac Icelandic",
    "cp874": "Windows-874 (TIS-620)",
    "cp932": "Shift_JIS",
    "cp949": "EUC-KR",
    "euc_jp": "EUC-JP",
    "iso2022_jp_ext": "ISO-2022-JP",
    "iso2022_jp_2": "ISO-2022-JP-2",
    "iso2022_jp_2004": "ISO-2022-JP-2004",
    "iso2022_kr": "ISO-2022-KR",
    "gb18030": "GB 18030",
    "big5hkscs": "Big5",
    "johab": "Johab",
    "utf-16-le": "UTF-16 (little-endian)",
    "utf-16-be": "UTF-16 (big-endian)",
}
_WIDE = ("utf-16", "utf-32")


def known(label: str) -> str:
    """Return Python's name of the encoding that *label* means; "" for one not to be used."""
    label = label.strip().lower()
    try:
        found = codecs.lookup(_LABELS.get(label, label)).name
    except (LookupError, ValueError):  # the latter for a null character
        return ""
    found = _MEANT.get(found, found)
    return found if found in _KNOWN else ""


def known_beside_ascii(label: str) -> str:
    """Return the same; "" also for one in which the bytes of ASCII mean something else."""
    found = known(label)
    return "" if found.startswith(_WIDE) else found


def shown(encoding: str) -> str:
    """Return by what name readers know the *encoding* that Python calls so."""
    return encoding.replace("cp125", "windows-125")


def title(encoding: str) -> str:
    """Return the name of an *encoding* as a reader is told it."""
    name = shown(encoding)
    return _TITLES.get(name) or name.upper().replace("WINDOWS", "Windows")
