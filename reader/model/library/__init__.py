"""What the reader has at hand and has decided."""
