"""Amounts in a message: exact, or a band such as `tussen 1500 en 1700`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from web.understand.cues import MOST_NUMBERS, before, behind
from web.understand.message import Message
from web.understand.units import LONGEST_COUNT, is_euro, is_other, is_time, is_years
from web.understand.words.number_words import HUNDRED, TEN, THOUSAND
from web.understand.words.numbers import Number

NOTHING = Decimal(0)
SCALES = (THOUSAND, HUNDRED)
WIDEST = 2
"""`1500-1700` is a band; `600-1700` are two amounts."""
LOOK = 4


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount and the words it takes. `high` None: no upper end."""

    low: Decimal
    high: Decimal | None
    start: int
    end: int
    euro: bool = False

    @property
    def spot(self) -> tuple[int, int]:
        """Its words, as a place."""
        return self.start, self.end


def amounts_in(message: Message) -> list[Amount]:
    """Every amount that may be money, bands made one."""
    numbers = [n for n in message.free_numbers[:MOST_NUMBERS] if _may_be_money(message, n)]
    amounts = _without_heads([*_joined(message, _with_cents(message, numbers))])
    return [_bounded(message, amount) for amount in _as_corrected(message, amounts)]


def _as_corrected(message: Message, amounts: list[Amount]) -> list[Amount]:
    """`620, nee sorry 640`, `niet 600 maar 660`, `1700 ja 1700`: the last counts."""
    wrong = {one for one, other in pairwise(amounts) if _is_corrected(message, one, other)}
    return [amount for amount in amounts if amount not in wrong]


def _is_corrected(message: Message, one: Amount, other: Amount) -> bool:
    if message.has(one.start - 1, "geld_ontkend"):
        return message.heard.together(one.start, other.start)
    between = range(one.end, other.start)
    sorry = message.near(between, "geld_verbeter") or (one.low == other.low and between)
    small = ("geld_verbeter", "geld_herhaal", "eenheid_euro")
    return bool(sorry) and all(any(message.has(at, name) for name in small) for at in between)


def _with_cents(message: Message, numbers: Sequence[Number]) -> list[Number]:
    """`641 euro en 22 cent`."""
    whole: list[Number] = []
    for number in numbers:
        last = whole[-1] if whole else None
        if last and _are_cents(message, last, number):
            cents = number.value / HUNDRED
            whole[-1] = replace(last, value=last.value + cents, end=number.end)
        elif not message.has(number.end, "eenheid_cent"):
            whole.append(number)
        elif last and _is_behind(message, last, number) and number.value < HUNDRED:
            cents = number.value / HUNDRED
            whole[-1] = replace(last, value=last.value + cents, end=number.end + 1)
    return whole


def _are_cents(message: Message, last: Number, number: Number) -> bool:
    """`622 euro vijftig`."""
    joined = last.end + 1 == number.start and message.has(last.end, "eenheid_euro")
    ends = message.heard.pauses(number.end) and not message.heard.pauses(number.start)
    return joined and ends and TEN <= number.value < HUNDRED


def _is_behind(message: Message, one: Number, cents: Number) -> bool:
    between = range(one.end, cents.start)
    small = ("eenheid_euro", "geld_los")
    return all(any(message.has(at, name) for name in small) for at in between)


def _without_heads(amounts: list[Amount]) -> list[Amount]:
    """`twee broers brengen 3100 in`: beside money a small number counts something else."""
    if not any(amount.euro or amount.low >= HUNDRED for amount in amounts):
        return amounts
    return [a for a in amounts if a.euro or a.low == NOTHING or a.low > LONGEST_COUNT]


def _may_be_money(message: Message, number: Number) -> bool:
    if is_euro(message, number):
        return True
    if not number.digits and before(message, number.start, "vaag_paar", 0):
        return False
    kinds = (is_time, is_years, is_other)
    return not any(kind(message, number) for kind in kinds)


def _joined(message: Message, numbers: Sequence[Number]) -> Iterator[Amount]:
    at = 0
    while at < len(numbers):
        one = numbers[at]
        other = numbers[at + 1] if at + 1 < len(numbers) else None
        if other and _are_band(message, one, other):
            low, high = sorted((_scaled(one.value, other.value), other.value))
            yield Amount(low, high, one.start, other.end, True)
            at += 2
        else:
            yield Amount(one.value, one.value, one.start, one.end, is_euro(message, one))
            at += 1


def _are_band(message: Message, one: Number, other: Number) -> bool:
    """`tussen .. en`, `1500 a 1700`, `1500-1700`, `soms 1200 soms 1500`."""
    if not message.heard.together(one.start, other.start) or other.value == one.value:
        return False
    if _are_months(message, one, other):
        return True
    between = [at for at in range(one.end, other.start) if not message.has(at, "geld_tussen")]
    if before(message, one.start, "band_tussen", LOOK) and _all(message, between, "geld_los"):
        return len(between) == 1
    if before(message, one.start, "band_wissel", LOOK) and between:
        return _all(message, between, "band_wissel") or behind(message, one.end, "band_wissel", 2)
    near = _scaled(one.value, other.value) < other.value <= WIDEST * _scaled(one.value, other.value)
    if not between:
        words = message.heard.words
        apart = words[one.start].clause != words[other.start].clause
        return near and apart and one.digits and other.digits and one.end == other.start
    return near and _all(message, between, "band_tot")


def _are_months(message: Message, one: Number, other: Number) -> bool:
    """`vorige maand 1120, de maand ervoor 1310`."""
    last = before(message, one.start, "band_vorige", LOOK)
    return last and message.near(range(one.end, other.start), "band_ervoor")


def _all(message: Message, places: Sequence[int], name: str) -> bool:
    return all(message.has(at, name) for at in places)


def _scaled(low: Decimal, high: Decimal) -> Decimal:
    """`achttien en negentien honderd`, `1 a 2 duizend`."""
    for scale in SCALES:
        if low < HUNDRED and high >= scale > low and high % scale == 0 and low * scale < high:
            return low * scale
    return low


def _bounded(message: Message, amount: Amount) -> Amount:
    """`meer dan 1500` has no upper end; `hooguit 1200` may be nothing."""
    if amount.low != amount.high:
        return amount
    if before(message, amount.start, "band_minder", 1):
        return replace(amount, low=NOTHING)
    if before(message, amount.start, "band_meer", 1):
        return replace(amount, high=None)
    return amount
