"""Templates hold their sentences in one language, and what is kept of them is about nobody."""

from __future__ import annotations

from gettext import NullTranslations

import pytest
from jinja2 import meta, nodes

from tests.conftest import ROOT
from web.translate import use

TEMPLATES = ROOT / "web" / "templates"
OF_EVERYBODY = set("_ gettext ngettext url_for taal lijn tekening static_file eenmaal".split())
"""What may be asked for without being given: none of these knows who asks."""


def parsed(app, name: str) -> nodes.Template:
    return app.jinja_env.parse((TEMPLATES / name).read_text("utf-8"))


def kept(app) -> set[str]:
    """The templates with a macro that is made once for everybody, and what those use."""
    found: set[str] = set()
    for path in TEMPLATES.rglob("*.html"):
        page = parsed(app, str(path.relative_to(TEMPLATES)))
        of = {
            (one if isinstance(one, str) else one[1]): source.template.value
            for source in page.find_all(nodes.FromImport)
            for one in source.names
        }
        calls = (call for call in page.find_all(nodes.Call) if isinstance(call.node, nodes.Name))
        found |= {of[call.args[0].name] for call in calls if call.node.name == "eenmaal"}
    return found


def asked_for(page: nodes.Template) -> set[str]:
    """The names that come from outside: Jinja's own list leaves out what each template may use."""
    names = [*page.find_all(nodes.Name)]
    own = {one.name for one in (*names, *page.find_all(nodes.Macro)) if is_made(one)}
    for source in page.find_all(nodes.FromImport):
        own |= {one if isinstance(one, str) else one[1] for one in source.names}
    return {one.name for one in names} - own


def is_made(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Macro) or node.ctx != "load"


def test_what_is_made_once_knows_nothing_of_a_visitor(app):
    names, looked = kept(app), set()
    assert "vast/regeling.html" in names
    while names:
        page = parsed(app, name := names.pop())
        looked.add(name)
        assert asked_for(page) <= OF_EVERYBODY, name
        names |= {one for one in meta.find_referenced_templates(page) if one} - looked


class Shouted(NullTranslations):
    """A language in which everything is loud."""

    def gettext(self, message: str) -> str:
        return message.upper().replace("%(NAAM)S", "%(naam)s")


SENTENCE = "{% trans naam=wie %}Dag {{ naam }}, 5% meer{% endtrans %}"


@pytest.mark.parametrize(
    ("template", "dutch", "shouted"),
    [
        (SENTENCE, "Dag &lt;b&gt;, 5% meer", "DAG &lt;b&gt;, 5% MEER"),
        ("{{ _('Dag <b>u</b>') }}", "Dag <b>u</b>", "DAG <B>U</B>"),
        ("{{ _('Ja') if wie else _('Nee') }}", "Ja", "JA"),
        ("{{ _('Dag %(naam)s', naam=wie) }}", "Dag &lt;b&gt;", "DAG &lt;b&gt;"),
        ("{{ _('Dag')|lower }}{{ _(wie)|length }}", "dag3", "dag3"),
    ],
)
def test_a_sentence_stands_in_the_template_as_it_is_said(app, template, dutch, shouted):
    """What is filled in is escaped, a percent sign is one, and an expression says the same."""
    with app.test_request_context():
        assert app.jinja_env.from_string(template).render(wie="<b>") == dutch
        with use(Shouted()):
            assert app.jinja_env.from_string(template).render(wie="<b>") == shouted


def test_each_visitor_in_their_own_language(app):
    def heading(address: str) -> str:
        return app.test_client().get(address).text.partition("<h1>")[2].partition("</h1>")[0]

    dutch, english = heading("/privacy"), heading("/en/privacy")
    assert dutch != english
    assert (heading("/privacy"), heading("/en/privacy")) == (dutch, english)
    assert "Altijd bij de hand" in app.test_client().get("/privacy").text
    assert "Altijd bij de hand" not in app.test_client().get("/en/privacy").text


SAFE = "&lt;b&gt;"


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("{{ wie }}", SAFE),
        ("{{ wie|safe }}", "<b>"),
        ("{{ 3 }}{{ none }}{{ niets }}", "3None"),
        ("{% macro zeg(x) %}<i>{{ x }}</i>{% endmacro %}{{ zeg(wie) }}", "<i>&lt;b&gt;</i>"),
        ("{% macro om() %}{{ caller() }}{% endmacro %}{% call om() %}{{ wie }}{% endcall %}", SAFE),
        ("{% for x in [wie] %}{{ wie.upper() }}{{ loop.index }}{% endfor %}", "&lt;B&gt;1"),
    ],
)
def test_what_is_not_safe_is_escaped_once(app, template, shown):
    with app.test_request_context():
        assert app.jinja_env.from_string(template).render(wie="<b>") == shown


def test_nothing_a_template_calls_asks_for_what_jinja_would_hand_it(app):
    """See _Names in web/spoken.py: it would not get it."""
    with app.test_request_context():
        told = {name: one for name, one in app.jinja_env.globals.items() if callable(one)}
        assert len(told) > 20
        assert not [name for name, one in told.items() if hasattr(one, "jinja_pass_arg")]
