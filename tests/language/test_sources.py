"""Every text has its place in a file, and what is shown leads back to it."""

from __future__ import annotations

import pytest

from tests.conftest import CONTENT, ROOT
from web.check.language.origin import UNKNOWN, Origin
from web.check.language.sources import Source, sources
from web.check.language.strings import of_code, of_template


@pytest.fixture(scope="module")
def found() -> list[Source]:
    return sources(CONTENT)


def test_each_source_stands_on_its_line(found):
    """The first words of a text stand there, as far as they are words and no markup."""
    lines: dict[str, list[str]] = {}
    wrong = []
    for source in found:
        path = (ROOT if source.file.startswith("web/") else CONTENT) / source.file
        text = lines.setdefault(source.file, path.read_text("utf-8").splitlines())
        first = source.text.replace("{}", " ").split()[0].strip("“”‘’'\"*:,.?!()")
        here = " ".join(text[source.line - 1 : source.line + 1])
        if first and first not in here.replace("&nbsp;", " "):
            wrong.append(f"{source}: {source.text[:40]}")
    assert not wrong


@pytest.mark.parametrize("slug", ["dalfsen", "landelijk"])
def test_of_one_municipality_all_its_own_and_nothing_else(slug, found):
    own = [one for one in found if f"/{slug}/" in f"/{one.file}"]
    assert len(own) > 100
    assert sources(CONTENT, slug) == own


def test_the_words_of_the_site_go_with_its_own_content_only(copied, found):
    assert {one.file for one in found if one.file.startswith("web/")}
    assert not [one for one in sources(copied()) if one.file.startswith("web/")]


def test_of_a_few_files_all_and_nothing_else(found):
    page, text = "web/templates/uitkomst.html", "teksten/gesprek.yaml"
    own = [one for one in found if one.file in (page, text)]
    assert sources(CONTENT, asked={ROOT / page, CONTENT / text}) == own


@pytest.mark.parametrize(
    "file",
    [
        "vragen/inkomen.md",
        "gemeenten/dalfsen/regelingen/kindregeling.md",
        "landelijk/noodhulp/113.md",
        "teksten/gesprek.yaml",
        "privacy/beloften.yaml",
        "web/templates/uitkomst.html",
        "web/views/errors.py",
    ],
)
def test_every_kind_of_file_is_read(file, found):
    assert [source for source in found if source.file == file]


def test_no_key_address_or_condition_is_a_text(found):
    texts = {source.text for source in found}
    assert not texts & {"kinderen", "infopunt", "120% van sociaal minimum", "deel/kaart.html"}
    assert not [text for text in texts if text.startswith("http")]


TEMPLATE = """<h1>Kop</h1>
{# Niet dit. #}
<p{% if x %} class="a"{% endif %}>Ga naar <a href="/">het {{ plek }}</a>.
{% if y %}Dat mag.{% endif %}</p>
<button aria-label="Zoek {{ plek }}">{{ 'Ja, graag' if x else zin }}</button>
"""


def test_a_template_is_read_around_its_tags():
    assert set(of_template(TEMPLATE)) == {
        ("Kop", "heading", 1),
        ("Ga naar het {}.", "paragraph", 3),
        ("Dat mag.", "paragraph", 4),
        ("Zoek {}", "heading", 5),
        ("Ja, graag", "item", 5),
    }


TRANSLATED = """<h1>{{ _('Kop') }}</h1>
<p>{% trans url=url_for('form.answers') %}Ga naar <a href="{{ url }}">het {{ plek }}</a>,
en blijf.{% endtrans %} {{ _('Chat op %(site)s', site=kaal(url)) }}</p>
<button aria-label="{{ _('Zoek') }}">{{ _('ja') if x else _('nee') }}</button>
<p>{% trans n=aantal %}Nog 1 vraag.{% pluralize %}Nog {{ n }} vragen.{% endtrans %}</p>
<td>{{ zin(_('Zij'), _('Wij')) }}</td>
"""


def test_a_template_is_read_as_what_it_gives_to_translate():
    assert set(of_template(TRANSLATED)) == {
        ("Kop", "heading", 1),
        ("Ga naar het {}, en blijf. Chat op {}", "paragraph", 2),
        ("Zoek", "heading", 4),
        ("ja", "item", 4),
        ("nee", "item", 4),
        ("Nog 1 vraag.", "paragraph", 5),
        ("Nog {} vragen.", "paragraph", 5),
        ("Zij", "item", 6),
        ("Wij", "item", 6),
    }


def test_code_is_read_without_what_is_for_who_reads_it():
    code = (
        '"""Uitleg van dit bestand."""\nA = f"Nog {n} vragen."\nB = "een twee".split()\n'
        'C = "Weet ik niet"\nraise ValueError("Dat kan niet.")\nD = "form.vraag"\n'
    )
    assert list(of_code(code)) == [("Nog {} vragen.", 2), ("Weet ik niet", 4)]


GIVEN = [
    Source("Bel {nummer}. Zeg dat er haast is.", "paragraph", "a.yaml", 3),
    Source("Wij bewaren niets. Uw antwoorden blijven hier.", "paragraph", "b.md", 9),
    Source("brief van de rechter", "item", "teksten/woorden.yaml", 5, "kort"),
]


@pytest.mark.parametrize(
    ("shown", "where"),
    [
        ("Wij bewaren niets. Uw antwoorden blijven hier.", "b.md:9"),
        ("Uw antwoorden blijven hier.", "b.md:9"),
        ("uw antwoorden blijven hier", "b.md:9"),
        ("Bel 0800-8115.", "a.yaml:3"),
        ("Bel 0800-8115. Zeg dat er haast is.", "a.yaml:3"),
        ("Let op: Wij bewaren niets.", "b.md:9"),
        ("Wij bewaren niets (brief van de rechter).", "b.md:9"),
        ("Iets heel anders staat hier.", UNKNOWN),
    ],
)
def test_where_a_text_comes_from(shown, where):
    assert Origin(GIVEN).where(shown) == where


def test_what_nothing_shows_is_unseen():
    origin = Origin(GIVEN)
    seen = ["Bel 112. Zeg dat er haast is.", "een brief van de rechter"]
    assert [str(source) for source in origin.unseen(seen)] == ["b.md:9"]
