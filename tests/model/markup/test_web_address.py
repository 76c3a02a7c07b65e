"""An address of the web is read for what it is, and words that name another are found."""

import pytest

from reader.model.markup import web_address
from reader.model.markup.web_address import WebAddress, other_host, read_web_address
from tests.growth import EVEN, growth


@pytest.mark.parametrize(
    ("text", "host", "user", "rest"),
    [
        ("https://example.org/a?b#c", "example.org", "", "/a?b#c"),
        ("http://bank.org@evil.example:80/x", "evil.example", "bank.org", ":80/x"),
        ("https://a:b@c@WWW.Example.org", "www.example.org", "a:b@c", ""),
        ("https://[::1]:8080/", "[::1]", "", ":8080/"),
        ("https://[::1]", "[::1]", "", ""),
        ("https://2130706433/", "2130706433", "", "/"),
        ("https://b%61nk.org./", "bank.org.", "", "/"),
    ],
)
def test_an_address_is_taken_apart(text: str, host: str, user: str, rest: str) -> None:
    scheme = text.partition(":")[0]

    assert read_web_address(text) == WebAddress(scheme, host, "", user, rest)


@pytest.mark.parametrize(
    "text",
    ["", "cost", "https:", "https:///x", "https://[x/", "ftp://example.org", "passage:cost",
     "https://" + ".".join(5 * ["a" * 50]) + ".org", "https://evil.example%2fbank.org", "https://bank.org%40evil.example",
     "https://" + "a" * 70 + ".org", "https://a..org/", "javascript://example.org/%0ax"],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_none(text: str) -> None:
    assert read_web_address(text) is None


@pytest.mark.parametrize(
    ("host", "readable"),
    [
        ("xn--bcher-kva.example", "bücher.example"),
        ("bücher.example", "bücher.example"),
        ("xn--r8jz45g.jp", "例え.jp"),
        ("пример.рф", "пример.рф"),
        ("example.org", ""),
        # letters that are taken for others
        ("аррӏе.com", ""),
        ("gооgle.com", ""),
        ("ɡoogle.com", ""),
        ("παypal.com", ""),
        ("עברית.example", ""),
        # no Punycode at all
        ("xn--a.org", ""),
        ("xn--999999999.org", ""),
    ],
)
def test_a_host_is_decoded_only_where_that_deceives_nobody(host: str, readable: str) -> None:
    address = read_web_address(f"https://{host}/")

    assert address is not None
    assert address.readable == readable
    assert address.host.isascii()


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("bank.org", "bank.org"),
        ("Sign in at www.bank.org/login.", "www.bank.org"),
        ("https://bank.org@other.org/evil.example", "other.org"),
        ("BANK.ORG", "bank.org"),
        ("ba\u200bnk.org", "bank.org"),
        ("evil.example\nbank.org", "bank.org"),
        # the same, a part of it, or the whole that it is a part of
        ("evil.example", ""),
        ("https://evil.example/https://bank.org", ""),
        ("evil.example/web/https://bank.org", ""),
        ("news.evil.example", ""),
        ("example.example www.evil.example", "example.example"),
        # no hosts
        ("the report", ""),
        ("Report.pdf", ""),
        ("Node.js", ""),
        ("the war.The end", ""),
        ("U.S. data, 1.5 million", ""),
        ("somebody@bank.org", ""),
    ],
)
def test_words_that_name_another_host_are_found(words: str, named: str) -> None:
    address = read_web_address("https://www.evil.example/x")

    assert address is not None
    assert other_host(words, address) == named


