"""The desks on the sheet for volunteers: for everybody, so it knows no visitor. Pure."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from web.advice import advise
from web.content.desks import Desk
from web.content.library import Library
from web.content.pack import Pack
from web.routing import second_line

DEBTS = {"schulden": "groot"}
BUSINESS = {**DEBTS, "inkomen_soort": ["eigen_bedrijf"]}


@dataclass(frozen=True, slots=True)
class CheatSheet:
    """Where people go first in one municipality, and who comes after that."""

    first: Desk
    debts: Desk | None
    """With debts, when that is another desk."""
    business: Desk | None
    """With debts and a business, when that is yet another."""
    urgent: Desk
    second_line: tuple[Desk, ...]
    """Nobody walks in there: the first desk asks them."""


def cheat_sheet(library: Library, pack: Pack, day: datetime.date) -> CheatSheet:
    """What holds for somebody who said nothing, only debts, or debts and a business."""
    usual = advise(library, pack, {}, day)
    debts, business = (advise(library, pack, told, day).desk for told in (DEBTS, BUSINESS))
    return CheatSheet(
        first=usual.desk,
        debts=debts if debts is not usual.desk else None,
        business=business if business not in (usual.desk, debts) else None,
        urgent=usual.urgent_desk,
        second_line=second_line(pack),
    )
