"""What a menu or a key does that takes more than one step."""
