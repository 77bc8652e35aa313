"""Who helps the helper: people a volunteer can ask, and who take over. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from web.content.desks import Desk
from web.content.pack import Pack
from web.routing import second_line


@dataclass(frozen=True, slots=True)
class Backing:
    """Desks, by what they are for."""

    advisers: tuple[Desk, ...]
    """Whom this municipality names for advice on rules and forms."""
    second_line: tuple[Desk, ...]
    """Who take over from the first desk of this municipality."""
    national: tuple[Desk, ...]
    """For everybody."""

    @property
    def is_known(self) -> bool:
        """Do we know anybody in this municipality?"""
        return bool(self.advisers or self.second_line)


def backing(pack: Pack, say: Mapping) -> Backing:
    """`say`: `teksten/samen.yaml`, which names desks; a municipality without them has none."""
    first, national = (
        tuple(desk for name in say[key] if (desk := pack.desk(name)))
        for key in ("adviseurs", "landelijk")
    )
    return Backing(first, second_line(pack), national)
