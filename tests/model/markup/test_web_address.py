"""An address of the web is read for what it is, and words that name another are found."""

import pytest

from reader.model.markup.web_address import WebAddress, other_host, read_web_address


@pytest.mark.parametrize(
    ("text", "host", "user", "rest"),
    [
        ("https://example.org/a?b#c", "example.org", "", "/a?b#c"),
        ("http://bank.org@evil.example:80/x", "evil.example", "bank.org", ":80/x"),
        ("https://a:b@c@WWW.Example.org", "www.example.org", "a:b@c", ""),
        ("https://[::1]:8080/", "[::1]", "", ":8080/"),
        ("https://[::1]", "[::1]", "", ""),
        ("https://2130706433/", "2130706433", "", "/"),
    ],
)
def test_an_address_is_taken_apart(text: str, host: str, user: str, rest: str) -> None:
    scheme = text.partition(":")[0]

    assert read_web_address(text) == WebAddress(scheme, host, "", user, rest)


@pytest.mark.parametrize(
    "text",
    ["", "cost", "https:", "https:///x", "https://[x/", "ftp://example.org", "passage:cost",
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
