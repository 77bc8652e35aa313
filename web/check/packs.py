"""Checks that look at a whole municipality: examples, references, and ways out."""

from __future__ import annotations

from collections.abc import Iterator

from web.advice import advise
from web.answers import BadAnswer, possible
from web.content.desks import Desk
from web.content.errors import ContentError, did_you_mean
from web.content.files import Map
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.content.schemes import Example, SchemeText
from web.rules.conditions import Group
from web.rules.screening import screen


def check_pack(library: Library, pack: Pack) -> tuple[list[ContentError], int]:
    """The faults of one municipality's own files, and the number of examples worked out."""
    schemes = [*pack.schemes.values(), *([pack.debt_help] if pack.debt_help else [])]
    own = [scheme for scheme in schemes if scheme.id.startswith(f"{pack.slug}/")]
    errors = [
        *(error for scheme in own for error in _scheme(library, pack, scheme)),
        *(error for d in pack.desks.values() if d.id.startswith(f"{pack.slug}/") for error in _desk(pack, d)),
        *_municipality(pack),
        *(_national(library, pack) if pack.slug == NATIONAL else ()),
    ]
    return errors, sum(len(scheme.examples) for scheme in own)


def _scheme(library: Library, pack: Pack, scheme: SchemeText) -> Iterator[ContentError]:
    front = scheme.page.front
    if scheme.desk and pack.desk(scheme.desk) is None:
        known = (id_.rpartition("/")[2] for id_ in pack.desks)
        problem = f"Het loket '{scheme.desk}' bestaat niet."
        yield front.fault("loket", problem, did_you_mean(scheme.desk, known))
    for example in scheme.examples:
        yield from _example(library, pack, scheme, example)


def _example(
    library: Library, pack: Pack, scheme: SchemeText, example: Example
) -> Iterator[ContentError]:
    where = scheme.page.path, example.line
    try:
        situation = advise(library, pack, example.answers, example.day).situation
    except BadAnswer as bad:
        problem = f"Het antwoord op '{bad.fact}' in dit voorbeeld kan niet."
        yield ContentError(*where, problem, f"Toegestaan: {bad.allowed}.")
        return
    result = screen([scheme.rule], situation)[0]
    if result.verdict.value != example.verdict:
        yield ContentError(
            *where,
            f"Dit voorbeeld geeft '{result.verdict.value}', niet '{example.verdict}'.",
            "Klopt de voorwaarde, of het voorbeeld?",
        )


def _desk(pack: Pack, desk: Desk) -> Iterator[ContentError]:
    front = desk.page.front
    if desk.via and pack.desk(desk.via) is None:
        known = (id_.rpartition("/")[2] for id_ in pack.desks)
        problem = f"Het loket '{desk.via}' bestaat niet."
        yield front.fault("bereik_via", problem, did_you_mean(desk.via, known))
    elif not _leads_somewhere(pack, desk):
        mend = "Geef een telefoon, adres, e-mail of website, of schrijf bereik_via: een loket."
        yield front.fault("bereik_via", "Niemand kan dit loket bereiken.", mend)


def _leads_somewhere(pack: Pack, desk: Desk) -> bool:
    passed: list[Desk] = []
    while not desk.reachable:
        passed.append(desk)
        following = pack.desk(desk.via) if desk.via else None
        if following is None or following in passed:
            return False
        desk = following
    return True


def _municipality(pack: Pack) -> Iterator[ContentError]:
    municipality = pack.municipality
    if municipality.path is None:
        return
    node = Map(municipality.path, 1)
    desk = municipality.urgent.desk
    if desk and pack.desk(desk) is None:
        known = (id_.rpartition("/")[2] for id_ in pack.desks)
        problem = f"Het loket '{desk}' bij spoed bestaat niet."
        yield node.fault("spoed", problem, did_you_mean(desk, known))
    own = [d for d in pack.desks.values() if d.id.startswith(f"{pack.slug}/") and d.line == 1]
    if not any(_always(desk) for desk in own):
        mend = "Geef het laatste loket: voorwaarden: {}."
        yield node.fault(None, "Niet iedereen heeft een eerste loket.", mend)


def _always(desk: Desk) -> bool:
    return isinstance(desk.first_if, Group) and not desk.first_if.parts and desk.first_if.kind == "alle"


def _national(library: Library, pack: Pack) -> Iterator[ContentError]:
    """What belongs to no municipality: every threat has help, and questions fill real facts."""
    helped = {threat for emergency in library.emergencies for threat in emergency.threats}
    for threat in set(pack.facts["dreiging"].values) - helped - {"geen"}:
        where = Map(library.folder / NATIONAL / "noodhulp", 1)
        yield where.fault(None, f"Voor '{threat}' is er geen noodhulp.", "Maak een bestand.")
    for question in pack.questions:
        for option in question.options.values():
            for filled in (option.implies, option.if_ticked, option.if_not):
                yield from _fills(pack, question.path, filled)


def _fills(pack: Pack, path, filled) -> Iterator[ContentError]:
    for name, value in filled.items():
        try:
            if name not in pack.facts:
                raise BadAnswer(name, ", ".join(pack.facts))
            possible(pack.facts[name], value)
        except BadAnswer as bad:
            yield ContentError(path, 1, f"Een optie vult '{name}' met iets dat niet kan.", bad.allowed)
