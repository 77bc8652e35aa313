"""A code that somebody types, scans or pastes: taken in, or back to the form without losing it.

What was typed and is no code goes into a sealed cookie of its own, for the one page that shows it
again. Only letters a code can have go in, and only when it looks like a code: never free text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from flask import Blueprint, Response, redirect, render_template, request, url_for

from web.content.library import Library
from web.conversation import Journey
from web.envelope import Unreadable, seal, unseal
from web.faults import code_sentence
from web.handover.code import BadCode, Told, read_code
from web.handover.looks import LONGEST, as_code, code_alone
from web.handover.resume import journey_of
from web.session import Visit
from web.views.here import here

COOKIE: Final = "__Host-code"
LIFE: Final = 60  # seconds: the browser asks for the page at once
FLAGS: Final = {"path": "/", "secure": True, "httponly": True, "samesite": "Strict"}

blueprint = Blueprint("typed", __name__)


def form(template: str, **values: object) -> Response:
    """The page to type a code on, with what is wrong and what was typed a moment ago."""
    group = request.args.get("groep", type=int)
    group = group if group in range(1, LONGEST) else None  # an address may say anything
    error = code_sentence(request.args.get("fout", ""), group, here().library.errors)
    values |= {"error": error, "typed": _typed(), "group": group}
    return _forget(Response(render_template(template, **values)))


def open_code(back: str, onward: Callable[[Told, Journey], Response]) -> Response:
    """Take the answers in the code of this POST in, and nothing stays of whoever was here before;
    or back to the form."""
    text = request.form.get("code", "")
    try:
        told = _read(here().library, text)
    except BadCode as fault:
        return _again(back, fault, text)
    journey = journey_of(here().library, told.pack, told.answers, here().day)
    here().visit = Visit(kiosk=here().visit.kiosk)
    return here().keep(journey, onward(told, journey), slug=told.pack.slug)


def _read(library: Library, text: str) -> Told:
    """What is wrong is told of the code itself, not of words that somebody pasted around it."""
    try:
        return read_code(library, text)
    except BadCode:
        return read_code(library, code_alone(text))


def _again(back: str, fault: BadCode, text: str) -> Response:
    group = {"groep": fault.group} if fault.group else {}
    page = redirect(url_for(back, fout=fault.reason, **group), 303)
    if letters := as_code(text):
        token = seal({"getypt": letters}, here().settings.keys, here().seconds)
        page.set_cookie(COOKIE, token, **FLAGS)
    return page


def _typed() -> str:
    keys, now = here().settings.keys, here().seconds
    try:
        return str(unseal(request.cookies.get(COOKIE), keys, now, LIFE).get("getypt", ""))
    except Unreadable:
        return ""


def _forget(page: Response) -> Response:
    if COOKIE in request.cookies:
        page.delete_cookie(COOKIE, **FLAGS)
    return page


@blueprint.after_app_request
def wipe(response: Response) -> Response:
    """*Wis alles* also wipes this, on a public computer by its own name."""
    return _forget(response) if "Clear-Site-Data" in response.headers else response
