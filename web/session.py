"""The only place where answers live: two sealed cookies in the visitor's own browser. A third
cookie says that this is a public computer; it holds nothing of a visitor. (A code that was typed
wrong waits for one page in a cookie of its own: web/views/typed.py.)

The answers, and a sign of life that says "60 minutes have not passed". They open together or not
at all (why: docs/besluiten/0013-twee-cookies-na-wissen.md), so each has one writer:

- A POST writes the answers: check -> `save` on a 303 redirect -> GET. Never in an address.
- Every request that is answered writes the sign of life: `keep_fresh`. It never writes answers,
  so a slow page in another tab can neither undo *Wis alles* nor an answer.
- `wipe` deletes both. The page after it links the stylesheet /wis.css: see web/security.py.
  On a public computer `stay_kiosk` lets the third cookie outlive that.

`now` is in seconds since 1970.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from flask import Request
from werkzeug.wrappers import Response

from web.envelope import DAY, Reason, State, TooLarge, Unreadable, seal, unseal_dated
from web.settings import Settings

__all__ = [
    "COOKIE",
    "KIOSK",
    "SIGN",
    "TooLarge",
    "Visit",
    "keep_fresh",
    "load",
    "save",
    "set_kiosk",
    "stay_kiosk",
    "wipe",
]

COOKIE: Final = "__Host-antw"  # __Host-: the browser refuses it without Secure, or from elsewhere
SIGN: Final = "__Host-leeft"
KIOSK: Final = "__Host-kiosk"
FRESH: Final = 60  # seconds; a younger sign of life is not given again
STATE_VERSION: Final = 4


@dataclass(slots=True)
class Visit:
    """What one visitor answered so far. Only choices and bounded numbers: never free text.

    ahead: the question that comes next, how many are left, and the site and day that worked it
        out; empty when nobody did. It follows from the answers and says nothing more.
    chat: where the conversation is, in codes (web/chat/state.py); empty without one.
    flipped: ids of the lines of the card for the desk that they turned on or off.
    kiosk: the municipality of the public computer they were given at; "" on one's own device.
    problem: "" when the answers were read, else why there are none (a Reason).
    pair: what the two cookies of one journey share; "" when nothing was sealed yet.
    seen_at: seconds since 1970, of the last answer or page.
    """

    gemeente: str | None = None
    answers: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    ahead: list[Any] = field(default_factory=list)
    flipped: list[str] = field(default_factory=list)
    chat: dict[str, Any] = field(default_factory=dict)
    kiosk: str = ""
    problem: Reason | Literal[""] = ""
    pair: str = ""
    seen_at: int = 0

    def state(self) -> State:
        """The short form that goes into the cookie."""
        state = {"v": STATE_VERSION, "i": self.pair, "g": self.gemeente}
        state |= {"a": self.answers, "p": self.asked, "n": self.ahead, "c": self.chat}
        return state | {"k": self.kiosk, "f": self.flipped}


def load(request: Request, settings: Settings, now: int) -> Visit:
    """The visitor's journey; an empty one with `problem` filled when there is none to read."""
    try:
        return _read(request.cookies, settings, now)
    except Unreadable as error:
        return Visit(problem=error.reason)


def _read(cookies: Mapping[str, str], settings: Settings, now: int) -> Visit:
    """Both cookies, of one journey, of which the younger is not too old. Raises Unreadable."""
    state, answered_at = unseal_dated(cookies.get(COOKIE), settings.keys, now, DAY)
    if state.get("v") != STATE_VERSION:
        raise Unreadable("damaged")
    sign, signed_at = unseal_dated(cookies.get(SIGN), settings.keys, now, DAY)
    if sign.get("leeft") != state["i"]:
        raise Unreadable("absent")
    seen_at, kiosk = max(answered_at, signed_at), state["k"]
    minutes = settings.kiosk_minutes if kiosk else settings.idle_minutes
    if now - seen_at > minutes * 60:
        return Visit(state["g"], kiosk=kiosk, problem="expired")
    told = {"answers": state["a"], "asked": state["p"], "ahead": state.get("n", [])}
    told |= {"flipped": state["f"], "chat": state["c"]}
    return Visit(state["g"], **told, kiosk=kiosk, pair=state["i"], seen_at=seen_at)


def save(response: Response, visit: Visit, settings: Settings, now: int) -> Response:
    """Put the journey in its cookie, until the browser closes. Raises TooLarge.

    Only a journey that begins gets a sign of life here: one that was wiped must not get it back.
    """
    if begins := not visit.pair:
        visit.pair = secrets.token_urlsafe(12)
    _set(response, COOKIE, seal(visit.state(), settings.keys, now))
    return _sign(response, visit, settings, now) if begins else response


def keep_fresh(response: Response, visit: Visit, settings: Settings, now: int) -> Response:
    """Let the idle time start again, unless the view itself saved or wiped."""
    handled = any(c.startswith((COOKIE, SIGN)) for c in response.headers.getlist("Set-Cookie"))
    if handled or not visit.pair or now - visit.seen_at < FRESH:
        return response
    return _sign(response, visit, settings, now)


def _sign(response: Response, visit: Visit, settings: Settings, now: int) -> Response:
    return _set(response, SIGN, seal({"leeft": visit.pair}, settings.keys, now))


def _set(response: Response, name: str, token: str) -> Response:
    response.set_cookie(name, token, path="/", secure=True, httponly=True, samesite="Strict")
    return response


def wipe(response: Response) -> Response:
    """Delete the cookies and have the browser drop all else it keeps of this site."""
    for name in (COOKIE, SIGN):
        response.delete_cookie(name, path="/", secure=True, httponly=True, samesite="Strict")
    response.headers["Clear-Site-Data"] = '"cache","cookies","storage"'
    return response


def set_kiosk(response: Response, slug: str) -> Response:
    """From now on this is a public computer of this municipality, until the browser closes."""
    return _set(response, KIOSK, slug)


def stay_kiosk(response: Response) -> Response:
    """After `wipe`: delete our two cookies by name only.

    The word "cookies" deletes each cookie, also one that the same answer sets (Chromium 156).
    """
    response.headers["Clear-Site-Data"] = '"cache","storage"'
    return response
