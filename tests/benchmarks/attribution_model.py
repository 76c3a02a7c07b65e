"""The net as PyTorch trains it; reader/model/attribution/net.py reads the same weights."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from reader.model.attribution.features import COLUMNS, SIZES
from reader.model.attribution.linking import Tag
from tests.benchmarks.attribution_words import Vocabulary

_WIDTHS = {"ending": 12, "shape": 6, "class": 10, "quoted": 8, "place": 6, "sentence": 10}
_FIRST, _SECOND = 104, 88
_PARTS = len(Tag)
# How often a name is taken for any word, so that none is a source by itself; and another word.
_NAMES_HIDDEN, _WORDS_HIDDEN = 0.4, 0.03
_DROPPED_AT_FIRST, _DROPPED = 0.25, 0.45

Weights = dict[str, npt.NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Batch:
    """Stretches side by side: features, right parts, and grammar, where there is any (else -100).

    *turned* leads from each place to the one that is as far from the end of its stretch.
    """

    rows: Any
    tags: Any
    grammar: Any
    turned: Any
    within: Any


def batch_of(
    stretches: Sequence[tuple[npt.NDArray[Any], npt.NDArray[Any], npt.NDArray[Any]]],
) -> Batch:
    """Return *stretches*, each its features, parts and grammar, side by side."""
    lengths = torch.tensor([len(tags) for _, tags, _ in stretches])
    most = int(lengths.max())
    steps = torch.arange(most)[None].expand(len(stretches), -1)
    within = steps < lengths[:, None]
    rows = torch.zeros(len(stretches), most, len(COLUMNS), dtype=torch.long)
    tags = torch.zeros(len(stretches), most, dtype=torch.long)
    grammar = torch.full((len(stretches), most, stretches[0][2].shape[1]), -100)
    for at, (row, tag, said) in enumerate(stretches):
        rows[at, : len(tag)] = torch.from_numpy(row)
        tags[at, : len(tag)] = torch.from_numpy(tag)
        grammar[at, : len(tag)] = torch.from_numpy(said)
    turned = torch.where(within, lengths[:, None] - 1 - steps, steps)
    return Batch(rows, tags, grammar, turned, within)


class Learner:
    """The net while it learns; its *parts* hold what is learnt.

    *grammar* says how many labels of each kind a parser gives, which are learnt beside the task.
    """

    def __init__(self, vocabulary: Vocabulary, grammar: Sequence[int]) -> None:
        width = vocabulary.vectors.shape[1]
        words = nn.Embedding(len(vocabulary.hashes) + 2, width)
        words.weight.data[2:] = torch.from_numpy(vocabulary.vectors)
        words.weight.data[:2] = torch.randn(2, width) * 0.3
        tables = {name: nn.Embedding(SIZES[name], size) for name, size in _WIDTHS.items()}
        for table in tables.values():
            nn.init.normal_(table.weight, std=0.4)
        taken = width + sum(_WIDTHS.values())
        self._names = torch.from_numpy(np.r_[False, False, vocabulary.are_names])
        self.parts: Any = nn.ModuleDict(
            {
                "words": words,
                "tables": nn.ModuleDict(tables),
                "layer1": _both_ways(taken, _FIRST),
                "layer2": _both_ways(2 * _FIRST, _SECOND),
                "out": nn.Linear(2 * _SECOND, _PARTS),
                "between": nn.Embedding.from_pretrained(
                    torch.zeros(_PARTS + 2, _PARTS), freeze=False
                ),
                "grammar": nn.ModuleList([nn.Linear(2 * _FIRST, count) for count in grammar]),
            }
        )

    def losses(self, batch: Batch) -> tuple[Any, Any]:
        """Return how far off the parts are, and the grammar: means over all tokens."""
        words = batch.rows[..., 0]
        chance = torch.rand(words.shape)
        names = self._names[words]
        hidden = torch.where(names, chance < _NAMES_HIDDEN, chance < _WORDS_HIDDEN)
        words = torch.where(hidden, torch.zeros_like(words), words)
        state = _dropped(self._seen(words, batch.rows), _DROPPED_AT_FIRST)
        first = _dropped(_read(self.parts["layer1"], state, batch.turned), _DROPPED)
        second = _dropped(_read(self.parts["layer2"], first, batch.turned), _DROPPED)
        wrong = self._wrong(self.parts["out"](second), batch)
        grammar = sum(
            nn.functional.cross_entropy(
                head(first).flatten(0, 1), batch.grammar[..., at].flatten(), ignore_index=-100
            )
            for at, head in enumerate(self.parts["grammar"])
        )
        return wrong, grammar

    def _seen(self, words: Any, rows: Any) -> Any:  # noqa: ANN401
        tables = self.parts["tables"]
        return torch.cat(
            [
                self.parts["words"](words),
                *(tables[name](rows[..., at]) for at, name in enumerate(COLUMNS[1:], 1)),
            ],
            -1,
        )

    def _wrong(self, scores: Any, batch: Batch) -> Any:  # noqa: ANN401
        """Return the negative logarithm of how probable the right parts are, for each token."""
        table = self.parts["between"].weight
        between, first, last = table[:_PARTS], table[_PARTS], table[_PARTS + 1]
        tags, within = batch.tags, batch.within
        right = first[tags[:, 0]] + scores[:, 0].gather(1, tags[:, :1])[:, 0]
        steps = (
            scores[:, 1:].gather(2, tags[:, 1:, None])[..., 0] + between[tags[:, :-1], tags[:, 1:]]
        )
        right = right + (steps * within[:, 1:]).sum(1)
        right = right + last[tags.gather(1, within.sum(1, keepdim=True) - 1)[:, 0]]
        every = first + scores[:, 0]
        for step in range(1, scores.shape[1]):
            reached = torch.logsumexp(every[:, :, None] + between[None], 1) + scores[:, step]
            every = torch.where(within[:, step, None], reached, every)
        return (torch.logsumexp(every + last, 1) - right).sum() / within.sum()


def _both_ways(taken: int, size: int) -> Any:  # noqa: ANN401
    return nn.ModuleDict(
        {way: nn.LSTM(taken, size, batch_first=True) for way in ("ahead", "behind")}
    )


def _read(layer: Any, state: Any, turned: Any) -> Any:  # noqa: ANN401
    # Two that read one way each, turned by hand, are several times as fast as one that is packed.
    ahead, _ = layer["ahead"](state)
    behind, _ = layer["behind"](_turned(state, turned))
    return torch.cat([ahead, _turned(behind, turned)], -1)


def _turned(state: Any, turned: Any) -> Any:  # noqa: ANN401
    return state.gather(1, turned[:, :, None].expand(-1, -1, state.shape[2]))


def _dropped(state: Any, share: float) -> Any:  # noqa: ANN401
    """Return *state* without some of its numbers, the same all along a stretch."""
    kept = torch.full((state.shape[0], 1, state.shape[2]), 1 - share)
    return state * torch.bernoulli(kept) / (1 - share)


def weights_of(state: dict[str, Any], vocabulary: Vocabulary) -> Weights:
    """Return the weights in a *state* of the learner's parts as bytes, by the reader's names."""
    numbers = {name: value.numpy() for name, value in state.items()}
    weights: Weights = {"known": vocabulary.hashes}
    named = {"table.word": "words.weight", "out": "out.weight"}
    named |= {f"table.{name}": f"tables.{name}.weight" for name in _WIDTHS}
    for layer in ("layer1", "layer2"):
        for way in ("ahead", "behind"):
            part = f"{layer}.{way}"
            named |= {
                f"{part}.in": f"{part}.weight_ih_l0",
                f"{part}.memory": f"{part}.weight_hh_l0",
            }
            bias = numbers[f"{part}.bias_ih_l0"] + numbers[f"{part}.bias_hh_l0"]
            weights[f"{part}.bias"] = bias.astype(np.float16)
    for name, origin in named.items():
        weights[name], weights[f"{name}.scale"] = _in_bytes(numbers[origin])
    weights["out.bias"] = numbers["out.bias"].astype(np.float16)
    table = numbers["between.weight"].astype(np.float16)
    weights |= {"between": table[:_PARTS], "first": table[_PARTS], "last": table[_PARTS + 1]}
    return weights


def _in_bytes(numbers: npt.NDArray[Any]) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    scales = (np.maximum(np.abs(numbers).max(axis=1), 1e-4) / 127).astype(np.float16)
    bytes_ = np.round(numbers / scales.astype(np.float32)[:, None])
    return np.clip(bytes_, -127, 127).astype(np.int8), scales
