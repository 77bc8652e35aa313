"""The few words of JSON Schema that the description of the API is written in. Pure."""

from __future__ import annotations

from collections.abc import Iterable

Schema = dict[str, object]

TEXT: Schema = {"type": "string"}
DAY: Schema = {"type": "string", "format": "date"}
ADDRESS: Schema = {"type": "string", "format": "uri-reference"}
WHOLE: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
YES_NO: Schema = {"type": "boolean"}


def described(schema: Schema, text: str) -> Schema:
    """The same schema, with what it means."""
    return {**schema, "description": text}


def object_(properties: dict[str, Schema], optional: Iterable[str] = ()) -> Schema:
    """An object; what is not optional is always there."""
    required = [name for name in properties if name not in set(optional)]
    return {"type": "object", "properties": properties, "required": required}


def or_nothing(schema: Schema) -> Schema:
    """This, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def list_of(schema: Schema) -> Schema:
    """Any number of these."""
    return {"type": "array", "items": schema}


def one_of(values: Iterable[str]) -> Schema:
    """One of these words."""
    return {"type": "string", "enum": list(values)}


def ref(name: str, kind: str = "schemas") -> Schema:
    """What stands elsewhere in the description."""
    return {"$ref": f"#/components/{kind}/{name}"}


WORDS = list_of(TEXT)
