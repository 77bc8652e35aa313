"""Does somebody live in the place that is named? The words around the name tell.

The word nearest before the name decides: *woon*, *werk*, *verhuis*. Lists:
`content_b1/teksten/herken/plaatsen.yaml`.
"""

from __future__ import annotations

from dataclasses import dataclass

from web.understand.message import Message
from web.understand.places.nearby import (
    HOME,
    is_an_office,
    is_close_by,
    lives_elsewhere,
    lives_there_still,
)
from web.understand.places.towns import Town, Towns
from web.understand.words.people import LISTS as PEOPLE
from web.understand.words.people import OTHER, SELF

MUNICIPALITY, VILLAGE = "gemeente", "kern"
AWAY, LATER, SLEEPS = "plaats_niet_thuis", "plaats_straks", "plaats_slaap"
MOVED, FROM, IN = "plaats_verhuisd", "plaats_van", "plaats_in"
NOW = "plaats_nu"
PLAN, PLAN_TO_LIVE = "plaats_plan", "plaats_plan_wonen"
BESIDE, AROUND = "plaats_bij", "plaats_buurt"
ANOTHER, SEEKS, A_HOUSE = "plaats_ander", "plaats_zoek", "plaats_huis"
A_VILLAGE, WITH = "plaats_dorp", "plaats_met"
DENIED, NOT_DENIED = "plaats_nee", "plaats_wel"
WITH_ME, FURTHER, THEIRS = "plaats_met_mij", "plaats_verder", "plaats_van_mij"
SOMEBODY = tuple(name for who, name in PEOPLE.items() if who != SELF)
NEAR, FAR, SHORT = 4, 7, 3
"""Words."""
TODAY, SURE, LIKELY, NAMED = 4, 3, 2, 1
"""How firmly somebody says to live there: "nu" after another place, with "woon", with "in", or
just the name."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A name in the message: from `start` up to `end`. `alike`: it is not quite the name."""

    start: int
    end: int
    towns: tuple[Town, ...]
    alike: bool = False


def meant(spot: Spot, message: Message) -> Town:
    """The one of this municipality, if there is one; else the first."""
    here = message.pack.slug
    return next((town for town in spot.towns if town.slug == here), spot.towns[0])


