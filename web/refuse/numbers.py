"""Numbers that belong to one person: BSN, account and telephone. Pure.

The eleven-test of a BSN and the test of an IBAN (ISO 13616, modulo 97) are the official ones.
One in eleven other numbers of nine digits passes too: then it looks like a BSN, and that is said.
"""

from __future__ import annotations

import re

_FLAGS = re.ASCII | re.IGNORECASE
_BEFORE = r"(?:^|[^\d,]|[^\d],)"  # not the cents of an amount
_NINE = [
    re.compile(rf"{_BEFORE}(?=(\d(?:(?:{between})?\d){{8}})(?!,?\d))", _FLAGS)
    for between in (" ", r"\.", " ?- ?", "/")
]
"""With one kind of separator: a date beside an amount has two."""
_WORD = r"(?:bsn|burger ?service|sofi(?![ae]))"
_BESIDE_WORD = re.compile(
    rf"{_WORD}\D{{0,30}}\d(?:[ .-]?\d){{7,8}}(?!\d)"
    rf"|(?:^|\D)\d(?:[ .-]?\d){{7,8}}(?!\d)\D{{0,20}}{_WORD}",
    _FLAGS,
)
_GAP = r"[ .()/_-]{0,3}"
_FREE = r"(^|[^a-z0-9,.:]|[^\d][,.:]|tel|nr|mobiel|nummer)"
_DUTCH = re.compile(
    rf"{_FREE}(?:(?:\+|00)31{_GAP}0?|31{_GAP}(?=6)|\(?0){_GAP}"
    rf"(?:[1-7]|8{_GAP}[457])(?:{_GAP}\d){{8}}(?!\d)",
    _FLAGS,
)
_ABROAD = re.compile(rf"{_FREE}(?:\+|00) ?[1-9](?:{_GAP}\d){{7,14}}(?!\d)", _FLAGS)
_START = re.compile(r"\b[a-z]{2}[ .-]?\d{2}", _FLAGS)
_ACCOUNT = re.compile(r"[a-z]{2}[ .-]?\d{2}(?:[ .-]?[a-z0-9]){11,30}", _FLAGS)
_OURS = re.compile(r"\bnl[ .-]?\d{2}[ .-]?[a-z]{4}(?:[ .-]?\d){10}(?!\d)", _FLAGS)
_OTHER_WORD = re.compile(r"[ .-](?![a-z]{4}(?![a-z0-9]))[a-z]+(?![a-z0-9])", _FLAGS)
"""Only the four letters of a bank stand on their own. So "op 28 maart 17 pm" is no account."""
_FEWEST_DIGITS = 8
"""After the check digits."""


def passes_eleven_test(digits: str) -> bool:
    """Nine digits: 9 times the first, 8 times the second, ... and the last one taken off."""
    numbers = [int(digit) for digit in digits]
    total = sum(w * n for w, n in zip(range(9, 1, -1), numbers, strict=False)) - numbers[-1]
    return any(numbers) and total % 11 == 0


def take_bsn(text: str) -> tuple[str, bool]:
    """Nine digits that pass the eleven-test, or eight or nine beside the word itself."""
    nines = (match[1] for pattern in _NINE for match in pattern.finditer(text))
    return text, any(map(_is_bsn, nines)) or bool(_BESIDE_WORD.search(text))


def _is_bsn(nine: str) -> bool:
    """Nobody cuts a BSN as 6 and 3, so that is a number of a letter and an amount."""
    groups = re.findall(r"\d+", nine)
    return (len(groups) == 1 or max(map(len, groups)) <= 4) and passes_eleven_test("".join(groups))


def take_phone(text: str) -> tuple[str, bool]:
    """Dutch and foreign numbers of people. Not 0800, 0900, 088, 14 plus area code, 112 and 113:
    these belong to offices."""
    rest, here = _DUTCH.subn(r"\1 ", text)
    rest, abroad = _ABROAD.subn(r"\1 ", rest)
    return rest, bool(here or abroad)


def take_account(text: str) -> tuple[str, bool]:
    """An IBAN of any country. One of ours also with a typing error in it."""
    rest, ours = _OURS.subn(" ", text)
    ends = [(start.start(), _end(rest, start.start())) for start in _START.finditer(rest)]
    for start, end in reversed(ends):
        rest = f"{rest[:start]} {rest[end:]}" if end else rest
    return rest, bool(ours) or any(end for _, end in ends)


def _end(text: str, start: int) -> int | None:
    """Where a valid number that starts here ends; words may follow it."""
    longest = _ACCOUNT.match(text, start)
    if not longest:
        return None
    ends = [start + token.end() for token in re.finditer("[A-Za-z0-9]+", longest[0])]
    return next((end for end in reversed(ends) if _is_account(text[start:end])), None)


def _is_account(number: str) -> bool:
    compact = re.sub("[ .-]", "", number).lower()
    account = compact[4:]
    digits = sum(map(str.isdigit, account))
    if len(account) < 11 or digits < _FEWEST_DIGITS or _OTHER_WORD.search(number):
        return False
    return int("".join(str(int(char, 36)) for char in account + compact[:4])) % 97 == 1
