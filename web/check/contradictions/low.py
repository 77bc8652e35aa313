"""Limits below what bijstand itself allows: who has bijstand could then have too much money."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from web.check.contradictions.own import own_schemes
from web.check.contradictions.somebody import Facts, bounds, everybody, leaves
from web.content.errors import ContentError
from web.content.files import Map
from web.content.pack import Pack
from web.content.schemes import SchemeText
from web.rules.amounts import AmountsOnDay, NoFigure
from web.rules.conditions import Condition, Group
from web.rules.measures import Measure
from web.rules.situation import Situation
from web.rules.truth import NO

NORMS = {"inkomen": "sociaal minimum", "vermogen": "vermogensgrens bijstand"}
"""What bijstand allows, by fact."""
UPPER = ("hoogstens", "minder_dan")
MEND = "Kijk in de bron of dit klopt. Wie bijstand heeft, valt er nu buiten."


def limits(pack: Pack, figures: AmountsOnDay) -> Iterator[ContentError]:
    """Upper limits that must hold, and that somebody of 21 or older with bijstand is above."""
    try:
        households = list(_households(pack, figures))
    except NoFigure:  # told where the figures are
        return
    for scheme in own_schemes(pack):
        if scheme.exists:
            for fact in dict.fromkeys(_too_low(pack, scheme, households, figures)):
                problem = f"De grens voor '{fact}' ligt onder '{NORMS[fact]}'."
                yield _at(scheme.page.front, fact).fault(fact, problem, MEND)


def _households(pack: Pack, figures: AmountsOnDay) -> Iterator[dict[str, tuple]]:
    """Alone, with a child, and together; with no other adults in the home."""
    adult = (Decimal(figures.leeftijd_volwassen_norm),)
    for household, children in (("alleen", ()), ("alleen", (1,)), ("samen", ())):
        yield everybody(pack.facts) | {
            "huishouden": (household,),
            "kinderen": (children,),
            "leeftijd": adult,
            "leeftijd_partner": adult,
            "medebewoners": (Decimal(0),),
        }


def _too_low(
    pack: Pack, scheme: SchemeText, households: list[Facts], figures: AmountsOnDay
) -> Iterator[str]:
    for test in _must_hold(scheme.rule.condition):
        fact = test.meaning.fact
        if not _is_upper(test) or (norm := pack.norms.measure(fact, NORMS[fact])) is None:
            continue
        for known in households:
            situation = Situation(known, figures)
            if situation.ask(scheme.rule.condition).truth is not NO and _below(
                situation, test, norm
            ):
                yield fact


def _is_upper(test: Condition) -> bool:
    return test.meaning.fact in NORMS and test.meaning.word in UPPER


def _must_hold(condition: Condition) -> Iterator[Condition]:
    """What cannot be made up for by something else."""
    if isinstance(condition, Group):
        for part in condition.parts if condition.kind == "alle" else ():
            yield from _must_hold(part)
    else:
        yield from leaves(condition)


def _below(situation: Situation, test: Condition, norm: Measure) -> bool:
    highest, allowed = bounds(test, situation), situation.measured(norm)
    return bool(highest and allowed) and max(highest) < norm.bound(Decimal(1), min(allowed.norms))


def _at(front: Map, fact: str) -> Map:
    """The group of lines in which the limit stands."""
    return next((node for node in _maps(front["voorwaarden"]) if fact in node), front)


def _maps(node: object) -> Iterator[Map]:
    if isinstance(node, Map):
        yield node
        for value in node.values():
            yield from _maps(value)
    elif isinstance(node, list):
        for item in node:
            yield from _maps(item)
