"""The forms in which sources are written for programs that keep bibliographies."""

from collections.abc import Iterable
from enum import StrEnum

from reader.model.edition.source import Source
from reader.model.exchange.bibtex import bibtex
from reader.model.exchange.csl_json import csl_json
from reader.model.exchange.ris import ris


class SourceForm(StrEnum):
    """What sources are written as, by the word for it on the command line."""

    CSL = "csl"
    BIBTEX = "bibtex"
    RIS = "ris"


def sources_written(sources: Iterable[Source], form: SourceForm) -> str:
    """Return *sources* in a *form*."""
    write = {SourceForm.CSL: csl_json, SourceForm.BIBTEX: bibtex, SourceForm.RIS: ris}[form]
    return write(sources)
