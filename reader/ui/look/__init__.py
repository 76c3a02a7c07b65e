"""Colours, typefaces, icons and marks."""
