"""Whether somebody asks what a hard word means: `wat is een dwangbevel`.

The words, and how people ask for one, stand in `teksten/woorden.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from web.content.glossary import Glossary
from web.understand.asked.titles import Titles
from web.understand.message import Message
from web.understand.words.heard import Heard
from web.understand.words.patterns import Places
from web.understand.words.plain import words_of

Plain = tuple[str, ...]
MOST_ASKED = 3
"""Questions that are looked at: a message that goes on asking stays quick to read."""
MOST_BETWEEN = 3
"""Little words between the question and the word."""
NEAR = 10
"""Words behind the question in which the hard word must end."""


def asked_term(message: Message) -> tuple[str, Places] | None:
    """The id of the hard word they ask for, and all words of that question; of two the longest."""
    found = list(_asked(message))
    return max(found, key=lambda one: len(one[1])) if found else None


def _asked(message: Message) -> Iterator[tuple[str, Places]]:
    heard, ready = message.heard.words, _ready(message.library.glossary)
    words = [word.text for word in heard]
    for at, behind in islice(_questions(words, ready.questions), MOST_ASKED):
        near = Heard(heard[behind : behind + NEAR], (), ())
        for id_, places in ready.titles.find(near):
            start, end = behind + places[0], behind + places[-1] + 1
            if start - behind <= MOST_BETWEEN and ready.between.issuperset(words[behind:start]):
                yield ready.exact.get(tuple(words[start:end]), id_), tuple(range(at, end))


def _questions(words: list[str], questions: Iterable[Plain]) -> Iterator[tuple[int, int]]:
    """Where a question begins and ends."""
    for at in range(len(words)):
        for question in questions:
            if tuple(words[at : at + len(question)]) == question:
                yield at, at + len(question)


@dataclass(frozen=True, slots=True)
class _Ready:
    """The words of the glossary, each as a message would have them."""

    titles: Titles
    exact: Mapping[Plain, str]
    """By a form, letter by letter: `bewindvoerder` is not heard as `bewindvoering`."""
    questions: tuple[Plain, ...]
    between: frozenset[str]


@lru_cache(maxsize=1)
def _ready(glossary: Glossary) -> _Ready:
    forms = {form: term.id for term in glossary.terms for form in term.forms}
    return _Ready(
        titles=Titles(forms),
        exact={_plain(form): id_ for form, id_ in forms.items()},
        questions=tuple(map(_plain, glossary.asked)),
        between=frozenset(word for one in glossary.between for word in _plain(one)),
    )


def _plain(text: str) -> Plain:
    return tuple(word.text for word in words_of(text, {}))
