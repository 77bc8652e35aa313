"""Larger letters without JavaScript, what is folded, and the buttons that wait for a voice."""

from __future__ import annotations

import re

import pytest

from tests.web.conftest import SITE
from web.content.markdown import to_html

COOKIE = "__Host-letters"


def test_two_steps_larger_and_back(app, visit) -> None:
    client, seen = app.test_client(), []
    for _ in range(4):
        html = client.get("/dalfsen/hulp", base_url=SITE).text
        form = html.partition('action="/letters"')[2].partition("</form>")[0]
        size = re.search(r'<html lang="nl"[^>]*?(?: class="([^"]*)")?>', html)[1] or ""
        seen.append((size, re.search(r">([^<>]*)</button>", form)[1]))
        data = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
        answer = client.post("/letters", data=data, base_url=SITE)
        assert (answer.status_code, answer.location) == (303, "/dalfsen/hulp")
    assert seen == [
        ("", "Grotere letters"),
        ("letters-groot", "Nog groter"),
        ("letters-groter", "Gewone letters"),
        ("", "Grotere letters"),
    ]


def cookie_of(client) -> str | None:
    found = client.get_cookie(COOKIE, "rondkomen.test")
    return found and found.value


def larger(client, back: str = "/") -> str:
    data = {"letters": "groot", "terug": back}
    return client.post("/letters", data=data, base_url=SITE).location


def test_the_cookie_is_a_word_and_goes_when_the_browser_closes(app) -> None:
    data = {"letters": "groot", "terug": "/"}
    sent = (
        app.test_client().post("/letters", data=data, base_url=SITE).headers.getlist("Set-Cookie")
    )
    assert sent == [f"{COOKIE}=groot; Secure; HttpOnly; Path=/; SameSite=Strict"]


@pytest.mark.parametrize("word", ["", "reusachtig", "<b>", "groot "])
def test_another_word_is_the_usual_letters(app, word: str) -> None:
    client = app.test_client()
    larger(client)
    client.post("/letters", data={"letters": word}, base_url=SITE)
    assert cookie_of(client) is None
    client.set_cookie(COOKIE, word, domain="rondkomen.test")
    assert "letters-" not in client.get("/", base_url=SITE).text.partition("<body>")[0]


@pytest.mark.parametrize("path", ["/wis", "/kiosk/dalfsen"])
def test_wiping_takes_the_letters_along(app, path: str) -> None:
    client = app.test_client()
    larger(client)
    assert cookie_of(client) == "groot"
    client.open(path, method="POST" if path == "/wis" else "GET", base_url=SITE)
    assert cookie_of(client) is None


@pytest.mark.parametrize(
    ("back", "leads_to"),
    [
        ("/dalfsen/vraag/3", "/dalfsen/vraag/3"),
        ("/dalfsen/regelingen/kindregeling", "/dalfsen/regelingen/kindregeling"),
        ("/nood", "/nood"),
        ("//evil.example/", "/"),
        ("/\\evil.example/", "/"),
        ("https://evil.example/", "/"),
        ("evil.example", "/"),
        ("/evil/", "/"),
        ("/letters", "/"),
        ("/dalfsen/vraag/3\r\nX: y", "/"),
        ("", "/"),
        ("/" + "a" * 9_000 + "/", "/"),
    ],
)
def test_back_is_a_page_of_ours(app, back: str, leads_to: str) -> None:
    assert larger(app.test_client(), back) == leads_to


def test_the_letters_stand_in_no_answer(app) -> None:
    """They are kept apart: a journey goes on as it was."""
    client = app.test_client()
    client.post("/dalfsen/begin", base_url=SITE)
    before = client.get_cookie("__Host-antw", "rondkomen.test").value
    larger(client, "/dalfsen/vraag/1")
    assert client.get_cookie("__Host-antw", "rondkomen.test").value == before
    client.post("/wis", base_url=SITE)


@pytest.mark.parametrize("path", ["/nergens/geheim", "/kiosk/dalfsen", "/gewist"])
def test_no_button_where_it_would_do_nothing_or_tell_the_address(app, path: str) -> None:
    html = app.test_client().get(path, base_url=SITE).text
    assert 'name="letters"' not in html
    assert "geheim" not in html


def test_without_javascript_there_is_no_button_to_read_aloud(visit) -> None:
    html = visit.get("/dalfsen/").html
    box = re.search(r'<div [^>]*id="lees"[^>]*>', html)[0]
    assert " hidden" in box
    assert re.search(r'data-lees="/static/voorlezen\.js\?v=[0-9a-f]{10}"', box)


def test_what_follows_the_line_is_folded_by_its_headings() -> None:
    html = to_html(
        "Kort.\n\n## Let op\n- dit\n\n***\n\n## Een *bedrijf*?\nMeer.\n\n## Nog iets\nEn."
    )
    shown, folded = html.split("<details", 1)
    assert "<h2>Let op</h2>" in shown
    assert "Kort." in shown
    assert folded.count("<summary>") == 2
    assert "<summary><h2>Een <em>bedrijf</em>?</h2></summary>\n<p>Meer.</p>\n</details>" in folded


def test_words_between_the_line_and_the_first_heading_are_not_lost() -> None:
    assert "<p>Los.</p>" in to_html("Kort.\n\n***\n\nLos.\n\n## Kop\nTekst.")
    assert to_html("") == ""
    assert to_html("Alleen dit.") == "<p>Alleen dit.</p>\n"


def test_the_longest_schemes_show_the_short_version_first(visit) -> None:
    html = visit.get("/dalfsen/regelingen/bijstand").html
    assert "<summary><h2>Bent u jonger dan 27?</h2></summary>" in html
    assert "<h2>Zo vraagt u het aan</h2>" in re.sub(r"(?s)<details.*?</details>", "", html)
