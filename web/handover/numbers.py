"""Whole numbers and bands of numbers in a code. Pure.

A band is `(lowest, highest)`, in cents; `highest` is None when it is open. Round bands, such as
1,200 to 1,299 euro, take less room than others.
"""

from __future__ import annotations

from web.handover.packing import Packer, Unpacker

Band = tuple[int, int | None]
DIGITS = 16
STEPS = (100_000, 10_000, 1000, 100, 1)
"""Sizes in cents: a band is told in the largest that fits."""
STEP_WEIGHTS = (1, 4, 2, 8, 1)
EXACT, FROM_LOWEST, OPEN, BETWEEN = range(4)
SHAPES = (4, 4, 2, 6)


def put_band(packer: Packer, band: Band, lowest: int, highest: int) -> None:
    """A band or an exact number (both ends the same) between two limits."""
    low, high = band[0] - lowest, None if band[1] is None else band[1] - lowest
    shape = _shape(low, high, highest - lowest)
    packer.put(shape, SHAPES)
    step = next(s for s in STEPS if low % s == 0 and _fits(shape, low, high, s))
    packer.put(STEPS.index(step), STEP_WEIGHTS)
    if shape != FROM_LOWEST:
        _put(packer, low // step)
    if shape in (FROM_LOWEST, BETWEEN):
        _put(packer, _width(low, high) // step)


def take_band(unpacker: Unpacker, lowest: int, highest: int) -> Band:
    """The next band. A number that cannot be is left to who reads the answer."""
    shape = unpacker.take(SHAPES)
    step = STEPS[unpacker.take(STEP_WEIGHTS)]
    low = 0 if shape == FROM_LOWEST else _take(unpacker) * step
    if shape == EXACT:
        return low + lowest, low + lowest
    if shape == OPEN:
        return low + lowest, None
    return low + lowest, low + _take(unpacker) * step - EURO + lowest


EURO = 100


def _width(low: int, high: int) -> int:
    """Bands of whole euros touch: 1,200 to 1,299 is 100 wide."""
    return high + EURO - low


def _fits(shape: int, low: int, high: int | None, step: int) -> bool:
    return shape in (EXACT, OPEN) or _width(low, high) % step == 0


def _shape(low: int, high: int | None, highest: int) -> int:
    if high is None or (high == highest and low != high):
        return OPEN
    if low == high:
        return EXACT
    return BETWEEN if low else FROM_LOWEST


def _put(packer: Packer, number: int) -> None:
    """A number of any size: how many digits it has, and the digits."""
    digits = []
    while number:
        number, digit = divmod(number, DIGITS)
        digits.append(digit)
    packer.put(len(digits), LENGTHS)
    for digit in digits:
        packer.put(digit, (1,) * DIGITS)


LENGTHS = (2, 6, 8, 4, 1, 1, 1, 1, 1, 1)
"""Of numbers with no digit, one, two, ...: a number of the law has three at most."""


def _take(unpacker: Unpacker) -> int:
    count = unpacker.take(LENGTHS)
    return sum(unpacker.take((1,) * DIGITS) * DIGITS**place for place in range(count))
