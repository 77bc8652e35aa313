"""Does a sentence still speak of a limit as another file has it? It names the old figure, or says
of what is known here that nobody knows it."""

from __future__ import annotations

import re
from decimal import Decimal

from web.content.facts import Fact
from web.content.fields import UNKNOWN
from web.content.files import Map
from web.content.parse import SHARE

AMOUNT = "bedrag"
MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
FIGURE = re.compile(
    rf"(€ ?)?(\d[\d.]*(?:,\d+)?)(?![\d.]* (?:{MONTHS})\b)( ?(?:%|procent\b))?( euro)?"
)
"""In a sentence as `sentences` gives it: any white space is one plain space."""
OPEN = re.compile(
    r"\b(?:verschilt|[Ss]oms|kiest)\b|\b(?:[Ww](?:ij|e) weten|weten (?:wij|we))\b.*\bniet\b"
)
"""What a base says of a limit that nobody knows for every municipality."""
NAMED_BY = {
    "jaren_laag_inkomen": re.compile(r"[Hh]oe ?lang\b"),
    "inkomen": re.compile(r"^(?!.*[Hh]oe ?lang\b).*inkomen|^Wie er mag komen"),
    "vermogen": re.compile(r"spaargeld|vermogen"),
    "leeftijd": re.compile(r"leeftijd"),
    "kinderen": re.compile(r"leeftijd"),
    AMOUNT: re.compile(r"[Hh]oeveel geld|hoe hoog het bedrag"),
}
"""How a text names what is limited, also behind `onbekend`."""
BEGIN = re.compile(r"\bvanaf\b", re.IGNORECASE)
AGE = re.compile(r"\bjaar\b|jonger|ouder|leeftijd|\bwordt\b")
BESIDE = {"hoogstens": 1, "meer_dan": 1, "minder_dan": -1}
"""How else a limit in years is said: `hoogstens: 17` is also *jonger dan 18*."""
YEAR, EURO = "jaar", "euro"


def about(unknown: str, limited: dict[str, list]) -> str | None:
    """The fact a line `onbekend: ...` is about; of two, the one that this file limits."""
    facts = [fact for fact, name in NAMED_BY.items() if name.search(unknown)]
    return min(facts, key=lambda fact: fact not in limited, default=None)


def unit_of(fact: Fact | None) -> str:
    """What a number of this fact counts: years, euros (also an amount, that is no fact), or
    something else that no text is searched for, such as people or hours."""
    if fact is None or fact.kind == "bedrag":
        return EURO
    if fact.kind == "leeftijden" or fact.question.unit == YEAR:
        return YEAR
    return ""


def untrue_now(sentence: str, fact: str, unit: str, before: list, now: list) -> bool:
    """Is a sentence of a base untrue for a file that says something else of this fact? “U moet 21
    jaar of ouder zijn” is, where `{minstens: 21}` became `{minstens: 20}`. “De gemeente kiest hoe
    laag uw inkomen moet zijn” is, where `onbekend` became a limit. `unit`: what `unit_of` gives."""
    if _is_called_open(sentence, fact) and not _has_unknown(now):
        # “Vanaf welke leeftijd weten wij niet” is as true as it was when only the end changed.
        same_begin = not _has_unknown(before) and _begin(before) == _begin(now)
        return not (same_begin and BEGIN.search(sentence))
    if not unit or (unit == YEAR and not AGE.search(sentence)):
        return False
    return bool(_told(sentence, unit) & (_figures(before, unit) - _figures(now, unit)))


def _is_called_open(sentence: str, fact: str) -> bool:
    """Does it say of this fact that nobody knows its limit?"""
    named = fact in NAMED_BY and NAMED_BY[fact].search(sentence)
    return bool(named and OPEN.search(sentence))


def _has_unknown(said: object) -> bool:
    """Is a value `onbekend`, also inside a limit or an amount?"""
    if isinstance(said, Map):
        return _has_unknown(list(said.values()))
    return any(map(_has_unknown, said)) if isinstance(said, list) else said == UNKNOWN


def _begin(said: list) -> list:
    """From where the limits let somebody in."""
    return [part.get("minstens", part.get("meer_dan")) for part in said if isinstance(part, Map)]


def _told(sentence: str, unit: str) -> set[str]:
    """The numbers in a sentence: `130%`, and years or euros, not both."""
    found = set[str]()
    for sign, number, share, euro in FIGURE.findall(sentence):
        if share:
            found.add(f"{_plain(number)}%")
        elif bool(sign or euro) is (unit == EURO):
            found.add(_plain(number))
    return found


def _plain(number: str) -> str:
    """`1.500,00` is 1500."""
    return _short(Decimal(number.rstrip(".").replace(".", "").replace(",", ".")))


def _short(number: Decimal | int) -> str:
    return f"{Decimal(number).normalize():f}"


def _figures(said: object, unit: str) -> set[str]:
    """The figures a limit or an amount goes by, as `_told` gives them."""
    if isinstance(said, list):
        return {figure for part in said for figure in _figures(part, unit)}
    if isinstance(said, Map):
        beside = {
            _short(n + BESIDE[w])
            for w, n in said.items()
            if unit == YEAR and w in BESIDE and isinstance(n, int)
        }
        return beside.union(*(_figures(part, unit) for part in said.values()))
    if isinstance(said, str) and (share := SHARE.fullmatch(said.strip())):
        return {f"{_plain(share[1].replace('.', ','))}%"}
    return {_short(said)} if isinstance(said, (int, Decimal)) else set()
