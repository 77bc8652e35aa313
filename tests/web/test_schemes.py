"""All schemes of a municipality: in groups, and found by the words people use."""

from __future__ import annotations

import re

import pytest

from tests.web.conftest import SITE
from web.check.drawings import undrawn
from web.content.errors import ContentError
from web.content.icons import read_icons
from web.content.library import Library
from web.content.themes import read_themes
from web.search import index_of, words_in

LIST = "/dalfsen/regelingen/"
SECRET = "fietsgeheim"


def rows(page) -> list[str]:
    """The stems of the schemes in the list, in order."""
    found = re.findall(r'<li[^>]*><a href="[^"]*/regelingen/([\w-]+)"', page.html)
    assert len(found) == len(set(found)), "a scheme stands twice"
    return found


def find(visit, typed: str, slug: str = "dalfsen"):
    """Names of schemes may stand in the address, so only words that are none are secret."""
    secret = SECRET in typed or SECRET[::-1] in typed
    return visit.post(f"/{slug}/regelingen/", {"zoek": typed}, secret=secret)


@pytest.mark.parametrize("slug", ["dalfsen", "ommen", "lansingerland", "zwolle", "landelijk"])
def test_every_scheme_stands_in_one_group(visit, library, slug):
    page, pack = visit.get(f"/{slug}/regelingen/"), library.pack(slug)
    stems = {text.rule.stem for text in (*pack.schemes.values(), pack.debt_help)}
    assert set(rows(page)) == stems
    titles = [theme.title for theme in read_themes(library.folder)]
    heads = re.findall(r'<h2 id="thema-[0-9]+">(.*?)</h2>', page.html)
    assert [head for head in titles if head in heads] == heads, "in the order of the file"
    assert heads == re.findall(r'<a href="#thema-[0-9]+">.*?</svg> (.*?)</a>', page.html)
    assert page.text.count("Nagekeken op ") == len(stems)


def test_a_row_says_whose_it_is(visit):
    page = visit.get(LIST)
    row = re.search(r"<li[^>]*><a href=\"[^\"]*/kindregeling\".*?</li>", page.html, re.S)[0]
    assert "Gemeente Dalfsen." in row
    assert "Geld voor spullen voor uw kind" in row
    row = re.search(r"<li[^>]*><a href=\"[^\"]*/zorgtoeslag\".*?</li>", page.html, re.S)[0]
    assert "Voor heel Nederland." in row


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("fiets", "kindregeling"),
        ("een fiets voor mijn zoon", "kindregeling"),
        ("laptop", "kindregeling"),
        ("voetbal", "jeugdfonds"),
        ("bril", "bijzondere-bijstand"),
        ("wasmachine", "bijzondere-bijstand"),
        ("huur", "huurtoeslag"),
        ("HUURSUBSIDIE", "huurtoeslag"),
        ("huurtoeslach", "huurtoeslag"),
        ("vootbal", "jeugdfonds"),
        ("tantarts", "bijzondere-bijstand"),
        ("zorgpremie", "zorgtoeslag"),
        ("schulden", "schuldhulp"),
        ("deurwaarder", "schuldhulp"),
        ("afval", "kwijtschelding"),
        ("crèche", "kinderopvangtoeslag"),
        ("aow", "aio"),
    ],
)
def test_everyday_words_find_a_scheme(visit, typed, first):
    page = find(visit, typed)
    assert rows(page)[0] == first
    assert len(rows(page)) < len(rows(visit.get(LIST))) / 2


def test_words_that_say_nothing_do_not_count(visit):
    assert rows(find(visit, "is er iets voor mijn bril")) == rows(find(visit, "bril"))


def test_what_is_called_otherwise_here_is_found(visit):
    """Ommen has no jeugdfonds: there sport is in the Kindregeling SAM."""
    assert "kindregeling-sam" in rows(find(visit, "jeugdfonds", "ommen"))


def test_what_was_typed_stands_in_no_address_page_or_log(visit, caplog):
    page = find(visit, f"fiets {SECRET}")
    assert page.address == f"{LIST}?keuze=kindregeling"
    assert SECRET not in page.html
    page = find(visit, SECRET[::-1])
    assert page.address == f"{LIST}?niets=1"
    assert SECRET[::-1] not in page.html + caplog.text


