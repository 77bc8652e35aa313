"""Wrong letters are caught, and the group is named when it can be."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.handover.letters import MOST_TYPED, SIGNS, BadCode, read, spell
from web.handover.packing import Packer, Unpacker

CODES = 500
WHOLE = (
    st.integers(2, 11)
    .flatmap(
        lambda groups: st.lists(
            st.integers(0, 31), min_size=groups * 4 - 4, max_size=groups * 4 - 4
        )
    )
    .map(lambda values: [1, *values])
)
"""Version 1, and values that fill whole groups with their 3 check letters: 8 to 44 letters."""


def caught(text: str) -> BadCode | None:
    try:
        read(text)
    except BadCode as bad:
        return bad
    return None


def codes(seed):
    dice = random.Random(seed)
    for _ in range(CODES):
        groups = dice.randint(4, 9)
        yield spell([dice.randrange(32) for _ in range(groups * 4 - 3)]).replace("-", "")


def test_every_wrong_letter_and_every_swap_of_neighbours_is_caught():
    tries = missed = named = 0
    for code in codes(1):
        for at, sign in enumerate(code):
            wrong = [code[:at] + other + code[at + 1 :] for other in SIGNS if other != sign]
            if at + 1 < len(code) and code[at + 1] != sign:
                wrong.append(code[:at] + code[at + 1] + sign + code[at + 2 :])
            for text in wrong:
                bad = caught(text)
                tries, missed = tries + 1, missed + (bad is None)
                named += bad is not None and bad.group == at // 4 + 1
    assert missed == 0, f"{missed} of {tries}"
    assert named / tries > 0.9


@given(WHOLE)
def test_what_is_spelled_is_read(values):
    assert read(spell(values)) == values


@given(WHOLE)
def test_lower_case_lookalikes_spaces_and_dashes_do_not_matter(values):
    code = spell(values)
    assert read(code.lower()) == values
    assert read(code.replace("0", "O").replace("1", "l")) == values
    assert read(code.replace("0", "o").replace("1", "I")) == values
    assert read(code.replace("-", "")) == values
    assert read(code.replace("-", " – ")) == values
    assert read(f"\n  {code}\r\n") == values


@given(WHOLE)
def test_words_around_a_code_and_the_mark_of_a_scanner_do_not_matter(values):
    code = spell(values)
    assert read(f"]Q1{code}") == values
    assert read(f"Mijn code: {code}, dank u!") == values


def test_the_group_with_a_wrong_letter_is_named():
    code = spell(list(range(17)))
    wrong = ("Z" if code[6] != "Z" else "Y").join((code[:6], code[7:]))
    assert (caught(wrong).reason, caught(wrong).group) == ("klopt_niet", 2)


@pytest.mark.parametrize(
    ("text", "reason", "group"),
    [
        ("", "leeg", 0),
        ("   - -  ", "leeg", 0),
        ("A" * 201, "te_lang", 0),
        ("7K3P-QXU2-M4TD-8W1C", "teken", 2),
        ("7K3P-QXÉ2-M4TD-8W1C", "teken", 2),
        ("7K3P-QX9-M4TD-8W1C", "groep", 2),
        ("7K3P QX922 M4TD 8W1C", "groep", 2),
        ("7K3PQX92M4TD8W", "groep", 4),
        ("7K3P-QX92-M4TD-8W1C-" * 3, "klopt_niet", 0),
        ("💥" * 5, "leeg", 0),
    ],
)
def test_what_is_wrong_is_said(text, reason, group):
    bad = caught(text)
    assert (bad.reason, bad.group) == (reason, group)
    assert str(bad) == reason  # never what was typed


@given(WHOLE, st.sampled_from(["", " ", "-", "\n"]), st.integers(2, 3))
def test_a_code_scanned_twice_is_that_code(values, between, times):
    """Two words of a Reed-Solomon code are one longer word: without care a stranger's answers."""
    code = spell(values).replace("-", "")[:60]
    text = between.join([code] * times)
    if caught(code) is None and len(text) <= MOST_TYPED:
        assert read(text) == values


def test_signs_that_become_many_are_counted_as_many():
    """U+FDFA is 18 letters in one: 200 of them kept the server busy for seconds."""
    assert caught("\N{ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM}" * 200).reason == "te_lang"


@given(st.text(max_size=300))
def test_any_text_is_a_code_or_a_fault(text):
    assert caught(text) is None or caught(text).reason


@given(st.lists(st.integers(0, 31), max_size=60))
def test_a_cut_code_is_caught(values):
    code = spell(values + [0] * (-(len(values) + 3) % 4)).replace("-", "")
    for length in range(len(code) - 1, max(0, len(code) - 8), -1):
        assert caught(code[:length]) is not None


CHOICES = st.lists(st.integers(1, 40), min_size=1, max_size=9).flatmap(
    lambda weights: st.tuples(st.integers(0, len(weights) - 1), st.just(weights))
)


@given(st.lists(CHOICES, max_size=80))
def test_choices_come_out_as_they_went_in(choices):
    packer = Packer()
    for chosen, weights in choices:
        packer.put(chosen, weights)
    unpacker = Unpacker(packer.number())
    assert [unpacker.take(weights) for _, weights in choices] == [c for c, _ in choices]
    assert unpacker.left == 0
