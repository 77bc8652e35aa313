"""For search engines, and for who shares a page: robots.txt, lists of pages, a page's one address.

A page says of itself that it may be found (deel/vindbaar.html); all others ask not to be. Only
pages that are the same for everybody do, so nothing here knows of answers. Addresses carry the
host from the settings, never the one in the request: that is what the visitor says it is.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from flask import Blueprint, Response, abort, current_app, request, url_for
from flask.blueprints import BlueprintSetupState

from web.content.catalogs import DUTCH
from web.content.pack import NATIONAL, Pack
from web.i18n import language
from web.settings import Settings
from web.views.here import here

Entry = tuple[str, datetime.date | None]
"""An address on this site, and when somebody last looked whether it is true."""

XML: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
SCHEMA: Final = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
SHARED: Final = {"result.scheme", "schemes.everything", "help.desks", "help.letter"}
"""Pages that tell the same in every municipality of which we know nothing but the name."""
TEXTS: Final = {
    "pages.privacy": "privacy",
    "pages.about": "over",
    "pages.library": "bibliotheek",
    "pages.accessible": "toegankelijkheid",
    "embed.about": "insluiten",
}
OTHERS: Final = ("start.index", "help.emergency", "pages.words", "pages.how", "pages.proof")

blueprint = Blueprint("findable", __name__)


@blueprint.record_once
def start(state: BlueprintSetupState) -> None:
    """What deel/vindbaar.html uses."""
    root = root_of(state.app.extensions["settings"])
    state.app.extensions["site_root"] = root
    state.app.jinja_env.globals.update(site_root=root, canonical=canonical, alternates=alternates)


def root_of(settings: Settings) -> str:
    """`https://rondkomen.example.nl`; empty when nobody said under which name the site is known."""
    hosts = [name for name in settings.trusted_hosts or () if not name.startswith(".")]
    return f"https://{hosts[0]}" if hosts else ""


@blueprint.get("/robots.txt")
def robots() -> Response:
    """Only the real site may be found: never a preview, with the day or the content of a test."""
    if not here().settings.production:
        return _plain("User-agent: *", "Disallow: /")
    root = current_app.extensions["site_root"]
    sitemap = (f"Sitemap: {root}/sitemap.xml",) if root else ()
    return _plain("User-agent: *", "Disallow: /api/", *sitemap)


@blueprint.get("/sitemap.xml")
def index() -> Response:
    """A list of lists: one a municipality, so that no request reads more than one of them."""
    root = _root()
    slugs = (NATIONAL, *(one.slug for one in here().library.known))
    lists = (_at("findable.pages", slug) for slug in slugs)
    rows = "".join(f"<sitemap><loc>{root}{address}</loc></sitemap>\n" for address in lists)
    return _xml(f"<sitemapindex {SCHEMA}>\n{rows}</sitemapindex>\n")


@blueprint.get("/<gemeente>/sitemap.xml")
def pages(gemeente: str) -> Response:
    """Its pages; for the country also those of the site, and where every other place begins."""
    root, pack = _root(), here().pack
    if not (pack.municipality.path or gemeente == NATIONAL):
        abort(404)
    entries = [*_of(pack), *(_of_the_site() if gemeente == NATIONAL else ())]
    rows = "".join(f"<url><loc>{root}{at}</loc>{_seen(day)}</url>\n" for at, day in entries)
    return _xml(f"<urlset {SCHEMA}>\n{rows}</urlset>\n")


def canonical() -> str:
    """The one address of this page; empty when the site has no name, or on a public computer."""
    root = current_app.extensions["site_root"]
    return root + _one_address() if root and not here().kiosk else ""


def alternates() -> list[tuple[str, str]]:
    """The language and address of this page in every language, this one too."""
    codes = (DUTCH, *current_app.extensions["catalogs"])
    if len(codes) == 1 or here().kiosk:
        return []
    page = _one_address().removeprefix(request.script_root)
    root = current_app.extensions["site_root"] + request.script_root.removesuffix(f"/{language()}")
    return [(code, f"{root}{'' if code == DUTCH else f'/{code}'}{page}") for code in codes]


def _one_address() -> str:
    """What is the same in every place we know only the name of, has the address of the country."""
    endpoint, values = request.endpoint, dict(request.view_args or {})
    known = "gemeente" not in values or here().pack.municipality.path
    if endpoint == "result.scheme" and (text := here().pack.find(values["stem"])):
        known = known and not text.is_usual
    if endpoint == "help.event" or (endpoint in SHARED and not known):
        values["gemeente"] = NATIONAL
    elif endpoint == "help.emergency" and not known:
        values["gemeente"] = None
    return url_for(endpoint, **values)


def _of(pack: Pack) -> Iterator[Entry]:
    """The pages of one municipality, or of the country."""
    if pack.slug != NATIONAL:  # the country's own emergency page has no name in front
        yield _at("help.emergency", pack.slug), None
    yield _at("start.municipality", pack.slug), pack.municipality.checked
    yield _at("schemes.everything", pack.slug), None
    yield _at("help.desks", pack.slug), max(desk.checked for desk in pack.desks.values())
    yield _at("help.letter", pack.slug), pack.letter and pack.letter.checked
    schemes = (*pack.schemes.values(), *filter(None, [pack.debt_help]))
    yield from (
        (_at("result.scheme", pack.slug, stem=one.rule.stem), one.checked)
        for one in schemes
        if pack.slug == NATIONAL or not one.is_usual
    )


def _of_the_site() -> Iterator[Entry]:
    library, pack = here().library, here().pack
    yield from ((url_for(endpoint), None) for endpoint in OTHERS)
    yield from ((url_for(name), library.text(text).checked) for name, text in TEXTS.items())
    for page in (*pack.events, *pack.situations):
        yield _at("help.event", NATIONAL, stem=page.stem), page.checked
    known = frozenset(library.known)
    others = (one for one in library.places.all() if one not in known)
    yield from ((_at("start.municipality", one.slug), None) for one in others)


def _at(endpoint: str, slug: str, **values: str) -> str:
    return url_for(endpoint, gemeente=slug, **values)


def _root() -> str:
    """A list needs whole addresses."""
    return current_app.extensions["site_root"] or abort(404)


def _seen(day: datetime.date | None) -> str:
    return f"<lastmod>{day.isoformat()}</lastmod>" if day else ""


def _plain(*lines: str) -> Response:
    return Response("\n".join([*lines, ""]), mimetype="text/plain")


def _xml(text: str) -> Response:
    return Response(XML + text, mimetype="text/xml")
