"""Finds again, in another version of a text, the passages that quotations mean; or says they left.

What is looked for and what is found are the values of text/quotation.py.

bytefold    text folded to one byte per character, with the way back
index       a document folded, and its words by where they stand
sentences   where sentences end, and not only an abbreviation
sought      a quotation folded, with its words
aligner     where a pattern stands with the fewest errors; fast_aligner finds the same by edlib
alignment   edit distances, by either of the two and rapidfuzz
sightings   where in the document the parts of a quotation were seen
candidates  the spans that might be the passage
neighbours  where others of the same batch say that a passage should be
comparison  how much of a quotation and its context still stands
features    the evidence for each candidate, in numbers
weights     what the numbers count for, as they were fitted
verdict     the evidence weighed: places and their probabilities
ends        where at its place a changed passage begins and ends
turning     numbers, names and negations, on which a meaning turns
sameness    whether two stretches read the same, however they are set
difference  what changed in the words of a passage
resolve     all of it, for one quotation and for many
"""
