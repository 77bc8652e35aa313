"""The pieces of JSON Schema that several kinds of content files share."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from web.content import desks
from web.content.fields import UNKNOWN

TEXT, DAY = {"$ref": "#/$defs/tekst"}, {"$ref": "#/$defs/dag"}
TEXTS, SOURCE = {"type": "array", "items": TEXT}, {"$ref": "#/$defs/bron"}
WHOLE, NUMBER = {"type": "integer"}, {"type": "number"}
RULES = {"$ref": "#/$defs/voorwaarden"}
HOURS = {"$ref": "#/$defs/uren"}
YES_NO = {"enum": ["ja", "nee"]}
NOT_KNOWN = {"const": UNKNOWN}
ADDRESS = {"type": "string", "pattern": "^https?://"}
SPAN = rf"^{desks.SPAN.pattern}( en {desks.SPAN.pattern})*$"


def group(properties: Mapping[str, dict], required: Iterable[str] = ()) -> dict:
    """A group of exactly these keys."""
    shape = {"type": "object", "properties": dict(properties), "additionalProperties": False}
    return {**shape, "required": list(required)} if required else shape


def one_of(*words: str) -> dict:
    """One of a few fixed words."""
    return {"enum": list(words)}


def either(*shapes: dict) -> dict:
    """Any of these."""
    return {"anyOf": list(shapes)}


def pattern(expression: re.Pattern[str]) -> dict:
    """A text that is wholly like this. What reads a schema knows no flags inside an expression."""
    return {"type": "string", "pattern": f"^(?:{expression.pattern.replace('(?ia)', '')})$"}


HOUSEHOLDS = {name: either(NUMBER, TEXT) for name in ("alleen", "alleen_met_kinderen", "samen")}
BY_HOUSEHOLD = group(HOUSEHOLDS, ("alleen", "samen"))
REASONS = group(dict.fromkeys(("ja", "nee", "misschien"), TEXT))
SHARED = {
    "tekst": {"type": ["string", "number"]},
    "dag": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "bron": group({"titel": TEXT, "plaats": TEXT, "url": ADDRESS, "elders": YES_NO}, ("titel",)),
    "uren": either(
        NOT_KNOWN, group({day: {"type": "string", "pattern": SPAN} for day in desks.DAYS})
    ),
}


def used(shape: object, defs: Mapping[str, dict]) -> set[str]:
    """The shared pieces this shape leans on, also by way of another."""
    found: set[str] = set()
    waiting = re.findall(r'"#/\$defs/(\w+)"', json.dumps(shape, default=str))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += re.findall(r'"#/\$defs/(\w+)"', json.dumps(defs[name], default=str))
    return found
