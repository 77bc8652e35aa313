"""A local scheme with a limit or an amount of its own, and words or examples of its base that still
go by the base's: `gebaseerd_op` takes over a key as a whole, so keur says which to write anew."""

from __future__ import annotations

from collections.abc import Iterator

from web.advice import advise
from web.answers import BadAnswer
from web.check.because import FOR_WHOM, deciding, lines
from web.check.language.text import sentences
from web.check.named import AMOUNT, about, unit_of, untrue_now
from web.content.based_on import BODY, Whole
from web.content.errors import ContentError
from web.content.fields import UNKNOWN
from web.content.files import Map
from web.content.library import Library
from web.content.pack import Pack
from web.content.parse import RuleParser
from web.content.schemes import SchemeText

EXAMPLES = "voorbeelden"
NO_WORDS = (FOR_WHOM, AMOUNT, EXAMPLES, "soort", "bron")

Said = dict[str, list[object]]
"""By fact, and for `bedrag`, what a file says of it; with `onbekend` when a line says so."""


def stale(library: Library, pack: Pack, scheme: SchemeText) -> Iterator[ContentError]:
    """What the file takes over and no longer fits what it changed. Warnings, at what it changed:
    at `leeftijd: {minstens: 20}` that the text of the base says “U moet 21 jaar of ouder zijn”."""
    front = scheme.page.front
    if not isinstance(front, Whole):
        return
    before, now = _said(front.base, pack), _said(front, pack)
    if before == now:
        return
    texts, hinged = _taken_over(library, scheme, front), _hinged(library, pack, scheme, front)
    for fact in sorted({*before, *now}):
        old, new = before.get(fact, []), now.get(fact, [])
        if old == new:
            continue
        unit = unit_of(pack.facts.get(fact))
        for key, all_ in texts.items():
            if untrue := [one for one in all_ if untrue_now(one, fact, unit, old, new)]:
                yield _fault(front, fact, *_text(key, untrue))
        if fact in hinged and _limits(old) != _limits(new):
            problem = f"De 'voorbeelden' komen nog daaruit, en dit hangt ervan af: “{hinged[fact]}”"
            mend = "Schrijf hier eigen 'voorbeelden', net onder en net boven uw grens."
            yield _fault(front, fact, problem, mend)


def _text(key: str, sentences: list[str]) -> tuple[str, str]:
    """Which sentences of a text are untrue here, and what to do."""
    what = f"De {key}" if key == BODY else f"'{key}'"
    told = " en ".join(f"“{one}”" for one in sentences)
    mend = (
        "Schrijf onder de laatste --- een eigen tekst."
        if key == BODY
        else f"Schrijf hier een eigen '{key}'."
    )
    return f"{what} komt nog daaruit, en zegt: {told}", mend


def _fault(front: Whole, fact: str, problem: str, mend: str) -> ContentError:
    stem = front.base.path.stem
    node = next((n for n, name in lines(front.own.get(FOR_WHOM)) if name == fact), front.own)
    key = fact if fact in node else FOR_WHOM
    return node.fault(key, f"'{fact}' is hier anders dan in '{stem}'. {problem}", mend)


def _said(front: Map, pack: Pack) -> Said:
    found: Said = {AMOUNT: [front.get(AMOUNT)]}
    written = list(lines(front.get(FOR_WHOM)))
    for node, fact in written:
        if fact in pack.facts and pack.facts[fact].kind not in ("keuze", "lijst"):
            found.setdefault(fact, []).append(node[fact])
    limited = dict(found)
    for node, key in written:
        if key == UNKNOWN and (fact := about(str(node[key]), limited)):
            found[fact] = [*found.get(fact, []), UNKNOWN]
    return found


def _limits(said: list[object]) -> list[object]:
    """Without what is not known: no example hangs on that."""
    return [one for one in said if one != UNKNOWN]


def _taken_over(library: Library, scheme: SchemeText, front: Whole) -> dict[str, list[str]]:
    """The sentences of the base that people read here, by their key."""
    texts = {
        key: list(_texts(front[key]))
        for key in front
        if key not in front.own and key not in NO_WORDS
    }
    if not library.as_written(scheme.page.path).body:
        body = library.as_written(front.base.path).body
        texts[BODY] = [line.lstrip("#- ") for line in body.splitlines()]
    return {key: [one for text in all_ for one in sentences(text)] for key, all_ in texts.items()}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (Map, list)):
        for part in value.values() if isinstance(value, Map) else value:
            yield from _texts(part)


def _hinged(library: Library, pack: Pack, scheme: SchemeText, front: Whole) -> dict[str, str]:
    """Of examples that were taken over: per fact the first that its limit decides."""
    if EXAMPLES in front.own or FOR_WHOM not in front.own:
        return {}
    there = RuleParser(pack.facts, pack.norms).conditions(front.base[FOR_WHOM])
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
