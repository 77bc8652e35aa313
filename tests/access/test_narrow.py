"""Every way a page is built, on a narrow screen: apart, so that two workers share the looking."""

from __future__ import annotations

from tests.access.conftest import LONG
from tests.access.evidence import counted
from tests.access.looking import NARROW, told, ways_of
from tests.states.skeleton import cover


def test_every_skeleton_on_a_narrow_screen(skeletons, looker):
    """At length each in each way; else every part there is, in one way, always the same one."""
    found, looked = [], 0
    for page in skeletons.values() if LONG else cover(skeletons):
        for way in ways_of(page, NARROW, LONG):
            looked += 1
            found += [(f"{page.name} [{way}]", fault) for fault in looker.look(page, way)]
    counted("smal", looker, looked, found)
    assert looked
    assert not found, told(found)
