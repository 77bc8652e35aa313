"""What a question counts with and what `/zo-rekenen-wij` tells of it are the same figure.

`reken_met` stands in the question, because it is what is possible while nobody said anything; the
sum in words shows a figure with a date and a source. Who changes one must change the other.
"""

from __future__ import annotations

import pytest

FIGURES = {
    "reisgeld": "schatting_reisgeld",
    "reisgeld_partner": "schatting_reisgeld",
    "inhoudingen": "schatting_inhouding_schulden",
    "inhoudingen_partner": "schatting_inhouding_schulden",
}


def _questions(library):
    return {question.id: question for question in library.questions}


@pytest.mark.parametrize(("name", "figure"), FIGURES.items())
def test_a_question_counts_with_the_figure_that_is_told(library, name, figure):
    lowest, highest = _questions(library)[name].counted
    told = {one.value for one in library.amounts.series[figure].figures}
    assert lowest == 0  # "het kan ook niets zijn"
    assert told == {highest}


def test_no_other_question_counts_with_a_number_nobody_tells(library):
    numbers = {q.id for q in library.questions if q.counted and q.kind in ("bedrag", "getal")}
    assert numbers == FIGURES.keys()


def test_without_debts_less_is_counted_than_with(library):
    """€ 30 lies within what the question counts with, else it would never be reached."""
    without, with_debts = (
        library.amounts.series[name].figures[-1].value
        for name in ("schatting_inhouding", "schatting_inhouding_schulden")
    )
    assert without < with_debts
