"""A visitor in Chromium as people have it, and the next person who looks for what is left.

The back/forward cache is on (Playwright turns it off) and the profile on disk opens again where
it was closed.
"""

from __future__ import annotations

import base64
import contextlib
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from playwright.sync_api import BrowserContext, BrowserType, Page, expect

from tests.browser.steps import follow, step
from tests.chromium import CHROMIUM, FLAGS, PHONE

AMOUNTS = ("641,73", "1137,41", "2218,97", "546,58")
TYPED = {text for amount in AMOUNTS for text in (amount, amount.replace(",", "."))}
ON_SCREEN = TYPED | {f"{amount[0]}.{amount[1:]}" for amount in AMOUNTS if len(amount) > 6}
BODY = ("antwoord=", "precies=", "vraag=")  # what a form sends, as a browser would keep it
CHOSEN = "() => [...document.querySelectorAll('input:checked, .invoer')].some(e => e.value)"
MAIN = "() => document.querySelector('main')?.innerText ?? document.body?.innerText ?? ''"


@dataclass
class Found:
    """What all runs together left behind."""

    runs: int = 0
    shown: list[str] = field(default_factory=list)
    on_disk: list[str] = field(default_factory=list)
    files: int = 0
    addresses: set[str] = field(default_factory=set)
    answers: set[str] = field(default_factory=set)


def lines(page: Page) -> set[str]:
    """What can be read on the page now."""
    return {line for line in page.evaluate(MAIN).splitlines() if line.strip()}


class Visitor:
    """One browser profile on disk, and who uses it."""

    def __init__(
        self, chromium: BrowserType, address: str, profile: Path, javascript: bool, found: Found
    ) -> None:
        self.chromium, self.address, self.profile = chromium, address, profile
        self.javascript, self.found = javascript, found
        self.own: set[str] = set()  # lines of the outcome that only these answers give

    @contextlib.contextmanager
    def browser(self, *more: str) -> Iterator[BrowserContext]:
        context = self.chromium.launch_persistent_context(
            self.profile,
            executable_path=CHROMIUM,
            args=[*FLAGS, *more],
            viewport=PHONE,
            java_script_enabled=self.javascript,
            ignore_default_args=["--disable-back-forward-cache"],
        )
        context.on("request", self._remember)
        context.on("response", lambda r: self._keep(r.headers.get("location", "")))
        yield context
        context.close()

    def _remember(self, request) -> None:
        self._keep(request.url)
        self._keep(request.headers.get("referer", ""))

    def _keep(self, address: str) -> None:
        if address:
            self.found.addresses.add(address)

    def answer_all(self, *, wipe: bool) -> None:
        """All questions, as precise as they can be; then the outcome; then wiped, or walk off."""
        with self.browser() as context:
            page = context.pages[0]
            page.goto(f"{self.address}/dalfsen/uitkomst")
            anybody = lines(page)
            page.goto(f"{self.address}/dalfsen/")
            follow(page.get_by_role("button", name="Begin", exact=True))
            amounts = iter(AMOUNTS)
            while "/vraag/" in page.url:
                self._answer(page, amounts)
            shown = page.inner_text("main").replace(".", "")
            assert sum(amount in shown for amount in AMOUNTS) >= 2, "too few amounts were asked"
            follow(page.get_by_role("link", name="Bekijk uw uitkomst"))
            expect(page.locator(".oordeel").first).to_be_visible()
            self.own = lines(page) - anybody
            assert len(self.own) > 5, "this outcome is nobody's own"
            if not wipe:
                page.goto(f"{self.address}/dalfsen/antwoorden?planted={AMOUNTS[0]}")
                return
            follow(page.get_by_role("button", name="Wis alles"))
            expect(page.get_by_role("heading", level=1)).to_have_text("Alles is gewist")
            assert context.cookies() == []
            self._back_and_reload(page)

    def _answer(self, page: Page, amounts: Iterator[str]) -> None:
        """The exact amount where one may be typed, else the first choice."""
        if "euro" in "".join(page.locator("#eenheid").all_inner_texts()):
            page.get_by_label(re.compile("precies")).fill(next(amounts))
        elif (choice := page.locator(".optie input").first).count():
            self.found.answers.add(choice.get_attribute("value"))
            choice.check()
        follow(page.get_by_role("button", name="Verder", exact=True))

    def _back_and_reload(self, page: Page) -> None:
        for walk in (page.go_back, page.go_back, page.go_back, page.reload):
            step(page, walk)
            self._look(page, walk.__name__)

    def look_after_restart(self) -> None:
        """The next person opens the browser, which goes on where it was closed."""
        with self.browser("--restore-last-session") as context:
            self._look(restored(context), "restart")
        self._search()

    def _look(self, page: Page, moment: str) -> None:
        text = page.evaluate(MAIN)
        typed = any(amount in text for amount in ON_SCREEN)
        if typed or lines(page) & self.own or page.evaluate(CHOSEN):
            self.found.shown.append(f"{moment}: {urlsplit(page.url).path}")

    def _search(self) -> None:
        """Each file of the profile, and the addresses in its history."""
        needles = [spelled for text in (*TYPED, *BODY) for spelled in spellings(text)]
        for file in (path for path in self.profile.rglob("*") if path.is_file()):
            content = file.read_bytes()
            self.found.files += 1
            if any(needle in content for needle in needles):
                self.found.on_disk.append(str(file.relative_to(self.profile)))
        history = f"file:{self.profile}/Default/History?mode=ro"
        with contextlib.closing(sqlite3.connect(history, uri=True)) as known:
            self.found.addresses |= {url for (url,) in known.execute("SELECT url FROM urls")}


def restored(context: BrowserContext) -> Page:
    """The page the browser opens by itself, as soon as that can be read."""
    for _ in range(600):
        if found := [page for page in context.pages if page.url.startswith("http")]:
            expect(found[0].locator("footer")).to_be_attached()
            return found[0]
        context.pages[0].wait_for_timeout(50)
    raise AssertionError("the browser did not go on where it was closed")


def spellings(text: str) -> Iterator[bytes]:
    """As a browser may write it: UTF-8, UTF-16, percent signs, base64 at each of three places."""
    yield text.encode()
    yield text.encode("utf-16-le")
    yield quote(text, safe="").encode()
    for shift in range(3):
        inner = base64.b64encode(bytes(shift) + text.encode())
        yield inner[4 if shift else 0 : len(inner) // 4 * 4 - 4]
