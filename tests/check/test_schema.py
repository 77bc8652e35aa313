"""The schemas for editors' programs: up to date, true to the readers, and of some use."""

from __future__ import annotations

import json

import pytest
import yaml

from tests.check import contents
from tests.check.test_planted import FILES as WRITTEN
from tests.check.test_planted import LEANING, PLANTED
from tests.check.valid import faults
from tests.conftest import CONTENT, ROOT
from tests.content import sixth
from web import cli
from web.commands import editors
from web.content import desks, figures, municipality, questions, schemes
from web.content.errors import ContentError
from web.content.files import Page, parse_yaml
from web.content.library import Library
from web.content.parse import RuleParser
from web.editors.schema import schemas, written

FOLDER = ROOT / "docs" / "schema"
NAMES = sorted(contents.FILES)
SCHEMAS = {name: json.loads((FOLDER / name).read_text(encoding="utf-8")) for name in NAMES}
TEXTS = {
    **{f"gemeenten/{sixth.SLUG}/{name}": text for name, text in sixth.FILES.items()},
    WRITTEN["gebaseerd"]: LEANING,
}
KIND = {"regeling": "regeling.json", "gebaseerd": "regeling.json", "gemeente": "gemeente.json"}
NOT_SEEN = {
    # No schema knows what is in another file, or in the text below the facts.
    *("unknown fact", "value a fact cannot have", "wrong norm", "percentage in words"),
    *("date in the future", "unknown desk", "HTML in the text", "example that is wrong"),
    *("example with an unknown fact", "example with an impossible answer"),
    *("conditions the examples of the base do not fit", "term that ends before it begins"),
    *("other scheme that is nowhere", "dots of the manual left"),
    "double key",  # whoever reads YAML strictly tells of this, before any schema
    *("phone that is too short", "hours that end before they begin"),
    *("place in an unknown village", "way by an unknown desk", "desk nobody can reach"),
    *("not everybody has a first desk", "code of another municipality"),
    *("village of another municipality", "plan that ends before it begins"),
    *("unknown desk for emergencies", "colour nobody can read"),
    *("example above the limit", "example that leaves something open"),
    "an example of its own under a national scheme it leans on",
    *("example that the amount decides", "example that meets what excludes it"),
    *("example on a day the scheme is not there", "desk with only our own text"),
    *("phone with a digit too few", "phone with a digit too many"),
    *("free phone with a digit too few", "phone in a text with a digit too few"),
    *("text of a base that says nobody knows the limit",),
    *("examples of a base that hang on the limit",),
}


@pytest.mark.parametrize("name", NAMES)
def test_up_to_date(name, library):
    """After a change of a reader, a question or the manual: rondkomen schema."""
    assert (FOLDER / name).read_text(encoding="utf-8") == written(schemas(library)[name])


def test_the_schema_is_made_of_our_own_content_only(copied, tmp_path, monkeypatch, capsys):
    folder = tmp_path / "schema"
    monkeypatch.setattr(editors, "FOLDER", folder)
    assert cli.main(["--inhoud", str(copied()), "schema"]) == cli.BAD_INPUT
    assert "Laat --inhoud weg: rondkomen schema" in capsys.readouterr().err
    assert not folder.exists()
    monkeypatch.chdir(ROOT)
    assert cli.main(["--inhoud", CONTENT.name, "schema"]) == 0
    assert sorted(path.name for path in folder.iterdir()) == NAMES


def test_no_schema_is_left_behind():
    assert sorted(path.name for path in FOLDER.iterdir()) == NAMES


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("regeling.json", schemes.KEYS),
        ("loket.json", desks.KEYS),
        ("gemeente.json", municipality.KEYS),
        ("vraag.json", questions.KEYS),
    ],
)
def test_the_keys_are_those_of_the_reader(name, keys):
    shown = SCHEMAS[name]["properties"]
    assert sorted(shown) == sorted(keys)
    assert [key for key in keys if len(shown[key]["description"]) < 5] == []


def test_the_keys_of_figures_are_those_of_the_reader():
    series = SCHEMAS["bedragen.json"]["properties"]["bedragen"]["additionalProperties"]
    assert sorted(series["properties"]) == sorted(figures.SERIES_KEYS)
    value = series["properties"]["waarden"]["items"]
    assert sorted(value["properties"]) == sorted(figures.VALUE_KEYS)


def test_every_content_file_is_accepted():
    found = list(contents.files(CONTENT))
    assert len(found) > 150
    told = {
        path.relative_to(CONTENT).as_posix(): list(faults(contents.data(path), schema, schema))
        for name, path in found
        for schema in [SCHEMAS[name]]
    }
    assert {path: wrong for path, wrong in told.items() if wrong} == {}


def _facts(text: str) -> object:
    """The facts as a program would see them; None for what is no YAML."""
    parts = text.split("---\n")
    try:
        front = yaml.load(parts[1] if text.startswith("---") else text, _Plain)  # noqa: S506
    except (yaml.YAMLError, IndexError):
        return None
    return contents.plain(front)


class _Plain(yaml.SafeLoader):
    """YAML 1.2 as such programs read it: `no` is a text."""


_Plain.yaml_implicit_resolvers = {
    first: [(tag, found) for tag, found in rows if not tag.endswith(":bool")]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("planted", PLANTED, ids=[one["naam"] for one in PLANTED])
def test_planted_faults_that_can_be_seen_are_rejected(planted):
    text = TEXTS[WRITTEN[planted["in"]]].replace(planted["was"], planted["wordt"], 1)
    schema, data = SCHEMAS[KIND.get(planted["in"], "loket.json")], _facts(text)
    seen = data is None or any(faults(data, schema, schema))
    assert seen != (planted["naam"] in NOT_SEEN)


@pytest.fixture
def readers(copied):
    """What reads each kind of file, in the invented municipality."""
    library = Library(sixth.write(copied()))
    town = library.municipality(sixth.SLUG)
    rules = RuleParser(*library.language(town))
    return {
        "regeling.json": lambda page: schemes.read_scheme(page, town.slug, rules, None),
        "loket.json": lambda page: desks.read_desk(page, town.slug, rules),
        "vraag.json": questions.read_question,
        "gemeente.json": lambda page: municipality.read_municipality(
            town.path, library.places, lambda _: page.front
        ),
    }


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("regeling.json", sixth.SCHEME),
        ("loket.json", sixth.DESK),
        ("vraag.json", sixth.QUESTION),
        ("gemeente.json", sixth.MUNICIPALITY),
    ],
)
def test_what_must_be_there_is_what_the_reader_asks_for(name, text, readers):
    """Each key is taken away once: the reader misses exactly those the schema requires."""
    schema = SCHEMAS[name]
    required = schema["else"]["required"] if "else" in schema else schema["required"]
    facts = text.split("---\n")[1] if text.startswith("---") else text
    path = CONTENT / "gemeenten" / sixth.SLUG / "regelingen" / "moestuin-zaden.md"
    missed = []
    for key in parse_yaml(facts, path, 0):
        front = parse_yaml(facts, path, 0)
        del front[key]
        try:
            readers[name](Page(path, front, ""))
        except ContentError:
            missed.append(key)
    # A choice needs its options, which a number does not: no schema says so in one word.
    assert sorted(set(missed) - {"opties"}) == sorted(required)
