"""What general language teaches: words, their vectors and classes, of spaCy's en_core_web_md.

It takes packages that the reader does without: `pip install spacy spacy-lookups-data` and the model
en_core_web_md 3.8 (MIT; its vectors CC0), which spaCy's own site has and registries under various
names; EN_CORE_WEB_MD names its folder where it is not installed under its own. What a parser says
is asked once and kept in a file, for it takes minutes.
"""

import gzip
import json
import os
import pickle
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from reader.model.attribution.features import Hashes, word_hash
from reader.model.attribution.tokens import tokens_of
from tests.benchmarks.attribution_set import Document

# So many words are known, by so many numbers each.
_KNOWN = 15_000
WIDTH = 40
_WORD = re.compile(r"[A-Za-z][A-Za-z.'\-]*|'s|[^\w\s]")
_MARKS = ["“", "”", "‘", "’", "—", "–", "…"]
_FAR = 8


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that are known by their hashes, in order; their vectors, and which are names."""

    hashes: Hashes
    vectors: npt.NDArray[np.float32]
    are_names: npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Of each token its label, its class, whether it is in a name, and how far off its head is."""

    labels: list[str]
    classes: list[str]
    names: list[str]
    heads: list[int]


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """Return the words of general English, those first that many of *texts* have as well."""
    vectors = _model("lemmatizer", "parser", "ner", "tagger", "tok2vec").vocab
    forms: dict[str, tuple[float, str]] = {}
    for word, probability in _probabilities().items():
        if _WORD.fullmatch(word) and (len(word) > 1 or word in "aI" or not word.isalpha()):
            lower = word.lower()
            if lower not in forms or forms[lower][0] < probability:
                forms[lower] = (probability, word)
    having: Counter[str] = Counter()
    for text in texts:
        having.update({word.lower().replace("’", "'") for word in tokens_of(text).texts})
    best = sorted(
        (
            (probability + log(1 + having[lower]), word)
            for lower, (probability, word) in forms.items()
            if vectors.has_vector(word)
        ),
        reverse=True,
    )
    words = dict.fromkeys([*(word for _, word in best[:_KNOWN]), *_MARKS])
    by_hash = {word_hash(word.replace("’", "'")): word for word in reversed(words)}
    hashes = sorted(by_hash)
    known = [by_hash[each] for each in hashes]
    narrowed = _narrowed(np.stack([vectors.get_vector(word) for word in known]))
    names = np.array([word[0].isupper() and word != "I" for word in known])
    return Vocabulary(np.array(hashes, np.uint32), narrowed, names)


def _narrowed(vectors: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return *vectors* along the directions in which they differ most."""
    long = np.linalg.norm(vectors, axis=1, keepdims=True)
    level = vectors / np.maximum(1e-6, long)
    level -= level.mean(axis=0)
    left, weights, _ = np.linalg.svd(level, full_matrices=False)
    # Which way a direction points is an accident of the machine.
    narrowed = (left * weights)[:, :WIDTH] * np.sign(left.sum(axis=0))[:WIDTH]
    return np.asarray(narrowed / narrowed.std() * 0.6, np.float32)


def grammar(documents: list[Document], kept: Path) -> dict[str, Grammar]:
    """Return the grammar of each document by its name; what was *kept* is not asked for again."""
    if not kept.exists():
        model = _model("lemmatizer")
        parsed = model.pipe(_tokenized(documents, model), as_tuples=True, batch_size=16)
        found = {name: _grammar(document) for document, name in parsed}
        kept.write_bytes(pickle.dumps(found))
    read: dict[str, Grammar] = pickle.loads(kept.read_bytes())  # noqa: S301 (our own)
    return read


def _tokenized(documents: list[Document], model: Any) -> Iterator[tuple[Any, str]]:  # noqa: ANN401
    from spacy.tokens import Doc

    for document in documents:
        tokens = tokens_of(document.text)
        count = len(tokens)
        spaces = [
            index + 1 < count and tokens.starts[index + 1] > tokens.ends[index]
            for index in range(count)
        ]
        begins = [
            not index or tokens.sentences[index] != tokens.sentences[index - 1]
            for index in range(count)
        ]
        yield (
            Doc(model.vocab, words=tokens.texts, spaces=spaces, sent_starts=begins),
            document.name,
        )


def _grammar(parsed: Any) -> Grammar:  # noqa: ANN401
    return Grammar(
        [token.dep_ for token in parsed],
        [token.tag_ for token in parsed],
        [token.ent_iob_ + token.ent_type_ for token in parsed],
        [max(-_FAR, min(_FAR, token.head.i - token.i)) + _FAR for token in parsed],
    )


def _model(*without: str) -> Any:  # noqa: ANN401
    import spacy

    return spacy.load(os.environ.get("EN_CORE_WEB_MD", "en_core_web_md"), exclude=without)


def _probabilities() -> dict[str, float]:
    import spacy_lookups_data

    folder = Path(spacy_lookups_data.__file__).parent / "data"
    with gzip.open(folder / "en_lexeme_prob.json.gz") as stream:
        read: dict[str, float] = json.load(stream)
    return read
