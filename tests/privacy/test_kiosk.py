"""A public computer nobody touches any more: it asks, and then it wipes. By a clock of our own."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from playwright.sync_api import Error as PlaywrightError

from tests.browser.steps import EMPTY, follow, step
from tests.chromium import CHROMIUM, FLAGS, PHONE
from tests.privacy.running import Running, open_site

WARNS, WIPES = 90, 30  # seconds
SOON = 5 * 60  # long after it should have happened
ANSWER = "Nee, niets hiervan"
CODE = ".qr, .code, .kaart__letters"
WATCH = """() => addEventListener("submit", (event) => {
  if (window.wis === "nu") return;
  event.preventDefault();  // the clock is stopped in the middle of a second: first say so
  window.wis = true;
})"""
COUNT = """() => {
  const box = document.getElementById("tijd");
  box.addEventListener("close", () => { box.dataset.dicht = +(box.dataset.dicht ?? 0) + 1; });
}"""
"""How often the page heard that its question was closed."""
GO_ON = "() => { window.wis = 'nu'; document.getElementById('tijd-wis').requestSubmit(); }"


@pytest.fixture(scope="module")
def running(tmp_path_factory) -> Iterator[Running]:
    with open_site(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture
def page(chromium, running) -> Iterator[Page]:
    """Somebody at a public computer, at the second question, at a clock that stands still."""
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    page.clock.install(time=0)
    page.clock.pause_at(1)  # from here only `run_for` moves it
    begin(page, running.address)
    yield page
    context.close()


def begin(page: Page, address: str) -> None:
    page.goto(f"{address}/kiosk/dalfsen")
    follow(page.get_by_role("button", name="Begin"))
    page.get_by_label(ANSWER).check()
    follow(page.get_by_role("button", name="Verder", exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe oud bent u?")


def cookies(page: Page) -> dict[str, str]:
    return {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}


def warned(page: Page) -> bool:
    return page.get_by_role("alertdialog", name="Bent u er nog?").is_visible()


def seconds_until(page: Page, happened) -> int:
    """How many seconds of the page's own clock go by before it happens."""
    for seconds in range(SOON):
        if happened():
            return seconds
        page.clock.run_for(1_000)
    raise AssertionError("it never happened")


def is_empty(page: Page) -> bool:
    return not page.locator("main, header, dialog").count()


def sent(page: Page) -> None:
    """The site was asked whether it is there, in real time, and then told to wipe."""
    for _ in range(100):
        if page.evaluate("window.wis"):
            return
        page.wait_for_timeout(50)
    raise AssertionError("nothing was wiped")


@pytest.mark.bewijst("kiosk")
def test_it_asks_and_then_wipes(page, figures, long):
    asked, wiped, times = [], [], 5 if long else 1
    for _ in range(times):
        question = page.url
        page.reload()
        page.evaluate(WATCH)
        asked.append(seconds_until(page, lambda: warned(page)))
        wiped.append(seconds_until(page, lambda: is_empty(page)))
        sent(page)
        page.evaluate(GO_ON)
        page.wait_for_url("**/kiosk/dalfsen")
        left = cookies(page)
        page.goto(question)
        expect(page).to_have_url(re.compile("/kiosk/dalfsen$"))
        begin(page, question.split("/dalfsen")[0])
    figures |= {"waarschuwing_seconden": max(asked), "wissen_seconden": max(wiped), "keren": times}
    assert left == {"__Host-kiosk": "dalfsen"}
    assert asked == [WARNS] * times
    assert wiped == [WIPES] * times


def starts_again(page) -> None:
    """It tries every 5 seconds. The first try can come before the browser is on line again."""
    for _ in range(6):
        page.clock.run_for(5_000)
        with contextlib.suppress(PlaywrightError):
            page.wait_for_url("**/kiosk/dalfsen", timeout=5_000)
            return
    raise AssertionError("it did not try again")


@pytest.mark.parametrize("slept", [False, True], ids=["asked", "slept"])
def test_out_of_reach_it_shows_nothing_and_tries_again(page, slept):
    """Nobody who comes by brings the answers back, and nobody is stuck at an error."""
    page.get_by_label("31 tot en met 49 jaar", exact=True).check()
    page.context.set_offline(True)
    if slept:
        page.clock.fast_forward((WARNS + WIPES) * 1_000)
    else:
        page.clock.run_for((WARNS + WIPES) * 1_000)
    expect(page.get_by_text("Er is even geen verbinding")).to_be_visible()
    for _ in range(5):
        page.keyboard.press("Enter")
        page.clock.run_for(10_000)
    assert is_empty(page)
    assert "31 tot en met 49 jaar" not in page.content()
    assert page.url.endswith("/dalfsen/vraag/2")
    page.context.set_offline(False)
    starts_again(page)
    assert cookies(page) == {"__Host-kiosk": "dalfsen"}


