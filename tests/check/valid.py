"""A small reader of JSON Schema: the words our schemas use and no others.

So one test needs no dependency. It was held once against the package `jsonschema` 4.26: the same
files accepted, the same faults rejected.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

KINDS = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float, Decimal),
}
WORDS = frozenset(
    "$schema $comment $defs $ref title description examples type enum const properties required "
    "additionalProperties propertyNames items minItems maxItems minProperties maxProperties "
    "pattern anyOf if then else".split()
)


def faults(value: object, schema: dict, root: dict, at: str = "") -> Iterator[str]:
    """Where the value is not as the schema says: the keys to it, and which word says so."""
    assert set(schema) <= WORDS, set(schema) - WORDS
    if "$ref" in schema:
        yield from faults(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, at)
    words = list(_words(value, schema, root))
    yield from (f"{at}: {word}" for word in words)
    if "type" not in words and isinstance(value, dict):
        yield from _in_object(value, schema, root, at)
    if "type" not in words and isinstance(value, list):
        yield from _in_array(value, schema, root, at)
    if "if" in schema:
        branch = "else" if any(faults(value, schema["if"], root)) else "then"
        yield from faults(value, schema[branch], root, at)


def _words(value: object, schema: dict, root: dict) -> Iterator[str]:
    """What is wrong with the value as a whole."""
    if "type" in schema and not _is(value, schema["type"]):
        yield "type"
    if "enum" in schema and value not in schema["enum"]:
        yield "enum"
    if "const" in schema and value != schema["const"]:
        yield "const"
    if "anyOf" in schema and all(any(faults(value, one, root)) for one in schema["anyOf"]):
        yield "anyOf"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield "pattern"


def _is(value: object, kinds: str | list[str]) -> bool:
    kinds = [kinds] if isinstance(kinds, str) else kinds
    return not isinstance(value, bool) and any(isinstance(value, KINDS[kind]) for kind in kinds)


def _in_object(value: dict, schema: dict, root: dict, at: str) -> Iterator[str]:
    known = schema.get("properties", {})
    other = schema.get("additionalProperties", {})
    if not schema.get("minProperties", 0) <= len(value) <= schema.get("maxProperties", len(value)):
        yield f"{at}: minProperties"
    yield from (f"{at}: required {key}" for key in schema.get("required", ()) if key not in value)
    for key, item in value.items():
        yield from faults(key, schema.get("propertyNames", {}), root, f"{at}.{key}")
        if key in known:
            yield from faults(item, known[key], root, f"{at}.{key}")
        elif other is False:
            yield f"{at}.{key}: additionalProperties"
        else:
            yield from faults(item, other, root, f"{at}.{key}")


def _in_array(value: list, schema: dict, root: dict, at: str) -> Iterator[str]:
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{at}: minItems"
    for number, item in enumerate(value):
        yield from faults(item, schema.get("items", {}), root, f"{at}[{number}]")
