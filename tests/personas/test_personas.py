"""Every expectation of every persona, through the command and through the engine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.personas.journeys import NAMES, PERSONAS, along_the_site, person
from web import cli
from web.report import as_data, calculate

ALLOWED = {
    "ja_of_misschien": {"ja", "misschien"},
    "nee": {"nee", None},
    "misschien": {"misschien"},
    "nee_of_misschien": {"nee", "misschien"},
    "heeft_al": {"heeft_al"},
}
ON_THE_PAGE = {"toont", "toont_niet"}
"""Meanings of the page as it is shown; tests/web looks at those."""
KEYS = {*ALLOWED, *ON_THE_PAGE}
KEYS |= {"eerste_loket", "spoed", "nooit_eerst", "ook_zichtbaar", "bedrag"}

each_persona = pytest.mark.parametrize("persona", PERSONAS, ids=NAMES)


def _request(persona: dict) -> dict:
    return {"datum": persona["datum"], "antwoorden": persona["antwoorden"]}


def _faults(expected: dict, outcome: dict, slug: str) -> list[str]:
    return [
        *_scheme_faults(expected, outcome, slug),
        *_desk_faults(expected, outcome),
        *_emergency_faults(expected, outcome, slug),
    ]


def _scheme_faults(expected: dict, outcome: dict, slug: str):
    verdicts = {scheme["id"]: scheme["uitkomst"] for scheme in outcome["regelingen"]}
    for kind, allowed in ALLOWED.items():
        for id_ in expected.get(kind, ()):
            if id_ == "all_local":
                yield from (f"{v} was not known" for v in verdicts if v.startswith(f"{slug}/"))
            elif verdicts.get(id_) not in allowed:
                yield f"{id_}: {verdicts.get(id_)}, not {kind}"
    amounts = {scheme["id"]: scheme["bedrag"] for scheme in outcome["regelingen"]}
    for id_, euro in expected.get("bedrag", {}).items():
        if amounts[id_] is None or {amounts[id_]["laag"], amounts[id_]["hoog"]} != {euro}:
            yield f"{id_}: {amounts[id_]}, not {euro} euro"


def _desk_faults(expected: dict, outcome: dict):
    first = outcome["loket"]["id"]
    if first not in expected["eerste_loket"]:
        yield f"first desk {first}"
    if first in expected.get("nooit_eerst", ()):
        yield f"never first: {first}"
    for desk in expected.get("ook_zichtbaar", ()):
        if desk not in (first, *outcome["ook"]):
            yield f"{desk} is not shown"
    if not outcome["loket"]["waarom"]:
        yield "no reason for the desk"


def _emergency_faults(expected: dict, outcome: dict, slug: str):
    urgent = outcome["spoed"]
    if urgent["ja"] is not expected["spoed"]:
        yield f"spoed is {urgent['ja']}"
    if not expected["spoed"]:
        if urgent["loket"] or urgent["waarom"] or any(urgent["termijn"].values()):
            yield "something urgent where nothing is"
        return
    if urgent["loket"]["id"] not in expected["eerste_loket"]:
        yield f"urgent desk {urgent['loket']['id']}"
    if urgent["termijn"]["wet"] != "binnen 3 werkdagen":
        yield f"term of the law: {urgent['termijn']['wet']}"
    if bool(urgent["termijn"]["gemeente"]) is not (slug == "ommen"):
        yield f"term of the municipality: {urgent['termijn']['gemeente']}"


def test_every_expectation_has_a_check():
    """A new kind of expectation must not be skipped in silence."""
    assert {key for persona in PERSONAS for key in persona["verwacht"]} <= KEYS


@each_persona
def test_expectations(persona, library, today):
    outcome = calculate(library, _request(persona), today)
    assert _faults(persona["verwacht"], outcome, persona["antwoorden"]["gemeente"]) == []


@each_persona
@pytest.mark.parametrize("by_band", [False, True], ids=["exact", "buttons"])
def test_expectations_along_the_site(persona, by_band, library):
    """With forms filled in, with exact numbers or with the buttons for numbers."""
    walk = along_the_site(library, person(library, persona), by_band=by_band)
    outcome = as_data(library, walk.last)
    assert _faults(persona["verwacht"], outcome, persona["antwoorden"]["gemeente"]) == []
    assert outcome["volgende_vraag"] is None


def test_command_gives_one_line_of_json_for_each(tmp_path: Path, capsys, library, today):
    file = tmp_path / "personas.yaml"
    requests = [_request(persona) for persona in PERSONAS]
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
