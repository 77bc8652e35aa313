"""Income: of whom, per month, and only when it is all of it and after tax."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from web.understand.cues import nearest
from web.understand.message import Message, Slot
from web.understand.money.amounts import Amount
from web.understand.money.kinds import is_left
from web.understand.money.moves import is_later, is_more, is_new, is_old
from web.understand.money.periods import OTHERWISE, per_month, period_of
from web.understand.money.sources import is_one_of_more
from web.understand.money.whose import TOGETHER, owner_of
from web.understand.words.number_words import HUNDRED, THOUSAND
from web.understand.words.people import PARTNER, SELF

MOST = 10 * THOUSAND
"""Euro a month. More is asked back: people who have it seldom come here, and a year is likely."""
SURE, LOOSE = 2, 0
FACTS = {SELF: "inkomen", PARTNER: "inkomen_partner", TOGETHER: "inkomen"}


def incomes(
    message: Message, own: Sequence[Amount], parts: Sequence[Amount], amounts: Sequence[Amount]
) -> Iterator[Slot]:
    """own: amounts that are income. parts: amounts that are a part of it."""
    told: defaultdict[str, list[tuple[Amount, object]]] = defaultdict(list)
    asked = (message.question or "").startswith(FACTS[SELF])
    own = [a for a in own if asked or a.high is None or not 0 < a.high < HUNDRED]
    for amount in (*own, *parts):
        owner = owner_of(message, amount.start, amount.end)
        if owner in FACTS:
            whole = amount not in parts and owner != TOGETHER
            value = _value(message, amount, amounts) if whole else None
            told[FACTS[owner]].append((amount, value))
    for fact, found in told.items():
        if fact == FACTS[SELF]:
            found = _without_shared(message, found)
        values = _without_gross(message, found)
        sure = len(values) == 1 and values[0] is not None
        yield Slot(fact, values[0] if sure else None, not sure, SURE)
        sentence = message.sentence(found[0][0].start)
        if sure and fact == FACTS[PARTNER] and message.near(sentence, "huis_echt"):
            yield Slot("huishouden", "samen", weight=LOOSE)


def _without_shared(
    message: Message, found: list[tuple[Amount, object]]
) -> list[tuple[Amount, object]]:
    """`samen 2400, zelf 1100`: then the own amount counts."""
    own = [one for one in found if owner_of(message, one[0].start, one[0].end) == SELF]
    return own or found


def _without_gross(message: Message, found: Sequence[tuple[Amount, object]]) -> list[object]:
    """`2400 bruto, 1900 netto` is one income."""
    gross = set(nearest(message, "geld_bruto", [amount.spot for amount, _ in found]))
    net = [value for amount, value in found if amount.spot not in gross]
    return net or [None]


def _value(message: Message, amount: Amount, amounts: Sequence[Amount]) -> object:
    period = period_of(message, amount, amounts)
    gross = amount.spot in nearest(message, "geld_bruto", [a.spot for a in amounts])
    unsure = gross or period == OTHERWISE or amount.low > MOST or is_left(message, amount)
    moved = any(say(message, amount) for say in (is_old, is_new, is_more, is_later))
    if unsure or moved or is_one_of_more(message, amount):
        return None
    return per_month(amount, period)
