"""Steps that end when what they lead to is there, whole.

Playwright waits before it presses, not for what comes of it. Who reads once after a click (a text,
an address, a print, a number of things) may read the page before, or half of the new one. So: go
there with a step from here, or wait for something with `expect`, and then for `whole`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator, Page, expect

EMPTY = "about:blank"


def follow(target: Locator) -> None:
    """Click what leads to a page, and wait until all of that page is there."""
    with target.page.expect_navigation():
        target.click()


def whole(page: Page) -> None:
    """Until the page of which something is there already, is there with its styles and scripts."""
    page.wait_for_load_state()


def step(page: Page, walk: Callable[..., object]) -> None:
    """`page.go_back` and the like, until what is shown then can be read.

    A page out of the back/forward cache comes without a load event, and one that empties itself
    asks the site anew. Both end with a foot; what shows is never read halfway.
    """
    with contextlib.suppress(PlaywrightError):  # a page that goes on by itself
        walk(wait_until="commit")
    if page.url != EMPTY:
        expect(page.locator("h1").first).to_be_visible()
        expect(page.locator("footer").last).to_be_attached()
