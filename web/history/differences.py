"""What is different between two versions of one scheme, in the few words a reader needs. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from web.content.changed import GONE
from web.content.files import Page
from web.content.parse import GROUPS
from web.content.schemes import GONE as STOPPED

NEW, STOPS, AGAIN = "nieuw", "gestopt", "nagekeken"
WORDS = (
    "nieuw weg gestopt terug naam inkomen spaargeld leeftijd voor_wie bedrag aanvragen meenemen "
    "terugbetalen duur tekst bron nagekeken"
).split()
"""All there are, in the order in which they are told. deel/wijziging.html says each of them."""
KEYS = {
    "titel": "naam",
    "samenvatting": "tekst",
    "naast": "tekst",
    "rekenhulp": "tekst",
    "niet_samen_met": "bedrag",
    "aanvragen": "aanvragen",
    "aanvraag_url": "aanvragen",
    "loket": "aanvragen",
    "eerst_doen": "aanvragen",
    "vanzelf_als": "aanvragen",
    "bewijs": "meenemen",
    "terugbetalen": "terugbetalen",
    "geldig": "duur",
    "bron": "bron",
    "gecontroleerd": AGAIN,
}
"""What a key of a file is about. What is not here, such as examples, is not for readers."""
FACTS = {"vermogen": "spaargeld", "leeftijd": "leeftijd", "kinderen": "leeftijd"}
INCOME = ("inkomen", "toetsingsinkomen")
RULES = ("voorwaarden", "heeft_al_als")
IN_WORDS = "zinnen"
"""Below an amount: only how it is said."""


def differences(old: Page | None, new: Page | None) -> tuple[str, ...]:
    """Of WORDS, in their order. None: the file was not there (yet, or any more)."""
    if new is None:
        return (GONE,)
    if old is None:
        return (NEW,)
    found = {word for key, word in KEYS.items() if old.front.get(key) != new.front.get(key)} | {
        *_kind(old, new),
        *_conditions(old, new),
        *_amount(old, new),
    }
    if old.body != new.body:
        found.add("tekst")
    return tuple(word for word in WORDS if word in found)


def _kind(old: Page, new: Page) -> Iterator[str]:
    before, after = (page.front.get("soort") in STOPPED for page in (old, new))
    if before != after:
        yield STOPS if after else "terug"


def _amount(old: Page, new: Page) -> Iterator[str]:
    before, after = (page.front.get("bedrag") for page in (old, new))
    if before != after:
        yield "tekst" if _figures(before) == _figures(after) else "bedrag"


def _figures(amount: object) -> object:
    if isinstance(amount, dict):
        return {key: value for key, value in amount.items() if key != IN_WORDS}
    return amount


def _conditions(old: Page, new: Page) -> Iterator[str]:
    """For whom it is: a word for each fact whose tests differ."""
    before, after = ({key: page.front.get(key) for key in RULES} for page in (old, new))
    if before == after:
        return
    tests, again = _tests(before), _tests(after)
    changed = [fact for fact in {**tests, **again} if tests.get(fact) != again.get(fact)]
    yield from {_about(fact) for fact in changed} or {"voor_wie"}


def _about(fact: str) -> str:
    return "inkomen" if fact.startswith(INCOME) else FACTS.get(fact, "voor_wie")


def _tests(node: object) -> dict[str, list[object]]:
    """Every test of each fact, however deep it stands in groups."""
    found: dict[str, list[object]] = {}
    for fact, test in _pairs(node):
        found.setdefault(fact, []).append(test)
    return found


def _pairs(node: object) -> Iterator[tuple[str, object]]:
    for part in node if isinstance(node, list) else [node]:
        for key, value in part.items() if isinstance(part, dict) else ():
            if key in (*GROUPS, *RULES):
                yield from _pairs(value)
            else:
                yield key, value
