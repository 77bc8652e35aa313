"""Schemes that nobody can get, and schemes that come by themselves to nobody who may have them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from web.check.contradictions.own import own_schemes
from web.check.contradictions.somebody import somebody
from web.content.errors import ContentError
from web.content.fields import submap
from web.content.pack import Pack
from web.content.schemes import NEVER, SchemeText
from web.rules.amounts import AmountsOnDay
from web.rules.conditions import Condition, Group

ALL = "alle"


def schemes(pack: Pack, figures: AmountsOnDay) -> Iterator[ContentError]:
    """Every combination of answers is tried; that none fits must be wrong."""
    for scheme in own_schemes(pack):
        if scheme.exists:
            yield from _scheme(pack, scheme, figures)


def _scheme(pack: Pack, scheme: SchemeText, figures: AmountsOnDay) -> Iterator[ContentError]:
    front, condition = scheme.page.front, scheme.rule.condition
    if not somebody(condition, pack.facts, figures):
        mend = f"{_clash(pack, scheme, figures)} Kijk de voorwaarden na in de bron."
        yield front.fault("voorwaarden", "Niemand kan deze regeling krijgen.", mend)
    elif scheme.automatic is not NEVER:
        both = Group(ALL, (condition, scheme.automatic))
        if not somebody(both, pack.facts, figures):
            problem = "Wie dit vanzelf krijgt, voldoet nooit aan de voorwaarden."
            yield front.fault("vanzelf_als", problem, "Kijk welke van de twee klopt.")


def _clash(pack: Pack, scheme: SchemeText, figures: AmountsOnDay) -> str:
    """Which lines cannot hold together, when one or two are enough for that."""
    keys = list(submap(scheme.page.front, "voorwaarden"))
    parts = _parts(scheme.rule.condition, len(keys))
    for number in (1, 2):
        for chosen in itertools.combinations(zip(keys, parts, strict=False), number):
            group = Group(ALL, tuple(part for _, part in chosen))
            if not somebody(group, pack.facts, figures):
                names = " en ".join(f"'{key}'" for key, _ in chosen)
                return f"{names} kan niet." if number == 1 else f"{names} kunnen niet samen."
    return "De voorwaarden sluiten elkaar uit."


def _parts(condition: Condition, lines: int) -> Sequence[Condition]:
    """A condition for each line; what holds everywhere comes after them."""
    if lines > 1 and isinstance(condition, Group):
        return condition.parts
    return (condition,)
