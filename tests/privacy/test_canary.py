"""The canary: whatever somebody sends, no byte of it stays behind.

We start the site as it really runs, with Redis, and watch every system call by which a program can
write, send or name something (strace). Then we send markers, values unlike anything else, through
every question, field, route, header and cookie, and as broken requests; and we let every view
crash with them. Then we look for each marker, in many spellings, in all the site wrote to anybody
but the visitor, in every new or changed file and in all that Redis holds.

What it cannot see: a marker that was hashed, compressed or encrypted first (of the sealed cookies
a part is a marker itself), an ordinary answer such as an age or a button (only the shape of the
log speaks for those), the memory of the server, and the logs of whoever hosts it.
tests/privacy/test_canary_finds.py proves that it finds a leak.
"""

from __future__ import annotations

import pytest
from flask import Flask

from tests.conftest import CONTENT, DAY
from tests.privacy.canary import questions, routes, talking
from tests.privacy.canary.log_lines import strange_lines
from tests.privacy.canary.questions import Visitor, must_carry, plain
from tests.privacy.canary.run import Outcome, watch
from web import create_app
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.settings import Settings

BROKEN = "tests.privacy.canary.broken:create_app()"


@pytest.fixture(scope="module")
def packs() -> list[Pack]:
    """Every municipality we know the schemes of, and nowhere."""
    library = Library(CONTENT)
    return [library.pack(slug) for slug in (*library.slugs(), NATIONAL)]


@pytest.fixture(scope="module")
def app() -> Flask:
    """The same site in this process, for the list of its routes."""
    return create_app(Settings(environment="proef", day=DAY))


@pytest.fixture(scope="module")
def outcome(
    tmp_path_factory: pytest.TempPathFactory, packs: list[Pack], app: Flask, long: bool
) -> Outcome:
    """The site as it is: each question once, or in the long run three rounds of everything."""

    def send(visitor: Visitor) -> None:
        for _ in range(3 if long else 1):
            questions.ask_all(visitor, packs, every=long)
            for pack in packs if long else packs[:1]:
                talking.talk_about_all(visitor, pack)
                routes.visit_all(visitor, app, pack)
                routes.refused(visitor, pack)
            for request in routes.malformed(visitor.markers):
                visitor.client.say(request)
            routes.too_often(visitor)

    return watch(tmp_path_factory.mktemp("kanarie"), send)


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory, packs: list[Pack], app: Flask) -> Outcome:
    """The same site behind a proxy, where every view crashes, and one of them in every way."""

    def send(visitor: Visitor) -> None:
        routes.crash_all(visitor, app, packs[0])

    folder = tmp_path_factory.mktemp("kapot")
    return watch(folder, send, BROKEN, environ={"RONDKOMEN_PROXIES": "1"})


def test_every_field_and_every_route_was_tried(outcome: Outcome, packs: list[Pack], app: Flask):
    """Else a leak would only be a leak nobody looked for."""
    carried = {plain(name) for name in outcome.visitor.carried}
    assert must_carry(packs) - carried == set()
    assert {plain(name) for name in outcome.visitor.found} - carried == set()
    posts = {rule.endpoint for rule in app.url_map.iter_rules() if "POST" in rule.methods}
    assert posts - outcome.routes("2..|3..|422") == set(), "a POST route no request reached"
    assert "take_along.pdf" in outcome.routes("200"), "no PDF was made"
    assert outcome.routes("429"), "nobody was stopped for asking too often"


def test_every_view_crashed(crashed: Outcome, app: Flask):
    assert set(app.view_functions) - crashed.routes("500") == set()


@pytest.mark.bewijst("kanarie")
def test_nothing_is_kept(outcome: Outcome, crashed: Outcome, figures: dict):
    found, both = sorted(outcome.found | crashed.found), (outcome, crashed)
    figures["plekken"] = len({(one.place, one.marker) for one in found})
    figures["schrijfacties"] = sum(one.trace.writes for one in both)
    figures["bestanden"] = sum(one.files for one in both)
    figures["merktekens"] = sum(len(one.visitor.markers.names) for one in both)
    figures["redis_sleutels"] = sum(one.keys for one in both)
    assert found == []
    assert [one.trace.unseen for one in both] == [[], []], "bytes we could not see"
    assert outcome.trace.to_visitors > 0
    assert outcome.keys > 0, "Redis was not used, so it proves nothing"


@pytest.mark.bewijst("logregels")
def test_every_line_of_the_log_has_a_known_shape(
    outcome: Outcome, crashed: Outcome, app: Flask, figures: dict
):
    lines = (outcome.log + crashed.log).splitlines()
    strange = strange_lines(lines, app.view_functions)
    marked = {one for one in outcome.found | crashed.found if one.place.endswith("gezegd")}
    figures["regels"] = len(lines)
    figures["met_iets_van_u"] = len(strange) + len(marked)
    assert strange == []
    assert marked == set()


def test_a_running_site_leaves_no_loose_ends(outcome: Outcome, crashed: Outcome):
    """No copy of the memory after a crash, no file held open, no socket that takes orders."""
    for one in (outcome, crashed):
        assert one.processes >= 3, "the parent and two workers"
        assert one.loose_ends == []
        assert one.trace.listens == set()
