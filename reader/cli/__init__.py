"""What can be asked for without a window, a command a file."""
