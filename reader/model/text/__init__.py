"""What holds of any text: stretches of it, folded, quoted, searched; and how quotations stand."""
