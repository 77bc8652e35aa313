"""Does an answer keep to the description of the API? Enough of OpenAPI 3.1 and JSON Schema for our
own document; a word it does not know is a fault, so nothing is left unchecked in silence."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping

KINDS = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
    "object": dict,
    "array": list,
}
SAYS_NOTHING = {"description", "default"}
ADDRESS = re.compile(r"https?://[^\s/]+(/\S*)?|/\S*")


class Document:
    """The description, and what of an answer does not fit it."""

    def __init__(self, document: dict) -> None:
        self.document = document

    def faults(self, method: str, path: str, answer) -> list[str]:
        """`path`: as it stands in the description, `/gemeenten/{gemeente}`."""
        operation = self.document["paths"][path][method.lower()]
        status = str(answer.status_code)
        if status not in operation["responses"]:
            return [f"{status} is not described"]
        said = self._found(operation["responses"][status])
        missing = [f"no {name}" for name in said["headers"] if name not in answer.headers]
        content = said.get("content", {})
        if not content:
            return missing + (["a body"] if answer.data else [])
        if answer.mimetype not in content:
            return [*missing, f"{answer.mimetype} is not described"]
        body = json.loads(answer.data)
        return missing + list(self.unfit(body, content[answer.mimetype]["schema"], "body"))

    def unfit(self, value: object, schema: Mapping, where: str) -> Iterator[str]:
        """Where and why the value does not fit."""
        schema = self._found(schema)
        for word, told in schema.items():
            if word in SAYS_NOTHING:
                continue
            yield from getattr(self, f"_{word.lower()}")(value, told, schema, where)
        inside = schema.get("properties", {})
        if isinstance(value, dict) and inside and set(value) - set(inside):
            yield f"{where}: {sorted(set(value) - set(inside))} is not described"

    def references(self, part: object = None) -> Iterator[str]:
        """Every `$ref` that there is."""
        part = self.document if part is None else part
        if isinstance(part, dict):
            if isinstance(part.get("$ref"), str):
                yield part["$ref"]
            part = list(part.values())
        if isinstance(part, list):
            for one in part:
                yield from self.references(one) if isinstance(one, dict | list) else ()

    def _found(self, part: Mapping) -> Mapping:
        while "$ref" in part:
            part = self.at(part["$ref"])
        return part

    def at(self, reference: str) -> Mapping:
        """What a `$ref` points to."""
        found = self.document
        for key in reference.removeprefix("#/").split("/"):
            found = found[key]
        return found

    def _type(self, value, kind, schema, where) -> Iterator[str]:
        is_number = kind in ("integer", "number")
        if not isinstance(value, KINDS[kind]) or (is_number and isinstance(value, bool)):
            yield f"{where}: no {kind}"

    def _properties(self, value, properties, schema, where) -> Iterator[str]:
        for name, part in properties.items():
            if isinstance(value, dict) and name in value:
                yield from self.unfit(value[name], part, f"{where}.{name}")

    def _required(self, value, names, schema, where) -> Iterator[str]:
        missing = [name for name in names if isinstance(value, dict) and name not in value]
        yield from (f"{where}.{name} is missing" for name in missing)

    def _additionalproperties(self, value, part, schema, where) -> Iterator[str]:
        others = set(value) - set(schema.get("properties", {})) if isinstance(value, dict) else ()
        for name in others:
            yield from self.unfit(value[name], part, f"{where}.{name}")

    def _items(self, value, part, schema, where) -> Iterator[str]:
        for number, item in enumerate(value if isinstance(value, list) else ()):
            yield from self.unfit(item, part, f"{where}[{number}]")

    def _prefixitems(self, value, parts, schema, where) -> Iterator[str]:
        for item, part in zip(value if isinstance(value, list) else (), parts, strict=False):
            yield from self.unfit(item, part, where)

    def _minitems(self, value, least, schema, where) -> Iterator[str]:
        if isinstance(value, list) and len(value) < least:
            yield f"{where}: less than {least}"

    def _maxitems(self, value, most, schema, where) -> Iterator[str]:
        if isinstance(value, list) and len(value) > most:
            yield f"{where}: more than {most}"

    def _minimum(self, value, least, schema, where) -> Iterator[str]:
        if isinstance(value, int | float) and value < least:
            yield f"{where}: below {least}"

    def _maximum(self, value, most, schema, where) -> Iterator[str]:
        if isinstance(value, int | float) and value > most:
            yield f"{where}: above {most}"

    def _anyof(self, value, options, schema, where) -> Iterator[str]:
        if all(any(self.unfit(value, one, where)) for one in options):
            yield f"{where}: fits none of {len(options)}"

    def _enum(self, value, values, schema, where) -> Iterator[str]:
        if value not in values:
            yield f"{where}: not one of the words"

    def _const(self, value, told, schema, where) -> Iterator[str]:
        if value != told:
            yield f"{where}: not {told}"

    def _pattern(self, value, pattern, schema, where) -> Iterator[str]:
        if isinstance(value, str) and not re.search(pattern, value):
            yield f"{where}: does not look like {pattern}"

    def _format(self, value, kind, schema, where) -> Iterator[str]:
        fits = {"date": _is_day, "uri-reference": ADDRESS.fullmatch}[kind]
        if isinstance(value, str) and not fits(value):
            yield f"{where}: no {kind}"


def _is_day(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
