"""JSON Schema of the content files, so that an editor's program completes keys and sees mistakes.

Made from the lists the readers use and from the words of the manual. It sees less than
`rondkomen keur`: not whether a desk exists, an example comes true or a norm has this name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from web.content import desks, figures, municipality, questions, schemes
from web.content.based_on import KEY
from web.content.library import Library
from web.editors import question_shapes, scheme_shapes, shapes
from web.editors.manual import explained
from web.editors.spoken import conditions

DRAFT = "https://json-schema.org/draft/2020-12/schema"
MADE = (
    "Gemaakt door 'rondkomen schema' uit docs/regels-schrijven.md en de lezers. "
    "Verander dit bestand niet."
)
FOLDER = Path(__file__).resolve().parents[2] / "docs" / "schema"
ALWAYS = ("bron", "gecontroleerd")
"""What a scheme writes itself, also when it leans on another."""
FIGURE_KEYS = ("titel", "volledig_tot", "gezocht", "bedragen")


def schemas(library: Library) -> dict[str, dict]:
    """Every schema by the name of its file."""
    language = conditions(library)
    town, asked = scheme_shapes.town(), question_shapes.question()
    heading = "Een gemeente: `gemeente.yaml`"
    return {
        "regeling.json": _scheme(scheme_shapes.scheme(library), language),
        "loket.json": _whole("Een loket", desks.KEYS, scheme_shapes.desk(), language),
        "gemeente.json": _whole(heading, municipality.KEYS, town, {}),
        "vraag.json": _whole("Een vraag", questions.KEYS, asked, language),
        "bedragen.json": _figures(),
    }


def _scheme(told: Mapping[str, dict], language: Mapping) -> dict:
    """What a base gives, nobody has to write again."""
    heading = "Een regeling"
    return {
        **_of(heading, schemes.KEYS, told, language),
        "if": {"required": [KEY]},
        "then": {"required": list(ALWAYS)},
        "else": {"required": _required(heading, schemes.KEYS)},
    }


def _figures() -> dict:
    heading = "Bedragen en normen"
    texts = explained(heading)
    value = _group(question_shapes.value(), figures.VALUE_KEYS, texts)
    series = _group(question_shapes.series(), figures.SERIES_KEYS, texts)
    series["properties"]["waarden"]["items"] = value
    series["required"] = ["uitleg", "eenheid", "waarden"]
    value["required"] = ["van", "zekerheid", "bron"]
    whole = _of(heading, FIGURE_KEYS, question_shapes.file(), {})
    whole["properties"]["bedragen"]["additionalProperties"] = series
    return {**whole, "required": ["volledig_tot", "bedragen"]}


def _whole(heading: str, keys: Iterable[str], told: Mapping[str, dict], language: Mapping) -> dict:
    return {**_of(heading, keys, told, language), "required": _required(heading, keys)}


def _required(heading: str, keys: Iterable[str]) -> list[str]:
    texts = explained(heading)
    return [key for key in keys if texts[key].required]


def _of(heading: str, keys: Iterable[str], told: Mapping[str, dict], language: Mapping) -> dict:
    group = _group(told, keys, explained(heading))
    defs = {**shapes.SHARED, **language}
    used = {name: defs[name] for name in defs if name in shapes.used(group, defs)}
    return {"$schema": DRAFT, "title": heading, "$comment": MADE, **group, "$defs": used}


def _group(told: Mapping[str, dict], keys: Iterable[str], texts: Mapping) -> dict:
    """Exactly the keys the reader takes, each with what the manual says of it."""
    shown = {key: {"description": texts[key].text, **told[key]} for key in keys}
    return {"type": "object", "properties": shown, "additionalProperties": False}


def written(schema: dict) -> str:
    """As it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=1, default=str) + "\n"
