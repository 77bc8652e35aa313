"""Which phone numbers somebody can dial, by how many digits they have."""

from __future__ import annotations

import pytest

from web.check.phones import wrong


@pytest.mark.parametrize(
    "number",
    [
        *("010 433 96 00", "0546 - 45 69 09", "088 - 766 36 66", "0572-347799", "06 12345678"),
        *("14 0521", "14 010", "14 038", "0800-2000", "0800-33 55 555", "0900-8844"),
        *("112", "113", "144", "116 000", "+31 38 498 91 11", "+31 (0)38 498 91 11"),
        "+49 30 1234",  # of another country we know nothing
    ],
)
def test_these_can_be_dialled(number):
    assert wrong(number) == ""


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("010 433 96 0", "heeft 9 cijfers, en dat moeten er 10 zijn."),
        ("010 433 96 000", "heeft 11 cijfers, en dat moeten er 10 zijn."),
        ("088 - 766 36 6", "heeft 9 cijfers, en dat moeten er 10 zijn."),
        ("0572-3477999", "heeft 11 cijfers, en dat moeten er 10 zijn."),
        ("085-12345678", "heeft 11 cijfers, en dat moeten er 10 zijn."),
        ("14 052", "heeft 5 cijfers, en dat moeten er 6 zijn."),
        ("14 0380", "heeft 6 cijfers, en dat moeten er 5 zijn."),
        ("0800-811", "heeft 7 cijfers, en dat moeten er 8 of 11 zijn."),
        ("0800-81155", "heeft 9 cijfers, en dat moeten er 8 of 11 zijn."),
        ("1122", "heeft 4 cijfers, en dat moeten er 3 zijn."),
        ("+31 38 498 91 1", "heeft 9 cijfers, en dat moeten er 10 zijn."),
        ("12", "is geen telefoonnummer."),
        ("bel ons", "is geen telefoonnummer."),
    ],
)
def test_these_cannot(number, told):
    assert wrong(number) == told
