"""What many municipalities have, for a municipality of which we do not know it: at best perhaps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from web.content.based_on import KEY, USUAL
from web.content.fields import submap
from web.content.parse import RuleParser
from web.content.schemes import SchemeText, read_scheme

if TYPE_CHECKING:
    from web.content.library import Library


def usual_schemes(
    library: Library, own: Iterable[SchemeText], rules: RuleParser
) -> list[SchemeText]:
    """All of them, but for what the municipality has in its own words. Where we read of it is no
    source for this municipality. Raises ContentError."""
    known = {name for one in own for name in (one.page.stem, one.page.front.get(KEY))}
    folder = library.folder / USUAL
    pages = (p for p in library.pages(folder) if p.stem not in known)
    everywhere = rules.conditions(submap(library.read(folder / "overal.yaml"), "voorwaarden"))
    schemes = (read_scheme(page, USUAL, rules, everywhere) for page in pages)
    told = (replace(one, source=replace(one.source, elsewhere=True)) for one in schemes)
    return sorted(told, key=lambda scheme: scheme.order)
