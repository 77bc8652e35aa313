"""Looks at a page in Chromium, in one way that somebody can have set it up."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby, product
from operator import attrgetter
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.access.serving import Server
from tests.browser.axe import AXE, TAGS
from tests.states.site import State

CHECKS = Path(__file__).with_name("checks.js")
NARROW, WIDE = 320, 1280
HEIGHTS = {NARROW: 640, WIDE: 900}
A4 = 718
"""CSS pixels between the margins of a sheet."""
RUN = """async tags => {
  const atOnce = (f, _, ...a) => { Promise.resolve().then(() => f(...a)); };
  if (!window.scripts) window.setTimeout = atOnce;
  const found = await axe.run(document, {
    runOnly: {type: "tag", values: tags}, resultTypes: ["violations"], preload: false});
  const bars = [...document.querySelectorAll("body *")]
    .filter((e) => /fixed|sticky/.test(getComputedStyle(e).position))
    .map((e) => e.getBoundingClientRect());
  const under = ({target}) => {
    const {top, bottom} = document.querySelector(target[0]).getBoundingClientRect();
    return bars.some((bar) => bar.top < bottom && top < bar.bottom);
  };
  return found.violations.flatMap(({id, nodes}) => nodes
    .filter((one) => id !== "target-size" || !under(one))
    .slice(0, 3).map((one) => [id, one.html.slice(0, 160)]));
}"""
"""Without JavaScript no timer runs; axe needs them only to take turns. What lies half under a bar
at this very moment is not small: it scrolls away from there."""
WITH = attrgetter("scripts")
KNOWN = {
    # On a public computer without JavaScript the page goes to the start after a while, so that the
    # next visitor finds nothing. With JavaScript somebody is warned and can go on.
    "meta-refresh",
}
Fault = tuple[str, str]


@dataclass(frozen=True)
class Way:
    """How somebody looks."""

    width: int
    colours: str
    scripts: bool

    def __str__(self) -> str:
        return f"{self.width} px, {self.colours}, {'with' if self.scripts else 'no'} JavaScript"


WAYS = tuple(Way(*one) for one in product((NARROW, WIDE), ("light", "dark"), (True, False)))

PAIRS, OTHERS = (
    tuple(w for w in WAYS if ((w.width == NARROW) ^ (w.colours == "dark") ^ w.scripts) == half)
    for half in (True, False)
)
"""Half of them each: every screen with every colour, with and without scripts."""


def ways_of(page: State, scripts: bool, at_length: bool) -> list[Way]:
    """How a page is looked at, with or without scripts. In a short run it is looked at on both
    screens, each in another colour, and only with or only without: always the same for one page."""
    chance = zlib.crc32(page.name.encode())
    if not at_length and chance % 2 != scripts:
        return []
    ways = WAYS if at_length else (PAIRS, OTHERS)[chance // 2 % 2]
    return [way for way in ways if way.scripts == scripts]


@dataclass
class Looker:
    """A browser, with one tab for each way: opening one costs more than a page."""

    browser: Browser
    server: Server
    tabs: dict[object, Page] = field(default_factory=dict)
    scripts: str = field(default_factory=lambda: AXE.read_text("utf-8"))

    def look(self, page: State, ways: Iterable[Way]) -> list[tuple[Way, Fault]]:
        """axe-core, width, size of what is pressed, and on a phone more room and larger text. The
        page is opened once; then the screen is made larger, or dark, as somebody could do."""
        found = []
        for scripts, same in groupby(sorted(ways, key=WITH), key=WITH):
            tab = self._open(page, scripts, java_script_enabled=scripts)
            tab.evaluate(f"window.scripts = {str(scripts).lower()};" + self.scripts)
            found += [(way, fault) for way in same for fault in self._faults(tab, way)]
        return found

    def _faults(self, tab: Page, way: Way) -> list[Fault]:
        tab.set_viewport_size({"width": way.width, "height": HEIGHTS[way.width]})
        tab.emulate_media(color_scheme=way.colours)
        found = [tuple(one) for one in tab.evaluate(RUN, TAGS) if one[0] not in KNOWN]
        calls = "[...plain(), ...narrow()]" if way.width == NARROW else "plain()"
        return found + [tuple(one) for one in tab.evaluate(calls)]

    def forced(self, page: State) -> list[Fault]:
        """Forced colours, and a wish for less motion."""
        wishes = {"forced_colors": "active", "color_scheme": "dark", "reduced_motion": "reduce"}
        tab = self._open(page, "forced", viewport={"width": NARROW, "height": 640}, **wishes)
        return [tuple(one) for one in tab.evaluate("forced()")]

    def printed(self, page: State) -> list[Fault]:
        """On a sheet of A4 nothing falls off."""
        tab = self._open(page, "print", viewport={"width": A4, "height": 1000})
        tab.emulate_media(media="print")
        return [tuple(one) for one in tab.evaluate("printed()")]

    def walked(self, page: State) -> list[Fault]:
        """By keyboard through the whole page and out of it."""
        tab = self._open(page, "keys", viewport={"width": 360, "height": 740})
        for _ in range(tab.evaluate("walk()") + 2):
            tab.keyboard.press("Tab")
        return [tuple(one) for one in tab.evaluate("walked()")]

    def _open(self, page: State, way: object, **wishes: object) -> Page:
        if way not in self.tabs:
            self.tabs[way] = self.browser.new_context(locale="nl-NL", **wishes).new_page()
        tab = self.tabs[way]
        tab.goto(self.server.address(page), wait_until="load")
        tab.evaluate(CHECKS.read_text("utf-8"))
        return tab

    def close(self) -> None:
        for tab in self.tabs.values():
            tab.context.close()


@contextmanager
def looking(browser: Browser, server: Server):
    """A looker that leaves no tab behind."""
    looker = Looker(browser, server)
    try:
        yield looker
    finally:
        looker.close()


def told(faults: Iterable[tuple[str, Fault]]) -> str:
    """The message of a red test: each kind of fault once, with the first page it was seen on."""
    first: dict[Fault, str] = {}
    many: dict[Fault, int] = {}
    for where, fault in faults:
        first.setdefault(fault, where)
        many[fault] = many.get(fault, 0) + 1
    lines = [f"{many[f]}x {f[0]}: {f[1]} on {first[f]}" for f in first]
    return "\n".join([f"{len(lines)} faults:", *lines[:60]])
