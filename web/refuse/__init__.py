"""Free text that says who somebody is: found, so that it can be refused. Pure.

A whole text is refused; nothing is cut out of it, so nothing can be left behind. The outcome names
the kind and never holds the text. What this cannot do: names cannot be found, and neither can a
street with an unusual name, or a text that somebody means to hide. It is a net for mistakes, not a
promise. So never keep, log or repeat a text either, also when nothing was found.

Only the server looks, so a text is sent before it is refused.
Why and how well: docs/besluiten/0011-weigeren-van-persoonsgegevens.md.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from web.refuse.contact import take_address, take_email
from web.refuse.dates import take_birth_date
from web.refuse.numbers import take_account, take_bsn, take_phone
from web.refuse.plain import plain, spoken

Kind = Literal["bsn", "iban", "telefoon", "email", "adres", "geboortedatum", "te_lang"]
LONGEST = 1000
"""Characters. A longer text is not looked at, so it is refused as well."""

_IN_ORDER: tuple[tuple[Kind, Callable[[str], tuple[str, bool]]], ...] = (
    ("email", take_email),
    ("geboortedatum", take_birth_date),
    ("iban", take_account),
    ("adres", take_address),
    ("telefoon", take_phone),
    ("bsn", take_bsn),
)
"""What one finds it takes out of the text, so that no other finds it again as something else."""


def found(text: str) -> tuple[Kind, ...]:
    """The kinds of personal detail in `text`; nothing found: `()`. Never the text itself."""
    if len(text) > LONGEST:
        return ("te_lang",)
    text = spoken(plain(text))
    kinds: list[Kind] = []
    for kind, take in _IN_ORDER:
        text, hit = take(text)
        if hit:
            kinds.append(kind)
    return tuple(kinds)
