"""Colours, typefaces, icons and marks, and the words that several parts say."""
