"""How anything is kept: where, whole or not at all, checked when read."""
