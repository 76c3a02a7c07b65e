"""Reads the ``[match]`` of passages: by which words their claims are known elsewhere.

It is read when it is asked for, and not with the edition, for nobody who only reads needs it. One
that is wrong keeps nobody from reading.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from reader.model.edition.match_rule import Group, MatchRule
from reader.model.files import limits
from reader.model.files.edition_file import MATCH, EditionFile
from reader.model.files.edition_folder import passage_file
from reader.model.files.problem import Problem
from reader.model.files.toml_table import TomlTable


def read_match_rules(
    folder: Path, passages: Iterable[str]
) -> tuple[Mapping[str, MatchRule], tuple[Problem, ...]]:
    """Return the rules of those *passages* in *folder* that have one, and what is wrong with them.

    Passages are given by their ids, and rules are by them too.
    """
    rules: dict[str, MatchRule] = {}
    problems: list[Problem] = []
    for passage_id in passages:
        file = EditionFile(folder, passage_file(passage_id))
        table = file.read_with_front_matter()[0].table(MATCH)
        if table is not None:
            rule = _read_rule(table)
            if not file.problems:
                rules[passage_id] = rule
        problems += file.problems
    return rules, tuple(problems)


def _read_rule(table: TomlTable) -> MatchRule:
    rule = MatchRule(
        all=_read_groups(table, "all", required=True),
        near=_read_groups(table, "near"),
        none=table.texts("none", required=False, most=limits.MATCHED),
        phrasings=table.texts("phrasings", most=limits.PHRASINGS),
    )
    for key, words in (("none", rule.none), ("phrasings", rule.phrasings)):
        _bound(words, key, table)
    table.finish()
    return rule


def _read_groups(table: TomlTable, key: str, *, required: bool = False) -> tuple[Group, ...]:
    groups = table.groups(key, required=required, most=limits.GROUPS)
    for group in groups:
        if len(group) > limits.MATCHED:
            table.note(key, limits.too_many("words in one group", len(group), limits.MATCHED))
        _bound(group, key, table)
    return groups


def _bound(words: Iterable[str], key: str, table: TomlTable) -> None:
    """Note which of the *words* at a *key* is longer than any value, or holds no word at all."""
    for each in words:
        if len(each) > limits.VALUE:
            table.note(key, limits.too_long(f"A text in “{key}”", len(each), limits.VALUE))
        elif not any(map(str.isalnum, each)):
            table.note(key, f"“{each}” in “{key}” has no letter and no figure; take it out.")
