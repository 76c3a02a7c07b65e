"""What a view is told in other elements than those that a page has."""

import pytest

from reader.model.markup.shown_html import adapt
from reader.model.markup.tree import parse, serialise

RIGHT = '<table align="right">'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<pre>a\n <a>b\nc</a>\n\nd</pre>", "<pre>a<br> <a>b<br>c</a><br><br>d</pre>"),
        ("<figcaption>a</figcaption>", '<p class="caption">a</p>'),
        ("<aside>a</aside>", "<div>a</div>"),
        ("<ul><li>☐ a</li><li>☑ b</li></ul>", '<div class="ticks"><p>☐ a</p><p>☑ b</p></div>'),
        ("<ul><li>☐ a</li><li>b</li></ul>",) * 2,
        (
            '<table><tr><td rowspan="2">א</td><td>ב</td></tr><tr><td>ג</td></tr></table>',
            f'{RIGHT}<tr><td>ב</td><td rowspan="2">א</td></tr><tr><td>ג</td></tr></table>',
        ),
        (
            "<table><tr><td>א</td><td>ב</td></tr><tr><td>ג</td></tr></table>",
            f"{RIGHT}<tr><td>ב</td><td>א</td></tr><tr><td></td><td>ג</td></tr></table>",
        ),
        (
            '<ol type="a"><li>a</li><li value="7">b</li><li>c</li></ol>e',
            '<ol type="a"><li>a</li></ol><ol type="a" start="7"><li>b</li><li>c</li></ol>e',
        ),
        ('<ol><li value="3">a</li></ol>', '<ol start="3"><li>a</li></ol>'),
    ],
)
def test_a_view_is_told_what_it_knows(html: str, expected: str) -> None:
    root = parse(html)

    adapt(root)

    assert serialise(root) == expected
