"""Turns Markdown of unknown origin into HTML, as GitHub reads it, and loses no word of it.

Editions are written in another Markdown, that of article_html.py, which knows paragraphs that are
examined; here a line below a line may begin a list, and what is fenced is code.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from html import escape
from typing import TYPE_CHECKING

import nh3
from markdown_it import MarkdownIt
from markdown_it.common.html_blocks import block_names
from markdown_it.token import Token
from mdit_py_plugins.anchors import anchors_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from reader.model.markup.tree import FORMULA
from reader.model.markup.unshown import UNSHOWN
from reader.model.opening.bracketed_formulas import bracketed_formulas_plugin
from reader.model.opening.definition_lists import definitions_plugin
from reader.model.opening.formula_blocks import formulas_plugin
from reader.model.opening.grid_tables import grid_tables_plugin
from reader.model.opening.line_blocks import line_blocks_plugin
from reader.model.opening.markdown_notes import notes_plugin
from reader.model.opening.pandoc_attributes import attributes_plugin
from reader.model.opening.raised_words import raised_words_plugin
from reader.model.opening.single_tildes import strike_plugin
from reader.model.opening.table_captions import captions_plugin
from reader.model.opening.whole_rows import whole_rows_plugin

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore

# What is nested deeper is left out by the parser; no view could show it, see markup/structure.py.
_DEEPEST = 100
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<attributes>(?:\s[^<>]*?)?)\s*(?P<closed>/?)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([a-zA-Z_:][\w:.-]*)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?""")
# What GitHub sets apart from other quotations, and calls an alert; Obsidian has more, and folds it.
_ALERT = re.compile(
    r"\[!(note|tip|important|warning|caution|abstract|summary|tldr|info|todo|hint|success|check|done"
    r"|question|help|faq|attention|failure|fail|missing|danger|error|bug|example|quote|cite)\]"
    r"[+-]?(?:[ \t]+|\Z)",
    re.IGNORECASE,
)
_LONGEST_TITLE = 60
_WITHIN_SENTENCES = ("code_inline", "link_open")
_BROKEN = ("softbreak", "hardbreak")
_TICKED = re.compile(r"\A`(.+)`\Z", re.DOTALL)
_COMMENT = re.compile(r"\s*<!--.*-->\s*", re.DOTALL)
_QUOTED = re.compile(r"""=\s*["']""")
_WITHOUT_VALUE = frozenset(("checked", "disabled", "hidden", "nowrap", "open", "reversed"))
_VOID = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
# A parser of HTML takes all that follows these for anything but text.
_SWALLOWING = frozenset(
    ("iframe", "noembed", "noframes", "noscript", "plaintext", "textarea", "title", "xmp")
)
_SWALLOWING_TAG = re.compile(rf"</?(?:{'|'.join(sorted(_SWALLOWING))})\b[^<>]*>", re.IGNORECASE)
_FORMULAS = frozenset(
    (
        *("annotation", "annotation-xml", "math", "menclose", "mfrac", "mi", "mmultiscripts", "mn"),
        *("mo", "mover", "mpadded", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub"),
        *("msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover", "semantics"),
    )
)
_KNOWN = (
    nh3.ALLOWED_TAGS
    | _VOID
    | _FORMULAS
    | UNSHOWN
    | frozenset(("address", "big", "body", "button", "font", "form", "head", "html", "label"))
    | frozenset(("main", "nobr", "picture", "section", "svg", "tfoot"))
)
_MATH = re.compile(r"<math\b(?:(?!<math\b).)*?</math\s*>", re.IGNORECASE | re.DOTALL)
_UNSHOWN_TAG = re.compile(rf"<(/?)({'|'.join(sorted(UNSHOWN))})\b[^<>]*>", re.IGNORECASE)
_BLOCKS = frozenset((*block_names, "pre", "script", "style"))
# Written without an end, as HTML allows, or ended by what follows.
_ENDLESS = _VOID | frozenset(("dd", "dt", "li", "option", "p", "tbody", "td", "tfoot", "th", "tr"))


def github_html(markdown: str) -> str:
    """Return what *markdown* says as HTML that is not safe yet.

    RecursionError where it is nested so deep that words would be lost.
    """
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    parser.use(notes_plugin).use(definitions_plugin).use(tasklists_plugin)
    parser.use(gfm_autolink_plugin).use(anchors_plugin, max_level=6)
    parser.use(formulas_plugin).use(bracketed_formulas_plugin).use(strike_plugin).use(
        attributes_plugin
    ).use(whole_rows_plugin)
    parser.use(raised_words_plugin).use(captions_plugin).use(line_blocks_plugin)
    parser.use(grid_tables_plugin)
    parser.core.ruler.push("alerts", _name_alerts)
    parser.core.ruler.push("titles_of_pictures", _keep_titles_of_pictures)
    parser.core.ruler.push("literal_tags", _keep_words_in_brackets)
    for formula in ("math_inline", "math_inline_double", "math_block"):
        parser.add_render_rule(formula, _formula)
    html = _MATH.sub(_said, parser.render(markdown))
    return "".join(_shown(html))


def _said(formula: re.Match[str]) -> str:
    from reader.model.opening.formulas import formula_in_words  # takes a moment, and few have any

    return escape(formula_in_words(formula[0]), quote=False)


def _shown(html: str) -> Iterator[str]:
    """Yield *html* without what no browser shows, where it is said to end."""
    begun: dict[str, int] = {}
    done = 0
    for tag in _UNSHOWN_TAG.finditer(html):
        name = tag[2].lower()
        if not tag[1]:
            begun.setdefault(name, tag.start())
        elif (start := begun.pop(name, -1)) >= done:
            yield html[done:start]
            done = tag.end()
    yield html[done:]


def _name_alerts(state: "StateCore") -> None:
    """Make of what begins a quotation as an alert, "[!NOTE]", the name that it is shown with.

    In what Obsidian calls a callout, "[!note] Title", it has a title of its own above the rest.
    """
    for place, quotation in enumerate(state.tokens[:-4]):
        inline, behind = state.tokens[place + 2], state.tokens[place + 4]
        if quotation.type != "blockquote_open" or not inline.children:
            continue
        first, *others = inline.children
        alert = _ALERT.match(first.content) if first.type == "text" else None
        end = next((i for i, each in enumerate(others) if each.type in _BROKEN), len(others))
        title = [each for each in others[:end] if each.tag != "strong"]
        words = first.content[alert.end() :] if alert else ""
        titled = _is_title(words, others[end + 1 :], behind)
        if alert is None or ((words or title) and not titled):
            continue
        first.content = words if words or title else alert[1].capitalize()
        if others[end:]:
            others[end].type = "hardbreak"
        begin, close = Token("strong_open", "strong", 1), Token("strong_close", "strong", -1)
        inline.children = [begin, first, *title, close, *others[end:]]


def _is_title(words: str, below: Sequence[Token], behind: Token) -> bool:
    """Tell whether *words* with more *below* them, or *behind* all, are no sentence going on."""
    first = below[0] if below else None
    goes_on = first and (first.type in _WITHIN_SENTENCES or first.content[:1].islower())
    is_whole = not below and behind.type == "blockquote_close"
    return len(words) <= _LONGEST_TITLE and not goes_on and not is_whole


def _keep_titles_of_pictures(state: "StateCore") -> None:
    """Let the title of a picture stand behind the words that stand for it, which all see."""
    inline = (child for token in state.tokens for child in token.children or ())
    for picture in inline:
        title = str(picture.attrGet("title") or "") if picture.type == "image" else ""
        if title and title not in picture.content:
            words = f" – {title}" if picture.content.strip() else title
            picture.children = [*(picture.children or ()), Token("text", "", 0, content=words)]


def _keep_words_in_brackets(state: "StateCore") -> None:
    """Make text of what looks like a tag and is none: "a <b and c>", "<your name>"."""
    pairs = _names(state.src, "<") & _names(state.src, "</")
    for token in state.tokens:
        if token.level >= _DEEPEST - 1:
            raise RecursionError
        if token.type == "html_block":
            token.content = _html_block(token.content, pairs)
        children = token.children or ()
        for child in _unmeant(children, pairs):
            child.type = "text"
        for child in children:
            if child.type == "html_inline":
                child.content = _SWALLOWING_TAG.sub("", child.content)


def _names(markdown: str, before: str) -> set[str]:
    """Return the names that stand in *markdown* behind the beginning of a tag."""
    return {
        found[1].lower() for found in re.finditer(rf"{before}([a-zA-Z][a-zA-Z0-9-]*)", markdown)
    }


def _html_block(content: str, pairs: AbstractSet[str]) -> str:
    if _COMMENT.fullmatch(content):
        return content

    def literal(found: re.Match[str]) -> str:
        name = found["name"].lower()
        paired = name in pairs
        known = name in _BLOCKS or (found["end"] and name in _KNOWN)
        if _is_tag(found, paired=paired) and (paired or known or _may_stay_open(found)):
            return found[0]
        return escape(found[0], quote=False)

    return _SWALLOWING_TAG.sub("", _TAG.sub(literal, content))


def _unmeant(tokens: Sequence[Token], pairs: AbstractSet[str]) -> Iterator[Token]:
    """Yield the inline HTML among *tokens* that is rather text."""
    begun: dict[str, list[Token | None]] = {}
    for token in tokens:
        tag = _TAG.fullmatch(token.content)
        if token.type != "html_inline" or _COMMENT.fullmatch(token.content):
            continue
        if tag is None or not _is_tag(tag):
            yield token
            continue
        name = tag["name"].lower()
        beyond = name in _BLOCKS and name in pairs
        if not tag["end"]:
            meant = beyond or _may_stay_open(tag)
            begun.setdefault(name, []).append(None if meant else token)
        elif begun.get(name):
            begun[name].pop()
        elif not beyond:
            yield token
    yield from (token for left in begun.values() for token in left if token is not None)


def _is_tag(found: re.Match[str], *, paired: bool = False) -> bool:
    """Tell whether what was *found* may be a tag, and not words in brackets."""
    name, attributes = found["name"].lower(), found["attributes"]
    if name in _SWALLOWING and not found["end"] and "=" not in attributes and not paired:
        return False
    each = _ATTRIBUTE.findall(attributes)
    if any(not value and word.lower() not in _WITHOUT_VALUE for word, value in each):
        return False
    named = name in _KNOWN | _SWALLOWING or "-" in name
    return bool(named or paired or found["closed"] or _QUOTED.search(attributes))


def _may_stay_open(found: re.Match[str]) -> bool:
    return bool(found["name"].lower() in _ENDLESS or "=" in found["attributes"] or found["closed"])


def _formula(_self: object, tokens: Sequence[Token], index: int, *_rest: object) -> str:
    token = tokens[index]
    # GitHub knows them between ticks too, within which no sign can end them.
    content = _TICKED.sub(r"\1", token.content.strip())
    words = escape(content.strip(), quote=False)
    tag = "pre" if token.block else "code"
    return f'<{tag} class="language-{FORMULA}">{words}</{tag}>' + "\n" * token.block
