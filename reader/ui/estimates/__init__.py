"""A quantity's estimates as a table on one axis."""
