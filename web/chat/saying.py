"""What is said back to a message, as codes: help first. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from web.advice import THREAT
from web.chat.moment import Moment
from web.chat.state import Said
from web.conversation import NONE
from web.understand import Doubt, Understood

VIOLENCE = "geweld"
"""Stays in no answer, hint or doubt unless the person ticks it: somebody may read along."""


def urgent(heard: Understood) -> list[Said]:
    """Help that goes before all else. Is it not sure, then a calm word with the same numbers."""
    told = heard.answers.get(THREAT)
    told = list(told) if isinstance(told, (list, tuple)) else []
    violence = VIOLENCE in told or any(map(violent, heard.doubts))
    kinds = dict.fromkeys(filter(None, (heard.emergency, violence and VIOLENCE)))
    others = [threat for threat in told if threat not in (VIOLENCE, NONE)]
    worry = [("zorg", heard.worry)] if heard.worry and not kinds else []
    return [*(("nood", kind) for kind in kinds), *worry, *threats(others)]


def threats(ticked: object) -> list[Said]:
    """The help for these threats. Of violence only the numbers, in words that do not name it."""
    ticked = [t for t in ticked if t != NONE] if isinstance(ticked, (list, tuple)) else []
    violence = [("nood", VIOLENCE)] if VIOLENCE in ticked else []
    others = [threat for threat in ticked if threat != VIOLENCE]
    return [*violence, *([("dreiging", *others)] if others else [])]


def replies(heard: Understood) -> list[Said]:
    """What else they asked for."""
    about = [("over", heard.about, heard.asks)] if heard.about else []
    return [*about, *([(heard.command,)] if heard.command else [])]


def nothing_new(before: Moment, after: Moment) -> list[Said]:
    """Told before; or of what is asked now only the subject was clear."""
    if after.journey.answers == before.journey.answers and after.chat == before.chat:
        return [("wist",)]
    asked = after.chat.doubts[:1]
    told = after.chat.turns != before.chat.turns
    return [("preciezer",)] if asked and asked[0].value is None and not told else []


def violent(doubt: Doubt) -> bool:
    """Is it about that?"""
    value = doubt.value
    return value == VIOLENCE or (isinstance(value, (list, tuple)) and VIOLENCE in value)


def without_violence(answers: Mapping[str, object]) -> dict[str, object]:
    """No threat is left? Then nothing is told: silence is no "none of these"."""
    told = dict(answers)
    if isinstance(threatened := told.get(THREAT), (list, tuple)):
        told[THREAT] = [threat for threat in threatened if threat != VIOLENCE]
        if not told[THREAT]:
            del told[THREAT]
    return told
