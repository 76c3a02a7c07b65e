"""All passages in a list."""
