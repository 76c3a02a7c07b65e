"""Gives what the bundle starts, such as a browser, the system's libraries and not the bundle's."""

import os

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
os.environ.pop("LD_LIBRARY_PATH", None)
if before:
    os.environ["LD_LIBRARY_PATH"] = before
