"""A dict to a sealed token and back: AES-GCM, a key per day, padding, the time inside.

Pure: no request, no clock. `now` is in seconds since 1970, lifetimes are in seconds. Why:
docs/besluiten/0002-verzegelde-cookie.md.
"""

from __future__ import annotations

import base64
import json
import os
import struct
import zlib
from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Any, Final, Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CAP: Final = 3_500  # bytes; a browser keeps 4,096 for name, value and attributes together
STEP: Final = 512  # bytes; padding hides how many questions were answered
PLAIN_CAP: Final = 32_768  # bytes of JSON; what is larger is no journey of ours
SKEW: Final = 60  # seconds; clocks of two machines may differ this much
DAY: Final = 86_400  # seconds
VERSION: Final = 1
_HEAD: Final = struct.Struct(">BQ")  # version and seconds since 1970: readable, yet protected
_LENGTH: Final = struct.Struct(">I")
_NONCE: Final = 12

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
    head, nonce = _HEAD.pack(VERSION, now), os.urandom(_NONCE)
    box = AESGCM(_key(keys[0], now // DAY)).encrypt(nonce, plain, head)
    token = _encode(head + nonce + box)
    if len(text) > PLAIN_CAP or len(token) > CAP:
        raise TooLarge
    return token


def unseal(token: str | None, keys: Sequence[bytes], now: int, ttl: int) -> State:
    """The state that `seal` got, if not older than `ttl` seconds; else raises Unreadable."""
    return unseal_dated(token, keys, now, ttl)[0]


def unseal_dated(token: str | None, keys: Sequence[bytes], now: int, ttl: int) -> tuple[State, int]:
    """The state, and when it was sealed. Cheap refusals first."""
    if not token:
        raise Unreadable("absent")
    raw = _decode(token)
    version, sealed_at = _HEAD.unpack_from(raw)
    if version != VERSION or sealed_at > now + SKEW:
        raise Unreadable("damaged")
    if now - sealed_at > ttl:
        raise Unreadable("expired")
    return _unpack(_decrypt(raw, keys, sealed_at // DAY)), sealed_at


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
