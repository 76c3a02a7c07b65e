"""Markdown and HTML made safe, with passages and citations as links."""
