"""What one message does to the answers: at once, as a hint, or asked back."""

from __future__ import annotations

import pytest

from tests.chat.conftest import tell
from web.answers import DONT_KNOW
from web.chat.page import page_of
from web.chat.taking import both
from web.chat.talk import choose, confirm, hear
from web.understand import Doubt, Understood


def answers(moment) -> dict:
    return dict(moment.journey.answers)


def test_a_single_answer_counts_at_once_and_is_not_asked_again(begin):
    after = tell(begin(), leeftijd=34)
    assert answers(after) == {"leeftijd": 34}
    assert after.journey.asked == ("leeftijd",)
    assert "leeftijd" not in {q.id for q in after.advice.waiting}


def test_several_answers_in_one_message_are_all_taken(begin):
    after = tell(begin(), leeftijd=34, inkomen=1450, woning="huur", huur=640)
    assert answers(after) == {
        "leeftijd": 34, "inkomen": 1450, "betaald_per": "maand", "woning": "huur", "huur": 640
    }  # fmt: skip


def test_an_income_is_told_per_month_whatever_the_words_were(begin):
    for told in (
        {"inkomen": 1516.67, "betaald_per": "week"},
        {"betaald_per": "week", "inkomen": 9},
    ):
        after = tell(begin(), **told)
        assert answers(after)["betaald_per"] == "maand"
        assert after.doubt is None


def test_a_list_in_passing_is_a_hint_and_is_asked_once_more(begin):
    after = tell(begin(), inkomen_soort=["loon"])
    assert "inkomen_soort" not in answers(after)
    assert after.chat.hints == {"inkomen_soort": ["loon"]}
    assert "inkomen_soort" in {q.id for q in after.advice.waiting}
    twice = tell(after, inkomen_soort=["bijstand"])
    assert twice.chat.hints == {"inkomen_soort": ["loon", "bijstand"]}


def test_a_list_at_its_own_question_is_the_whole_answer(begin):
    moment = begin()
    assert moment.question.id == "dreiging"
    after = tell(moment, dreiging=["beslag"])
    assert answers(after) == {"dreiging": ["beslag"]}
    assert after.journey.asked == ("dreiging",)


def test_a_threat_says_nothing_of_debts(begin):
    """The list on the screen has a tick for debts; who types "geen eten" did not leave it open."""
    after = tell(begin(), dreiging=["geen_eten"])
    assert "schulden" not in answers(after)
    assert after.question.id == "schulden"


def test_a_late_bill_ticks_the_box_for_debts(begin):
    after = tell(begin(), achterstanden=["huur"])
    assert after.question.id == "dreiging"
    assert after.named(after.question) == ["schulden"]
    assert page_of(after).named == ("Ik heb schulden of rekeningen die te laat zijn",)


def test_a_late_bill_takes_back_that_there_are_no_debts(begin):
    done = choose(begin(), begin().question, [], list(begin().question.options))
    assert answers(done)["schulden"] == "geen"
    after = tell(done, achterstanden=["energie"])
    assert "schulden" not in answers(after)
    assert after.question.id == "schulden"


def test_a_no_to_the_list_is_the_tick_at_its_bottom(begin):
    """Word for word what the button does, also for the question it saves."""
    moment = begin()
    typed = tell(moment, dreiging=["geen"], schulden="geen")
    pressed = choose(moment, moment.question, [], list(moment.question.options))
    assert typed.journey == pressed.journey


def test_children_in_passing_are_asked_once_more(begin):
    after = tell(begin(), kinderen=[4, 9])
    assert "kinderen" not in answers(after)
    assert after.chat.hints == {"kinderen": [4, 9]}
    assert answers(tell(begin(), kinderen=[]))["kinderen"] == []


def test_no_more_at_the_question_keeps_what_was_named(begin):
    moment = _at(begin, "kinderen", dreiging=["geen"], schulden="geen", leeftijd=40)
    moment = tell(moment, kinderen=[4, 9])
    moment = tell(moment, huishouden="alleen")
    assert moment.question.id == "kinderen"
    assert answers(tell(moment, kinderen=[]))["kinderen"] == [4, 9]
    assert answers(tell(moment, kinderen=[12]))["kinderen"] == [4, 9, 12]
    assert answers(tell(moment, kinderen=[4, 9, 12]))["kinderen"] == [4, 9, 12]


@pytest.mark.parametrize("typed", [True, False])
def test_not_knowing_of_more_keeps_what_was_named(begin, typed):
    """At "Nog meer?": they do know what they named."""
    for fact, value in (("inkomen_soort", ["loon"]), ("kinderen", [4, 9])):
        moment = hear(tell(begin(), **{fact: value}), Understood(doubts=(Doubt(fact),)))
        question = moment.question
        after = (
            tell(moment, **{fact: DONT_KNOW})
            if typed
            else choose(moment, question, DONT_KNOW, list(question.options))
        )
        assert answers(after)[fact] == value


def _at(begin, name: str, **told: object):
    moment = begin(**told)
    assert name in {q.id for q in moment.pack.questions}
    return moment


def test_an_explicit_none_in_passing_is_an_answer(begin):
    assert answers(tell(begin(schulden="groot"), achterstanden=["geen"]))["achterstanden"] == [
        "geen"
    ]


def test_none_in_passing_says_nothing_of_what_else_is_on_the_list(begin):
    after = tell(tell(begin(), leeftijd=30), dreiging=["geen"])
    assert "schulden" not in answers(after)


