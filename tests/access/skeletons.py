"""Looks at every way a page is built, with or without JavaScript."""

from __future__ import annotations

from tests.access.conftest import LONG
from tests.access.evidence import counted
from tests.access.looking import Looker, told, ways_of
from tests.states.site import State
from tests.states.skeleton import Skeleton, cover


def look_at_all(skeletons: dict[Skeleton, State], looker: Looker, *, scripts: bool) -> None:
    """At length each in each way; else every part there is on both screens, with or without."""
    found, looked = [], 0
    for page in skeletons.values() if LONG else cover(skeletons):
        ways = ways_of(page, scripts, LONG)
        looked += len(ways)
        found += [(f"{page.name} [{way}]", fault) for way, fault in looker.look(page, ways)]
    counted("met_javascript" if scripts else "zonder_javascript", looker, looked, found)
    assert looked
    assert not found, told(found)
