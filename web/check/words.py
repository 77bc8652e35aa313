"""The words the chat understands: phrases that can be found, and answers that exist."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import get_args

from web import refuse, understand
from web.answers import DONT_KNOW, RATHER_NOT, BadAnswer, possible
from web.check.sayable import EXCEPT
from web.content.based_on import USUAL
from web.content.errors import ContentError, did_you_mean
from web.content.facts import VILLAGE
from web.content.files import Map, read_yaml
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.content.vocabulary import ENTRIES, LISTS, Entry, Vocabulary
from web.understand.words.lexicon import Lexicon, lexicon_of
from web.understand.words.plain import folded

TOWN = "gemeente"
KNOWN = {
    "nood": "zelfdoding geweld geen".split(),
    "zorg": "zelfdoding geweld".split(),
    "opdracht": "terug stop wis opnieuw mens uitleg waarom terugbetalen privacy".split(),
}
"""What an entry can give that is no fact."""
ABOUT, GETS = "over", "krijgt_al"
NAMED = re.compile(r"<([^<>]*)>")
SIGNS = re.compile(r"[<>()|&#]|\.\.")
PAIRS = re.compile(r"\((?:<[^<>()]+>|[^<>() ]+)\)|<[^<>()]+>")
LOOSE = re.compile(r"(^|\s)\||\|(\s|$)|(^|\s)(\.|\.{4,})(\s|$)")
"""A sign with nothing beside it, and dots that are no gap."""
WORD = re.compile(r"[^\s|()]+")


def unheard(library: Library) -> Iterator[ContentError]:
    """What would never be found, or would say something that does not exist."""
    vocabulary, pack = library.vocabulary, library.pack(NATIONAL)
    faults = [
        *(fault for entry in vocabulary.entries for fault in _entry(library, pack, entry)),
        *_lists(vocabulary),
        *_tables(vocabulary),
        *_phrases(vocabulary),
        *_twice(vocabulary),
        *_refusals(library),
    ]
    yield from faults or _dead(library)


def _entry(library: Library, pack: Pack, entry: Entry) -> Iterator[ContentError]:
    for gives in (entry.gives, entry.negated or {}):
        for name, value in gives.items():
            yield from _gives(library, pack, gives, name, value)
    asked = [TOWN, *(question.id for question in pack.questions)]
    for name in entry.questions:
        if name not in asked:
            mend = did_you_mean(name, asked)
            yield _at(entry, f"De vraag '{name}' bestaat niet.", mend)


def _gives(
    library: Library, pack: Pack, node: Map, name: str, value: object
) -> Iterator[ContentError]:
    if name in (*KNOWN, ABOUT, GETS):
        known = KNOWN.get(name) or _stems(library)
        for one in value if name == GETS and isinstance(value, list) else [value]:
            if one not in known:
                yield node.fault(name, f"'{name}' kan niet '{one}' zijn.", did_you_mean(one, known))
    elif name in (TOWN, VILLAGE):
        mend = "Plaatsen staan in de map plaatsen en bij de gemeente."
        yield node.fault(name, f"'{name}' hoort hier niet.", mend)
    elif name not in pack.facts:
        facts = [*pack.facts, *KNOWN, ABOUT]
        yield node.fault(name, f"'{name}' is geen vraag.", did_you_mean(name, facts))
    elif value not in (DONT_KNOW, RATHER_NOT):
        try:
            possible(pack.facts[name], value)
        except BadAnswer as bad:
            yield node.fault(name, f"'{name}' kan dit niet zijn.", f"Toegestaan: {bad.allowed}.")


def _stems(library: Library) -> set[str]:
    """Every scheme and desk there is, anywhere."""
    national = (f"{NATIONAL}/*.md", f"{NATIONAL}/loketten/*.md", f"{USUAL}/*.md")
    kinds = (*national, "gemeenten/*/*/*.md")
    return {path.stem for kind in kinds for path in library.folder.glob(kind)}


def _lists(vocabulary: Vocabulary) -> Iterator[ContentError]:
    told, code = _named(vocabulary), _code()
    for name, phrases in vocabulary.lists.items():
        home = vocabulary.homes[name]
        if name not in told and f'"{name}"' not in code:
            mend = f"Schrijf <{name}> in een zin, of haal de lijst weg."
            yield home.fault(name, f"Niets gebruikt de lijst '{name}'.", mend)
        for phrase in phrases:
            if not phrase.strip() or SIGNS.search(phrase):
                mend = "In een lijst staan alleen gewone woorden."
                yield home.fault(name, f"'{phrase}' past niet in de lijst '{name}'.", mend)


def _tables(vocabulary: Vocabulary) -> Iterator[ContentError]:
    known = {name for name in vocabulary.tables if f'"{name}"' in _code()}
    for name in sorted(vocabulary.tables.keys() - known - {EXCEPT}):
        mend = did_you_mean(name, (LISTS, ENTRIES, EXCEPT, *known))
        yield vocabulary.homes[name].fault(name, f"'{name}' kennen we hier niet.", mend)


def _named(vocabulary: Vocabulary) -> set[str]:
    """The lists that phrases name."""
    return {name for _, phrase in _all(vocabulary) for name in NAMED.findall(phrase)}


@cache
def _code() -> str:
    """What reads the vocabulary: it asks for some lists and every table by their name."""
    folder = Path(understand.__file__).parent
    return "".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.py")))


def _phrases(vocabulary: Vocabulary) -> Iterator[ContentError]:
    for entry, phrase in _all(vocabulary):
        for name in sorted(set(NAMED.findall(phrase)) - set(vocabulary.lists)):
            mend = did_you_mean(name, vocabulary.lists)
            yield _at(entry, f"De lijst '{name}' bestaat niet.", mend)
        if re.search(r"[()<>]", PAIRS.sub("", phrase)) or LOOSE.search(NAMED.sub(" ", phrase)):
            mend = "Kijk naar haakjes, | en puntjes. Tussen haakjes staat één woord, of a|b."
            yield _at(entry, f"De tekens in '{phrase}' kloppen niet.", mend)
        for part in phrase.split("&"):
            if not re.search(r"[\w#]|[^\x00-\x7f]", re.sub(r"\([^()]*\)", "", part)):
                mend = "Zet er minstens één woord in dat er moet staan."
                yield _at(entry, f"In '{phrase}' staat niets om te herkennen.", mend)


def _twice(vocabulary: Vocabulary) -> Iterator[ContentError]:
    """One phrase cannot mean two things, unless another question is open."""
    first: defaultdict[tuple, dict[str, tuple[Entry, object]]] = defaultdict(dict)
    for entry in vocabulary.entries:
        for phrase in dict.fromkeys(" ".join(p.casefold().split()) for p in entry.phrases):
            for asked in entry.questions or ("",):
                for name, value in entry.gives.items():
                    other, said = first[phrase, asked].setdefault(name, (entry, value))
                    if said != value:
                        where = f"{other.file.name}, regel {other.line}"
                        mend = "Kies een van de twee, of zet er 'vraag:' bij."
                        yield _at(entry, f"'{phrase}' betekent iets anders in {where}.", mend)


def _refusals(library: Library) -> Iterator[ContentError]:
    told = read_yaml(library.folder / "teksten" / "weigeren.yaml")
    for kind in (*get_args(refuse.Kind), "niets_bewaard"):
        if not isinstance(told.get(kind), str):
            mend = f"Voeg een regel '{kind}: ...' toe."
            yield told.fault(kind, f"Voor '{kind}' is er geen zin.", mend)


def _dead(library: Library) -> Iterator[ContentError]:
    """Words that never arrive so, because a message is written otherwise when it is looked at."""
    vocabulary, lexicon = library.vocabulary, lexicon_of(library)
    arrives = cache(lambda word: _arrives(lexicon, word))
    for entry, phrase in _all(vocabulary):
        for problem in _otherwise(arrives, NAMED.sub("", phrase)):
            yield _at(entry, *problem)
    for name in sorted(_named(vocabulary)):
        for problem in _otherwise(arrives, " ".join(vocabulary.lists[name])):
            yield vocabulary.homes[name].fault(name, *problem)


def _otherwise(arrives: Callable[[str], str], phrase: str) -> Iterator[tuple[str, str]]:
    for word in WORD.findall(phrase):
        if "*" not in word and re.search(r"\w", word) and (otherwise := arrives(word)):
            yield f"'{word}' komt aan als '{otherwise}'.", f"Schrijf '{otherwise}'."


def _arrives(lexicon: Lexicon, word: str) -> str:
    """What a word becomes on its way in; empty when it stays what it is."""
    plain = folded(word.removeprefix("="))
    heard = lexicon.hear(plain)
    stays = len(heard.words) == 1 and {plain, f"={plain}"} & heard.can_be[0]
    return "" if stays else " ".join(one.text for one in heard.words)


def _all(vocabulary: Vocabulary) -> Iterator[tuple[Entry, str]]:
    for entry in vocabulary.entries:
        for phrase in (*entry.phrases, *entry.unless):
            yield entry, phrase


def _at(entry: Entry, problem: str, mend: str) -> ContentError:
    return ContentError(entry.file, entry.line, problem, mend)