def test_what_goes_against_an_answer_is_asked_back(begin):
    after = tell(tell(begin(), leeftijd=34), leeftijd=43)
    assert answers(after) == {"leeftijd": 34}
    assert after.doubt == Doubt("leeftijd", 43)
    assert answers(confirm(after, yes=True)) == {"leeftijd": 43}
    other = confirm(after, yes=False)
    assert answers(other) == {"leeftijd": 34}
    assert other.question.id == "leeftijd"  # something else, then: what?


def test_more_of_a_list_that_was_answered_is_added(begin):
    moment = begin(dreiging=["geen"], inkomen_soort=["loon"])
    assert answers(tell(moment, inkomen_soort=["uwv"]))["inkomen_soort"] == ["loon", "uwv"]
    assert answers(tell(moment, dreiging=["geen_eten"]))["dreiging"] == ["geen_eten"]


def test_a_subject_without_a_value_asks_the_question_itself(begin):
    moment = hear(begin(), Understood(doubts=(Doubt("huur"),)))
    assert moment.question.id == "huur"
    assert answers(tell(moment, huur=600)) == {"huur": 600}
    assert tell(moment, huur=600).question.id == "dreiging"


def test_what_this_municipality_cannot_know_is_left_out(begin):
    after = tell(begin(), kern="giethoorn", leeftijd=400, onzin="x", woning="kasteel")
    assert answers(after) == {}


def test_dont_know_is_an_answer_everywhere(begin):
    after = tell(begin(), dreiging=DONT_KNOW, inkomen=DONT_KNOW)
    assert answers(after)["dreiging"] == DONT_KNOW
    assert answers(after)["inkomen"] == DONT_KNOW
    assert set(after.journey.asked) == {"dreiging", "inkomen"}


def test_with_my_husband_is_all_there_is_to_the_household(begin):
    moment = begin(dreiging=["geen"], schulden="geen", leeftijd=40)
    assert moment.question.id == "huishouden"
    after = answers(tell(moment, huishouden="samen"))
    assert after["huishouden"] == "samen"
    assert after["kinderen"] == []


def test_hints_that_can_change_nothing_any_more_count_in_the_end(begin):
    """Nobody is asked what changes nothing; what was told is not lost either."""
    moment = tell(begin(), inkomen_soort=["loon"], wens=["tolk"])
    assert "wens" not in {q.id for q in moment.advice.waiting}
    while moment.question is not None:
        question = moment.question
        shown = list(question.options)
        chosen = moment.named(question) or DONT_KNOW
        moment = choose(moment, question, chosen, shown)
    assert moment.chat.hints == {}
    assert answers(moment)["wens"] == ["tolk"]
    assert "wens" in moment.journey.asked


@pytest.mark.parametrize(
    ("before", "now", "after"),
    [
        (["loon"], ["uwv"], ["loon", "uwv"]),
        (["loon"], ["geen"], ["loon"]),
        (["geen"], ["loon"], ["loon"]),
        ([4], [], [4]),
        ([4, 9], [9, 4, 12], [9, 4, 12]),
        ([4], [4, 4], [4, 4]),
        ([4], [7], [4, 7]),
        (None, [7], [7]),
        ("alleen", "samen", "samen"),
    ],
)
def test_both(before, now, after):
    assert both(before, now) == after


def test_no_at_a_question_leaves_what_was_named_of_it(begin):
    """As web/understand hears "nee": the "no" of every tick."""
    moment = tell(begin(), achterstanden=["huur"])
    after = tell(moment, dreiging=["geen"], schulden="geen")
    assert answers(after) == {"dreiging": ["geen"]}
    assert after.question.id == "schulden"


def test_who_takes_one_thing_back_is_heard(begin):
    moment = hear(tell(begin(), studeert="ja"), Understood(doubts=(Doubt("studeert"),)))
    assert moment.question.id == "eigenschappen"
    assert answers(tell(moment, studeert="nee"))["studeert"] == "nee"


def test_what_makes_no_sense_any_more_is_not_kept_in_the_end(begin):
    moment = tell(begin(), achterstanden=["huur"])
    moment = tell(moment, schulden="geen")
    while moment.question is not None:
        moment = choose(moment, moment.question, DONT_KNOW, list(moment.question.options))
    assert "achterstanden" not in moment.journey.asked


def test_not_knowing_one_thing_of_a_list_answers_nothing_else(begin):
    moment = tell(begin(), studeert=DONT_KNOW)
    assert answers(moment) == {}
    assert answers(tell(begin(), kinderen=DONT_KNOW)) == {"kinderen": DONT_KNOW}


@pytest.mark.parametrize("fact", ["dreiging", "kinderen", "inkomen_soort", "huur", "studeert"])
def test_not_knowing_can_be_asked_back(begin, fact):
    moment = hear(begin(), Understood(doubts=(Doubt(fact, DONT_KNOW),)))
    assert page_of(moment).doubt.words == ("Weet ik niet",)
    after = confirm(moment, yes=True)
    assert answers(after) == ({} if fact == "studeert" else answers(after) | {fact: DONT_KNOW})
    page_of(after)


def test_children_asked_back_are_asked_once_more(begin):
    moment = hear(begin(), Understood(doubts=(Doubt("kinderen", [4, 9]),)))
    assert page_of(moment).doubt.words == ("4 jaar", "9 jaar")
    assert confirm(moment, yes=True).chat.hints == {"kinderen": [4, 9]}
