"""Rounding: which half goes where."""

from decimal import Decimal

import pytest

from web.rules.national.rounding import down, to_cents, to_euros, up


@pytest.mark.parametrize(
    ("rounding", "amount", "result"),
    [
        (to_cents, "67.516", "67.52"),
        (to_cents, "67.515", "67.52"),
        (to_cents, "67.514", "67.51"),
        (to_euros, "23.50", "24"),
        (to_euros, "24.50", "25"),
        (to_euros, "24.49", "24"),
        (down, "126.99", "126"),
        (down, "126", "126"),
        (up, "1261.35", "1262"),
        (up, "1261", "1261"),
    ],
)
def test_rounding(rounding, amount, result):
    assert str(rounding(Decimal(amount))) == result
