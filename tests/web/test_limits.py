"""Limits: generous, fair to who shares a connection, never in the way of help, and without address.

With a real Redis and a real gunicorn: test_limits.py and test_addresses.py in tests/privacy/.
"""

from __future__ import annotations

import logging

import pytest

from tests.conftest import DAY
from tests.web.conftest import SITE, Visitor
from web import counters, create_app, limits
from web.settings import Settings, SettingsError

ADDRESS = "198.51.100.7"
OTHER = "198.51.100.8"


def site(**more):
    app = create_app(Settings(environment="proef", day=DAY, limited=True, **more))
    app.testing = False
    return app


def send(app, *, address: str = ADDRESS, path: str = "/", method: str = "POST", **headers: str):
    """One request from this address; headers by their name with a `_` for each `-`."""
    return app.test_client().open(
        path,
        method=method,
        base_url=SITE,
        headers={name.replace("_", "-"): value for name, value in headers.items()},
        environ_base={"REMOTE_ADDR": address},
        buffered=True,  # closes a static file
    )


def accepted(app, times: int, **request) -> int:
    return sum(send(app, **request).status_code != 429 for _ in range(times))


@pytest.fixture
def few(monkeypatch):
    """Three of each kind: what follows after a limit is the same for any number."""
    for kind in limits.LIMITS:
        monkeypatch.setitem(limits.LIMITS, kind, "3 per minute")


def test_as_much_as_a_library_needs():
    app = site()
    assert accepted(app, 150) == 120
    assert accepted(app, 700, method="GET", path="/niets") == 600
    assert accepted(app, 150, path="/api/v1/reken") == 120
    assert accepted(app, 150, address=OTHER) == 120


@pytest.mark.usefixtures("few")
def test_wiping_help_and_health_are_never_limited():
    app = site()
    for method in ("GET", "POST"):
        assert accepted(app, 9, method=method) == 3
    for path in ("/nood", "/dalfsen/nood", "/dalfsen/hulp", "/gewist", "/wis.css", "/wis"):
        assert {send(app, path=path, method="GET").status_code for _ in range(9)} == {200}
    assert {send(app, path="/kiosk/dalfsen", method="GET").status_code for _ in range(9)} == {200}
    assert {send(app, path="/wis").status_code for _ in range(9)} == {303}
    assert {send(app, path="/kiosk/hier").status_code for _ in range(9)} == {204}
    for path in ("/gezond", "/static/stijl.css", "/static/stijl/stijl-kaart.css"):
        assert {send(app, path=path, method="GET").status_code for _ in range(9)} == {200}


def test_what_is_free_is_there():
    """A name that no longer exists would quietly be limited."""
    app = site()
    assert not limits.FREE - app.blueprints.keys() - app.view_functions.keys()


@pytest.mark.usefixtures("few")
def test_the_page_says_what_to_do(caplog):
    app = site()
    visit = Visitor(app.test_client(), caplog)
    for _ in range(3):
        visit.get("/privacy")
    page = visit.get("/privacy", status=429)
    assert page.heading == "Even wachten"
    assert "Er kwamen heel veel klikken van deze plek. Wacht één minuut." in page.text
    assert "/nood" in page.links()
    assert page.response.headers["Retry-After"] == "60"
    assert "Set-Cookie" not in page.response.headers
    assert not [name for name, _ in page.response.headers if "ratelimit" in name.lower()]


@pytest.mark.usefixtures("few")
def test_a_program_gets_problem_details():
    app = site()
    accepted(app, 3, path="/api/v1/reken")
    response = send(app, path="/api/v1/reken")
    assert response.mimetype == "application/problem+json"
    assert response.json["status"] == response.status_code == 429
    assert response.headers["Retry-After"] == "60"
    assert "per 1 minute" not in response.text


def test_answers_are_not_lost(caplog, monkeypatch):
    visit = Visitor(site().test_client(), caplog)
    visit.post("/dalfsen/begin")
    visit.post("/dalfsen/vraag/1", {"antwoord": "geen"})
    with monkeypatch.context() as busy:
        busy.setitem(limits.LIMITS, "sturen", "1 per minute")
        visit.post("/dalfsen/vraag/2", {"antwoord": "huur"})
        assert visit.post("/dalfsen/vraag/2", {"antwoord": "huur"}, status=429)
    assert visit.get("/dalfsen/vraag/2").response.status_code == 200
    assert "Wijzig" in visit.get("/dalfsen/antwoorden").text


@pytest.mark.usefixtures("few")
def test_another_site_cannot_use_up_what_is_left():
    app = site()
    for _ in range(9):
        assert send(app, Sec_Fetch_Site="cross-site").status_code == 403
    assert accepted(app, 9) == 3


