"""All that needs no screen; nothing in here knows Qt."""
