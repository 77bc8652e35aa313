"""The language of conditions as JSON Schema: every fact with its values, and every limit."""

from __future__ import annotations

from web.content.facts import VILLAGE, Fact
from web.content.fields import UNKNOWN
from web.content.library import Library
from web.content.pack import NATIONAL
from web.content.parse import COMPARE, GROUPS
from web.editors.shapes import NOT_KNOWN, TEXT, TEXTS, either, group

OPEN_ENDED = (VILLAGE, "krijgt_al")
"""Their values are villages and schemes, which each municipality has of its own."""
LIMIT = {"$ref": "#/$defs/grens"}


def conditions(library: Library) -> dict[str, dict]:
    """`voorwaarden` with the national facts, `grens` and `leeftijd_kind`."""
    facts, norms = library.language(library.municipality(NATIONAL))
    some = {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/voorwaarden"}}
    groups = dict.fromkeys(GROUPS, some)
    shown = {fact.name: _shape(fact) for fact in facts.values()}
    whole = {
        "type": "object",
        "properties": {**groups, UNKNOWN: TEXT, **shown},
        # A municipality may have questions of its own, with facts no schema knows of.
        "additionalProperties": either(TEXT, TEXTS, LIMIT),
    }
    bound = {"type": ["number", "string"], "examples": [*norms.names, UNKNOWN]}
    return {
        "voorwaarden": whole,
        "grens": {**group(dict.fromkeys(COMPARE, bound)), "minProperties": 1},
        "leeftijd_kind": {
            **group(dict.fromkeys(COMPARE, {"type": "integer"})),
            "minProperties": 1,
        },
    }


def _shape(fact: Fact) -> dict:
    said = {"description": fact.question.title} if fact.question else {}
    if fact.kind == "leeftijden":
        return {**said, **either(NOT_KNOWN, {"$ref": "#/$defs/leeftijd_kind"})}
    if fact.kind in ("getal", "bedrag"):
        return {**said, **either(NOT_KNOWN, LIMIT)}
    if fact.name in OPEN_ENDED:
        return {**said, **either(TEXT, TEXTS)}
    one = {"enum": [*fact.values, UNKNOWN]}
    several = {"type": "array", "minItems": 1, "items": {"enum": list(fact.values)}}
    return {**said, **either(one, several)}
