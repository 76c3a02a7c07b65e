"""The page of all that is at hand: editions, texts, and what is found in them."""
