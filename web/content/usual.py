"""What many municipalities have, for a municipality of which we do not know it: at best perhaps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from web.content.based_on import KEY, USUAL
from web.content.fields import submap
from web.content.parse import RuleParser
from web.content.schemes import SchemeText, read_scheme
from web.rules.conditions import Condition

if TYPE_CHECKING:
    from web.content.library import Library


def usual_schemes(
    library: Library, own: Iterable[SchemeText], rules: RuleParser
) -> list[SchemeText]:
    """All of them, but for what the municipality has in its own words. Raises ContentError."""
    known = {name for one in own for name in (one.page.stem, one.page.front.get(KEY))}
    folder = library.folder / USUAL
    pages = (p for p in library.pages(folder) if p.stem not in known)
    everywhere = perhaps(library, rules)  # one condition for all: a household is asked it once
    schemes = (read_scheme(page, USUAL, rules, everywhere) for page in pages)
    return sorted(schemes, key=lambda scheme: scheme.order)


def perhaps(library: Library, rules: RuleParser) -> Condition:
    """Whether the municipality has it at all. Raises ContentError."""
    everywhere = library.read(library.folder / USUAL / "overal.yaml")
    return rules.conditions(submap(everywhere, "voorwaarden"))
