"""How well the chat understands the sentences rules were written with. The blind half is no test:
it is scored once (score.py)."""

from __future__ import annotations

import pytest

from tests.understand.score import Score, lines_of, score, wrong_share


@pytest.fixture(scope="module")
def whole(library) -> Score:
    return score(library, lines_of("bouw"))[""]


def test_slots(whole):
    assert whole.share("slots", "slots expected") >= 0.95


@pytest.mark.parametrize("kind", ["emergencies", "threats"])
def test_no_emergency_is_missed(kind, whole):
    assert whole.counts[kind] == whole.counts[f"{kind} expected"] > 0


@pytest.mark.parametrize("kind", ["false alarms", "alarms not asked for"])
def test_no_false_alarm(kind, whole):
    assert whole.counts["calm"] > 0
    assert whole.counts[kind] == 0


def test_hardly_a_wrong_slot(whole):
    assert wrong_share(whole) <= 0.01


@pytest.mark.parametrize("kind", ["commands", "topics", "refusals", "places"])
def test_the_rest(kind, whole):
    assert whole.counts[f"{kind} expected"] > 0
    assert whole.share(kind, f"{kind} expected") >= 0.95


def test_nothing_crashes(whole):
    assert whole.counts["crashes"] == 0
