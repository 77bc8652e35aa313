"""Numbers in digits and in Dutch words. The words are made here from the rules of the language."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.understand.words.lexicon import lexicon_of
from web.understand.words.numbers import numbers_in
from web.understand.words.plain import words_of as plain_words

UNITS = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
    "zestien zeventien achttien negentien"
).split()
TENS = "- - twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()


def below_hundred(number: int) -> list[str]:
    if number < 20:
        return [UNITS[number]]
    tens, unit = divmod(number, 10)
    if not unit:
        return [TENS[tens]]
    between = "ën" if UNITS[unit].endswith("e") else "en"
    return [f"{UNITS[unit]}{between}{TENS[tens]}"]


def words_of(number: int, hundreds: bool = False) -> list[str]:
    """The parts of a number from 0 to 9999. hundreds: `veertien honderd`, not `duizend vier..`."""
    size, name = (100, "honderd") if hundreds or number < 1000 else (1000, "duizend")
    many, rest = divmod(number, size)
    if not many:
        return below_hundred(number)
    head = [] if many == 1 else below_hundred(many)
    return [*head, name, *(words_of(rest) if rest else [])]


@pytest.fixture(scope="module")
def values(library):
    names = lexicon_of(library).names
    return lambda text: [number.value for number in numbers_in(plain_words(text, {}), names)]


@pytest.mark.parametrize("glue", ["", " "], ids=["joined", "spaced"])
def test_every_number_in_words(glue, values):
    wrong = [n for n in range(10_000) if values(glue.join(words_of(n))) != [n]]
    assert wrong == []


@pytest.mark.parametrize("glue", ["", " "], ids=["joined", "spaced"])
def test_hundreds_in_words(glue, values):
    numbers = [n for n in range(1100, 10_000) if n // 100 % 10]
    assert [n for n in numbers if values(glue.join(words_of(n, True))) != [n]] == []


def test_units_and_tens_apart(values):
    told = {n: f"{UNITS[n % 10]} en {TENS[n // 10]}" for n in range(21, 100) if n % 10}
    assert {n: values(text) for n, text in told.items()} == {n: [n] for n in told}


@given(whole=st.integers(0, 999_999), cents=st.integers(0, 99))
def test_digits(whole, cents, values):
    dutch = f"{whole:,}".replace(",", ".")
    for text in (f"{whole},{cents:02}", f"{dutch},{cents:02}", f"€{dutch},{cents:02}"):
        assert values(text) == [whole + Decimal(cents) / 100]
    for text in (f"{whole}", dutch, f"€ {dutch}", f"{dutch} euro", f"{whole}euro"):
        assert values(text) == [whole]


@given(whole=st.integers(1, 99), tenth=st.integers(0, 9))
def test_thousands(whole, tenth, values):
    number = whole * 1000 + tenth * 100
    for text in (f"{whole},{tenth}k", f"{whole}.{tenth}k", f"{whole},{tenth} duizend"):
        assert values(text) == [number]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dattienhonderd", [1300]),
        ("vief en darteg", [35]),
        ("duizend drie honderd", [1300]),
        ("honderd en vijftig", [150]),
        ("vijfhonderd en twee kinderen", [500, 2]),
        ("fourteen hundred", [1400]),
        ("twenty five", [25]),
        ("thirty-one", [31]),
        ("vier en een half duizend", [4500]),
        ("drieeneenhalf duizend", [3500]),
        ("21 duizend 500", [21_500]),
        ("veertig zes jaar", [46]),
        ("veertig twee kinderen", [40, 2]),
        ("2,5,9", [2, 5, 9]),
        ("twee drie zes", [2, 3, 6]),
        ("1234567890", []),
        ("0612", []),
        ("honden en katten, tenminste", []),
    ],
)
def test_other_ways(text, expected, values):
    assert values(text) == expected


@pytest.mark.parametrize("text", ["een", "een kind"])
def test_een_may_say_nothing(text, library):
    assert [number.article for number in lexicon_of(library).hear(text).numbers] == [True]


@given(text=st.text(max_size=60))
def test_never_breaks(text, values):
    assert all(value >= 0 for value in values(text))
