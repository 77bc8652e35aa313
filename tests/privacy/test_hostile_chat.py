"""Hostile messages to the chat, as a visitor sends them: no fault, and nothing typed comes back."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from tests.conftest import DAY
from tests.understand.hostile import messages
from web import create_app
from web.settings import Settings

SITE = "https://rondkomen.test"
SEED, MESSAGES, LONG_MESSAGES = 6, 400, 10_000
PLACES, PER_VISITOR = ("landelijk", "dalfsen", "almelo"), 12
SIGNS = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{7*7}}", "'\"><b>")


def marked(library, count: int) -> Iterator[tuple[str, str]]:
    """A mark that stands in no page by itself, and a message with it."""
    rng = random.Random(SEED)
    for number, text in enumerate(messages(library, count, seed=SEED)):
        mark = f"qzx{number}zqx"
        signs = rng.choice(SIGNS)
        sent = f"{mark}{signs} {text}" if number % 2 else f"{text[:900]} {signs}{mark}"
        yield mark, sent.encode("utf-8", "replace").decode()


def test_ten_thousand_messages(library, long):
    app = create_app(Settings(environment="proef", day=DAY, limited=False))
    app.testing = False  # a fault must give the page for faults, as it does for visitors
    faults = []
    for number, (mark, text) in enumerate(marked(library, LONG_MESSAGES if long else MESSAGES)):
        if number % PER_VISITOR == 0:
            visitor = app.test_client()
            address = f"/{PLACES[number // PER_VISITOR % len(PLACES)]}/gesprek"
            shown = visitor.get(address, base_url=SITE)
        beside = re.search(r'name="bij" value="([^"]*)"', shown.text)[1]
        answer = visitor.post(address, data={"bij": beside, "tekst": text}, base_url=SITE)
        led = answer.headers.get("Location", "")
        if answer.status_code != 303 or not led.startswith("/") or mark in led:
            faults.append((number, answer.status_code, led))
            continue
        address = re.sub("#.*", "", led) if "/gesprek" in led else address
        shown = visitor.get(address, base_url=SITE)
        if shown.status_code != 200 or mark in shown.text or "alert(1)" in shown.text:
            faults.append((number, shown.status_code, "echo" if mark in shown.text else ""))
    assert faults == []
