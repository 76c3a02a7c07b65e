"""Hands the reader what nobody would write, and looks whether it still keeps its promises."""
