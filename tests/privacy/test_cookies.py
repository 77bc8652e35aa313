"""Cookies made up, broken and mixed: never a fault of ours, and never another person's answers."""

from __future__ import annotations

import base64
import random
import re
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.privacy.journey import KEYS, SETTINGS, Halfway, halfway
from tests.privacy.running import site
from tests.privacy.wire import Line, Request
from web import create_app

SEED = 20261121
PAGE = "/dalfsen/antwoorden"
ROWS = re.compile(r"(?s)<dt>.*?</dd>")
EVERY = 40
"""One in so many also goes over a real connection."""


@pytest.fixture(scope="module")
def people(library) -> tuple[Halfway, Halfway]:
    """Two people in Dalfsen who said as much as can be, and not the same."""
    here = [one for one in halfway(library) if one.pack.slug == "dalfsen"]
    first = max(here, key=lambda one: len(one.answers))
    others = [one for one in here if one.answers.get("inkomen") != first.answers.get("inkomen")]
    return first, max(others, key=lambda one: len(one.answers))


@pytest.mark.bewijst("koekjes_vervalst")
def test_cookies_of_nobody_and_of_others(tmp_path, people, long, figures):
    count, rng = 10_000 if long else 300, random.Random(SEED)
    own = [one.cookies() for one in people]
    cookies = [(made_up(rng, own[0]), ()) for _ in range(count)]
    cookies += [mutated(rng, people, own) for _ in range(count)]
    with site(tmp_path, KEYS) as running:
        ask = asker(), asker(running.port)
        shown = [ask[0](cookie)[1] for cookie in own]
        told = [
            (cookie, whose, *ask[number % EVERY == 0](cookie))
            for number, (cookie, whose) in enumerate(cookies)
        ]
    ours = [cookie for cookie, _, status, _ in told if status >= 500 or status == 0]
    strange = [
        cookie
        for cookie, whose, _, rows in told
        if rows and not any(rows == shown[number] for number in whose)
    ]
    figures["willekeurig"] = figures["veranderd"] = count
    figures["fouten_5xx"], figures["van_een_ander"] = len(ours), len(strange)
    assert shown[0] != shown[1]
    assert all(shown), "the two people did not show their own answers"
    assert any(rows for _, _, _, rows in told), "nothing was ever read, so nothing was tried"
    assert (ours[:3], strange[:3]) == ([], [])


def asker(port: int | None = None) -> Callable[[str], tuple[int, list[str]]]:
    """A function from a Cookie header to the status and the answers shown. Without `port` inside
    this process."""
    if port is None:
        app = create_app(SETTINGS)
        app.testing = False
        client = app.test_client(use_cookies=False)

        def inside(cookie: str) -> tuple[int, list[str]]:
            environ = {"HTTP_COOKIE": cookie.encode("utf-8", "surrogatepass").decode("latin-1")}
            response = client.get(PAGE, environ_overrides=environ)
            return response.status_code, ROWS.findall(response.get_data(as_text=True))

        return inside

    def outside(cookie: str) -> tuple[int, list[str]]:
        line = Line(port, f"127.1.{random.randint(1, 250)}.{random.randint(1, 250)}")
        clean = re.sub(r"[\r\n\0]", " ", cookie)  # else it is another header: tests/test_hostile
        answer = line.ask(Request("GET", PAGE, headers=[f"Cookie: {clean}"]).raw())
        line.close()
        return (answer.statuses or [0])[0], ROWS.findall(answer.said.decode("utf-8", "replace"))

    return outside


def made_up(rng: random.Random, real: str) -> str:
    """Names of real cookies with values nobody sealed."""
    return "; ".join(f"{name}={_nonsense(rng)}" for name, _ in _parts(real))


def _nonsense(rng: random.Random) -> str:
    length = rng.choice((0, 1, 7, 600, 733, 1_400, 3_500, 7_000))
    data = rng.randbytes(length)
    token = base64.urlsafe_b64encode(data).decode()
    headed = base64.urlsafe_b64encode(b"\1" + int(time.time()).to_bytes(8, "big") + data).decode()
    text = data.decode("latin-1")
    return rng.choice((token, token.rstrip("="), headed.rstrip("="), text, data.hex(), "é💶\ud800"))


def mutated(rng: random.Random, people, own: list[str]) -> tuple[str, tuple[int, ...]]:
    """A real cookie with something done to it, and whose answers it may show: only somebody
    whose own cookies are all in it, whole."""
    mine = rng.randrange(2)
    token = own[mine]
    change = rng.choice((_flip, _cut, _swap, _old, _key, _recode, _padded, _long, _twice))
    return change(rng, people, own, mine, token)


def _parts(cookie: str) -> list[tuple[str, str]]:
    return [tuple(part.split("=", 1)) for part in cookie.split("; ")]


def _join(parts) -> str:
    return "; ".join(f"{name}={value}" for name, value in parts)


def _one(rng: random.Random, cookie: str, change: Callable[[str], str]) -> str:
    """Change the value of one of the cookies."""
    parts = _parts(cookie)
    at = rng.randrange(len(parts))
    parts[at] = (parts[at][0], change(parts[at][1]))
    return _join(parts)


def _flip(rng, people, own, mine, token):
    def bit(value: str) -> str:
        raw = bytearray(base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)))
        for _ in range(rng.choice((1, 1, 2, 9))):
            raw[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)
        return base64.urlsafe_b64encode(raw).decode().rstrip("=")

    return _one(rng, token, bit), (mine,)


def _cut(rng, people, own, mine, token):
    return token[: rng.randrange(len(token))], (mine,)


def _swap(rng, people, own, mine, token):
    """The head of one and the tail of the other, or a cookie of each."""
    at, other = rng.randrange(len(token)), own[1 - mine]
    mixed = [rng.choice(pair) for pair in zip(_parts(token), _parts(other), strict=True)]
    return rng.choice((token[:at] + other[at:], _join(mixed))), (0, 1)


def _old(rng, people, own, mine, token):
    past = int(time.time()) - rng.choice((3_700, 86_400, 8 * 86_400, -3_600, 10**9))
    return people[mine].cookies(seconds=past), ()


def _key(rng, people, own, mine, token):
    return people[mine].cookies(replace(SETTINGS, keys=(rng.randbytes(32),))), ()


def _recode(rng, people, own, mine, token):
    def again(value: str) -> str:
        raw = base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))
        codes = base64.b64encode, base64.b32encode, base64.b85encode, base64.b16encode
        return rng.choice(codes)(raw).decode()

    return _one(rng, token, again), (mine,)


def _padded(rng, people, own, mine, token):
    sign = rng.choice(("=", "==", "A", "%3D", " ", '"', "\t", "\0", "\u200b", ",", "\\075"))
    change = rng.choice((lambda v: v + sign, lambda v: sign + v, lambda v: f'"{v}"'))
    return _one(rng, token, change), (mine,)


def _long(rng, people, own, mine, token):
    return _one(rng, token, lambda value: value * rng.choice((2, 5, 9))), (mine,)


def _twice(rng, people, own, mine, token):
    """Two cookies of one name, which no browser sends: a whole person's, or nobody's."""
    parts = _parts(token) + _parts(own[1 - mine])
    if rng.random() < 0.5:
        rng.shuffle(parts)
    return _join(parts), (0, 1)
