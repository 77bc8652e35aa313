"""A round past the links: polite, patient, and never sure of what it did not see."""

from __future__ import annotations

import datetime
from contextlib import ExitStack

import pytest

from tests.watch.sites import SLOW, nobody_there, serving
from web.watch.answers import Kind
from web.watch.asking import Asker
from web.watch.link_tasks import is_dead, is_known
from web.watch.manners import LONGEST_PAUSE, NAME, Pace
from web.watch.memory import Memory
from web.watch.rounds import SILENT_HOSTS, Went, go_round, is_fresh

DAY = datetime.date(2026, 11, 21)
WEEK = 7
OK = (200, "")


def later(days: int) -> datetime.date:
    return DAY + datetime.timedelta(days=days)


@pytest.fixture
def memory(tmp_path):
    return Memory(tmp_path / "cache" / "bewaak.json")


@pytest.fixture
def went(memory, asker, pace):
    """Go round past these pages."""
    return lambda *pages, day=DAY: go_round(pages, memory, day, asker, pace)


def test_failure_that_is_over_soon_is_no_failure(site, memory, went):
    """500, and then it works: asked again at the end of the same round."""
    site.pages |= {"/eerst-stuk": [(500, ""), (200, "")], "/goed": OK}
    site.reply = _first_time({"/eerst-stuk": (500, "")})
    went(f"{site.url}/eerst-stuk", f"{site.url}/goed")
    assert memory.of(f"{site.url}/eerst-stuk").kind is Kind.GOOD
    paths = site.paths()
    assert paths.index("/goed") < len(paths) - 1 - paths[::-1].index("/eerst-stuk")


def _first_time(replies: dict):
    """These replies to the first HEAD and GET of a page; then all is well."""
    seen: list[tuple[str, str]] = []

    def reply(method: str, path: str):
        seen.append((method, path))
        if path == "/robots.txt":
            return 404, ""
        return replies[path] if path in replies and seen.count((method, path)) == 1 else OK

    return reply


@pytest.mark.parametrize("status", [500, 503])
def test_dead_only_after_three_days(site, memory, went, status):
    site.pages |= {"/stuk": (status, ""), "/goed": OK}
    page = f"{site.url}/stuk"
    for number in range(1, 4):
        assert memory.of(page) is None or not is_dead(memory.of(page))
        went(page, f"{site.url}/goed", day=later(number * WEEK))
        assert len(memory.of(page).failed) == number
    assert is_dead(memory.of(page))


def test_many_failures_on_one_day_count_once(site, memory, went):
    site.pages["/stuk"] = (500, "")
    for _ in range(5):
        went(f"{site.url}/stuk")
    assert memory.of(f"{site.url}/stuk").failed == (DAY,)


def test_one_good_day_takes_failures_away(site, memory, went):
    page = f"{site.url}/soms"
    for number, reply in enumerate([(500, ""), (500, ""), OK, (500, "")]):
        site.pages["/soms"] = reply
        went(page, day=later(number))
    assert memory.of(page).failed == (later(3),)
    assert memory.of(page).good == later(2)


def test_busy_site_never_counts_as_dead(site, memory, went):
    site.pages |= {"/druk": (429, ""), "/druk-ook": OK}
    for number in range(10):
        went(f"{site.url}/druk", f"{site.url}/druk-ook", day=later(number))
    seen = memory.of(f"{site.url}/druk")
    assert (seen.kind, seen.failed, is_dead(seen)) == (Kind.BUSY, (), False)


def test_busy_site_is_left_alone_for_the_round(site, memory, went):
    site.pages |= {"/a": (429, ""), "/b": OK}
    went(f"{site.url}/a", f"{site.url}/b")
    assert site.paths() == ["/a"]
    assert memory.of(f"{site.url}/b") is None


def test_site_that_falls_silent_is_asked_for_another_page_next_time(site, memory, pace):
    """One page that never answers keeps the others from being seen for one day at most."""
    site.pages |= {"/a": SLOW, "/b": OK}
    with serving({"/c": OK}) as other:
        pages = [f"{site.url}/a", f"{site.url}/b", f"{other.url}/c"]
        go_round(pages, memory, DAY, Asker("x", 0.2), pace)
        assert memory.of(pages[0]).failed == (DAY,)
        assert memory.of(pages[1]) is None
        go_round(pages, memory, later(1), Asker("x", 0.2), pace)
    assert memory.of(pages[1]).kind is Kind.GOOD


def test_page_that_is_gone_is_dead_at_once(site, memory, went):
    went(f"{site.url}/weg")
    assert is_dead(memory.of(f"{site.url}/weg"))


