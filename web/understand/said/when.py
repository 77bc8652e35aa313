"""Is it so today? `ik werkte bij de hema`, `volgende maand krijg ik ww`: that is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from web.understand.cues import spots
from web.understand.message import Message

NOW, PAST, COMING = "tijd_nu", "tijd_vroeger", "tijd_straks"
"""Lists of words for a time. The one nearest before decides, until a second verb."""
IS, WAS, WISH, DONE = "tijd_is", "tijd_was", "tijd_wens", "tijd_geweest"
"""Lists of verbs, and of what closes a sentence about what is over."""
NOT_YET, STOPS, LINKS = "tijd_nog_niet", "tijd_stopt", "tijd_en"
OVER, LONG, FIRST = "tijd_over", "tijd_duur", "tijd_eerst"
THEN, MINE = "tijd_dan", "mensen_mijn"
NEAR, FAR = 3, 12
Cue = tuple[int, int, str]
"""Behind its last word, its first word, its list."""


def is_now(message: Message, places: Sequence[int]) -> bool:
    """Does what stands at these places hold today? When nobody says otherwise it does."""
    clause, last = message.clause(places[-1]), places[-1]
    rest = range(last + 1, clause[-1] + 1)
    verbs = sorted(_cues(message, range(clause[0], last + 1), (IS, WAS, WISH)))
    times = sorted(_cues(message, range(clause[0], last + 1), (NOW, PAST, COMING)))
    time = times[-1][2] if times and _reaches(message, times[-1], verbs, last) else None
    if _follows(message, rest, NOT_YET) or (time != NOW and _follows(message, rest, DONE)):
        return False
    if message.near(clause, STOPS) and time != PAST:
        return True
    if time:
        return time == NOW
    later = range(last + 1, message.sentence(last)[-1] + 1)
    if message.near(clause, FIRST) and message.near(later, NOW):
        return False
    verb = verbs[-1][2] if verbs else IS
    mine = message.has(places[0] - 1, MINE)
    return not _closes(message, rest) and (verb == IS or (verb == WISH and mine))


def _reaches(message: Message, time: Cue, verbs: Sequence[Cue], last: int) -> bool:
    """`over een jaar ben ik 67 en dan krijg ik aow`: after a second verb only with `dan`."""
    then = time[2] == COMING and message.near(range(time[0], last), THEN)
    return then or sum(verb > time for verb in verbs) < 2


def _cues(message: Message, places: range, names: Sequence[str]) -> Iterator[Cue]:
    if COMING in names:
        yield from _over(message, places)
    around = max(places[0], places[-1] - FAR)
    for name in names:
        for at, behind in spots(message, name, around):
            if at in places:
                yield behind, at, name


def _over(message: Message, places: range) -> Iterator[Cue]:
    """`over 2 jaar`."""
    for start, end in message.heard.number_ends.items():
        if start in places and message.has(start - 1, OVER) and message.has(end, LONG):
            yield end + 1, start - 1, COMING


def _follows(message: Message, rest: range, name: str) -> bool:
    """Does a phrase of the list follow, but for a few words?"""
    starts = [at for _, at, _ in _cues(message, rest[:NEAR], (name,))] if rest else []
    return any(not _is_linked(message, rest.start, at) for at in starts)


def _closes(message: Message, rest: range) -> bool:
    """Is a time, but not today, the last thing that is said?"""
    return bool(rest) and any(
        behind == rest[-1] + 1 and not _is_linked(message, rest.start, at)
        for behind, at, _ in _cues(message, rest, (PAST, COMING))
    )


def _is_linked(message: Message, start: int, at: int) -> bool:
    """Does `en` stand between? Then it is about something else."""
    return message.near(range(start, at), LINKS)
