"""The net: two layers that read both ways, and how well each part fits each token."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reader.model.attribution.features import COLUMNS, Hashes, Rows

Floats = npt.NDArray[np.float32]
# So many stretches are read side by side; more would take memory and no less time.
_BESIDE = 32


@dataclass(frozen=True, slots=True)
class Layer:
    """The weights of one layer for both ways: of its input, of what it remembers, and biases.

    The gates of the sigmoids stand first and are halved, which makes one tanh do for all.
    """

    inputs: tuple[Floats, Floats]
    memory: Floats
    bias: tuple[Floats, Floats]


@dataclass(frozen=True, slots=True)
class Transitions:
    """How well a part follows another, begins a stretch and ends it."""

    between: Floats
    first: Floats
    last: Floats


@dataclass(frozen=True, slots=True)
class Net:
    """All that was learnt: *known* are the hashes of words, *confidence* weighs what was found."""

    known: Hashes
    tables: tuple[Floats, ...]
    layers: tuple[Layer, ...]
    out: Floats
    out_bias: Floats
    transitions: Transitions
    confidence: Floats

    def scores(self, rows: Rows, stretches: Sequence[tuple[int, int]]) -> list[Floats]:
        """Return how well each part fits each token, for each of the *stretches* of *rows*."""
        # Stretches of like length side by side leave little room empty.
        order = sorted(range(len(stretches)), key=lambda at: stretches[at][1] - stretches[at][0])
        found: list[Floats] = [np.empty((0, 0), np.float32)] * len(stretches)
        for start in range(0, len(order), _BESIDE):
            here = order[start : start + _BESIDE]
            for at, scores in zip(
                here, self._read(rows, [stretches[at] for at in here]), strict=True
            ):
                found[at] = scores
        return found

    def _read(self, rows: Rows, stretches: Sequence[tuple[int, int]]) -> list[Floats]:
        lengths = np.array([end - start for start, end in stretches])
        steps = np.arange(lengths.max())[:, None]
        within = steps < lengths
        starts = np.array([start for start, _ in stretches])
        places = np.where(within, starts + steps, starts)
        turned = np.where(within, lengths - 1 - steps, steps)
        here = rows[places]
        state: Floats = np.concatenate(
            [table[here[..., column]] for column, table in enumerate(self.tables)], axis=-1
        )
        for layer in self.layers:
            state = _both_ways(layer, state, turned)
        scores = state @ self.out + self.out_bias
        return [scores[:length, at] for at, length in enumerate(lengths)]


def _both_ways(layer: Layer, state: Floats, turned: npt.NDArray[np.int64]) -> Floats:
    steps, beside, _ = state.shape
    size = layer.memory.shape[1]
    along = np.arange(beside)
    gates = np.stack(
        [
            state @ layer.inputs[0] + layer.bias[0],
            state[turned, along] @ layer.inputs[1] + layer.bias[1],
        ],
        axis=1,
    )
    said = np.zeros((steps, 2, beside, size), np.float32)
    cell = np.zeros((2, beside, size), np.float32)
    last = np.zeros((2, beside, size), np.float32)
    for step in range(steps):
        gate = gates[step]
        gate += last @ layer.memory
        np.tanh(gate, out=gate)
        opened = gate[..., : 3 * size]
        opened += 1
        opened *= 0.5
        cell *= gate[..., size : 2 * size]
        cell += gate[..., :size] * gate[..., 3 * size :]
        last = said[step]
        np.tanh(cell, out=last)
        last *= gate[..., 2 * size : 3 * size]
    return np.concatenate([said[:, 0], said[:, 1][turned, along]], axis=-1)


def load_net(file: Path) -> Net:
    """Return the net in *file*, whose weights are bytes with a scale for each row."""
    with np.load(file, allow_pickle=False) as stored:
        weights = {name: stored[name] for name in stored.files}
    layers = tuple(
        _layer(weights, number) for number in range(1, 9) if f"layer{number}.ahead.in" in weights
    )
    return Net(
        known=weights["known"],
        tables=tuple(_floats(weights, f"table.{column}") for column in COLUMNS),
        layers=layers,
        out=_floats(weights, "out").T.copy(),
        out_bias=weights["out.bias"].astype(np.float32),
        transitions=Transitions(
            weights["between"].astype(np.float32),
            weights["first"].astype(np.float32),
            weights["last"].astype(np.float32),
        ),
        confidence=weights["confidence"].astype(np.float32),
    )


def _layer(weights: Mapping[str, npt.NDArray[np.generic]], number: int) -> Layer:
    ways = [f"layer{number}.{way}" for way in ("ahead", "behind")]
    halves = [_ordered(_floats(weights, f"{way}.in")) for way in ways]
    memory = [_ordered(_floats(weights, f"{way}.memory")) for way in ways]
    bias = [_ordered(weights[f"{way}.bias"].astype(np.float32)) for way in ways]
    return Layer(
        inputs=(halves[0].T.copy(), halves[1].T.copy()),
        memory=np.stack([each.T for each in memory]),
        bias=(bias[0], bias[1]),
    )


def _ordered(gates: Floats) -> Floats:
    """Return *gates* in the order of a Layer; PyTorch has the one of tanh in the third place."""
    first, second, of_tanh, last = np.split(gates, 4)
    return np.concatenate([first / 2, second / 2, last / 2, of_tanh])


def _floats(weights: Mapping[str, npt.NDArray[np.generic]], name: str) -> Floats:
    scales = weights[f"{name}.scale"].astype(np.float32)
    return weights[name].astype(np.float32) * scales[:, None]
