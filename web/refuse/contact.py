"""An e-mail address, and an address of a house. Pure."""

from __future__ import annotations

import re

_FLAGS = re.ASCII | re.IGNORECASE
_AT = r" ?(?:@|[(\[{<] ?(?:at|@) ?[)\]}>]|\b(?:apen|ape)staart(?:je)?\b) ?"
_DOT = r" ?(?:\.|[(\[]? ?\b(?:punt|dot)\b ?[)\]]?) ?"
_EMAIL = re.compile(
    r"[a-z0-9._%+-]{1,64}(?:@[a-z][a-z0-9-][a-z0-9.-]{0,100}"
    rf"|{_AT}[a-z0-9-]{{1,63}}{_DOT}[a-z]{{2}}"
    rf"| at (?:gmail|hotmail|outlook|icloud|yahoo|live){_DOT}[a-z]{{2}})",
    _FLAGS,
)

_NUMBER = r"(?:huis)?(?:nummer|nr\.?|no\.?)"
_POSTCODE = re.compile(
    r"(?P<money>€ ?|eur |euro )?"
    rf"(?P<sure>\bpostcode\D{{0,10}}|\b{_NUMBER} ?\d{{1,4}}(?:-\d{{1,2}})?[^\d,]{{0,4}},? )?"
    r"(?P<before>\b\d{1,3}(?:-\d{1,2}|[^\d,]{1,4})?,? )?"
    r"\b(?P<digits>[1-9]\d{3})(?P<space> ?)(?P<letters>[a-z]{2})\b"
    rf"(?:,? (?:en )?(?P<word>{_NUMBER} ?)?(?P<after>\d{{1,4}}(?![.,]?\d)))?",
    _FLAGS,
)
"""A postcode, with the number of a house before or after it if there is one."""
_WORDS = frozenset(
    "af al da de di do en er ex ga he ie ik in is ja je ma me mn na nu of ok om op so te to tt uw"
    " vr wa we wo za ze zn zo".split()
)
"""What people write after an amount or a year: "huur 1092 en 1124", "2026 is duur"."""
_UNITS = frozenset("bv eu gb kb kg km mb nl nv pm pw ww zw".split())
"""These are written in capitals too."""
_YEAR = re.compile(r"20[0-3]\d", re.ASCII)

# Without these it would find amounts of money, years, terms and dates.
_NO_HOUSE = (
    r"(?! ?(?:euro?\b|€|%|procent|jaar|jr\b|maand|mnd|week|weken|dag|uur|uren|min|keer|x\b|km\b"
    r"|kilo|meter|m2|mens|persoon|personen|kind|kamer|woning|huizen|per\b|p/|pm\b|pw\b"
    r"|januari|februari|maart|april|mei\b|juni|juli|augustus|september|oktober|november|december)"
    r"|[.,:]\d|,-|-0)"
)
_HOUSE = rf"(?!(?:19|20)\d\d\b)\d{{1,4}}(?: ?[a-wyz])?\b{_NO_HOUSE}"
_NO_NAME = (
    "(?:voor|bij|met|sinds|van|in|kamers|mezelf|mijzelf|huur|ongeveer|al|nu|hier|een|geheim"
    "|veranderd)"
)
_STREET = re.compile(
    r"\b(?!(?:onder|snel|heen|terug|uit|half|auto|gerechts)(?:weg|hof))[a-z]{3,}"
    r"(?:straat|str\.?|laan|weg|plein|dijk|kade|gracht|singel|hof|dreef|steeg|pad|plantsoen)"
    rf",? ?(?:(?:op )?{_NUMBER} ?)?{_HOUSE}"
    rf"|\b(?:laan|plein|singel) van (?:[a-z'.-]+ ){{1,3}}{_HOUSE}"
    r"|\b(?:(?:woon|woont|wonen)(?: ik| wij| we| nu)? (?:op|aan)|adres(?: is|:| =)?)"
    rf" (?:de |het |'t )?(?:(?!{_NO_NAME}\b)[a-z0-9'.-]{{2,30}} ){{1,3}}{_HOUSE}",
    _FLAGS,
)


def take_email(text: str) -> tuple[str, bool]:
    """With its sign, or as people say it: "apenstaartje", "punt nl"."""
    rest, count = _EMAIL.subn(" ", text)
    return rest, bool(count)


def take_address(text: str) -> tuple[str, bool]:
    """A postcode with or without the number of a house, or a street with one."""
    codes = _POSTCODE.finditer(text)
    return text, any(map(_is_postcode, codes)) or bool(_STREET.search(text))


def _is_postcode(code: re.Match[str]) -> bool:
    letters, space = code["letters"], code["space"]
    if code["sure"] or code["word"]:
        return True
    if code["money"] or letters.lower() in _UNITS:
        return False
    if letters.lower() not in _WORDS:
        return letters.isupper() or not space or bool(code["before"] or code["after"])
    if not space:
        return bool(code["after"])
    return letters.isupper() and not _YEAR.fullmatch(code["digits"]) and not _shouts(code)


def _shouts(code: re.Match[str]) -> bool:
    """Are all words around it in capitals? Then its own capitals say nothing."""
    around = code.string[max(0, code.start() - 15) : code.start()]
    around += code.string[code.end() : code.end() + 15]
    return around.upper() == around != around.lower()
