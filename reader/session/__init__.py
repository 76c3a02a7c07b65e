"""What the reader is looking at, and what is remembered of it; of Qt only the core."""
