"""The most probable parts of all tokens together, and how probable each part of each token is."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reader.model.attribution.linking import Tag
from reader.model.attribution.net import Floats, Transitions

# A cue is seen a little sooner than by what was learnt alone: what is then not sure is dropped
# afterwards, and what was never seen would be lost.
_SOONER = 0.5


@dataclass(frozen=True, slots=True)
class Decoded:
    """For each token its part in the best reading, and the probability of every part."""

    tags: npt.NDArray[np.int64]
    probabilities: Floats


def decode(scores: list[Floats], transitions: Transitions) -> Decoded:
    """Return what is best by the *scores* of each stretch and the *transitions* within it."""
    if not scores:
        return Decoded(np.zeros(0, np.int64), np.zeros((0, len(transitions.first)), np.float32))
    lengths = np.array([len(each) for each in scores])
    padded = np.zeros((lengths.max(), len(scores), scores[0].shape[1]), np.float32)
    for at, each in enumerate(scores):
        padded[: len(each), at] = each
    padded[..., Tag.CUE] += _SOONER
    tags = _best(padded, lengths, transitions)
    probabilities = _probabilities(padded, lengths, transitions)
    return Decoded(
        np.concatenate([tags[:length, at] for at, length in enumerate(lengths)]),
        np.concatenate([probabilities[:length, at] for at, length in enumerate(lengths)]),
    )


def _best(
    scores: Floats, lengths: npt.NDArray[np.int64], transitions: Transitions
) -> npt.NDArray[np.int64]:
    """Return the best parts of all stretches (Viterbi)."""
    steps, beside, parts = scores.shape
    came_from = np.zeros((steps, beside, parts), np.int64)
    best = transitions.first + scores[0]
    ways = transitions.between.T[None]
    final = np.where((lengths == 1)[:, None], best, 0)
    for step in range(1, steps):
        reached = best[:, None, :] + ways
        came_from[step] = reached.argmax(axis=2)
        best = reached.max(axis=2) + scores[step]
        ends = lengths == step + 1
        final[ends] = best[ends]
    tags = np.zeros((steps, beside), np.int64)
    tag = (final + transitions.last).argmax(axis=1)
    along = np.arange(beside)
    for step in range(steps - 1, -1, -1):
        tags[step] = tag
        before = came_from[step, along, tag]
        tag = np.where(step < lengths, before, tag) if step else tag
    return tags


def _probabilities(
    scores: Floats, lengths: npt.NDArray[np.int64], transitions: Transitions
) -> Floats:
    """Return the probability of each part (forward and backward), each step scaled to one."""
    steps = len(scores)
    weights = np.exp(scores - scores.max(axis=2, keepdims=True))
    ways = np.exp(transitions.between)
    ahead = np.empty_like(weights)
    ahead[0] = weights[0] * np.exp(transitions.first)
    for step in range(steps):
        if step:
            np.matmul(ahead[step - 1], ways, out=ahead[step])
            ahead[step] *= weights[step]
        ahead[step] /= ahead[step].sum(axis=1, keepdims=True)
    last = np.exp(transitions.last)
    behind = np.empty_like(weights)
    behind[-1] = last
    back = ways.T.copy()
    for step in range(steps - 2, -1, -1):
        here = (behind[step + 1] * weights[step + 1]) @ back
        here /= here.sum(axis=1, keepdims=True)
        behind[step] = np.where((lengths == step + 1)[:, None], last, here)
    both: Floats = ahead * behind
    both /= both.sum(axis=2, keepdims=True)
    return both
