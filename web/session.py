"""The only place where answers live: one sealed cookie in the visitor's own browser.

`seal` and `unseal` are pure: a dict to an opaque token and back; the rest puts that token in the
cookie (why: docs/besluiten/0002). `now` is in seconds since 1970, lifetimes are in seconds. Views:

- Every form: POST -> check -> `save` on a 303 redirect -> GET. An answer is never in an address.
- `POST /wis`: `wipe(redirect("/gewist", 303))`. `GET /gewist`: `wipe(page)`, and that page links
  the stylesheet /wis.css: see `wipe_stylesheet` in web/security.py.
- after_request: `keep_fresh(response, visit, settings, now)`: reading is also being there.
"""

from __future__ import annotations

import base64
import json
import os
import struct
import zlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from flask import Request
from werkzeug.wrappers import Response

from web.settings import Settings

COOKIE: Final = "__Host-antw"  # __Host-: the browser refuses it without Secure, or from elsewhere
CAP: Final = 3_500  # bytes; a browser keeps 4,096 for name, value and attributes together
STEP: Final = 512  # bytes; padding hides how many questions were answered
PLAIN_CAP: Final = 32_768  # bytes of JSON; what is larger is no journey of ours
SKEW: Final = 60  # seconds; clocks of two machines may differ this much
FRESH: Final = 60  # seconds; a younger cookie is not sealed again
STATE_VERSION: Final = 1
ENVELOPE_VERSION: Final = 1
_HEAD: Final = struct.Struct(">BQ")  # version and seconds since 1970: readable, yet protected
_LENGTH: Final = struct.Struct(">I")
_NONCE: Final = 12
_DAY: Final = 86_400

Reason = Literal["absent", "expired", "damaged"]
State = dict[str, Any]  # only what JSON can hold


class Unreadable(Exception):
    """There are no answers to go on with; `reason` tells which of three texts to show."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


class TooLarge(ValueError):
    """The answers do not fit in a cookie. Never seen on a real path: a test walks the longest."""


@lru_cache(maxsize=8)
def _key(master: bytes, day: int) -> bytes:
    """The key of one day (days since 1970), HKDF-SHA256: no key seals for longer than that."""
    salt, info = struct.pack(">I", day), b"rondkomen-antwoorden-v1"
    return HKDF(SHA256(), 32, salt, info).derive(master)


def seal(state: State, keys: Sequence[bytes], now: int) -> str:
    """The state as a token of at most CAP characters, sealed with the first key.

    The state is JSON: a tuple comes back as a list. Raises TooLarge.
    """
    text = json.dumps(state, separators=(",", ":"), allow_nan=False).encode()
    packed = zlib.compress(text, 9)
    plain = _LENGTH.pack(len(packed)) + packed
    plain += bytes(-len(plain) % STEP)
    head, nonce = _HEAD.pack(ENVELOPE_VERSION, now), os.urandom(_NONCE)
    box = AESGCM(_key(keys[0], now // _DAY)).encrypt(nonce, plain, head)
    token = _encode(head + nonce + box)
    if len(text) > PLAIN_CAP or len(token) > CAP:
        raise TooLarge
    return token


def unseal(token: str | None, keys: Sequence[bytes], now: int, ttl: int) -> State:
    """The state that `seal` got, if not older than `ttl` seconds; else raises Unreadable."""
    return _open(token, keys, now, ttl)[0]


def _open(token: str | None, keys: Sequence[bytes], now: int, ttl: int) -> tuple[State, int]:
    """The state and when it was sealed. Cheap refusals first."""
    if not token:
        raise Unreadable("absent")
    raw = _decode(token)
    version, sealed_at = _HEAD.unpack_from(raw)
    if version != ENVELOPE_VERSION or sealed_at > now + SKEW:
        raise Unreadable("damaged")
    if now - sealed_at > ttl:
        raise Unreadable("expired")
    return _unpack(_decrypt(raw, keys, sealed_at // _DAY)), sealed_at


def _decode(token: str) -> bytes:
    """Base64 in its one right spelling, so that every changed character is noticed."""
    try:
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except ValueError:
        raw = b""
    if not STEP < len(raw) < CAP or _encode(raw) != token:
        raise Unreadable("damaged")
    return raw


def _encode(raw: bytes) -> str:
    """Base64 for addresses, without the `=` at the end: only signs a cookie may hold."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _decrypt(raw: bytes, keys: Sequence[bytes], day: int) -> bytes:
    """Try each master key: the new one, and the old one as long as it is kept."""
    head, nonce, box = raw[: _HEAD.size], raw[_HEAD.size :][:_NONCE], raw[_HEAD.size + _NONCE :]
    for master in keys:
        with suppress(InvalidTag):
            return AESGCM(_key(master, day)).decrypt(nonce, box, head)
    raise Unreadable("damaged")


def _unpack(plain: bytes) -> State:
    """Bounded: even who holds a key cannot make us unpack more than PLAIN_CAP bytes."""
    length, unzip = _LENGTH.unpack_from(plain)[0], zlib.decompressobj()
    try:
        text = unzip.decompress(plain[_LENGTH.size :][:length], PLAIN_CAP + 1)
        state = json.loads(text) if unzip.eof else None
    except (zlib.error, ValueError, RecursionError):
        state = None
    if not isinstance(state, dict):
        raise Unreadable("damaged")
    return state


@dataclass(slots=True)
class Visit:
    """What one visitor answered so far. Only choices and bounded numbers: never free text.

    problem: "" when the cookie was read, else why there is none (a Reason).
    sealed_at: seconds since 1970; 0 when not sealed yet.
    """

    gemeente: str | None = None
    answers: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    kiosk: bool = False
    problem: Reason | Literal[""] = ""
    sealed_at: int = 0

    def state(self) -> State:
        """The short form that goes into the cookie."""
        state = {"v": STATE_VERSION, "g": self.gemeente, "a": self.answers, "p": self.asked}
        return state | {"k": 1} if self.kiosk else state


def load(request: Request, settings: Settings, now: int) -> Visit:
    """The visitor's journey; an empty one with `problem` filled when there is none to read.

    What was sealed in kiosk mode lives shorter, also for who takes it to another address.
    """
    token, keys = request.cookies.get(COOKIE), settings.keys
    try:
        state, sealed_at = _open(token, keys, now, settings.idle_minutes * 60)
        if kiosk := "k" in state:
            _open(token, keys, now, settings.kiosk_minutes * 60)
        if state.get("v") != STATE_VERSION:
            raise Unreadable("damaged")
    except Unreadable as error:
        return Visit(problem=error.reason)
    return Visit(state["g"], state["a"], state["p"], kiosk=kiosk, sealed_at=sealed_at)


def save(response: Response, visit: Visit, settings: Settings, now: int) -> Response:
    """Put the journey in the cookie, until the browser closes. Raises TooLarge."""
    token = seal(visit.state(), settings.keys, now)
    response.set_cookie(COOKIE, token, path="/", secure=True, httponly=True, samesite="Strict")
    return response


def keep_fresh(response: Response, visit: Visit, settings: Settings, now: int) -> Response:
    """Let the idle time start again, unless the view itself saved or wiped the cookie."""
    handled = any(c.startswith(COOKIE) for c in response.headers.getlist("Set-Cookie"))
    if handled or not visit.sealed_at or now - visit.sealed_at < FRESH:
        return response
    return save(response, visit, settings, now)


def wipe(response: Response) -> Response:
    """Delete the cookie and have the browser drop all else it keeps of this site."""
    response.delete_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="Strict")
    response.headers["Clear-Site-Data"] = '"cache","cookies","storage"'
    return response
