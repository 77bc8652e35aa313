"""The sums in words, from `teksten/rekenregels/`, with the figures of the day filled in. Pure."""

from __future__ import annotations

import datetime
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from web.content import fields
from web.content.errors import did_you_mean
from web.content.fields import Source
from web.content.files import Page
from web.content.library import Library
from web.content.markdown import to_html
from web.how.figures import bare, in_words
from web.rules.amounts import Figure, NoFigure, Series
from web.translate import gettext

KEYS = "titel volgorde wet bron gecontroleerd cijfers".split()
RULES = "teksten/rekenregels"
"""Their folder, in the content."""


@dataclass(frozen=True)
class Sum:
    """One sum in words, on one day."""

    page: Page
    title: str
    order: int
    law: str
    source: Source
    checked: datetime.date
    text: str
    figures: tuple[tuple[str, str | None], ...]
    """What each figure means and what it is on this day; None where nobody knows it, empty where
    it is a table."""
    since: datetime.date | None
    """Since when the newest of these figures holds."""

    @property
    def stem(self) -> str:
        """The anchor on the page; of a scheme the last part of its address."""
        return self.page.stem

    @cached_property
    def body_html(self) -> str:
        """The sum, step by step."""
        return to_html(self.text)


def read_sums(library: Library, day: datetime.date) -> Iterator[Sum]:
    """All sums, in the editors' order. Raises ContentError."""
    pages = library.pages(library.folder / RULES)
    series = library.amounts.series
    yield from sorted((read_sum(page, series, day) for page in pages), key=lambda one: one.order)


@lru_cache(maxsize=2)
def days(library: Library, day: datetime.date) -> Mapping[str, datetime.date | None]:
    """By name of the scheme: since when the figures of its sum hold."""
    return {one.stem: one.since for one in read_sums(library, day)}


def read_sum(page: Page, series: Mapping[str, Series], day: datetime.date) -> Sum:
    """Read one sum and fill its figures in. Raises ContentError."""
    front = page.front
    fields.only(front, KEYS)
    names = fields.texts(front, "cijfers")
    for name in names:
        if name not in series:
            problem = f"Het bedrag '{name}' bestaat niet."
            raise front.fault("cijfers", problem, did_you_mean(name, series))
    known = {name: _on(series[name], day) for name in names}
    return Sum(
        page,
        fields.text(front, "titel"),
        fields.number(front, "volgorde"),
        fields.text(front, "wet"),
        fields.source(front),
        fields.date(front, "gecontroleerd"),
        _filled(page, series, known),
        tuple((series[name].meaning, _told(series[name], known[name])) for name in names),
        max((one.since for one in known.values() if one), default=None),
    )


def _on(series: Series, day: datetime.date) -> Figure | None:
    try:
        return series.on(day)
    except NoFigure:
        return None


def _told(series: Series, figure: Figure | None) -> str | None:
    if figure is None:
        return None
    return "" if isinstance(figure.value, tuple) else in_words(figure.value, series.unit)


def _filled(page: Page, series: Mapping[str, Series], known: Mapping[str, Figure | None]) -> str:
    names = _braces(page)
    for name in sorted(names - known.keys()):
        mend = "Zet de naam bij 'cijfers', of haal de accolades weg."
        raise page.front.fault("cijfers", f"Niets vult '{{{name}}}' in.", mend)
    for name in sorted(names):
        if any(isinstance(one.value, tuple) for one in series[name].figures):
            mend = "Haal de accolades weg, en wijs naar de tabel op de pagina."
            raise page.front.fault("cijfers", f"'{name}' is een tabel: die past niet hier.", mend)
    words = {
        name: bare(known[name].value, series[name].unit)
        if known[name]
        else f"({gettext('nog niet bekend')})"
        for name in names
    }
    return page.body.format_map(words)


def _braces(page: Page) -> set[str]:
    """The names between braces; a brace of another kind would break the page."""
    try:
        found = [one for one in string.Formatter().parse(page.body) if one[1] is not None]
    except ValueError:
        found = [("", "", "?", None)]
    if any(form or how for _, _, form, how in found):
        mend = "Schrijf alleen de naam van een bedrag tussen { en }."
        raise page.front.fault(None, "Een accolade in de tekst klopt niet.", mend)
    return {name for _, name, *_ in found}
