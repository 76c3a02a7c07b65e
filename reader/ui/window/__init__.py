"""Sets the panes side by side, connects them, and remembers how they stood."""
