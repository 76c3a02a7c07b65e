"""Tries `make run` and `make test` on bare Debian systems."""
