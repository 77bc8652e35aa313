"""The lists of the editors: `content_b1/taal/`, and the hard words of the glossary."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from web.check.language.phrases import any_of, begins
from web.check.language.text import WORD
from web.content.files import Map, read_page, read_yaml
from web.content.glossary import Term, read_glossary
from web.content.places import Places

FOLDER = "taal"
GLOSSARY = "teksten/woorden.yaml"
NAME = "Naam"
WEB = r"\bhttps?://\S+|\bwww\.\S+|\S+@\S+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|org|com|eu|test)\b\S*"
STREET = (
    r"\b(?:[A-Z]\w+ )*[A-Z]\w*(?:straat|weg|laan|plein|dijk|kade|hof|singel)\b(?: \d+\w?)?"
    r"|\b\d{4} [A-Z]{2}\b"
)
CODE = r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{1,4})+\b|(?<!\w)\w*/\w[\w./-]*|\b(?=[a-f]*\d)[0-9a-f]{12}\b"
HOURS = r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag \d[\d.]* tot \d[\d.]*"
FACTS = re.compile(f"{WEB}|{STREET}|{CODE}|{HOURS}")
"""Addresses, codes, versions and opening hours: facts, which nobody can put in plainer words."""


@dataclass(frozen=True)
class Jargon:
    """What is never written, in some kinds of text or in all, and what is written instead."""

    found: re.Pattern[str]
    instead: str
    kinds: frozenset[str] = frozenset()
    rule: str = "jargon"
    begins: frozenset[str] = frozenset()
    """One of these words must be there; empty: any."""


@dataclass(eq=False)
class Lists:
    """All lists together."""

    limits: Mapping[str, Mapping]
    jargon: list[Jargon] = field(default_factory=list)
    core: frozenset[str] = frozenset()
    """Words that are allowed though rare, in small letters."""
    names: list[str] = field(default_factory=list)
    titles: frozenset[str] = frozenset()
    """What the schemes and desks are called."""
    places: frozenset[str] = frozenset()
    """Every word in the name of a place, in small letters."""
    terms: dict[str, str] = field(default_factory=dict)
    """Hard words of the glossary: each form in small letters, and the word it is a form of."""

    def without_names(self, text: str, kind: str = "") -> str:
        """The same text, with one word for every name and address in it: those are not judged. The
        title of a scheme is a name too, but not where it is the heading."""
        text = self._names.sub(NAME, FACTS.sub(NAME, text))
        return text if kind == "heading" and text in self.titles else self._titles.sub(NAME, text)

    def is_name(self, text: str) -> bool:
        """Is it nothing but the name of a scheme, a desk, a place or the like?"""
        told = WORD.findall(self.without_names(text))
        return all(word == NAME or (word[0].isupper() and self.allows(word)) for word in told)

    @cached_property
    def _names(self) -> re.Pattern[str]:
        return _exactly(self.names)

    @cached_property
    def _titles(self) -> re.Pattern[str]:
        return _exactly(self.titles)

    def jargon_for(self, told: Collection[str]) -> Iterator[Jargon]:
        """What may be in a text with these words, in small letters."""
        numbers = {n for word in ("", *told) for n in self._by_word.get(word, ())}
        return (self.jargon[n] for n in sorted(numbers))

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        """Which jargon begins with a word; under the empty word what can begin with any."""
        found = defaultdict[str, list[int]](list)
        for number, jargon in enumerate(self.jargon):
            for word in jargon.begins or {""}:
                found[word].append(number)
        return found

    @cached_property
    def terms_found(self) -> re.Pattern[str]:
        """Every hard word of the glossary, in all its forms."""
        return any_of(self.terms) if self.terms else re.compile("(?!)")

    def allows(self, word: str) -> bool:
        """Is it a known word, or the name of a place?"""
        return word.lower() in self.core or (word[0].isupper() and word.lower() in self.places)

    def has(self, word: str) -> bool:
        """Is it a known word, or one of the glossary?"""
        return word.lower() in self.core or word.lower() in self.terms


def read_lists(content: Path) -> Lists:
    """The lists in this folder of content. Only the limits must be there."""
    folder, terms = content / FOLDER, read_terms(content)
    core = {form.lower() for row in _rows(folder / "kern.yaml") for form in _forms(row)}
    core |= {form.lower() for term in terms if term.well_known for form in term.forms}
    hard = {form.lower(): term.word for term in terms for form in term.forms}
    return Lists(
        limits=read_yaml(folder / "grenzen.yaml"),
        jargon=[
            *map(_jargon, _rows(folder / "jargon.yaml")),
            *map(_synonym, _rows(folder / "synoniemen.yaml")),
        ],
        core=frozenset(core),
        names=[row["naam"] for row in _rows(folder / "uitzonderingen.yaml")],
        titles=frozenset(_titles(content)),
        places=frozenset(_place_words(content / "plaatsen")),
        terms={form: word for form, word in hard.items() if form not in core},
    )


def read_terms(content: Path) -> tuple[Term, ...]:
    """The hard words of the glossary; none when there is no glossary."""
    path = content / GLOSSARY
    return read_glossary(path).terms if path.exists() else ()


def _forms(row: Map) -> tuple[str, ...]:
    return (row["woord"], *row.get("ook", ()))


def _titles(content: Path) -> Iterator[str]:
    for folder in (
        "gemeenten/*/regelingen",
        "gemeenten/*/loketten",
        "landelijk",
        "landelijk/loketten",
        "voorbeeldregelingen",
    ):
        fronts = (read_page(path).front for path in content.glob(f"{folder}/*.md"))
        yield from (front["titel"] for front in fronts if "titel" in front)  # else: of its base


def _exactly(names: Collection[str]) -> re.Pattern[str]:
    """One expression for names as they are written, the longest first."""
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?!\w)")


def _place_words(folder: Path) -> Iterator[str]:
    names = Places(folder).names() if folder.exists() else ()
    yield from (word.lower() for name in names for word in WORD.findall(name))


def _rows(path: Path) -> list[Map]:
    """The rows of a list, whatever class they stand in."""
    classes = read_yaml(path).values() if path.exists() else ()
    lists = [rows for rows in classes if isinstance(rows, list)]
    return [row for rows in lists for row in rows if isinstance(row, Map)]


def _jargon(row: Map) -> Jargon:
    kinds, begin = frozenset(row.get("soort", ())), begins(row["als"])
    return Jargon(any_of(row["als"]), row["liever"], kinds, begins=begin)


def _synonym(row: Map) -> Jargon:
    begin = begins(row["niet"])
    return Jargon(any_of(row["niet"]), row["gebruik"], rule="synoniem", begins=begin)
