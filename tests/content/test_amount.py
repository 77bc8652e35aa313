"""An amount per kind of household: exact when the household is known, a range when it is not."""

from __future__ import annotations

import pytest

from tests.content import sixth
from web.content.errors import ContentError
from web.content.library import Library
from web.report import calculate

AMOUNT = "bedrag: {per: jaar, euro: {alleen: 400, alleen_met_kinderen: 500, samen: 600}}"


def _library(copied, amount: str) -> Library:
    folder = sixth.write(copied())
    path = folder / "gemeenten" / sixth.SLUG / "regelingen" / "moestuin-zaden.md"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    changed = [f"{amount}\n" if line.startswith("bedrag:") else line for line in lines]
    path.write_text("".join(changed), "utf-8")
    return Library(folder)


@pytest.mark.parametrize(
    ("household", "low", "high"),
    [
        ({"huishouden": "alleen", "kinderen": []}, 400, 400),
        ({"huishouden": "alleen", "kinderen": [4]}, 500, 500),
        ({"huishouden": "samen", "kinderen": [4]}, 600, 600),
        ({"huishouden": "alleen"}, 400, 500),
        ({}, 400, 600),
    ],
)
def test_the_amount_of_this_household(copied, today, household, low, high):
    answers = {"gemeente": sixth.SLUG, **household}
    outcome = calculate(_library(copied, AMOUNT), {"antwoorden": answers}, today)
    scheme = next(s for s in outcome["regelingen"] if s["id"] == f"{sixth.SLUG}/moestuin-zaden")
    assert scheme["bedrag"] == {"laag": low, "hoog": high, "per": "jaar"}


def test_a_kind_of_household_without_an_amount_is_a_fault(copied):
    with pytest.raises(ContentError, match="Een bedrag is een getal"):
        _library(copied, "bedrag: {per: jaar, euro: {alleen: 400}}").pack(sixth.SLUG)
