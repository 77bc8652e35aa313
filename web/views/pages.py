"""Pages about the site itself."""

from __future__ import annotations

from flask import Blueprint, Response, render_template

from web.content.library import Library
from web.content.pack import NATIONAL
from web.content.promises import Outcome
from web.how import how_page
from web.numbers import written
from web.promises import shown
from web.views.here import here
from web.views.place import choice, choose_for

blueprint = Blueprint("pages", __name__)


@blueprint.get("/privacy")
def privacy() -> str:
    """What we keep: nothing. And what we cannot promise."""
    library = here().library
    return render_template(
        "privacy.html", page=library.text("privacy"), not_promised=library.text("niet-beloofd")
    )


@blueprint.get("/privacy/bewijs")
def proof() -> str:
    """Each promise, how we look whether we keep it, and what came of it last."""
    library = here().library
    rows = shown(library.promises, library.evidence, here().day)
    return render_template("bewijs.html", rows=rows, measured=any(row.measured for row in rows))


@blueprint.get("/toegankelijkheid")
def accessible() -> str:
    """For whom this site works, what was tested, and what nobody knows yet."""
    library = here().library
    tested = _tested(library)
    page = library.text("toegankelijkheid")
    return render_template("toegankelijkheid.html", page=page, tested=tested, getal=written)


def _tested(library: Library) -> dict[str, Outcome]:
    return library.tested


@blueprint.get("/over")
def about() -> str:
    """What this is, and what it is not."""
    return render_template("over.html", page=here().library.text("over"))


@blueprint.get("/woorden")
def words() -> str:
    """The hard words on letters and on this site, from a to z."""
    place = here().kiosk or here().library.pack(NATIONAL)
    return render_template("woorden.html", glossary=here().library.glossary, place=place)


@blueprint.get("/bibliotheek")
def library() -> str:
    """For who puts this on a public computer: how to set it up, and what it cannot do."""
    page = here().library.text("bibliotheek")
    return render_template("bibliotheek.html", page=page, place=choice())


@blueprint.post("/bibliotheek")
def choose_library() -> Response:
    """The same, for the municipality somebody means."""
    return choose_for("pages.library")


@blueprint.get("/zo-rekenen-wij")
def how() -> str:
    """Every sum in words, examples of others beside our answer, and every figure."""
    return render_template("zo_rekenen_wij.html", page=how_page(here().library, here().day))


@blueprint.get("/gezond")
def healthy() -> dict[str, str]:
    """For the host: the site runs."""
    return {"status": "ok"}
