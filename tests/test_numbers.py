"""Numbers as people type and read them in Dutch, and everything else they may send."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from web.numbers import LONGEST, NotANumber, euro, read_number, round_euro

MANY = settings(max_examples=500, deadline=None, derandomize=True)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1450", "1450"),
        ("0", "0"),
        ("٠", "0"),
        ("١٤٥٠", "1450"),
        ("١٬٤٥٠٫٥٠", "1450.50"),
        ("۱۴۵۰", "1450"),
        ("१४५०", "1450"),
        ("１４５０", "1450"),
        ("１．４５０，５０", "1450.50"),
        ("1.450", "1450"),
        ("1.450,50", "1450.50"),
        ("1.450,5", "1450.5"),
        ("1,450.50", "1450.50"),
        ("1,450", "1450"),
        ("1.234.567", "1234567"),
        ("1450,50", "1450.50"),
        ("1450.50", "1450.50"),
        ("1450,5", "1450.5"),
        ("€ 1450,-", "1450"),
        ("€1450", "1450"),
        ("€ 1.450,-", "1450"),
        ("1450.-", "1450"),
        ("1450 euro", "1450"),
        ("EUR 1450", "1450"),
        ("1 450", "1450"),
        ("1\u00a0450", "1450"),
        ("1\u202f450,50", "1450.50"),
        ("  1450\t\n", "1450"),
        ("007", "7"),
        ("-5", "-5"),
        ("\u22125", "-5"),
    ],
)
def test_a_number_is_read_however_it_is_written(text, number):
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "€", "euro", ",-", ".", ",", "-", "abc", "twaalf", "1e5", "1E+5", "--1", "+-1",
        "1-", "1-2", "NaN", "sNaN", "nan", "Infinity", "-inf", "∞", "0x10", "0b1", "1_000", "½",
        "²", "Ⅷ", "一", "1,2,3", "1.2.3", "1.45,0.5", "1..5", ",5", "5,", "1,2345", "12.3456",
        "1450,505", "1/2", "1450%", "=1+1", "<b>1</b>", "1;2", "1450\x00", "\ud800", "9" * 21,
        "1" * 10_000, " " * 10_000, "١" * 10_000,
    ],
)  # fmt: skip
def test_anything_else_is_refused_and_never_repeated(text):
    with pytest.raises(NotANumber) as refused:
        read_number(text)
    _says_nothing(refused.value)


@MANY
@given(st.text(max_size=60))
def test_any_text_is_a_finite_number_or_refused(text):
    try:
        number = read_number(text)
    except NotANumber as refused:
        _says_nothing(refused)
    else:
        assert number.is_finite()
        assert abs(number) < 10**LONGEST


@MANY
@given(st.text(alphabet="0123456789٠١５.,-€ eE+", max_size=LONGEST * 2 + 2))
def test_almost_numbers_are_a_finite_number_or_refused(text):
    try:
        number = read_number(text)
    except NotANumber as refused:
        _says_nothing(refused)
    else:
        assert number.is_finite()


@MANY
@given(st.decimals(0, 9_999_999, places=2))
def test_what_we_write_we_can_read(amount):
    assert read_number(euro(amount)) == amount


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0", "€ 0"),
        ("5", "€ 5"),
        ("5.00", "€ 5"),
        ("5.50", "€ 5,50"),
        ("1618", "€ 1.618"),
        ("1618.18", "€ 1.618,18"),
        ("1234567.5", "€ 1.234.567,50"),
        ("1E+3", "€ 1.000"),
        ("-12.5", "€ -12,50"),
    ],
)
def test_euro(amount, text):
    assert euro(Decimal(amount)) == text


def test_a_limit_in_whole_euros_is_rounded_down():
    assert round_euro(Decimal("1703.99")) == "€ 1.703"
    assert round_euro(Decimal("1703.00")) == "€ 1.703"


def _says_nothing(refused):
    """The text may be somebody's: it stands in no exception, cause or context."""
    assert refused.args == ()
    assert refused.__cause__ is None
    assert refused.__context__ is None
