"""From gross to net and back: against published pairs, and against itself."""

import datetime
import itertools
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.test_income_tax import (
    AMOUNTS,
    COLUMNS,
    PUBLISHED,
    figures,
    month_table,
    rows,
    tax_on,
)
from web.rules.amounts import NoFigure
from web.rules.national.income_tax import Kind, levy_on
from web.rules.national.pay import Line, gross_payment, line_of, net_payment

MONTHS = 12
CENT = Decimal("0.01")
HAIR = Decimal("1e-9")
STEP = Decimal("4.50")
"""The month table rounds the wage down to a multiple of this: less than 3 euro of net pay."""

EACH = pytest.mark.parametrize(("year", "kind"), list(itertools.product((2024, 2025, 2026), Kind)))
ALL_CASES = list(itertools.product((False, True), repeat=3))
"""Pensioner, credit, alone."""
CASES = st.sampled_from(ALL_CASES)
EUROS = st.decimals(0, 250000, places=2)
FEW = settings(max_examples=40)


def on_table(wage):
    """The wage as the table reads it."""
    return wage // STEP * STEP


def directly(gross, kind, case, year):
    """Net pay a year without the line."""
    pensioner, credit, alone = case
    return gross - tax_on(gross, kind, pensioner, credit, figures(year), alone)


# --- published pairs ------------------------------------------------------------------------


@pytest.mark.parametrize("row", rows("aow"))
def test_the_net_aow_of_a_month(row):
    credit = row["korting"] == "ja"
    line = line_of(Kind.AOW, True, credit, row["alleen"] == "ja", AMOUNTS.on(row["datum"]))
    # With the credit the tax is small or nothing. Without it the step of the table shows.
    allowed = Decimal("0.02") if credit else Decimal("0.85")
    assert abs(net_payment(line, row["bruto_maand"], MONTHS) - row["netto_maand"]) <= allowed
    assert abs(gross_payment(line, row["netto_maand"], MONTHS) - row["bruto_maand"]) <= allowed * 2


@pytest.mark.parametrize("row", [r for r in rows("aow") if r.values[0]["korting"] == "nee"])
def test_the_net_aow_without_credit_with_the_step_of_the_table(row):
    """Tax over the rounded amount, Zvw over the exact one."""
    a, gross = AMOUNTS.on(row["datum"]), row["bruto_maand"]
    tax = tax_on(on_table(gross) * MONTHS, Kind.LOON, True, False, a) / MONTHS
    assert abs(gross - tax - a.zvw_deel * gross - row["netto_maand"]) <= Decimal("0.10")


@pytest.mark.parametrize("row", rows("bijstand"))
def test_the_gross_bijstand_of_a_year(row):
    """The municipality pays the tax on top of the norm."""
    line = line_of(Kind.UITKERING, False, True, False, AMOUNTS.on(row["datum"]))
    assert abs(line.gross(row["norm_maand"] * MONTHS) - row["bruto_jaar"]) <= Decimal("1.30")


@pytest.mark.parametrize("row", PUBLISHED["loon_verschil"], ids=lambda r: str(r["bruto_maand"]))
def test_what_net_pay_rose_by_in_2026(row):
    wage = on_table(Decimal(row["bruto_maand"]))
    old, new = (
        net_payment(line_of(Kind.LOON, False, True, False, figures(year)), wage, MONTHS)
        for year in (2025, 2026)
    )
    assert abs(new - old - row["verschil"]) <= Decimal("0.20")


@pytest.mark.parametrize("year", [2025, 2026])
@pytest.mark.parametrize("column", COLUMNS)
def test_the_way_back_on_the_month_table(year, column):
    """From the net pay of the table to the wage beside it: what the site does with an answer.

    Where 59 cents go off an extra euro, 0.50 of tax is 1.20 of wage.
    """
    line = line_of(Kind.LOON, *COLUMNS[column], False, figures(year))
    for row in month_table(year):
        found = gross_payment(line, row["income"] - row[column], MONTHS)
        assert abs(found - row["income"]) <= Decimal("1.20"), row["income"]


# --- the line itself ------------------------------------------------------------------------


@EACH
@FEW
@given(CASES, EUROS)
def test_the_line_is_the_tax(year, kind, case, gross):
    found = line_of(kind, *case, figures(year)).net(gross)
    assert abs(found - directly(gross, kind, case, year)) <= HAIR


