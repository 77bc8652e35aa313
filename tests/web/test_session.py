"""The cookies: answers that come back, end in time, and never after they were wiped."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask, make_response, request

from web import session
from web.envelope import seal
from web.session import Visit
from web.settings import Settings

NEW, OTHER = (bytes([n]) + bytes(range(31)) for n in (1, 3))
NOW = 1_795_255_200  # 21 November 2026


def site(place: Settings, now: list[int]) -> Flask:
    """The smallest site with a visit: it adds an answer, shows them all, and wipes."""
    app = Flask(__name__)

    @app.post("/vraag")
    def vraag() -> Any:
        visit = session.load(request, place, now[0])
        visit.gemeente, visit.kiosk = "dalfsen", request.args.get("kiosk", "")
        visit.answers[request.form["id"]] = request.form["waarde"]
        return session.save(make_response("ok"), visit, place, now[0])

    @app.get("/toon")
    def toon() -> Any:
        visit = session.load(request, place, now[0])
        page = make_response({"a": visit.answers, "g": visit.gemeente, "w": visit.problem})
        return session.keep_fresh(page, visit, place, now[0])

    @app.post("/wis")
    def wis() -> Any:
        visit = session.load(request, place, now[0])
        return session.keep_fresh(session.wipe(make_response("weg")), visit, place, now[0])

    return app


@pytest.fixture
def clock() -> list[int]:
    return [NOW]


@pytest.fixture
def client(clock: list[int]) -> Any:
    return site(Settings(keys=(NEW,)), clock).test_client()


def answer(client: Any, kiosk: str = "", value: str = "huur") -> Any:
    return client.post("/vraag" + kiosk, data={"id": "woning", "waarde": value})


def cookies(response: Any) -> dict[str, str]:
    """Name and value of every cookie this answer sets."""
    found = (line.partition(";")[0] for line in response.headers.getlist("Set-Cookie"))
    return dict(pair.split("=", 1) for pair in found)


def test_cookie_attributes(client: Any) -> None:
    for cookie in answer(client).headers.getlist("Set-Cookie"):
        name, _, rest = cookie.partition("=")
        assert name in {"__Host-antw", "__Host-leeft"}
        assert set(rest.split("; ")[1:]) == {"Secure", "HttpOnly", "Path=/", "SameSite=Strict"}


def test_answers_come_back(client: Any) -> None:
    assert client.get("/toon").json == {"a": {}, "g": None, "w": "absent"}
    answer(client)
    assert client.get("/toon").json == {"a": {"woning": "huur"}, "g": "dalfsen", "w": ""}


def test_hour_of_silence_ends_it(client: Any, clock: list[int]) -> None:
    answer(client)
    clock[0] += 3_601
    assert client.get("/toon").json["w"] == "expired"


def test_reading_is_also_being_there(client: Any, clock: list[int]) -> None:
    answer(client)
    for _ in range(4):
        clock[0] += 3_000
        assert client.get("/toon").json["w"] == ""


def test_fresh_cookie_is_not_sent_again(client: Any, clock: list[int]) -> None:
    answer(client)
    clock[0] += 59
    assert "Set-Cookie" not in client.get("/toon").headers


def test_kiosk_ends_sooner_and_stays_a_kiosk(client: Any, clock: list[int]) -> None:
    answer(client, "?kiosk=dalfsen")
    clock[0] += 600
    assert client.get("/toon").json["w"] == ""
    clock[0] += 601
    assert client.get("/toon").json == {"a": {}, "g": "dalfsen", "w": "expired"}


def test_wiping(client: Any, clock: list[int]) -> None:
    answer(client)
    clock[0] += 600
    wiped = client.post("/wis")
    gone = (
        "; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; "
        "Secure; HttpOnly; Path=/; SameSite=Strict"
    )
    expected = [f"__Host-antw={gone}", f"__Host-leeft={gone}"]
    assert wiped.headers.getlist("Set-Cookie") == expected
    assert wiped.headers["Clear-Site-Data"] == '"cache","cookies","storage"'
    assert client.get("/toon").json["w"] == "absent"


def test_state_of_another_version_starts_anew() -> None:
    place = Settings(keys=(NEW,))
    token = seal({"v": 1, "g": "x"}, place.keys, NOW)
    headers = {"Cookie": f"__Host-antw={token}"}
    with Flask(__name__).test_request_context(headers=headers):
        assert session.load(request, place, NOW) == Visit(problem="damaged")


# --- two tabs: each cookie has one writer ---


def test_reading_never_writes_answers(client: Any, clock: list[int]) -> None:
    assert set(cookies(answer(client))) == {"__Host-antw", "__Host-leeft"}
    clock[0] += 600
    assert set(cookies(client.get("/toon"))) == {"__Host-leeft"}
    assert set(cookies(answer(client))) == {"__Host-antw"}


@pytest.mark.parametrize("slow", ["a page", "an answer"])
def test_slow_answer_of_the_site_does_not_undo_wiping(
    client: Any, clock: list[int], slow: str
) -> None:
    """The race: another tab asked before *Wis alles*, and its answer arrives after."""
    answer(client)
    clock[0] += 600
    late = cookies(client.get("/toon") if slow == "a page" else answer(client, value="koop"))
    client.post("/wis")
    for name, value in late.items():
        client.set_cookie(name, value, domain="localhost", secure=True, samesite="Strict")
    assert late
    assert client.get("/toon").json == {"a": {}, "g": None, "w": "absent"}


def test_slow_page_does_not_undo_an_answer(client: Any, clock: list[int]) -> None:
    answer(client)
    clock[0] += 600
    late = cookies(client.get("/toon"))
    answer(client, value="koop")
    for name, value in late.items():
        client.set_cookie(name, value, domain="localhost", secure=True, samesite="Strict")
    assert client.get("/toon").json["a"] == {"woning": "koop"}


def test_answers_are_no_sign_of_life(client: Any) -> None:
    """What a slow answer may leave behind cannot be copied into the other cookie to open it."""
    answers = cookies(answer(client))["__Host-antw"]
    client.set_cookie("__Host-leeft", answers, domain="localhost", secure=True)
    assert client.get("/toon").json["w"] == "absent"


def test_answers_of_one_do_not_open_with_the_sign_of_another(clock: list[int]) -> None:
    app = site(Settings(keys=(NEW,)), clock)
    one, other = app.test_client(), app.test_client()
    answers, _ = cookies(answer(one)), answer(other, value="koop")
    other.set_cookie("__Host-antw", answers["__Host-antw"], domain="localhost", secure=True)
    assert other.get("/toon").json == {"a": {}, "g": None, "w": "absent"}


# --- restart, other keys, two machines with clocks that differ ---


def moved(client: Any, clock: list[int], *keys: bytes, seconds: int = 0) -> Any:
    """The same browser at another machine, or at the same one after a restart."""
    there = site(Settings(keys=keys), [clock[0] + seconds]).test_client()
    there._cookies = client._cookies
    return there


def test_restart_with_the_same_keys_loses_nothing(client: Any, clock: list[int]) -> None:
    answer(client)
    assert moved(client, clock, NEW).get("/toon").json["a"] == {"woning": "huur"}


def test_restart_with_other_keys_says_so_and_goes_on(client: Any, clock: list[int]) -> None:
    answer(client)
    there = moved(client, clock, OTHER)
    assert there.get("/toon").json == {"a": {}, "g": None, "w": "damaged"}
    answer(there, value="koop")
    assert there.get("/toon").json["a"] == {"woning": "koop"}


def test_changing_keys_loses_nothing(client: Any, clock: list[int]) -> None:
    """The new key behind the old one on every machine, then in front, then alone after a day."""
    answer(client)
    for keys in ((NEW, OTHER), (OTHER, NEW), (NEW, OTHER), (OTHER, NEW)):
        clock[0] += 600
        there = moved(client, clock, *keys)
        assert there.get("/toon").json["w"] == ""
        assert there.get("/toon").json["a"] == {"woning": "huur"}
    answer(there, value="koop")
    clock[0] += 600
    moved(client, clock, OTHER, NEW).get("/toon")
    assert moved(client, clock, OTHER).get("/toon").json["a"] == {"woning": "koop"}


@pytest.mark.parametrize(("ahead", "expected"), [(60, ""), (-60, ""), (61, "damaged")])
def test_clocks_of_two_machines_may_differ(
    client: Any, clock: list[int], ahead: int, expected: str
) -> None:
    answer(moved(client, clock, NEW, seconds=ahead))
    assert client.get("/toon").json["w"] == expected


def test_no_journey_is_older_than_a_day(client: Any, clock: list[int]) -> None:
    """So an old key can go a day after it was replaced, whoever kept reading."""
    answer(client)
    for _ in range(28):
        clock[0] += 3_000
        assert client.get("/toon").json["w"] == ""
    clock[0] += 3_000
    assert client.get("/toon").json["w"] == "expired"
