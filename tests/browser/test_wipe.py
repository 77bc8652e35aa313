"""Two tabs in a real browser: what the site answers too late does not bring back what was wiped."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect
from werkzeug.serving import make_server

from tests.browser.steps import follow
from tests.browser.test_journeys import THREAT, answer
from tests.chromium import PHONE
from tests.conftest import DAY
from web import create_app, session
from web.settings import Settings

NONE = "Nee, niets hiervan"


class SlowSite:
    """The site in this process. `held`: the address of which the answer waits for `go`, after
    the site worked it out; `worked_out` says when that is."""

    def __init__(self) -> None:
        self.app = create_app(Settings(environment="proef", day=DAY))
        self.server = make_server("127.0.0.1", 0, self.wsgi, threaded=True)
        self.address = f"http://127.0.0.1:{self.server.port}"
        self.held, self.worked_out, self.go = "", threading.Event(), threading.Event()

    def wsgi(self, environ, start_response):
        answer = self.app.wsgi_app(environ, start_response)
        if f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}" == self.held:
            self.held = ""
            self.worked_out.set()
            self.go.wait(60)
        return answer


@pytest.fixture
def slow(monkeypatch) -> Iterator[SlowSite]:
    monkeypatch.setattr(session, "FRESH", 0)  # each page gives a sign of life, not one a minute
    slow = SlowSite()
    threading.Thread(target=slow.server.serve_forever, daemon=True).start()
    yield slow
    slow.go.set()
    slow.server.shutdown()


@pytest.fixture(params=[False])
def tabs(chromium, request):
    """Two tabs of one visitor, and a third for the next one."""
    context = chromium.new_context(viewport=PHONE, java_script_enabled=request.param)
    yield [context.new_page() for _ in range(3)]
    context.close()


def cookies(page) -> set[str]:
    return {cookie["name"] for cookie in page.context.cookies()}


@pytest.mark.parametrize("late", ["GET /dalfsen/", "POST /dalfsen/vraag/2"])
def test_a_late_page_does_not_bring_answers_back(slow, tabs, late):
    """Without JavaScript: with it, the other tab lets go of the page it waits for."""
    first, second, third = tabs
    first.goto(f"{slow.address}/dalfsen/")
    follow(first.get_by_role("button", name="Begin", exact=True))
    answer(first, THREAT, NONE)
    second.goto(f"{slow.address}/wis")
    slow.held = late
    if late.startswith("GET"):
        first.get_by_role("link", name="Rondkomen Dalfsen").click(no_wait_after=True)
    else:
        first.get_by_label("31 tot en met 49 jaar", exact=True).check()
        first.get_by_role("button", name="Verder", exact=True).click(no_wait_after=True)
    wait_for(slow.worked_out, first)
    follow(second.get_by_role("button", name="Ja, wis alles"))
    expect(second.get_by_role("heading", level=1)).to_have_text("Alles is gewist")
    assert cookies(second) == set()
    with first.expect_event("load"):
        slow.go.set()
    assert cookies(third), "the late answer did not arrive, so nothing is tested"
    third.goto(f"{slow.address}/dalfsen/antwoorden")
    expect(third.locator("main")).to_contain_text("Er zijn nog geen antwoorden")
    third.goto(f"{slow.address}/dalfsen/vraag/2")
    expect(third.get_by_role("heading", level=1)).to_have_text("Uw antwoorden zijn er niet meer")
    follow(third.get_by_role("link", name="Begin opnieuw"))
    follow(third.get_by_role("button", name="Begin", exact=True))
    answer(third, THREAT, NONE)
    expect(third.get_by_role("heading", level=1)).to_have_text("Hoe oud bent u?")


def wait_for(event: threading.Event, page) -> None:
    """The browser itself must go on meanwhile, so no plain wait."""
    for _ in range(600):
        if event.is_set():
            return
        page.wait_for_timeout(50)
    raise AssertionError("the slow request never came")


@pytest.mark.parametrize("tabs", [True], indirect=True)
def test_what_is_wiped_in_one_tab_goes_from_the_screen_in_the_other(slow, tabs):
    first, second, _ = tabs
    first.goto(f"{slow.address}/dalfsen/")
    follow(first.get_by_role("button", name="Begin", exact=True))
    answer(first, THREAT, NONE)
    first.goto(f"{slow.address}/dalfsen/antwoorden")
    expect(first.locator("main")).to_contain_text("Niets hiervan", ignore_case=True)
    second.goto(f"{slow.address}/wis")
    follow(second.get_by_role("button", name="Ja, wis alles"))
    expect(first.locator("main")).to_contain_text("Er zijn nog geen antwoorden")
