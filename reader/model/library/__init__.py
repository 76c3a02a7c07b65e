"""What the reader has opened, pasted and decided, kept for the next start."""
