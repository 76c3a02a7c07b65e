"""What holds of any text: stretches of it, cleaned, folded, quoted, searched; how they stand."""
