"""The article: laid out, marked, and the place in it."""
