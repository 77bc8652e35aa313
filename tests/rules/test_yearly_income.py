"""From the account to the yearly income: what was published, and never outside the band."""

from __future__ import annotations

import datetime
import random
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import CONTENT, DAY
from web.content.figures import read_amounts
from web.rules.national.pay import line_of
from web.rules.national.person import ASKED, KINDS
from web.rules.national.yearly_income import JAARINKOMEN
from web.rules.situation import Situation

AMOUNTS = read_amounts(CONTENT / "landelijk" / "bedragen")
A = AMOUNTS.on(DAY)
UNKNOWN = {
    "leeftijd": (Decimal(0), Decimal(120)),
    "inkomen": (Decimal(0), Decimal(100_000)),
    "betaald_per": ("maand",),
    "vakantiegeld": ("erbij", "apart"),
    "uwv_soort": ("ww", "wia", "wajong", "ziektewet"),
    "aow_volledig": ("ja", "nee"),
    "reisgeld": (Decimal(0), Decimal(100)),
    "inhoudingen": (Decimal(0), Decimal(200)),
    "dertiende_maand": ("ja", "nee"),
    "loonheffingskorting": ("ja",),
    "winst_jaar": (Decimal(-100_000), Decimal(1_000_000)),
}
ALL_TOLD = {
    "vakantiegeld": "apart",
    "reisgeld": Decimal(0),
    "inhoudingen": Decimal(0),
    "dertiende_maand": "nee",
}


def facts(*kinds: str, partner: tuple[str, ...] | None = None, **told) -> dict[str, tuple]:
    """Somebody with these kinds of income, of whom nothing else is known than what is told."""
    found = {"huishouden": ("alleen",) if partner is None else ("samen",)}
    found["toetsingsinkomen"] = (Decimal(0), Decimal(1_000_000))
    found |= {"schulden": ("geen",), "dreiging.beslag": (False,)}
    for suffix, has in (("", kinds), ("_partner", partner or ())):
        found |= {f"inkomen_soort{suffix}.{kind}": (kind in has,) for kind in KINDS}
        found |= {f"{fact}{suffix}": UNKNOWN[fact] for fact in ASKED}
    return found | {
        name: value if isinstance(value, tuple) else (value,) for name, value in told.items()
    }


def band(*kinds: str, day: datetime.date = DAY, **told) -> tuple[Decimal, Decimal]:
    told = {"leeftijd": Decimal(40), "leeftijd_partner": Decimal(40), **told}
    found = Situation(facts(*kinds, **told), AMOUNTS.on(day)).derived(JAARINKOMEN)
    return sum(found[0]), sum(found[-1])


# Onderzoek naar netto en bruto (2026), deel 7: onder dit bedrag per maand hoeft geen vraag meer.
NEVER_NEEDED = [
    ("loon", {}, 1755, 23425),
    ("loon", {}, 2178, 29736),
    ("loon", {}, 2268, 31500),
    ("loon", {}, 2624, 39141),
    ("uwv", {"uwv_soort": "wia"}, 1421, 23425),
    ("uwv", {"uwv_soort": "wia"}, 1734, 29736),
    ("uwv", {"uwv_soort": "wia"}, 1821, 31500),
    ("uwv", {"uwv_soort": "wia"}, 2165, 39141),
    ("uwv", {"uwv_soort": "wajong"}, 1498, 23425),
    ("uwv", {"uwv_soort": "wajong"}, 1811, 29736),
    ("uwv", {"uwv_soort": "wajong"}, 1898, 31500),
    ("uwv", {"uwv_soort": "wajong"}, 2242, 39141),
]


@pytest.mark.parametrize(("kind", "told", "month", "threshold"), NEVER_NEEDED)
def test_below_this_no_question_is_needed(kind, told, month, threshold):
    """The table leaves margins out: the middle of the band is at the threshold, to a net euro."""
    told = ALL_TOLD | told
    below, above = (sum(band(kind, inkomen=Decimal(month + n), **told)) / 2 for n in (-1, 2))
    assert below <= threshold <= above


# Hetzelfde onderzoek, deel 6: het echte inkomen is 33.696 (loon 2.600 per maand, netto 2.373).
def test_a_wage_of_which_everything_is_told():
    low, high = band("loon", inkomen=Decimal(2373), **ALL_TOLD)
    assert abs((low + high) / 2 - 33696) < 33696 * Decimal("0.002")
    assert (high - low) / (low + high) == pytest.approx(Decimal("0.02"), abs=Decimal("0.0005"))


