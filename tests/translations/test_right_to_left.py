"""A language that reads the other way, and has a word for everything: no page breaks, and no text
of ours is out of reach of translators."""

from __future__ import annotations

import re

import html5lib
import pytest

from tests.conftest import CONTENT, ROOT
from tests.states.site import State
from tests.translations.elsewhere import seen
from tests.translations.pseudo import CODE, STRANGE, Pseudo, strange
from web.check.language.pieces import CITED, pieces
from web.content.catalogs import Catalogs

LETTERS = set(map(chr, STRANGE.values()))
ENOUGH = 4
"""Words in a row that nobody translated: a text, and no name."""
OURS = re.compile(r"[^\W\d_]{2,}")
FIXED = re.compile(
    r"GM\d{4}|(?:[A-Z][\w+’'-]+,? ?)+|.*\b(?:Wet|wet|Beleidsplan|artikel|Postbus|hoofdstuk)\b.*"
)
"""Names of laws, plans and places: they are the same in every language."""


@pytest.fixture(scope="module")
def shown() -> list[State]:
    return [state for state in seen(CODE, Pseudo()) if state.kind == "text/html"]


def test_all_of_it_is_there(shown):
    assert len(shown) > 80
    for state in shown:
        assert f'<html lang="{CODE}" dir="rtl"' in state.text, state.name
        html5lib.HTMLParser(strict=True).parse(state.text)


def test_every_placeholder_is_filled_in(shown):
    for state in shown:
        assert not re.search(r"%\(\w+\)s|[\ue000-\ue003]", state.text), state.name
        assert not re.search(r"\{[a-z_]+\}", state.text), state.name


def _left(state: State, names: set[str]) -> list[str]:
    """What stands on this page in plain Dutch, but for names and what others wrote."""
    page = state.text.replace(f'lang="{CODE}"', 'lang="nl"')  # it reads Dutch only
    found = [one for one in pieces(page) if one.group != CITED]
    return [
        one.text
        for one in found
        if len(OURS.findall(one.text)) >= ENOUGH
        and not set(one.text) & LETTERS
        and not FIXED.fullmatch(one.text)
        and not any(one.text.startswith(name) for name in names)
    ]


def test_no_text_is_out_of_reach(shown, library):
    """Of a place the name, and of a hard word how it is written on a letter."""
    places = {p.name for desk in library.pack("dalfsen").desks.values() for p in desk.places}
    names = places | {form for term in library.glossary.terms for form in term.forms}
    left = {text: state.name for state in shown for text in _left(state, names)}
    assert left == {}


SIDES = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|left|right)\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
)


def sides(css: str) -> list[str]:
    """Rules that name a side of the screen instead of the beginning or the end of a line."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return [found[0] for found in SIDES.finditer(css)]


def test_a_text_nobody_can_translate_is_seen():
    page = f'<html lang="{CODE}"><body><main><p>{{}}</p></main></body></html>'
    plain, other = (
        page.format(text) for text in ("Dit ziet u op uw brief.", strange("Dit ziet u"))
    )
    assert _left(State("a", "b", 200, "text/html", plain), set()) == ["Dit ziet u op uw brief."]
    assert _left(State("a", "b", 200, "text/html", other), set()) == []


ON_PAPER = {"kaart.css", "pdf.css"}
"""What draws the PDF knows `float: left`, and no `float: inline-start`."""
STYLES = [p for p in sorted((ROOT / "web/static").glob("*.css")) if p.name not in ON_PAPER]


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_no_style_names_a_side(path):
    assert sides(path.read_text("utf-8")) == []


def test_a_style_that_names_a_side_is_seen():
    css = "a{margin-left:1px;inset-inline-start:0} b{left:0} i{text-align:right} u{float:left}"
    assert len(sides(css)) == 4
    assert sides("a{margin-inline:1px;border-start-start-radius:0;text-align:start}") == []


def test_only_tests_speak_it(app):
    assert app.test_client().get(f"/{CODE}/").status_code == 404
    assert not (CONTENT.parent / "translations" / CODE).exists()


PO = r"""msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\n"

msgid "U krijgt %(bedrag)s per maand in {plaats}."
msgstr "In {plaats} %(bedrag)s"

msgid "1 jaar"
msgid_plural "%(aantal)s jaar"
msgstr[0] "1"
msgstr[1] "%(aantal)s"
"""


@pytest.mark.parametrize(("code", "marks"), [("ar", "\u2068{}\u2069"), ("en", "{}")])
def test_what_is_filled_in_keeps_its_own_direction(tmp_path, code, marks):
    """As `<bdi>` does, and in an attribute too."""
    (tmp_path / code).mkdir()
    (tmp_path / code / "site.po").write_text(PO, "utf-8")
    told = Catalogs(tmp_path / code).site
    place, amount = marks.format("{plaats}"), marks.format("%(bedrag)s")
    assert told.gettext("U krijgt %(bedrag)s per maand in {plaats}.") == f"In {place} {amount}"
    assert told.ngettext("1 jaar", "%(aantal)s jaar", 2) == marks.format("%(aantal)s")
