"""Fits how sure a finding is: a logistic regression of whether it is right on its evidence."""

import numpy as np
import numpy.typing as npt

from reader.model.attribution.attributing import SURE
from reader.model.attribution.confidence import confidence, evidence_for
from reader.model.attribution.decoding import decode
from reader.model.attribution.features import features_of
from reader.model.attribution.linking import link
from reader.model.attribution.net import Net
from reader.model.attribution.stretches import stretches_of
from reader.model.attribution.tokens import tokens_of
from tests.benchmarks.attribution_scores import relations_covered, right_relations, words_of
from tests.benchmarks.attribution_set import Document, as_marked

_RIDGE = 1.0
_STEPS = 30

Floats = npt.NDArray[np.float32]


def fitted(net: Net, unseen: list[Document]) -> tuple[Floats, str]:
    """Return the weights by which a *net* is as sure as it is right in *unseen* documents.

    With them comes how well it does there: precision, recall and their mean.
    """
    evidence: list[list[float]] = []
    right: list[bool] = []
    gold = 0
    for document in unseen:
        tokens = tokens_of(document.text)
        scores = net.scores(features_of(tokens, net.known), stretches_of(tokens))
        decoded = decode(scores, net.transitions)
        linked = link(decoded.tags.tolist(), tokens)
        words = words_of(document.text)
        marked = relations_covered(document.marked, words)
        given = relations_covered(as_marked(linked, tokens), words)
        matched = right_relations(words, marked, given)
        gold += len(marked)
        evidence += [evidence_for(each, tokens, decoded.probabilities) for each in linked]
        right += [at in matched for at in range(len(linked))]
    weights = _regression(np.array(evidence), np.array(right, np.float64))
    sure = np.array([confidence(each, weights) >= SURE for each in evidence])
    precision, recall = np.mean(right), sum(right) / gold
    mean = 2 * precision * recall / (precision + recall)
    return weights, (
        f"P {precision:.3f} R {recall:.3f} F {mean:.4f}, shown P {np.array(right)[sure].mean():.3f}"
    )


def _regression(evidence: npt.NDArray[np.float64], right: npt.NDArray[np.float64]) -> Floats:
    weights = np.zeros(evidence.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-evidence @ weights))
        slope = evidence.T @ (right - likely) - _RIDGE * weights
        bend = (evidence * (likely * (1 - likely))[:, None]).T @ evidence
        weights += np.linalg.solve(bend + _RIDGE * np.eye(len(weights)), slope)
    return weights.astype(np.float32)
