"""Texts that nobody would write but to do harm: a name for the file, and what is in it."""

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHTER = (
    f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">{LAUGHS}]>'
    "<html><body><p>words &l9;</p></body></html>"
)
ASKING = (
    b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b"<html><body><p>words &x;</p></body></html>"
)
HARM = (
    "<p>Before.</p><script>alert(1)</script><style>p { background: url(http://e.example) }</style>"
    '<iframe src="http://e.example/"></iframe><base href="http://e.example/">'
    '<meta http-equiv="refresh" content="0;url=http://e.example/"><link href="http://e.example/x">'
    '<a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a>'
    '<a href="file:///etc/passwd">c</a> <a href="java&#10;script:x">d</a>'
    '<p onclick="x()" style="color: red" title="&#x202e;">After.</p>'
)
# What no parser comes to an end with, and what need not be waited for any longer than this.
ENDLESS, SECONDS = "brackets", 1.0
NAMED: dict[str, tuple[str, bytes]] = {
    "no line ends": ("a.txt", b"word. " * 900_000),
    "accents": ("a.txt", ("a" + "\u0301" * 1_000_000).encode()),
    "turned around": ("a.txt", ("\u202eevil\u202c \u2066x\n" * 10_000).encode()),
    "nested deep": ("a.html", b"<div>" * 100_000 + b"words" + b"</div>" * 100_000),
    "laughs": ("a.xhtml", LAUGHTER.encode()),
    "a file asked for": ("a.xhtml", ASKING),
    "tags unclosed": ("a.html", b"<p>words <b" + b"<i " * 50_000),
    "comments unclosed": ("a.html", b"<p>words " + b"<!--" * 50_000),
    "sections unclosed": ("a.html", b"<p>words " + b"<![CDATA[" * 50_000),
    "harm": ("a.html", HARM.encode()),
    "harm in Markdown": ("a.md", f"words\n\n{HARM}\n\n[x](javascript:y)".encode()),
    ENDLESS: ("a.md", b"[" * 100_000),
    "code": ("a.md", b"x\n\n" + b"`" * 100_000),
    "quotations": ("a.md", b">" * 100_000 + b"x"),
    "stars": ("a.md", b"**a " * 25_000),
    "half characters": ("a.txt", b"\xff\xfe" + b"\x3c\xd8a\0" * 1000),
    "Persian": ("a.html", '<meta charset="windows-1256"><p>سلام بر شما</p>'.encode("cp1256")),
    "tables": ("a.html", b"<table><tr><td>words " * 500),
    "lists": ("a.html", b"<ul><li>words " * 3000),
}
# What is hard to convert, or to lay out, for its length alone.
LONG: dict[str, tuple[str, bytes]] = {
    "a word of ten million letters": ("a.txt", b"x" * 10_000_000),
    "a word from right to left": ("a.txt", ("\u0634" * 1_500_000).encode()),
    "a line from right to left": (
        "a.txt",
        ("\u0633\u0644\u0627\u0645 \u0628\u0631 " * 150_000).encode(),
    ),
    "a line in both directions": ("a.txt", ("abc \u0633\u0644\u0627\u0645 " * 200_000).encode()),
    "a line without spaces": ("a.txt", ("\u4e2d\u6587\u5b57\u7b26" * 250_000).encode()),
    "a million lines": ("a.txt", b"a\n\n" * 1_000_000),
    "letters under heaps of marks": ("a.txt", (f"a{chr(0x301) * 20}" * 60_000).encode()),
    "joiners and nothing to join": ("a.txt", ("\u200d" * 1_000_000 + "x").encode()),
}
