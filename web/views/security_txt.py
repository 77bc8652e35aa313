"""Where to report a leak, for who found one: `/.well-known/security.txt` (RFC 9116)."""

from __future__ import annotations

import datetime
import logging
from typing import Final

from flask import Blueprint, Response, abort, current_app
from flask.blueprints import BlueprintSetupState

from web import clock
from web.logs import Fact
from web.settings import Settings
from web.views.findable import root_of

VALID: Final = datetime.timedelta(weeks=26)
"""Counted from the start of the site. Who deploys looks at the settings; a site that nobody
deployed for half a year has nobody who looks, and then says no longer that it has."""

blueprint = Blueprint("security_txt", __name__)
log = logging.getLogger("web.security_txt")


@blueprint.record_once
def start(state: BlueprintSetupState) -> None:
    """Remember until when the file is good, and tell the operator which setting it misses."""
    state.app.extensions["security_txt_until"] = clock.now() + VALID
    settings: Settings = state.app.extensions["settings"]
    needed = {"RONDKOMEN_MELDPUNT": settings.contact, "RONDKOMEN_HOSTS": settings.trusted_hosts}
    missing = " en ".join(name for name, value in needed.items() if not value)
    if settings.production and missing:
        log.warning(Fact(f"security.txt mist {missing}"))


@blueprint.get("/.well-known/security.txt")
def show() -> Response:
    """404 when nobody said where to report, or when the file would be out of date."""
    settings: Settings = current_app.extensions["settings"]
    until: datetime.datetime = current_app.extensions["security_txt_until"]
    if settings.contact is None or clock.now() >= until:
        abort(404)
    return Response(security_txt(settings, until), mimetype="text/plain")


def security_txt(settings: Settings, until: datetime.datetime) -> str:
    """The file. Without a host name of our own it names no address: the one in the request is
    what the visitor says it is."""
    expires = until.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    lines = [f"Contact: {settings.contact}", f"Expires: {expires}", "Preferred-Languages: nl, en"]
    if root := root_of(settings):
        lines.append(f"Canonical: {root}/.well-known/security.txt")
        lines.append(f"Policy: {root}/privacy")
    return "\n".join([*lines, ""])
