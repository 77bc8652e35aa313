"""What we promise about privacy, and what the tests of it measured last: `content_b1/privacy/`."""

from __future__ import annotations

import datetime
import string
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from web.content import fields
from web.content.errors import ContentError
from web.content.files import Map, read_yaml

PROMISES, EVIDENCE = "beloften.yaml", "bewijs.yaml"
KEYS = ("oud_na_dagen", "beloften")
PROMISE_KEYS = ("belofte", "toets", "uitkomsten")
OUTCOME_KEYS = ("datum", "geslaagd", "cijfers")


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise, how we look whether we keep it, and a sentence for each outcome."""

    name: str
    """Its anchor on the page, such as `P1`."""
    text: str
    how: str
    sentences: Mapping[str, str]
    """By name of the outcome, with the figures it measured between braces. The part after an empty
    line is for who wants to know more."""


@dataclass(frozen=True, slots=True)
class Promises:
    """All of them, in the editors' order."""

    old_after: datetime.timedelta
    """An outcome that is older than this proves little."""
    rows: tuple[Promise, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one test measured on one day."""

    day: datetime.date
    passed: bool
    figures: Mapping[str, int | Decimal | str]


def read_promises(folder: Path, read: Callable[[Path], Map] = read_yaml) -> Promises:
    """Read `beloften.yaml`. Raises ContentError."""
    root = read(folder / PROMISES)
    fields.only(root, KEYS)
    rows = fields.submap(root, "beloften")
    return Promises(
        datetime.timedelta(fields.number(root, "oud_na_dagen")),
        tuple(_promise(name, fields.submap(rows, name)) for name in rows),
    )


def read_evidence(folder: Path) -> dict[str, Outcome]:
    """Read `bewijs.yaml`, which `make bewijs` writes; nothing when it never ran. Raises
    ContentError."""
    path = folder / EVIDENCE
    if not path.exists():
        return {}
    root = read_yaml(path)
    return {name: _outcome(fields.submap(root, name)) for name in root}


def figures_in(sentence: str) -> set[str]:
    """The names between braces. Raises ValueError for a brace of another kind."""
    parts = [part for part in string.Formatter().parse(sentence) if part[1] is not None]
    if any(not name.isidentifier() or form or how for _, name, form, how in parts):
        raise ValueError
    return {name for _, name, *_ in parts}


def unmeasured(folder: Path) -> Iterator[ContentError]:
    """Figures a sentence names and an outcome lacks, and outcomes that prove no promise."""
    root = fields.submap(read_yaml(folder / PROMISES), "beloften")
    evidence, used = read_evidence(folder), set()
    for promise in root.values():
        sentences = promise["uitkomsten"]
        used |= set(sentences)
        for name in sentences.keys() & evidence.keys():
            for figure in sorted(figures_in(sentences[name]) - evidence[name].figures.keys()):
                mend = "Staat die naam zo in bewijs.yaml?"
                yield sentences.fault(name, f"'{figure}' is niet gemeten.", mend)
    for name in sorted(evidence.keys() - used):
        problem = f"De uitkomst '{name}' staat bij geen belofte."
        yield root.fault(None, problem, "Zet hem bij 'uitkomsten' van een belofte.")


def _promise(name: str, row: Map) -> Promise:
    fields.only(row, PROMISE_KEYS)
    sentences = fields.submap(row, "uitkomsten")
    for outcome in sentences:
        try:
            figures_in(fields.text(sentences, outcome))
        except ValueError:
            mend = "Schrijf alleen de naam van een getal tussen { en }."
            raise sentences.fault(outcome, "Een accolade klopt niet.", mend) from None
    text, how = fields.text(row, "belofte"), fields.text(row, "toets")
    return Promise(name, text, how, dict(sentences))


def _outcome(row: Map) -> Outcome:
    fields.only(row, OUTCOME_KEYS)
    passed = fields.choice(row, "geslaagd", ("ja", "nee")) == "ja"
    figures = fields.submap(row, "cijfers", {})
    for name in figures:
        fields.text(figures, name)
    return Outcome(_day(row), passed, dict(figures))


def _day(row: Map) -> datetime.date:
    """With or without quotes."""
    try:
        return datetime.date.fromisoformat(fields.text(row, "datum"))
    except ValueError:
        mend = "Laat het bestand opnieuw maken: make bewijs."
        raise row.fault("datum", "'datum' is geen datum.", mend) from None
