"""What a persona expects, held against an outcome of the command, the site or the API."""

from __future__ import annotations

from collections.abc import Iterator

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


def request_of(persona: dict) -> dict:
    """What this persona sends to the command or the API."""
    return {"datum": persona["datum"], "antwoorden": persona["antwoorden"]}


def faults(persona: dict, outcome: dict) -> list[str]:
    """What in this outcome is not as the persona expects; empty when all is well."""
    expected, slug = persona["verwacht"], persona["antwoorden"]["gemeente"]
    return [
        *_scheme_faults(expected, outcome, slug),
        *_desk_faults(expected, outcome),
        *_emergency_faults(expected, outcome, slug),
    ]


def _scheme_faults(expected: dict, outcome: dict, slug: str) -> Iterator[str]:
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


def _desk_faults(expected: dict, outcome: dict) -> Iterator[str]:
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


def _emergency_faults(expected: dict, outcome: dict, slug: str) -> Iterator[str]:
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
