"""For volunteers and helpers: the questions on paper, one sheet to keep at hand, bringing a no."""

from __future__ import annotations

from flask import Blueprint, render_template

from web.cheat_sheet import cheat_sheet
from web.paper import paper
from web.views.here import here

blueprint = Blueprint("paper", __name__)


@blueprint.get("/<gemeente>/papier")
def questions(gemeente: str) -> str:
    """All questions and options on two A4, for a pen. Knows no answers."""
    words = here().library.paper
    return render_template(
        "papier.html", pack=here().pack, words=words, rows=paper(here().pack, words)
    )


@blueprint.get("/<gemeente>/spiekbrief")
def sheet(gemeente: str) -> str:
    """The talk in steps, numbers and desks, on one A4."""
    return _told("spiekbrief")


@blueprint.get("/<gemeente>/nee")
def refusal(gemeente: str) -> str:
    """How to tell somebody that a scheme does not fit."""
    return _told("nee")


def _told(name: str) -> str:
    library, pack = here().library, here().pack
    return render_template(
        f"{name}.html",
        pack=pack,
        page=library.text(name),
        sheet=cheat_sheet(library, pack, here().day),
        emergencies=[one for one in library.emergencies if one.phone],
        law=library.urgent["termijn"],
        now=here().now,
    )
