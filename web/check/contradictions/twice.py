"""One scheme in two files of a municipality, and schemes that exclude themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator

from web.check.because import FOR_WHOM
from web.check.contradictions.own import own_schemes
from web.content.based_on import KEY
from web.content.errors import ContentError
from web.content.pack import Pack
from web.content.schemes import SchemeText


def both(pack: Pack) -> Iterator[ContentError]:
    """Two files with one title, and a file that names itself."""
    for scheme, first in _pairs(pack, lambda scheme: _folded(scheme.title)):
        same = scheme.page.front[FOR_WHOM] == first.page.front[FOR_WHOM]
        problem = (
            f"Deze regeling staat ook in {first.page.path.name}"
            f"{'' if same else ', met andere voorwaarden'}."
        )
        mend = "Maak er een bestand van, of geef ze elk een eigen titel."
        yield scheme.page.front.fault("titel" if same else FOR_WHOM, problem, mend)
    for scheme in own_schemes(pack):
        for key, names in (("niet_samen_met", scheme.instead_of), ("naast", scheme.beside)):
            if scheme.page.stem in names:
                problem = f"Onder '{key}' staat deze regeling zelf."
                yield scheme.page.front.fault(key, problem, "Noem hier alleen andere regelingen.")


def same_base(pack: Pack) -> Iterator[ContentError]:
    """Two files with another title and other limits that lean on one base: it may be meant so."""
    for scheme, first in _pairs(pack, lambda scheme: scheme.page.front.get(KEY)):
        one, other = scheme.page.front, first.page.front
        if one[FOR_WHOM] != other[FOR_WHOM] and _folded(scheme.title) != _folded(first.title):
            problem = f"{first.page.path.name} is ook hierop gebaseerd, met andere voorwaarden."
            yield one.fault(KEY, problem, "Zijn het echt 2 regelingen? Kijk in de bron.")


def _pairs(
    pack: Pack, key: Callable[[SchemeText], Hashable]
) -> Iterator[tuple[SchemeText, SchemeText]]:
    """Each scheme with the first one that has the same key."""
    first: dict[Hashable, SchemeText] = {}
    for scheme in own_schemes(pack):
        name = key(scheme)
        if name and first.setdefault(name, scheme) is not scheme:
            yield scheme, first[name]


def _folded(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))
