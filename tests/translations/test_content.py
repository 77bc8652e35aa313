"""Another language changes what is said, and nothing of what is decided."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import yaml

from tests.conftest import CONTENT
from tests.personas import PERSONAS
from tests.personas.expectations import request_of
from tests.translations.pseudo import RLM
from web.check.language.sources import Source
from web.content.files import Map, read_page, read_yaml
from web.content.texts import files, is_text, texts, translated, translated_body
from web.report import calculate

SAID = {"titel", "waarom"}
"""What an outcome says in words."""


def rules_only(outcome: object, key: str = "") -> object:
    """An outcome without its words."""
    if isinstance(outcome, dict):
        return {k: rules_only(v, k) for k, v in outcome.items() if k not in SAID | {"termijn"}}
    return [rules_only(one) for one in outcome] if isinstance(outcome, list) else outcome


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda one: one["id"])
def test_every_persona_gets_the_same(persona, library, strange, today):
    dutch = calculate(library, request_of(persona), today)
    other = calculate(strange, request_of(persona), today)
    assert rules_only(other) == rules_only(dutch)


def test_words_do_change(strange, library):
    dutch, other = (one.pack("dalfsen").find("kindregeling") for one in (library, strange))
    assert RLM in other.title
    assert dutch.title == "Kindregeling"
    assert RLM in other.body_html
    assert (other.source, other.checked, other.rule.id) == (dutch.source, dutch.checked, dutch.id)


@pytest.mark.parametrize("slug", ["almelo", "dalfsen", "lansingerland", "ommen", "zwolle"])
def test_everything_is_read_in_any_language(slug, strange):
    """Nothing that a reader compares with a fixed word was translated: it would refuse it."""
    pack = strange.pack(slug)
    assert pack.rules
    assert pack.slug == slug


def test_every_file_of_the_site_is_read(strange):
    for name in "reasons card take_along paper together errors refusals chat".split():
        assert RLM in next(iter(getattr(strange, name).values())), name
    assert RLM in strange.glossary.terms[0].short
    assert strange.promises.rows
    assert strange.emergencies


FIXED = "ja nee onbekend zelf met_hulp geen maand jaar eenmalig regeling infopunt euro".split()
"""Words the code compares with; behind these keys they are read as a choice."""
CHOICES = {
    "soort",
    "aanvragen",
    "antwoord",
    "bedrag",
    "per",
    "afspraak",
    "telefoon",
    "loket",
    "waarde",
    "dus",
    "bekend",
    "formule",
    "aanvulling_tot",
    "hoogstens",
    "bereik_via",
    "kostendelers",
}


@pytest.mark.parametrize("key", sorted(CHOICES - {"bekend"}))
@pytest.mark.parametrize("word", FIXED)
def test_a_word_the_code_compares_is_no_text(key, word):
    for name in ("vragen/woning.md", "landelijk/bijstand.md", "gemeenten/ommen/gemeente.yaml"):
        assert not is_text((key,), word, name)


def test_a_term_that_is_well_known_stays_so(library, strange):
    def known(one) -> list[str]:
        return [term.word for term in one.glossary.terms if term.well_known]

    assert known(strange) == known(library) != []


def _scalars(value: object, keys: tuple = ()) -> Iterator[tuple[tuple, object]]:
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _scalars(below, (*keys, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _scalars(item, (*keys, number))
    else:
        yield keys, value


@pytest.mark.parametrize(("path", "name"), [*files(CONTENT)], ids=lambda one: str(one)[-40:])
def test_what_is_listed_is_what_is_translated(path, name):
    """The list for translators and the reader see the same texts of a file, in the same order of
    keys: so nothing is shown that nobody could translate, and no work is lost."""
    said: list[str] = []

    def hear(text: str) -> str:
        said.append(text)
        return text

    if name.endswith(".md"):
        page = read_page(path)
        before, body = [*_scalars(page.front)], page.body
        after = [*_scalars(translated(page.front, name, hear))]
        assert re.sub(r"\s+", " ", translated_body(body, hear)) == re.sub(r"\s+", " ", body)
    else:
        root = read_yaml(path)
        before = [*_scalars(root)]
        after = [*_scalars(translated(root, name, hear))]
    assert after == before or {k for k, _ in after} == {k for k, _ in before}
    listed = [one.text for one in texts(path.read_text("utf-8"), name) if one.is_translated]
    assert sorted(said) == sorted(listed)


def test_white_space_around_a_text_stays():
    root = Map(CONTENT, 1)
    root.update({"of": ", of ", "twee": "Een.\n\nTwee.\n", "leeg": ""})
    translated(root, "teksten/kaart.yaml", lambda text: f"<{text}>")
    assert dict(root) == {"of": "<, of> ", "twee": "<Een.>\n\n<Twee.>\n", "leeg": ""}


def test_marks_of_markdown_are_no_text():
    body = "Een\ntwee.\n\n## Kop\n- een\n- twee\n  drie\n\n1. vier"
    assert translated_body(body, lambda text: f"<{text}>") == (
        "<Een twee.>\n\n## <Kop>\n- <een>\n- <twee drie>\n\n1. <vier>"
    )


def test_examples_of_a_scheme_are_for_its_editor():
    written = "---\ntitel: Een\nvoorbeelden:\n  - {wie: Iemand met een kind., uitkomst: ja}\n---\n"
    assert [one.text for one in texts(written, "landelijk/x.md")] == ["Een"]
    assert yaml.safe_load(written.split("---")[1])["voorbeelden"]
    assert Source("a", "item", "b", 1).file == "b"
