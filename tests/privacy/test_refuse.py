"""Promise: typed a personal detail by mistake? Then we refuse it. Measured on made-up texts.

The texts and the rules are of one hand, so on real texts it will be less. Names are never found.
"""

from __future__ import annotations

import math

import pytest

from tests.refuse import money, people
from web.refuse import found

GOALS = {
    "bsn": 100,
    "iban": 100,
    "telefoon": 99,
    "email": 99,
    "adres": 98,
    "geboortedatum": 93,
}
"""Percent."""
FALSE_ALARMS = 0.1
"""Percent of sentences about money, at most."""


@pytest.mark.bewijst("weigeren")
def test_personal_details_are_refused_and_money_is_not(long, figures):
    count, sentences = (2000, 20_000) if long else (200, 2000)
    for kind in people.KINDS:
        caught = sum(kind in found(text) for text in people.texts(kind, count))
        figures[kind] = math.floor(1000 * caught / count) / 10  # never rounded up to all
    figures["vals_alarm"] = sum(bool(found(text)) for text in money.sentences(sentences))
    figures["zinnen"] = sentences
    assert {kind: figures[kind] for kind in GOALS if figures[kind] < GOALS[kind]} == {}
    assert 100 * figures["vals_alarm"] / sentences <= FALSE_ALARMS
