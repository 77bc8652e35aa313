"""The pages, grouped by what the visitor does. A view reads, asks the pure part, and shows."""

from flask import Flask

from web.views import api, assumption, errors, form, help_pages, pages, result, start, wipe


def init_views(app: Flask) -> None:
    """Give every page its address. Fixed addresses win from names of municipalities."""
    for part in (start, wipe, pages, api, form, assumption, result, help_pages):
        app.register_blueprint(part.blueprint)
    errors.init_errors(app)
