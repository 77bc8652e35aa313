"""Every text for people can be translated, and in the language of who asks."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from tests.conftest import ROOT
from web.check.language.pieces import SPOKEN
from web.check.language.strings import BLOCK, Tag, is_said, tags
from web.translate import gettext, ngettext, use

TEMPLATES = sorted((ROOT / "web" / "templates").rglob("*.html"))
MODULES = [
    path
    for path in sorted((ROOT / "web").rglob("*.py"))
    if "from web.translate import" in path.read_text("utf-8")
]
NO_WORDS = re.compile(r"(- )?Rondkomen|currentColor|url\(#.*")
"""A name is the same in every language, and a colour of a drawing is nothing to read."""
COMPARED = {"==", "!=", "in"}


class _Shown(HTMLParser):
    """The texts and spoken attributes of a page, with their line."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name.replace(BLOCK, "") in SPOKEN:
                self._keep(value or "")

    def handle_data(self, data: str) -> None:
        self._keep(data)

    def _keep(self, text: str) -> None:
        line = self.getpos()[0]
        for part in text.split(BLOCK):
            start = len(part) - len(part.lstrip())
            said = " ".join(part.split())
            if re.search(r"[^\W\d_]{2}", said) and not NO_WORDS.fullmatch(said):
                self.found.append((line + part[:start].count("\n"), said))
            line += part.count("\n")


def untranslated(text: str) -> list[tuple[int, str]]:
    """Line and text of what people would see in Dutch, whatever their language."""
    markup, inside, found = "", False, []
    for tag in tags(text):
        if tag.kind == "data":
            markup += re.sub(r"[^\n]", "", tag.shown) if inside else tag.shown
        elif tag.kind != "comment_begin":
            inside = tag.name in ("trans", "pluralize") or (inside and tag.name != "endtrans")
            markup += " ".join(_written(tag)) if tag.kind == "variable_begin" else BLOCK
            said = ((line, said) for said, line, given in tag.strings() if not given)
            found += [(line, said) for line, said in said if is_said(said)]
        markup += "\n" * tag.breaks
    reader = _Shown()
    reader.feed(markup)
    reader.close()
    return sorted({*found, *reader.found})


def _written(tag: Tag) -> Iterator[str]:
    """The strings an expression can put on the page as they are: 'ja' in `'ja' if x == 'y'`."""
    depth, words = 0, [("", ""), *((kind, value) for _, kind, value in tag.tokens[1:-1]), ("", "")]
    for before, (kind, value), after in zip(words, words[1:], words[2:], strict=False):
        called = before[0] in ("name", "string") or before[1] in (")", "]")
        depth += (value in ("[", "{") or (value == "(" and (called or depth > 0))) and 1
        depth -= value in ("]", "}", ")") and depth > 0
        if kind == "string" and not depth and not COMPARED & {before[1], after[1]}:
            yield value[1:-1]


PLANTED = """<h1>{{ _('Kop') }}</h1>
<p>{% trans x=y|f('z') %}Een {{ x }}
met <b>twee</b>.{% pluralize %}Drie.{% endtrans %}</p>
<p class="{{ 'een' if a == 'b' else 'twee' }}" aria-label="{{ _('Ja') }}">Los{% if a %}
{# Zo. #}Vast{% endif %}</p>
<p {% if a %}aria-label="Vast"{% endif %} data-klaar="{{ 'klaar' if x }}">
{{ ('ja' if a == 'b' else f('c'))|lower }}</p>
{{ knop(url_for('form.answers'), 'Ga verder', _('Nu')) }}{# Een grap. #}
{% set woord = 'Twee woorden' %}
"""


def test_what_is_not_translated_is_found():
    assert untranslated(PLANTED) == [
        (4, "Los"),
        (5, "Vast"),
        (6, "Vast"),
        (6, "klaar"),
        (7, "ja"),
        (8, "Ga verder"),
        (9, "Twee woorden"),
    ]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_text_of_a_template_can_be_translated(path: Path):
    found = untranslated(path.read_text("utf-8"))
    assert [f"{path.relative_to(ROOT)}:{line}: {said}" for line, said in found] == []


def _trees() -> dict[str, nodes.Template]:
    jinja = jinja2.Environment(extensions=["jinja2.ext.i18n"])  # noqa: S701  it shows nothing
    folder = ROOT / "web" / "templates"
    return {p.relative_to(folder).as_posix(): jinja.parse(p.read_text("utf-8")) for p in TEMPLATES}


def test_no_word_is_kept_from_the_first_visitor():
    """What a template that is imported without context sets up, is made once: for everybody."""
    trees = _trees()
    once = {
        node.template.value
        for tree in trees.values()
        for node in tree.find_all((nodes.FromImport, nodes.Import))
        if not node.with_context
    }
    assert "deel/loket.html" in once
    kept = [
        f"{name}:{word.lineno}"
        for name in once
        for part in trees[name].body
        if not isinstance(part, nodes.Macro)
        for word in part.find_all(nodes.Name)
        if word.name in ("_", "gettext", "ngettext", "leeftijd_keuzes")
    ]
    assert kept == []


def _asked(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("gettext", "ngettext"):
            yield node


def _at_import(tree: ast.AST) -> Iterator[ast.AST]:
    """What runs while the module loads: all but the bodies of functions."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            yield from ast.walk(node.args)
        else:
            yield node
            yield from _at_import(node)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_code_translates_while_a_request_runs_and_in_whole_sentences(path: Path):
    tree = ast.parse(path.read_text("utf-8"))
    early = {id(node) for node in _at_import(tree)}
    for call in _asked(tree):
        place = f"{path.relative_to(ROOT)}:{call.lineno}"
        assert id(call) not in early, f"{place}: nobody's language is known yet"
        words = call.args[: 1 if call.func.id == "gettext" else 2]
        assert all(isinstance(word, ast.Constant) for word in words), f"{place}: no plain string"


class English:
    """A catalog of two sentences."""

    def gettext(self, message: str) -> str:
        return {"Verder": "Next"}.get(message, message)

    def ngettext(self, one: str, many: str, n: int) -> str:
        return "one" if n == 1 else "many"


def test_a_request_has_one_language_and_dutch_is_the_key(app, visit):
    with use(English()):
        assert (gettext("Verder"), gettext("Stop"), ngettext("a", "b", 1)) == (
            "Next",
            "Stop",
            "one",
        )
        assert ">Next</button>" in visit.get("/").html
    assert (gettext("Verder"), ngettext("a", "b", 2)) == ("Verder", "b")
    assert ">Verder</button>" in visit.get("/").html
