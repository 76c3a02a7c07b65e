"""What the reader prefers, with a sample of how it looks."""