@pytest.mark.usefixtures("few")
def test_nobody_is_believed_about_an_address():
    app = site()
    for n in range(9):
        status = send(app, X_Forwarded_For=f"203.0.113.{n}").status_code
        assert (status == 429) is (n >= 3)


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("proxies", [1, 2])
def test_only_the_known_proxies_are_believed(proxies):
    """What stands further to the left, the visitor wrote there."""
    app = site(proxies=proxies)
    tail = ", 192.0.2.1" * (proxies - 1)
    for n in range(9):
        status = send(app, X_Forwarded_For=f"203.0.113.{n}, {ADDRESS}{tail}").status_code
        assert (status == 429) is (n >= 3)
    assert send(app, X_Forwarded_For=f"{OTHER}{tail}").status_code != 429


def test_a_proxy_that_nobody_told_of_is_asked_about_once(caplog):
    limits._ask_about_proxy.cache_clear()
    app = site()
    for _ in range(3):
        send(app, X_Forwarded_For=OTHER)
    asked = [record for record in caplog.records if record.name == "web.limits"]
    assert len(asked) == 1
    assert OTHER not in caplog.text


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("address", ["", "unix:", "geheim42"])
def test_without_an_address_nobody_is_counted(address):
    assert accepted(site(), 9, address=address) == 9


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("198.51.100.7", "198.51.100.8", False),
        ("198.51.100.7", "::ffff:198.51.100.7", True),
        ("::ffff:198.51.100.7", "::ffff:198.51.100.8", False),
        ("2001:db8:1:200::1", "2001:db8:1:2ff:ffff::9", True),
        ("2001:db8:1:200::1", "2001:db8:1:300::1", False),
    ],
)
def test_a_tag_is_one_connection(app, one, other, same):
    def made(address: str) -> str:
        with app.test_request_context(environ_base={"REMOTE_ADDR": address}):
            return limits.tag(b"sleutel")

    assert (made(one) == made(other)) is same
    assert len(made(one)) == 12


def test_the_key_lasts_a_day_and_the_parent_process_has_none(monkeypatch):
    now = 1000.0
    monkeypatch.setattr(limits.time, "monotonic", lambda: now)
    key = limits.DayKey()
    assert key._key == b""  # before the first request, so before the fork
    first = key()
    now += 86399
    assert key() == first
    now += 1
    assert key() != first
    assert len(first) == 32


def test_a_count_is_forgotten_after_its_minute(monkeypatch):
    """At the next request, whoever sends it: nothing of a visitor stays in memory."""
    now = 1000.0
    monkeypatch.setattr(counters.time, "time", lambda: now)
    count = counters.Memory()
    assert [count.incr("een", 60), count.incr("twee", 60), count.incr("een", 60)] == [1, 1, 2]
    now += 59
    assert count.incr("een", 60) == 3
    now += 1
    assert count.incr("drie", 60) == 1
    assert [*count.storage] == [*count.expirations] == ["drie"]
    assert count.incr("een", 60) == 1


def test_nothing_of_a_visitor_is_logged(caplog, monkeypatch):
    made = []
    real = limits.tag
    monkeypatch.setattr(limits, "tag", lambda key: made.append(real(key)) or made[-1])
    caplog.set_level(logging.DEBUG)
    accepted(site(), 130)
    assert len(set(made)) == 1
    assert made[0] not in caplog.text
    assert ADDRESS not in caplog.text


def test_limits_are_on_unless_somebody_says_no():
    found = Settings.from_env({})
    assert (found.limited, found.limit_storage, found.proxies) == (True, "memory://", 0)
    given = {"RATELIMIT_STORAGE_URI": "redis://:geheim42@h:1/0", "RONDKOMEN_PROXIES": "2"}
    found = Settings.from_env({**given, "RATELIMIT_ENABLED": "False"})
    assert (found.limited, found.limit_storage) == (False, "redis://:geheim42@h:1/0")
    assert found.proxies == 2
    assert "geheim42" not in repr(found)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[("RONDKOMEN_PROXIES", value) for value in ("-1", "10", "een", "1,2", "٣", "1.0", "²")],
        *[("RATELIMIT_ENABLED", value) for value in ("uit", "0", "maybe")],
        ("RATELIMIT_STORAGE_URI", "redis:6379"),
        ("RATELIMIT_STORAGE_URI", "geheim42://host"),
        ("RATELIMIT_STORAGE_URI", "redis://host:geheim42"),
        ("RATELIMIT_STORAGE_URI", "redis://[::1"),
        ("RATELIMIT_STORAGE_URI", "redis://host:99999"),
    ],
)
def test_a_wrong_setting_stops_the_start(name, value):
    with pytest.raises(SettingsError, match=f"^{name}: ") as caught:
        Settings.from_env({name: value})
    assert "geheim42" not in str(caught.value)
