"""The whole site, as somebody sees it who reads another language on every page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from flask import Flask

from tests.states.pages import BUSY, addresses
from tests.states.site import Site, State, visit_of
from web.content.catalogs import Catalogs
from web.i18n import BARE, add_language


@dataclass
class Elsewhere(Site):
    """The site in the language of these catalogs, whatever address a test asks for."""

    code: str = ""
    catalogs: Catalogs | None = None

    @cached_property
    def app(self) -> Flask:
        app = Site(self.folder, self.day).app
        add_language(app, self.code, self.catalogs)
        app.wsgi_app = self._door(app.wsgi_app)  # type: ignore[method-assign]
        return app

    def _door(self, inner: Callable) -> Callable:
        def wsgi(environ: dict, start_response: Callable) -> Iterable[bytes]:
            path = environ["PATH_INFO"]
            if not path.startswith((f"/{self.code}/", *BARE)):
                environ = {**environ, "PATH_INFO": f"/{self.code}{path}"}
            return inner(environ, start_response)

        return wsgi


def seen(code: str, catalogs: Catalogs) -> list[State]:
    """Every page of one municipality, with answers; and a conversation."""
    site = Elsewhere(code=code, catalogs=catalogs)
    pack = site.library.pack("dalfsen")
    for _, address in addresses(site, (pack,)):
        site.visitor(visit_of(pack, BUSY)).get(address)
    chat = site.visitor()
    for text in ("Ik ben 34", "hoi", "wat is zorgtoeslag?", "ik wil iemand spreken"):
        chat.post("/dalfsen/gesprek", {"tekst": text})
    assert site.failed == []
    return [state for state in site.seen.values() if "/static/" not in state.name]
