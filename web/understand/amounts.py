"""Amounts in a message: exact, or a band such as `tussen 1500 en 1700`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from web.understand.cues import MOST_NUMBERS, before, behind
from web.understand.message import Message
from web.understand.numbers import HUNDRED, THOUSAND, Number
from web.understand.units import LONGEST_COUNT, is_euro, is_other, is_time, is_years

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
    return [_bounded(message, amount) for amount in amounts]


def _with_cents(message: Message, numbers: Sequence[Number]) -> list[Number]:
    """`641 euro en 22 cent`."""
    whole: list[Number] = []
    for number in numbers:
        last = whole[-1] if whole else None
        if not message.has(number.end, "eenheid_cent"):
            whole.append(number)
        elif last and _is_behind(message, last, number) and number.value < HUNDRED:
            cents = number.value / HUNDRED
            whole[-1] = replace(last, value=last.value + cents, end=number.end + 1)
    return whole


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
