"""A local scheme with a limit or an amount of its own, and words or examples of its base that still
go by the base's: `gebaseerd_op` takes over a key as a whole, so keur says which to write anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from web.advice import advise
from web.answers import BadAnswer
from web.check.because import deciding
from web.check.language.text import sentences
from web.content.based_on import BODY, Whole
from web.content.errors import ContentError
from web.content.fields import UNKNOWN
from web.content.files import Map
from web.content.library import Library
from web.content.pack import Pack
from web.content.parse import GROUPS, SHARE, RuleParser
from web.content.schemes import SchemeText

LIMITS, AMOUNT, EXAMPLES = "voorwaarden", "bedrag", "voorbeelden"
NO_WORDS = (LIMITS, AMOUNT, EXAMPLES, "soort", "bron")
FIGURE = re.compile(r"(€ ?)?(\d[\d.]*(?:,\d+)?)( ?%| euro)?")
OPEN = re.compile(
    r"verschilt per gemeente|we(?:ten)? (?:wij|we)\b.*\bniet|\bgemeente kiest|kiest de gemeente"
)
"""What a base says of a limit that nobody knows for every municipality."""
SPOKEN = {
    "inkomen": re.compile("inkomen"),
    "vermogen": re.compile("spaargeld|vermogen"),
    AMOUNT: re.compile(r"[Hh]oeveel geld|hoe hoog het bedrag"),
}
AGE = re.compile(r"jaar|jonger|ouder|leeftijd")
BESIDE = {"hoogstens": 1, "meer_dan": 1, "minder_dan": -1}
"""How else a limit in years is said: `hoogstens: 17` is also *jonger dan 18*."""

Said = dict[str, list[object]]
"""By fact, and for `bedrag`, what a file says of it."""


def stale(library: Library, pack: Pack, scheme: SchemeText) -> Iterator[ContentError]:
    """What the file takes over and no longer fits what it changed. Warnings, at what it changed."""
    front = scheme.page.front
    if not isinstance(front, Whole):
        return
    before, now = _said(front.base, pack), _said(front, pack)
    texts, hinged = _taken_over(library, scheme, front), _hinged(library, pack, scheme, front)
    for fact in sorted({*before, *now}):
        if before.get(fact) == now.get(fact):
            continue
        for key, sentence in texts:
            if _speaks(sentence, fact, before.get(fact, []), now.get(fact, []), pack):
                what = f"De {key}" if key == BODY else f"'{key}'"
                problem = f"{what} komt nog daaruit, en zegt: “{sentence}”"
                yield _fault(front, fact, problem, f"Schrijf hier een eigen '{key}'.")
                break
        if who := hinged.get(fact):
            problem = f"De 'voorbeelden' komen nog daaruit, en dit hangt ervan af: “{who}”"
            mend = "Schrijf hier eigen 'voorbeelden', net onder en net boven uw grens."
            yield _fault(front, fact, problem, mend)


def _fault(front: Whole, fact: str, problem: str, mend: str) -> ContentError:
    stem = front.base.path.stem
    node = next((n for n, name in _limits(front.own.get(LIMITS)) if name == fact), front.own)
    key = fact if fact in node else LIMITS
    return node.fault(key, f"'{fact}' is hier anders dan in '{stem}'. {problem}", mend)


def _said(front: Map, pack: Pack) -> Said:
    found: Said = {AMOUNT: [front.get(AMOUNT)]}
    for node, fact in _limits(front.get(LIMITS)):
        if fact in pack.facts and pack.facts[fact].kind not in ("keuze", "lijst"):
            found.setdefault(fact, []).append(node[fact])
    return found


def _limits(node: object) -> Iterator[tuple[Map, str]]:
    """Each line of the conditions, also below `een_van` and the like."""
    for part in node if isinstance(node, list) else [node]:
        for key in part if isinstance(part, Map) else ():
            yield part, key
            if key in GROUPS:
                yield from _limits(part[key])


def _taken_over(library: Library, scheme: SchemeText, front: Whole) -> list[tuple[str, str]]:
    """The sentences of the base that people read here, with their key."""
    texts = [
        (key, text)
        for key in front
        if key not in front.own and key not in NO_WORDS
        for text in _texts(front[key])
    ]
    if not library.as_written(scheme.page.path).body:
        body = library.as_written(front.base.path).body
        texts += [(BODY, line.lstrip("#- ")) for line in body.splitlines()]
    return [(key, sentence) for key, text in texts for sentence in sentences(text)]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (Map, list)):
        for part in value.values() if isinstance(value, Map) else value:
            yield from _texts(part)


def _speaks(sentence: str, fact: str, before: list, now: list, pack: Pack) -> bool:
    """Does it name a figure that was only the base's, or call unknown what is known here?"""
    was_open = UNKNOWN in str(before) and UNKNOWN not in str(now)
    if was_open and fact in SPOKEN and SPOKEN[fact].search(sentence) and OPEN.search(sentence):
        return True
    years = fact != AMOUNT and pack.facts[fact].kind in ("getal", "leeftijden")
    if years and not AGE.search(sentence):
        return False
    return bool(_told(sentence, years) & (_figures(before, years) - _figures(now, years)))


def _told(sentence: str, years: bool) -> set[str]:
    """The numbers in a sentence: `130%`, and years or euros, not both."""
    found = set[str]()
    for euro, number, behind in FIGURE.findall(sentence):
        if behind.strip() == "%":
            found.add(f"{_plain(number)}%")
        elif bool(euro or behind) is not years:
            found.add(_plain(number))
    return found


def _plain(number: str) -> str:
    """`1.500,00` is 1500."""
    return _short(Decimal(number.rstrip(".").replace(".", "").replace(",", ".")))


def _short(number: Decimal | int) -> str:
    return f"{Decimal(number).normalize():f}"


def _figures(said: object, years: bool) -> set[str]:
    """The figures a limit or an amount goes by, as `_told` gives them."""
    if isinstance(said, list):
        return {figure for part in said for figure in _figures(part, years)}
    if isinstance(said, Map):
        beside = {
            _short(n + BESIDE[w])
            for w, n in said.items()
            if years and w in BESIDE and isinstance(n, int)
        }
        return beside.union(*(_figures(part, years) for part in said.values()))
    if isinstance(said, str) and (share := SHARE.fullmatch(said.strip())):
        return {f"{_plain(share[1].replace('.', ','))}%"}
    return {_short(said)} if isinstance(said, (int, Decimal)) else set()


def _hinged(library: Library, pack: Pack, scheme: SchemeText, front: Whole) -> dict[str, str]:
    """Of examples that were taken over: per fact the first that its limit decides."""
    if EXAMPLES in front.own or LIMITS not in front.own:
        return {}
    there = RuleParser(pack.facts, pack.norms).conditions(front.base[LIMITS])
    found = dict[str, str]()
    for example in scheme.examples:
        try:
            situation = advise(library, pack, example.answers, example.day).situation
        except BadAnswer:  # told as a fault
            continue
        for condition in (scheme.rule.condition, there):
            for meaning in deciding(situation.ask(condition)):
                found.setdefault(meaning.fact, example.who)
    return found
