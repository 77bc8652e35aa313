"""The envelope: what goes in comes out, whatever was done to it in between is noticed."""

from __future__ import annotations

import base64
import json
import os
import struct
import zlib
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given, settings
from hypothesis import strategies as st

from web import envelope
from web.envelope import TooLarge, Unreadable, seal, unseal

NEW, OLD, OTHER = (bytes([n]) + bytes(range(31)) for n in (1, 2, 3))
NOW = 1_795_255_200  # 21 November 2026
TTL = 3_600
STATE = {"v": 1, "g": "dalfsen", "a": {"inkomen": [1200, 1300], "kern": "x"}, "p": ["inkomen"]}

leaves = st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=20)
values = st.recursive(leaves, lambda inner: st.lists(inner, max_size=5), max_leaves=10)
states = st.dictionaries(st.text(max_size=20), values, max_size=20)


def reason(token: str | None, keys: tuple[bytes, ...] = (NEW,), now: int = NOW) -> str:
    """Why the token is refused; fails when it is accepted."""
    with pytest.raises(Unreadable) as caught:
        unseal(token, keys, now, TTL)
    return caught.value.reason


def forge(plain: bytes) -> str:
    """A token made by someone who has the key but not our manners."""
    head, nonce = struct.pack(">BQ", 1, NOW), os.urandom(12)
    box = AESGCM(envelope._key(NEW, NOW // 86_400)).encrypt(nonce, plain, head)
    return base64.urlsafe_b64encode(head + nonce + box).rstrip(b"=").decode()


def packed(text: bytes) -> bytes:
    """Length, compressed text and padding, as seal does it."""
    data = zlib.compress(text)
    plain = struct.pack(">I", len(data)) + data
    return plain + bytes(-len(plain) % 512)


@given(states)
@settings(deadline=None)
def test_comes_out_as_it_went_in(state: dict[str, Any]) -> None:
    token = seal(state, (NEW,), NOW)
    assert unseal(token, (NEW,), NOW + TTL, TTL) == state
    assert len(token) <= 3_500


@given(st.text() | st.text(alphabet="ABCxyz019-_+/=", max_size=2_000))
def test_nonsense_is_refused_with_our_own_error(token: str) -> None:
    assert reason(token) in {"absent", "damaged"}


@given(st.binary(max_size=2_000))
def test_any_bytes_behind_a_good_head_are_refused(junk: bytes) -> None:
    raw = struct.pack(">BQ", 1, NOW) + junk
    assert reason(base64.urlsafe_b64encode(raw).rstrip(b"=").decode()) == "damaged"


@given(st.binary(max_size=1_500))
@settings(deadline=None)
def test_any_content_under_a_good_seal_is_refused(junk: bytes) -> None:
    assert reason(forge(junk.ljust(512, b"\0"))) == "damaged"


def test_nothing_readable_in_the_token() -> None:
    raw = base64.urlsafe_b64decode(seal(STATE, (NEW,), NOW) + "==")
    assert b"dalfsen" not in raw
    assert b"inkomen" not in raw


def test_same_answers_never_look_the_same() -> None:
    assert seal(STATE, (NEW,), NOW) != seal(STATE, (NEW,), NOW)


def test_length_tells_little() -> None:
    lengths = {len(seal({"a": {f"vraag{i}": i for i in range(n)}}, (NEW,), NOW)) for n in range(60)}
    assert lengths == {732}  # 60 different numbers of answers, one length


@pytest.mark.parametrize("text", ["é", "日本", "\u202e", "😀", "\ud800", "\x00", "'\";,"])
def test_unicode_survives(text: str) -> None:
    assert unseal(seal({"g": text}, (NEW,), NOW), (NEW,), NOW, TTL) == {"g": text}


def test_every_changed_bit_is_noticed() -> None:
    token = seal(STATE, (NEW,), NOW)
    raw = bytearray(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))
    for place in range(len(raw)):
        for bit in range(8):
            raw[place] ^= 1 << bit
            changed = base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
            assert reason(changed) in {"damaged", "expired"}, (place, bit)
            raw[place] ^= 1 << bit


def test_every_changed_character_is_noticed() -> None:
    token = seal(STATE, (NEW,), NOW)
    for place, sign in enumerate(token):
        for other in "AB_-+/= é":
            if other != sign:
                changed = token[:place] + other + token[place + 1 :]
                assert reason(changed) in {"damaged", "expired"}, (place, other)


def test_every_cut_is_noticed() -> None:
    token = seal(STATE, (NEW,), NOW)
    for length in range(1, len(token)):
        assert reason(token[:length]) == "damaged", length
    for tail in ("A", "=", "==", "AAAA", " ", "\n"):
        assert reason(token + tail) == "damaged", tail


@pytest.mark.parametrize("token", [None, ""])
def test_no_token(token: str | None) -> None:
    assert reason(token) == "absent"


def test_wrong_key() -> None:
    assert reason(seal(STATE, (OTHER,), NOW), (NEW, OLD)) == "damaged"


def test_old_key_opens_but_never_seals() -> None:
    assert unseal(seal(STATE, (OLD,), NOW), (NEW, OLD), NOW, TTL) == STATE
    assert unseal(seal(STATE, (NEW, OLD), NOW), (NEW,), NOW, TTL) == STATE
    assert reason(seal(STATE, (NEW, OLD), NOW), (OLD,)) == "damaged"


def test_each_day_has_its_own_key() -> None:
    days = range(20_000, 20_030)
    assert len({envelope._key(NEW, day) for day in days}) == len(days)


@pytest.mark.parametrize(
    ("age", "expected"),
    [(0, ""), (TTL, ""), (TTL + 1, "expired"), (10**9, "expired"), (-60, ""), (-61, "damaged")],
)
def test_age(age: int, expected: str) -> None:
    token = seal(STATE, (NEW,), NOW)
    if expected:
        assert reason(token, now=NOW + age) == expected
    else:
        assert unseal(token, (NEW,), NOW + age, TTL) == STATE


def test_over_midnight() -> None:
    late = NOW // 86_400 * 86_400 + 86_399
    assert unseal(seal(STATE, (NEW,), late), (NEW,), late + 2, TTL) == STATE


def test_too_large() -> None:
    with pytest.raises(TooLarge):
        seal({"a": os.urandom(3_000).hex()}, (NEW,), NOW)
    with pytest.raises(TooLarge):
        seal({"a": "a" * 33_000}, (NEW,), NOW)  # small once compressed, but it would not open
    assert unseal(seal({"a": "a" * 32_000}, (NEW,), NOW), (NEW,), NOW, TTL)
    edge = {"a": "a" * (32_768 - len('{"a":""}'))}
    assert unseal(seal(edge, (NEW,), NOW), (NEW,), NOW, TTL) == edge


def test_largest_token_stays_below_the_cap() -> None:
    lengths = {len(seal({"a": os.urandom(size).hex()}, (NEW,), NOW)) for size in range(0, 2_100, 9)}
    assert sorted(lengths) == [732, 1415, 2098, 2780, 3463]  # steps of 512 bytes


@pytest.mark.parametrize(
    "plain",
    [
        packed(b'{"a":"' + b"a" * 1_000_000 + b'"}'),  # a bomb
        packed(b"[" * 30_000),  # deep enough to stop the JSON reader
        packed(b"[1]"),
        packed(b"nee"),
        packed(b"\xff\xfe"),
        packed(b""),
        packed(json.dumps(STATE).encode())[:-500].ljust(512, b"\0"),
        struct.pack(">I", 2**32 - 1) + bytes(508),
        bytes(512),
    ],
)
def test_bad_content_under_a_good_seal(plain: bytes) -> None:
    assert reason(forge(plain)) == "damaged"


def test_the_error_says_nothing_more_than_its_reason() -> None:
    with pytest.raises(Unreadable) as caught:
        unseal(seal(STATE, (OTHER,), NOW)[:-3] + "abc", (NEW,), NOW, TTL)
    assert str(caught.value) == "damaged"
    assert caught.value.__cause__ is None
