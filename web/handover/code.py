"""Answers to a code of letters, and back. Nothing is kept: the code holds the answers. Pure.

A code is one letter for the version, the answers as one number, and 3 letters to check it.
How it is built and why: docs/besluiten/0017-de-code.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from web.advice import Advice
from web.answers import can_be
from web.content.code_book import Entry
from web.content.facts import VILLAGE
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.conversation import NONE
from web.handover.bands import in_bands
from web.handover.book import fingerprint, local_entries
from web.handover.letters import CHECKS, FEWEST, GROUP, SIGNS, BadCode, read, spell
from web.handover.packing import Packer, Unpacker
from web.handover.values import put, take

__all__ = ["BadCode", "Told", "make_code", "read_code"]

PLACES = 2048
"""Numbers of municipalities (CBS) lie below this; 0 is nowhere."""
PRINTS = 1024
ROOM = 64
"""Bits that what only one municipality knows may take: twice what the longest list takes now."""
LOCAL = (7, 1)
"""Of 8 codes, how many say nothing that only this municipality knows."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a code says."""

    pack: Pack
    answers: dict[str, object]
    lost: int
    """How many answers no longer fit the content of today, and are asked again."""


def make_code(library: Library, advice: Advice, *, village: bool = False) -> str:
    """`7K3P-QX92-M4TD-8W1C`: the answers in bands, never violence, no village unless asked for."""
    answers = in_bands(library, advice, () if village else (VILLAGE,))
    book = library.code_books[max(library.code_books)]
    packer = Packer()
    packer.put(_place(advice.pack), (1,) * PLACES)
    _put_all(packer, book.entries, answers)
    _put_local(packer, local_entries(advice.pack, book), answers, set(book.by_fact))
    return spell([book.version, *_digits(packer.number())])


def read_code(library: Library, text: str) -> Told:
    """What somebody typed, scanned or pasted. Raises BadCode."""
    version, *digits = read(text)
    book = library.code_books.get(version)
    if book is None:
        raise BadCode("versie")
    number = 0
    for digit in digits:
        number = number * len(SIGNS) + digit
    unpacker = Unpacker(number)
    pack = _pack(library, unpacker.take((1,) * PLACES))
    answers = _take_all(unpacker, book.entries)
    local, lost = _take_local(unpacker, local_entries(pack, book), answers)
    if unpacker.left.bit_length() > (ROOM if lost else 0):
        raise BadCode("klopt_niet")
    kept = {name: value for name, value in local.items() if can_be(pack, name, value)}
    return Told(pack, kept, lost + len(local) - len(kept))


def _put_all(packer: Packer, entries: Iterable[Entry], answers: Mapping[str, object]) -> None:
    before = True
    for entry in entries:
        before = put(packer, entry, answers.get(entry.fact), before)


def _take_all(unpacker: Unpacker, entries: Iterable[Entry]) -> dict[str, object]:
    found, before = {}, True
    for entry in entries:
        value = take(unpacker, entry, before)
        before = value is not None
        if before:
            found[entry.fact] = value
    return found


def _put_local(
    packer: Packer, entries: tuple[Entry, ...], answers: Mapping[str, object], shared: set[str]
) -> None:
    """What only this municipality knows, with the fingerprint of that list. `shared`: lists of
    which the book tells the national part; these say something here only with a local tick."""
    told = {
        entry.fact: answers[entry.fact]
        for entry in entries
        if entry.fact in answers
        and (entry.fact not in shared or set(entry.items) & set(answers[entry.fact]))
    }
    packer.put(bool(told), LOCAL)
    if told:
        packer.put(fingerprint(entries, PRINTS), (1,) * PRINTS)
        _put_all(packer, entries, told)


def _take_local(
    unpacker: Unpacker, entries: tuple[Entry, ...], answers: dict[str, object]
) -> tuple[dict[str, object], int]:
    """The answers with the local ones, and how many were lost because the list is another now."""
    if not unpacker.take(LOCAL):
        return answers, 0
    lists = {entry.fact for entry in entries if entry.kind == "lijst"}
    if unpacker.take((1,) * PRINTS) != fingerprint(entries, PRINTS):
        # Half a list would say "no" to the other half.
        kept = {name: value for name, value in answers.items() if name not in lists}
        return kept, max(1, len(answers) - len(kept))
    found = dict(answers)
    for name, value in _take_all(unpacker, entries).items():
        found[name] = _joined(found.get(name), value) if name in lists else value
    return found, 0


def _joined(national: object, local: object) -> object:
    items = [*(national if isinstance(national, list) else ()), *local]
    return [item for item in items if item != NONE] or [NONE]


def _digits(number: int) -> list[int]:
    """The number in letters, with as many noughts in front as fill the last group, and
    two groups at least."""
    digits: list[int] = []
    while number or (length := 1 + len(digits) + CHECKS) % GROUP or length < FEWEST:
        number, digit = divmod(number, len(SIGNS))
        digits.insert(0, digit)
    return digits


def _place(pack: Pack) -> int:
    return 0 if pack.slug == NATIONAL else int(pack.municipality.code.removeprefix("GM"))


def _pack(library: Library, place: int) -> Pack:
    slug = library.places.slug_of(f"GM{place:04}") if place else NATIONAL
    pack = library.pack(slug) if slug else None
    if pack is None:
        raise BadCode("gemeente")
    return pack
