"""What the lists have in common: the field above them, their rows, and heads that stay in view."""
