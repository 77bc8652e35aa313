"""From what somebody chose to facts, and back; and what a change of mind does to the rest."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from web.advice import advise, unasked
from web.answers import DONT_KNOW
from web.changes import after_change, facts_filled
from web.conversation import NONE, Journey, fill, question_at, shown_options, ticked
from web.earlier import as_first_asked


@pytest.fixture(scope="module")
def pack(library):
    return library.pack("dalfsen")


@pytest.fixture(scope="module")
def questions(pack):
    return {question.id: question for question in pack.questions}


@pytest.mark.parametrize(
    ("name", "chosen", "facts"),
    [
        ("woning", "huur", {"woning": "huur"}),
        ("leeftijd", [27, 66], {"leeftijd": [27, 66]}),
        ("inkomen", 1450, {"inkomen": 1450, "betaald_per": "maand"}),
        ("inkomen", [1000, 1500], {"inkomen": [1000, 1500], "betaald_per": "maand"}),
        (
            "inkomen",
            {"inkomen": 400, "betaald_per": "week"},
            {"inkomen": 400, "betaald_per": "week"},
        ),
        (
            "inkomen_partner",
            {"inkomen_partner": 900, "betaald_per_partner": "vier_weken"},
            {"inkomen_partner": 900, "betaald_per_partner": "vier_weken"},
        ),
        ("inkomen", DONT_KNOW, {"inkomen": DONT_KNOW, "betaald_per": "maand"}),
        (
            "loon_hoe",
            [],
            {
                "vakantiegeld": "apart",
                "dertiende_maand": "nee",
                "reisgeld": 0,
                "inhoudingen": 0,
            },
        ),
        (
            "loon_hoe",
            ["vakantiegeld", "dertiende_maand", "reisgeld", "inhoudingen"],
            {"vakantiegeld": "erbij", "dertiende_maand": "ja"},
        ),
        (
            "loon_hoe_partner",
            ["reisgeld"],
            {
                "vakantiegeld_partner": "apart",
                "dertiende_maand_partner": "nee",
                "inhoudingen_partner": 0,
            },
        ),
        (
            "inkomen_soort",
            ["loon", "partner_geen"],
            {"inkomen_soort": ["loon"], "inkomen_soort_partner": ["geen"]},
        ),
        (
            "inkomen_soort",
            ["partner_geen"],  # beside "I have no income": both have none
            {"inkomen_soort": ["geen"], "inkomen_soort_partner": ["geen"]},
        ),
        ("inkomen_soort", ["loon"], {"inkomen_soort": ["loon"]}),
        ("kinderen", [8, 13], {"kinderen": [8, 13]}),
        ("dreiging", ["beslag"], {"dreiging": ["beslag"], "schulden": "geen"}),
        ("dreiging", ["schulden"], {"dreiging": ["geen"]}),
        ("dreiging", [], {"dreiging": ["geen"], "schulden": "geen"}),
        (
            "krijgt_al",
            ["zorgtoeslag", "kindregeling"],
            {"krijgt_al": ["zorgtoeslag", "kindregeling"]},
        ),
        ("krijgt_al", [], {"krijgt_al": ["geen"]}),
        ("woning", DONT_KNOW, {"woning": DONT_KNOW}),
        ("huishouden", DONT_KNOW, {"huishouden": DONT_KNOW}),
        (
            "huishouden",
            [],
            {"huishouden": "alleen", "kinderen": [], "medebewoners": 0, "medebewoners_18_26": 0},
        ),
        (
            "huishouden",
            ["partner", "kinderen"],
            {"huishouden": "samen", "medebewoners": 0, "medebewoners_18_26": 0},
        ),
        (
            "omstandigheden",
            ["scheiding", "ziek", "brief", "post"],
            {
                "gebeurtenis": ["scheiding", "ziek"],
                "brief": ["een", "meer"],
                "hulp_bij": ["post"],
                "bewind": "nee",
            },
        ),
        (
            "omstandigheden",
            [],
            {"gebeurtenis": ["geen"], "brief": "geen", "hulp_bij": ["geen"], "bewind": "nee"},
        ),
        (
            "omstandigheden",
            DONT_KNOW,
            dict.fromkeys(("gebeurtenis", "brief", "hulp_bij", "bewind"), DONT_KNOW),
        ),
    ],
)
def test_fill(questions, name, chosen, facts):
    journey = Journey().answer(questions[name], fill(questions[name], chosen))
    assert journey.answers == facts
    assert journey.asked == (name,)


@pytest.mark.parametrize(
    ("name", "tick", "no"),
    [("dreiging", "schulden", {"schulden": "geen"}), ("huishouden", "kinderen", {"kinderen": []})],
)
def test_a_tick_that_opens_a_question_takes_back_the_no(questions, name, tick, no):
    journey = Journey(no).answer(questions[name], fill(questions[name], [tick]))
    assert not journey.answers.keys() & no.keys()


def test_a_tick_that_was_not_shown_stays_unknown(questions):
    filled = fill(questions["eigenschappen"], ["studeert"], ["studeert", "chronisch_ziek"])
    assert filled == {"studeert": "ja", "chronisch_ziek": "nee"}


def test_ticks_nobody_looks_at_are_not_shown(library, questions, today):
    """Lansingerland has no scheme about a swimming diploma."""
    for slug, there in (("lansingerland", False), ("dalfsen", True)):
        advice = advise(library, library.pack(slug), {}, today)
        shown = shown_options(questions["eigenschappen"], advice)
        assert ("geen_zwemdiploma" in shown) is there


@pytest.mark.parametrize(
    ("household", "there"), [("samen", True), ("alleen", False), (DONT_KNOW, False)]
)
def test_a_tick_about_a_partner_is_for_who_has_one(
    library, pack, questions, today, household, there
):
    advice = advise(library, pack, {"huishouden": household}, today)
    shown = shown_options(questions["inkomen_soort"], advice)
    assert ("partner_geen" in shown) is there
    assert {"loon", "uwv", "geen"} <= set(shown)


@st.composite
def ticks(draw, question):
    """Some ticks of a list; where *none* is a tick of its own, at least one."""
    names = [name for name in question.options if name != NONE]
    return draw(st.sets(st.sampled_from(names), min_size=NONE in question.options))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_ticks_come_back_as_they_were(library, data):
    """Whoever comes back to a list finds the ticks that were put there."""
    question = data.draw(st.sampled_from(_lists(library)), label="question")
    chosen = data.draw(ticks(question))
    journey = Journey().answer(question, fill(question, chosen))
    assert set(ticked(question, journey.answers)) - {NONE} == chosen


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_last_ticks_count(library, data):
    """Whatever was ticked before, the list says what was ticked last."""
    question = data.draw(st.sampled_from(_lists(library)), label="question")
    before, after = data.draw(ticks(question)), data.draw(ticks(question))
    journey = Journey().answer(question, fill(question, before))
    changed = journey.answer(question, fill(question, after))
    assert changed.answers == Journey().answer(question, fill(question, after)).answers
    assert changed.asked == (question.id,)


def _lists(library):
    questions = library.pack("dalfsen").questions
    return [question for question in questions if question.kind == "lijst"]


def test_nothing_ticked_yet(questions):
    assert ticked(questions["eigenschappen"], {}) == []
    assert ticked(questions["huishouden"], {}) == []


def test_facts_filled_are_all_facts_an_answer_touches(questions):
    assert set(facts_filled(questions["huishouden"])) == {
        *("huishouden", "kinderen", "medebewoners", "medebewoners_18_26")
    }
    assert facts_filled(questions["woning"]) == ("woning",)
    assert facts_filled(questions["inkomen"]) == ("inkomen", "betaald_per")
    assert set(facts_filled(questions["inkomen_soort"])) == {
        "inkomen_soort",
        "inkomen_soort_partner",
    }


class Visitor:
    """Somebody who answers, and who can go back."""

    def __init__(self, library, pack, questions, today):
        self.library, self.pack, self.questions, self.today = library, pack, questions, today
        self.journey = Journey()

    def say(self, name: str, chosen: object) -> Visitor:
        question = self.questions[name]
        journey = self.journey.answer(question, fill(question, chosen))
        self.journey = after_change(self.library, self.pack, journey, self.today)
        return self

    @property
    def waiting(self) -> list[str]:
        advice = advise(self.library, self.pack, self.journey.answers, self.today)
        return [question.id for question in advice.waiting]


@pytest.fixture
def visitor(library, pack, questions, today):
    return Visitor(library, pack, questions, today)


@pytest.fixture
def elsewhere(library, questions, today):
    """In Steenwijkerland it matters for the desk whether somebody had help before."""
    return Visitor(library, library.pack("steenwijkerland"), questions, today)


def test_an_answer_without_its_question_goes(elsewhere):
    elsewhere.say("dreiging", ["schulden"]).say("schulden", "groot")
    elsewhere.say("schuldhulp_eerder", "loopt")
    assert elsewhere.journey.answers["schuldhulp_eerder"] == "loopt"
    elsewhere.say("schulden", "geen")
    assert elsewhere.journey.answers == {"dreiging": ["geen"], "schulden": "geen"}


def test_other_answers_stay(visitor):
    visitor.say("dreiging", ["schulden"]).say("schulden", "groot").say("leeftijd", 40)
    visitor.say("schulden", "klein")
    assert visitor.journey.answers == {"dreiging": ["geen"], "schulden": "klein", "leeftijd": 40}


def test_a_fact_told_outside_the_questions_stays(visitor):
    visitor.journey = Journey({"verblijf": "geen"})
    visitor.say("dreiging", ["schulden"]).say("dreiging", [])
    assert visitor.journey.answers["verblijf"] == "geen"


def test_who_does_not_know_after_all_has_not_said_no(visitor):
    """Else schemes for children stay a "no" for somebody who says: I do not know."""
    visitor.say("leeftijd", 36).say("huishouden", []).say("huishouden", DONT_KNOW)
    assert visitor.journey.answers == {"leeftijd": 36, "huishouden": DONT_KNOW}
    assert "kinderen" in visitor.waiting


def test_debts_and_nothing_else_is_one_tick(questions):
    answers = fill(questions["dreiging"], ["schulden"])
    assert ticked(questions["dreiging"], answers) == ["schulden"]


@pytest.mark.parametrize("answer", ["een", "meer", ["een", "meer"]])
def test_a_closer_answer_is_a_tick_as_well(questions, answer):
    told = {"brief": answer, "bewind": "nee", "gebeurtenis": ["geen"], "hulp_bij": ["geen"]}
    assert ticked(questions["omstandigheden"], told) == ["brief"]


def test_debts_told_on_the_card_stay_when_something_else_changes(visitor):
    """Who may lose the house is not asked about debts, but can tell them on the card."""
    visitor.say("dreiging", ["uithuiszetting"]).say("leeftijd", 36)
    told = {**visitor.journey.answers, "schulden": "groot", "achterstanden": ["huur"]}
    visitor.journey = Journey(told, visitor.journey.asked)
    visitor.say("leeftijd", 44)
    assert visitor.journey.answers["schulden"] == "groot"
    assert visitor.journey.answers["achterstanden"] == ["huur"]


def test_arrears_told_on_the_card_go_with_the_debts(visitor):
    visitor.say("dreiging", ["uithuiszetting"]).say("leeftijd", 36)
    told = {**visitor.journey.answers, "schulden": "geen", "achterstanden": ["huur"]}
    visitor.journey = Journey(told, visitor.journey.asked)
    assert "achterstanden" not in visitor.say("leeftijd", 44).journey.answers


def test_children_that_come_and_go(visitor):
    visitor.say("leeftijd", 36).say("huishouden", []).say("huishouden", ["kinderen"])
    assert "kinderen" not in visitor.journey.answers
    assert "kinderen" in visitor.waiting
    visitor.say("kinderen", [8]).say("huishouden", [])
    assert visitor.journey.answers["kinderen"] == []
    assert visitor.journey.asked == ("leeftijd", "huishouden")


def test_ages_stay_when_the_household_is_filled_in_again(visitor):
    """Coming back to add a partner must not cost the ages of the children."""
    visitor.say("leeftijd", 36).say("huishouden", ["kinderen"]).say("kinderen", [8, 13])
    visitor.say("huishouden", ["partner", "kinderen"])
    assert visitor.journey.answers["kinderen"] == [8, 13]


def test_exact_letters_stay_when_the_list_is_filled_in_again(visitor):
    visitor.say("omstandigheden", ["brief"]).say("brief", "meer")
    visitor.say("omstandigheden", ["brief", "post"])
    assert visitor.journey.answers["brief"] in ("meer", ["een", "meer"])


def test_places_on_the_path(visitor):
    visitor.say("dreiging", ["schulden"]).say("schulden", "groot")
    advice = advise(visitor.library, visitor.pack, visitor.journey.answers, visitor.today)
    following = advice.next_question
    at = [question_at(visitor.pack, visitor.journey, following, number) for number in range(5)]
    assert [question and question.id for question in at] == [
        *(None, "dreiging", "schulden"),
        *(following.id, None),
    ]


def test_changing_nothing_changes_nothing(library, pack, questions, today):
    """Every answer given again leaves the journey as it was."""
    journey = Journey()
    while True:
        advice = advise(library, pack, journey.answers, today)
        if (question := advice.next_question) is None:
            break
        journey = journey.answer(question, fill(question, DONT_KNOW))
    assert after_change(library, pack, journey, today) == journey


# --- a partner without income, told with a tick ---------------------------------------------


@pytest.fixture
def couple(visitor):
    return visitor.say("leeftijd", 40).say("huishouden", ["partner"])


def test_a_tick_saves_two_questions_about_the_partner(couple):
    couple.say("inkomen_soort", ["loon"])
    waiting = couple.waiting
    assert waiting.index("inkomen_soort_partner") < waiting.index("inkomen_partner")
    couple.say("inkomen_soort", ["loon", "partner_geen"])
    assert not {"inkomen_soort_partner", "inkomen_partner"} & set(couple.waiting)
    assert couple.journey.answers["inkomen_soort_partner"] == ["geen"]


@pytest.mark.parametrize("after", [["loon"], DONT_KNOW])
def test_the_tick_can_be_taken_back(couple, after):
    couple.say("inkomen_soort", ["loon", "partner_geen"]).say("inkomen_soort", after)
    assert "inkomen_soort_partner" not in couple.journey.answers
    assert "inkomen_soort_partner" in couple.waiting


def test_without_the_partner_the_tick_goes(couple):
    couple.say("inkomen_soort", ["loon", "partner_geen"]).say("huishouden", [])
    assert couple.journey.answers["inkomen_soort"] == ["loon"]
    assert "inkomen_soort_partner" not in couple.journey.answers


def test_what_the_partners_own_question_said_stays_without_the_tick(couple):
    couple.say("inkomen_soort", ["loon"]).say("inkomen_soort_partner", ["uwv"])
    couple.say("inkomen_soort", ["loon", "pensioen"])
    assert couple.journey.answers["inkomen_soort_partner"] == ["uwv"]
    assert "inkomen_soort_partner" in couple.journey.asked


def test_no_income_in_the_partners_own_question_stays_a_question_of_the_path(couple):
    couple.say("inkomen_soort", ["loon"]).say("inkomen_soort_partner", ["geen"])
    couple.say("leeftijd", 41)
    assert couple.journey.asked == (
        *("leeftijd", "huishouden", "inkomen_soort", "inkomen_soort_partner"),
    )
    assert couple.journey.answers["inkomen_soort_partner"] == ["geen"]


# --- an amount and its period ---------------------------------------------------------------


def test_a_button_after_an_amount_per_week_is_per_month(visitor):
    visitor.say("leeftijd", 40).say("huishouden", []).say("inkomen_soort", ["loon"])
    visitor.say("inkomen", {"inkomen": 400, "betaald_per": "week"})
    assert visitor.journey.answers["betaald_per"] == "week"
    visitor.say("leeftijd", 41)  # walking the path again keeps the period with its amount
    assert visitor.journey.answers["betaald_per"] == "week"
    visitor.say("inkomen", [1000, 1348])
    assert visitor.journey.answers["betaald_per"] == "maand"


def test_a_period_chosen_with_a_faulty_amount_is_kept(questions):
    journey = Journey({"leeftijd": 40}, ("leeftijd",))
    kept = journey.set_beside(questions["inkomen"], {"betaald_per": "week"})
    assert kept == Journey({"leeftijd": 40, "betaald_per": "week"}, ("leeftijd",))


def test_an_earlier_amount_does_not_get_another_period(questions):
    """1,600 a month must not become 1,600 a week because of a typing error."""
    told = {"inkomen": 1600, "betaald_per": "maand"}
    journey = Journey(told, ("inkomen",))
    assert journey.set_beside(questions["inkomen"], {"betaald_per": "maand"}).answers == told
    changed = journey.set_beside(questions["inkomen"], {"betaald_per": "week"})
    assert changed.answers == {"betaald_per": "week"}


# --- what is in the pay ---------------------------------------------------------------------

RENTER = {
    "dreiging": ["geen"],
    "schulden": "geen",
    "leeftijd": 40,
    "huishouden": "alleen",
    "kinderen": [],
    "medebewoners": 0,
    "medebewoners_18_26": 0,
    "inkomen_soort": ["loon"],
    "inkomen": 2000,
    "vermogen": 0,
    "woning": "huur",
    "huur": 650,
    "krijgt_al": ["geen"],
}
"""Earns so much that huurtoeslag falls: then what is in the pay matters."""
IN_PAY = {"loon_hoe", "reisgeld", "inhoudingen"}


def _waiting(library, pack, today, **answers):
    advice = advise(library, pack, {**RENTER, **answers}, today)
    return [question.id for question in advice.waiting]


def test_the_list_comes_before_the_amounts_in_it(library, pack, today):
    waiting = _waiting(library, pack, today)
    assert waiting.index("loon_hoe") < waiting.index("reisgeld")
    told = {"vakantiegeld": "apart", "dertiende_maand": "nee"}
    assert "loon_hoe" not in _waiting(library, pack, today, **told)
    assert "reisgeld" in _waiting(library, pack, today, **told)


def test_the_list_is_asked_for_an_amount_in_it(library, pack, today):
    """Of this pay nothing is open but the travel money: then first whether there is any."""
    waiting = _waiting(library, pack, today, vakantiegeld="apart", reisgeld=0)
    assert "loon_hoe" in waiting
    waiting = _waiting(library, pack, today, inkomen_soort=["uwv"], uwv_soort="wia")
    assert not IN_PAY & set(waiting)


def test_a_low_wage_is_not_asked_what_is_in_it(library, pack, today):
    assert not IN_PAY & set(_waiting(library, pack, today, inkomen=1300))


def test_who_does_not_know_what_is_in_the_pay_is_not_asked_how_much(library, pack, today):
    unknown = {"vakantiegeld": DONT_KNOW, "dertiende_maand": DONT_KNOW}
    assert not IN_PAY & set(_waiting(library, pack, today, **unknown))


def test_who_has_huurtoeslag_is_not_asked_for_the_rent(library, pack, today):
    without = {fact: value for fact, value in RENTER.items() if fact not in ("huur", "krijgt_al")}
    for has, asked in ((["geen"], True), (["huurtoeslag"], False)):
        advice = advise(library, pack, {**without, "krijgt_al": has}, today)
        assert ("huur" in [question.id for question in advice.waiting]) is asked
    order = [question.id for question in pack.questions]
    assert order.index("woning") < order.index("krijgt_al") < order.index("huur")


def test_tax_credit_health_insurance_and_study_are_never_asked(library, pack, today):
    advice = advise(library, pack, {**RENTER, "inkomen_partner": 0}, today)
    waiting = {question.id for question in advice.waiting}
    assert not waiting & {"zorgverzekering", "studeert", "loonheffingskorting", "betaald_per"}
    assert {"zorgverzekering": "ja", "studeert": "nee", "loonheffingskorting": "ja"}.items() <= (
        advice.assumed.items()
    )


def test_a_list_is_not_asked_for_what_is_taken_for_granted(library, today):
    """In Steenwijkerland only a study and health insurance could still make a difference."""
    pack = library.pack("steenwijkerland")
    for age, asked in ((40, False), (25, True)):
        advice = advise(library, pack, {**RENTER, "leeftijd": age, "inkomen": 1000}, today)
        assert ("eigenschappen" in [question.id for question in advice.waiting]) is asked


# --- what is offered ------------------------------------------------------------------------


def _offers(library, pack, today, **answers):
    return [q.id for q in advise(library, pack, {**RENTER, **answers}, today).offers]


def test_a_figure_from_a_letter_is_offered_and_never_asked(library, pack, today):
    assert _offers(library, pack, today) == ["toetsingsinkomen"]
    assert "toetsingsinkomen" not in _waiting(library, pack, today)


def test_nothing_is_offered_that_changes_nothing(library, pack, today):
    assert _offers(library, pack, today, inkomen=1200) == []
    assert _offers(library, pack, today, toetsingsinkomen=29000) == []
    assert _offers(library, pack, today, toetsingsinkomen=DONT_KNOW) == []


def test_an_offer_has_a_number_that_no_answer_changes(library, pack, today):
    ((question, number),) = advise(library, pack, RENTER, today).offer_links
    assert unasked(pack)[number - 1] is question
    assert number == len(pack.usual) + 1


# --- coming back to a question --------------------------------------------------------------


def test_a_number_that_equals_a_no_keeps_its_own_question(visitor):
    """No housemates of 27 or older, one younger: the nought was told, not settled by a tick."""
    visitor.say("dreiging", ["geen"]).say("leeftijd", 45).say("huishouden", ["kinderen", "anderen"])
    visitor.say("kinderen", [10]).say("medebewoners", 0).say("medebewoners_18_26", 1)
    before = visitor.journey
    assert "medebewoners" in before.asked
    assert visitor.say("kinderen", [10]).journey == before


def test_what_was_known_when_it_was_asked(visitor, questions):
    """Neither its own answer nor a later one; a no of an earlier list stays."""
    visitor.say("dreiging", ["geen"]).say("leeftijd", 45).say("huishouden", [])
    visitor.say("inkomen_soort", ["loon"])
    before = visitor.journey
    visitor.say("inkomen", [1174, 1348]).say("vermogen", 100)
    then = as_first_asked(visitor.pack, visitor.journey, questions["inkomen"])
    assert then == before
    assert then.answers["medebewoners"] == 0
    assert as_first_asked(visitor.pack, then, questions["vermogen"]) is then
