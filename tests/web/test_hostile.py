"""Bad input: a clear page, nothing lost, nothing shown back, never a fault of ours."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.web.conftest import SITE
from web.session import COOKIE

LONG = "geheim" * 1700
MARK = "Zq7xMARKx7qZ"


def to_question(visit, heading: str):
    page = visit.post("/dalfsen/begin")
    while page.heading != heading:
        page = visit.post(page.address, {"knop": "weet_ik_niet"})
    return page


@pytest.mark.parametrize(
    "typed",
    [
        "abc",
        LONG,
        "1e5",
        "-5",
        "99999999999",
        "NaN",
        "12,34,56",
        "<b>1</b>",
        "💶",
        "1 of 2",
        "0x10",
    ],
)
def test_a_wrong_amount_gives_a_sentence_and_keeps_the_other_answers(typed, visit):
    page = to_question(visit, "Hoeveel geld komt er op uw rekening?")
    again = visit.post(page.address, {"precies": typed})
    assert again.title.startswith("Fout: ")
    assert re.search("Vul een (bedrag|getal) in", again.text)
    assert typed[:40] not in again.text
    assert visit.get(page.address).heading == page.heading


def test_a_wrong_age_is_not_told_as_an_amount(visit):
    page = to_question(visit, "Hoe oud bent u?")
    again = visit.post(page.address, {"precies": "dertig"})
    assert "Vul alleen cijfers in." in again.text
    assert "1450" not in again.text


@pytest.mark.parametrize(
    "typed", ["١٤٥٠", "１４５０", "1450", "1.450", "€ 1.450,00", "1450,-", " 1 450 "]
)
def test_an_amount_counts_in_any_script(typed, visit):
    page = to_question(visit, "Hoeveel geld komt er op uw rekening?")
    visit.post(page.address, {"precies": typed}, secret=False)
    assert "€ 1.450" in visit.get("/dalfsen/antwoorden").text


@pytest.mark.parametrize("value", [MARK, "-1", "99", "", "geen' OR 1=1"])
def test_a_value_outside_the_options_is_refused(value, visit):
    page = visit.post("/dalfsen/begin")
    again = visit.post(page.address, {"antwoord": [value]}, secret=False)
    assert MARK not in again.html
    assert "Kies wat er aan de hand is" in again.text


def test_questions_out_of_reach_lead_to_the_one_that_is_next(visit):
    visit.post("/dalfsen/begin")
    visit.post("/dalfsen/vraag/1", {"antwoord": "geen"})
    for number in (7, 0, 999999):
        response = visit.client.get(f"/dalfsen/vraag/{number}", base_url=SITE)
        assert response.status_code == 303
        assert response.headers["Location"] == "/dalfsen/vraag/2"
    assert visit.client.get("/dalfsen/vraag/-1", base_url=SITE).status_code == 404
    assert visit.client.get("/dalfsen/vraag/xx", base_url=SITE).status_code == 404


@pytest.mark.parametrize(
    "address",
    ["/atlantis/", "/atlantis/uitkomst", "/%00/", "/../etc/passwd", "/dalfsen/regelingen/x"],
)
def test_what_is_not_there_is_said_calmly(address, visit):
    page = visit.get(address, status=404)
    assert page.heading == "Deze pagina is er niet"
    assert "atlantis" not in page.html


def test_a_broken_or_old_cookie_says_begin_again(visit, monkeypatch):
    visit.post("/dalfsen/begin")
    visit.post("/dalfsen/vraag/1", {"antwoord": "geen"})
    good = visit.client.get_cookie(COOKIE, domain="rondkomen.test").value
    for value in (good[:-4] + "AAAA", "x" * 4000, "", "é", good[:50]):
        visit.client.set_cookie(COOKIE, value, domain="rondkomen.test", secure=True)
        page = visit.get("/dalfsen/vraag/3")
        assert page.heading == "Uw antwoorden zijn er niet meer"
        visit.client.delete_cookie(COOKIE, domain="rondkomen.test")
    visit.client.set_cookie(COOKIE, good, domain="rondkomen.test", secure=True)
    import web.views.here as here

    real = here.time.time
    monkeypatch.setattr(here.time, "time", lambda: real() + 61 * 60)
    page = visit.get("/dalfsen/vraag/3")
    assert "60 minuten" in page.text


def test_wiping_forgets_and_says_so(visit):
    visit.post("/dalfsen/begin")
    visit.post("/dalfsen/vraag/1", {"antwoord": "beslag"})
    response = visit.client.post("/wis", base_url=SITE)
    assert response.status_code == 303
    assert "Clear-Site-Data" in response.headers
    assert visit.get("/gewist").heading == "Alles is gewist"
    assert visit.get("/dalfsen/antwoorden").text.count("Wijzig") == 0


def test_the_start_page_finds_places_and_never_shows_what_was_typed(visit):
    assert visit.post("/", {"plaats": "Giethoorn"}).address == "/steenwijkerland/"
    assert "Welke gemeente bedoelt u?" in visit.post("/", {"plaats": "Rijswijk"}).text
    for typed in ("", "   ", MARK, LONG, "1234AB", "<script>"):
        page = visit.post("/", {"plaats": typed}, secret=False)
        assert page.title.startswith("Fout: ")
        assert MARK not in page.html


def test_posts_from_elsewhere_and_of_another_kind_are_refused(visit):
    client = visit.client
    other = client.post("/dalfsen/begin", base_url=SITE, headers={"Sec-Fetch-Site": "cross-site"})
    assert other.status_code == 403
    upload = client.post(
        "/dalfsen/vraag/1",
        base_url=SITE,
        data={"antwoord": (b"x", "a.txt")},
        content_type="multipart/form-data",
    )
    assert upload.status_code == 415
    assert client.post("/", base_url=SITE, data={"plaats": "x" * 40_000}).status_code == 413
    assert client.put("/dalfsen/vraag/1", base_url=SITE).status_code == 405


FIELDS = st.dictionaries(
    st.sampled_from(["antwoord", "precies", "knop", "leeftijd-0", "leeftijd-999", "plaats", "x"]),
    st.one_of(st.text(max_size=60), st.lists(st.text(max_size=9), max_size=4)),
    max_size=4,
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(FIELDS, st.integers(1, 6))
def test_nothing_posted_is_ever_a_fault_of_ours(app, data, number):
    client = app.test_client()
    client.post("/dalfsen/begin", base_url=SITE)
    for address in (f"/dalfsen/vraag/{number}", "/", "/dalfsen/aanname/1", "/dalfsen/vraag/1"):
        assert client.post(address, data=data, base_url=SITE).status_code < 500


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.sampled_from(
        ["leeftijd", "kinderen", "inkomen", "krijgt_al", "woning", "gemeente", "datum", "kern"]
    ),
    JSON,
)
def test_the_api_refuses_with_422_and_shows_nothing_back(app, fact, value):
    answers = {fact: value} if fact != "datum" else {}
    body = {"antwoorden": answers} | ({"datum": value} if fact == "datum" else {})
    response = app.test_client().post("/api/v1/reken", json=body, base_url=SITE)
    assert response.status_code in (200, 422)
    if response.status_code == 422:
        assert set(response.json) == {"type", "title", "status", "detail", "veld"}
        if isinstance(value, str) and len(value) > 6:
            assert value not in json.dumps(response.json, ensure_ascii=False)


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", "1", "null", '"x"', "{" * 5000, b"\xff\xfe", '{"antwoorden": 3}', '{"x": 1}'],
)
def test_wrong_json_is_422(app, body):
    response = app.test_client().post(
        "/api/v1/reken", data=body, content_type="application/json", base_url=SITE
    )
    assert response.status_code == 422
    assert response.mimetype == "application/problem+json"
