"""What the notes of an edition may refer to, and which of their links lead nowhere."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from reader.model.files import limits
from reader.model.files.edition_file import EditionFile
from reader.model.markup.citations import CITATION, Numbering, cited_keys, keys_of
from reader.model.markup.links import WEB_SCHEMES, To, address, read_address
from reader.model.markup.markdown_bounds import too_costly
from reader.model.markup.notes_html import notes_html
from reader.model.markup.tree import parse

# What stands in brackets behind a citation is no link; within those of a link one may be cited.
_LEADS = re.compile(rf"{CITATION}|\]\((?=\s*<?([^\s)>]+))")
# What Markdown calls a reference, and a link in HTML; each is looked for where its sign stands.
_ELSEWHERE = {
    "]:": re.compile(r"^ {0,3}\[[^\[\]]*\]: *\n? *<?([^\s>]+)", re.MULTILINE),
    "<": re.compile(r"\bhref\s*=\s*[\"']?([^\s\"'>]+)", re.IGNORECASE),
}
# An address with a space in it is not read as it looks, and HTML need not be.
_WITH_SPACE = re.compile(r"\]\([^)\s]+\s")
# Far more than anybody needs, and less than Python's own limit of calls within calls. Of a line,
# with the newline before it, which is found sooner than the beginning of a line.
_TOO_DEEP = re.compile(r"\n[ \t>]{100}")
_MOST_TAGS = 200


@dataclass(frozen=True, slots=True)
class References:
    """What notes may refer to; None where that file is itself broken, so that all passes."""

    parties: Collection[str] | None
    sources: Collection[str] | None
    passages: tuple[str, ...]

    def knows_party(self, party_id: str) -> bool:
        """Tell whether the edition has that party."""
        return self.parties is None or party_id in self.parties

    def knows_source(self, key: str) -> bool:
        """Tell whether the edition has that source."""
        return self.sources is None or key in self.sources

    def check_passages(self, ids: Sequence[str], note: Callable[[str], None]) -> None:
        """Take note of what in a list of passages' *ids* is none, or is named twice."""
        for index, passage_id in enumerate(ids):
            if passage_id not in self.passages:
                note(f"No passage “{passage_id}” here; name the file of one, without its ending.")
            elif passage_id in ids[:index]:
                note(f"The passage “{passage_id}” is named twice here; name another one.")

    def check(self, text: str, line: Callable[[], int], file: EditionFile) -> None:
        """Note what in *text*, notes of a *file*, cites or leads to something that is not there.

        *line* tells at which line of the file the text begins; it is asked for only where
        something is wrong, for finding lines takes longer than all the rest.
        """
        file.hold(text, line)
        if len(text) > limits.NOTE:
            file.note(line(), limits.too_long("This stretch of notes", len(text), limits.NOTE))
            return
        if costly := too_costly(text, limits.BLOCKS):
            file.note(line() + text.count("\n", 0, costly.offset), costly.message)
            return
        wrong = list(self._examine(text))
        deep = _TOO_DEEP.search(f"\n{text}")
        if deep or text.count("<") > _MOST_TAGS:
            file.note(
                line() + text.count("\n", 0, deep.start() if deep else text.index("<")),
                "Quotations, lists or tags are nested too deeply here; make them flatter.",
            )
        elif "<" in text or _WITH_SPACE.search(text):
            wrong += self._examine_rendered(text, {message for _, message in wrong})
        for place, message in wrong:
            file.note(line() + text.count("\n", 0, place), message)

    def _examine(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield what is wrong with citations and links of *text*, and where."""
        for found in _LEADS.finditer(text):
            citation, target = found.groups()
            if target:
                if message := self._examine_link(unescape(target)):
                    yield found.start(), message
                continue
            for key in keys_of(citation):
                if not self.knows_source(key):
                    message = f"No source “{key}” in sources.json; add the record or mend the key."
                    yield found.start(), message
        for sign, pattern in _ELSEWHERE.items():
            for found in pattern.finditer(text) if sign in text else ():
                if message := self._examine_link(unescape(found[1])):
                    yield found.start(), message

    def _examine_rendered(self, text: str, told: Collection[str]) -> Iterator[tuple[int, str]]:
        """Yield what besides is wrong with links of *text* as readers meet them, and about where.

        What is *told* already is not told again.
        """
        cited = {address(To.SOURCE, key) for key, _ in cited_keys(text)}
        for element in parse(notes_html(text, Numbering())).iter("a"):
            target = element.get("href", "")
            message = self._examine_link(target) if target and target not in cited else ""
            if message and message not in told:
                yield max(0, text.find(target)), message

    def _examine_link(self, target: str) -> str:
        link = read_address(target)
        if link is not None and link.to is To.PASSAGE:
            return "" if link.id in self.passages else f"No passage “{link.id}” to link to."
        if link is not None and link.to is To.PARTY:
            known = self.knows_party(link.id)
            return "" if known else f"No party “{link.id}” in parties.toml to link to."
        scheme, colon, _ = target.partition(":")
        if scheme.lower() in WEB_SCHEMES:
            return ""
        kind = f"{scheme}:" if colon else target
        return f"A link to “{kind}” cannot be opened; use passage:, party:, http: or https:."
