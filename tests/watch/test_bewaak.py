"""`rondkomen bewaak` as an editor runs it: reports, exit codes, and never green by accident."""

from __future__ import annotations

import datetime
import re

import pytest

from tests.content import sixth
from tests.content.sixth_files import DESK, SCHEME, TOWN
from tests.watch.planting import plant
from tests.watch.sites import nobody_there
from web.cli import main
from web.commands import watch

GOOD, WORK, WRONG, UNSEEN = range(4)
URL = re.compile(r"https?://[^\s\"'`{}\[\]|\\),;]+")
SOURCE = "bron: {titel: Verzonnen voor een test}"
OK = (200, "")


@pytest.fixture
def content(request, site):
    """The content with one made-up municipality, which has no link of its own yet."""
    site.pages["/goed"] = OK
    if "here" in request.fixturenames:  # it changes the files of the state too
        return sixth.write(request.getfixturevalue("copied")())
    return request.getfixturevalue("alone")


@pytest.fixture
def here(content, site):
    """Every link of the state leads to one good page on this machine."""
    for path in content.rglob("*"):
        if path.suffix in (".md", ".yaml"):
            path.write_text(URL.sub(f"{site.url}/goed", path.read_text("utf-8")), "utf-8")


@pytest.fixture
def run(content, tmp_path, monkeypatch, capsys, today):
    """Run the command on a day; gives exit code, what is printed, and the folder of reports."""

    def run(*arguments: str, day: datetime.date = today):
        monkeypatch.setattr(watch, "today", lambda: day)
        options = ["--naar", str(tmp_path / "naar"), "--cache", str(tmp_path / "cache.json")]
        options += ["--pauze", "0", "--wachten", "2", "--contact", "mailto:a@b.nl"]
        code = main(["--inhoud", str(content), "bewaak", *options, *arguments])
        return code, capsys.readouterr().out, tmp_path / "naar"

    return run


def link(content, site, path: str) -> None:
    plant(content / SCHEME, SOURCE, SOURCE[:-1] + f", url: {site.url}{path}}}", "bron")


def test_all_seen_and_all_good(run, content, site):
    link(content, site, "/goed")
    code, out, folder = run("--gemeente", sixth.SLUG)
    assert code == GOOD
    assert "Alles is gezien en alles is goed." in (folder / "raalte.md").read_text("utf-8")
    assert "offline" not in out
    assert site.paths() == ["/goed"]


@pytest.mark.parametrize(
    ("path", "reply", "code", "heading", "told", "mend"),
    [
        ("/weg", (404, ""), WORK, "Nu doen", "werkt niet meer", "Zoek de bron opnieuw."),
        ("/oud", (301, "/goed"), GOOD, "Als u tijd hebt", "verhuisd", "Schrijf: {url}/goed"),
        ("/even", (302, "/goed"), GOOD, "Ter informatie", "stuurt voor nu door", "niets te doen"),
        ("/plat", (301, "/"), GOOD, "Binnen 30 dagen", "voorpagina", "Zoek de bron opnieuw."),
        ("/stuk", (500, ""), UNSEEN, "Niet bekeken", "antwoordt met 500", "de volgende keer"),
        ("/druk", (429, ""), UNSEEN, "Niet bekeken", "antwoordt met 429", "de volgende keer"),
        ("/dicht", (403, ""), GOOD, "Ter informatie", "antwoordt met 403", "als u dit bestand"),
    ],
)
def test_link(run, content, site, path, reply, code, heading, told, mend):
    site.pages |= {path: reply, "/": OK}
    link(content, site, path)
    found, _, folder = run("--gemeente", sixth.SLUG)
    assert found == code
    text = (folder / "raalte.md").read_text("utf-8")
    part = text.split(f"## {heading}\n")[1].split("\n## ")[0]
    assert told in part
    assert f"{site.url}{path}" in part
    assert f"{SCHEME}, regel 12" in part
    assert mend.format(url=site.url) in part


def test_a_site_that_refuses_programs_is_unseen_when_nobody_looked_for_half_a_year(
    run, content, site
):
    site.pages["/dicht"] = (403, "")
    link(content, site, "/dicht")
    later = datetime.date(2027, 11, 21)
    text = (run("--gemeente", sixth.SLUG, day=later)[2] / "raalte.md").read_text("utf-8")
    part = text.split("## Niet bekeken\n")[1]
    assert f"{site.url}/dicht" in part
    assert "Open de link zelf in een browser." in part


def test_new_address_keeps_the_part_of_the_page(run, content, site):
    site.pages["/oud"] = (301, "/goed")
    link(content, site, "/oud#deel-2")
    text = (run("--gemeente", sixth.SLUG)[2] / "raalte.md").read_text("utf-8")
    assert f"Schrijf: {site.url}/goed#deel-2\n" in text


def test_a_dead_link_stays_dead_until_it_works(run, content, site):
    link(content, site, "/weg")
    assert run("--gemeente", sixth.SLUG)[0] == WORK
    assert run("--gemeente", sixth.SLUG, "--zonder-internet")[0] == WORK
    site.pages["/weg"] = OK
    tomorrow = datetime.date(2026, 11, 22)
    assert run("--gemeente", sixth.SLUG, day=tomorrow)[0] == GOOD