@pytest.mark.parametrize(
    ("told", "wrong_by"),
    [
        ({"reisgeld": Decimal(50)}, -3.1),
        ({"reisgeld": Decimal(100)}, -6.0),
        ({"inhoudingen": Decimal(30)}, 1.9),
        ({"dertiende_maand": "ja"}, 7.7),
        ({"vakantiegeld": "erbij"}, -7.4),
        ({"betaald_per": "vier_weken"}, 12.5),
    ],
)
def test_what_one_answer_changes(told, wrong_by):
    """The table of disturbances, read the other way: an error of -3.1 % is mended by +3.2 %."""
    plain = sum(band("loon", inkomen=Decimal(2373), **ALL_TOLD))
    other = sum(band("loon", inkomen=Decimal(2373), **ALL_TOLD | told))
    assert float(other / plain - 1) * 100 == pytest.approx(wrong_by, abs=0.4)


def test_what_is_taken_off_for_debts_is_added_back():
    """Wages of which 200 a month is taken off are guessed 12.1 % too low."""
    wrong, right = (
        sum(band("loon", inkomen=Decimal(2173), **ALL_TOLD | {"inhoudingen": Decimal(taken)}))
        for taken in (0, 200)
    )
    assert float(wrong / right - 1) * 100 == pytest.approx(-12.1, abs=0.1)


def test_with_debts_much_may_be_taken_off_before_the_money_arrives():
    """Of a benefit too: what arrives is then less than what counts."""
    for kind, told in (("uwv", {"uwv_soort": "ww"}), ("aow", {"leeftijd": Decimal(70)})):
        free, debts = (
            band(kind, inkomen=Decimal(1300), schulden=schulden, **told)
            for schulden in ("geen", "groot")
        )
        taken = {"schulden": "groot", "inhoudingen": Decimal(200)}
        assert debts[0] == free[0]
        assert debts[1] == band(kind, inkomen=Decimal(1300), **told | taken)[1] > free[1]


@pytest.mark.parametrize(
    ("told", "below", "above"),
    [({}, 15, 12), ({"vakantiegeld": "apart"}, 8, 12), (ALL_TOLD, 2, 2)],
)
def test_the_bands_of_a_wage(told, below, above):
    low, high = band("loon", inkomen=Decimal(2373), **told)
    assert float(1 - low / 33696) * 100 == pytest.approx(below, abs=1)
    assert float(high / 33696 - 1) * 100 == pytest.approx(above, abs=1)


def test_full_bijstand_needs_no_conversion():
    """A whole year of full bijstand lies below every point where a toeslag starts to fall."""
    single = band("bijstand", inkomen=A.bijstandsnorm_alleen * (1 - A.vakantiegeld_deel))
    assert single[1] < A.huurtoeslag_inkomen_alleen
    half = A.bijstandsnorm_samen / 2 * (1 - A.vakantiegeld_deel)
    couple = band("bijstand", inkomen=half, partner=("bijstand",), inkomen_partner=half)
    assert couple[1] < A.zorgtoeslag_drempelinkomen
    told_as_one = band("bijstand", inkomen=2 * half, partner=())
    assert told_as_one == pytest.approx(couple, abs=Decimal("0.01"))
    for told in (A.bijstandsnorm_alleen, Decimal(1870), Decimal(2400)):  # toeslagen counted in
        assert band("bijstand", inkomen=told) == single
    both = band("bijstand", inkomen=2 * half, partner=("bijstand",), inkomen_partner=2 * half)
    assert both == pytest.approx(couple, abs=Decimal("0.01"))  # each told what is for two
    assert single[0] < 21495 < single[1]  # berekend in het onderzoek, deel 4


def test_a_full_aow_is_in_its_table():
    low, high = band("aow", inkomen=A.aow_netto_alleen, leeftijd=Decimal(70))
    assert low < 21066 < high  # bruto over heel 2026, onderzoek deel 3
    assert (high - low) / 21066 < Decimal("0.04")


def test_money_that_does_not_count():
    assert band("studiefinanciering", inkomen=Decimal(1000)) == (0, 0)
    assert band("alimentatie", inkomen=Decimal(1000)) == (0, 12000)
    assert band(inkomen=Decimal(0)) == (0, 0)


def test_a_profit_is_told_per_year():
    """50.000 winst telt in 2026 voor 42.602, met de urenaftrek (Winstwaker)."""
    low, high = band("eigen_bedrijf", inkomen=Decimal(9000), winst_jaar=Decimal(50000))
    assert low == pytest.approx(Decimal(42602) * Decimal("0.95"), abs=5)
    assert high == pytest.approx(Decimal(50000) * Decimal("0.873") * Decimal("1.05"), abs=5)


