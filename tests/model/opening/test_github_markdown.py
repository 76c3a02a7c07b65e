"""Markdown as GitHub reads it."""

import re

import pytest

from reader.model.markup.foreign_html import foreign_html
from reader.model.markup.tree import plain_text
from reader.model.opening.github_markdown import github_html


def read(markdown: str) -> str:
    """Return *markdown* as safe HTML."""
    return re.sub(r">\s+<", "><", foreign_html(github_html(markdown)))


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a\n- b\n- c", "<p>a</p><ul><li>b</li><li>c</li></ul>"),
        ("- a\n  - b\n    - c\n- d", "<li>b\n<ul><li>c</li></ul></li></ul>"),
        (
            "7. a\n8. b\n\nx\n\n9. c",
            '<ol start="7"><li>a</li><li>b</li></ol><p>x</p><ol start="9">',
        ),
        ("- [ ] a\n- [x] b", "<ul><li>☐ a</li><li>☑ b</li></ul>"),
        ("2. a\n3) b", '<ol start="2"><li>a</li></ol><ol start="3"><li>b</li></ol>'),
        ("a\n:   b", "<dl><dt>a</dt><dd>b</dd></dl>"),
        ("a\n*b*\n: c\n\n    d", "<dt>a</dt></dl><dl><dt><em>b</em></dt><dd><p>c</p><p>d</p></dd>"),
        ("Prose, and\nmore.\n: c", "<p>Prose, and\nmore.\n: c</p>"),
        ("~~500~~ 700", "<p><s>~~500~~</s> 700</p>"),
        ("~500~ 700", "<p><s>~~500~~</s> 700</p>"),
        ("so ~*500*~, (~no~).", "<p>so <s>~~<em>500</em>~~</s>, (<s>~~no~~</s>).</p>"),
        ("[a ~b~](https://a.example/)", 'a.example/">a <s>~~b~~</s></a>'),
        ("~~a ~b~ c~~", "<p><s>~~a <s>~~b~~</s> c~~</s></p>"),
        ("about ~5 and ~6, ~ 7 ~", "<p>about ~5 and ~6, ~ 7 ~</p>"),
        ("~~a~ b, `~c~`, \\~d~", "<p>~~a~ b, <code>~c~</code>, ~d~</p>"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "<td>1</td><td>2</td>"),
        ("    a\n      b", "<pre>a\n  b\n</pre>"),
        ("```sh\n# a\n\n* b\n<c>\n```", '<pre data-language="sh"># a\n\n* b\n&lt;c&gt;\n</pre>'),
        ("> [!NOTE]\n> One.", "<p><strong>Note</strong><br>\nOne.</p></blockquote>"),
        ("> [!warning]\n>\n> One.", "<p><strong>Warning</strong></p><p>One.</p></blockquote>"),
        ("> [!NOTE] One.", "<p>[!NOTE] One.</p>"),
        ("> [!note] *A* b\n> One.", "<p><strong><em>A</em> b</strong><br>\nOne.</p></blockquote>"),
        ("> [!quote]- A\n>\n> One.", "<p><strong>A</strong></p><p>One.</p></blockquote>"),
        ("> [!FAQ]+\n> One.", "<p><strong>Faq</strong><br>\nOne.</p></blockquote>"),
        ("> [!tip] If it\n> is.", "<p>[!tip] If it\nis.</p>"),
        ("> [!tip] If it\n> `is`.", "<p>[!tip] If it\n<code>is</code>.</p>"),
        ("> [!tip] See\n> [a](https://a.org).", "<p>[!tip] See\n<a "),
        ("> [!tip]a\n> One.", "<p>[!tip]a\nOne.</p>"),
        ("> [!OTHER]\n> One.", "<p>[!OTHER]\nOne.</p>"),
        ("[!NOTE]\nOne.", "<p>[!NOTE]\nOne.</p>"),
        ("| *A*\n|   b\n  c\n|\n| d", "<p><em>A</em><br>\nb c</p><p>d</p>"),
        ("> | a\n> | b", "<blockquote><p>a<br>\nb</p></blockquote>"),
        ("| a | b |\n| c | d |", "<p>| a | b |\n| c | d |</p>"),
        ("| a", "<p>| a</p>"),
        ("a\n| b\n| c", "<p>a\n| b\n| c</p>"),
        ("See www.lake.example.", '<a href="http://www.lake.example">www.lake.example</a>.'),
        ("# a\nb", "<h1>a</h1><p>b</p>"),
        ("a <b>b</b><br/>c <kbd>d</kbd>", "<p>a <b>b</b><br>c <code>d</code></p>"),
        ("<details>\n<summary>a</summary>\n\n*b*\n\n</details>", "<div><div>a</div><p><em>b</em>"),
        ('<p align="center">\n<b>a</b>\n\nb', "<p><b>a</b></p><p>b</p>"),
        ("a <!-- b --> c", "<p>a  c</p>"),
        ("![A boat](x.jpg)", "<figcaption>Picture: A boat</figcaption>"),
    ],
)
def test_markdown_is_read_as_github_reads_it(markdown: str, expected: str) -> None:
    assert expected in read(markdown)


