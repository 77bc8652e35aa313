"""Every page a visitor of a public computer can reach, looked at in a real browser: nothing leads
away, everything is large enough for a thumb, and the button to stop is always in view."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import follow
from tests.browser.test_journeys import THREAT
from tests.chromium import CHROMIUM, FLAGS
from tests.conftest import ROOT

SCREENS = {"kiosk": (1280, 800), "old": (1024, 768), "phone": (360, 640)}
TARGET = 44  # CSS pixels
STOP = ("Klaar: wis alles", "Done: clear everything")
ALSO = "kaart later verder samen papier spiekbrief nee loket nood hulp brief regelingen/".split()
"""Pages of a municipality that this visitor may know of, linked or not."""
AND = ["/loket", "/verder", "/bibliotheek", "/bestaat-niet/"]
ENGLISH = {f"/en/dalfsen/{name}" for name in ("vraag/1", "uitkomst", "kaart", "gesprek", "hulp")}
"""Of each kind of page one: the others have the same parts."""
FILES = re.compile(r"\.(pdf|ics)\b")
LEAVES = """() => [...document.querySelectorAll("*")].flatMap(one => [
  ...["href", "src", "action", "formaction", "data", "ping"].map(name => one.getAttribute(name)),
  one.matches("meta[http-equiv=refresh]") && one.content.split("url=")[1],
]).filter(Boolean)"""
SMALL = """(least) => [...document.querySelectorAll("a[href], button, summary, input, select")]
  .filter(one => one.checkVisibility() && one.type !== "hidden" && !one.matches(".skip-link"))
  .flatMap(one => {
    const label = ["radio", "checkbox"].includes(one.type) && one.labels[0];
    const {width, height} = (label || one).getBoundingClientRect();
    const small = Math.min(width, height) < least - 0.5;
    return small ? [`${one.tagName} ${one.innerText || one.name} ${width} x ${height}`] : [];
  })"""

IN_VIEW = """(stop) => {
  const buttons = [...document.querySelectorAll(".klaar button")];
  const button = buttons.find(one => stop.includes(one.innerText));
  return Boolean(button) && [0, 0.5, 1].every(part => {
    scrollTo({top: part * document.body.scrollHeight, behavior: "instant"});
    const {left, right, top, bottom} = button.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
      && button === document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  });
}"""
"""Whole, and on top, wherever somebody scrolled to."""


@dataclass
class Seen:
    """What was found on one page."""

    title: str
    leads_to: set[str]
    downloads: int
    small: dict[str, list[str]] = field(default_factory=dict)
    stop_in_view: dict[str, bool] = field(default_factory=dict)


@pytest.fixture(scope="module")
def pages(chromium, site) -> dict[str, Seen]:
    """Every page on the way through the questions, and all that is linked from there."""
    context = chromium.new_context()
    page = context.new_page()
    waiting = [*walk(page, site), *(f"/dalfsen/{name}" for name in ALSO), *AND]
    found: dict[str, Seen] = {}
    while waiting:
        path = waiting.pop(0)
        if path in found or path.startswith(("/static/", "/wis.css", "/kiosk/")):
            continue
        if path.startswith("/en/") and path not in ENGLISH:
            continue
        page.goto(site + path)
        seen = found[path] = look(page)
        waiting += [urlsplit(to).path for to in seen.leads_to if to.startswith(site)]
    context.close()
    return found


def walk(page: Page, site: str) -> list[str]:
    """The addresses of somebody in danger of losing their home, who knows nothing else."""
    page.goto(f"{site}/kiosk/dalfsen")
    follow(page.get_by_role("button", name="Begin"))
    expect(page.get_by_role("heading", level=1)).to_have_text(THREAT)
    page.get_by_role("checkbox").first.check()
    follow(page.get_by_role("button", name="Verder", exact=True))
    path = ["/dalfsen/vraag/1"]
    while "/vraag/" in page.url:
        path.append(urlsplit(page.url).path)
        follow(page.get_by_role("button", name=re.compile("^(Weet ik niet|Sla over)")).first)
    return [*path, urlsplit(page.url).path, "/dalfsen/uitkomst"]


def look(page: Page) -> Seen:
    leads_to = {urljoin(page.url, value) for value in page.evaluate(LEAVES)}
    seen = Seen(page.title(), leads_to, page.locator("[download]").count())
    page.locator("main details").evaluate_all("all => all.forEach(one => one.open = true)")
    for name, (width, height) in SCREENS.items():
        page.set_viewport_size({"width": width, "height": height})
        seen.small[name] = page.evaluate(SMALL, TARGET)
        seen.stop_in_view[name] = page.evaluate(IN_VIEW, STOP)
    return seen


def test_all_of_it_was_looked_at(pages):
    for path in ("/dalfsen/vraag/12", "/dalfsen/uitkomst", "/dalfsen/kaart", "/dalfsen/later"):
        assert path in pages
    assert len(pages) > 80
    assert set(pages) > ENGLISH


def test_nothing_leads_to_another_site_a_telephone_or_mail(pages, site):
    away = {p: [to for to in s.leads_to if not to.startswith(f"{site}/")] for p, s in pages.items()}
    assert {path: to for path, to in away.items() if to} == {}


def test_nothing_is_saved_as_a_file(pages):
    files = {p: [to for to in s.leads_to if FILES.search(to)] for p, s in pages.items()}
    assert {path: to for path, to in files.items() if to} == {}
    assert [path for path, seen in pages.items() if seen.downloads] == []


@pytest.mark.parametrize("screen", SCREENS)
def test_everything_to_press_is_as_large_as_a_thumb(pages, screen):
    small = {path: seen.small[screen] for path, seen in pages.items()}
    assert {path: found for path, found in small.items() if found} == {}


@pytest.mark.parametrize("screen", SCREENS)
def test_the_button_to_stop_is_always_in_view(pages, screen):
    assert [path for path, seen in pages.items() if not seen.stop_in_view[screen]] == []


def test_no_title_tells_what_somebody_looks_for(pages, library):
    """It is what the printer, and the list of what waits there, show of a page."""
    pack = library.pack("dalfsen")
    subjects = [one.title for one in (*pack.schemes.values(), *pack.events, *pack.situations)]
    lists = "dreiging achterstanden gebeurtenis kosten inkomen_soort woning".split()
    values = {value.replace("_", " ") for fact in lists for value in pack.facts[fact].values}
    words = values - {"geen", "anders"} | {"schuld", "schulden", "geweld", "uitkering", "brief"}
    tells = re.compile(rf"\b({'|'.join(map(re.escape, [*subjects, *words]))})\b", re.IGNORECASE)
    told = {path: seen.title for path, seen in pages.items() if tells.search(seen.title)}
    assert told == {}


@pytest.mark.parametrize("style", ["", "kiosk.css"])
def test_the_browser_prints_no_title_or_address_around_a_page(tmp_path, style):
    """By Chromium itself: Playwright never prints them."""
    page, paper = tmp_path / "bladzijde.html", tmp_path / "papier.pdf"
    link = f'<link rel="stylesheet" href="{ROOT}/web/static/{style}">' if style else ""
    page.write_text(f"<!DOCTYPE html><title>Onderwerp</title>{link}<p>Tekst")
    command = [CHROMIUM, *FLAGS, "--headless", f"--user-data-dir={tmp_path}/profiel"]
    subprocess.run([*command, f"--print-to-pdf={paper}", page], check=True, capture_output=True)
    text = subprocess.run(["pdftotext", paper, "-"], check=True, capture_output=True, text=True)
    assert text.stdout.split() == ["Tekst"] if style else "Onderwerp" in text.stdout
