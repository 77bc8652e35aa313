"""What comes next travels with the answers. It must be what they lead to, and spare the work."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import DAY
from tests.web.conftest import SITE
from web.conversation import ahead_of
from web.envelope import DAY as A_DAY
from web.envelope import seal, unseal
from web.session import COOKIE
from web.views import here as views

DOMAIN = "rondkomen.test"
DONT_KNOW = {"knop": "weet_ik_niet"}


class Walker:
    """Somebody on the way, who can also look as if nobody had worked out what comes next."""

    def __init__(self, app) -> None:
        self.client, self.keys = app.test_client(), app.extensions["settings"].keys
        self.number = 0

    def begin(self, slug: str) -> None:
        self._go(self.client.post(f"/{slug}/begin", base_url=SITE))

    def post(self, number: int, data: dict, change: str = "") -> None:
        path = f"{self.path.rpartition('/')[0]}/{number}{change}"
        self._go(self.client.post(path, data=data, base_url=SITE))

    @property
    def asks(self) -> bool:
        return "/vraag/" in self.path

    def html(self, path: str = "") -> str:
        return self.client.get(path or self.path, base_url=SITE).get_data(as_text=True)

    def html_afresh(self, path: str = "") -> str:
        """The same page, by a cookie that does not say what comes next."""
        kept = self.client.get_cookie(COOKIE, DOMAIN).value
        self.seal_ahead([])
        html = self.html(path)
        self.client.set_cookie(COOKIE, kept, domain=DOMAIN, secure=True)
        return html

    def state(self) -> dict:
        token = self.client.get_cookie(COOKIE, DOMAIN).value
        return unseal(token, self.keys, int(time.time()), A_DAY)

    @property
    def mark(self) -> str:
        """What this site writes of the content and the day, behind the question and the number."""
        return self.state()["n"][2]

    def seal_ahead(self, ahead: list) -> None:
        self.set(self.state() | {"n": ahead})

    def set(self, state: dict) -> None:
        token = seal(state, self.keys, int(time.time()))
        self.client.set_cookie(COOKIE, token, domain=DOMAIN, secure=True)

    def _go(self, response) -> None:
        assert response.status_code == 303
        self.path = response.headers["Location"].partition("?")[0]
        found = re.search(r"/vraag/(\d+)", self.path)
        self.number = int(found[1]) if found else self.number


@pytest.fixture
def walker(app) -> Walker:
    walker = Walker(app)
    walker.begin("dalfsen")
    return walker


def buttons(html: str) -> list[dict]:
    """What can be sent from this page."""
    values = re.findall(r'name="antwoord" value="([^"]+)"', html)
    return [DONT_KNOW, *({"antwoord": value} for value in values)]


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_every_page_is_the_one_that_would_be_worked_out(app, data):
    """Answers, and changes of mind, in any order."""
    walker = Walker(app)
    walker.begin(data.draw(st.sampled_from(["dalfsen", "almelo", "zwolle"])))
    for _ in range(25):
        if not walker.asks:
            break
        html = walker.html()
        assert html == walker.html_afresh()
        number, change = walker.number, ""
        if number > 1 and data.draw(st.integers(0, 5)) == 0:
            number, change = data.draw(st.integers(1, number - 1)), "?wijzig=1"
            html = walker.html(f"{walker.path.rpartition('/')[0]}/{number}")
        walker.post(number, data.draw(st.sampled_from(buttons(html))), change)


def test_the_page_after_an_answer_works_nothing_out(walker, monkeypatch):
    """Planted: with a cookie that does not say what comes next, it does."""
    walker.post(1, {"antwoord": "geen"})
    worked_out = []
    monkeypatch.setattr(views, "ahead_of", lambda advice: worked_out.append(1) or ahead_of(advice))
    assert "Vraag 2 van" in walker.html()
    assert not worked_out
    assert "Vraag 2 van" in walker.html_afresh()
    assert worked_out


def test_a_question_that_is_gone_is_not_asked(walker):
    walker.post(1, {"antwoord": "geen"})
    expected = walker.html()
    walker.seal_ahead(["bestaat_niet", 99, walker.mark])
    assert walker.html() == expected


def test_answers_that_no_longer_fit_lead_to_something_else(walker):
    walker.post(1, {"antwoord": "geen"})
    state = walker.state()
    gone = {"a": {**state["a"], "huishouden": "bestaat_niet"}}
    walker.set(state | gone | {"n": ["leeftijd", 99, walker.mark]})
    assert "van ongeveer 100" not in walker.html()


def test_another_day_and_other_content_work_it_out_again(walker, app, monkeypatch):
    """Figures change at new year, and who edits content sees what it does at once."""
    walker.post(1, {"antwoord": "geen"})
    walker.seal_ahead(["leeftijd", 99, walker.mark])
    assert "van ongeveer 100" in walker.html()
    with monkeypatch.context() as other:
        other.setitem(app.extensions, "mark", "anders")
        assert "van ongeveer 100" not in walker.html()
    with monkeypatch.context() as other:
        next_day = replace(app.extensions["settings"], day=DAY + timedelta(days=1))
        other.setitem(app.extensions, "settings", next_day)
        assert "van ongeveer 100" not in walker.html()


def test_a_journey_from_before_this_goes_on(walker):
    """A cookie that knows nothing of it, sealed by the site of yesterday."""
    walker.post(1, {"antwoord": "geen"})
    expected, state = walker.html(), walker.state()
    del state["n"]
    walker.set(state)
    assert walker.html() == expected


def test_another_municipality_works_it_out_for_itself(walker):
    """What was next in Dalfsen says nothing of Ommen, where the same answers are taken along."""
    walker.post(1, {"antwoord": "geen"})
    walker.seal_ahead(["leeftijd", 99, walker.mark])
    assert "van ongeveer 100" not in walker.html("/ommen/vraag/2")
    assert "van ongeveer 100" in walker.html()  # planted: in Dalfsen it counts


def test_what_is_told_beside_the_row_is_no_longer_what_was_worked_out(walker):
    """A village told at the start, a line of the card: each writes the answers anew."""
    walker.post(1, {"antwoord": "geen"})
    assert walker.state()["n"]
    response = walker.client.post("/", data={"plaats": "Lemelerveld"}, base_url=SITE)
    assert response.status_code == 303
    assert walker.state()["a"]["kern"]
    assert walker.state()["n"] == []
