"""What is set apart in one way stretch by stretch, as whole stretches."""

from collections.abc import Sequence

from reader.model.edition.article import Styled
from reader.model.text.span import Span


def joined(styles: Sequence[Styled]) -> list[Styled]:
    """Return *styles* with those that go on as one, the outermost first."""
    whole: list[Styled] = []
    for each in styles:
        same = (i for i, it in enumerate(whole) if (it.style, it.href) == (each.style, each.href))
        last = next((i for i in same if whole[i].span.end >= each.span.start), None)
        if last is None:
            whole.append(each)
        else:
            end = max(whole[last].span.end, each.span.end)
            whole[last] = Styled(Span(whole[last].span.start, end), each.style, each.href)
    return sorted(whole, key=lambda each: (each.span.start, -each.span.end))
