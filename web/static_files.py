"""Files everybody gets: at an address that changes with them, squeezed, and kept for ever."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Final

from flask import Flask, Response, request, url_for

from web.headers import STATIC
from web.squeeze import CODINGS, squeezed

TEXT: Final = ("text/", "image/svg+xml")
REMARKS: Final = re.compile(rb"(?m)^[ \t]*//.*\n")
"""Whole lines for who reads the script: no browser needs them."""


def init_static(app: Flask) -> None:
    """Call after init_security: its headers come last."""
    app.jinja_env.globals["static_file"] = _versioned(app)
    app.after_request(_squeeze)


def _versioned(app: Flask) -> Callable[[str], str]:
    """Addresses of static files carry a piece of their content, so they may be kept for ever. They
    have no language, so each is made once."""

    @cache
    def address(name: str) -> str:
        content = (Path(app.static_folder) / name).read_bytes()
        return url_for("static", filename=name, v=hashlib.sha256(content).hexdigest()[:10])

    return address


def _squeeze(response: Response) -> Response:
    """In the smallest coding this browser knows; a part of a file stays as it is."""
    whole = request.path.startswith(STATIC) and response.status_code == HTTPStatus.OK
    if not whole or not response.mimetype.startswith(TEXT):
        return response
    coding = next((name for name in CODINGS if request.accept_encodings[name]), "")
    if coding:
        response.direct_passthrough = False
        response.set_data(squeezed(REMARKS.sub(b"", response.get_data()), coding))
        response.content_encoding = coding
        response.headers.remove("ETag")  # that of the file itself; nobody asks for it again
    return response
