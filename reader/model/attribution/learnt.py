"""What was learnt, read from the file that the program ships."""

from pathlib import Path
from zipfile import BadZipFile

from reader.model.attribution.attributing import Attributor
from reader.model.attribution.net import load_net
from reader.model.storage.paths import resources_folder


class NotLearntError(Exception):
    """What was learnt cannot be read, in one sentence."""


def weights_file() -> Path:
    """Return the file in which the weights are."""
    return resources_folder() / "attribution" / "weights.npz"


def shipped_attributor() -> Attributor:
    """Return one with the weights that the program ships; NotLearntError where they are not."""
    file = weights_file()
    try:
        return Attributor(load_net(file))
    except (OSError, BadZipFile, KeyError, ValueError):
        raise NotLearntError(
            f"“{file}” cannot be read; please install the program again."
        ) from None
