"""Buttons one can take in at a glance, also for who says "weet ik niet"."""

from __future__ import annotations

import pytest

from web.advice import advise
from web.choices import bands

FEW = 12
UNKNOWN = {
    "dreiging": "weet_ik_niet",
    "schulden": "weet_ik_niet",
    "leeftijd": "weet_ik_niet",
    "huishouden": "weet_ik_niet",
    "kinderen": "weet_ik_niet",
    "inkomen_soort": "weet_ik_niet",
}


@pytest.mark.parametrize("slug", ["almelo", "dalfsen", "lansingerland", "ommen", "steenwijkerland"])
def test_no_wall_of_buttons_when_the_household_is_unknown(library, today, slug):
    advice = advise(library, library.pack(slug), UNKNOWN, today)
    income = advice.pack.facts["inkomen"].question
    labels = [choice.label for choice in bands(income, advice)]
    assert len(labels) <= FEW, f"{len(labels)} buttons, such as: {labels[14:20]}"