def test_offline_says_so_and_is_not_green(run, content, site):
    nobody = nobody_there()
    plant(content / SCHEME, SOURCE, SOURCE[:-1] + f", url: {nobody}/goed}}", "bron")
    code, out, folder = run("--gemeente", sixth.SLUG)
    assert code == UNSEEN
    assert "Wij zijn offline" in out
    text = (folder / "raalte.md").read_text("utf-8")
    assert "Wij zijn offline" in text
    assert f"Deze link is niet bekeken: {nobody}/goed (nog nooit goed gezien)." in text
    assert "alles is goed" not in text


def test_not_asking_is_not_green_either(run, content, site):
    link(content, site, "/goed")
    asked = len(site.asked)
    code, out, _ = run("--gemeente", sixth.SLUG, "--zonder-internet")
    assert (code, len(site.asked)) == (UNSEEN, asked)
    assert "nu geen site iets gevraagd" in out
    assert run("--gemeente", sixth.SLUG)[0] == GOOD
    assert run("--gemeente", sixth.SLUG, "--zonder-internet")[0] == GOOD, "seen today"
    later = datetime.date(2026, 11, 28)
    assert run("--gemeente", sixth.SLUG, "--zonder-internet", day=later)[0] == UNSEEN


def test_another_day_asks_no_site(run, content, site):
    link(content, site, "/goed")
    assert run("--gemeente", sixth.SLUG, "--datum", "2026-11-25")[0] == UNSEEN
    assert site.asked == []


def test_two_runs_on_one_day_give_the_same_files(run, content, site, here):
    link(content, site, "/stuk")
    site.pages["/stuk"] = (500, "")
    first = {path.name: path.read_bytes() for path in run()[2].iterdir()}
    asked = len(site.asked)
    second = {path.name: path.read_bytes() for path in run()[2].iterdir()}
    assert first == second
    assert len(site.asked) == asked
    assert set(first) == {"overzicht.md", "landelijk.md", "raalte.md"}


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "heading", "told"),
    [
        (TOWN, "2029-12-31", "2026-11-20", WORK, "Nu doen", "Dit plan is afgelopen"),
        (TOWN, "2029-12-31", "2026-11-21", GOOD, "Binnen 30 dagen", "Dit plan loopt af"),
        (TOWN, "2029-12-31", "2026-12-21", GOOD, "Binnen 30 dagen", "Dit plan loopt af"),
        (TOWN, "2029-12-31", "2026-12-22", GOOD, "Binnen 90 dagen", "Dit plan loopt af"),
        (TOWN, "2029-12-31", "2027-02-19", GOOD, "Binnen 90 dagen", "Dit plan loopt af"),
        (TOWN, "2029-12-31", "2027-02-20", GOOD, None, ""),
        (SCHEME, "loket: t", "geldig: {tot_en_met: 2026-11-20}\nloket: t", WORK, "Nu doen", "Deze"),
        (DESK, "d: 2026-11-21", "d: 2026-05-22", WORK, "Nu doen", "Niemand keek dit na"),
        (DESK, "d: 2026-11-21", "d: 2026-05-23", GOOD, None, ""),
        (DESK, "kern: raalte", "kern: raatle", GOOD, "Als u tijd hebt", "De kern 'raatle'"),
        (DESK, "soort: geldloket", "soort: loketje", WORK, "Nu doen", "past niet bij 'soort'"),
    ],
)
def test_date_or_fault(run, content, file, old, new, code, heading, told):
    plant(content / file, old, new, "")
    found, out, folder = run("--gemeente", sixth.SLUG)
    text = (folder / "raalte.md").read_text("utf-8")
    assert found == code
    if heading is None:
        assert "## " not in text
        return
    assert re.findall("^## (.*)", text, re.MULTILINE) == [heading]
    assert told in text
    assert f"Waar: {file}, regel " in text
    also = file == SCHEME  # its example is then no "yes" any more
    assert text.count("- [ ]") == 1 + also
    assert (f"NU     {file}, regel " in out) == (code == WORK)


def test_most_urgent_first(run, content, site):
    plant(content / TOWN, "2029-12-31", "2026-11-20", "")
    plant(content / DESK, "d: 2026-11-21", "d: 2026-05-22", "")
    link(content, site, "/weg")
    text = (run("--gemeente", sixth.SLUG)[2] / "raalte.md").read_text("utf-8")
    order = [text.index(part) for part in ("werkt niet meer", "Dit plan is", "Niemand keek")]
    assert order == sorted(order)


def test_overview_counts(run, content, site, here):
    link(content, site, "/weg")
    _, out, folder = run()
    overview = (folder / "overzicht.md").read_text("utf-8")
    assert overview in out
    assert "| [Raalte](raalte.md) | 1 | 0 | 0 | 0 | 0 |" in overview.splitlines()


@pytest.mark.parametrize(
    "contact", ["bel maar", "mailto:x", "mailto:", "http://voorbeeld.nl", "https://x", " "]
)
def test_contact_that_is_none(run, site, contact):
    assert run("--contact", contact)[0] == WRONG
    assert site.asked == []


def test_a_contact_that_is_none_is_told_with_what_to_write(capsys):
    assert main(["bewaak", "--zonder-internet", "--contact", "mailto:x"]) == WRONG
    assert capsys.readouterr().err == (
        "Het veld '--contact' klopt niet. Toegestaan: mailto:naam@gemeente.nl of "
        "https://www.gemeente.nl/melden.\n"
    )


def test_cache_that_cannot_be_written(run, content, site, tmp_path):
    (tmp_path / "bestand").write_text("")
    link(content, site, "/goed")
    cache = str(tmp_path / "bestand" / "cache.json")
    assert run("--gemeente", sixth.SLUG, "--cache", cache)[0] == WRONG
