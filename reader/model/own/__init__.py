"""What readers mark for themselves in a text, and where it stands by now."""
