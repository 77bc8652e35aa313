"""Every request that should not be here is stopped; a wrong setting stops the start."""

from __future__ import annotations

import base64
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, request

from web.security import init_security, wipe_stylesheet
from web.session import COOKIE
from web.settings import Settings, SettingsError

KEY = base64.b64encode(bytes(range(32))).decode()
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def app() -> Flask:
    app = Flask(__name__)
    init_security(app, Settings())

    @app.route("/", methods=["GET", "POST"])
    def home() -> Any:
        return {"form": request.form, "json": request.get_json(silent=True)}

    app.add_url_rule("/wis.css", view_func=lambda: wipe_stylesheet(request), endpoint="wis_css")
    return app


HERE = "http://localhost"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),  # curl
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": ""}, 403),
        ({"Sec-Fetch-Site": "Same-Origin"}, 403),  # no browser writes this
        ({"Sec-Fetch-Site": "cross-site", "Origin": HERE}, 403),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "https://kwaad.example"}, 200),
        ({"Origin": HERE}, 200),
        ({"Origin": "https://LOCALHOST"}, 200),  # behind a proxy we see http where it was https
        ({"Origin": "http://localhost:81"}, 403),
        ({"Origin": "http://kwaad.example"}, 403),
        ({"Origin": "http://localhost.kwaad.example"}, 403),
        ({"Origin": "http://kwaad.example/localhost"}, 403),
        ({"Origin": "http://localhost@kwaad.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": ""}, 403),
        ({"Origin": "http://["}, 403),
        ({"Origin": "localhost"}, 403),
    ],
)
@pytest.mark.parametrize("method", ["POST", "GET"])
def test_where_a_request_comes_from(
    app: Flask, method: str, headers: dict[str, str], status: int
) -> None:
    data = {"a": "b"} if method == "POST" else None
    answer = app.test_client().open("/", method=method, data=data, headers=headers)
    assert answer.status_code == (status if method == "POST" else 200)


@pytest.mark.parametrize(
    ("content_type", "data", "status"),
    [
        (FORM, "a=b", 200),
        (f"{FORM}; charset=UTF-8", "a=b", 200),
        ("application/json", '{"a": 1}', 200),
        ("multipart/form-data; boundary=x", "--x--", 415),
        ("text/plain", "a=b", 415),
        ("application/problem+json", "{}", 415),
        ("onzin", "a=b", 415),
        (None, "a=b", 415),
        (None, "", 200),  # a button alone
    ],
)
def test_kinds_of_body(app: Flask, content_type: str | None, data: str, status: int) -> None:
    answer = app.test_client().post("/", data=data, content_type=content_type)
    assert answer.status_code == status


def test_view_still_gets_the_body(app: Flask) -> None:
    client = app.test_client()
    assert client.post("/", data={"a": "é"}).json == {"form": {"a": "é"}, "json": None}
    assert client.post("/", json={"a": [1]}).json == {"form": {}, "json": {"a": [1]}}


@pytest.mark.parametrize(("size", "status"), [(32_768, 200), (32_769, 413)])
def test_size_of_body(app: Flask, size: int, status: int) -> None:
    data = "a=" + "b" * (size - 2)
    assert app.test_client().post("/", data=data, content_type=FORM).status_code == status


@pytest.mark.parametrize(("sent", "status"), [(b"a=b", 400), (b"a=b&c=d", 200), (b"", 400)])
@pytest.mark.parametrize("terminated", [True, False])
def test_half_a_body_is_not_a_whole_one(
    app: Flask, sent: bytes, status: int, terminated: bool
) -> None:
    environ = {"CONTENT_LENGTH": "7"} | ({"wsgi.input_terminated": True} if terminated else {})
    answer = app.test_client().post(
        "/", input_stream=io.BytesIO(sent), content_type=FORM, environ_overrides=environ
    )
    assert answer.status_code == status


@pytest.mark.parametrize(("size", "status"), [(100, 200), (32_767, 200), (40_000, 413)])
def test_body_without_length(app: Flask, size: int, status: int) -> None:
    environ = {"HTTP_TRANSFER_ENCODING": "chunked", "wsgi.input_terminated": True}
    answer = app.test_client().post(
        "/",
        input_stream=io.BytesIO(b"a=" + b"b" * (size - 2)),
        content_type=FORM,
        environ_overrides={"CONTENT_LENGTH": ""} | environ,
    )
    assert answer.status_code == status


class BadChunks(io.RawIOBase):
    """What gunicorn hands over when the chunks make no sense."""

    def read(self, _size: int = -1) -> bytes:
        raise RuntimeError("InvalidChunkSize")

    readinto = read  # type: ignore[assignment]


def test_bad_chunks_are_the_visitors_fault(app: Flask) -> None:
    environ = {"HTTP_TRANSFER_ENCODING": "chunked", "wsgi.input_terminated": True}
    with app.test_request_context("/", method="POST", content_type=FORM) as context:
        given = context.request.environ | environ | {"wsgi.input": BadChunks()}
    given.pop("CONTENT_LENGTH", None)
    assert app.test_client().open(app.request_class(given)).status_code == 400


