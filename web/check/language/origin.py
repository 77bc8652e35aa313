"""From a text on a page back to the line where somebody wrote it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from web.check.language.lists import GLOSSARY
from web.check.language.sources import Source
from web.check.language.strings import FILLED
from web.check.language.text import WORD, sentences

UNKNOWN = "onbekend"
ENOUGH = 8
"""A text is found when this part of its letters or more was written in one place: the rest are
names, amounts, and other texts in the same line."""


class Origin:
    """Looks up where texts come from, also when amounts, names or dates were filled in."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.sources = list(sources)
        # What a hard word means stands between brackets behind it: the site puts it there.
        short = (s.text for s in self.sources if s.file.endswith(GLOSSARY) and s.kind == "item")
        self._asides = re.compile("|".join(re.escape(f" ({_plain(text)})") for text in short))
        self._exact: dict[str, Source] = {}
        self._with: defaultdict[str, list[_Part]] = defaultdict(list)
        for source in self.sources:
            for text in {source.text: 1, **dict.fromkeys(sentences(source.text))}:
                if _plain(text) not in self._exact:
                    self._exact[_plain(text)] = source
                    part = _part(text, source)
                    for word in set(WORD.findall(part.text)):
                        self._with[word].append(part)

    def where(self, text: str) -> str:
        """`file:line` of what was shown, or of the largest part of it; `onbekend` otherwise."""
        said = self._without_asides(_plain(text))
        if source := self._exact.get(said):
            return str(source)
        parts = {part for word in WORD.findall(said) for part in self._with[word]}
        found = [(part.fits(said), part.source) for part in parts]
        letters, source = max(found, key=lambda one: (one[0], str(one[1])), default=(0, None))
        return str(source) if source and letters * ENOUGH >= len(said) else UNKNOWN

    def unseen(self, texts: Iterable[str]) -> Iterator[Source]:
        """The sources of which no text shows anything."""
        shown = set(map(_plain, texts))
        shown |= set(map(self._without_asides, shown))
        everything = "\n".join(sorted(shown))
        for source in self.sources:
            if _plain(source.text) not in shown and not _part(source.text, source).is_in(
                everything
            ):
                yield source

    def _without_asides(self, said: str) -> str:
        return self._asides.sub("", said) if self._asides.pattern else said


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """One sentence of a source, as a pattern with holes."""

    text: str
    pattern: re.Pattern[str] | None
    letters: int
    source: Source

    def fits(self, said: str) -> int:
        """How many letters of what was shown stand in the source."""
        if self.pattern is None:
            return min(len(said), self.letters) if said in self.text or self.text in said else 0
        return self.letters if self.pattern.search(said) else 0

    def is_in(self, shown: str) -> bool:
        return self.pattern.search(shown) is not None if self.pattern else self.text in shown


def _part(text: str, source: Source) -> _Part:
    plain = _plain(text)
    pieces = [re.escape(piece.strip()) for piece in FILLED.split(plain)]
    letters = len("".join(FILLED.split(plain)))
    pattern = re.compile(r"\s*.{0,300}?\s*".join(pieces)) if len(pieces) > 1 else None
    return _Part(plain, pattern, letters, source)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("*", "").split())
