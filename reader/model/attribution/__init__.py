"""Who says what in any English text, and which figures nobody is named for.

words          classes of common words: cues, people, bodies, papers
known_names    names that stand for a state, a body or an outlet
tokens         a text taken apart, and what stands in quotation marks
stretches      what is read in one go
features       what the net is told of each token
net            the net, and its weights
decoding       the most probable parts of all tokens, and how probable they are
linking        every source and content finds its cue
signed         quotations with a dash and a name behind them
confidence     how sure that is
speakers       what kind of speaker a source names
groups         one name for each speaker
sorting        saying, thinking or wanting
covering       which stretches are taken
figures        figures that nobody is named for
shares         how many words are whose
attribution    what is found, as values
attributing    the whole way
learnt         what was learnt, as the program ships it
"""

import os

# The net's matrices are so narrow that threads would only wait for one another. numpy reads this
# when it is imported, which is after this.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
