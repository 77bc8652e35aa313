"""What somebody said becomes what is still possible, and anything else is refused unrepeated."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import CONTENT, DAY
from web.answers import DONT_KNOW, RATHER_NOT, BadAnswer, families, is_whole, possible, situation_of
from web.content.library import Library
from web.rules.national.person import ASKED

LIBRARY = Library(CONTENT)
PACK = LIBRARY.pack("landelijk")
FIGURES = LIBRARY.amounts.on(DAY)
SECRET = "Wilhelmina"
"""Stands in what is refused, and must stand in no exception."""
CHOICE, LIST, AGES, NUMBER, MONEY = (
    PACK.facts[name] for name in ("woning", "inkomen_soort", "kinderen", "leeftijd", "inkomen")
)
EVERY_KIND = (CHOICE, LIST, AGES, NUMBER, MONEY)
MANY = settings(max_examples=500, deadline=None, derandomize=True)


def test_every_kind_is_tried_here():
    kinds = [fact.kind for fact in EVERY_KIND]
    assert kinds == ["keuze", "lijst", "leeftijden", "getal", "bedrag"]
    assert set(kinds) == {fact.kind for fact in PACK.facts.values()}


def test_a_choice():
    assert possible(CHOICE, "huur") == {"woning": ("huur",)}
    assert possible(CHOICE, ["huur", "kamer"]) == {"woning": ("huur", "kamer")}


def test_a_value_that_is_named_twice_is_possible_once():
    """Else a short request makes the core try a great many combinations."""
    assert possible(CHOICE, ["huur"] * 1000) == {"woning": ("huur",)}


def test_a_complete_list_settles_every_tick():
    ticks = possible(LIST, ["loon", "alimentatie"])
    assert ticks["inkomen_soort.loon"] == ticks["inkomen_soort.alimentatie"] == (True,)
    assert set(ticks) == {f"inkomen_soort.{item}" for item in LIST.values}
    assert all(value in ((True,), (False,)) for value in ticks.values())
    assert sum(value == (True,) for value in ticks.values()) == 2


@pytest.mark.parametrize("name", ["kosten", "inkomen_soort"])
def test_a_list_with_nothing(name):
    fact = PACK.facts[name]
    for nothing in ([], ["geen"]):
        ticks = possible(fact, nothing)
        others = [value for tick, value in ticks.items() if not tick.endswith(".geen")]
        assert set(others) == {(False,)}


def test_ages_of_children():
    assert possible(AGES, []) == {"kinderen": ((),)}
    assert possible(AGES, [12, 0, 17, 12]) == {"kinderen": ((0, 12, 12, 17),)}


@pytest.mark.parametrize("value", [1550, 1550.0, Decimal(1550)])
def test_an_exact_number(value):
    assert possible(MONEY, value) == {"inkomen": (Decimal(1550),)}


def test_cents_survive():
    assert possible(MONEY, 1550.1) == {"inkomen": (Decimal("1550.1"),)}


def test_a_band_has_its_edges_and_those_inside():
    (found,) = possible(MONEY, [1400, 1600]).values()
    assert (found[0], found[-1]) == (1400, 1600)
    assert possible(MONEY, [1500, 1500]) == {"inkomen": (Decimal(1500),)}
    inner = [edge for edge in MONEY.values if 0 < edge < MONEY.highest]
    (whole,) = possible(MONEY, [0, None]).values()
    assert (whole[0], whole[-1]) == (0, MONEY.highest)
    assert {Decimal(edge) for edge in inner} <= set(whole)


def test_the_edges_of_a_fact_are_possible():
    for fact in (NUMBER, MONEY):
        for edge in (fact.lowest, fact.highest):
            assert possible(fact, edge) == {fact.name: (edge,)}


def test_an_open_band_ends_at_the_highest():
    (found,) = possible(MONEY, [3000, None]).values()
    assert (found[0], found[-1]) == (3000, MONEY.highest)
    assert found == tuple(sorted(set(found)))


HUGE = 10**30
VERY_HUGE = 10**5000
"""More digits than Python will print."""
NO_ANSWER = [
    None, True, False, {}, {"a": 1}, object(), b"huur", SECRET, [SECRET], [[SECRET]], {SECRET: 1},
]  # fmt: skip
NO_NUMBER = [
    *NO_ANSWER, "", "1550", [], [1], [1, 2, 3], [2, 1], [None, 1], [None, None], [1, "2"],
    [[1], [2]], [True, 2], [1, True], -1, HUGE, -HUGE, [0, HUGE], float("nan"), float("inf"),
    float("-inf"), [0, float("nan")], [float("nan"), 1], Decimal("NaN"), Decimal("sNaN"),
    Decimal("-Infinity"), Decimal("1E+999999"), 1j, [1, {}],
]  # fmt: skip
REFUSED = [
    *((CHOICE, value) for value in [*NO_ANSWER, 1, 1.5, [], ["huur", 1], ["huur", ["huur"]], HUGE]),
    *(
        (LIST, value)
        for value in [*NO_ANSWER, "loon", 1, ["loon", 1], ["loon", None], ["geen", "loon"],
                      ["loon", "geen"], [["loon"]], [{}], [float("nan")], [HUGE]]
    ),
    *(
        (AGES, value)
        for value in [*NO_ANSWER, 5, "5", [18], [-1], [5.0], ["5"], [True], [None], [[5]], [HUGE],
                      [Decimal(5)], [float("nan")], [5] * 21]
    ),
    *((NUMBER, value) for value in [*NO_NUMBER, 121]),
    *((MONEY, value) for value in [*NO_NUMBER, -0.01, 100_000.01]),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "value"), REFUSED)
def test_what_a_fact_cannot_be_is_refused_and_never_repeated(fact, value):
    _refuses(fact, value)


@pytest.mark.parametrize("fact", EVERY_KIND, ids=lambda fact: fact.kind)
def test_a_number_too_long_to_print_is_refused(fact):
    for value in (VERY_HUGE, -VERY_HUGE, [VERY_HUGE], [0, VERY_HUGE]):
        _refuses(fact, value)


ANYTHING = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.decimals(), st.text(),
        st.binary(max_size=3), st.sampled_from([*CHOICE.values, *LIST.values, DONT_KNOW]),
    ),
    lambda part: (
        st.lists(part, max_size=4) | st.dictionaries(st.text(max_size=3), part, max_size=2)
    ),
    max_leaves=6,
)  # fmt: skip


@MANY
@given(st.sampled_from(EVERY_KIND), ANYTHING)
def test_anything_at_all_is_understood_or_refused(fact, value):
    try:
        found = possible(fact, value)
    except BadAnswer as refused:
        _names_only(refused, {fact.name})
    else:
        assert found
        assert all(isinstance(values, tuple) and values for values in found.values())
        assert set(found) <= set(PACK.unknown)


# --- a whole household ---------------------------------------------------------------------


def facts_of(answers):
    return situation_of(PACK, answers, FIGURES).facts


def test_nothing_said_leaves_everything_possible():
    facts = facts_of({})
    assumed = situation_of(PACK, {}, FIGURES).assumed
    assert {n: v for n, v in facts.items() if n not in assumed} == {
        n: v for n, v in PACK.unknown.items() if n not in assumed
    }


@pytest.mark.parametrize("word", [DONT_KNOW, RATHER_NOT])
def test_not_knowing_is_a_good_answer_for_every_fact(word):
    situation = situation_of(PACK, dict.fromkeys(PACK.facts, word), FIGURES)
    periods = dict.fromkeys(("betaald_per", "betaald_per_partner"), ("maand", "vier_weken", "week"))
    assert situation.facts == {**PACK.unknown, **periods}
    assert situation.assumed == {}


def test_no_income_is_an_income_of_nothing_unless_somebody_says_otherwise():
    assert facts_of({"inkomen_soort": ["geen"]})["inkomen"] == (Decimal(0),)
    assert facts_of({"inkomen_soort": ["geen"], "inkomen": 100})["inkomen"] == (Decimal(100),)
    assert facts_of({"inkomen_soort": ["loon"]})["inkomen"] == PACK.unknown["inkomen"]


def test_a_usual_value_counts_until_somebody_answers():
    silent = situation_of(PACK, {}, FIGURES)
    assert silent.facts["verblijf"] == ("nederlands_of_eu",)
    assert silent.assumed["verblijf"] == PACK.unknown["verblijf"]
    said = situation_of(PACK, {"verblijf": "geen"}, FIGURES)
    assert said.facts["verblijf"] == ("geen",)
    assert "verblijf" not in said.assumed
    unsure = situation_of(PACK, {"verblijf": DONT_KNOW}, FIGURES)
    assert unsure.facts["verblijf"] == PACK.unknown["verblijf"]
    assert "verblijf" not in unsure.assumed


@pytest.mark.parametrize(
    ("name", "counted"),
    [
        ("reisgeld", (Decimal(0), Decimal(100))),
        ("inhoudingen", (Decimal(0), Decimal(200))),
        ("betaald_per", ("maand",)),
    ],
)
@pytest.mark.parametrize("suffix", ["", "_partner"])
def test_what_is_counted_while_nobody_said_anything(name, counted, suffix):
    name = f"{name}{suffix}"
    found = facts_of({})[name]
    assert (found[0], found[-1]) == (counted[0], counted[-1])
    assert len(found) == 1 or {type(value) for value in found} == {Decimal}
    said = facts_of({name: DONT_KNOW})[name]  # of a choice, not knowing leaves every option
    assert said == found if len(found) > 1 else set(said) > set(found)


def test_what_somebody_says_counts_also_outside_that_reach():
    assert facts_of({"reisgeld": 250})["reisgeld"] == (Decimal(250),)
    assert facts_of({"reisgeld": [0, None]})["reisgeld"][-1] == PACK.facts["reisgeld"].highest
    assert facts_of({"betaald_per": "week"})["betaald_per"] == ("week",)
    assert set(facts_of({"betaald_per": ["week", "maand"]})["betaald_per"]) == {"week", "maand"}


@pytest.mark.parametrize("suffix", ["", "_partner"])
def test_everything_that_is_asked_of_an_income_is_a_fact(suffix):
    assert [f"{name}{suffix}" for name in ASKED if f"{name}{suffix}" not in PACK.facts] == []
    assert set(PACK.facts[f"vakantiegeld{suffix}"].values) == {"apart", "erbij"}
    assert set(PACK.facts[f"dertiende_maand{suffix}"].values) == {"ja", "nee"}


def test_a_partner_without_income_has_an_income_of_nothing():
    assert facts_of({"inkomen_soort_partner": ["geen"]})["inkomen_partner"] == (Decimal(0),)


@pytest.mark.parametrize(
    ("answers", "usual"),
    [
        ({}, {"zorgverzekering": "ja"}),
        ({"leeftijd": 40, "inkomen_soort": ["loon"]}, {"studeert": "nee"}),
        ({"leeftijd": [31, 49], "inkomen_soort": ["geen"]}, {"studeert": "nee"}),
        ({"inkomen_soort": ["loon"]}, {"loonheffingskorting": "ja"}),
        ({"inkomen_soort": ["aow"]}, {"loonheffingskorting": "ja"}),
        (
            {"huishouden": "samen", "inkomen_soort_partner": ["uwv"]},
            {"loonheffingskorting_partner": "ja"},
        ),
    ],
)
def test_what_is_taken_for_granted_of_nearly_everybody(answers, usual):
    situation = situation_of(PACK, answers, FIGURES)
    for name, value in usual.items():
        assert situation.facts[name] == (value,)
        assert name in situation.assumed


@pytest.mark.parametrize(
    ("answers", "name"),
    [
        ({"leeftijd": 30, "inkomen_soort": ["loon"]}, "studeert"),
        ({"leeftijd": [27, 49], "inkomen_soort": ["loon"]}, "studeert"),
        ({"leeftijd": 40, "inkomen_soort": ["studiefinanciering"]}, "studeert"),
        ({"leeftijd": 40}, "studeert"),
        ({"inkomen_soort": ["eigen_bedrijf"]}, "loonheffingskorting"),
        ({}, "loonheffingskorting"),
        ({"inkomen_soort_partner": ["loon"]}, "loonheffingskorting_partner"),
    ],
)
def test_what_is_not_taken_for_granted(answers, name):
    assert name not in situation_of(PACK, answers, FIGURES).assumed


def test_a_usual_value_waits_for_its_own_condition():
    assert "leeftijd_partner" not in situation_of(PACK, {}, FIGURES).assumed
    together = {"huishouden": "samen", "leeftijd": 40}
    assert "leeftijd_partner" in situation_of(PACK, together, FIGURES).assumed
    young = {"huishouden": "samen", "leeftijd": 19}
    assert "leeftijd_partner" not in situation_of(PACK, young, FIGURES).assumed


def test_one_household_never_changes_another():
    before = dict(PACK.unknown)
    facts_of({"inkomen": 100, "kinderen": [3], "inkomen_soort": ["loon"]})
    assert PACK.unknown == before


@pytest.mark.parametrize("name", [SECRET, "", "inkomen_soort.loon", "__class__"])
def test_a_fact_nobody_knows_is_refused(name):
    with pytest.raises(BadAnswer) as refused:
        facts_of({name: SECRET})
    assert SECRET not in refused.value.allowed


@MANY
@given(st.dictionaries(st.sampled_from(tuple(PACK.facts)), ANYTHING, max_size=4))
def test_any_answers_at_all_give_a_household_or_are_refused(answers):
    try:
        situation = situation_of(PACK, answers, FIGURES)
    except BadAnswer as refused:
        _names_only(refused, PACK.facts)
    else:
        assert set(situation.facts) == set(PACK.unknown)


def test_a_few_values_that_are_left_are_not_the_last_word():
    assert is_whole("huur", CHOICE)
    assert is_whole(["huur"], CHOICE)
    assert is_whole(DONT_KNOW, CHOICE)
    assert not is_whole(["huur", "kamer"], CHOICE)
    assert is_whole(["loon", "aow"], LIST)
    assert is_whole([1400, 1600], MONEY)
    assert is_whole([3, 12], AGES)


def _refuses(fact, value):
    with pytest.raises(BadAnswer) as refused:
        possible(fact, value)
    error = refused.value
    _names_only(error, {fact.name})
    assert SECRET not in f"{error.allowed}{error}{error.__cause__}{error.__context__}"
    assert error.allowed


def _names_only(refused, facts):
    """An exception holds the fact, and never what somebody sent."""
    assert refused.args == (refused.fact,)
    assert refused.fact in facts


def test_a_class_of_ages_is_every_family_it_may_be():
    assert families([(8, 8)]) == ((8,),)
    assert families([(6, 11)]) == ((6,), (11,))
    assert families([(6, 11), (6, 11)]) == ((6, 6), (6, 11), (11, 11))
    assert families([(16, 17), (2, 2)]) == ((2, 16), (2, 17))
    assert families([]) == ((),)


def test_a_very_large_family_is_not_tried_child_by_child():
    found = families([(0, 3)] * 10 + [(6, 11)] * 10)
    assert len(found) == 4
    assert (0,) * 10 + (11,) * 10 in found


def test_nobody_can_keep_us_busy_with_spans_no_card_says():
    """20 different spans were a million families."""
    found = families([(low, 17 - high) for low in range(4) for high in range(5)])
    assert len(found) <= 64
    assert {min(map(min, found)), max(map(max, found))} == {0, 17}


@pytest.mark.parametrize("ages", [[[6]], [[6, 11, 12]], [[11, 6]], [[6, 18]], [["6", "11"]], [[]]])
def test_a_class_of_ages_has_a_youngest_and_an_oldest(ages):
    with pytest.raises(BadAnswer):
        possible(AGES, ages)
