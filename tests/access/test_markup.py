"""The HTML of every state, without a browser."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from tests.access.conftest import LONG
from tests.access.elements import Page
from tests.access.evidence import keep
from tests.access.looking import told
from tests.access.markup import faults
from tests.conftest import ROOT
from tests.states.site import State
from tests.states.skeleton import cover

VALIDATE = Path(__file__).with_name("validate.mjs")
TITLE = re.compile(r"<title>(?:Fout: )?([^<]*) - Rondkomen</title>")
PERSONAL = set("result.outcome card.show desk.show later.show form.answers chat.show".split())
FORM, DUTCH = 'class="vraag"', '<html lang="nl"'
HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
ASKS = {"form.question", "assumption.ask", "card.ask"}
"""Where one question stands on a page."""
OK = 200
REFUSED = {400, 403, 404, 413, 415, 429, 500}
"""405, 422 and 503 look like one of these: the same page is kept once."""
KINDS = {
    "form.question": 400,
    "assumption.ask": 100,
    "card.ask": 100,
    "form.answers": 50,
    "result.outcome": 100,
    "card.show": 100,
    "desk.ask": 10,
    "desk.show": 50,
    "together.show": 30,
    "chat.show": 400,
    "help.emergency": 6,
    "kiosk.start": 5,
    "wipe.wiped": 2,
}
"""At least so many different pages of each; fewer, and a state got lost."""


def validated(pages: Iterable[State]) -> list[tuple[str, tuple[str, str]]]:
    """What html-validate finds, in one process of Node for all."""
    sent = json.dumps([{"name": page.name, "text": page.text} for page in pages])
    run = ["node", str(VALIDATE)]
    done = subprocess.run(run, input=sent, capture_output=True, text=True, cwd=ROOT, check=True)
    return [(name, (rule, message)) for name, rule, message in json.loads(done.stdout)]


def wrong(pages: Iterable[State]) -> list[tuple[str, tuple[str, str]]]:
    """What our own checks find."""
    return [(one.name, ("html", fault)) for one in pages for fault in set(faults(Page(one.text)))]


def test_every_page_is_built_well(pages, skeletons):
    found = wrong(pages)
    keep("opbouw", bekeken=len(pages), fouten=len(found), skeletten=len(skeletons))
    assert not found, told(found)


def test_html_validate_finds_nothing(skeletons):
    found = validated(skeletons.values() if LONG else cover(skeletons))
    assert not found, told(found)


def test_a_title_tells_no_answer(pages):
    """Hundreds of households, and all see the same: one title for who answered nothing yet, and one
    for who did, in each language."""
    titles = defaultdict[str, set[str]](set)
    for page in pages:
        if page.endpoint in PERSONAL and page.status == OK:
            titles[page.endpoint] |= set(TITLE.findall(page.text))
    languages = {page.text.partition("<html lang=")[2][:4] for page in pages}
    assert set(titles) == PERSONAL
    assert all(len(found) <= 2 * len(languages) for found in titles.values()), titles


def test_nothing_got_lost(pages):
    counted = Counter(page.endpoint for page in pages)
    assert {kind: counted[kind] for kind, few in KINDS.items() if counted[kind] < few} == {}
    assert {page.status for page in pages} >= REFUSED


def test_every_question_is_there_with_an_error(pages):
    dutch = [one for one in pages if DUTCH in one.text]
    for kind in ASKS:
        forms = [one for one in dutch if one.endpoint == kind and FORM in one.text]
        asked = {heading for one in forms for heading in HEADING.findall(one.text)}
        failed = {
            h for one in forms if 'id="fouten"' in one.text for h in HEADING.findall(one.text)
        }
        assert asked, kind
        assert asked == failed
