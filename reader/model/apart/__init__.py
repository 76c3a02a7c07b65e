"""Work on texts of unknown origin, in a process of its own."""
