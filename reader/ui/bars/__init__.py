"""What is said around the text, and aloud."""
