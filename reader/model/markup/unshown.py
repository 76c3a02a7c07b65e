"""Which elements hold words that no browser shows.

They are meant for a program, for a browser that cannot show films or pictures, or they say a
formula once more. All other words are kept, and where they are not, nobody is told that all were.
"""

UNSHOWN = frozenset(
    (
        *("script", "style", "template", "title", "datalist", "annotation", "annotation-xml"),
        *("iframe", "noembed", "noframes", "noscript"),
        # For browsers that cannot show them.
        *("audio", "canvas", "meter", "progress", "video"),
    )
)
