"""What can be asked for, by name and key."""