def test_without_knowing_the_kind_nothing_is_said():
    several = facts("loon", leeftijd=Decimal(40), inkomen=Decimal(1500))
    several["inkomen_soort.studiefinanciering"] = (False, True)
    assert Situation(several, A).derived(JAARINKOMEN)[0] == (0, 0)
    assert set(Situation(several, A).answers(JAARINKOMEN)) == {"inkomen_soort.studiefinanciering"}


def test_a_letter_beats_the_estimate():
    for told in (Decimal(5000), Decimal(30000), Decimal(90000)):
        assert band("loon", inkomen=Decimal(2373), toetsingsinkomen=told) == (told, told)
        alone = facts("loon", leeftijd=Decimal(40), inkomen=Decimal(2373), toetsingsinkomen=told)
        assert Situation(alone, A).derived(JAARINKOMEN) == ((told, 0),)  # nobody else has any of it
    wide = band("loon", inkomen=Decimal(2373), toetsingsinkomen=(Decimal(30000), Decimal(40000)))
    assert wide[0] == 30000
    assert wide[1] < 38000


def test_only_details_of_this_household_are_asked():
    known = facts("loon", leeftijd=Decimal(40), inkomen=Decimal(2373))
    asked = {"vakantiegeld", "dertiende_maand", "reisgeld", "toetsingsinkomen"}
    assert set(Situation(known, A).answers(JAARINKOMEN)) == asked
    debts = Situation({**known, "schulden": ("groot",)}, A).answers(JAARINKOMEN)
    assert set(debts) == {*asked, "inhoudingen"}
    both = facts("uwv", partner=("loon",), leeftijd=Decimal(40), leeftijd_partner=Decimal(40))
    assert {"uwv_soort", "vakantiegeld_partner"} <= set(Situation(both, A).answers(JAARINKOMEN))
    assert "vakantiegeld" not in Situation(both, A).answers(JAARINKOMEN)


@st.composite
def people(draw):
    """Somebody of whom everything is true: kind, gross pay, and what goes with it."""
    kind = draw(st.sampled_from(("loon", "uwv", "aow", "pensioen")))
    age = Decimal(70) if kind in ("aow", "pensioen") else draw(st.sampled_from((25, 40, 66)))
    truth = {
        "leeftijd": Decimal(age),
        "vakantiegeld": draw(st.sampled_from(("erbij", "apart"))),
        "dertiende_maand": draw(st.sampled_from(("ja", "nee"))),
        "reisgeld": Decimal(draw(st.integers(0, 100))),
        "inhoudingen": Decimal(draw(st.integers(0, 30))),
        "uwv_soort": draw(st.sampled_from(UNKNOWN["uwv_soort"])),
    }
    return kind, Decimal(draw(st.integers(500, 4500))), truth


def yearly(kind: str, month: Decimal, truth: dict) -> tuple[Decimal, Decimal]:
    """What this month of gross pay leaves on the account, and what it is over the year."""
    taxed = {"uwv": "wajong" if truth["uwv_soort"] == "wajong" else "uitkering"}.get(kind, kind)
    net = line_of(taxed, truth["leeftijd"] >= 67, True, kind == "aow", A).net(month * 12) / 12
    if kind == "loon":
        extra = {"apart": Decimal("0.08"), "erbij": 0}[truth["vakantiegeld"]]
        extra += {"ja": Decimal(1) / 12, "nee": 0}[truth["dertiende_maand"]]
        net += truth["reisgeld"] - truth["inhoudingen"]
        return net, month * 12 * (1 + extra)
    net -= truth["inhoudingen"]
    if kind == "uwv":
        extra = 0 if truth["uwv_soort"] == "ziektewet" else Decimal("0.08")
    else:
        extra = A.aow_vakantiegeld_alleen / A.aow_bruto_alleen if kind == "aow" else 0
    return net, month * 12 * (1 + extra)


@settings(max_examples=500)
@given(people(), st.randoms(use_true_random=False))
def test_the_truth_stays_in_the_band_while_answers_are_withheld(person, dice: random.Random):
    kind, month, truth = person
    net, true_income = yearly(kind, month, truth)
    known = {"inkomen": net, **truth}
    asked = [name for name in truth if name != "leeftijd"]
    dice.shuffle(asked)
    if kind != "loon":  # of a benefit only what was told is added back
        asked.remove("inhoudingen")
    widths = []
    while True:
        low, high = band(kind, **known)
        assert low <= true_income <= high, (kind, net, known)
        widths.append(high - low)
        if not asked:
            break
        del known[asked.pop()]
    assert widths == sorted(widths)
