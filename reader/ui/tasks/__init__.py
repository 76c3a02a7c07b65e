"""What goes on beside the reader's own steps."""
