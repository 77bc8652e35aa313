"""A date of birth: beside a word that says so, or of a year long ago. Pure.

Dates of letters and of payments are of the last years, so they are let through.
"""

from __future__ import annotations

import re

_FLAGS = re.ASCII | re.IGNORECASE
_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_NAME = (
    "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|march|apr(?:il)?|mei|may|june?|juni"
    "|july?|juli|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_LONG_AGO = r"(?:19\d\d|200[0-8])"
"""Whoever was born later is a child now, or hardly grown up: ask for a word beside it."""
_BEFORE = r"(?:^|[^\d./+-]|[a-z:][./-])"
_AFTER = r"(?![-/.]?\d| ?(?:p/|pm|per |eur|€)|[.,]-)"  # nor is it an amount


def _dates(year: str, short: str, between: str) -> str:
    """A pattern for a date of such a year, four digits or two."""
    return (
        rf"{_BEFORE}(?:{_DAY}({between}){_MONTH}\1(?:{year}|'?{short})"
        rf"|{year}([-/.]){_MONTH}\2{_DAY}"
        rf"|{_DAY}(?:e|ste)?[ .-]{{0,2}}{_NAME}\b[ .,-]{{0,2}}(?:{year}|'{short})){_AFTER}"
    )


_ANY = re.compile(_dates(r"(?:19|20)\d\d", r"\d\d", "[-/.]"), _FLAGS)
_OLD = re.compile(_dates(_LONG_AGO, r"(?:0[0-8]|[3-9]\d)", "[-/.]"), _FLAGS)
_OLD_SPACED = re.compile(rf"{_BEFORE}{_DAY} {_MONTH} {_LONG_AGO}(?! ?\d)", _FLAGS)
_WORD = r"\b(?:geb|geboren|geboorte ?[a-z]*|gebdatum|birth[a-z]*|born)\b"
_DATE = (
    rf"(?:{_DAY}[-/. ]{{1,2}}(?:{_MONTH}|{_NAME})[-/. ]{{1,2}}'?\d{{2}}(?:\d\d)?"
    rf"|\d{{4}}[-/. ]{_MONTH}[-/. ]{_DAY}|[0-3]\d[01]\d(?:19|20)\d\d)"
)
_BORN = re.compile(
    rf"{_WORD}\D{{0,25}}?{_DATE}|(?:^|\D){_DATE}\D{{0,15}}\b(?:geboren|geboortedatum)\b", _FLAGS
)


def take_birth_date(text: str) -> tuple[str, bool]:
    """Takes out every date, so that its digits are no part of a number; says whether one is a
    date of birth."""
    hit = any(pattern.search(text) for pattern in (_BORN, _OLD, _OLD_SPACED))
    return _ANY.sub(" ; ", text), hit
