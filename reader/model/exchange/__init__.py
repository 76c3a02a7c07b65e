"""Texts, perspectives and quotations for other programs."""