@pytest.mark.parametrize(
    ("host", "status"),
    [("rondkomen.example", 200), ("www.rondkomen.example", 200), ("kwaad.example", 400)],
)
def test_only_our_own_host_names(host: str, status: int) -> None:
    app = Flask(__name__)
    init_security(app, Settings(trusted_hosts=("rondkomen.example", ".rondkomen.example")))
    app.add_url_rule("/", view_func=lambda: "ok", methods=["GET", "POST"])
    for method in ("GET", "POST"):
        answer = app.test_client().open("/", method=method, base_url=f"https://{host}")
        assert answer.status_code == status


@pytest.mark.parametrize(
    ("site", "wipes"),
    [(None, True), ("same-origin", True), ("same-site", False), ("cross-site", False)],
)
def test_stylesheet_that_wipes(app: Flask, site: str | None, wipes: bool) -> None:
    answer = app.test_client().get("/wis.css", headers={"Sec-Fetch-Site": site} if site else {})
    assert answer.mimetype == "text/css"
    assert answer.headers["Cache-Control"] == "no-store"
    expected = '"cache","cookies","storage"' if wipes else None
    assert answer.headers.get("Clear-Site-Data") == expected
    assert answer.headers.get("Set-Cookie", "").startswith(f"{COOKIE}=;") is wipes


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize(
    ("mode", "kind", "status"),
    [
        ("navigate", "document", 200),  # somebody followed a link
        ("navigate", "iframe", 403),
        ("no-cors", "image", 403),
        ("cors", "empty", 403),
        (None, None, 200),  # no browser: those tell both
    ],
)
def test_no_part_of_another_page(app: Flask, site, mode, kind, status) -> None:
    told = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": kind}
    headers = {name: value for name, value in told.items() if value}
    client = app.test_client()
    assert client.get("/wis.css", headers=headers).status_code == status
    assert client.get("/insluiten/niets", headers=headers).status_code == 404


def test_real_site_starts_only_with_a_key() -> None:
    key, other = (base64.b64encode(bytes(range(n, n + 32))).decode() for n in (0, 9))
    live = {"RONDKOMEN_OMGEVING": "productie", "RONDKOMEN_SLEUTELS": f"{key}, {other}"}
    assert Settings.from_env(live).keys == (bytes(range(32)), bytes(range(9, 41)))
    assert key not in repr(Settings.from_env(live))
    assert repr(bytes(range(32)))[2:20] not in repr(Settings.from_env(live))
    assert Settings.from_env({}).keys != Settings.from_env({}).keys


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("RONDKOMEN_SLEUTELS", ""),
        ("RONDKOMEN_SLEUTELS", "geheim42"),
        ("RONDKOMEN_SLEUTELS", f"{KEY},geheim42"),
        ("RONDKOMEN_SLEUTELS", f"{KEY},"),
        ("RONDKOMEN_SLEUTELS", base64.b64encode(bytes(32)).decode()),  # nobody's random
        ("RONDKOMEN_OMGEVING", "production"),
        ("RONDKOMEN_DATUM", "2026-11-21"),
        ("RONDKOMEN_INHOUD", "/geheim42"),
        ("RONDKOMEN_MELDPUNT", "geheim42@gemeente.example"),  # mailto: is missing
        ("RONDKOMEN_MELDPUNT", "mailto:geheim42"),
        ("RONDKOMEN_MELDPUNT", "mailto:a@b.example?subject=geheim42"),
        ("RONDKOMEN_MELDPUNT", "mailto:a@b.example\nExpires: geheim42"),
        ("RONDKOMEN_MELDPUNT", "http://gemeente.example/geheim42"),
        ("RONDKOMEN_MELDPUNT", "https://gemeente.example/geheim42 en meer"),
        ("RONDKOMEN_MELDPUNT", "tel:geheim42"),
        ("RONDKOMEN_HOSTS", "https://geheim42"),
        ("RONDKOMEN_HOSTS", "a.example/geheim42\nContact: x"),
    ],
)
def test_wrong_setting_stops_the_start(name: str, value: str) -> None:
    live = {"RONDKOMEN_OMGEVING": "productie", "RONDKOMEN_SLEUTELS": KEY}
    with pytest.raises(SettingsError, match=f"^{name}: ") as caught:
        Settings.from_env(live | {name: value})
    assert not value or value not in str(caught.value)
    assert "geheim42" not in str(caught.value)


def test_preview_may_have_a_day_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "landelijk").mkdir()
    given = {"RONDKOMEN_DATUM": "2026-07-01", "RONDKOMEN_INHOUD": str(tmp_path)}
    found = Settings.from_env(given | {"RONDKOMEN_HOSTS": "a.example, .B.example,"})
    assert (found.day, found.content) == (date(2026, 7, 1), tmp_path)
    assert found.trusted_hosts == ("a.example", ".b.example")
    with pytest.raises(SettingsError, match="^RONDKOMEN_DATUM: "):
        Settings.from_env({"RONDKOMEN_DATUM": "1 juli"})


@pytest.mark.parametrize(
    ("value", "contact"),
    [
        ("", None),
        (" mailto:lek.melden+site@gemeente.example ", "mailto:lek.melden+site@gemeente.example"),
        ("https://www.gemeente.example/melden?x=1", "https://www.gemeente.example/melden?x=1"),
    ],
)
def test_where_to_report(value: str, contact: str | None) -> None:
    assert Settings.from_env({"RONDKOMEN_MELDPUNT": value}).contact == contact
