"""The limit somebody hears of does not hang on what comes in: nothing at all, or one euro."""

from __future__ import annotations

import pytest

from tests.conftest import DAY
from web.advice import advise
from web.outcome import outcome_page

SOMEBODY = {"leeftijd": 40, "huishouden": "weet_ik_niet", "kinderen": [8], "vermogen": 100}
SOMEBODY |= {"inkomen_soort": ["geen"]}


def limits(library, stem: str, income: int) -> list[str]:
    """What a card says of limits between which an amount can lie."""
    advice = advise(library, library.pack("dalfsen"), {**SOMEBODY, "inkomen": income}, DAY)
    page = outcome_page(library, advice)
    (card,) = (one for one in (*page.likely, *page.perhaps) if one.text.rule.stem == stem)
    told = (str(reason).partition(" (")[0] for reason in card.why)
    return [text for text in told if text.startswith("De grens is ")]


@pytest.mark.parametrize("stem", ["kindregeling", "chronisch-zieken"])
def test_who_has_nothing_hears_of_every_limit_that_is_possible(library, stem):
    one_euro = limits(library, stem, 1)
    assert " tot € " in one_euro[0]
    assert limits(library, stem, 0) == one_euro
