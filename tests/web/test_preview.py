"""`rondkomen run` for who writes content: a change shows at once, a fault shows where it is."""

from __future__ import annotations

import argparse
import datetime
import gc
import weakref

import pytest
from werkzeug.test import Client

from tests.conftest import CONTENT
from tests.content import sixth
from tests.content.sixth_files import SCHEME
from tests.web.conftest import SITE
from web import create_app, preview
from web.commands import site
from web.content.library import Library
from web.content.themes import read_themes
from web.drawings import drawings
from web.preview import Preview
from web.settings import Settings, SettingsError

DAY = datetime.date(2027, 1, 1)


@pytest.fixture
def content(copied):
    return sixth.write(copied())


@pytest.fixture
def made():
    """How often the site was made."""
    return []


@pytest.fixture
def client(content, made):
    """A visitor of the preview of this content."""

    def make(settings: Settings):
        made.append(settings)
        return create_app(settings)

    return Client(Preview(Settings(content=content), make))


def _change(content, old: str, new: str) -> None:
    path = content / SCHEME
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_change_shows_at_the_next_request_and_nothing_is_made_twice(client, content, made):
    page = f"/{sixth.SLUG}/regelingen"
    assert "Zaden voor uw moestuin" in client.get(page).text
    client.get(page)
    assert len(made) == 1
    _change(content, "titel: Zaden voor", "titel: Pootgoed voor")
    assert "Pootgoed voor uw moestuin" in client.get(page).text
    assert len(made) == 2


def test_a_new_file_shows_and_a_removed_one_is_gone(client, content):
    page = f"/{sixth.SLUG}/regelingen"
    client.get(page)
    new = (content / SCHEME).with_name("extra.md")
    new.write_text(sixth.SCHEME.replace("titel: Zaden", "titel: Extra zaden"), encoding="utf-8")
    assert "Extra zaden" in client.get(page).text
    new.unlink()
    assert "Extra zaden" not in client.get(page).text


def test_a_fault_is_a_page_with_file_and_line_and_goes_when_it_is_mended(client, content):
    page = f"/{sixth.SLUG}/hulp"
    assert client.get(page).status_code == 200
    _change(content, "soort: regeling", "soort: regelng & meer")
    response = client.get(page)
    assert response.status_code == 500
    assert f"<code>{SCHEME}</code>, regel 4" in response.text
    assert "&#39;regelng &amp; meer&#39; past niet bij &#39;soort&#39;." in response.text
    assert str(content) not in response.text
    _change(content, "soort: regelng & meer", "soort: regeling")
    assert client.get(page).status_code == 200


def test_a_fault_in_what_every_page_leans_on_is_told_too(client, content):
    path = content / "landelijk" / "normen.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "normen: {}\n", encoding="utf-8")
    shown = client.get(f"/{sixth.SLUG}/hulp").text
    assert "<code>landelijk/normen.yaml</code>" in shown
    assert "&#39;normen&#39; staat er 2 keer." in shown
    path.write_text(text, encoding="utf-8")
    assert client.get(f"/{sixth.SLUG}/hulp").status_code == 200


def test_answers_stay_when_the_content_changes(client, content, made):
    """The keys that seal them are those of the first time."""
    client.get("/")
    _change(content, "titel: Zaden voor", "titel: Pootgoed voor")
    client.get("/")
    first, second = made
    assert first.keys == second.keys


def test_a_question_that_came_next_is_looked_at_again_when_the_content_changes(client, content):
    """What comes next travels with the answers (decision 0029), but not past a change."""
    client.post(f"/{sixth.SLUG}/begin", base_url=SITE)
    client.post(f"/{sixth.SLUG}/vraag/1", data={"antwoord": "geen"}, base_url=SITE)
    second = f"/{sixth.SLUG}/vraag/2"
    assert "Hoe oud bent u?" in client.get(second, base_url=SITE).text
    age = content / "vragen" / "leeftijd.md"
    asked = age.read_text(encoding="utf-8").replace(
        "soort: getal", "soort: getal\nalleen_als: {huishouden: samen}"
    )
    age.write_text(asked, encoding="utf-8")
    assert "Hoe oud bent u?" not in client.get(second, base_url=SITE).text


