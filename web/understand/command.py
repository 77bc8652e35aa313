"""`rondkomen begrijp`: a JSON line in, what was understood of it out. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from web.answers import BadAnswer
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.understand import Understood, understand
from web.understand.words.lexicon import lexicon_of

TEXT, QUESTION, TOWN, WHY = KEYS = ("tekst", "vraag", "gemeente", "waarom")
LONGEST_LINE = 32768
"""Characters. A message may have 1,000 (web/refuse); a longer one is refused as a message."""


def understand_line(library: Library, line: str) -> dict[str, object]:
    """What the chat understands of `{"tekst", "vraag"?, "gemeente"?, "waarom"?}`. Raises BadAnswer,
    which never holds what was typed."""
    told = _read(line)
    heard = understand_in(library, told[TEXT], told.get(QUESTION), told.get(TOWN))
    return as_told(heard) | (_why(library, told[TEXT], heard) if told.get(WHY) else {})


def _why(library: Library, text: str, heard: Understood) -> dict[str, object]:
    """The examples that an emergency or a worry is most like."""
    kind = heard.emergency or heard.worry
    return {"lijkt_op": lexicon_of(library).examples.nearest(kind, text) if kind else []}


def understand_in(
    library: Library, text: str, question: str | None = None, slug: str | None = None
) -> Understood:
    """A message in a municipality; without one: anywhere in the country. `question` is a question
    or a fact it fills, or `gemeente`. Raises BadAnswer."""
    pack = _pack(library, slug or NATIONAL)
    return understand(text, question and _question(pack, question), library, pack)


def as_told(understood: Understood) -> dict[str, object]:
    """The shape of the answer, which stays as it is."""
    return {
        "antwoorden": {name: _plain(value) for name, value in understood.answers.items()},
        "vraag_over": understood.about,
        "opdracht": understood.command,
        "nood": understood.emergency,
        "zorg": understood.worry,
        "geweigerd": list(understood.refused),
        "niets": understood.nothing,
        "terugvragen": list(dict.fromkeys(doubt.fact for doubt in understood.doubts)),
    }


def _read(line: str) -> Mapping[str, Any]:
    if len(line) > LONGEST_LINE:
        raise BadAnswer("regel", f"hoogstens {LONGEST_LINE} tekens")
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        raise BadAnswer("regel", "JSON op één regel") from None
    if not isinstance(told, dict) or not told.keys() <= set(KEYS):
        raise BadAnswer("regel", '{"tekst", "vraag", "gemeente", "waarom"}; alleen tekst moet')
    if not isinstance(told.get(TEXT), str):
        raise BadAnswer(TEXT, "een tekst")
    if not isinstance(told.get(WHY, False), bool):
        raise BadAnswer(WHY, "true of false")
    for key in (QUESTION, TOWN):
        if not isinstance(told.get(key, ""), str | None):
            raise BadAnswer(key, "een tekst, of null")
    return told


def _pack(library: Library, slug: str) -> Pack:
    pack = library.pack(slug)
    if pack is None:
        raise BadAnswer(TOWN, "de korte naam van een gemeente, zoals dalfsen")
    return pack


def _question(pack: Pack, name: str) -> str:
    """The question itself, or the one that fills this fact: the API names a question so."""
    if name == TOWN or name in pack.by_id:
        return name
    fact = pack.facts.get(name)
    if fact is None or fact.question is None:
        known = (TOWN, *pack.by_id)
        raise BadAnswer(QUESTION, ", ".join(known))
    return fact.question.id


def _plain(value: object) -> object:
    """Numbers as JSON has them."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value
