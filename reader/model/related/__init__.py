"""Sentences of any text that make the claim of a passage, and how sure that is."""
