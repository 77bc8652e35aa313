"""Redis counts visitors for a minute and never knows an address."""

from __future__ import annotations

import base64
import hashlib
import ipaddress
from collections.abc import Callable

import pytest
from redis import Redis

from tests.privacy.running import HOST, Running, free_port, redis, site
from tests.privacy.visitors import LIMITED, SOURCES, ask

SOURCE = "127.66.77.88"


def traces(address: str) -> dict[str, bytes]:
    """What an address may look like in a store: as text or as bytes, as it is or digested."""
    found = {}
    for kind, plain in (
        ("tekst", address.encode()),
        ("bytes", ipaddress.ip_address(address).packed),
    ):
        made = {"": plain}
        made |= {name: hashlib.new(name, plain).digest() for name in ("md5", "sha1", "sha256")}
        for how, value in made.items():
            found[f"{kind} {how}"] = value
            found[f"{kind} {how} hex"] = value.hex().encode()
            found[f"{kind} {how} base64"] = base64.b64encode(value).rstrip(b"=")
            found[f"{kind} {how} base64 url"] = base64.urlsafe_b64encode(value).rstrip(b"=")
    found["utf-16"] = address.encode("utf-16-le")
    found["utf-16 be"] = address.encode("utf-16-be")
    found["getal"] = str(int(ipaddress.ip_address(address))).encode()
    return found


def places(client: Redis, address: str) -> set[str]:
    """Every trace of the address in every key, as `trace in key`: names, values and dumps."""
    found = set()
    for key in client.scan_iter(count=1000):
        value = client.get(key) if client.type(key) == b"string" else b""
        text = b"\n".join((key, value or b"", client.dump(key) or b"")).lower()
        found |= {
            f"{n} in {key!r}" for n, trace in traces(address).items() if trace.lower() in text
        }
    return found


def lives(client: Redis) -> tuple[float, float]:
    """The longest that the key of the day lives, in hours, and any other key, in seconds. A key
    that never ends lives for a year."""
    left = {key: client.pttl(key) / 1000 for key in client.scan_iter()}
    left = {key: seconds if seconds > 0 else 365 * 86400 for key, seconds in left.items()}
    day = left.pop(b"rondkomen:dagsleutel", 0)
    return day / 3600, max(left.values())


@pytest.mark.bewijst("adres")
def test_redis_never_knows_an_address(tmp_path, figures, long):
    with redis(tmp_path / "redis", free_port()) as store, Redis(HOST, store.port) as client:
        environ = {**LIMITED, "RATELIMIT_STORAGE_URI": f"redis://{HOST}:{store.port}/0"}
        for proxies in ("0", "1"):
            with site(tmp_path / "site", environ | {"RONDKOMEN_PROXIES": proxies}) as found:
                for source in (SOURCE, *(next(SOURCES) for _ in range(300 if long else 20))):
                    visit_all(found, source)
                assert SOURCE.encode() not in found.said
        figures["sleutels"] = client.dbsize()
        figures["adressen_gevonden"] = len(places(client, SOURCE))
        hours, seconds = lives(client)
        figures["langste_uren"], figures["langste_seconden"] = round(hours, 1), round(seconds)
        assert not places(client, SOURCE)
        assert SOURCE.encode() not in store.said
        assert figures["sleutels"] > 60
        assert 23 < hours <= 24
        assert 0 < seconds <= 60


def visit_all(found: Running, source: str) -> None:
    """One request for every kind of limit, with the address in a header as well."""
    said = {"X-Forwarded-For": source}
    statuses = {
        ask(found, "GET", "/dalfsen/", source, **said),
        ask(found, "POST", "/", source, "plaats=", **said),
        ask(found, "POST", "/api/v1/reken", source, **said),
    }
    assert statuses == {200, 303, 422}


PLANTED: dict[str, Callable[[bytes], bytes]] = {
    "tekst": lambda text: text,
    "hex": lambda text: text.hex().encode(),
    "base64": base64.b64encode,
    "utf-16": lambda text: text.decode().encode("utf-16"),
    "sha256": lambda text: hashlib.sha256(text).digest(),
    "sha256 hex": lambda text: hashlib.sha256(text).hexdigest().encode(),
    "bytes": lambda text: ipaddress.ip_address(text.decode()).packed,
    "getal": lambda text: str(int(ipaddress.ip_address(text.decode()))).encode(),
}


def test_this_test_finds_an_address(tmp_path):
    """In the name of a key, in a value, and in something that is no string; and a key for ever."""
    with redis(tmp_path, free_port()) as store, Redis(HOST, store.port) as client:
        for make in PLANTED.values():
            leak = b"x" + make(SOURCE.encode()) + b"y"
            for plant in (
                lambda: client.set(b"LIMITS:LIMITER/" + leak + b"/lezen", 1),  # noqa: B023
                lambda: client.set(b"waarde", leak),  # noqa: B023
                lambda: client.rpush(b"lijst", leak),  # noqa: B023
            ):
                client.flushall()
                plant()
                assert places(client, SOURCE), leak
        assert lives(client)[1] > 60
