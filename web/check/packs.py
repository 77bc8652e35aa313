"""Checks that look at a whole municipality: examples, references, and ways out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from web.advice import advise
from web.answers import BadAnswer
from web.check.because import told
from web.check.inherited import stale
from web.check.national import check_national, no_scheme
from web.check.questions import check_questions
from web.check.report import Report
from web.check.side_texts import without_help
from web.content.based_on import USUAL, blamed
from web.content.desks import Desk
from web.content.errors import ContentError, did_you_mean
from web.content.examples import Example
from web.content.files import Map, read_yaml
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.content.schemes import SchemeText
from web.routing import way_to
from web.rules.conditions import Group
from web.rules.screening import screen


def check_pack(library: Library, pack: Pack, report: Report) -> None:
    """The faults of one municipality's own files; works out its examples."""
    every = [*pack.schemes.values(), *([pack.debt_help] if pack.debt_help else [])]
    own = (f"{pack.slug}/", f"{USUAL}/") if pack.slug == NATIONAL else f"{pack.slug}/"
    schemes = [scheme for scheme in every if scheme.id.startswith(own)]
    desks = [desk for desk in pack.desks.values() if desk.id.startswith(f"{pack.slug}/")]
    report.errors += check_questions(pack)
    report.warnings += without_help(pack.questions)  # only its own: the national ones all have it
    for scheme in schemes:
        report.errors += (blamed(scheme.page, fault) for fault in _scheme(library, pack, scheme))
        report.examples += len(scheme.examples)
        report.warnings += stale(library, pack, scheme)
    for desk in desks:
        report.errors += _desk(pack, desk)
        report.warnings += _villages(pack, desk)
    report.errors += _municipality(pack, desks)
    if pack.slug == NATIONAL:
        report.errors += check_national(library, pack)


def _scheme(library: Library, pack: Pack, scheme: SchemeText) -> Iterator[ContentError]:
    front = scheme.page.front
    if scheme.desk:
        yield from _named(pack, front, "loket", scheme.desk)
    yield from _address(front, "aanvraag_url", scheme.apply_url)
    for stem in scheme.beside:
        yield from no_scheme(library, front["naast"], stem, [stem])
    yield from no_scheme(library, front, "niet_samen_met", scheme.instead_of)
    for example in scheme.examples:
        yield from _example(library, pack, scheme, example)


def _example(
    library: Library, pack: Pack, scheme: SchemeText, example: Example
) -> Iterator[ContentError]:
    where = example.path, example.line
    try:
        situation = advise(library, pack, example.answers, example.day).situation
    except BadAnswer as bad:
        if bad.fact not in pack.facts:
            mend = did_you_mean(bad.fact, pack.facts)
            yield ContentError(*where, f"'{bad.fact}' in dit voorbeeld is geen vraag.", mend)
            return
        problem = f"Het antwoord op '{bad.fact}' in dit voorbeeld kan niet."
        yield ContentError(*where, problem, f"Toegestaan: {bad.allowed}.")
        return
    result = screen([scheme.rule], situation)[0]
    if result.verdict.value != example.verdict:
        yield _untrue(scheme, example, result.verdict.value, told(scheme, result, situation))


def _untrue(scheme: SchemeText, example: Example, given: str, why: str) -> ContentError:
    """An example that does not come true, and why. Taken over from a base, the fault is in what the
    local file changed."""
    gives = f"geeft '{given}', niet '{example.verdict}'. {why}"
    changed = scheme.page.front.fault("voorwaarden", "", "")
    if example.path in (scheme.page.path, changed.path):
        mend = "Klopt de voorwaarde, of het voorbeeld?"
        return ContentError(example.path, example.line, f"Dit voorbeeld {gives}", mend)
    problem = f"Een voorbeeld van '{example.path.stem}' past niet bij deze voorwaarden: het {gives}"
    mend = "Schrijf hier eigen 'voorbeelden'."
    return ContentError(changed.path, changed.line, problem, mend)


def _desk(pack: Pack, desk: Desk) -> Iterator[ContentError]:
    front = desk.page.front
    faults = list(_named(pack, front, "bereik_via", desk.via)) if desk.via else []
    if not faults and not (way_to(pack, desk) or desk).reachable:
        mend = "Geef een telefoon, adres, e-mail of website, of schrijf bereik_via: een loket."
        yield front.fault("bereik_via", "Niemand kan dit loket bereiken.", mend)
    yield from (*faults, *_address(front, "website", desk.website))


def _villages(pack: Pack, desk: Desk) -> Iterator[ContentError]:
    """The village of a place is one of the municipality's own."""
    known = pack.municipality.villages
    nodes: Iterable[Map] = desk.page.front.get("plekken", [])
    for node, place in zip(nodes, desk.places, strict=True):
        if place.village and place.village not in known:
            problem = f"De kern '{place.village}' staat niet onder 'kernen' in gemeente.yaml."
            yield node.fault("kern", problem, did_you_mean(place.village, known))


def _municipality(pack: Pack, desks: Iterable[Desk]) -> Iterator[ContentError]:
    municipality = pack.municipality
    if municipality.path is None:
        return
    root = read_yaml(municipality.path)
    if municipality.urgent.desk:
        yield from _named(pack, root["spoed"], "loket", municipality.urgent.desk)
    if not any(_always(desk) for desk in desks if desk.line == 1):
        mend = "Geef het laatste loket: voorwaarden: {}."
        yield root.fault(None, "Niet iedereen heeft een eerste loket.", mend)


def _always(desk: Desk) -> bool:
    everybody = desk.first_if
    return isinstance(everybody, Group) and everybody.kind == "alle" and not everybody.parts


def _named(pack: Pack, node: Map, key: str, desk: str) -> Iterator[ContentError]:
    if pack.desk(desk) is None:
        known = (id_.rpartition("/")[2] for id_ in pack.desks)
        yield node.fault(key, f"Het loket '{desk}' bestaat niet.", did_you_mean(desk, known))


def _address(node: Map, key: str, url: str) -> Iterator[ContentError]:
    if url and not url.startswith(("https://", "http://")):
        yield node.fault(key, "Dit adres klopt niet.", "Begin met https://.")
