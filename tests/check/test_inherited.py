"""What a local scheme takes over from its base and no longer fits a limit or amount of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content import sixth
from web.check import check
from web.check.language.text import sentences
from web.check.named import EURO, untrue_now
from web.content.files import parse_yaml
from web.content.library import Library

OWN = "gemeenten/raalte/regelingen/eigen.md"
LONG_LOW = """\
voorwaarden:
  leeftijd: {{minstens: {age}, minder_dan: AOW-leeftijd}}
  inkomen: {{hoogstens: onbekend}}
  vermogen: {{hoogstens: vermogensgrens bijstand}}
  onbekend: hoe lang uw inkomen al laag moet zijn
"""


@pytest.fixture
def told(copied, today):
    """Line, problem and mend of each warning about a file on this base with these lines."""
    content = sixth.write(copied())

    def run(base: str, lines: str = "", body: str = "") -> list[tuple[int, str, str]]:
        (content / OWN).write_text(
            f"---\ngebaseerd_op: {base}\n{lines}loket: testloket\n"
            f"bron: {{titel: Verzonnen}}\ngecontroleerd: 2026-11-21\n---\n{body}\n",
            encoding="utf-8",
        )
        found = check(Library(content), today, "raalte").warnings
        mine = [one for one in found if one.path == content / OWN]
        return [(one.line, one.problem, one.mend) for one in mine]

    return run


def test_a_figure_in_the_text_and_an_example(told):
    assert told("individuele-inkomenstoeslag", LONG_LOW.format(age=20)) == [
        (
            4,
            "'leeftijd' is hier anders dan in 'individuele-inkomenstoeslag'. De tekst komt nog "
            "daaruit, en zegt: “U moet 21 jaar of ouder zijn.”",
            "Schrijf onder de laatste --- een eigen tekst.",
        ),
        (
            4,
            "'leeftijd' is hier anders dan in 'individuele-inkomenstoeslag'. De 'voorbeelden' "
            "komen nog daaruit, en dit hangt ervan af: “Iemand van 19.”",
            "Schrijf hier eigen 'voorbeelden', net onder en net boven uw grens.",
        ),
    ]


def test_a_text_and_examples_of_its_own_are_not_taken_over(told):
    example = "voorbeelden: [{wie: Iemand van 19., antwoorden: {leeftijd: 19}, uitkomst: nee}]\n"
    lines = LONG_LOW.format(age=20) + example
    assert told("individuele-inkomenstoeslag", lines, "U bent 20 jaar of ouder.") == []
    assert [row[2] for row in told("individuele-inkomenstoeslag", lines)] == [
        "Schrijf onder de laatste --- een eigen tekst."
    ]


@pytest.mark.parametrize("base", ["individuele-inkomenstoeslag", "kindregeling", "witgoed"])
def test_who_changes_nothing_hears_nothing(base, told):
    assert told(base) == []


def test_the_same_limit_written_again_is_no_change(told):
    assert told("individuele-inkomenstoeslag", LONG_LOW.format(age=21)) == []


def test_an_amount_where_the_text_says_that_it_differs(told):
    amount = "bedrag: {per: jaar, euro: 350}\n"
    assert [(row[0], row[1][-60:]) for row in told("individuele-inkomenstoeslag", amount)] == [
        (3, " komt nog daaruit, en zegt: “Hoeveel geld het is, kiest de gemeente ook.”"[-60:])
    ]
    assert told("kindregeling", amount) == []  # its text says nothing of an amount


def test_a_year_further_is_another_way_to_say_a_limit(told):
    """`hoogstens: 17` is `vanaf 18` and `jonger dan 18`."""
    lines = "voorwaarden: {leeftijd: {minstens: 21}, inkomen: {hoogstens: onbekend}}\n"
    problems = [row[1] for row in told("volwassenenfonds", lines)]
    assert any("'samenvatting' komt nog daaruit" in one and "18" in one for one in problems)


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("Tot 120% van het minimum.", True),
        ("Tot 120 % van het minimum.", True),
        ("Tot 120 procent van het minimum.", True),
        ("Tot 120\xa0procent van het minimum.", True),
        ("Tot € 1.500 per maand.", True),
        ("Tot €\xa01.500 per maand.", True),
        ("Tot 1.500\xa0euro per maand.", True),
        ("Tot 130 procent van het minimum, of tot €\xa01.600.", False),
        ("Tot 1.500 procent van het minimum.", False),
    ],
)
def test_the_old_figure_however_it_is_written(text, untrue):
    before, now = (
        [parse_yaml(f"{{hoogstens: {share}% van sociaal minimum, minder_dan: {euro}}}", Path(), 0)]
        for share, euro in ((120, 1500), (130, 1600))
    )
    (sentence,) = sentences(text)
    assert untrue_now(sentence, "inkomen", EURO, before, now) is untrue


@pytest.mark.parametrize(("said", "untrue"), [("onbekend", False), ("maand", True)])
def test_only_a_value_leaves_open_what_is_not_known(said, untrue):
    """The word in a longer text, such as a reason, is no answer to what the amount is."""
    now = [parse_yaml(f'{{per: {said}, zinnen: {{ja: "Niet meer onbekend."}}}}', Path(), 0)]
    sentence = "Hoeveel geld het is, verschilt per gemeente."
    assert untrue_now(sentence, "bedrag", EURO, ["onbekend"], now) is untrue


def test_no_false_alarm_in_the_real_municipalities(library, today):
    for slug in library.slugs():
        problems = [one.problem for one in check(library, today, slug).warnings]
        assert [one for one in problems if "komt nog" in one or "komen nog" in one] == [], slug
