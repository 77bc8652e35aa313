"""Worked examples that others made: `content_b1/landelijk/voorbeelden/`, ready for a formula."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import strategies as st

from tests.conftest import CONTENT
from web.content.figures import read_amounts
from web.content.files import Map, read_yaml
from web.rules.amounts import AmountsOnDay

FOLDER = CONTENT / "landelijk" / "voorbeelden"
AMOUNTS = read_amounts(CONTENT / "landelijk" / "bedragen")
WORDS = {"ja": True, "nee": False}
INCOMES = st.decimals(0, 60_000, places=2) | st.decimals(0, 250_000, places=2)
"""Mostly where amounts still move."""


@dataclass(frozen=True)
class Example:
    """One household, the function that works it out, and what must come out."""

    name: str
    function: str
    day: datetime.date
    arguments: dict
    outcome: Decimal | str
    margin: Decimal

    def check(self, function: Callable[..., Decimal], **more: AmountsOnDay) -> None:
        """Fails when another amount comes out. `ja` and `nee`: whether there is an amount."""
        amount = function(**self.arguments, **more)
        if self.outcome in WORDS:
            assert (amount > 0) is WORDS[self.outcome]
        else:
            assert abs(amount - self.outcome) <= self.margin, f"{amount}, not {self.outcome}"


def on(year: int, month: int = 1, day: int = 1) -> AmountsOnDay:
    """The real figures of a day."""
    return AMOUNTS.on(datetime.date(year, month, day))


def parameters(scheme: str) -> list:
    """The examples of one file that a function can work out, for `parametrize`."""
    return [pytest.param(one, id=one.name) for one in examples(scheme)]


def examples(scheme: str) -> Iterator[Example]:
    """Rows and tables of one file; a row without a sum (`getoetst_in`) is not among them."""
    root = read_yaml(FOLDER / f"{scheme}.yaml")
    for row in root["voorbeelden"]:
        if "getoetst_in" not in row:
            yield _example(row, row["id"], row["uitkomst"], {})
    for table in root.get("tabellen", []):
        for income, amount in table["rijen"]:
            more = {table["verandert"]: (Decimal(income), Decimal(0))}
            yield _example(table, f"{table['id']}-{income}", amount, more)


def _example(row: Map, name: str, outcome: object, more: dict) -> Example:
    return Example(
        name,
        row.get("rekensom", row["regeling"]),
        row["datum"],
        {key: _value(value) for key, value in row["invoer"].items()} | more,
        outcome if outcome in WORDS else Decimal(outcome),
        Decimal(row.get("marge", 0)),
    )


def _value(value: object) -> object:
    if isinstance(value, list):
        return tuple(map(_value, value))
    return Decimal(value) if isinstance(value, int) else WORDS.get(value, value)


def falls_with_income(amounts: Callable[[Decimal], Decimal], one: Decimal, other: Decimal) -> None:
    """Fails when somebody with more income gets more, or somebody owes money."""
    low, high = sorted((one, other))
    assert 0 <= amounts(high) <= amounts(low)


def rows() -> list[Map]:
    """Every row and every table of every file."""
    roots = [read_yaml(path) for path in sorted(FOLDER.glob("*.yaml"))]
    return [
        row for root in roots for key in ("voorbeelden", "tabellen") for row in root.get(key, [])
    ]
