"""Slips of an editor that any reader would take for text: a phone number that cannot be dialled, a
term that ends before it begins, an example of the manual that was not filled in."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from web.check.phones import NOT_ONE, wrong
from web.content.errors import ContentError
from web.content.fields import UNKNOWN
from web.content.files import Map
from web.content.municipality import EMAIL

LEFT = re.compile(r"\.{2,}|…|\?+|[xX]{3,}|TODO\b.*")
TERMS = ("plan", "geldig")


def slips(front: Map) -> Iterator[ContentError]:
    """In the facts of a municipality, a scheme or a desk."""
    yield from _phone(front)
    yield from _mail(front)
    yield from _terms(front)
    yield from _left(front)


def _phone(front: Map) -> Iterator[ContentError]:
    said = str(front.get("telefoon", UNKNOWN))
    if said != UNKNOWN and (problem := wrong(said)):
        mend = "Schrijf alleen het nummer, zoals \"0800-8115\", of 'onbekend'."
        count = "Tel de cijfers na in de bron. Weet u het niet zeker? Schrijf 'onbekend'."
        mend = mend if problem == NOT_ONE else count
        yield front.fault("telefoon", f"'{said}' {problem}", mend)


def _mail(front: Map) -> Iterator[ContentError]:
    said = str(front.get("email", UNKNOWN))
    if said != UNKNOWN and not EMAIL.fullmatch(said):
        mend = "Schrijf alleen het adres, zoals info@gemeente.nl, of 'onbekend'."
        yield front.fault("email", f"'{said}' is geen mailadres.", mend)


def _terms(front: Map) -> Iterator[ContentError]:
    for key in TERMS:
        term = front.get(key)
        start, end = (term.get("van"), term.get("tot_en_met")) if isinstance(term, Map) else (0, 0)
        if isinstance(start, datetime.date) and isinstance(end, datetime.date) and end < start:
            problem = f"'{key}' eindigt op {end}. Dat is voor het begin, {start}."
            yield term.fault("tot_en_met", problem, "Draai de dagen om, of kijk ze na.")


def _left(node: Map) -> Iterator[ContentError]:
    for key, value in node.items():
        if isinstance(value, str) and LEFT.fullmatch(value):
            problem = f"Achter '{key}' staat nog '{value}'."
            yield node.fault(
                key, problem, "Vul het in, of schrijf 'onbekend' als niemand het weet."
            )
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, Map):
                yield from _left(part)
