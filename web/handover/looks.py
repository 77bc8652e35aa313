"""Does what somebody typed look like a code? Only then may it be kept to show it again. Pure.

Nearly every group of a code mixes letters and digits; a name, a street or a year does not. It is a
net: one short word of code letters behind or between good groups still slips through.
"""

from __future__ import annotations

import re
import unicodedata

from web import refuse
from web.handover.letters import FEWEST, GROUP, LOOKALIKES, MOST_TYPED, SCANNER, SIGNS

LETTERS = frozenset(SIGNS)
READABLE = LETTERS | {chr(sign) for sign in LOOKALIKES}
ODD, STRANGE = 2, 2
"""Groups that are not as they should be, and letters that no code has: more is no slip."""
LONGEST = 64
"""Letters and dashes of what is kept."""


def code_alone(typed: str) -> str:
    """Groups with dashes between them, without the words around them; else all of it."""
    pieces = re.findall(r"[\w-]+", SCANNER.sub("", typed))
    if len(typed) > MOST_TYPED or not any(map(_is_dashed, pieces)):
        return typed
    coded = [place for place, piece in enumerate(pieces) if any(map(_is_mixed, _parts(piece)))]
    return " ".join(pieces[coded[0] : coded[-1] + 1])


def as_code(typed: str) -> str:
    """What was typed, as groups of letters that a code can have; empty when it looks like
    something else."""
    if len(typed) > MOST_TYPED or refuse.found(typed):
        return ""
    alone = code_alone(typed)
    parts = _parts(alone)
    if not _look_right(parts, dashed=any(map(_is_dashed, alone.split()))):
        return ""
    if len(parts) == 1:
        parts = [parts[0][i : i + GROUP] for i in range(0, len(parts[0]), GROUP)]
    letters = ["".join(c for c in part.translate(LOOKALIKES) if c in LETTERS) for part in parts]
    text = "-".join(filter(None, letters))
    return text if len("".join(letters)) >= FEWEST and len(text) <= LONGEST else ""


def _parts(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).upper())


def _look_right(parts: list[str], *, dashed: bool) -> bool:
    total = len("".join(parts))
    mixed = [part for part in parts if _is_mixed(part)]
    if sum(sign not in READABLE for part in parts for sign in part) > STRANGE or not mixed:
        return False
    if len(parts) == 1:
        return True
    if len(mixed) < 2 or not _words_fit(parts, dashed=dashed):
        return False
    good = sum(len(part) == GROUP for part in mixed) * GROUP
    odd = sum(not _is_group(part) for part in parts)
    return (odd <= ODD and 3 * good >= total) or 2 * len("".join(mixed)) >= total


def _words_fit(parts: list[str], *, dashed: bool) -> bool:
    """Of parts without a digit, one may be cut or a letter too long. With spaces between the parts
    an O for a 0 makes it a word as well (`Piet`), and a code begins with the digit of its version.
    """
    known, (first, *_, last) = READABLE if dashed else LETTERS, parts
    plain = [part for part in parts if part.isalpha() and len(part) > 1]
    words = [part for part in plain if not (_is_group(part) and set(part) <= known)]
    begins = first not in words if dashed else not first.isalpha()
    ends = last not in words or set(last) <= LETTERS
    return begins and ends and len(words) <= 1 and all(len(word) <= GROUP + 1 for word in words)


def _is_group(part: str) -> bool:
    return len(part) == GROUP and set(part) <= READABLE


def _is_dashed(piece: str) -> bool:
    return sum(map(_is_mixed, _parts(piece))) > 1


def _is_mixed(part: str) -> bool:
    """Letters and digits by turns, as often as in a code: `GEB1960` changes only once."""
    kinds = [sign.isdigit() for sign in part]
    changes = sum(a != b for a, b in zip(kinds, kinds[1:], strict=False))
    return changes > 0 and changes * GROUP >= len(part)
