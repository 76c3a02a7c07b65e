"""Fits resources/attribution/weights.npz: `python -m tests.benchmarks.attribution_training WORK`.

It takes the set (attribution_set.py), PyTorch for processors (`pip install torch`) and what
attribution_words.py names; none of them is needed to read. In WORK a state is kept for each epoch.
Eighteen epochs take some twenty minutes of one core; with the same seed, on one thread, they end at
the same weights. How sure a finding is (confidence.py) is fitted afterwards, to the articles that
the net has not seen.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from reader.model.attribution.confidence import EVIDENCE
from reader.model.attribution.features import features_of
from reader.model.attribution.learnt import weights_file
from reader.model.attribution.net import load_net
from reader.model.attribution.stretches import stretches_of
from reader.model.attribution.tokens import Tokens, tokens_of
from tests.benchmarks.attribution_confidence import fitted
from tests.benchmarks.attribution_model import Learner, Weights, batch_of, weights_of
from tests.benchmarks.attribution_set import ARTICLES, Document, documents, tags_of
from tests.benchmarks.attribution_words import Grammar, Vocabulary, grammar, vocabulary

_EPOCHS = 18
_BESIDE = 24
_SEED = 1
_PACE, _PACE_OF_WORDS = 2.5e-3, 1e-3
_WARMING_UP = 200
# The task counts ten times what the grammar does at first, and the grammar less and less.
_TASK, _GRAMMAR, _GRAMMAR_FADES = 10.0, 0.5, 0.6
# Stretches are cut anew in each epoch, so that no paragraph always has the same neighbours.
_SHORTEST, _LONGEST = 110, 240
_REMEMBERED = 0.998
_STEEPEST = 3.0


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article with its features, the right parts of its tokens, and their grammar."""

    tokens: Tokens
    rows: npt.NDArray[np.int32]
    tags: npt.NDArray[np.int64]
    grammar: npt.NDArray[np.int64]


def main() -> int:
    """Train, and write the weights."""
    work = Path(sys.argv[1])
    torch.manual_seed(_SEED)
    torch.set_num_threads(1)
    articles = documents(ARTICLES)
    train = [each for each in articles if each.split == "train"]
    known = vocabulary(each.text for each in train)
    parsed = grammar(train, work / "grammar.pickle")
    kinds = [_numbered(parsed, column) for column in range(4)]
    lessons = [_lesson(each, known, parsed[each.name], kinds) for each in train]
    learner = Learner(known, [len(kind) for kind in kinds])
    for epoch, state in enumerate(_trained(learner, lessons), 1):
        weights = weights_of(state, known)
        weights["confidence"] = np.zeros(len(EVIDENCE), np.float32)
        kept = work / f"epoch{epoch}.npz"
        _keep(kept, weights)
        weights["confidence"], score = fitted(
            load_net(kept), [each for each in articles if each.split == "dev"]
        )
        _keep(kept, weights)
        print(f"epoch {epoch}: relations {score}", flush=True)
        if epoch == _EPOCHS:
            weights_file().write_bytes(kept.read_bytes())
    return 0


def _keep(file: Path, weights: Weights) -> None:
    arrays: dict[str, Any] = {**weights}
    np.savez_compressed(file, **arrays)


def _numbered(parsed: dict[str, Grammar], column: int) -> dict[str | int, int]:
    said = {label for each in parsed.values() for label in _columns(each)[column]}
    return {label: number for number, label in enumerate(sorted(said, key=str))}


def _columns(said: Grammar) -> tuple[list[str] | list[int], ...]:
    return said.labels, said.classes, said.names, said.heads


def _lesson(
    document: Document, known: Vocabulary, said: Grammar, kinds: list[dict[str | int, int]]
) -> Lesson:
    tokens = tokens_of(document.text)
    numbers = [
        [kind[label] for label in column]
        for kind, column in zip(kinds, _columns(said), strict=True)
    ]
    return Lesson(
        tokens,
        features_of(tokens, known.hashes),
        np.array(tags_of(tokens, document.marked)),
        np.array(numbers).T,
    )


def _trained(learner: Learner, lessons: list[Lesson]) -> Iterator[dict[str, Any]]:
    """Yield the mean of the last states after each epoch."""
    chance = np.random.default_rng(_SEED)
    parts = learner.parts
    words = [*parts["words"].parameters()]
    others = [value for name, value in parts.named_parameters() if name != "words.weight"]
    groups = [{"params": words, "lr": _PACE_OF_WORDS}, {"params": others, "lr": _PACE}]
    optimizer = torch.optim.Adam(groups, betas=(0.9, 0.98))
    paces = (_PACE_OF_WORDS, _PACE)
    mean = {name: value.clone() for name, value in parts.state_dict().items()}
    step, done = 0, 0.0
    for epoch in range(_EPOCHS):
        stretches = [each for lesson in lessons for each in _cut(lesson, chance)]
        order = chance.permutation(len(stretches))
        starts = range(0, len(order), _BESIDE)
        for number, start in enumerate(starts):
            done = (epoch + number / len(starts)) / _EPOCHS
            for group, pace in zip(optimizer.param_groups, paces, strict=True):
                group["lr"] = pace * min(1.0, step / _WARMING_UP) * (1.0 - 0.98 * done)
            batch = batch_of([stretches[at] for at in order[start : start + _BESIDE]])
            wrong, said = learner.losses(batch)
            optimizer.zero_grad()
            (_TASK * wrong + _GRAMMAR * (1 - _GRAMMAR_FADES * done) * said).backward()
            torch.nn.utils.clip_grad_norm_(parts.parameters(), _STEEPEST)
            optimizer.step()
            step += 1
            remembered = min(_REMEMBERED, (1 + step) / (20 + step))
            with torch.no_grad():
                for name, value in parts.state_dict().items():
                    mean[name].mul_(remembered).add_(value, alpha=1 - remembered)
        yield mean


def _cut(lesson: Lesson, chance: np.random.Generator) -> Iterator[tuple[Any, Any, Any]]:
    most = int(chance.integers(_SHORTEST, _LONGEST))
    for start, end in stretches_of(lesson.tokens, most):
        here = slice(start, end)
        yield lesson.rows[here], lesson.tags[here], lesson.grammar[here]


if __name__ == "__main__":
    sys.exit(main())
