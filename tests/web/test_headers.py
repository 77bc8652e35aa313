"""Every header of every answer, value by value: all routes, all errors, and what gunicorn says."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, Response, abort, request

from tests.conftest import DAY
from tests.privacy.running import HOST, Running, site
from tests.web.conftest import SITE
from web import create_app
from web.settings import Settings

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors {}; "
    "base-uri 'none'; require-trusted-types-for 'script'; trusted-types rondkomen"
)
ALL = {
    "Content-Security-Policy": CSP.format("'none'"),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
    "display-capture=(), browsing-topics=()",
}
PAGE = ALL | {"Cache-Control": "no-store", "Vary": "Cookie, Accept-Language, Sec-Fetch-Site"}
STATIC = ALL | {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}
FRAME = PAGE | {
    "Content-Security-Policy": CSP.format("https:"),
    "Cross-Origin-Resource-Policy": "cross-origin",
}
del FRAME["X-Frame-Options"]
OPEN = ALL | {"Access-Control-Allow-Origin": "*", "Vary": "Accept"}
"""What everybody may read, from any site."""
OPEN_ROUTES = tuple(f"/api/v1/{name}" for name in ("gemeenten", "regelingen", "openapi.json"))
WIPE = {"Clear-Site-Data": '"cache","cookies","storage"'}
WIPES = dict.fromkeys([("POST", "/wis"), ("GET", "/gewist"), ("GET", "/wis.css")], WIPE)
WIPES[("GET", "/kiosk/<gemeente>")] = {"Clear-Site-Data": '"cache","storage"'}
COOKIES = "__Host-antw", "__Host-leeft", "__Host-kiosk", "__Host-letters"
FLAGS = "Secure; HttpOnly; Path=/; SameSite=Strict"
FREE = {
    "Content-Type": r"(text/(html|css|plain|javascript|calendar|xml)|image/svg\+xml); "
    r"charset=utf-8|application/(problem\+)?json",
    "Content-Length": "[0-9]+",
    "Location": r"/([a-z0-9-][a-z0-9/-]*)?(\?[a-z_=&]+)?(#neem-mee|#uitkomst|#nu)?",
    "Set-Cookie": rf"({'|'.join(COOKIES)})=([\w-]+; {FLAGS}|"
    rf"; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; {FLAGS})",
}
"""Headers with more than one right value. What stands nowhere here may not be sent."""
MOMENT = r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT"
FREE_STATIC = {"ETag": r'"[\w.-]+"', "Last-Modified": MOMENT, "Date": MOMENT}
FREE_STATIC |= {"Content-Disposition": r"inline; filename=[a-z-]+\.[a-z]+"}
FREE_STATIC |= {"Accept-Ranges": "bytes", "Content-Range": r"bytes 0-1/\d+"}
METHODS = "GET HEAD OPTIONS POST PUT PATCH DELETE TRACE".split()
SAMPLE = {"gemeente": "dalfsen", "number": 1, "filename": "stijl.css", "kind": "elk-jaar"}
SCHEMES = ("result.scheme", "doubt.ask", "api.scheme")
STEMS = {"help.event": "kind", **dict.fromkeys(SCHEMES, "kindregeling")}
"""A new route with another argument fails here until it gets a sample."""
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def app() -> Flask:
    """For a test that may add routes to it."""
    return made()


@pytest.fixture(scope="module")
def shared_app() -> Flask:
    """For tests that only ask."""
    return made()


def made(**settings: Any) -> Flask:
    app = create_app(Settings(environment="proef", day=DAY, **settings))
    app.testing = False
    return app


def check(answer: Any, method: str, route: str) -> None:
    """All headers of one answer, each exactly."""
    is_static = route.startswith("/static/") and answer.status_code in {200, 206, 304}
    fixed = STATIC if is_static else PAGE
    if route.startswith("/insluiten/") and answer.status_code == 200:
        fixed = FRAME
    free = FREE | (FREE_STATIC if is_static else {})
    if route.startswith(OPEN_ROUTES) and answer.status_code != 405:  # that is of no route
        kept = answer.status_code in {200, 304}
        fixed = OPEN | {"Cache-Control": "public, max-age=3600" if kept else "no-store"}
        free |= {"ETag": '"[0-9a-f]{40}"', "Date": MOMENT} if kept else {}
    free |= {"API-Version": r"1\.\d+\.\d+"} if request_path(answer).startswith("/api/") else {}
    fixed = fixed | WIPES.get(("GET" if method == "HEAD" else method, route), {})
    free |= {"Allow": "[A-Z, ]+"} if answer.status_code == 405 or method == "OPTIONS" else {}
    free |= {"Retry-After": "[0-9]+"} if answer.status_code == 429 else {}
    sent = list(answer.headers)
    where = (method, route, answer.status)
    once = [
        value.partition("=")[0] if name == "Set-Cookie" else name.lower() for name, value in sent
    ]
    assert len(set(once)) == len(once), where
    assert {name: value for name, value in sent if name not in free} == fixed, where
    for name, value in sent:
        assert name not in free or re.fullmatch(free[name], value), (*where, name, value)


def request_path(answer: Any) -> str:
    """What was asked for."""
    return answer.request.path


def routes(app: Flask) -> Iterator[tuple[str, str]]:
    """Every route that there is, with an address of it."""
    with app.test_request_context():
        for rule in app.url_map.iter_rules():
            sample = SAMPLE | {"stem": STEMS.get(rule.endpoint)}
            yield rule.rule, rule.build({name: sample[name] for name in rule.arguments})[1]


@pytest.mark.parametrize("on_the_way", [False, True])
def test_every_route_and_every_method(app: Flask, on_the_way: bool) -> None:
    seen, found = set(), list(routes(app))
    for route, address in found:
        for method in METHODS:
            client = app.test_client()
            if on_the_way:
                client.post("/dalfsen/begin", base_url=SITE)
            with client.open(address, method=method, base_url=SITE) as answer:
                check(answer, method, route)
                seen.add((route, method, answer.status_code))
                assert answer.status_code < 500
    assert len(found) > 25
    assert {status for *_, status in seen} >= {200, 303, 405}
    ok = {route for route, method, status in seen if status < 400 and method in ("GET", "POST")}
    if on_the_way:
        no_body_or_contact = {"/api/v1/reken", "/.well-known/security.txt"}
        no_name = {"/sitemap.xml", "/<gemeente>/sitemap.xml", "/<gemeente>/wijzigingen.atom"}
        no_theme = {"/static/thema/<gemeente>/<filename>"}
        assert {route for route, _ in found} - ok <= no_body_or_contact | no_name | no_theme | {
            "/<gemeente>/aanname/<int:number>"
        }


@pytest.mark.parametrize(
    ("method", "address", "options", "status"),
    [
        ("POST", "/wis", {"data": "a", "content_type": FORM, "length": "7"}, 400),
        ("POST", "/wis", {"headers": {"Sec-Fetch-Site": "cross-site"}}, 403),
        ("POST", "/api/v1/reken", {"headers": {"Origin": "null"}}, 403),
        ("GET", "/nergens", {}, 404),
        ("GET", "/api/v1/nergens", {}, 404),
        ("HEAD", "/nergens", {}, 404),
        ("POST", "/nergens", {"data": {"a": "b"}}, 404),
        ("GET", "/.well-known/security.txt", {}, 404),
        ("GET", "/static/niets.css", {}, 404),
        ("GET", "/static/../geheim", {}, 404),
        ("GET", "/insluiten/niets", {}, 404),
        ("DELETE", "/privacy", {}, 405),
        ("TRACE", "/", {}, 405),
        ("POST", "/wis", {"data": {"a": "b" * 40_000}}, 413),
        ("POST", "/wis", {"data": "a", "content_type": "text/plain"}, 415),
        ("POST", "/wis", {"data": {"a": b"b"}, "content_type": "multipart/form-data"}, 415),
        ("GET", "/dalfsen", {}, 200),
        ("POST", "/api/v1/reken", {"json": {"antwoorden": {}}}, 200),
        ("POST", "/api/v1/reken", {"json": {"geheim": 1}}, 422),
        ("POST", "/api/v1/reken", {"data": "{", "content_type": "application/json"}, 422),
    ],
)
def test_errors_and_detours(
    shared_app: Flask, method: str, address: str, options: dict[str, Any], status: int
) -> None:
    length = options.pop("length", None)
    more = {"environ_overrides": {"CONTENT_LENGTH": length}} if length else {}
    client = shared_app.test_client()
    with client.open(address, method=method, base_url=SITE, **options, **more) as answer:
        assert answer.status_code == status
        check(answer, method, "")
        assert ("problem" in answer.mimetype) is (status >= 400 and address.startswith("/api/"))


@pytest.mark.parametrize("folder", ["", "/api/v1"])
@pytest.mark.parametrize("code", [400, 401, 403, 404, 405, 413, 415, 422, 429, 500, 503])
def test_every_code_from_inside(app: Flask, folder: str, code: int) -> None:
    @app.get(f"{folder}/fout")
    def fault() -> None:
        abort(code) if code != 500 else int("geheim")

    answer = app.test_client().get(f"{folder}/fout", base_url=SITE)
    assert answer.status_code == code
    check(answer, "GET", "")


def test_flasks_own_redirect_names_no_host(app: Flask) -> None:
    app.add_url_rule("/map/", view_func=lambda: "ok", strict_slashes=True)
    answer = app.test_client().get("/map", base_url="https://kwaad.example")
    assert (answer.status_code, answer.location) == (308, "/map/")
    check(answer, "GET", "")


def test_a_careless_view_weakens_nothing(app: Flask) -> None:
    weaker = {"Cache-Control": "public", "Content-Security-Policy": "x", "Vary": "Cookie"}
    weaker |= {"X-Frame-Options": "ALLOWALL", "Referrer-Policy": "unsafe-url"}
    app.add_url_rule("/slordig", view_func=lambda: ("ok", 200, weaker))
    check(app.test_client().get("/slordig", base_url=SITE), "GET", "/slordig")


def test_static_files_in_part_and_unchanged(app: Flask) -> None:
    client, address = app.test_client(), "/static/stijl.css"
    with client.get(address, headers={"Range": "bytes=0-1"}) as part:
        assert part.status_code == 206
        check(part, "GET", address)
        tag = {"If-None-Match": part.headers["ETag"]}
    with client.get(address, headers=tag) as unchanged:
        assert unchanged.status_code == 304
        check(unchanged, "GET", address)


@pytest.mark.parametrize("host", ["kwaad.example", "a b", "..", ""])
def test_another_host(host: str) -> None:
    client = made(trusted_hosts=("rondkomen.test",)).test_client()
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == 400
    check(answer, "GET", "")
    check(client.get("/", base_url=SITE), "GET", "/")


def test_only_below_insluiten_may_be_framed_and_there_is_no_cookie(app: Flask) -> None:
    @app.get("/insluiten/<naam>/knop")
    def framed(naam: str) -> Response:
        answer = Response(str(len(request.cookies)))
        answer.set_cookie("__Host-antw", naam)
        return answer

    client = app.test_client()
    client.post("/dalfsen/begin", base_url=SITE)
    assert client.get_cookie("__Host-antw", "rondkomen.test")
    answer = client.get("/insluiten/a/knop", base_url=SITE)
    assert answer.text == "0"
    assert "Set-Cookie" not in answer.headers
    check(answer, "GET", "/insluiten/<naam>/knop")


def test_a_fault_below_insluiten_may_not_be_framed(app: Flask) -> None:
    @app.get("/insluiten/<naam>/fout")
    def fault(naam: str) -> Response:
        return Response(naam, 500)

    check(
        app.test_client().get("/insluiten/a/fout", base_url=SITE), "GET", "/insluiten/<naam>/fout"
    )


@pytest.fixture(scope="module")
def gunicorn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with site(Path(tmp_path_factory.mktemp("site"))) as found:
        yield found


def raw(port: int, request: bytes) -> tuple[int, dict[str, str], bytes]:
    with socket.create_connection((HOST, port), 10) as line:
        line.sendall(request)
        got = b"".join(iter(lambda: line.recv(65_536), b""))
    head, _, body = got.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    return int(first.split()[1]), dict(line.split(": ", 1) for line in lines), body


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"geheim\r\n\r\n", 400),
        (b"GET / HTTP/9.9geheim\r\n\r\n", 400),
        (b"ge(heim / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nge heim: geheim\r\n\r\n", 400),
        (b"GET /" + b"geheim" * 500 + b" HTTP/1.1\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\n" + b"X: geheim\r\n" * 50 + b"\r\n", 431),
        (b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: geheim\r\n\r\n", 400),
    ],
)
def test_what_gunicorn_refuses_itself(gunicorn: Running, request_: bytes, status: int) -> None:
    got, headers, body = raw(gunicorn.port, request_)
    own = {"Connection": "close", "Content-Type": "text/plain; charset=utf-8"}
    assert got == status
    if status == 431:  # cookies that are too large would keep somebody out for ever
        own["Clear-Site-Data"] = '"cookies"'
    assert headers == PAGE | own | {"Content-Length": str(len(body))}
    assert body.startswith(b"Dit lukte niet.")
    assert b"geheim" not in body


def test_gunicorn_adds_nothing_of_ours(gunicorn: Running) -> None:
    status, headers, _ = raw(
        gunicorn.port, b"GET /privacy HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    )
    assert status == 200
    assert headers.pop("Server") == "gunicorn"  # its own, and without a version
    assert re.fullmatch(MOMENT, headers.pop("Date"))
    own = {"Connection": "close", "Content-Type": "text/html; charset=utf-8"}
    assert headers == PAGE | own | {"Content-Length": headers["Content-Length"]}
