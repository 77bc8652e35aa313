"""What the next person finds after *Wis alles*: on the screen, on the disk, in any address."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.privacy.running import Running, open_site
from tests.privacy.visitor import TYPED, Found, Visitor


@pytest.fixture(scope="module")
def running(tmp_path_factory) -> Iterator[Running]:
    with open_site(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="module")
def found(playwright, running, tmp_path_factory, long) -> Found:
    """Every run wiped, with and without JavaScript."""
    found = Found()
    for number in range(5 if long else 1):
        for javascript in (True, False):
            profile = tmp_path_factory.mktemp(f"profiel-{number}-{javascript}")
            visitor = Visitor(playwright.chromium, running.address, profile, javascript, found)
            visitor.answer_all(wipe=True)
            visitor.look_after_restart()
            found.runs += 1
            shutil.rmtree(profile)
    return found


@pytest.mark.bewijst("wissen")
def test_wiping_leaves_nothing(found, figures):
    figures |= {"keren": found.runs, "getoond": len(found.shown)}
    figures |= {"op_schijf": len(found.on_disk), "bestanden": found.files}
    assert found.shown == []
    assert found.on_disk == []
    assert found.files > 50 * found.runs, "this is no real profile"


@pytest.mark.bewijst("adressen")
def test_no_address_tells_an_answer(found, figures):
    """Every request, redirect and referrer, and what the browser itself remembers."""
    telling = {address for address in found.addresses if tells(address, found.answers)}
    figures |= {"adressen": len(found.addresses), "met_antwoord": len(telling)}
    assert len(found.addresses) > 10
    assert telling == set()


def test_this_search_finds_what_is_there(playwright, running, tmp_path):
    """Not wiped, one answer put in an address: a search that finds nothing proves nothing."""
    found = Found()
    visitor = Visitor(playwright.chromium, running.address, tmp_path / "profiel", True, found)
    visitor.answer_all(wipe=False)
    visitor.look_after_restart()
    assert found.shown
    assert found.on_disk
    assert any(tells(address, found.answers) for address in found.addresses)


def tells(address: str, answers: set[str]) -> bool:
    """A typed amount anywhere in it, or a choice as a part of its own."""
    parts = urlsplit(address)
    words = {*parts.path.split("/"), *(value for _, value in parse_qsl(parts.query))}
    return any(text in address for text in TYPED) or bool(words & answers)
