"""How well the texts of our own are read: at least so well, and far better than by expressions."""

from reader.model.attribution.attributing import Attributor
from tests.benchmarks.attributing import by_expressions, score_of
from tests.benchmarks.attribution_own import own_documents
from tests.benchmarks.attribution_set import Marked


def test_who_says_what_is_found_in_texts_of_our_own(attributor: Attributor) -> None:
    def reader(text: str) -> list[Marked]:
        return [
            Marked(each.source, (each.cue,), each.content, each.probability)
            for each in attributor.attribute(text).attributions
        ]

    found, peer = (score_of(engine, own_documents()) for engine in (reader, by_expressions))

    assert found.relations[2] >= 0.75
    assert found.speakers >= 0.85
    assert found.shown[0] >= 0.85
    assert found.relations[2] >= 1.3 * peer.relations[2]
