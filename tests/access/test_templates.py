"""One page of each address of the site, in every way somebody can look at it."""

from __future__ import annotations

import pytest

from tests.access.conftest import LONG
from tests.access.evidence import counted
from tests.access.looking import PAIRS, told
from tests.states.site import State


@pytest.fixture(scope="session")
def longest(pages) -> list[State]:
    """Of each route the longest page."""
    found: dict[str, State] = {}
    for page in pages:
        known = found.setdefault(page.endpoint, page)
        if len(page.text) > len(known.text):
            found[page.endpoint] = page
    return [*found.values()]


def test_every_template_in_every_pair_of_ways(longest, looker):
    found = [
        (f"{page.name} [{way}]", fault)
        for page in longest
        for way, fault in looker.look(page, PAIRS)
    ]
    assert not found, told(found)


@pytest.mark.parametrize(
    ("look", "name"), [("walked", "toetsen"), ("forced", "kleuren"), ("printed", "papier")]
)
def test_by_keyboard_with_own_colours_and_on_paper(look, name, longest, skeletons, looker):
    pages = [*skeletons.values()] if LONG else longest
    found = [(page.name, fault) for page in pages for fault in getattr(looker, look)(page)]
    counted(name, looker, len(pages), found)
    assert not found, told(found)
