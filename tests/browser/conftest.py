"""Debian's Chromium on a phone's width, and gunicorn as the Procfile starts it."""

from __future__ import annotations

import pytest

from tests.chromium import CHROMIUM, FLAGS, PHONE
from tests.privacy import running


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of a running site, on the fixed day."""
    with running.open_site(tmp_path_factory.mktemp("site")) as found:
        yield found.address


@pytest.fixture
def remembering(playwright):
    """A browser with the back/forward cache on, as visitors have it; Playwright turns it off."""
    browser = playwright.chromium.launch(
        executable_path=CHROMIUM, args=FLAGS, ignore_default_args=["--disable-back-forward-cache"]
    )
    yield browser
    browser.close()


@pytest.fixture(params=["met JavaScript", "zonder JavaScript"])
def page(chromium, request):
    """A fresh visitor on a phone, with and without JavaScript."""
    context = chromium.new_context(
        viewport=PHONE, locale="nl-NL", java_script_enabled=request.param == "met JavaScript"
    )
    page = context.new_page()
    yield page
    context.close()
