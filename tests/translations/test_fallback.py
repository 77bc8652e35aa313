"""A text without a translation is Dutch, says so, and is never an older English one."""

from __future__ import annotations

import re
import shutil

import html5lib
import pytest

from tests.conftest import CONTENT
from tests.translations.conftest import ENGLISH, made
from tests.translations.elsewhere import seen
from tests.web.conftest import SITE
from web import untold
from web.check import check
from web.content.catalogs import CLOSE, OPEN, Catalogs, compiled, languages, read_catalog
from web.content.library import Library
from web.untold import NOTICE

PAGE = "/en/dalfsen/regelingen/kindregeling"
FILE = "gemeenten/dalfsen/regelingen/kindregeling.md"

MARKS = re.compile("[\ue000-\ue003]|%EE%80|\\\\ue00")


@pytest.fixture
def copy(copied):
    """A copy of content and translations: `copy(old, new)` changes that one file and gives its
    page."""

    def changed(old: str = "", new: str = "", address: str = PAGE) -> str:
        folder = copied("dalfsen")
        shutil.copytree(ENGLISH, folder.parent / "translations" / "en")
        text = (folder / FILE).read_text("utf-8")
        assert old in text
        (folder / FILE).write_text(text.replace(old, new, 1), "utf-8")
        return made(content=folder).test_client().get(address, base_url=SITE).text

    return changed


def notice(page: str) -> bool:
    return 'class="melding"' in page


def test_a_page_that_is_translated_says_nothing(copy):
    page = copy()
    assert not notice(page)
    assert '<span lang="nl">' not in re.sub(r'<p class="bron">.*?</p>', "", page)
    assert "Do you have bijstand?" in page


def test_a_changed_sentence_is_dutch_and_never_the_old_english(copy):
    page = copy("U vraagt dit zelf aan.", "U belt nu.")
    assert notice(page)
    assert re.search(r'<p><span lang="nl">U belt nu\.[^<]*</span></p>', page)
    assert "You apply for this yourself" not in page
    assert not MARKS.search(page)


def test_a_new_title_stands_in_the_title_of_the_page_without_an_element(copy):
    page = copy(
        "gebaseerd_op: kindregeling", "gebaseerd_op: kindregeling\ntitel: Geld voor uw kind"
    )
    assert "<title>Geld voor uw kind" in page
    assert re.search(r'<h1[^>]*>.*<span lang="nl">Geld voor uw kind</span>.*</h1>', page)


def test_other_pages_stay_as_they_are(copy):
    address = "/en/dalfsen/regelingen/zwemles-volwassenen"
    page = copy("U vraagt dit zelf aan.", "U belt nu.", address)
    assert not notice(page)


def test_dutch_has_no_notice(app):
    assert not notice(app.test_client().get("/dalfsen/", base_url=SITE).text)


HTML = f"<main>{NOTICE[0]}<p>Let op</p>{NOTICE[1]}<p>{{}}</p></main>"
DUTCH = f"{OPEN}Dag{CLOSE}"


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("Dag", "<main><p>Dag</p></main>"),
        (DUTCH, '<main><p>Let op</p><p><span lang="nl">Dag</span></p></main>'),
        (
            f"{OPEN}Dag <b>{DUTCH}</b>{CLOSE}",
            '<main><p>Let op</p><p><span lang="nl">Dag <b><span lang="nl">Dag</span></b></span></p>'
            "</main>",
        ),
        (f'<a title="{DUTCH}">x</a>', '<main><p>Let op</p><p><a title="Dag">x</a></p></main>'),
        (
            f"<select><option>{DUTCH}</option></select>{DUTCH}",
            "<main><p>Let op</p><p><select><option>Dag</option></select>"
            '<span lang="nl">Dag</span></p></main>',
        ),
        (f"{OPEN}Dag</p><p>en{CLOSE}", "<main><p>Let op</p><p>Dag</p><p>en</p></main>"),
        (f"Dag{CLOSE}{OPEN}", "<main><p>Let op</p><p>Dag</p></main>"),
        ('<a href="mailto:?body=%EE%80%80Dag%EE%80%81">x</a>',) * 2,
    ],
)
def test_where_a_mark_ends(inside, shown):
    page = untold.page(HTML.format(inside))
    assert page == shown or "mailto:?body=Dag" in page
    assert not MARKS.search(page)


def test_half_a_plural_is_none(tmp_path):
    po = tmp_path / "site.po"
    po.write_text(
        'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "Een kind"\nmsgid_plural "Meer kinderen"\nmsgstr[0] "One child"\nmsgstr[1] ""\n\n'
        'msgid "Dag"\nmsgstr "Hello"\n\n#, fuzzy\nmsgid "Weg"\nmsgstr "Away"\n',
        "utf-8",
    )
    catalog = read_catalog(po)
    assert (catalog.gettext("Dag"), catalog.gettext("Weg")) == ("Hello", "Weg")
    assert catalog.ngettext("Een kind", "Meer kinderen", 1) == "Een kind"


def test_a_compiled_list_counts_only_while_it_is_the_newest(tmp_path):
    po = tmp_path / "site.po"
    po.write_text('msgid "Dag"\nmsgstr "Hello"\n', "utf-8")
    mo = po.with_suffix(".mo")
    mo.write_bytes(compiled(po))
    assert read_catalog(po).gettext("Dag") == "Hello"
    po.write_text('msgid "Dag"\nmsgstr "Good day"\n', "utf-8")
    assert read_catalog(po).gettext("Dag") == "Good day"


def test_only_folders_with_a_list_are_languages(tmp_path):
    for name in ("en", "ar", "nl", "eng", "fr"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "site.po").touch()
    (tmp_path / "fr" / "site.po").unlink()
    assert languages(tmp_path) == ("ar", "en")
    assert languages(CONTENT) == ()


def test_editors_hear_what_is_missing(copied, today):
    folder = copied("dalfsen")
    shutil.copytree(ENGLISH, folder.parent / "translations" / "en")
    assert not _missing(folder, today)
    file = folder / FILE
    text = file.read_text("utf-8")
    file.write_text(text.replace("U vraagt dit zelf aan.", "U belt nu."), "utf-8")
    (told,) = _missing(folder, today)
    assert told.path == file
    assert "taal 'en'" in str(told)


def _missing(folder, today) -> list:
    warnings = check(Library(folder), today, "dalfsen").warnings
    return [one for one in warnings if "nog niet in de taal" in str(one) and FILE in str(one.path)]


def test_no_mark_ever_leaves(tmp_path):
    """In a language of which nothing is translated: every page, calendar and text."""
    states = seen("zz", Catalogs(tmp_path / "zz"))
    assert {state.kind for state in states} >= {"text/html", "text/calendar"}
    for state in states:
        assert not MARKS.search(state.text), state.name
        if state.kind == "text/html":
            html5lib.HTMLParser(strict=True).parse(state.text)
            block = state.endpoint == "embed.block"  # on the page of somebody else: one link
            assert notice(state.text) != block, state.name
