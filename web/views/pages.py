"""Pages about the site itself."""

from __future__ import annotations

from flask import Blueprint, render_template

from web.how import how_page
from web.views.here import here

blueprint = Blueprint("pages", __name__)


@blueprint.get("/privacy")
def privacy() -> str:
    """What we keep: nothing. And what we cannot promise."""
    return render_template("tekst.html", page=here().library.text("privacy"))


@blueprint.get("/over")
def about() -> str:
    """What this is, and what it is not."""
    return render_template("tekst.html", page=here().library.text("over"))


@blueprint.get("/zo-rekenen-wij")
def how() -> str:
    """Every sum in words, examples of others beside our answer, and every figure."""
    return render_template("zo_rekenen_wij.html", page=how_page(here().library, here().day))


@blueprint.get("/gezond")
def healthy() -> dict[str, str]:
    """For the host: the site runs."""
    return {"status": "ok"}
