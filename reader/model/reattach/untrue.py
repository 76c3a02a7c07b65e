"""Words by which something is said to be untrue, in six languages.

Each is an alternative for a pattern, in which a space stands for one space.
"""

# What says so wherever it stands,
UNTRUE = r"""
    false|untrue|unfounded|baseless|groundless|debunked
    |falsch|unwahr|gelogen
    |faux|fausses?|mensonge
    |fals[oa]s?|mentira
    |كاذبة?|كذب|باطل
    |نادرست|دروغ|غلط|کذب
"""
# and what does where its clause ends with it, or goes on with "that": not in "the wrong way".
UNTRUE_AT_END = r"""
    wrong|incorrect|inaccurate|mistaken|erroneous|fabricated|bogus|fictitious|made up|nonsense
    |refuted|disprove[dn]|discredited|retracted|an? (?:\w+ )?lie|all lies|myths?|hoax|fabrication
    |falsehood
    |unrichtig|unzutreffend|haltlos|widerlegt|erfunden|zurückgezogen|lügen?|märchen|unsinn
    |inexacte?s?|erronée?s?|infondée?s?|démentie?s?|réfutée?s?|mensongers?|mensongères?
    |desmentid[oa]s?|incorrect[oa]s?|erróne[oa]s?|infundad[oa]s?|bulo
"""


def alternatives(*words: str) -> str:
    """Return *words* such as these as one alternative after another, written on one line."""
    return "|".join("".join(line.strip() for line in each.splitlines()) for each in words)
