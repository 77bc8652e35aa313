"""The conversation in Chromium: by keyboard, with and without JavaScript, on a narrow screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.steps import follow, whole

FIRST, AGE = "Is een van deze dingen nu aan de hand?", "Hoe oud bent u?"
FOCUS = "() => [document.activeElement.tagName, document.activeElement.textContent.trim()]"
MOST_KEYS = 60


def items(page: Page) -> list[str]:
    return page.locator("#log > ol > li").all_inner_texts()


def question(page: Page) -> str:
    return page.locator("#beurt h2").first.inner_text()


def begin(page: Page, site: str) -> None:
    page.goto(f"{site}/dalfsen/")
    follow(page.get_by_role("link", name="Vertel het in uw eigen woorden"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Gesprek")


def say(page: Page, text: str) -> None:
    page.locator("#tekst").fill(text)
    press(page, page.locator(".vak button"))


def press(page: Page, button: Locator) -> None:
    """A button of the conversation, until the turn that answers it is there: by the script or
    as a new page."""
    page.evaluate("() => { document.querySelector('#beurt').dataset.oud = '1'; }")
    button.click()
    expect(page.locator("#beurt:not([data-oud])")).to_have_count(1)
    whole(page)


@pytest.fixture
def scripted(chromium) -> Iterator[Page]:
    """With JavaScript, on a screen of 320 px; every fault in the console is a red test."""
    context = chromium.new_context(viewport={"width": 320, "height": 640}, locale="nl-NL")
    page, faults = context.new_page(), []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: line.type == "error" and faults.append(line.text))
    yield page
    context.close()
    assert faults == []


def test_buttons_and_the_way_to_the_form_and_back(page, site):
    begin(page, site)
    press(page, page.get_by_role("button", name="Nee, niets hiervan"))
    expect(page.locator("#vraag h2")).to_have_text(AGE)
    press(page, page.get_by_role("button", name="31 tot en met 49 jaar"))
    expect(page.locator("#vraag h2")).to_have_text("Met wie woont u?")
    assert re.fullmatch(r"Gesprek - Rondkomen", page.title())
    assert page.url == f"{site}/dalfsen/gesprek#nu" or page.url == f"{site}/dalfsen/gesprek"
    follow(page.get_by_role("link", name="Beantwoord de vragen één voor één"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Met wie woont u?")
    page.get_by_label("Ik woon alleen").check()
    follow(page.get_by_role("button", name="Verder", exact=True))
    follow(page.get_by_role("link", name="Vertel het in uw eigen woorden"))
    assert [text for text in items(page) if "Ik woon alleen" in text]
    assert question(page) == "Waar krijgt u geld van?"


def test_changing_an_answer_in_the_log(page, site):
    begin(page, site)
    press(page, page.get_by_role("button", name="Nee, niets hiervan"))
    press(page, page.get_by_role("button", name="31 tot en met 49 jaar"))
    expect(page.locator("#vraag h2")).to_have_text("Met wie woont u?")
    follow(page.get_by_role("link", name="Wijzig Uw leeftijd"))
    page.get_by_label("21 tot en met 26 jaar").check()
    follow(page.get_by_role("button", name="Verder", exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text("Gesprek")
    assert "21 tot en met 26 jaar" in " ".join(items(page))


def test_typing_something_nobody_understands_is_gone_and_says_so(page, site):
    begin(page, site)
    page.get_by_label("Vertel in uw eigen woorden wat er speelt").fill("qxqxqx zzwvv")
    press(page, page.get_by_role("button", name="Stuur"))
    expect(page.locator("#log")).to_contain_text("Dat begreep ik niet")
    assert "qxqxqx" not in page.content()
    assert page.locator("#tekst").input_value() == ""


def test_the_log_grows_by_the_turn_and_the_focus_goes_to_the_question(scripted, site):
    page = scripted
    begin(page, site)
    page.evaluate("() => { window.zelfde = true; }")
    assert items(page) == []
    press(page, page.get_by_role("button", name="Nee, niets hiervan"))
    expect(page.locator("#vraag h2")).to_have_text(AGE)
    assert len(items(page)) == 2
    assert page.evaluate(FOCUS) == ["H2", AGE]
    first = page.locator("#log > ol > li").first.element_handle()
    press(page, page.get_by_role("button", name="31 tot en met 49 jaar"))
    expect(page.locator("#vraag h2")).to_have_text("Met wie woont u?")
    assert len(items(page)) == 4
    assert first.evaluate("item => item.isConnected"), "what was read aloud is not read again"
    assert page.evaluate("() => window.zelfde"), "no new page"
    assert page.evaluate(FOCUS) == ["H2", "Met wie woont u?"]


def test_nothing_is_wider_than_320_pixels(scripted, site):
    page = scripted
    begin(page, site)
    for _ in range(12):
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        if not (button := page.locator("#vraag button[value=weet_ik_niet]")).count():
            break
        press(page, button)


def test_help_gets_the_focus_before_the_question(scripted, site):
    page = scripted
    begin(page, site)
    page.get_by_label("Ik moet misschien mijn huis uit").check()
    press(page, page.get_by_role("button", name="Dit is alles"))
    expect(page.locator(".nu h2")).to_contain_text("Dit heeft haast")
    assert page.evaluate(FOCUS)[1].startswith("Dit heeft haast")
    order = page.locator("#beurt h2").all_inner_texts()
    assert len(order) == 2
    assert order[0].strip().startswith("Dit heeft haast")


def _tab_to(page: Page, selector: str) -> None:
    whole(page)
    for _ in range(MOST_KEYS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not lead to {selector}")


def test_by_keyboard_alone(page, site):
    page.goto(f"{site}/dalfsen/gesprek")
    _tab_to(page, "#v-7")
    page.keyboard.press("Space")
    _tab_to(page, "#vraag button.knop--verder")
    page.keyboard.press("Enter")
    expect(page.locator("#vraag h2")).to_have_text(AGE)
    _tab_to(page, "#tekst")
    page.keyboard.type("qxqxqx")
    _tab_to(page, ".vak button")
    page.keyboard.press("Enter")
    expect(page.locator("#log")).to_contain_text("Dat begreep ik niet")


def test_enter_in_the_box_sends_the_message_and_no_button(scripted, site):
    page = scripted
    begin(page, site)
    page.locator("#tekst").fill("qxqxqx")
    page.locator("#tekst").press("Shift+Enter")
    assert items(page) == []
    page.locator("#tekst").press("Enter")
    expect(page.locator("#log")).to_contain_text("Dat begreep ik niet")
    assert question(page) == FIRST


def test_when_sending_fails_the_browser_sends_it_itself(page, site):
    begin(page, site)
    page.route("**/gesprek", _fail_for_scripts)
    page.evaluate("() => { window.zelfde = true; }")
    follow(page.get_by_role("button", name="Nee, niets hiervan"))
    expect(page.locator("#vraag h2")).to_have_text(AGE)
    assert page.evaluate("() => window.zelfde") is None


def _fail_for_scripts(sent) -> None:
    sent.abort() if sent.request.resource_type == "fetch" else sent.continue_()


def test_back_leaves_the_conversation_without_an_error(page, site):
    begin(page, site)
    press(page, page.get_by_role("button", name="Nee, niets hiervan"))
    expect(page.locator("#vraag h2")).to_have_text(AGE)
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.get_by_text("ERR_CACHE_MISS").count() == 0


def test_the_script_is_small():
    import gzip

    from tests.conftest import ROOT

    assert len(gzip.compress((ROOT / "web/static/gesprek.js").read_bytes(), 9)) < 1200


def spoken(page: Page, *parts: str) -> None:
    """A screen reader meets these in this order."""
    tree, place = page.locator("body").aria_snapshot(), 0
    for part in parts:
        found = tree.find(part, place)
        assert found >= 0, f"{part} does not come next in:\n{tree[place:]}"
        place = found + len(part)


def test_the_order_for_a_screen_reader(page, site):
    begin(page, site)
    spoken(page, 'heading "Gesprek" [level=1]', "U praat met een computer", 'textbox "Vertel in uw')
    press(page, page.get_by_role("button", name="Nee, niets hiervan"))
    expect(page.locator("#vraag h2")).to_have_text(AGE)
    spoken(
        page,
        'log "Gesprek tot nu toe"', f"Computer: {FIRST}", "U: Nee, niets hiervan",
        'link "Wijzig Nood"', f'heading "{AGE}" [level=2]', 'button "17 jaar of jonger"',
        'button "Weet ik niet"', 'textbox "Of typ uw antwoord"', 'button "Stuur"',
    )  # fmt: skip
    assert page.locator("[role=log]").count() == 1
    assert page.locator("[role=log] :is(h2, h3)").count() == 0
    assert AGE not in page.locator("[role=log]").inner_text()  # else it is read twice
    assert page.locator("[tabindex]:not([tabindex='-1']):not([role=log])").count() == 0


@pytest.mark.parametrize(
    ("text", "call", "help_"),
    [
        ("ik wil dood", "Bel 113", "Wat naar dat u zich zo voelt"),
        ("mijn man slaat mij", "Bel 0800-2000", "Praat vandaag met iemand die u kan helpen"),
        ("ik heb geen eten meer", "Bel 0800-8115", "Zoek vandaag hulp"),
        ("we worden uit ons huis gezet", "Bel 0800-8115", "Dit heeft haast"),
        ("I want to die", "Bel 113", "Wat naar dat u zich zo voelt"),
        ("chcę umrzeć", "Bel 113", "Wat naar dat u zich zo voelt"),
    ],
)
def test_help_comes_first_and_one_can_go_on(page, site, text, call, help_):
    begin(page, site)
    say(page, text)
    spoken(page, f'heading "{help_}', call, 'textbox "', 'button "Stuur"')
    top = page.locator(".warm, .nu").first.bounding_box()["y"]
    assert 0 <= top < 100, "in view without scrolling"
    say(page, "ik ben 50 jaar")
    expect(page.locator("#log")).to_contain_text("50 jaar")
    assert page.locator(".nu").count() == 0


def test_after_three_misses_the_way_on_gets_the_focus(scripted, site):
    page = scripted
    begin(page, site)
    for _ in range(3):
        say(page, "qxqxqx")
    assert page.evaluate(FOCUS) == ["H2", "Ik begrijp het nog niet"]
    assert "Dat begreep ik niet" not in page.locator("#log").inner_text()


HIDDEN = """() => {
  const one = document.activeElement;
  const box = document.querySelector(".vak--vast");
  if (one === document.body || box.contains(one)) return "";
  const mine = one.getBoundingClientRect(), over = box.getBoundingClientRect();
  const hidden = getComputedStyle(box).position === "sticky" && mine.bottom > over.top + 1
    && mine.top < over.bottom && one.compareDocumentPosition(box) & 4;
  return hidden ? one.outerHTML : "";
}"""


@pytest.mark.parametrize("screen", [(360, 740), (320, 640), (1280, 800)])
def test_the_text_box_is_near_and_hides_nothing_that_has_the_focus(page, site, screen):
    page.set_viewport_size({"width": screen[0], "height": screen[1]})
    begin(page, site)
    press(page, page.get_by_role("button", name="Nee, niets hiervan"))
    press(page, page.get_by_role("button", name="31 tot en met 49 jaar"))
    press(page, page.get_by_role("button", name="Ik woon alleen"))
    expect(page.locator("#vraag h2")).to_have_text("Waar krijgt u geld van?")
    box = page.locator("#tekst").bounding_box()
    assert box["y"] + box["height"] <= screen[1], "in view under a long list"
    for _ in range(MOST_KEYS // 2):
        page.keyboard.press("Tab")
        assert page.evaluate(HIDDEN) == ""


def test_on_a_low_screen_the_text_box_takes_no_room(page, site):
    page.set_viewport_size({"width": 740, "height": 360})
    begin(page, site)
    press(page, page.get_by_role("button", name="Nee, niets hiervan"))
    expect(page.locator("#vraag h2")).to_have_text(AGE)
    assert page.locator("#tekst").bounding_box()["y"] > 360


SAYS = (
    "ik ben 34 jaar en heb kinderen van 4 en 6", "wat is zorgtoeslag?", "ik wil iemand spreken",
    "opnieuw", "mijn bsn is 111222333", "ik wil dood", "mijn man slaat mij",
    "we worden uit ons huis gezet", "qxqxqx", "qxqxqx", "qxqxqx",
)  # fmt: skip


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing_wrong_anywhere_in_the_conversation(scripted, site, colours):
    page = scripted
    page.emulate_media(color_scheme=colours)
    found: dict[str, dict] = {}

    def look(state: str) -> None:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, state
        found[state] = violations(page)

    page.goto(f"{site}/landelijk/gesprek")
    look("waar woont u")
    begin(page, site)
    for text in SAYS:
        say(page, text)
        page.locator("main details").evaluate_all("all => all.forEach(one => one.open = true)")
        look(text)
    press(page, page.get_by_role("button", name="Dit is alles", exact=True))
    for _ in range(30):
        expect(page.locator("#beurt h2").first).to_be_focused()
        asked = question(page)
        if asked in (FIRST, "Met wie woont u?", "Hoe oud zijn de kinderen die bij u wonen?"):
            look(asked)
        if not (button := page.locator("#vraag button[value=weet_ik_niet]")).count():
            break
        press(page, button)
    look("Dit waren de vragen")
    assert question(page) == "Dit waren de vragen"
    assert {state: wrong for state, wrong in found.items() if wrong} == {}
