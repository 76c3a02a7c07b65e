"""How long the reader takes, in proportion to the plainest way of doing the same.

Machines are unlike and noisy, so that a time by itself says little. Each benchmark therefore runs a
baseline and the reader by turns, several times, and what counts is the ratio of the two medians.
Nothing here fails because something was slow.
"""
