"""With a pack for every municipality the first page stays short, and nothing reads all packs."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from flask import Flask

from tests.conftest import CONTENT, DAY
from web import create_app
from web.chat.explain import explain
from web.content import elsewhere
from web.content.library import MOST_PACKS, Library
from web.content.places import MOST, Places
from web.settings import Settings
from web.understand import understand

LIMIT = "Van sommige gemeenten kennen we de eigen regelingen nog niet."


def _content(folder: Path, count: int) -> Path:
    """The content, in which so many municipalities have the pack of Ommen."""

    def packs(at: str, names: list[str]) -> list[str]:
        return names if Path(at).name == "gemeenten" else []

    shutil.copytree(CONTENT, folder, ignore=packs)
    for one in Places(CONTENT / "plaatsen").all()[:count]:
        own = shutil.copytree(CONTENT / "gemeenten" / "ommen", folder / "gemeenten" / one.slug)
        file = own / "gemeente.yaml"
        text = re.sub(r"^kernen:\n(  .*\n)+", "", file.read_text("utf-8"), flags=re.MULTILINE)
        file.write_text(re.sub(r"^code: .*$", f"code: {one.code}", text, flags=re.MULTILINE))
    return folder


@pytest.fixture(scope="module")
def many(tmp_path_factory) -> Path:
    """More than one takes in at a glance, and more than are kept."""
    return _content(tmp_path_factory.mktemp("veel") / "inhoud", MOST_PACKS + 4)


def made(**settings) -> Flask:
    """The site."""
    return create_app(Settings(environment="proef", day=DAY, **settings))


def _start(content: Path, query: str = "") -> str:
    return unescape(made(content=content).test_client().get(f"/{query}").text)


def test_few_have_a_button(tmp_path):
    html = _start(_content(tmp_path / "inhoud", MOST))
    assert html.count('class="knop" href="/') == MOST


def test_many_have_none(many):
    """Who has one of hundreds of buttons to find is quicker with the field or the whole list."""
    html = _start(many)
    assert html.count('class="knop" href="/') == 0
    assert 'name="plaats"' in html
    assert 'href="/?alle=ja#alle"' in html


def test_the_whole_list_is_one_step_away(many):
    html = _start(many, "?alle=ja")
    told = re.findall(
        r'<li><a href="/([a-z0-9-]+)/">', html.partition('id="alle"')[2].partition("</ul>")[0]
    )
    assert [one.slug for one in Places(CONTENT / "plaatsen").all()] == told
    assert LIMIT in html


@pytest.mark.parametrize("page", ["insluiten", "bibliotheek"])
def test_few_are_listed_and_many_are_folded(many, page):
    listed = re.compile(r'<li><a href="\?gemeente=([a-z0-9-]+)">')
    few = _start(CONTENT, page)
    assert tuple(listed.findall(few)) == Library(CONTENT).slugs()
    assert "<details><summary>Of kies uw gemeente" not in few
    more = _start(many, page)
    folded = more.partition("<details><summary>Of kies uw gemeente</summary>")[2]
    assert len(listed.findall(folded.partition("</details>")[0])) == MOST_PACKS + 4
    assert len(listed.findall(more)) == MOST_PACKS + 4
    assert 'name="plaats"' in more


def test_the_pages_about_all_of_them_read_no_pack(many):
    app = made(content=many, trusted_hosts=("rondkomen.example.nl",))
    client, library = app.test_client(), app.extensions["library"]
    for path in ("/", "/?alle=ja", "/insluiten", "/bibliotheek", "/sitemap.xml"):
        assert client.get(path, base_url="https://rondkomen.example.nl").status_code == 200
    assert set(library._packs) <= {"landelijk"}


def test_the_one_nobody_asked_for_longest_makes_room(many):
    library = Library(many)
    first, *others = library.slugs()
    kept = library.pack(first)
    for slug in others:
        library.pack(slug)
        assert library.pack(first) is kept
    assert len(library._packs) == MOST_PACKS
    assert others[0] not in library._packs
    assert others[-1] in library._packs


def test_who_did_not_say_where_they_live_hears_of_schemes_elsewhere(many):
    """The title of every scheme and desk is known, and one file is read, never a pack."""
    library = Library(many)
    national = library.pack("landelijk")
    stem = "schuldhulpmaatje"
    assert national.desk(stem) is None
    title = Library(CONTENT).pack("ommen").desk(stem).title
    assert elsewhere.titled(library, stem) == title
    assert understand(f"wat is {title}", None, library, national).about == stem
    assert explain(library, national, stem, "wat").title == title
    assert set(library._packs) == {"landelijk"}


def test_a_name_that_is_nowhere_has_no_title(library):
    assert elsewhere.titled(library, "bestaat-niet") is None


def test_every_title_in_a_pack_is_known_elsewhere(library):
    """Also of a scheme that takes its title over from another file."""
    told = set(elsewhere.titles(library))
    for slug in library.slugs():
        pack = library.pack(slug)
        own = [s for s in (*pack.schemes.values(), pack.debt_help) if s.id.startswith(slug)]
        assert {(scheme.title, scheme.rule.stem) for scheme in own} <= told
        assert {
            (d.title, d.page.stem) for d in pack.desks.values() if d.id.startswith(slug)
        } <= told
