"""The letters of a code: which ones, in groups of 4, and 3 of them to catch a mistake. Pure.

The letters are Crockford's base 32: no I, L, O or U. The last 3 make it a word of a Reed-Solomon
code over 32 signs. So each wrong letter and each pair of neighbours that changed places is caught,
always; of other mistakes 1 in 32,768 is missed. Of those two kinds it also tells where they are.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOKALIKES = str.maketrans("OIL", "011")
CHECKS = 3
GROUP = 4
FEWEST, MOST_TYPED = 8, 200
"""Letters in the shortest code; signs that are looked at, of whatever is typed."""
AGAIN = re.compile(rf"((?:.{{{GROUP}}}){{{FEWEST // GROUP},}}?)\1+")
"""The same letters twice or more: somebody scanned twice. Together these are a valid code too."""
SCANNER = re.compile(r"^\s*\][A-Za-z]\d")
"""Some scanners say first what kind of code they read."""

FIELD = 0b100101
"""x^5 + x^2 + 1: with it, every sign but 0 is a power of 2."""
POWERS = [1]
while len(POWERS) < len(SIGNS) - 1:
    double = POWERS[-1] << 1
    POWERS.append(double ^ FIELD if double >= len(SIGNS) else double)
LOG = {power: i for i, power in enumerate(POWERS)}


class BadCode(ValueError):
    """Not a code. Holds what is wrong, as a word that may stand in an address, and the group of 4
    letters where it is wrong (from 1; 0: not known). Never what was typed."""

    def __init__(self, reason: str, group: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.group = reason, group


def spell(values: Sequence[int]) -> str:
    """`7K3P-QX92`: these values (0 to 31) with their check letters. Together they must fill whole
    groups."""
    text = "".join(SIGNS[value] for value in (*values, *_checks(values)))
    return "-".join(text[i : i + GROUP] for i in range(0, len(text), GROUP))


def read(text: str) -> list[int]:
    """The values of what somebody typed, scanned or pasted, without the checks. Raises BadCode."""
    if len(text) > MOST_TYPED:
        raise BadCode("te_lang")
    parts = _parts(text)
    if not parts:
        raise BadCode("leeg")
    for part in _candidates(parts):
        values = [SIGNS.index(sign) for sign in part]
        if values[0] and not any(_syndromes(values)):  # versions begin at 1
            return values[:-CHECKS]
    raise _fault(parts)


def _parts(text: str) -> list[str]:
    """What was typed, as groups; all that is no letter or digit stands between two groups. Some
    signs become many."""
    plain = unicodedata.normalize("NFKC", SCANNER.sub("", text)).upper().translate(LOOKALIKES)
    if len(plain) > MOST_TYPED:
        raise BadCode("te_lang")
    return re.findall(r"[^\W_]+", plain)


def _candidates(parts: list[str]) -> Iterator[str]:
    """All of it, then each row of groups in it: there may be other words around a code."""
    spans = itertools.combinations(range(len(parts) + 1), 2)
    for start, end in sorted(spans, key=lambda span: span[0] - span[1]):
        joined = "".join(parts[start:end])
        if len(joined) >= FEWEST and len(joined) % GROUP == 0 and set(joined) <= set(SIGNS):
            if again := AGAIN.fullmatch(joined):
                yield again[1]
            yield joined


def _fault(parts: list[str]) -> BadCode:
    """What to tell somebody: the first thing that is surely wrong, and where."""
    grouped = parts if len(parts) > 1 else _cut("".join(parts))
    for number, part in enumerate(grouped, 1):
        if not set(part) <= set(SIGNS):
            return BadCode("teken", number)
        if len(part) != GROUP:
            return BadCode("groep", number)
    values = [SIGNS.index(sign) for sign in "".join(parts)]
    place = _place(values)
    return BadCode("klopt_niet", 0 if place is None else place // GROUP + 1)


def _cut(text: str) -> list[str]:
    return [text[i : i + GROUP] for i in range(0, len(text), GROUP)]


def _times(a: int, b: int) -> int:
    return POWERS[(LOG[a] + LOG[b]) % len(POWERS)] if a and b else 0


def _checks(values: Sequence[int]) -> list[int]:
    """The rest after dividing by the polynomial that is zero at 1, 2 and 4."""
    divisor = [1]
    for power in POWERS[:CHECKS]:
        shifted = [0, *(_times(d, power) for d in divisor)]
        divisor = [a ^ b for a, b in zip([*divisor, 0], shifted, strict=True)]
    rest = [0] * CHECKS
    for value in values:
        lead = value ^ rest[0]
        rest = [r ^ _times(lead, d) for r, d in zip([*rest[1:], 0], divisor[1:], strict=True)]
    return rest


def _syndromes(values: Sequence[int]) -> list[int]:
    """The letters as a polynomial, at 1, 2 and 4: all zero when nothing is wrong."""
    found = []
    for power in POWERS[:CHECKS]:
        total = 0
        for value in values:
            total = _times(total, power) ^ value
        found.append(total)
    return found


def _place(values: Sequence[int]) -> int | None:
    """The place (from 0) of the one wrong letter, or of the first of two neighbours that changed
    places; None when it is something else, or could be in two places of a very long code."""
    at_1, at_2, at_4 = _syndromes(values)
    if at_1 and at_2 and _times(at_2, at_2) == _times(at_1, at_4):  # one wrong letter
        power, neighbour = LOG[at_2] - LOG[at_1], 0
    elif not at_1 and at_2 and at_4:  # two neighbours: the factor 1 + 2 is of the pair
        power, neighbour = LOG[at_4] - LOG[at_2] - LOG[1 ^ POWERS[1]], 1
    else:
        return None
    last = len(values) - 1 - neighbour
    places = range(last - power % len(POWERS), -1, -len(POWERS))
    return places[0] if len(places) == 1 else None