@pytest.mark.parametrize("typed", ["xyzzy", "geld", "123456782", "????", "de", "x" * 5000])
def test_nothing_found_says_what_to_do(visit, typed):
    page = find(visit, typed)
    assert page.address == f"{LIST}?niets=1"
    message = page.html.split('id="niets"')[1].split("</div>")[0]
    assert not message.startswith((" hidden", '" hidden'))
    for way in ("/dalfsen/gesprek", "/dalfsen/hulp"):
        assert f'href="{way}"' in message
    assert rows(page) == rows(visit.get(LIST)), "all of them stay below it"


@pytest.mark.parametrize("typed", ["", "   "])
def test_nothing_typed_is_the_whole_list(visit, typed):
    page = find(visit, typed)
    assert page.address == LIST
    assert 'id="niets" class="melding" hidden' in page.html


def test_only_schemes_we_know_are_shown(visit):
    page = visit.get(f"{LIST}?keuze=geheim.kindregeling.kindregeling.%3Cscript%3E")
    assert rows(page) == ["kindregeling"]
    assert "geheim" not in page.html
    assert f'href="{LIST}"' in page.html, "the way back to all"
    assert rows(visit.get(f"{LIST}?keuze=geheim")) == rows(visit.get(LIST))


def test_only_the_whole_list_may_be_found(visit):
    def told(address):
        return re.findall(r'<meta name="(robots|description)"', visit.get(address).html)

    assert told(LIST) == ["description"]
    assert told(f"{LIST}?keuze=kindregeling") == ["robots"]
    assert told(f"{LIST}?niets=1") == ["robots"]


def test_in_english_both_languages_are_understood(visit):
    for typed in ("huurtoeslag", "rent"):
        assert "huurtoeslag" in rows(find(visit, typed, "en/dalfsen"))


def test_another_site_cannot_ask(app):
    sent = {"Sec-Fetch-Site": "cross-site"}
    answer = app.test_client().post(LIST, data={"zoek": "fiets"}, headers=sent, base_url=SITE)
    assert answer.status_code == 403


def test_words_that_are_sent_along_are_only_those_that_do_not_show(library):
    pack = library.pack("dalfsen")
    index = index_of(library.vocabulary, pack)
    scheme = pack.find("kindregeling")
    hidden = index.hidden("kindregeling", f"{scheme.title} {scheme.summary}").split()
    assert "schoolreis" in hidden, "what people say in the chat"
    assert "baby" in hidden, "the text"
    assert not {"fiets", "kindregeling", "voor", "een"} & set(hidden)


def test_words_are_small_and_without_accents():
    assert words_in("Crèche, BRIL & 3 x de huur!") == ("creche", "bril", "huur")


def test_every_drawing_of_a_scheme_has_a_group(library):
    icons, themes = read_icons(library.folder), read_themes(library.folder)
    used = {icons.other_scheme, *icons.schemes.values()}
    placed = set().union(*(theme.drawings for theme in themes))
    assert used <= placed
    assert placed - used <= {"wasmachine"}


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (
            "themas:\n  - titel: A\n    tekeningen: [kind]\n  - titel: B\n    tekeningen: [kind]\n",
            5,
            "staat al in een andere groep",
        ),
        ("themas: nee\n", 1, "hoort een lijst van groepen"),
        ("themas: []\n", 1, "hoort een lijst van groepen"),
        ("themas:\n  - tekeningen: [kind]\n", 2, "'titel' ontbreekt"),
        ("themas:\n  - titel: A\n    tekeningen: []\n", 3, "geen tekening"),
        ("themas:\n  - titel: Een\n    tekening: [kind]\n", 3, "'tekening' kennen we hier niet"),
    ],
)
def test_a_fault_in_the_groups_is_told(copied, text, line, said):
    folder = copied()
    (folder / "landelijk" / "themas.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as told:
        read_themes(folder)
    assert said in str(told.value)
    assert told.value.line == line


def test_a_drawing_that_is_not_there_is_told(copied):
    folder = copied("dalfsen")
    path = folder / "landelijk" / "themas.yaml"
    path.write_text(path.read_text("utf-8").replace("[zorg]", "[zorgg]"), encoding="utf-8")
    (fault,) = undrawn(Library(folder))
    assert (fault.path, fault.problem) == (path, "De tekening 'zorgg' is er niet.")
    assert path.read_text("utf-8").splitlines()[fault.line - 1] == "    tekeningen: [zorgg]"
