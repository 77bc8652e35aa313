"""Markers through every route: headers, cookies, path, query, forms, uploads, and no sense."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from flask import Flask

from tests.privacy.canary.broken import HEADER, WAYS
from tests.privacy.canary.client import FORM, JSON, written
from tests.privacy.canary.forms import forms
from tests.privacy.canary.markers import Markers
from tests.privacy.canary.questions import Visitor
from web.content.pack import Pack
from web.session import COOKIE, SIGN

READ = (
    "User-Agent Referer X-Forwarded-For X-Forwarded-Host X-Forwarded-Proto X-Forwarded-Prefix "
    "Forwarded X-Real-IP Via From Accept-Language Accept-Encoding Authorization "
    "If-None-Match If-Modified-Since Range X-Request-ID Traceparent Sec-CH-UA DNT"
).split()
REFUSED = (
    "Accept Origin Sec-Fetch-Site Host Content-Type Content-Encoding Transfer-Encoding "
    "Content-Length Expect Upgrade Connection X-HTTP-Method-Override Proxy SCRIPT_NAME PATH_INFO "
    "X_Onderstreept"
).split()
"""Headers for which a request may be stopped before a view sees it: one at a time."""
ASKED = "fout keuze niets rijen wijzig gemeente".split()
"""Names in the query that a page looks at."""


def addresses(app: Flask, pack: Pack) -> Iterator[tuple[str, str, str]]:
    """Method, path and name of every route, with names that exist in this municipality."""
    known = {"gemeente": pack.slug, "number": 1, "filename": "stijl.css", "kind": "elk-jaar"}
    scheme = next(iter(pack.schemes)).rpartition("/")[2]
    stems = {"help.event": pack.events[0].stem, "result.scheme": scheme, "doubt.ask": scheme}
    stems["api.scheme"] = scheme
    site = app.url_map.bind("rondkomen.test")
    for rule in app.url_map.iter_rules():
        given = rule.arguments - set(rule.defaults or ())
        values = known | {"stem": stems.get(rule.endpoint, "onbekend")}
        path = site.build(rule.endpoint, {name: values.get(name, "onbekend") for name in given})
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"}):
            yield method, path, rule.endpoint


def visit_all(visitor: Visitor, app: Flask, pack: Pack) -> None:
    """Every route with all that a browser, a proxy or a program may add to a request."""
    for method, path, endpoint in addresses(app, pack):
        headers = everything(visitor, pack, endpoint)
        query = asked(visitor.markers, f"{endpoint} query")
        visitor.client.say(written(method, f"{path}?{query}", headers, body(visitor, endpoint)))
        visitor.client.say(written(method, f"{path}/{visitor.markers.text(f'{endpoint} pad')}", {}))
        if method == "POST":
            visitor.client.post(path, {})  # a plain button
            visitor.client.say(upload(visitor.markers, path))
            visitor.client.post_json(path, {visitor.markers.text(f"{endpoint} json"): 1})
        else:
            send_forms(visitor, path, endpoint)


def everything(visitor: Visitor, pack: Pack, place: str) -> dict[str, str]:
    """Every header a view could read, a few nobody knows, and the cookies of a real visit."""
    markers = visitor.markers
    headers = {name: markers.text(f"{place} {name}") for name in READ}
    headers["X-Forwarded-For"] += f", {markers.forwarded('X-Forwarded-For')}"
    headers[f"X-{markers.text('naam van header')}"] = "1"
    cookies = visitor.cookie(pack, {}, [pack.questions[0].id])["Cookie"]
    others = f"_ga={markers.text('cookie')}; {markers.text('naam van cookie')}=1"
    return headers | {"Cookie": f"{cookies}; {others}"}


def asked(markers: Markers, place: str) -> str:
    """A query with every name a page looks at, and a name nobody knows."""
    return urlencode({**{name: markers.text(place) for name in ASKED}, markers.text(place): 1})


def body(visitor: Visitor, endpoint: str) -> bytes:
    """A form whose names are markers too, or JSON that is none."""
    name, value = visitor.markers.text(f"{endpoint} veldnaam"), visitor.markers.text(endpoint)
    return f'{{"{name}": "{value}"'.encode() if "api" in endpoint else f"{name}={value}".encode()


def upload(markers: Markers, path: str) -> bytes:
    """A file, as a form with a file field sends it; large enough for a server to put aside."""
    field, name = markers.text("veld van bestand"), markers.text("naam van bestand")
    lines = ["--grens", f'Content-Disposition: form-data; name="{field}"; filename="{name}"', ""]
    text = "\r\n".join([*lines, markers.text("bestand") * 2000, "--grens--", ""])
    headers = {"Content-Type": "multipart/form-data; boundary=grens"}
    return written("POST", path, headers, text.encode())


def send_forms(visitor: Visitor, path: str, endpoint: str) -> None:
    """Fill every form on this page. Those of a question are filled elsewhere, by name."""
    for form in forms(visitor.client.get(path).text):
        if form.method == "post" and "vraag" not in form.fields:
            filled = visitor.fill(f"formulier {endpoint}", list(form.fields))
            visitor.client.post(form.action or path, filled)


def refused(visitor: Visitor, pack: Pack) -> None:
    """Headers a request may be stopped for, cookies that are not ours, and a path of nonsense."""
    client, markers = visitor.client, visitor.markers
    for name in REFUSED:
        client.say(written("GET", f"/{pack.slug}/", {name: markers.text(name)}))
        client.say(written("POST", "/", {name: markers.text(name)}, b"plaats=Dalfsen"))
    for kind in (FORM, JSON):
        odd = {"Content-Type": f"{kind}; charset={markers.text('charset')}"}
        client.say(
            written("POST", "/", odd, f"plaats={markers.text('plaats')}\xff".encode("latin-1"))
        )
    inside = {"inkomen": markers.text("in de cookie"), markers.text("feit in de cookie"): ["x"]}
    sealed = visitor.cookie(pack, inside, [markers.text("vraag in de cookie")])
    made_up = f"{COOKIE}={markers.text(COOKIE)}; {SIGN}={markers.text(SIGN)}"
    for cookie in (*odd_cookies(sealed), {"Cookie": made_up}):
        for path in ("vraag/1", "antwoorden", "uitkomst"):
            client.get(f"/{pack.slug}/{path}", cookie)
    for path in (f"/{markers.text('gemeente')}/", f"/%00{markers.text('pad')}", "//elders.nl/"):
        client.get(path)


def odd_cookies(cookie: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """A cookie with odd answers in it, the same one damaged, and cut off."""
    yield cookie
    yield {"Cookie": cookie["Cookie"].replace("AAAA", "BBBB") + "x"}
    yield {"Cookie": cookie["Cookie"][:400]}


def too_often(visitor: Visitor) -> None:
    """One address that asks for more than anybody may: the refusal has lines of its own."""
    for _ in range(200):
        if visitor.client.post("/", {}, source=f"{visitor.client.network}254").status == 429:
            return


def crash_all(visitor: Visitor, app: Flask, pack: Pack) -> None:
    """Every view crashes; then two of them in every way we know."""
    crashes = [("number", *address) for address in addresses(app, pack)]
    for way in (*WAYS, "outside"):
        crashes += [(way, "POST", "/", way), (way, "GET", f"/{pack.slug}/uitkomst", way)]
    for way, method, path, place in crashes:
        headers = {**everything(visitor, pack, place), HEADER: way, "Content-Type": FORM}
        query = asked(visitor.markers, f"{place} query")
        sent = body(visitor, place) if method == "POST" else b""
        visitor.client.say(written(method, f"{path}?{query}", headers, sent))


REST = " HTTP/1.1\nHost: rondkomen.test\nConnection: close\n"
POST = f"POST /{REST}Content-Type: {FORM}\n"
CHUNKED = f"{POST}Transfer-Encoding: chunked\n\n"
MALFORMED = (
    # the first line
    *(f"{first}\nHost: @\n\n" for first in ("GET /@", "@", "GET @ HTTP/@", "@ /@ HTTP/1.1")),
    *(f"{first}\nHost: @\n\n" for first in ("GET /@ HTTP/9.9", "GET /@ /@", f"TRACE /@{REST}")),
    *("PROXY TCP4 @ @ 1 2\n", "PRI * HTTP/2.0\n\nSM\n\n@", "\x16\x03\x01\x02@", "@"),
    *("GET http://@/@ HTTP/1.1\nHost: @\n\n", f"OPTIONS *{REST}X: @\n\n"),
    # headers
    *(f"POST /?@{REST}{head}\n\n@" for head in ("@", "@ : x", "Naam@\0: x", "X: @\0", " @: x")),
    *(f"POST /?@{REST}{head}: @\n\n@" for head in ("Host", "Content-Length", "Transfer-Encoding")),
    f"POST /?@{REST}Content-Length: 1\nContent-Length: @\n\n@",
    f"GET /{REST}Expect: 100-continue@\n\n",
    # too much
    f"GET /{'@' * 150}{REST}\n",
    f"GET /{REST}X: {'@' * 600}\n\n",
    f"GET /{REST}{''.join(f'X-{number}: @' + chr(10) for number in range(45))}\n",
    f"{POST}Content-Length: 40000\n\nplaats={'@' * 2500}",
    # cut off, or in wrong pieces
    f"GET /@{REST}Cookie: @",
    f"{POST}Content-Length: 400\n\nplaats=@&x=@",
    *(f"{CHUNKED}{chunk}" for chunk in ("@\n@\n", "-5\n@\n", "7\nplaats=@")),
    f"{CHUNKED}16;@\nplaats=@\n0\n@: x\n\n",
)
"""What is no request at all. A marker comes in the place of each @."""


def malformed(markers: Markers) -> Iterator[bytes]:
    """Each of these, with markers of its own."""
    for text in MALFORMED:
        while "@" in text:
            text = text.replace("@", markers.text(f"kapot verzoek: {text[:30]!r}"), 1)
        yield text.replace("\n", "\r\n").encode("latin-1")
