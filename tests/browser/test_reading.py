"""Help with reading in a real browser. Chromium has no voices here, so one is made up: it says a
sentence as soon as it is asked, or waits when `window.held` is set."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.chromium import PHONE

HERE = {"name": "hier", "lang": "nl-NL", "localService": True}
CLOUD = {"name": "wolk", "lang": "nl-NL", "localService": False, "default": True}
ENGLISH = {"name": "here", "lang": "en-GB", "localService": True, "default": True}
FAKE = """{
  const said = [];
  let now;
  const end = (kind) => {
    const target = now;
    now = null;
    setTimeout(() => target?.[kind]?.({target}));
  };
  const voice = {
    said, cancelled: 0, getVoices: () => window.voices ?? [],
    speak(one) {
      if (!one.text) return;
      said.push({text: one.text, rate: one.rate, voice: one.voice.name, lang: one.lang});
      now = one;
      if (!window.held) end("onend");
    },
    cancel() { this.cancelled++; end("onerror"); },
    go() { end("onend"); },
  };
  Object.defineProperty(window, "speechSynthesis", {value: voice});
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}"""
SAID = "speechSynthesis.said.map(one => one.text)"
MARKED = "[...(CSS.highlights.get('lees') ?? [])].map(String)"
DONE = "() => speechSynthesis.said.length && document.querySelector('#lees [aria-pressed]').hidden"
WORDS = re.compile(r"\w+")
SEEN = """() => {  // what is in view, but no drawing
  const texts = [];
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const {data, parentElement: parent} = walk.currentNode;
    if (parent.checkVisibility() && !parent.closest("[aria-hidden=true]")) texts.push(data);
  }
  return texts.join(" ");
}"""
WIDER = "document.documentElement.scrollWidth > innerWidth"
SIZE = "parseFloat(getComputedStyle(document.body).fontSize)"


@pytest.fixture
def hear(chromium, site) -> Iterator[Callable[..., Page]]:
    """`hear("/dalfsen/", HERE)`: that page, on a device with these voices."""
    contexts = []

    def visit(path: str, *voices: dict, held: bool = False) -> Page:
        context = chromium.new_context(viewport=PHONE, locale="nl-NL")
        contexts.append(context)
        context.add_init_script(FAKE)
        context.add_init_script(
            f"window.voices = {list(voices)!r}; window.held = {held:d};".replace(
                "True", "true"
            ).replace("False", "false")
        )
        page = context.new_page()
        page.goto(site + path)
        return page

    yield visit
    for context in contexts:
        context.close()


def press(page: Page, name: str):
    return page.get_by_role("button", name=name, exact=True)


@pytest.mark.parametrize("voices", [[], [CLOUD], [ENGLISH], [CLOUD, ENGLISH]])
def test_without_a_voice_of_this_device_there_is_no_button(hear, voices) -> None:
    page = hear("/dalfsen/", *voices)
    expect(page.locator("#lees")).to_be_hidden()
    expect(press(page, "Lees voor")).to_have_count(0)


def test_without_javascript_there_is_no_button(chromium, site) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/dalfsen/")
    expect(page.locator("#lees")).to_be_hidden()
    context.close()


def test_a_voice_that_comes_late_still_gives_a_button(hear) -> None:
    page = hear("/dalfsen/")
    expect(page.locator("#lees")).to_be_hidden()
    page.evaluate("voice => { window.voices = [voice]; speechSynthesis.onvoiceschanged(); }", HERE)
    expect(press(page, "Lees voor")).to_be_visible()


@pytest.mark.parametrize(
    "path", ["/dalfsen/", "/dalfsen/regelingen/bijstand", "/dalfsen/vraag/1", "/nood", "/woorden"]
)
def test_all_that_can_be_seen_is_read_and_nothing_else(hear, path) -> None:
    page = hear(path, CLOUD, HERE)
    press(page, "Lees voor").click()
    page.wait_for_function(DONE)
    said = page.evaluate(SAID)
    assert WORDS.findall(" ".join(said)) == WORDS.findall(page.evaluate(SEEN))
    assert page.evaluate("speechSynthesis.said.every(one => one.voice === 'hier')")
    assert len(said) > 10
    assert max(map(len, said)) < 400, "a sentence at a time"
    assert page.evaluate(MARKED) == []


def test_what_is_folded_is_read_once_it_is_open(hear) -> None:
    page = hear("/dalfsen/regelingen/bijstand", HERE)
    press(page, "Lees voor").click()
    page.wait_for_function(DONE)
    folded = "Dan zoekt u meestal eerst 4 weken zelf naar werk of school."
    assert folded not in page.evaluate(SAID)
    assert "Bent u jonger dan 27?" in page.evaluate(SAID)
    page.get_by_text("Bent u jonger dan 27?").click()
    expect(page.get_by_text(folded)).to_be_visible()
    press(page, "Lees voor").click()
    page.wait_for_function(
        "one => speechSynthesis.said.some(said => said.text === one)", arg=folded
    )


def test_a_picture_says_its_words(hear, site) -> None:
    page = hear("/dalfsen/", HERE, held=True)
    page.evaluate("""() => {
      const picture = document.createElement("img");
      picture.alt = "Een kaart van Dalfsen";
      document.querySelector("main").prepend(picture);
    }""")
    press(page, "Lees voor").click()
    page.wait_for_function("() => speechSynthesis.said.length === 1")
    assert page.evaluate(SAID) == ["Een kaart van Dalfsen"]


def test_the_sentence_that_sounds_is_marked_and_the_page_stays_as_it_is(hear) -> None:
    page = hear("/dalfsen/regelingen/kindregeling", HERE, held=True)
    before = page.evaluate("document.querySelector('main').innerHTML")
    press(page, "Lees voor").click()
    for number in range(1, 8):
        page.wait_for_function("number => speechSynthesis.said.length === number", arg=number)
        assert page.evaluate(MARKED) == [page.evaluate(SAID)[-1]]
        page.evaluate("speechSynthesis.go()")
    assert page.evaluate("document.querySelector('main').innerHTML") == before


def test_pause_goes_on_with_the_same_sentence(hear) -> None:
    page = hear("/dalfsen/", HERE, held=True)
    press(page, "Lees voor").click()
    page.wait_for_function("() => speechSynthesis.said.length === 1")
    press(page, "Pauze").click()
    expect(press(page, "Pauze")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("speechSynthesis.cancelled") == 1
    assert page.evaluate(MARKED) == page.evaluate(SAID), "where it was stays in view"
    press(page, "Pauze").click()
    expect(press(page, "Pauze")).to_have_attribute("aria-pressed", "false")
    page.wait_for_function("() => speechSynthesis.said.length === 2")
    first, again = page.evaluate(SAID)
    assert first == again


def test_slow_is_for_this_page_only(hear, site) -> None:
    page = hear("/dalfsen/", HERE, held=True)
    press(page, "Lees voor").click()
    page.wait_for_function("() => speechSynthesis.said.length === 1")
    press(page, "Langzaam").click()
    page.wait_for_function("() => speechSynthesis.said.length === 2")
    usual, slow = page.evaluate("speechSynthesis.said")
    assert slow["rate"] < usual["rate"] <= 1
    assert slow["text"] == usual["text"]
    expect(press(page, "Langzaam")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    page.goto(f"{site}/dalfsen/")
    press(page, "Lees voor").click()
    expect(press(page, "Langzaam")).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("how", ["stop", "escape", "leave"])
def test_it_can_be_stopped(hear, how) -> None:
    page = hear("/dalfsen/", HERE, held=True)
    press(page, "Lees voor").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => speechSynthesis.said.length === 1")
    press(page, "Pauze").focus()
    if how == "stop":
        press(page, "Stop").click()
    elif how == "escape":
        page.keyboard.press("Escape")
    else:
        page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    expect(press(page, "Lees voor")).to_be_focused()
    expect(press(page, "Pauze")).to_be_hidden()
    assert page.evaluate("speechSynthesis.cancelled") >= 1
    assert page.evaluate(MARKED) == []
    assert len(page.evaluate(SAID)) == 1


def test_only_our_own_file_is_fetched_and_nothing_is_announced(hear, site) -> None:
    page = hear("/dalfsen/", HERE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    press(page, "Lees voor").click()
    page.wait_for_function("() => speechSynthesis.said.length > 10")
    own = {f"{site}/static/{name}" for name in ("voorlezen.js", "icoon.svg")}  # the icon comes late
    fetched = {re.sub(r"\?.*", "", url) for url in asked}
    assert f"{site}/static/voorlezen.js" in fetched
    assert fetched <= own
    assert page.locator("#lees [aria-live], #lees[aria-live], #lees [role=status]").count() == 0


@pytest.mark.parametrize(
    "path",
    ["/", "/dalfsen/vraag/1", "/dalfsen/regelingen/bijstand", "/zo-rekenen-wij"],
)
def test_larger_letters_fit_on_a_narrow_phone(page, site, path) -> None:
    """With and without JavaScript."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site + path)
    usual = page.evaluate(SIZE)
    for name, times in (("Grotere letters", 1.25), ("Nog groter", 1.5)):
        with page.expect_navigation():
            press(page, name).click()
        assert page.url == site + path
        assert page.evaluate(SIZE) == pytest.approx(usual * times)
        assert not page.evaluate(WIDER)
    with page.expect_navigation():
        press(page, "Gewone letters").click()
    assert page.evaluate(SIZE) == usual


def test_larger_letters_stay_until_all_is_wiped(page, site) -> None:
    page.goto(f"{site}/dalfsen/")
    with page.expect_navigation():
        press(page, "Grotere letters").click()
    page.goto(f"{site}/dalfsen/hulp")
    expect(press(page, "Nog groter")).to_be_visible()
    press(page, "Wis alles").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Alles is gewist")
    page.goto(f"{site}/dalfsen/")
    expect(press(page, "Grotere letters")).to_be_visible()


def test_what_is_folded_is_open_on_paper(page, site) -> None:
    page.goto(f"{site}/dalfsen/regelingen/bijstand")
    text = page.get_by_text("Dan zoekt u meestal eerst 4 weken zelf naar werk of school.")
    expect(text).to_be_hidden()
    page.emulate_media(media="print")
    expect(text).to_be_visible()
    expect(page.locator(".lezen button").first).to_be_hidden()
