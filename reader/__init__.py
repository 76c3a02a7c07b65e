"""Perspectives Reader: an article, and beside each contested passage what else is to be known.

The map of the package, from the top down; imports go down, never up:

app      starts the program, the only module that knows all the others
ui       what the reader sees
cli      what can be asked for without a window
session  what the reader is looking at, and word of every change to it
model    all that needs no screen; no Qt

Each folder says in one sentence what its files are for; CONTRIBUTING.md draws the whole house.
"""

__version__ = "0.1.0"
