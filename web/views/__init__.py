"""The pages, grouped by what the visitor does. A view reads, asks the pure part, and shows."""

from flask import Flask

from web.views import (
    api,
    assumption,
    card,
    changed,
    chat,
    desk,
    doubt,
    embed,
    errors,
    findable,
    form,
    help_pages,
    kiosk,
    later,
    looks,
    pages,
    paper,
    reading,
    result,
    schemes,
    security_txt,
    start,
    take_along,
    together,
    typed,
    wipe,
)


def init_views(app: Flask) -> None:
    """Give every page its address. Fixed addresses win from names of municipalities."""
    # None is a coroutine: Flask would look at each of them, and at each hook, at every request.
    app.ensure_sync = lambda view: view  # type: ignore[method-assign]
    # A missing slash is no reason for a redirect: it would repeat whatever address was typed.
    app.url_map.strict_slashes = app.url_map.merge_slashes = False
    journey = (start, form, chat, assumption, result, card, take_along, wipe, kiosk)
    for part in (
        *journey,
        schemes,
        changed,
        doubt,
        together,
        typed,
        desk,
        later,
        pages,
        paper,
        help_pages,
        security_txt,
        looks,
        findable,
        reading,
        embed,
        api,
    ):
        app.register_blueprint(part.blueprint)
    errors.init_errors(app)