@pytest.mark.parametrize(
    ("words", "named"),
    [
        # not seen, or as good as not
        ("bank\u00ad.org", "bank.org"),
        ("ba\u034fnk.o\ufe0frg", "bank.org"),
        ("ba\u3164nk.org", "bank.org"),
        ("bank\u200a.\u2009org", "bank.org"),
        # other signs for the same
        ("\uff42\uff41\uff4e\uff4b.org", "bank.org"),
        ("bank\uff0eorg", "bank.org"),
        ("bank\uff61org", "bank.org"),
        ("bank\u3002org", "bank.org"),
        ("bank\u2024org", "bank.org"),
        ("ba\u0301nk.org", "b\u00e1nk.org"),
        ("https\uff1a\uff0f\uff0fbank.org\u2044evil.example", "bank.org"),
        ("https://bank.org\\@evil.example", "bank.org"),
        ("https://b%61nk.org", "bank.org"),
        ("b%61nk.org", "bank.org"),
        # in letters of any size
        ("Bank.Org", "bank.org"),
        ("at Bank.Com", "bank.com"),
        ("at bank.ORG", "bank.org"),
        ("Bank.De", "bank.de"),
        ("Www.Bank.De says", "www.bank.de"),
        # with something before or behind it
        ("bank.org.", "bank.org"),
        ("https://bank.org./", "bank.org."),
        ("bank.org:443", "bank.org"),
        ("(bank.org)", "bank.org"),
        ("[bank.org]", "bank.org"),
        ("//bank.org", "bank.org"),
        ("https:/bank.org", "bank.org"),
        ("\u2026bank.org", "bank.org"),
        ("@bank.org", "bank.org"),
        ("_bank.org_", "bank.org"),
        ("ftp://bank.org", "bank.org"),
        ("evil.example@bank.org/login", "bank.org"),
        ("evil.example@bank.org:80", "bank.org"),
        ("https://bank..org", "bank..org"),
        # in other scripts, and as numbers
        ("\u0628\u0646\u0643.\u0627\u0644\u0633\u0639\u0648\u062f\u064a\u0629",
         "xn--ngb8ci.xn--mgberp4a5d4ar"),
        ("\u0645\u0648\u0642\u0639 bank.org \u0647\u0646\u0627", "bank.org"),
        ("\u202egro.knab", "gro.knab"),
        ("bank.xn--p1ai", "bank.\u0440\u0444"),
        ("192.0.2.1", "192.0.2.1"),
        ("see 192.0.2.1/login", "192.0.2.1"),
        # the same
        ("EVIL.example.", ""),
        ("(https://evil.example),", ""),
        ("\u201cEvil.Example\u201d", ""),
        ("-evil.example_", ""),
        # no hosts
        ("President Assad.The war went on", ""),
        ("version 1.2.3.4 of it", ""),
        ("path/file.ext", ""),
        ("wait\u2026then", ""),
        ("somebody@bank.org: who?", ""),
        ("\u4ed6\u8bf4\u3002\u7136\u540e", ""),
        ("https://\u2026", ""),
    ],
)  # fmt: skip
def test_words_that_look_like_another_host_are_found(words: str, named: str) -> None:
    address = read_web_address("https://www.evil.example/x")

    assert address is not None
    assert other_host(words, address) == named


@pytest.mark.parametrize(
    ("host", "words", "named"),
    [
        # Cyrillic letters, and a slash that is none
        ("\u0430\u0440\u0440\u04cf\u0435.com", "at \u0430\u0440\u0440\u04cf\u0435.com",
         "\u0430\u0440\u0440\u04cf\u0435.com"),
        ("g\u043e\u043egle.com", "https://g\u043e\u043egle.com/a", "g\u043e\u043egle.com"),
        ("bank.org\u2044.evil.example", "bank.org\u2044.evil.example", "bank.org"),
        # nobody is deceived
        ("xn--80ak6aa92e.com", "xn--80ak6aa92e.com", ""),
        ("b\u00fccher.example", "b\u00fccher.example", ""),
        ("b\u00fccher.example", "xn--bcher-kva.example", ""),
        ("\u05e2\u05d1\u05e8\u05d9\u05ea.example", "\u05e2\u05d1\u05e8\u05d9\u05ea.example", ""),
    ],
)  # fmt: skip
def test_words_that_spell_the_host_but_look_like_another_are_found(
    host: str, words: str, named: str
) -> None:
    address = read_web_address(f"https://{host}")

    assert address is not None
    assert other_host(words, address) == named


@pytest.mark.parametrize(
    "unit",
    ["a", "a.", "_a", "-a", "a--", "a-.", "_--", "%61", "%2e", "a@", "@a--", "1.", "1-.", "://",
     "a+", "a\u3002", "Ab.Cd ", "a--://", "xn--."],
)  # fmt: skip
def test_to_look_through_twice_as_many_words_takes_twice_as_long(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_address, "_LOOKED_AT", 1_000_000)
    address = read_web_address("https://evil.example")
    assert address is not None

    grown = growth(lambda words: other_host(words, address), lambda n: n * unit, 10_000)

    assert grown < EVEN


def test_of_words_without_end_the_two_ends_are_looked_at() -> None:
    address = read_web_address("https://evil.example")
    assert address is not None
    many = 10_000 * "words "

    assert other_host(f"bank.org {many}", address) == "bank.org"
    assert other_host(f"{many} bank.org", address) == "bank.org"
    assert other_host(f"{many} bank.org {many}", address) == ""


@pytest.mark.parametrize(
    "words",
    [
        "a--bank.org", "..--bank.org", "a_--_--1.2.3.4/", "a--.1.2.3.4/", "--x--_http://bank.org",
        "a-.b-.://bank.org", "%61--.bank.org",
    ],
)  # fmt: skip
def test_a_name_behind_what_is_none_is_found(words: str) -> None:
    address = read_web_address("https://evil.example")

    assert address is not None
    assert other_host(words, address)
