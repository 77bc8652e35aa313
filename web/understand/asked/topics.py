"""What somebody asks about: a scheme or a desk, and what they want to know of it.

A name is only a question with words of a question beside it, or when it stands alone: who says
*ik krijg huurtoeslag* asks nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from web.content.pack import NATIONAL, Pack
from web.understand.asked.terms import asked_term
from web.understand.asked.titles import titles_of
from web.understand.message import Message
from web.understand.words.found import NEVER_DENIED
from web.understand.words.lexicon import Lexicon
from web.understand.words.patterns import Phrase, Places, compiled, one_of

ABOUT, ALSO = "over", "onderwerp_ook"
"""A key of a phrase; the table of what is called otherwise elsewhere."""
WHAT = "wat"
ASKS = {
    "meenemen": ("vraag_meenemen",),
    "hoe": ("vraag_hoe",),
    "loket": ("vraag_loket",),
    "wie": ("vraag_wie",),
    WHAT: ("vraag_wat", "vraag_iets"),
}
"""By list of words: what they ask. The first that is said counts; at one place the first here."""
SIGN, FILLING = "vraag_teken", "vraag_vulling"
NEAR, LONGEST_ALONE = 6, 7
"""Words between the question and the name; words of a message that is just a name."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A name, and the words it takes."""

    stem: str
    places: Places


def asked(message: Message) -> tuple[str | None, str]:
    """What they ask about (the stem of a scheme or desk, or a hard word), and what they ask of it.

    What is asked about is no answer: those words are taken out of `message.found`.
    """
    found, term = _named(message), asked_term(message)
    if found is None:
        return (term[0], WHAT) if term else (None, WHAT)
    topic, asks = found
    _forget(message, topic)
    if term and asks == WHAT and not message.pack.desk(topic.stem):
        id_, places = term
        if set(topic.places) <= set(places):  # `wat is de wsnp` is more precise than schuldhulp
            return id_, WHAT
    return _as_here(topic.stem, message), asks


def _named(message: Message) -> tuple[Topic, str] | None:
    """The scheme or desk they ask about, and what they ask of it."""
    questions = sorted(_questions(message))
    if not questions and len(message.heard.words) > LONGEST_ALONE:
        return None
    topics = list(_topics(message))
    return _beside(message, topics, questions) or _alone(message, topics)


def _topics(message: Message) -> Iterator[Topic]:
    """Every name in it, by a nickname or by its title."""
    for one in message.found:
        if ABOUT in one.gives:
            yield Topic(str(one.gives[ABOUT]), one.places)
    for stem, places in titles_of(message.library, message.pack).find(message.heard):
        yield Topic(stem, places)


def _questions(message: Message) -> Iterator[tuple[int, int, str, int]]:
    """Where words of a question stand: where they begin, their turn, what is asked, their end."""
    for turn, (asks, phrase) in enumerate(_asking(message.lexicon)):
        for places in phrase.find(message.heard):
            yield places[0], turn, asks, places[-1]


@lru_cache(maxsize=1)
def _asking(lexicon: Lexicon) -> tuple[tuple[str, Phrase], ...]:
    """What is asked, by the phrases that ask it, in their turn."""
    return tuple(
        (asks, compiled(f"<{name}>", {name: one_of(lexicon.words(name))}))
        for asks, names in ASKS.items()
        for name in names
    )


def _beside(message: Message, topics: list[Topic], questions: list) -> tuple[Topic, str] | None:
    """The name nearest behind the words of a question; else nearest before them."""
    for first, _, asks, last in questions:
        near = [
            (distance, topic)
            for topic in topics
            if message.heard.together(first, topic.places[0])
            and (distance := _distance(topic, first, last)) is not None
        ]
        if near:
            least = min(distance for distance, _ in near)
            nearest = [topic for distance, topic in near if distance == least]
            return _likeliest(message, nearest), asks
    return None


def _distance(topic: Topic, first: int, last: int) -> tuple[bool, int] | None:
    """How far the name is from the question; None: too far. Behind it goes first."""
    start, end = topic.places[0], topic.places[-1]
    if start <= last and end >= first:
        return False, 0
    is_before = end < first
    words = first - end - 1 if is_before else start - last - 1
    return (is_before, words) if words <= NEAR else None


def _alone(message: Message, topics: list[Topic]) -> tuple[Topic, str] | None:
    """Nothing but a name, with or without a question mark, unless it is an answer."""
    words = range(len(message.heard.words))
    signs = {at for at in words if message.has(at, SIGN)}
    whole = [
        topic
        for topic in topics
        if all(at in topic.places or at in signs or message.has(at, FILLING) for at in words)
    ]
    is_asked = signs or any(word.asked for word in message.heard.words)
    if not whole or len(words) > LONGEST_ALONE or not (is_asked or _is_no_answer(message)):
        return None
    return _likeliest(message, whole), WHAT


def _is_no_answer(message: Message) -> bool:
    if message.question == "krijgt_al":
        return False
    return all(NEVER_DENIED & one.entry.gives.keys() for one in message.found)


def _likeliest(message: Message, topics: list[Topic]) -> Topic:
    """The longest name, and of one name what there is in this municipality."""
    most = max(len(topic.places) for topic in topics)
    longest = [topic for topic in topics if len(topic.places) == most]
    return next((t for t in longest if _is_here(t.stem, message.pack)), longest[0])


def _as_here(stem: str, message: Message) -> str:
    """What it is called in this municipality, when this name is only known elsewhere."""
    pack, others = message.pack, message.lexicon.vocabulary.tables.get(ALSO, {}).get(stem, ())
    if pack.slug == NATIONAL or _is_here(stem, pack):
        return stem
    return next((other for other in others if _is_here(other, pack)), stem)


def _is_here(stem: str, pack: Pack) -> bool:
    return bool(pack.find(stem) or pack.desk(stem))


def _forget(message: Message, topic: Topic) -> None:
    """No scheme somebody gets and no income: `krijg ik huurtoeslag` only asks."""
    message.found[:] = [
        one
        for one in message.found
        if NEVER_DENIED & one.entry.gives.keys() or not set(one.places) & set(topic.places)
    ]
