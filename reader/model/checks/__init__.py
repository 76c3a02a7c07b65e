"""What an editor should mend in an edition, and what has become of its passages."""
