"""What every template may use: dates, hours, and sentences in the language of this request."""

from __future__ import annotations

import datetime
from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any

from flask import Flask, request, url_for
from flask.templating import Environment
from markupsafe import Markup, escape

from web import ages, hours, translate
from web.content.pack import NATIONAL
from web.routing import way_to
from web.settings import Settings
from web.translate import gettext

MONTHS = (
    lambda: gettext("januari"),
    lambda: gettext("februari"),
    lambda: gettext("maart"),
    lambda: gettext("april"),
    lambda: gettext("mei"),
    lambda: gettext("juni"),
    lambda: gettext("juli"),
    lambda: gettext("augustus"),
    lambda: gettext("september"),
    lambda: gettext("oktober"),
    lambda: gettext("november"),
    lambda: gettext("december"),
)
"""Each is asked for when it is needed, in the language of that moment."""


class PlainGlobals(Environment):
    """Templates that share one plain dict of globals. Jinja lays an empty one over it, and looking
    through two takes longer, at every piece of a page."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What a template may use."""
        return super().make_globals(d) if d else self.globals


def init_templating(app: Flask, settings: Settings) -> None:
    """Filters and globals; templates hold no logic of their own."""
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.policies["ext.i18n.trimmed"] = True  # a sentence over two lines is one sentence
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.newstyle_gettext = True  # type: ignore[attr-defined]
    app.jinja_env.filters.update(datum=date, telefoonlink=phone_link, leeftijd=ages.as_sent)
    app.jinja_env.globals.update(
        open_nu=hours.status,
        week=hours.week,
        leeftijd_keuzes=ages.options,
        weg=way_to,
        _=said,
        gettext=said,
        url_for=address,
        ngettext=said_of,
        LANDELIJK=NATIONAL,
        minuten=settings.idle_minutes,
    )


def address(endpoint: str, **values: object) -> str:
    """Of a page of ours. A page names dozens and most stand on every page, so they are remembered:
    an address never tells an answer."""
    return _address(request.script_root, endpoint, tuple(values.items()))


@lru_cache(maxsize=1024)
def _address(_language: str, endpoint: str, values: tuple[tuple[str, object], ...]) -> str:
    return url_for(endpoint, **dict(values))


def said(text: str, /, **values: object) -> Markup:
    """A sentence of a template. It may hold markup; what is filled in is escaped. Jinja has the
    same, twice as slow, and a page has hundreds of these."""
    told = translate.gettext(text)
    if not values:
        return _as_it_is(told)
    return Markup(told % {name: escape(value) for name, value in values.items()})  # noqa: S704


@lru_cache(maxsize=1024)  # sentences of our own, in each language
def _as_it_is(told: str) -> Markup:
    return Markup(told % {})  # noqa: S704


def said_of(one: str, many: str, n: int, /, **values: object) -> Markup:
    """The same for a number of things."""
    told = translate.ngettext(one, many, n)
    return Markup(told % {name: escape(value) for name, value in values.items()})  # noqa: S704


def date(day: datetime.date) -> str:
    """`21 november 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]()} {day.year}"


def phone_link(number: str) -> str:
    """`tel:08008115`: digits only, so that a tap dials."""
    return "tel:" + "".join(char for char in number if char.isdigit() or char == "+")
