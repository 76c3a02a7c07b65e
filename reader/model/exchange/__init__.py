"""Perspectives and quotations for other programs."""
