"""Every expectation of every persona, through the command and through the engine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.personas import PERSONAS
from tests.personas.expectations import KEYS, faults, request_of
from tests.personas.journeys import NAMES, along_the_site, person
from web import cli
from web.report import as_data, calculate

each_persona = pytest.mark.parametrize("persona", PERSONAS, ids=NAMES)


def test_every_expectation_has_a_check():
    """A new kind of expectation must not be skipped in silence."""
    assert {key for persona in PERSONAS for key in persona["verwacht"]} <= KEYS


@each_persona
def test_expectations(persona, library, today):
    outcome = calculate(library, request_of(persona), today)
    assert faults(persona, outcome) == []


@each_persona
@pytest.mark.parametrize("by_band", [False, True], ids=["exact", "buttons"])
def test_expectations_along_the_site(persona, by_band, library):
    """With forms filled in, with exact numbers or with the buttons for numbers."""
    walk = along_the_site(library, person(library, persona), by_band=by_band)
    outcome = as_data(library, walk.last)
    assert faults(persona, outcome) == []
    assert outcome["volgende_vraag"] is None


def test_command_gives_one_line_of_json_for_each(tmp_path: Path, capsys, library, today):
    file = tmp_path / "personas.yaml"
    requests = [request_of(persona) for persona in PERSONAS]
    file.write_text(yaml.safe_dump(requests), encoding="utf-8")
    assert cli.main(["reken", str(file), "--json"]) == 0
    outcomes = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert outcomes == [calculate(library, request, today) for request in requests]


def test_unknown_local_schemes_are_known_to_be_unknown(library):
    """`all_local`: the pack shows no scheme of its own, and so the page can say so."""
    for persona in PERSONAS:
        if "all_local" in persona["verwacht"].get("misschien", ()):
            pack = library.pack(persona["antwoorden"]["gemeente"])
            assert pack.municipality.path is not None
            assert not [id_ for id_ in pack.schemes if id_.startswith(f"{pack.slug}/")]


def test_the_urgent_term_of_a_municipality_is_told_only_where_its_plan_gives_it(library, today):
    for slug in library.slugs():
        answers = {"gemeente": slug, "dreiging": ["uithuiszetting"]}
        outcome = calculate(library, {"antwoorden": answers}, today)
        term = outcome["spoed"]["termijn"]
        assert term["wet"] == "binnen 3 werkdagen"
        assert bool(term["gemeente"]) is (slug == "ommen")


def test_facts_fit_their_personas(library):
    """The personas only use facts that the content knows."""
    for persona in PERSONAS:
        someone = person(library, persona)
        assert set(someone.facts) <= set(someone.pack.facts)
