"""All questions on one page, for a volunteer or helper beside the visitor, with a live outcome."""

from __future__ import annotations

import re

from flask import Blueprint, Response, make_response, render_template, request
from werkzeug.datastructures import MultiDict

from web.faults import sentence
from web.outcome import outcome_page
from web.together.backing import backing
from web.together.sheet import Posted, Sheet, sheet
from web.together.spare import spare
from web.views.here import go, here
from web.views.wipe import leave_nothing

blueprint = Blueprint("together", __name__)
LIVE = "live"
"""A field that only samen.js sends: it takes what changed out of the answer, without a redirect."""
FAULT = re.compile(r"([0-9]{1,2})-([a-z_]{1,12})")


@blueprint.get("/<gemeente>/samen")
def show(gemeente: str) -> Response | str:
    """The page as the answers so far make it. After *Nieuwe bezoeker* it wipes first."""
    if "gewist" in request.args:
        say = here().library.together
        page = render_template("samen/gewist.html", pack=here().pack, say=say)
        return leave_nothing(make_response(page))
    page = sheet(here().library, here().pack, here().journey, here().day)
    told = map(FAULT.fullmatch, request.args.getlist("fout"))
    return _page(page, {int(fault[1]): fault[2] for fault in told if fault})


@blueprint.post("/<gemeente>/samen")
def fill_in(gemeente: str) -> Response:
    """Take everything in at once. The browser comes back at the place where somebody was, which
    has no other name than its number on this person's own page."""
    if request.form.get("begonnen") and here().visit.problem:
        return go("together.show")  # wiped meanwhile: what still stands on a screen comes not back
    page = sheet(here().library, here().pack, here().journey, here().day, _posted())
    if request.form.get(LIVE):
        return here().keep(page.journey, make_response(_page(page, page.faults)))
    faults = [f"{number}-{word}" for number, word in page.faults.items()]
    place = next(iter(page.faults), None) or page.place_changed(here().journey)
    anchor = f"vraag-{place}" if place else "uitkomst"
    return here().keep(page.journey, go("together.show", fout=faults, _anchor=anchor))


def _posted() -> Posted:
    """The form, split into the fields of each question: `inkomen.precies`."""
    fields: dict[str, MultiDict] = {}
    for name, value in request.form.items(multi=True):
        question, _, field = name.partition(".")
        fields.setdefault(question, MultiDict()).add(field, value)
    parts, extras = (
        {name: fields.get(name, MultiDict()) for name in request.form.getlist(group)}
        for group in ("vraag", "extra")
    )
    return Posted(parts, extras)


def _page(page: Sheet, faults: dict[int, str]) -> str:
    library, advice = here().library, page.advice
    asked = dict(enumerate((*page.parts, *page.extras), 1))
    return render_template(
        "samen.html",
        pack=here().pack,
        say=library.together,
        sheet=page,
        advice=advice,
        page=outcome_page(library, advice, page.journey.asked),
        spare=tuple(spare(page)),
        backing=backing(here().pack, library.together),
        errors={
            number: sentence(word, asked[number].question, library.errors)
            for number, word in faults.items()
            if number in asked
        },
        begun=bool(page.journey.asked),
        problem=here().visit.problem,
        now=here().now,
        law=library.urgent["termijn"],
    )
