"""What every template may use: dates, hours, and sentences in the language of this request."""

from __future__ import annotations

import datetime
import re
from collections.abc import Hashable
from functools import lru_cache

from flask import Flask, request, url_for
from jinja2.runtime import Macro
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
AMOUNT = re.compile("€ [^ ]*")


def init_templating(app: Flask, settings: Settings) -> None:
    """Filters and globals; templates hold no logic of their own."""
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.policies["ext.i18n.trimmed"] = True  # a sentence over two lines is one sentence
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.newstyle_gettext = True  # type: ignore[attr-defined]
    app.jinja_env.filters.update(FILTERS)
    app.jinja_env.globals.update(
        open_nu=hours.status,
        week=hours.week,
        leeftijd_keuzes=ages.options,
        weg=way_to,
        eenmaal=once,
        _=said,
        gettext=said,
        url_for=address,
        ngettext=said_of,
        LANDELIJK=NATIONAL,
        minuten=settings.idle_minutes,
    )


@lru_cache(maxsize=1024)  # some 50 for a municipality in a language, half a kB each
def once(macro: Macro, *about: Hashable) -> Markup:
    """What a macro of `templates/vast/` makes of content: the same for everybody, so it is made
    once. Each language has its own macros. Never give one an answer. A word of ours that followed
    from one (`ja`, a desk) may choose: what is kept is the same for all who get it."""
    return macro(*about)


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


def kept_together(text: str) -> Markup:
    """A sentence in which the euro sign stays with its number: at the end of a line, and in a
    language that is read from right to left."""
    said = escape(text)
    if "€" not in said:
        return said
    return Markup(AMOUNT.sub(r'<bdi class="geld">\g<0></bdi>', str(said)))  # noqa: S704


def date(day: datetime.date) -> str:
    """`21 november 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]()} {day.year}"


def phone_link(number: str) -> str:
    """`tel:08008115`: digits only, so that a tap dials."""
    return "tel:" + "".join(char for char in number if char.isdigit() or char == "+")


FILTERS = {
    "datum": date,
    "telefoonlink": phone_link,
    "leeftijd": ages.as_sent,
    "geld": kept_together,
}
