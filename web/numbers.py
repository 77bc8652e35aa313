"""Numbers as people write and read them in Dutch. Pure."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache

from web.translate import gettext

LONGEST = 20
"""Characters. Longer is no amount anybody types."""


class NotANumber(ValueError):
    """What was typed is not a number. Never holds the text itself."""


def euro(amount: Decimal | float) -> str:
    """`€ 1.618`, or `€ 1.618,18` when there are cents."""
    amount = Decimal(str(amount))
    whole = amount == amount.to_integral_value()
    return "€ " + _marked(f"{amount:,.0f}" if whole else f"{amount:,.2f}")


def round_euro(amount: Decimal) -> str:
    """A limit in whole euros, rounded down, so that nobody is told too much."""
    return euro(amount.quantize(Decimal(1), ROUND_FLOOR))


def written(number: Decimal) -> str:
    """Any number: `1.234,5`, without noughts at its end."""
    text = f"{number:,f}"
    return _marked(text.rstrip("0").rstrip(".") if "." in text else text)


def _marked(text: str) -> str:
    """With the signs of the language between thousands and before cents."""
    # Translators: how a number is written; only the dot and the comma may change.
    return text.translate(_signs(gettext("1.234,5")))


@lru_cache(maxsize=32)  # one of each language
def _signs(example: str) -> dict[int, int]:
    return str.maketrans(",.", re.sub("[^.,]", "", example))


def share(part: Decimal) -> str:
    """A part of one as a percentage: `13,73%`."""
    return f"{written(part.scaleb(2))}%"


def plain(number: Decimal) -> int | float:
    """A number that JSON and the cookie can hold."""
    return int(number) if number == number.to_integral_value() else float(number)


def read_number(text: str) -> Decimal:
    """Read `€ 1.450,50`, `1450`, `١٤٥٠` or `１４５０`. Raises NotANumber."""
    if len(text) > LONGEST * 2:
        raise NotANumber
    digits = "".join(_plain(char) for char in text)
    digits = re.sub(r"(?i)euro|eur|€|\s|,-$|\.-$", "", digits.strip())
    if not digits or len(digits) > LONGEST:
        raise NotANumber
    return Decimal(_decimal_point(digits))


def _plain(char: str) -> str:
    """Any script's digit as an ASCII digit; any script's separator as our own."""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    return {"٫": ",", "٬": ".", "，": ",", "．": ".", "−": "-", "\u00a0": " "}.get(char, char)


def _decimal_point(digits: str) -> str:
    """A dot before three digits groups thousands; a comma or other dot starts the cents."""
    for pattern in (
        r"(-?[0-9]{1,3})((?:\.[0-9]{3})+)(?:,([0-9]{1,2}))?",
        r"(-?[0-9]+)()(?:[.,]([0-9]{1,2}))?",
        r"(-?[0-9]{1,3})((?:,[0-9]{3})+)(?:\.([0-9]{1,2}))?",
    ):
        if match := re.fullmatch(pattern, digits):
            thousands = re.sub(r"[.,]", "", match[2])
            return f"{match[1]}{thousands}.{match[3] or 0}"
    raise NotANumber
