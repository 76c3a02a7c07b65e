"""Keeps in which encoding the reader wants a file to be read, where the one found was wrong."""

from reader.model.library.choices import Choices


class ChosenEncodings(Choices):
    """The encodings by their files."""
