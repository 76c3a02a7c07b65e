"""Perspectives Reader: an article, and beside each contested passage what else is to be known.

The map of the package, from the top down; imports go down, never up:

app       starts the program, the only module that knows all the others
cli       what can be asked for without a window
ui        what the reader sees; each pane a file, and ``window`` connects them
session   what the reader is looking at, and word of every change to it
settings  what is remembered from one day to the next
model     what an edition is: values, loading, anchoring, markup, search; no Qt
files     where content and resources are, installed or not
"""

__version__ = "0.1.0"