@EACH
def test_the_line_is_the_tax_around_each_corner(year, kind):
    for case, near in itertools.product(ALL_CASES, (-1, 0, 1)):
        line = line_of(kind, *case, figures(year))
        for corner in line.corners:
            gross = max(Decimal(0), corner.gross + near)
            assert abs(line.net(gross) - directly(gross, kind, case, year)) <= HAIR
        assert line.corners[0] == (0, 0)


@EACH
def test_net_pay_rises_with_gross_pay_and_never_faster(year, kind):
    """Of an extra euro something is always left, and never more than the euro."""
    for case in ALL_CASES:
        for low, high in itertools.pairwise(line_of(kind, *case, figures(year)).corners):
            assert Decimal("0.3") < (high.net - low.net) / (high.gross - low.gross) <= 1


@EACH
@FEW
@given(CASES, EUROS, st.sampled_from((1, 12, 13, 52)))
def test_there_and_back(year, kind, case, amount, times):
    line = line_of(kind, *case, figures(year))
    assert abs(line.gross(line.net(amount)) - amount) <= HAIR
    assert abs(line.net(line.gross(amount)) - amount) <= HAIR
    payment = amount / times
    assert abs(net_payment(line, gross_payment(line, payment, times), times) - payment) <= CENT
    assert abs(gross_payment(line, payment, times) * times - line.gross(amount)) <= CENT


@EACH
@FEW
@given(CASES, EUROS, EUROS)
def test_more_gross_is_never_less_net(year, kind, case, one, other):
    line = line_of(kind, *case, figures(year))
    assert line.net(min(one, other)) <= line.net(max(one, other))
    assert line.gross(min(one, other)) <= line.gross(max(one, other))


def test_where_the_first_tax_is_due_is_a_corner():
    """2026, benefit: 3,115 / 35.75 %. Wajong: (3,115 + 923) / 35.75 %."""
    for kind, due in ((Kind.UITKERING, "8713.29"), (Kind.WAJONG, "11295.10")):
        corners = [c.gross for c in line_of(kind, False, True, False, figures(2026)).corners]
        assert Decimal(due) in [corner.quantize(CENT) for corner in corners]


@FEW
@given(EUROS)
def test_a_profit_without_the_hours_for_the_deduction(profit):
    a = figures(2026)
    levy = levy_on(Kind.EIGEN_BEDRIJF, False, True, False, a, hours=False)
    line = line_of(Kind.EIGEN_BEDRIJF, False, True, False, a, hours=False)
    assert abs(line.net(profit) - (profit - levy.of(profit))) <= HAIR
    assert line.net(profit) <= line_of(Kind.EIGEN_BEDRIJF, False, True, False, a).net(profit)


def test_a_line_by_hand():
    """Where several amounts leave the same net, it is the highest."""
    stairs = [(0, 0), (10, 5), (20, 5), (30, 10), (40, 11)]
    line = Line([(Decimal(x), Decimal(y)) for x, y in stairs])
    assert [line.net(Decimal(x)) for x in (0, 4, 10, 15, 25, 35, 50)] == [
        0, 2, 5, 5, Decimal("7.5"), Decimal("10.5"), 12,
    ]  # fmt: skip
    assert [line.gross(Decimal(y)) for y in (0, 2, 5, 6, 10, 12)] == [0, 4, 20, 22, 30, 50]


def test_below_nothing_is_nothing():
    line = line_of(Kind.LOON, False, True, False, figures(2026))
    assert line.gross(Decimal(-100)) == line.net(Decimal(-100)) == 0


@pytest.mark.parametrize(
    "corners", [[(0, 0), (10, 9), (20, 8)], [(0, 0), (10, 5), (20, 5)], [(0, 0), (0, 5)], [(0, 0)]]
)
def test_a_line_that_cannot_be_is_refused(corners):
    with pytest.raises(ValueError, match="Net pay"):
        Line([(Decimal(x), Decimal(y)) for x, y in corners])


def test_one_line_for_the_same_question():
    a = figures(2026)
    assert line_of("loon", False, True, False, a) is line_of(Kind.LOON, False, True, False, a)


def test_a_day_without_figures_has_no_line():
    with pytest.raises(NoFigure):
        line_of(Kind.LOON, False, True, False, AMOUNTS.on(datetime.date(2029, 1, 1)))
