"""Reads ``[[chain]]`` in a passage's front matter: through whom its claim came to the article."""

from reader.model.edition.passage import Link, Step
from reader.model.files import limits
from reader.model.files.references import References
from reader.model.files.toml_table import TomlTable


def read_chain(front: TomlTable, references: References) -> tuple[Step, ...]:
    """Return the chain in *front*, from the origin to the article; what is amiss is noted there."""
    rows = list(front.tables("chain", most=limits.CHAIN))
    return tuple(_step(row, references, is_last=row is rows[-1]) for row in rows)


def _step(row: TomlTable, references: References, *, is_last: bool) -> Step:
    step = Step(
        who=row.text_or_nothing("who"),
        party=row.text("party"),
        role=row.text("role"),
        known=row.text("known"),
        stake=row.text("stake"),
        other=row.text("other"),
        says=row.text("says"),
        confirmed=row.text("confirmed"),
        through="" if is_last else row.text("through"),
        link=None if is_last else Link(row.choice("link", [str(link) for link in Link])),
        sources=row.texts("sources", required=False, most=limits.CITED),
    )
    if step.party and not references.knows_party(step.party):
        row.note(
            "party", f"No party “{step.party}” in parties.toml; add the record or mend the id."
        )
    for key in step.sources:
        if not references.knows_source(key):
            row.note("sources", f"No source “{key}” in sources.json; add the record or mend it.")
    row.finish()
    return step
