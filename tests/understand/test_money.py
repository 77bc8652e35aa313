"""Money in a message: what kind, whose, and per how long."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from web.understand import Understood, understand

SOME = settings(max_examples=25, deadline=None)
amounts = st.integers(100, 2000)


@pytest.fixture(scope="module")
def said(library):
    pack = library.pack("dalfsen")
    return lambda text, question=None: understand(text, question, library, pack)


def asks(understood: Understood, fact: str) -> bool:
    """Nothing filled in, but asked back."""
    doubtful = {doubt.fact for doubt in understood.doubts}
    return fact in doubtful and fact not in understood.answers


def month(amount: int, times: int) -> float:
    return float((Decimal(amount * times) / 12).quantize(Decimal("0.01"), ROUND_HALF_EVEN))


@SOME
@given(amount=amounts)
@pytest.mark.parametrize(
    ("per", "times"),
    [
        ("per maand", 12),
        ("in de maand", 12),
        ("per week", 52),
        ("in de week", 52),
        ("per vier weken", 13),
        ("per 4 weken", 13),
    ],
)
def test_periods_become_months(per, times, amount, said):
    for text in (f"{amount} {per}", f"{per} {amount} euro", f"ik krijg {amount} euro {per}"):
        assert said(text, "inkomen").answers["inkomen"] == month(amount, times)


@SOME
@given(income=amounts, rent=amounts)
def test_rent_and_income_do_not_mix(income, rent, said):
    for text in (
        f"ik verdien {income} en de huur is {rent}",
        f"huur {rent}, loon {income}",
        f"{income} loon en {rent} huur",
        f"ik krijg {income} euro netto en daar gaat {rent} euro huur vanaf",
    ):
        found = said(text).answers
        assert (found["inkomen"], found["huur"], found["woning"]) == (income, rent, "huur")


@SOME
@given(own=amounts, other=amounts)
def test_two_people(own, other, said):
    for text in (
        f"loon {own}, mijn vrouw {other}",
        f"ik verdien {own} en mijn man verdient {other}",
        f"hij brengt {own} binnen, zijn vrouw {other}",
    ):
        found = said(text).answers
        assert (found["inkomen"], found["inkomen_partner"]) == (own, other)


@SOME
@given(low=amounts, more=st.integers(1, 100))
def test_bands(low, more, said):
    high = low + more
    for text in (
        f"tussen {low} en {high}",
        f"tussen de {low} en de {high} euro",
        f"{low} a {high}",
        f"{low} tot {high} euro",
        f"soms {low} soms {high}",
    ):
        assert said(text, "inkomen").answers["inkomen"] == [low, high]


@pytest.mark.parametrize(
    ("text", "question", "fact", "value"),
    [
        ("zo tussen de achttien en negentien honderd", "inkomen", "inkomen", [1800, 1900]),
        ("twaalf a dertienhonderd", "inkomen", "inkomen", [1200, 1300]),
        ("meer dan 1500", "inkomen", "inkomen", [1500, None]),
        ("niet meer dan 1200", "inkomen", "inkomen", [0, 1200]),
        ("2400 bruto en 1900 netto", "inkomen", "inkomen", 1900),
        ("met 20 uur per week krijg ik 900", "inkomen", "inkomen", 900),
        ("745 met servicekosten, kaal 702", "huur", "huur", 702),
        ("ongeveer 3000 op de bank", None, "vermogen", 3000),
        ("spaargeld? was het maar waar", None, "vermogen", 0),
        ("3000 verlies", "winst_jaar", "winst_jaar", -3000),
        ("-2000", "winst_jaar", "winst_jaar", -2000),
        ("1500.- per maand", "inkomen", "inkomen", 1500),
        ("nog geen 900", "inkomen", "inkomen", [0, 900]),
        ("bruto 2000 en netto hou ik 1690 over", "inkomen", "inkomen", 1690),
        ("1480 zonder toeslagen", "inkomen", "inkomen", 1480),
        ("huur is 641 euro en 22 cent", None, "huur", 641.22),
        ("huur is 812 en in juli gaat dat omhoog", None, "huur", 812),
        ("ik betaal huis 475", None, "huur", 475),
        ("aow en pensioen samen 1720", None, "inkomen", 1720),
        ("er gaat 95 af voor een oude schuld", "inhoudingen", "inhoudingen", 95),
        ("20 uur per week", "opvang_uren", "opvang_uren", 86.67),
        ("hun samen 2600", "inkomen_medebewoners", "inkomen_medebewoners", 2600),
    ],
)
def test_said_so(text, question, fact, value, said):
    assert said(text, question).answers[fact] == value


@pytest.mark.parametrize(
    ("text", "question", "fact"),
    [
        ("28.000 per jaar", "inkomen", "inkomen"),
        ("2400 bruto", "inkomen", "inkomen"),
        ("na de vaste lasten hou ik 200 over", "inkomen", "inkomen"),
        ("alimentatie 250 en loon 1380", None, "inkomen"),
        ("we krijgen samen 2400", "inkomen", "inkomen"),
        ("aow plus 180 euro pensioen", None, "inkomen"),
        ("spaarrekening 3250, lopende rekening 410", "vermogen", "vermogen"),
        ("780 alles erbij in, gas en licht ook", "huur", "huur"),
    ],
)
def test_asked_back(text, question, fact, said):
    assert asks(said(text, question), fact)


@pytest.mark.parametrize(
    "text",
    [
        "ik heb 3000 euro schuld",
        "huurachterstand van 1850 euro",
        "ik loop 2 maanden achter met de huur, 1300 euro",
        "de dierenarts kost 300 euro",
        "zilveren kruis wil nog 600 euro premie",
        "ik krijg 131 euro zorgtoeslag en 250 huurtoeslag",
        "60 euro leefgeld per week",
        "ik krijg steeds aanmaningen van 200 euro",
        "ik krijg een boete van 350",
        "mijn moeder krijgt 1200 aow",
        "mijn zoon verdient 600",
        "sinds 2019 in de bijstand",
        "als ik 1500 verdien",
        "eerst verdiende ik 1800",
        "ik werk 20 uur per week",
        "ik betaal 900 voor het huis, hypotheek",
        "de huur gaat van 610 naar 640",
        "pas over 9 dagen geld",
        "ik betaal 250 alimentatie",
    ],
)
def test_no_money_we_ask_for(text, said):
    facts = {"inkomen", "inkomen_partner", "huur", "vermogen", "leeftijd", "inhoudingen"}
    assert not facts & said(text).answers.keys()
