"""Verbs and phrases that deny what is said: "had stopped paying", "it is false that"."""

import re
from collections.abc import Iterator

from reader.model.reattach.untrue import UNTRUE, UNTRUE_AT_END, alternatives
from reader.model.text.span import Span

# A space stands for any white space, and < and > for the beginning and the end of a word, as they
# are in Arabic and Persian after "and" and "so" too. What a passage beside them takes over, as in
# "failed | to reach", may lack at the end.
_ENGLISH = r"""
    <den(?:y|ies|ied|ying)>
    <denials? (?:that|of)>
    <(?:fail(?:s|ed|ing|ures?)?|declin(?:es?|ed|ing)|neglect(?:s|ed|ing)?|unable)(?: to>|\s*\Z)
    <refus(?:es|ed|ing|als?)>
    <refuse to>
    <ceas(?:es?|ed|ing)>
    <(?:stop|quit)(?:s|ped|ping|ting)?(?: [^\W\d_]+ing>|\s*\Z)
    <(?:untruly|falsely|wrongly|incorrectly)>
    <(?:refut|disprov|reject)(?:es?|s|ed|ing|en)>
    <rul(?:es?|ed|ing) out>
    <(?:hardly|scarcely|far from)>
"""
_GERMAN = r"""
    <(?:ge|ver|zu)?(?:ver)?weiger(?:n|t|te|ten|ung)>
    <(?:ge|ab)?leugn(?:en|et|ete|eten)>
    <verneint?(?:en?|e)?>
    <bestr(?:itt|itten|eitet|eiten)>
    <dementier(?:en|t|te|ten)>
    <widerleg(?:en|t|te|ten)>
    <h(?:ör(?:t|te|ten|en)) (?:[^\W\d_]+ ){0,3}?auf>
    <auf(?:ge|zu)?hör(?:t|te|ten|en)>
    <unterl(?:ie[sß](?:en)?|assen|äs?sst)>
    <lehn(?:t|te|ten|en) (?:[^\W\d_]+ ){0,4}?ab>
    <ab(?:ge|zu)?lehn(?:t|en)>
    <versäum(?:t|te|ten|en)>
    <(?:misslang|misslungen|scheitert|scheiterten?|gescheitert)>
    <(?:fälschlich(?:erweise)?|irrtümlich(?:erweise)?|kaum)>
"""
_FRENCH = r"""
    <ni(?:e|ent|ait|aient|a|èrent|er|é|ant)>
    <refus(?:e|es|ent|ait|aient|a|èrent|er|é|és|ée|ées|ant)?>
    <démen(?:t|tent|ti|tit|tirent|tait|taient|tir)>
    <cess(?:e|ent|ait|aient|a|èrent|er|é|ant)>
    <arrêt(?:e|ent|ait|aient|a|èrent|er|é|és) d(?:e>|['’])
    <échou(?:e|ent|ait|aient|a|èrent|er|é) (?:à>|\s*\Z)
    <faussement>
    <(?:réfut|rejet|rejett)(?:e|ent|ait|a|èrent|er|é|ée)>
    <(?:omis|omit|omet) d(?:e>|['’])
    <à peine>
"""
_SPANISH = r"""
    <neg(?:ó|aron|ar|ado|ando|aba|aban)>
    <nieg(?:a|an|ue)>
    <rechaz(?:a|an|ó|aron|ar|ado|aba|aban)>
    <(?:rehús|rehus)(?:a|an|ó|aron|ar|ado|aba|aban)>
    <dej(?:a|an|ó|aron|ar|ado|aba|aban|ando) de>
    <ces(?:ó|aron|ar|ado|aba|aban)>
    <par(?:ó|aron|ar) de>
    <des(?:mint|ment|mient)(?:ió|ieron|ir|ido|e|en)>
    <fracas(?:ó|aron|ar|ado) (?:en|al)>
    <(?:falsamente|apenas)>
    <refut(?:a|an|ó|aron|ar|ado)>
    <se neg(?:ó|aron)>
"""
_ARABIC = r"""
    <[وف]?(?:نفى|نفت|نفوا|ينفي|تنفي|ينفون|نافي[اة]?ً?|نفي)>
    <[وف]?[يتن]?[أا]?نكر(?:ت|وا|ون)?>
    <[وف]?[يتن]?رفض(?:ت|وا|ون|ها|ه)?>
    <[وف]?[يت]?توقف(?:ت|وا|ون)? عن>
    <[وف]?(?:كف|كفت|كفوا|يكف) عن>
    <[وف]?[يت]?(?:امتنع|متنع)(?:ت|وا|ون)?>
    <[وف]?[يت]?فشل(?:ت|وا|ون)? في>
    <[وف]?[يت]?[أا]?خفق(?:ت|وا|ون)? في>
    <[وف]?(?:عجز|عجزت|يعجز) عن>
    <(?:من الكذب|من الخطأ|زورا|زوراً)>
    <[وف]?[يتن]?كذّ?ب(?:ت|وا)>
"""
_PERSIAN = r"""
    <(?:انکار|تکذیب|امتناع|خودداری|حاشا)>
    <رد کرد(?:ند|ه)?>
    <(?:دست (?:کشید|برداشت)|سر باز زد|سرباز زد|باز ?ایستاد|بازماند)(?:ند|ه)?>
    <(?:متوقف|ناکام)>
"""
_UNTRUE = rf"""
    <(?:{alternatives(UNTRUE)})>
    <(?:{alternatives(UNTRUE_AT_END)})(?: that>|, dass>| que>|[,:]?\s*\Z)
"""
_BREAKS = str.maketrans({"<": r"(?<!\w)", ">": r"(?!\w)", " ": r"\s+"})
_DENIAL = re.compile(
    "|".join(
        phrase.strip().translate(_BREAKS)
        for language in (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _ARABIC, _PERSIAN, _UNTRUE)
        for phrase in language.strip().splitlines()
    ),
    re.IGNORECASE,
)


def denials(text: str) -> Iterator[Span]:
    """Yield where in *text* what it says is denied by a verb or a phrase."""
    return (Span(*found.span()) for found in _DENIAL.finditer(text))