@pytest.mark.parametrize(
    ("markdown", "caption"),
    [
        ('![A *boat*](a.png "At sea")', "A boat – At sea"),
        ("![](a.png 'At sea')", "At sea"),
        ('![At sea](a.png "At sea")', "At sea"),
        ('[![A boat](a.png "At sea")](https://a.example)', "A boat – At sea"),
    ],
)
def test_the_title_of_a_picture_is_kept(markdown: str, caption: str) -> None:
    assert plain_text(read(markdown)) == f"Picture: {caption}"


@pytest.mark.parametrize("words", ["Words ^[note] .", "$x$^[n] .", "`x`^[n] .", "*x*^[n] ."])
def test_a_note_may_stand_behind_a_space_a_formula_or_code(words: str) -> None:
    assert "¹" in plain_text(read(words)) or "²" in plain_text(read(words))
    assert plain_text(read(words)).endswith(" ↩")


def test_notes_are_numbered_as_their_marks_are_read_those_in_notes_last() -> None:
    html = read("[^d] a^[b^[c]] and[^e]\n\n[^u]: f\n\n[^d]: g^[h]\n\n[^e]: i")

    assert plain_text(html).split("\n") == [
        "¹ a² and³",
        "g⁴↩",
        "b⁵↩",
        "i ↩",
        "h ↩",
        "c ↩",
        "f ↩",
    ]


@pytest.mark.parametrize("last", ["- item", "> words", "1. one\n    2. two"])
def test_the_way_back_stands_in_the_last_paragraph_of_a_note(last: str) -> None:
    html = read(f"One.[^a]\n\n[^a]: First.\n\n    {last}")

    assert "↩" not in plain_text(html).split("\n")
    assert plain_text(html).endswith(" ↩")


@pytest.mark.parametrize(
    "words",
    [
        "If a <b and c> d then",
        "write to <your name> now",
        "a List<String> and a Map<K, V>",
        "the <i> is a variable",
        "the <title> of it and the <div> around",
        "<your name>",
        "where </b> has no beginning",
        "a <?php echo ?> b",
        "a <![CDATA[x]]> b",
        "a < b > c",
    ],
)
def test_words_in_angle_brackets_stay_words(words: str) -> None:
    html = read(f"{words}\n\nThe *end*.")

    assert plain_text(html) == f"{words}\nThe end."
    assert "<b>" not in html


def test_notes_and_what_refers_to_them_lead_to_one_another() -> None:
    html = read("One.[^a] Two.[^a] Three.[^b]\n\n[^a]: First.\n\n[^b]: Second.")

    assert '<span id="n' not in html
    assert html.count('href="#n') == 6
    assert plain_text(html) == "One.¹ Two.¹ Three.²\nFirst. ↩↩\nSecond. ↩"


def test_a_note_within_a_sentence_is_one() -> None:
    html = read(
        "One^[A *note* on [it](https://a.example).], two ^[Its own.] x[^a] y.^[z]\n\n[^a]: B."
    )

    assert plain_text(html) == ("One¹, two ² x³ y.⁴\nA note on it. ↩\nIts own. ↩\nB. ↩\nz ↩")
    assert html.count('href="#n') == 8


@pytest.mark.parametrize(
    "words",
    [
        "a ^[a-z]+$ b",
        "a ^[abc] b",
        "a ^[word]+ b",
        "(^[abc]), ^[a b]",
        "a^[b",
        "a^[] b",
        "a^[a-z]+",
    ],
)
def test_a_pattern_is_no_note(words: str) -> None:
    assert plain_text(read(words)) == words


def test_a_note_that_nobody_refers_to_is_kept_and_so_is_a_second_of_its_name() -> None:
    html = read("One.[^a]\n\n[^a]: First.\n[^a]: Again.\n[^b]: Alone.")

    assert all(words in plain_text(html) for words in ("First.", "Again.", "Alone."))


def test_what_is_nested_too_deep_is_no_success_without_its_words() -> None:
    with pytest.raises(RecursionError):
        github_html("> " * 500 + "word")