class Standing:
    """How one name stands in its sentence."""

    def __init__(self, message: Message, towns: Towns, spot: Spot, last: Spot | None) -> None:
        self._message, self._towns, self._spot, self._last = message, towns, spot, last
        sentence = message.sentence(spot.start)
        self._before = [at for at in sentence if at < spot.start]
        self._asked = message.question in (MUNICIPALITY, VILLAGE)
        self._own = meant(spot, message).slug in towns.own

    @property
    def told(self) -> tuple[int, bool]:
        """How firmly they say to live here (0: not), and whether to ask back."""
        near = self._nearest()
        if near == AWAY and lives_there_still(self._message, self._spot.end):
            near = HOME
        if self._is_denied() or self._is_of_another() or self._is_beside() or near == AWAY:
            return 0, False
        if self.is_word:
            return self._of_a_word(near)
        weight, doubt = self._of_a_name(near)
        return weight, doubt or (
            bool(weight) and is_close_by(self._message, self._before, self._spot.end)
        )

    def _of_a_name(self, near: str) -> tuple[int, bool]:
        if near == MOVED:
            return (0, False) if self._follows(FROM) else (SURE, False)
        if near in (NOW, SLEEPS):
            return (TODAY if near == NOW else LIKELY), False
        if near == HOME and self._is_told():
            return SURE, False
        if near == LATER and not self._names_somebody():
            return SURE, True
        if self._asked:
            return NAMED, False
        return self._just_named()

    def _is_told(self) -> bool:
        """`woon in Hardenberg`: the name of a town that we have no pack for needs such a word close
        before it, for it may be any word."""
        close = self._before[-2:]
        return self._own or any(self._message.near(close, name) for name in (HOME, IN))

    def _just_named(self) -> tuple[int, bool]:
        """No word says they live here: `29, bijstand, Ommen`."""
        if self._names_somebody():
            return 0, False
        if self._follows(IN):
            return LIKELY, not self._own
        if self._own:
            return NAMED, is_an_office(self._message, self._before, self._spot.end)
        alone = len(self._message.clause(self._spot.start)) == self._spot.end - self._spot.start
        return (NAMED, True) if alone else (0, False)

    @property
    def is_word(self) -> bool:
        return self._spot.end == self._spot.start + 1 and self._text in (
            self._towns.words | self._towns.countries
        )

    def _of_a_word(self, near: str) -> tuple[int, bool]:
        """An ordinary word is a place behind "woon in", or when it is the whole answer."""
        if self._text in self._towns.countries and not self._follows(A_VILLAGE):
            whole = self._message.question == VILLAGE and not self._before
            return (NAMED, False) if whole else (0, False)
        if near == HOME and self._message.near(self._before[-1:], IN) and self._is_last():
            return SURE, False
        short = len(self._message.heard.words) <= SHORT
        return (NAMED, not self._own) if self._asked and short else (0, False)

    def _is_last(self) -> bool:
        """`ik woon in Best`, not `ik woon in best een mooi huis`."""
        behind, clause = self._spot.end, self._message.clause(self._spot.start)
        return behind not in clause or self._message.has(behind, FURTHER)

    @property
    def _text(self) -> str:
        return self._message.heard.words[self._spot.start].text

    def _nearest(self) -> str:
        """The nearest word that says what they do there: before the name, else behind it."""
        every = range(len(self._message.heard.words))
        kinds = [k for k in (HOME, AWAY, LATER, MOVED, SLEEPS) if self._message.near(every, k)]
        behind = [at for at in self._message.clause(self._spot.end - 1) if at >= self._spot.end]
        for at in (*reversed(self._before), *behind[:NEAR]):
            if self._last and at >= self._last.end and self._message.has(at, NOW):
                return NOW
            for kind in kinds:
                if self._message.has(at, kind) and not self._is_too_far(at, kind):
                    return LATER if self._is_sought(at) else kind
        return ""

    def _is_too_far(self, at: int, kind: str) -> bool:
        if kind == LATER and self._message.has(at, PLAN):
            return not self._message.near(self._message.clause(at), PLAN_TO_LIVE)
        far = self._spot.start - at > FAR and not self._message.near((at + 1, at + 2), WITH)
        return kind == HOME and far

    def _is_sought(self, at: int) -> bool:
        """`we zoeken een woning in Ommen`."""
        message, near = self._message, self._message.earlier(at)[-NEAR:]
        before = (place for place in near if message.heard.together(place, at))
        return message.has(at, A_HOUSE) and any(message.has(place, SEEKS) for place in before)

    def _follows(self, name: str) -> bool:
        return self._message.near(self._before[-2 if name in (IN, A_VILLAGE) else -1 :], name)

    def _is_denied(self) -> bool:
        """`niet meer in Almelo`, but not `nog niet zo lang in Ommen`."""
        since = self._last.end if self._last else 0
        here = [at for at in self._before[-NEAR:] if at >= since]
        denials = [at for at in here if self._message.has(at, DENIED)]
        clause = self._message.heard.words[self._spot.start].clause
        return any(
            self._message.heard.words[at].clause == clause
            and not self._message.near((at + 1, at + 2), NOT_DENIED)
            for at in denials
        )

    def _is_of_another(self) -> bool:
        if self._message.near(self._before[-NEAR:], ANOTHER):
            return True
        owner = self._message.owners[self._spot.start]
        clause = self._message.clause(self._spot.start)
        if owner == SELF or self._message.near(clause, WITH_ME):
            return False
        if owner == OTHER or lives_elsewhere(self._message, clause):
            return True
        return any(self._message.near(clause, name) for name in SOMEBODY)

    def _is_beside(self) -> bool:
        """`Beerzerveld bij Ommen` and `Hardenberg, over de grens met Ommen` are not Ommen."""
        if not self._last or self._last.end < self._spot.start - FAR:
            return False
        between = range(self._last.end, self._spot.start)
        if len(between) <= 2 and self._follows(BESIDE):
            return True
        return self._message.near(between, AROUND) and not self._message.near(between, HOME)

    def _names_somebody(self) -> bool:
        """`mijn zus in Zwolle`, not `alleenstaande moeder in Dalfsen`."""
        near = [at for at in self._before[-NEAR:] if self._message.has(at - 1, THEIRS)]
        return any(self._message.near(near, name) for name in SOMEBODY)
