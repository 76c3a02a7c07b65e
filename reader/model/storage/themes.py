"""The themes in ``resources/themes`` by their ids, in the order in which they are offered."""

THEMES = ("light", "sepia", "dark", "black")
# Light or dark, as the desktop is.
SYSTEM = "system"
CHOICES = (*THEMES, SYSTEM)
