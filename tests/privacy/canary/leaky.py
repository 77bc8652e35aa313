"""The real site with its guard on the log taken away, and leaks planted: one address per kind.

`gunicorn --config tests/privacy/canary/leaky_conf.py tests.privacy.canary.leaky:create_app()`.
None of this is in the product.
"""

from __future__ import annotations

import logging

from flask import Flask, request

import web
import web.logs
from tests.privacy.canary.plants import PLANTS


def create_app() -> Flask:
    """The site without `init_logs`: Flask, Werkzeug and gunicorn log as they do by default."""
    web.logs.init_logs = lambda app: None
    app = web.create_app()
    logging.getLogger("werkzeug").setLevel(logging.INFO)
    logging.getLogger("werkzeug").addHandler(logging.StreamHandler())

    @app.post("/lek/<kind>")
    def leak(kind: str) -> str:
        PLANTS[kind].leak(request.form["waarde"])
        return "gelekt"

    return app
