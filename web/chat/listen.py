"""From a typed message to what was understood of it. The one door to web/understand. Pure."""

from __future__ import annotations

import logging
import re

from web.chat.moment import Moment
from web.understand import Understood, understand
from web.understand.message import read
from web.understand.said import phrases

LOG = logging.getLogger(__name__)


def listen(moment: Moment, text: str, *, in_context: bool = True) -> Understood:
    """What was understood. `in_context`: as an answer to what is open now. Not kept."""
    question = moment.open_id if in_context else ""
    text = moment.library.in_dutch(text)
    try:
        return understand(text, question or None, moment.library, moment.pack)
    except Exception:  # a fault of ours: they get the buttons and a person, and no error page
        LOG.exception("begrijpen")  # web/logs.py writes its class and place, never the text
        return Understood(emergency=_emergency(moment, text))


def _emergency(moment: Moment, text: str) -> str | None:
    """Only whether somebody is in danger, when the rest fails."""
    try:
        told = phrases.special(read(text, None, moment.library, moment.pack), "nood")
        return str(told[0]) if told else None
    except Exception:
        LOG.exception("nood")
        return None


def yes_or_no(moment: Moment, text: str) -> bool | None:
    """A short yes or no to "Bedoelt u dit?", "Nog meer?" or "Klopt dat?"; None when nothing of the
    kind was asked, or the message says more."""
    named = bool(moment.question) and moment.is_named(moment.question)
    if moment.doubt is None and not named:
        return None
    text, say = moment.library.in_dutch(text), moment.library.chat
    words = " ".join(re.findall(r"\w+", text.lower()))
    if words in say["ja_woorden"]:
        return True
    if named and words in say["genoeg_woorden"]:
        return moment.is_alone(moment.question)
    return False if words in say["nee_woorden"] else None
