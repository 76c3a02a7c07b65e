"""All that is found in every place, in a list that stays open."""