def test_one_thing_at_a_time(memory, went):
    with ExitStack() as stack:
        sites = [stack.enter_context(serving({f"/{n}": OK for n in range(5)})) for _ in range(3)]
        went(*(f"{site.url}/{n}" for site in sites for n in range(5)))
        assert [site.most_at_once for site in sites] == [1, 1, 1]
        assert [len(site.paths()) for site in sites] == [5, 5, 5]


class Clock:
    """Time that only passes in sleep."""

    def __init__(self) -> None:
        self.now, self.slept = 0.0, list[float]()

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.mark.parametrize(
    ("robots", "gap"),
    [
        ("", 2),
        ("User-agent: *\nCrawl-delay: 5\n", 5),
        ("User-agent: *\nCrawl-delay: 1\n", 2),
        ("User-agent: *\nCrawl-delay: 86400\n", LONGEST_PAUSE),
    ],
)
def test_pause_between_two_questions_to_one_host(site, memory, robots, gap):
    site.pages |= {"/a": OK, "/b": OK}
    site.robots, clock = robots, Clock()
    pace = Pace(2, clock.sleep, clock)
    go_round([f"{site.url}/a", f"{site.url}/b"], memory, DAY, Asker("x", 2, pace), pace)
    assert [path for _, path in site.asked] == ["/robots.txt", "/a", "/b"]
    assert clock.slept[-1] == gap
    assert min(clock.slept) >= 2


def test_no_pause_for_another_host(memory):
    clock = Clock()
    pace = Pace(2, clock.sleep, clock)
    for url in ("http://a/1", "http://b/1", "http://c/1"):
        pace(url)
    assert clock.slept == []


@pytest.mark.parametrize("who", ["*", NAME])
def test_what_a_site_wants_nobody_to_see_is_not_asked(site, memory, went, who):
    site.robots = f"User-agent: {who}\nDisallow: /prive\n"
    site.pages |= {"/prive/a": OK, "/open": OK}
    went(f"{site.url}/prive/a", f"{site.url}/open")
    assert site.paths() == ["/open"]
    seen = memory.of(f"{site.url}/prive/a")
    assert (seen.kind, is_dead(seen)) == (Kind.CLOSED, False)
    assert "robots.txt" in seen.why


def test_site_whose_robots_cannot_be_read_is_not_asked_further(site, memory, went):
    site.pages |= {"/robots.txt": (500, ""), "/goed": OK}
    went(f"{site.url}/goed")
    assert site.paths() == []
    assert memory.of(f"{site.url}/goed").kind is Kind.FAILED


def test_host_that_is_gone_counts_when_another_is_heard(site, memory, went):
    site.pages["/goed"] = OK
    gone = f"{nobody_there()}/pagina"
    assert went(f"{site.url}/goed", gone) == Went(asked=2)
    assert (memory.of(gone).kind, memory.of(gone).failed) == (Kind.NO_LINE, (DAY,))


def test_offline_is_told_and_nothing_is_remembered(memory, went):
    pages = [f"{nobody_there()}/{n}" for n in range(3)]
    assert went(*pages) == Went(offline=True)
    assert [memory.of(page) for page in pages] == [None, None, None]


def test_offline_makes_no_good_link_bad_and_no_old_link_good(site, memory, went):
    """Seen two weeks ago, and today there is no internet: not dead, and not good either."""
    site.pages["/goed"] = OK
    page = f"{site.url}/goed"
    went(page)
    gone = nobody_there() + "/goed"
    memory._seen[gone] = memory.of(page)
    assert went(gone, day=later(14)).offline
    assert memory.of(gone).failed == ()
    assert not is_known(memory.of(gone), later(14), WEEK)
    assert is_known(memory.of(gone), later(WEEK - 1), WEEK)


def test_offline_is_seen_before_all_hosts_were_tried(memory, pace):
    asked = []
    asker = Asker("x", 2, asked.append)
    go_round([f"{nobody_there()}/" for _ in range(20)], memory, DAY, asker, pace)
    assert len(asked) == SILENT_HOSTS


def test_nothing_to_ask_is_not_offline(went):
    assert went() == Went()


@pytest.mark.parametrize(
    ("reply", "fresh"),
    [(OK, WEEK), ((301, "/goed"), WEEK), ((404, ""), 1), ((500, ""), 1), ((403, ""), 1)],
)
def test_link_is_left_alone_for_a_while(site, memory, went, reply, fresh):
    site.pages |= {"/pagina": reply, "/goed": OK}
    went(f"{site.url}/pagina")
    seen = memory.of(f"{site.url}/pagina")
    assert is_fresh(seen, later(fresh - 1), WEEK)
    assert not is_fresh(seen, later(fresh), WEEK)
    assert not is_fresh(seen, later(-1), WEEK), "seen on a day that must still come"
    assert is_fresh(seen, DAY, 0), "never asked twice on one day"
