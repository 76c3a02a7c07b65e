"""What the notes of an edition may refer to, and which of their links lead nowhere."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from reader.model.files import limits
from reader.model.files.edition_file import EditionFile
from reader.model.markup.citations import cited_keys
from reader.model.markup.links import WEB_SCHEMES, To, read_address

# A citation is passed over, for what stands in brackets behind it is no link.
_LINK = re.compile(r"\[@[^\[\]]*\]|\]\(\s*<?([^\s)>]+)")
# Far more than anybody needs, and less than Python's own limit of calls within calls.
_TOO_DEEP = re.compile(r"^[ \t>]{100}", re.MULTILINE)
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

    def check(self, text: str, line: Callable[[], int], file: EditionFile) -> None:
        """Note what in *text*, notes of a *file*, cites or leads to something that is not there.

        *line* tells at which line of the file the text begins; it is asked for only where
        something is wrong, for finding lines takes longer than all the rest.
        """
        file.hold(text, line)
        if len(text) > limits.NOTE:
            file.note(line(), limits.too_long("This stretch of notes", len(text), limits.NOTE))
            return
        for key, offset in cited_keys(text):
            if not self.knows_source(key):
                file.note(
                    line() + text.count("\n", 0, offset),
                    f"No source “{key}” in sources.json; add the record or mend the key.",
                )
        for link in _LINK.finditer(text):
            message = self._examine_link(link[1]) if link[1] else ""
            if message:
                file.note(line() + text.count("\n", 0, link.start()), message)
        deep = _TOO_DEEP.search(text)
        if deep or text.count("<") > _MOST_TAGS:
            file.note(
                line() + text.count("\n", 0, deep.start() if deep else text.index("<")),
                "Quotations, lists or tags are nested too deeply here; make them flatter.",
            )

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
