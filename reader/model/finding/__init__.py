"""Words looked for in every place of what is read at once, and close spellings told apart."""
