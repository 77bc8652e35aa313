"""Filling in together in Chromium: by keyboard alone, live, and wiped for the next visitor."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import follow, step, whole
from tests.browser.test_personas import verdicts
from tests.chromium import PHONE
from tests.personas import PERSONAS
from tests.personas.expectations import ALLOWED
from tests.personas.journeys import absent, person
from tests.privacy.running import Running, open_site
from tests.together.hands import fields

DESKTOP = {"width": 1280, "height": 900}
MOST_KEYS = 40
"""More than between any two fields: then something keeps the focus."""
FIELD = """() => { const e = document.activeElement;
  return [e.closest('.post')?.dataset.vraag ?? '', e.type ?? '', e.value ?? '', e.name ?? ''] }"""


@pytest.fixture(scope="module")
def running(tmp_path_factory) -> Iterator[Running]:
    """A site of our own: its log tells how long our requests took."""
    with open_site(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture
def desktop(chromium) -> Iterator[Page]:
    context = chromium.new_context(viewport=DESKTOP, locale="nl-NL")
    page = context.new_page()
    yield page
    context.close()


class Keyboard:
    """Hands that know no mouse, and count."""

    def __init__(self, page: Page) -> None:
        self.page, self.presses = page, 0

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.presses += 1

    def type(self, text: str) -> None:
        for key in text:
            self.press(key)

    def field(self) -> tuple[str, str, str, str]:
        """Of the focus: its question, the kind of field, its value and its name."""
        return tuple(self.page.evaluate(FIELD))

    def tab_to(self, name: str, value: str = "") -> None:
        for _ in range(MOST_KEYS):
            self.press("Tab")
            found = self.field()
            if found[3] == name and value in ("", found[2]):
                return
        raise AssertionError(f"Tab does not lead to {name}")

    def answer(self, question: str, sent: dict) -> None:
        """One question, with the keys a browser gives to its own fields."""
        for name, value in sent.items():
            if name == "per":
                continue
            if isinstance(value, list):
                self._tick(f"{question}.{name}", value)
                continue
            self.tab_to(f"{question}.{name}")
            if self.field()[1] == "text":
                self.type(value)
                self.press("Enter")  # sent now: else the Tab to the next question sends it
            else:
                self._choose(value)

    def _tick(self, name: str, values: list[str]) -> None:
        boxes = self.page.locator(f'input[name="{name}"]')
        order = boxes.evaluate_all("all => all.map(one => one.value)")
        for value in sorted(values, key=order.index):
            self.tab_to(name, value)
            self.press("Space")

    def _choose(self, value: str) -> None:
        if self.field()[2] == value:
            return self.press("Space")
        for _ in range(MOST_KEYS):
            self.press("ArrowDown")
            if self.field()[2] == value:
                return None
        raise AssertionError("no such choice")


def settled(page: Page) -> None:
    """Until nothing is on its way any more. A change is on its way before the key is let go."""
    whole(page)
    while page.evaluate("typeof busy !== 'undefined' && Boolean(busy)"):
        page.wait_for_timeout(20)


def start(page: Page, address: str) -> Keyboard:
    page.goto(f"{address}/dalfsen/samen")
    return Keyboard(page)


def server_time(running: Running) -> tuple[int, int]:
    """How many of our requests, and their milliseconds, by our own log."""
    found = re.findall(rb"together\.\w+ \d+ (\d+) ms", running.said)
    return len(found), sum(map(int, found))


def test_p01_by_keyboard_alone(desktop, running, library, capsys):
    """Everything P01 knows, the rest left open; the outcome is what the persona expects."""
    persona = next(one for one in PERSONAS if one["id"] == "P01")
    someone = person(library, persona)
    keys, before, answered = start(desktop, running.address), server_time(running), []
    while question := _next_known(desktop, someone, answered):
        advice = someone.advice(library, {})
        known = fields(question, someone, advice, question.kind == "getal")
        keys.answer(question.id, {**known, **_shown(desktop, question, known)})
        settled(desktop)
        answered.append(question.id)
    keys.press("Enter")
    settled(desktop)
    count, spent = (after - b for after, b in zip(server_time(running), before, strict=True))
    with capsys.disabled():
        print(  # noqa: T201 (what this test is for)
            f"\nP01: {keys.presses} toetsen, {count} verzoeken, {spent} ms server"
        )
    assert answered[:3] == ["dreiging", "leeftijd", "huishouden"]
    _as_expected(desktop, running.address, persona["verwacht"])


def _next_known(page: Page, someone, answered: list[str]):
    """The first question on the page, below what was answered, of which this person knows."""
    names = page.locator("#vragen .post:visible").evaluate_all(
        "all => all.map(one => one.dataset.vraag)"
    )
    below = names[names.index(answered[-1]) + 1 :] if answered else names
    questions = {question.id: question for question in someone.pack.questions}
    known = (questions[name] for name in below)
    return next((q for q in known if not absent(q, someone) and _knows(q, someone)), None)


def _knows(question, someone) -> bool:
    return question.kind == "lijst" or question.fact in someone.facts


def _shown(page: Page, question, known: dict) -> dict:
    """A tick that is not on the page cannot be pressed."""
    if not isinstance(known.get("antwoord"), list):
        return {}
    boxes = page.locator(f'input[name="{question.id}.antwoord"]')
    there = boxes.evaluate_all("all => all.map(one => one.value)")
    return {"antwoord": [value for value in known["antwoord"] if value in there]}


def _as_expected(page: Page, address: str, expected: dict) -> None:
    page.goto(f"{address}/dalfsen/uitkomst")
    found = verdicts(page)
    for kind, allowed in ALLOWED.items():
        for id_ in expected.get(kind, []):
            assert found.get(id_.rpartition("/")[2]) in allowed, (id_, kind)


def test_an_arrow_too_far_loses_nothing(desktop, running):
    """Each arrow in a row of buttons is an answer. One that makes a question needless for a
    moment must not cost what was filled in there."""
    keys = start(desktop, running.address)
    for button in ("dreiging-geen", "leeftijd-2", "huishouden-geen", "inkomen_soort-0", "woning-0"):
        desktop.locator(f"#{button}").check()
        settled(desktop)
    for amount in ("inkomen", "vermogen"):
        desktop.locator(f"#{amount}-precies").fill("1200")
        keys.press("Enter")
        settled(desktop)
    expect(desktop.locator("#huur-precies")).to_be_visible()
    desktop.locator("#huur-precies").fill("612")
    desktop.locator("#woning-0").focus()
    settled(desktop)
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    settled(desktop)
    expect(desktop.locator("#huur-precies")).to_be_hidden()
    assert keys.field()[:3] == ("woning", "radio", "koop"), "the focus stays"
    keys.press("ArrowUp")
    keys.press("ArrowUp")
    settled(desktop)
    expect(desktop.locator("#huur-precies")).to_have_value("612")
    desktop.reload()
    expect(desktop.locator("#huur-precies")).to_have_value("612")


def test_live_and_after_a_reload_are_the_same(desktop, running):
    start(desktop, running.address)
    desktop.locator("#dreiging-uithuiszetting, [value=uithuiszetting]").first.check()
    expect(desktop.locator("#stand")).to_contain_text("Dit heeft haast")
    assert desktop.locator("#zeg").inner_text().strip() != ""
    settled(desktop)
    told = desktop.locator("#stand").inner_text()
    desktop.reload()
    assert desktop.locator("#stand").inner_text() == told
    assert "/samen" in desktop.url
    assert "uithuiszetting" not in desktop.url


def test_a_fault_shows_while_somebody_is_still_in_the_field(desktop, running):
    keys = start(desktop, running.address)
    desktop.locator("#vermogen-precies").focus()
    keys.type("veel")
    keys.press("Enter")
    fault = desktop.locator("#vermogen-fout")
    expect(fault).to_contain_text("Vul een bedrag in")
    expect(desktop.locator("#vermogen-precies")).to_be_focused()
    expect(desktop.locator("#zeg")).to_contain_text("klopt nog niet")
    for _ in range(4):
        keys.press("Backspace")
    keys.type("900")
    keys.press("Enter")
    expect(fault).to_be_empty()


def test_without_javascript_enter_sends_the_page(chromium, running):
    context = chromium.new_context(viewport=DESKTOP, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{running.address}/dalfsen/samen")
    page.locator("#vermogen-precies").fill("900")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/dalfsen/samen#vraag-\d+$"))
    expect(page.locator("#vermogen-precies")).to_have_value("900")
    expect(page.locator("#kort")).to_contain_text("misschien")
    context.close()


@pytest.mark.parametrize("javascript", [True, False])
def test_next_visitor_finds_nothing_behind_back(remembering, running, javascript):
    context = remembering.new_context(viewport=DESKTOP, java_script_enabled=javascript)
    page = context.new_page()
    page.goto(f"{running.address}/dalfsen/samen")
    page.locator("#vermogen-precies").fill("4321")
    page.locator("[value=uithuiszetting]").check()
    page.get_by_role("button", name="Reken uit").first.click()
    expect(page.locator("#stand")).to_contain_text("Dit heeft haast")
    settled(page)
    follow(page.get_by_role("button", name="Nieuwe bezoeker"))
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("gewist"))
    follow(page.get_by_role("link", name="Begin met een nieuwe bezoeker"))
    for steps in range(5):
        assert shown(page) == [], f"{steps} times back"
        step(page, page.go_back)
    context.close()


def shown(page: Page) -> list[str]:
    """Every answer that can be seen."""
    chosen = page.locator("input:checked").evaluate_all("all => all.map(one => one.value)")
    typed = page.locator("input[type=text]").evaluate_all("all => all.map(one => one.value)")
    told = ["haast"] if "heeft haast" in page.locator("body").inner_text() else []
    return [*chosen, *filter(None, typed), *told]


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_is_wider_than_the_screen(chromium, running, width):
    context = chromium.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    page.goto(f"{running.address}/dalfsen/samen")
    page.locator("[value=uithuiszetting]").check()
    settled(page)
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0
    context.close()


def test_a_tick_is_large_enough_for_a_thumb(chromium, running):
    """24 by 24 by itself (WCAG 2.5.8): the bar below may lie over the label around it."""
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{running.address}/dalfsen/samen")
    boxes = page.locator(".post .optie input").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(box => [box.width, box.height])"
    )
    assert min(min(box) for box in boxes) >= 24
    context.close()


def test_no_field_keeps_the_focus(desktop, running):
    """Tab goes through the whole page and out of it; nothing takes a key of its own."""
    keys = start(desktop, running.address)
    seen = []
    for _ in range(400):
        keys.press("Tab")
        seen.append(keys.field())
        if desktop.evaluate("document.activeElement === document.body"):
            break
    assert len(seen) < 400
    assert len({question for question, *_ in seen}) > 10


@pytest.mark.parametrize("width", [360, 1000, 1280])
def test_no_word_is_broken_in_two(chromium, running, width):
    context = chromium.new_context(viewport={"width": width, "height": 900}, locale="nl-NL")
    page = context.new_page()
    page.goto(f"{running.address}/dalfsen/samen")
    longest = page.locator(".optie label span", has_text=re.compile("^Kinderopvangtoeslag$"))
    lines = longest.first.evaluate(
        "e => e.offsetHeight / parseFloat(getComputedStyle(e).lineHeight)"
    )
    context.close()
    assert lines < 1.5
