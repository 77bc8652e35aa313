"""Which municipality does somebody mean? A field on more than one page: deel/kies_gemeente.html.

What was typed is looked up and forgotten: it never stands in an address. The names of
municipalities may.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from flask import Response, redirect, request, url_for

from web.content.places import MOST, Match, Municipality
from web.views.here import here

FIELD: Final = "plaats"


@dataclass(frozen=True)
class Choice:
    """What a page with the field shows. `chosen`: its municipality; `choices`: whom somebody may
    mean; `error`: what is wrong; `known`: those we have files of."""

    chosen: Municipality | None
    choices: tuple[Municipality, ...]
    error: str
    known: tuple[Municipality, ...]

    @property
    def few(self) -> bool:
        """Can one take them in at a glance? Nobody looks for theirs among more than that."""
        return 0 < len(self.known) <= MOST


def typed() -> tuple[Match, ...]:
    """Whom the name in the form can mean."""
    return here().library.places.find(request.form.get(FIELD, ""))


def is_sure(matches: Sequence[Match]) -> bool:
    """Is there nothing left to ask?"""
    return len(matches) == 1 and not matches[0].guess


def ask_again(endpoint: str, matches: Sequence[Match]) -> Response:
    """To the page with the field: which of these, or what is wrong."""
    if not matches:
        empty = not request.form.get(FIELD, "").strip()
        fault = "plaats_leeg" if empty else "plaats_onbekend"
        return redirect(url_for(endpoint, fout=fault), 303)
    slugs = ".".join(match.municipality.slug for match in matches)
    return redirect(url_for(endpoint, keuze=slugs), 303)


def choose_for(endpoint: str) -> Response:
    """After a POST: the same page, about the municipality somebody means."""
    matches = typed()
    if not is_sure(matches):
        return ask_again(endpoint, matches)
    return redirect(url_for(endpoint, gemeente=matches[0].municipality.slug), 303)


def choice() -> Choice:
    """What the address says of it."""
    library, args = here().library, request.args
    named = map(library.places.municipality, args.get("keuze", "").split("."))
    return Choice(
        chosen=library.places.municipality(args.get("gemeente", "")),
        choices=tuple(filter(None, named)),
        error=library.errors.get(args.get("fout", ""), ""),
        known=library.known,
    )
