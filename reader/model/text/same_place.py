"""Finds the same place in a text that was read in another way, line for line."""


def same_place(text: str, position: int, other: str) -> int:
    """Return where in *other*, whose lines are those of *text*, that *position* is.

    Within the line it is as many code points from the beginning, if the line has them.
    """
    begin = 0
    for _ in range(text.count("\n", 0, position)):
        begin = other.find("\n", begin) + 1
        if not begin:
            return min(position, len(other))
    end = other.find("\n", begin)
    within = position - (text.rfind("\n", 0, position) + 1)
    return min(begin + within, end if end >= 0 else len(other))
