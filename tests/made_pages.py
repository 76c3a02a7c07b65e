"""Pages of our own making, of every kind that sites make, and what is right in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

_SUBJECTS = (
    *("The harbour office", "A captain from the north", "The town council", "The old lamp keeper"),
    *("Her youngest sister", "The surveyor of roads", "A visitor with two trunks", "The baker"),
)
_DEEDS = (
    *("wrote a long letter about", "had never heard of", "counted the costs of", "spoke against"),
    *("drew a careful map of", "remembered the winter of", "paid twice for"),
)
_OBJECTS = (
    *(
        "the bridge that nobody crossed",
        "the boats which the tide had taken",
        "a school for pilots",
    ),
    *(
        "the market on the hill, and said so",
        "those lanterns, one by one",
        "a field of white stones",
    ),
    *("the mill, the weir and the ferry", "an island without a name", "the paper on the door"),
)
_ARABIC = (
    "قال المتحدث باسم المدينة إن الجسر القديم سيبقى مغلقا حتى نهاية الصيف بسبب أعمال الصيانة.",
    "وأضاف أن السكان يستطيعون عبور النهر بالقوارب التي تنطلق كل ساعة من الميناء الشمالي.",
    "وكان المجلس قد وافق في الربيع الماضي على ميزانية جديدة للطرق والمدارس والمكتبات العامة.",
)
_CODE = (
    *("def tide(hour: int) -> float:", '    """Return the height."""', "    if hour < 6:"),
    *("        return 0.5 * hour", "", "    return 3.0  # ebb & flow", "for hour in range(24):"),
    "    print(hour, tide(hour) <= 2)",
)

_BOXES = ("share-buttons", "related", "newsletter-signup", "cookie-notice", "comments-teaser")
_CALLS = (
    "Advertisement",
    "Sign up for our letter from the harbour, which comes on Mondays.",
    "We use cookies for a better visit, and so do those who help us.",
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page's main text: its *html*, its *text*, and what its structure says.

    What the site has put *around* is in the *html*, but no part of the text.
    """

    html: str
    text: str
    code: tuple[str, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()
    cells: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    raised: tuple[str, ...] = ()
    around: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page: its kind by *name*, all its *html*, and the *parts* of its main text."""

    name: str
    html: str
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """Return the main text, a newline between its parts."""
        return "\n".join(part.text for part in self.parts)


def made_pages() -> Iterator[MadePage]:
    """Yield a page of each kind."""
    yield _page("news", [_plain(1), _picture("A bridge at dawn", "The bridge in 1911."), _plain(2)])
    yield _page("programming", [_plain(3), _code("pre"), _plain(4), _code("divs"), _plain(5)])
    yield _page("recipe", [_plain(6), _numbered(1, "1"), _plain(7), _numbered(3, "a"), _plain(8)])
    yield _page("figures", [_plain(9), _table(), _plain(10), _spanned(), _plain(11)])
    yield _page("science", [_plain(12), _raised(), _plain(13), _formula(), _plain(14)])
    yield _page("notes", [_plain(15), *_noted(), _plain(16)])
    yield _page("verse", [_plain(17), _broken(), _plain(18)])
    yield _page("styled", [_spans(19), _spans(20), _spans(21)])
    yield _page("discussion", [_plain(22), _plain(23), _plain(24)], _comments())
    arabic = [
        Part(f"<p>{sentence} {sentence}</p>", f"{sentence} {sentence}") for sentence in _ARABIC
    ]
    yield _page("Arabic", arabic, attributes=' lang="ar" dir="rtl"')
    yield from _mixed_pages()


def _mixed_pages() -> Iterator[MadePage]:
    """Yield pages of kinds in which sites put their own between the parts of a text."""
    boxes = [_box(name, 50 + i) for i, name in enumerate(_BOXES)]
    calls = [_call(words) for words in _CALLS]
    entries = [_entry(i) for i in range(5)]
    yield _page("ticker", [_plain(25), *entries[:2], boxes[0], calls[0], *entries[2:], _plain(26)])
    parts = [_plain(27), _contents(), _headed("Early years", 28), _table(), _terms(), _see_also()]
    yield _page("encyclopedia", parts)
    yield _page("office", [_plain(29), *_office_notes(), _plain(30)])
    asked, answered = _headed("Who has seen the ferry?", 31), _headed("Answers", 32)
    yield _page("forum", [asked, boxes[1], calls[1], _quoted(33), answered, _links()], _comments())
    yield _page("shop", [_plain(34), *boxes, _links(), _terms(), *calls, _plain(35), _listing()])


def _sentences(number: int, count: int = 4) -> str:
    picked = range(7 * number, 7 * number + count)
    lists = (_SUBJECTS, _DEEDS, _OBJECTS)
    return " ".join(" ".join(words[i % len(words)] for words in lists) + "." for i in picked)


def _page(
    name: str, parts: Sequence[Part], more: str = "", attributes: str = ' lang="en"'
) -> MadePage:
    """Return a page with what sites put around a text: menus, related texts and a foot."""
    title = f"On {name}"
    links = "".join(f'<li><a href="/{i}">Section {i}</a></li>' for i in range(8))
    related = "".join(f'<li><a href="/r{i}">{_sentences(50 + i, 1)}</a></li>' for i in range(5))
    body = "\n".join(part.html for part in parts)
    return MadePage(
        name,
        f"<!doctype html><html{attributes}><head><meta charset=utf-8>"
        f"<title>{title} | The Town</title></head>"
        f'<body><header><a href="/">The Town</a><nav><ul>{links}</ul></nav></header>'
        f"<main><article><h1>{title}</h1>{body}</article></main>{more}"
        f"<aside><h2>Read more</h2><ul>{related}</ul></aside>"
        "<footer><p>All rights reserved. Terms of use. Contact.</p></footer></body></html>",
        tuple(parts),
    )


def _plain(number: int) -> Part:
    text = _sentences(number)
    return Part(f"<p>{text}</p><p><br></p>", text)


def _spans(number: int) -> Part:
    """Return a paragraph in parts, as editors leave it."""
    text = _sentences(number)
    half = len(text) // 2
    return Part(f"<div><span>{text[:half]}</span><span><b>{text[half:]}</b></span></div>", text)


def _picture(alt: str, caption: str) -> Part:
    html = f'<figure><img src=x.jpg alt="{alt}"><figcaption>{caption}</figcaption></figure>'
    return Part(html, f"{alt} {caption}", captions=(alt, caption))


def _code(form: str) -> Part:
    lines = [escape(line) for line in _CODE]
    inside = "\n".join(lines)
    if form == "divs":
        inside = "".join(f"<div>{line}</div>" if line else "<div><br></div>" for line in lines)
    used = "<p>Call <code>tide(3)</code> and see.</p>"
    text = "\n".join((*_CODE, "Call tide(3) and see."))
    return Part(f"<pre><code>{inside}</code></pre>{used}", text, code=tuple(filter(None, _CODE)))


def _numbered(start: int, form: str) -> Part:
    steps = [_sentences(30 + i, 1) for i in range(4)]
    items = "".join(f"<li>{step}</li>" for step in steps)
    signs = [chr(ord("a") + start + i - 1) if form == "a" else str(start + i) for i in range(4)]
    numbers = tuple((f"{sign}.", step) for sign, step in zip(signs, steps, strict=True))
    html = f'<ol start="{start}" type="{form}">{items}</ol>'
    return Part(html, "\n".join(steps), numbers=numbers)


def _table() -> Part:
    rows = [
        ("Year", "Boats", "Tonnes"),
        *((str(y), f"{y - 1900}", f"1,{y}") for y in range(2011, 2016)),
    ]
    html = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    cells = tuple(cell for row in rows for cell in row)
    caption = "Boats in the harbour, by year"
    return Part(
        f"<table><caption>{caption}</caption>{html}</table>",
        "\n".join((caption, *cells)),
        cells=cells,
        captions=(caption,),
    )


def _spanned() -> Part:
    html = (
        "<table><thead><tr><th rowspan=2>Port<th colspan=2>Boats<tr><th>Oak<th>Steel</thead>"
        "<tbody><tr><td>Northern<td>12<td>7<tr><td>Southern<td>31<td>4</tbody></table>"
    )
    cells = ["Port", "Boats", "Oak", "Steel", "Northern", "12", "7", "Southern", "31", "4"]
    return Part(html, "\n".join(cells), cells=tuple(cells))


def _raised() -> Part:
    html = (
        "<p>In 2013<sup>4</sup> the harbour took 3 × 10<sup>6</sup> tonnes of CO<sub>2</sub>, "
        "where <del>500</del> <ins>700</ins> had been thought likely by those who measured it.</p>"
    )
    text = (
        "In 2013⁴ the harbour took 3 × 10⁶ tonnes of CO₂, where ~~500~~ ++700++ had been thought "
        "likely by those who measured it."
    )
    return Part(html, text, raised=("2013⁴", "10⁶", "CO₂", "~~500~~ ++700++"))


def _formula() -> Part:
    html = (
        "<p>The rate is <math><mi>r</mi><mo>=</mo><mfrac><mn>3</mn><mn>4</mn></mfrac></math> of "
        "the whole catch of the year, as the office says.</p>"
    )
    text = "The rate is r = 3/4 of the whole catch of the year, as the office says."
    return Part(html, text, raised=("r = 3/4",))


def _noted() -> Iterator[Part]:
    claim, note = _sentences(40, 2), "See the archive of the harbour, box 12, folder 3."
    link = '<sup id="b1"><a href="#f1">1</a></sup>'
    yield Part(f"<p>{claim}{link}</p>", f"{claim}¹", raised=(f"{claim[-6:]}¹",))
    notes = f'<ol class="footnotes"><li id="f1">{note} <a href="#b1">↩</a></li></ol>'
    yield Part(notes, note, numbers=(("1.", f"{note} ↩"),))


def _broken() -> Part:
    lines = ("The boats went out", "upon the tide", "and none came back", "to tell of it")
    return Part(f"<p>{'<br>'.join(lines)}</p>", "\n".join(lines))


def _comments() -> str:
    each = (f'<div class="comment"><p>{_sentences(60 + i, 2)}</p></div>' for i in range(6))
    return f'<section id="comments"><h2>Comments</h2>{"".join(each)}</section>'


def _box(name: str, number: int) -> Part:
    words = _sentences(number, 1)
    return Part(f'<div class="{name}"><p>{words}</p></div>', "", around=(words,))


def _call(words: str) -> Part:
    return Part(f"<p>{words}</p>", "", around=(words,))


def _links() -> Part:
    texts = [_sentences(55 + i, 1) for i in range(4)]
    items = "".join(f'<li><a href="/l{i}">{text}</a></li>' for i, text in enumerate(texts))
    html = f"<div><h3>More stories</h3><ul>{items}</ul></div>"
    return Part(html, "", around=("More stories", *texts))


def _entry(number: int) -> Part:
    hour, heading, text = f"1{number}:05", f"Entry of pier {number}", _sentences(36 + number, 1)
    html = f'<div class="post"><time>{hour}</time><h3>{heading}</h3><p>{text}</p></div>'
    return Part(html, f"{hour}\n{heading}\n{text}")


def _contents() -> Part:
    names = ("Years of the first boats", "Words that sailors use")
    items = "".join(f'<li><a href="#c{i}">{name}</a></li>' for i, name in enumerate(names))
    html = f'<div class="toc"><h2>Contents of this</h2><ul>{items}</ul></div>'
    return Part(html, "", around=("Contents of this", *names))


def _headed(heading: str, number: int) -> Part:
    tools = '<span class="mw-editsection">[<a href="/e">edit it</a>]</span>'
    text = _sentences(number)
    return Part(
        f"<h2>{heading}{tools}</h2><p>{text}</p>", f"{heading}\n{text}", around=("edit it",)
    )


def _terms() -> Part:
    html = "<dl><dt>Deck</dt><dd>Where people stand.</dd><dt>Hull</dt><dd>What floats.</dd></dl>"
    return Part(html, "Deck\nWhere people stand.\nHull\nWhat floats.")


def _see_also() -> Part:
    html = '<h2>See also</h2><ul><li><a href="/x">Other ferries of the sound</a></li></ul>'
    return Part(html, "See also\nOther ferries of the sound")


def _office_notes() -> Iterator[Part]:
    claim, note = _sentences(43, 2), "The report on the pier, page 7, line 12."
    yield Part(f'<p>{claim}<a href="#_ftn1" name="_ftnref1">[1]</a></p>', f"{claim} 1")
    back = '<a href="#_ftnref1" name="_ftn1">[1]</a>'
    yield Part(f'<div id="ftn1"><p>{back} {note}</p></div>', f"1 {note}")


def _quoted(number: int) -> Part:
    asked, answer = _sentences(number, 1), _sentences(number + 10, 2)
    html = f"<blockquote><p>{asked}</p></blockquote><div>{answer}<br>So it was.</div>"
    return Part(html, f"{asked}\n{answer}\nSo it was.")


def _listing() -> Part:
    lines = "".join(f"{escape(line)}\n" for line in _CODE)
    html = f"<figure><pre>{lines}</pre><figcaption>Listing 1</figcaption></figure>"
    text = "\n".join((*_CODE, "Listing 1"))
    return Part(html, text, code=tuple(filter(None, _CODE)), captions=("Listing 1",))
