"""What a menu, a key or a link does that takes more than one step."""
