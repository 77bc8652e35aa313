"""What changed: a list of the last year, with each scheme the last few, and a feed."""

from __future__ import annotations

import datetime
import re
from xml.etree import ElementTree

import pytest

from tests.conftest import DAY, ROOT
from tests.web.conftest import SITE, Visitor
from web import create_app
from web.content.changed import FILE, Change, write_changes
from web.history.differences import WORDS
from web.settings import Settings
from web.views.changed import LAST, YEAR

ATOM = "{http://www.w3.org/2005/Atom}"
KIND, ZORG = "gemeenten/dalfsen/regelingen/kindregeling.md", "landelijk/zorgtoeslag.md"
GONE = "gemeenten/dalfsen/regelingen/oud.md"


def day(month: int, number: int, year: int = 2026) -> datetime.date:
    return datetime.date(year, month, number)


CHANGES = (
    Change(day(11, 20), KIND, ("inkomen", "tekst"), "Kindregeling"),
    Change(day(11, 20), ZORG, ("nagekeken",), "Zorgtoeslag"),
    Change(day(10, 1), GONE, ("weg",), "Oude & regeling"),
    Change(day(9, 1), "gemeenten/ommen/regelingen/energiecoach.md", ("bedrag",), "Energiecoach"),
    Change(day(8, 1), "voorbeeldregelingen/onbekend.md", ("bedrag",), "Onbekend"),
    Change(day(7, 1), "landelijk/schuldhulp.md", ("tekst",), "Landelijke schuldhulp"),
    Change(DAY - YEAR, KIND, ("naam",), "Kindregeling"),
    Change(DAY - YEAR - datetime.timedelta(days=1), KIND, ("nieuw",), "Kindregeling"),
)


@pytest.fixture
def client(copied, caplog):
    """`client(changes)`: a visitor of a site that knows these; None: that has no list."""

    folder = copied("dalfsen")
    (folder.parent / "translations").symlink_to(ROOT / "translations")

    def made(changes=CHANGES, **settings) -> Visitor:
        (folder / FILE).unlink(missing_ok=True)
        if changes is not None:
            write_changes(folder, changes)
        app = create_app(Settings(environment="proef", day=DAY, content=folder, **settings))
        return Visitor(app.test_client(), caplog)

    return made


def test_the_last_year_newest_first(client):
    page = client().get("/dalfsen/wijzigingen")
    main = page.html.partition("<main")[2].partition("</main>")[0]
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))
    order = (
        "20 november 2026",
        "Kindregeling De grens voor het inkomen is veranderd. De tekst is veranderd.",
        "Zorgtoeslag Opnieuw nagekeken.",
        "1 oktober 2026",
        "Oude &amp; regeling Deze regeling staat niet meer op deze site.",
        "20 november 2025",
        "Kindregeling De naam is veranderd.",
    )
    places = [words.index(one) for one in order]
    assert "Landelijke schuldhulp" not in words, "Dalfsen has its own"
    assert places == sorted(places)
    for absent in ("Nieuw op deze site", "Energiecoach", "Onbekend", "19 november 2025"):
        assert absent not in words
    assert "/dalfsen/regelingen/oud" not in page.html


def test_the_country_has_its_own(client):
    page = client().get("/landelijk/wijzigingen")
    assert "Zorgtoeslag" in page.text
    assert "Kindregeling" not in page.text


def test_with_the_scheme_stand_the_last_few(client):
    page = client().get("/dalfsen/regelingen/kindregeling")
    folded = page.html.split("Wat is er veranderd?")[1].split("</details>")[0]
    rows = re.findall(r"<li>(.*?)</li>", folded)
    assert rows[0] == (
        "20 november 2026: De grens voor het inkomen is veranderd. De tekst is veranderd."
    )
    assert rows[-1] == "19 november 2025: Nieuw op deze site."
    assert len(rows) == 3
    assert 'href="/dalfsen/wijzigingen"' in folded
    many = [Change(day(1, n), KIND, ("tekst",), "") for n in range(20, 1, -1)]
    page = client(many).get("/dalfsen/regelingen/kindregeling")
    assert page.text.count("januari 2026: De tekst") == LAST


@pytest.mark.parametrize("changes", [None, ()])
def test_what_nobody_knows_is_said(client, changes):
    visitor = client(changes)
    said = "weten wij hier niet" if changes is None else "Het laatste jaar veranderde er niets."
    assert said in visitor.get("/dalfsen/wijzigingen").text
    assert "Dat weten wij hier niet." in visitor.get("/dalfsen/regelingen/kindregeling").text


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_word_is_a_sentence(client, language):
    visitor = client([Change(day(1, n), KIND, (word,), "") for n, word in enumerate(WORDS, 1)])
    html = visitor.get(f"{language}/dalfsen/wijzigingen").html
    rows = re.findall(r"</a><div>(?:<span lang=\"nl\">)?([^<]+)(?:</span>)?</div>", html)
    assert len(set(rows)) == len(WORDS)
    assert all(re.fullmatch(r"[A-Z].*\.", row) for row in rows)


def test_the_feed(client):
    visitor = client(trusted_hosts=("rondkomen.test",))
    link = visitor.get("/dalfsen/wijzigingen").html.partition("</head>")[0]
    assert 'type="application/atom+xml" href="/dalfsen/wijzigingen.atom"' in link
    answer = visitor.client.get("/dalfsen/wijzigingen.atom", base_url=SITE)
    assert answer.mimetype == "application/atom+xml"
    feed = ElementTree.fromstring(answer.data)
    assert feed.findtext(f"{ATOM}updated") == "2026-11-20T00:00:00Z"
    entries = feed.findall(f"{ATOM}entry")
    assert [one.findtext(f"{ATOM}title") for one in entries] == [
        *("Kindregeling", "Zorgtoeslag", "Oude & regeling", "Kindregeling")
    ]
    first = entries[0]
    assert first.find(f"{ATOM}link").get("href") == f"{SITE}/dalfsen/regelingen/kindregeling"
    assert first.findtext(f"{ATOM}summary").startswith("De grens voor het inkomen is veranderd.")
    ids = [one.findtext(f"{ATOM}id") for one in entries]
    assert len(set(ids)) == len(ids)
    assert all(one.startswith(SITE) for one in ids)


def test_no_feed_where_the_site_has_no_name_or_no_list(client):
    page = client().get("/dalfsen/wijzigingen")
    assert "atom" not in page.html
    for visitor in (client(), client(None, trusted_hosts=("rondkomen.test",))):
        answer = visitor.client.get("/dalfsen/wijzigingen.atom", base_url=SITE)
        assert answer.status_code == 404


def test_a_place_that_does_not_exist(visit):
    visit.get("/nergens/wijzigingen", 404)
