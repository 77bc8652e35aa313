"""Which schemes somebody means with a few words of their own, such as `fiets`. Pure.

Looks at the title, the summary, the text, and at what else people call a scheme in the chat. What
was typed is only compared: it is kept nowhere.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from web.content.pack import Pack
from web.content.schemes import SchemeText
from web.content.vocabulary import Vocabulary
from web.understand.words.plain import folded
from web.understand.words.spelling import Spelling, stem

WORD = re.compile(r"[^\W\d_]{3,}")
LISTED = re.compile(r"<(\w+)>")
ASKING = (
    "vraag_iets vraag_vulling antwoord_vulling tussen zin_begin zin_verder ontkenning_voor".split()
)
"""Lists of words that ask for something and say nothing of it: `is er iets voor mijn`."""
QUESTION = "vraag_"
"""How lists of such words begin."""
NAME, TEXT = 3, 1
"""What a word counts for in the name of a scheme, and in its text."""
MOST = 8
"""Indexes that are kept; making one takes some 40 ms."""
STARTS, ENDS, ENDS_A_WORD = 4, 5, 7
"""How many letters must be the same: of the beginning, of the end of what was typed, of the end of
a word of ours (`uitstroompremie` is not about `stroom`)."""


@dataclass(frozen=True, eq=False)
class Words:
    """The words of one scheme."""

    title: frozenset[str]
    name: frozenset[str]
    """Of its title, and what else people call it."""
    all: frozenset[str]


@dataclass(frozen=True, eq=False)
class Index:
    """The words of all schemes of one municipality, by the stem of the scheme."""

    schemes: Mapping[str, Words]
    asking: frozenset[str]
    """Words that never tell one scheme from another."""

    @cached_property
    def _often(self) -> Mapping[str, int]:
        """In how many schemes each word stands."""
        return Counter(chain.from_iterable(words.all for words in self.schemes.values()))

    @cached_property
    def _telling(self) -> frozenset[str]:
        """The words that tell some schemes from others: in at most a third of them."""
        return frozenset(w for w, n in self._often.items() if self._is_few(n)) - self.asking

    @cached_property
    def _spelling(self) -> Spelling:
        return Spelling(self._telling, ())

    def _is_few(self, schemes: int) -> bool:
        return NAME * schemes <= len(self.schemes)

    def hidden(self, name: str, shown: str) -> str:
        """Words by which to find this scheme that do not stand in what is `shown` of it."""
        words = self.schemes[name].all & self._telling - set(words_in(shown))
        return " ".join(sorted(words))

    def find(self, typed: str) -> tuple[str, ...]:
        """Stems of the schemes that fit best, the best first; nothing when no word tells one from
        another."""
        points = dict.fromkeys(self.schemes, 0.0)
        for word in set(words_in(typed)) - self.asking:
            for name, more in self._points(word).items():
                points[name] += more
        best = max(points.values(), default=0.0)
        found = [name for name, some in points.items() if some and 2 * some >= best]
        return tuple(sorted(found, key=lambda name: -points[name]))

    def _points(self, typed: str) -> dict[str, float]:
        """Fewer schemes with a word: more for each."""
        near = self._near(typed)
        found = {name: words for name, words in self.schemes.items() if near & words.all}
        if not self._is_few(len(found)) and not any(near & w.title for w in found.values()):
            return {}
        return {
            name: (NAME if near & words.name else TEXT) / len(found)
            for name, words in found.items()
        }

    def _near(self, typed: str) -> frozenset[str]:
        """The words this can be: how they begin, else a part of them, else how they sound."""
        begin = stem(typed) if len(stem(typed)) >= STARTS else typed
        begins = frozenset(word for word in self._often if word.startswith((typed, begin)))
        return begins or self._parts(typed) or self._spelling.heard(typed)

    def _parts(self, typed: str) -> frozenset[str]:
        """`schoolreisje` holds `school`, `kinderfiets` ends in `fiets`."""
        starts = {typed[:size] for size in range(STARTS, len(typed))}
        ends = {typed[-size:] for size in range(ENDS, len(typed))}
        whole = (starts | ends) & self._telling
        if len(typed) < ENDS_A_WORD:
            return frozenset(whole)
        return frozenset(whole.union(word for word in self._often if word.endswith(typed)))


def words_in(text: str) -> tuple[str, ...]:
    """The words of three letters or more, small and without accents."""
    return tuple(dict.fromkeys(WORD.findall(folded(text))))


def index_of(vocabulary: Vocabulary, *packs: Pack) -> Index:
    """`packs`: the same municipality in the language of the page, and in Dutch."""
    stems = [text.rule.stem for text in shown(packs[0])]
    return _index_of(vocabulary, *(tuple(filter(None, (p.find(s) for p in packs))) for s in stems))


@lru_cache(maxsize=MOST)
def _index_of(vocabulary: Vocabulary, *schemes: tuple[SchemeText, ...]) -> Index:
    """Each scheme in every language. Municipalities without files of their own share one."""
    by_stem = {texts[0].rule.stem: texts for texts in schemes}
    nicknames = _nicknames(vocabulary, by_stem)
    found: dict[str, Words] = {}
    for name, texts in by_stem.items():
        title = frozenset(words_in(" ".join(text.title for text in texts)))
        called = title | nicknames.get(name, frozenset())
        rest = words_in(" ".join(f"{text.summary} {text.page.body}" for text in texts))
        found[name] = Words(title, called, called.union(rest))
    asking = chain.from_iterable(vocabulary.lists[name] for name in ASKING)
    return Index(found, frozenset(words_in(" ".join(asking))))


def shown(pack: Pack) -> tuple[SchemeText, ...]:
    """Every scheme with a page. A municipality's own takes the page of a national one."""
    schemes = (*pack.schemes.values(), *filter(None, [pack.debt_help]))
    names = dict.fromkeys(text.rule.stem for text in schemes)
    return tuple(text for name in names if (text := pack.find(name)))


def _nicknames(vocabulary: Vocabulary, here: Collection[str]) -> dict[str, frozenset[str]]:
    """What people call a scheme, by its stem. What is not `here` may be called otherwise here."""
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    elsewhere = vocabulary.tables.get("onderwerp_ook", {})
    for entry in vocabulary.entries:
        name = entry.gives.get("over")
        for called in filter(None, (name, *(() if name in here else elsewhere.get(name, ())))):
            found[called] |= frozenset(words_in(" ".join(_plain(entry.phrases, vocabulary))))
    return found


def _plain(phrases: Iterable[str], vocabulary: Vocabulary) -> Iterator[str]:
    """The phrases with the words of their lists written out."""
    for phrase in phrases:
        yield LISTED.sub(" ", phrase)
        names = (name for name in LISTED.findall(phrase) if not name.startswith(QUESTION))
        yield from (" ".join(vocabulary.lists[name]) for name in names)
