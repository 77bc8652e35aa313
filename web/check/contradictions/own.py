"""The files of one municipality itself, without the national ones that count there too."""

from __future__ import annotations

from web.content.desks import Desk
from web.content.pack import Pack
from web.content.schemes import SchemeText


def own_schemes(pack: Pack) -> list[SchemeText]:
    """Its schemes, debt help among them."""
    every = [*pack.schemes.values(), *([pack.debt_help] if pack.debt_help else [])]
    return [scheme for scheme in every if scheme.id.startswith(f"{pack.slug}/")]


def own_desks(pack: Pack) -> list[Desk]:
    """Its desks, in the order in which they may be first."""
    return [desk for desk in pack.desks.values() if desk.id.startswith(f"{pack.slug}/")]