@pytest.mark.parametrize("key", ["Enter", "Space", "Escape"])
def test_by_keyboard_i_am_still_here(page, key):
    """The focus is on the button at once; afterwards it is back where it was."""
    page.get_by_label("31 tot en met 49 jaar", exact=True).check()
    page.evaluate(COUNT)
    for times in range(1, 13):  # as often as somebody likes; WCAG asks for ten times
        page.clock.run_for((WARNS + WIPES // 2) * 1_000)
        assert warned(page)
        assert page.evaluate("document.activeElement.innerText") == "Ik ben er nog"
        page.keyboard.press(key)
        # Real time: the browser tells the page a moment later.
        expect(page.locator("#tijd")).to_have_attribute("data-dicht", str(times))
        assert not warned(page)
    assert page.evaluate("document.activeElement.checked")
    page.clock.run_for((WARNS - 1) * 1_000)
    assert not warned(page)


@pytest.mark.parametrize("act", ["key", "touch", "scroll"])
def test_who_does_something_is_not_asked(page, act):
    for _ in range(4):
        page.clock.run_for((WARNS - 2) * 1_000)
        if act == "key":
            page.keyboard.press("Shift")
        elif act == "touch":
            page.mouse.click(5, 300)
        else:
            page.evaluate("window.dispatchEvent(new Event('scroll'))")
        assert not warned(page)


def test_a_screen_reader_hears_the_seconds_twice(page):
    said = []
    page.clock.run_for(WARNS * 1_000)
    for _ in range(WIPES - 1):
        said.append(page.locator("#tijd-zeg").inner_text())
        page.clock.run_for(1_000)
    assert [text for text in dict.fromkeys(said) if text] == ["Nog 20 seconden", "Nog 10 seconden"]


def test_reading_one_page_keeps_the_answers_alive(page):
    """The page tells the site, at most once a minute, that somebody is there."""
    with page.expect_response("**/kiosk/hier") as told:
        page.clock.run_for(61_000)
        page.keyboard.press("Shift")
    assert told.value.status == 204


def test_without_javascript_the_page_moves_on(chromium, running):
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{running.address}/kiosk/dalfsen")
    follow(page.get_by_role("button", name="Begin"))
    warning = page.locator(".klaar noscript p")
    expect(warning).to_be_in_viewport()
    expect(warning).to_have_text("Na 10 minuten op één pagina wissen we alles.")
    expect(page.locator(".met-js")).to_be_hidden()
    expect(page.get_by_role("button", name="Klaar: wis alles")).to_be_in_viewport()
    refresh = page.locator("meta[http-equiv=refresh]").get_attribute("content")
    assert refresh == "600;url=/kiosk/dalfsen"
    page.goto(f"{running.address}/kiosk/dalfsen")  # where it moves to, ten minutes sooner
    assert cookies(page) == {"__Host-kiosk": "dalfsen"}
    context.close()


@pytest.fixture
def remembering(playwright) -> Iterator[Browser]:
    """With the back/forward cache, as people have it; Playwright turns it off."""
    off = ["--disable-back-forward-cache"]
    browser = playwright.chromium.launch(
        executable_path=CHROMIUM, args=FLAGS, ignore_default_args=off
    )
    yield browser
    browser.close()


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("way", ["button", "/kiosk/dalfsen"])
def test_back_after_wiping_stays_in_the_mode(remembering, running, javascript, way):
    """Each page is asked anew, and has no answers left; it also goes on without them."""
    context = remembering.new_context(viewport=PHONE, java_script_enabled=javascript)
    page = context.new_page()
    page.goto(f"{running.address}/dalfsen/")  # before the computer became a kiosk
    begin(page, running.address)
    page.goto(f"{running.address}/dalfsen/antwoorden")
    for name in ("kaart", "later"):
        page.goto(f"{running.address}/dalfsen/{name}")
        expect(page.locator(CODE).first).to_be_visible()
    page.goto(f"{running.address}/dalfsen/")
    if way == "button":
        follow(page.get_by_role("button", name="Klaar: wis alles"))
    else:
        page.goto(running.address + way)
    expect(page).to_have_url(re.compile("/kiosk/dalfsen$"))
    seen = []
    for walk in (*[page.go_back] * 6, page.reload, page.go_forward):
        step(page, walk)
        if page.url == EMPTY:
            continue
        seen.append(page.url)
        assert is_kiosk_without_answers(page), page.url
    assert any(url.endswith("/dalfsen/") for url in seen), "Back went nowhere"
    assert cookies(page) == {"__Host-kiosk": "dalfsen"}
    page.goto(f"{running.address}/dalfsen/vraag/2")
    expect(page).to_have_url(re.compile("/kiosk/dalfsen$"))
    context.close()


def is_kiosk_without_answers(page: Page) -> bool:
    start = page.url.endswith("/kiosk/dalfsen")
    bar = page.get_by_role("button", name="Klaar: wis alles").count() > 0
    away = page.locator("a[href^='http'], a[href^='tel:'], input:checked").count()
    own = page.get_by_text(re.compile("Ga verder waar u was|Niets hiervan")).count()
    return (start or bar) and not away and not own and not page.locator(CODE).count()


@pytest.mark.parametrize("value", ["bestaat-niet", "<b>dik</b>" * 300])
def test_a_forged_mode_in_a_real_browser(chromium, running, value):
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{running.address}/kiosk/dalfsen")
    (mode,) = context.cookies()
    context.clear_cookies()
    context.add_cookies([mode | {"value": value}])
    assert cookies(page) == {"__Host-kiosk": value}
    page.goto(f"{running.address}/dalfsen/")
    expect(page.get_by_role("button", name="Klaar: wis alles")).to_have_count(0)
    assert value not in page.content()
    follow(page.get_by_role("button", name="Wis alles"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Alles is gewist")
    assert cookies(page) == {}, "what was forged goes with the rest"
    context.close()


def test_on_a_low_screen_the_question_starts_at_the_top(page):
    page.set_viewport_size({"width": 320, "height": 256})
    page.clock.run_for(WARNS * 1_000)
    for name in ("Bent u er nog?", "Ik ben er nog", "Klaar: wis alles"):
        expect(page.locator(".tijd").get_by_text(name)).to_be_in_viewport(ratio=1)
