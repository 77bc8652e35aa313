"""Debian's Chromium on a phone's width, and gunicorn as the Procfile starts it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from playwright.sync_api import sync_playwright

from tests.conftest import DAY, ROOT

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="session")
def site():
    """The address of a running site, on the fixed day."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py", "web:create_app()"]
    environ = {**os.environ, "PORT": str(port), "RONDKOMEN_DATUM": DAY.isoformat()}
    server = subprocess.Popen(command, cwd=ROOT, env=environ, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/gezond")
        yield address
    finally:
        server.terminate()
        server.wait(20)


def _wait_for(address: str) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(address, timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the site did not start")


@pytest.fixture(scope="session")
def playwright():
    """Playwright itself, started once."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright):
    """One browser for all journeys."""
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield browser
    browser.close()


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
    page.set_default_timeout(10_000)
    yield page
    context.close()
