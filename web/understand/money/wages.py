"""What comes with a wage and what is taken off it: travel money, deductions; and profit.

The nearest word alone does not tell these: `ik krijg 48 euro reiskosten` is travel money, `ik heb
48 euro reiskosten` is a bill.
"""

from __future__ import annotations

from web.understand.cues import before, behind, spots
from web.understand.message import Message
from web.understand.money.amounts import Amount

TRAVEL, HELD, PROFIT = "reisgeld", "inhoudingen", "winst_jaar"
GOES, OFF = "geld_gaat", "geld_af"
WAGES = ("inkomen_geld", "inkomen_bron")
BILLS = ("huur_geld", "kosten_geld")
NEAR, FAR = 2, 6


def wage_kind(message: Message, amount: Amount) -> str | None:
    """The fact, or None: it is nothing of this kind."""
    if _is_travel(message, amount):
        return TRAVEL
    return HELD if _is_held(message, amount) else None


def _is_travel(message: Message, amount: Amount) -> bool:
    named = _beside(message, amount, "reis_kosten", NEAR)
    clause = message.clause(amount.start)
    gets = message.near(clause, "reis_krijgt") and not message.near(clause, "geld_kwijt")
    return named and gets


def _is_held(message: Message, amount: Amount) -> bool:
    """`van mijn loon gaat 60 euro af voor een boete`; but `daar gaat 600 huur vanaf` is rent."""
    goes = before(message, amount.start, GOES, FAR) and behind(message, amount.end, OFF, FAR)
    wage = any(message.near(message.sentence(amount.start), name) for name in WAGES)
    bill = any(behind(message, amount.end, name, 1) for name in BILLS)
    return goes and wage and not bill


def is_profit(message: Message, amount: Amount) -> bool:
    """`ik heb een kapsalon en hou 15.500 per jaar over`."""
    places = [at for name in ("winst_zaak", "eigen_zaak") for at, _ in spots(message, name)]
    own = any(not _is_of_boss(message, at) for at in places)
    return own and _beside(message, amount, "geld_jaar", FAR)


def _is_of_boss(message: Message, at: int) -> bool:
    """`ik werk in een kapsalon`."""
    return message.near((at - 1, at - 2), "zaak_van_ander")


def _beside(message: Message, amount: Amount, name: str, most: int) -> bool:
    return before(message, amount.start, name, most) or behind(message, amount.end, name, most)
