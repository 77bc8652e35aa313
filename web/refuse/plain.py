"""One way to write a text: plain characters, and digits where somebody spelled a number. Pure."""

from __future__ import annotations

import re
import unicodedata

_ONES = "nul een twee drie vier vijf zes zeven acht negen".split()
_TEENS = "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split()
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
_TO_99 = _ONES + _TEENS + [f"{one}en{ten}" if one else ten for ten in _TENS for one in _ONES]
_VALUE = {word.removeprefix("nulen"): str(n) for n, word in enumerate(_TO_99)}
_ONE, _TEN = "|".join(_ONES), "|".join(_TENS)
_WORD = f"(?:(?:(?:{_ONE})en)?(?:{_TEN})|{'|'.join(_TEENS)}|{_ONE})"
_PAUSE = "(?:en|dan|daarna|e+h+m?|u+h+m?)"
_MOBILE = re.compile(
    rf"\bnul[ -]?zes\b(?:[ ,.-]{{1,3}}(?:{_WORD}|{_PAUSE}|\d{{1,8}})\b)*", re.ASCII | re.IGNORECASE
)
"""With what follows it, and how people pause: `nul zes, en dan 12 34`."""
_ROW = re.compile(rf"\b{_WORD}(?:[ ,.-]{{1,3}}{_WORD}){{3,}}\b", re.ASCII | re.IGNORECASE)
"""Four number words or more: fewer is how people count their children."""


def plain(text: str) -> str:
    """Without accents, hidden characters and fancy digits; every dash and space the usual one."""
    text = "".join(map(_plain, unicodedata.normalize("NFKD", text)))
    return re.sub(" +", " ", text)


def _plain(char: str) -> str:
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cf"):
        return ""
    if category == "Pd" or char == "\u2212":  # the sign for minus
        return "-"
    if "\u0660" <= char <= "\u0669" or "\u06f0" <= char <= "\u06f9":  # Arabic, Persian
        return str(unicodedata.decimal(char))
    if char in "\u2018\u2019":  # curly quotes, as phones make them
        return "'"
    blank = category[0] == "Z" or category == "Cc" or char > "\uffff"  # such as an emoji
    return " " if blank else char


def spoken(text: str) -> str:
    """`nul zes twaalf vierendertig` as `06 12 34`; a few number words on their own stay."""
    return _ROW.sub(_digits, _MOBILE.sub(_digits, text))


def _digits(row: re.Match[str]) -> str:
    said = re.findall("[a-z]+|[0-9]+", row[0].lower().replace("nulzes", "nul zes"))
    return " ".join(_VALUE.get(one, one) for one in said if one in _VALUE or one.isdecimal())
