"""What counts while nobody said anything, as editors write it; faults are told with a line."""

from __future__ import annotations

import pytest

from web.content.errors import ContentError
from web.content.facts import facts_of
from web.content.files import read_page
from web.content.questions import read_question

NUMBER = """\
---
vraag: Hoeveel?
kort: Hoeveel
soort: bedrag
hoogste: 1000
banden: [100, 500]
waarom: Daarom.
fout: Kies.
"""
CHOICE = """\
---
vraag: Wanneer?
kort: Wanneer
soort: keuze
opties: {maand: per maand, week: per week}
waarom: Daarom.
fout: Kies.
"""
LIST = """\
---
vraag: Wat?
kort: Wat
soort: lijst
opties:
  een: Een
  twee: {tekst: Twee, als: {wanneer: maand}}
waarom: Daarom.
fout: Kies.
"""


@pytest.fixture
def read(tmp_path):
    def question(text, name="hoeveel"):
        path = tmp_path / f"{name}.md"
        path.write_text(f"{text}---\n", encoding="utf-8")
        return read_question(read_page(path))

    return question


def test_a_smaller_reach_for_a_number_and_some_options_of_a_choice(read):
    assert read(NUMBER + "reken_met: [0, 100]\n").counted == (0, 100)
    assert read(CHOICE + "reken_met: [maand]\n").counted == ("maand",)
    assert read(NUMBER).counted == ()


@pytest.mark.parametrize(
    "text",
    [
        NUMBER + "reken_met: 100\n",
        NUMBER + "reken_met: []\n",
        NUMBER + "reken_met: [0]\n",
        NUMBER + "reken_met: [100, 0]\n",
        NUMBER + "reken_met: [-1, 100]\n",
        NUMBER + "reken_met: [0, 1001]\n",
        NUMBER + "reken_met: [nul, honderd]\n",
        CHOICE + "reken_met: maand\n",
        CHOICE + "reken_met: [jaar]\n",
        CHOICE + "reken_met: [[maand]]\n",
        CHOICE + "reken_met: [{maand: week}]\n",
        LIST + "reken_met: [een]\n",
    ],
)
def test_a_reach_that_makes_no_sense(read, text):
    with pytest.raises(ContentError) as fault:
        read(text)
    assert fault.value.line == len(text.splitlines())


def test_a_choice_beside_an_amount(read):
    amount = read(NUMBER + "ernaast: {wanneer: maand}\n")
    assert (amount.beside.fact, amount.beside.value) == ("wanneer", "maand")
    facts = facts_of([amount, read(CHOICE, "wanneer")], [], [])
    assert set(facts) == {"hoeveel", "wanneer"}


@pytest.mark.parametrize(
    "text", [CHOICE + "ernaast: {wanneer: maand}\n", NUMBER + "ernaast: {a: b, c: d}\n"]
)
def test_beside_what_it_cannot_stand(read, text):
    with pytest.raises(ContentError):
        read(text)


@pytest.mark.parametrize("beside", ["{waneer: maand}", "{hoeveel: maand}", "{wanneer: jaar}"])
def test_a_choice_that_is_not_there(read, beside):
    questions = [read(NUMBER + f"ernaast: {beside}\n"), read(CHOICE, "wanneer")]
    with pytest.raises(ContentError) as fault:
        facts_of(questions, [], [])
    assert fault.value.path.name == "hoeveel.md"


def test_a_tick_with_a_condition(read):
    question = read(LIST, "wat")
    assert dict(question.only_ifs()) == {"wat.twee": {"wanneer": "maand"}}


def test_only_a_tick_has_a_condition(read):
    text = CHOICE.replace("week: per week", "week: {tekst: per week, als: {wat: een}}")
    with pytest.raises(ContentError):
        read(text)