def test_another_day_says_so_on_every_page(content):
    visitor = Client(Preview(Settings(content=content, day=DAY)))
    told = "Voorbeeld: wij doen alsof het 1 januari 2027 is."
    for page in ("/", f"/{sixth.SLUG}/", f"/{sixth.SLUG}/hulp", "/bestaat/niet"):
        assert visitor.get(page).text.count(told) == 1, page


def test_without_another_day_nothing_is_said(client):
    assert "doen alsof" not in client.get(f"/{sixth.SLUG}/").text


def test_the_site_itself_has_no_such_banner():
    app = create_app(Settings(day=DAY))
    assert "doen alsof" not in app.test_client().get("/").text


def _options(**more) -> argparse.Namespace:
    return argparse.Namespace(**{"inhoud": CONTENT, "datum": None, **more})


def test_never_in_productie(content):
    production = Settings(environment="productie")
    assert not isinstance(site._app(production, _options()), Preview)
    with pytest.raises(ValueError, match="productie"):
        Preview(production)
    for options in (_options(datum=DAY), _options(inhoud=content)):
        with pytest.raises(SettingsError, match="productie"):
            site._app(production, options)


def test_day_and_folder_come_from_the_command(content):
    app = site._app(Settings(), _options(datum=DAY, inhoud=content))
    page = Client(app).get(f"/{sixth.SLUG}/regelingen").text
    assert "1 januari 2027" in page
    assert "Zaden voor uw moestuin" in page


def test_looking_for_changes_asks_little(content, monkeypatch):
    """One look at each file, and none for a static file."""
    looks = []
    state = preview.state
    monkeypatch.setattr(preview, "state", lambda folder: looks.append(folder) or state(folder))
    visitor = Client(Preview(Settings(content=content)))
    visitor.get("/")
    visitor.get("/static/stijl/stijl.css")
    assert len(looks) == 1


def test_a_program_gets_the_fault_as_in_productie(client, content):
    _change(content, "soort: regeling", "soort: regelng & meer")
    production = create_app(Settings(content=content)).test_client()
    for path, status in (
        (f"/api/v1/regelingen?gemeente={sixth.SLUG}", 500),
        ("/api/v1/niets", 404),
    ):
        told, as_there = client.get(path), production.get(path)
        assert (told.status_code, told.mimetype) == (status, "application/problem+json")
        assert told.json == as_there.json
        assert told.headers["API-Version"] == as_there.headers["API-Version"]
        assert "regelng" not in told.text


def test_another_drawing_and_group_show_too(client, content):
    """What stands beside the schemes is read with the rest."""
    page = f"/{sixth.SLUG}/regelingen/"
    assert drawings()["slot"] not in client.get(page).text.partition("<main")[2]
    icons, themes = content / "landelijk" / "iconen.yaml", content / "landelijk" / "themas.yaml"
    text = icons.read_text(encoding="utf-8")
    assert "  zorgtoeslag: zorg\n" in text
    icons.write_text(text.replace("  zorgtoeslag: zorg\n", "  zorgtoeslag: slot\n"), "utf-8")
    title = read_themes(content)[0].title
    text = themes.read_text(encoding="utf-8")
    assert f"titel: {title}\n" in text
    themes.write_text(text.replace(f"titel: {title}\n", "titel: Iets anders\n"), "utf-8")
    after = client.get(page).text.partition("<main")[2]
    assert ">Iets anders</h2>" in after
    assert drawings()["slot"] in after


def test_the_sites_from_before_are_let_go(client, content, monkeypatch):
    """Each holds all the content. The last few may linger, where the last used are kept."""
    kept = weakref.WeakSet()
    begin = Library.__init__
    monkeypatch.setattr(
        Library, "__init__", lambda self, *given: (begin(self, *given), kept.add(self))[0]
    )
    own = "wijzigingen regelingen/kinderbijslag".split()
    pages = ["/", "/insluiten", f"/insluiten/{sixth.SLUG}", "/toegankelijkheid"]
    pages += [f"/api/v1/regelingen?gemeente={sixth.SLUG}", *(f"/{sixth.SLUG}/{at}" for at in own)]
    for turn in range(4):
        _change(content, f"titel: {'x' * turn}Zaden", f"titel: {'x' * (turn + 1)}Zaden")
        for page in pages:
            assert client.get(page).status_code == 200, page
    gc.collect()
    assert len(kept) <= 2
