"""One step at a time: help first, commands, doubts, misses, and going back."""

from __future__ import annotations

import pytest

from tests.chat.conftest import tell
from web.chat.listen import yes_or_no
from web.chat.page import page_of
from web.chat.state import PLACE, Chat, Turn, read
from web.chat.talk import (
    again,
    choose,
    confirm,
    forget,
    go_on,
    hear,
    no_more,
    not_so,
    say_more,
    skip_place,
    start_over,
)
from web.conversation import Journey
from web.understand import Doubt, Understood


def kinds(moment) -> list[str]:
    return [said[0] for said in moment.chat.said]


def test_help_goes_before_all_else(begin):
    heard = Understood(
        answers={"dreiging": ["geen_eten"], "leeftijd": 30}, emergency="zelfdoding", about="aio"
    )
    after = hear(begin(), heard)
    assert kinds(after) == ["nood", "dreiging", "over"]
    assert [one.kind for one in page_of(after).help] == ["zelfdoding", "dreiging"]
    assert after.journey.answers["leeftijd"] == 30  # the rest was heard as well


@pytest.mark.parametrize("kind", ["zelfdoding", "geweld"])
def test_a_worry_goes_first_and_the_question_stays(begin, kind):
    after = hear(begin(), Understood(answers={"leeftijd": 30}, worry=kind))
    page = page_of(after)
    assert kinds(after) == ["zorg"]
    assert [one.kind for one in page.help] == ["zorg"]
    assert page.question == begin().question
    assert after.journey.answers["leeftijd"] == 30  # the rest was heard as well
    assert page_of(go_on(after)).help == ()  # said once


def test_a_worry_alone_is_no_message_that_was_not_understood(begin):
    after = hear(begin(), Understood(worry="zelfdoding"))
    assert kinds(after) == ["zorg"]
    assert after.chat.misses == 0
    assert after.journey == Journey()


def test_an_emergency_needs_no_worry_beside_it(begin):
    heard = Understood(answers={"dreiging": ["geweld"]}, worry="zelfdoding")
    assert kinds(hear(begin(), heard)) == ["nood"]


def test_a_worry_has_the_numbers_of_the_emergency(begin):
    for kind in ("zelfdoding", "geweld"):
        (calm,) = page_of(hear(begin(), Understood(worry=kind))).help
        (urgent,) = page_of(hear(begin(), Understood(emergency=kind))).help
        assert calm.emergencies == urgent.emergencies
        assert calm.danger == urgent.danger


def test_help_is_also_given_for_a_message_that_is_refused(begin):
    after = hear(begin(), Understood(refused=("telefoon",), emergency="zelfdoding"))
    assert kinds(after) == ["nood", "weigert"]
    assert after.journey == Journey()
    assert after.chat.turns == ()


def test_help_is_there_at_once_while_the_question_is_still_open(begin):
    moment = hear(begin(), Understood(doubts=(Doubt("huur"),)))
    after = hear(moment, Understood(answers={"dreiging": ["uithuiszetting"]}))
    (help_,) = page_of(after).help
    assert after.chat.hints == {"dreiging": ["uithuiszetting"]}
    assert help_.advice.urgent == ("uithuiszetting",)
    assert [one.stem for one in help_.emergencies] == ["uithuiszetting"]


@pytest.mark.parametrize(
    "heard",
    [
        Understood(emergency="geweld"),
        Understood(answers={"dreiging": ["geweld"]}),
        Understood(doubts=(Doubt("dreiging", ["geweld"]),)),
        Understood(emergency="geweld", answers={"dreiging": ["geweld", "geen_eten"]}),
    ],
)
def test_violence_is_kept_for_one_reply_only(begin, heard):
    after = hear(begin(), heard)
    assert ("nood", "geweld") in after.chat.said
    assert "geweld" not in str(after.journey)
    assert "geweld" not in str({**after.chat.codes(), "s": []})
    for later in (go_on(after), tell(after, leeftijd=30), hear(after, Understood())):
        assert "geweld" not in str(later.chat.codes())


def test_who_ticks_that_they_are_not_safe_gets_help_and_keeps_the_tick(begin):
    moment = begin()
    after = choose(moment, moment.question, ["beslag", "geweld"], list(moment.question.options))
    assert after.chat.said == (("nood", "geweld"), ("dreiging", "beslag"))
    assert after.journey.answers["dreiging"] == ["beslag", "geweld"]


def test_help_shows_for_every_threat_there_is(begin):
    for threat in begin().pack.facts["dreiging"].values:
        assert page_of(tell(begin(), dreiging=[threat])).help, threat


def test_three_misses_in_a_row(begin):
    moment = begin()
    for stuck in (False, False, True, True):
        moment = hear(moment, Understood())
        assert page_of(moment).stuck is stuck
    assert kinds(moment) == ["niet"]
    assert not page_of(tell(moment, leeftijd=30)).stuck


@pytest.mark.parametrize("command", ["waarom", "uitleg", "privacy", "mens", "stop"])
def test_what_only_asks_changes_nothing(begin, command):
    before = tell(begin(), leeftijd=30)
    after = hear(before, Understood(command=command))
    assert after.journey == before.journey
    assert after.chat.turns == before.chat.turns
    assert after.question == before.question
    assert page_of(after).replies


def test_paying_back_is_about_the_scheme_they_asked_about(begin):
    moment = hear(begin(), Understood(about="kindregeling"))
    (reply,) = page_of(hear(moment, Understood(command="terugbetalen"))).replies
    assert reply.scheme.title == "Kindregeling"
    (reply,) = page_of(hear(begin(), Understood(command="terugbetalen"))).replies
    assert reply.scheme is None


def test_back_undoes_the_last_turn_and_no_more(begin):
    first = tell(begin(), leeftijd=34, inkomen_soort=["loon"])
    second = tell(first, woning="huur")
    back = hear(second, Understood(command="terug"))
    assert (back.journey, back.chat.hints) == (first.journey, first.chat.hints)
    back = hear(back, Understood(command="terug"))
    assert (back.journey, dict(back.chat.hints)) == (Journey(), {})
    assert kinds(hear(back, Understood(command="terug"))) == ["niets_terug"]


def test_back_undoes_what_was_answered_on_a_page_of_the_form(begin):
    moment = tell(begin(), leeftijd=34)
    question = moment.question
    form = moment.journey.answer(question, {"dreiging": ["geen"], "schulden": "geen"})
    moment = type(moment)(moment.library, moment.pack, moment.day, form, moment.chat)
    assert [b.title for b in page_of(moment).bubbles][-1] == question.title
    back = hear(moment, Understood(command="terug"))
    assert back.journey.asked == ("leeftijd",)
    assert back.question == question


def test_the_log_shows_words_and_where_to_change_them(begin):
    moment = tell(begin(), leeftijd=34, inkomen_soort=["loon", "bijstand"])
    (bubble,) = page_of(moment).bubbles
    assert bubble.typed
    age, income = bubble.lines
    assert (age.words, age.number, age.fact) == (("34 jaar",), 1, "")
    assert income.fact == "inkomen_soort"
    assert income.words == ("Loon van een baas", "Bijstand (uitkering van de gemeente)")
    assert page_of(forget(moment, "inkomen_soort")).bubbles[0].lines == (age,)


def test_the_open_question_is_not_in_the_log(begin):
    moment = tell(begin(), leeftijd=34)
    page = page_of(moment)
    assert page.question.title not in [bubble.title for bubble in page.bubbles]


def test_a_legal_stay_has_a_place_of_its_own_among_the_answers(begin):
    moment = tell(begin(), verblijf="geen")
    (bubble,) = page_of(moment).bubbles
    assert bubble.lines[0].aside
    assert moment.journey.asked == ()


def test_another_municipality_is_asked_back(begin):
    moment = tell(begin(), gemeente="ommen", leeftijd=30)
    assert page_of(moment).other_place.name == "Ommen"
    assert confirm(moment, yes=False).moves_to == ""
    assert confirm(moment, yes=False).doubt is None
    assert confirm(moment, yes=True).moves_to == "ommen"
    assert not tell(begin(), gemeente="dalfsen").chat.doubts
    assert not page_of(tell(begin(), gemeente="<b>")).other_place


def test_who_said_no_place_is_asked_first_and_may_skip(begin):
    moment = begin("landelijk")
    assert page_of(moment).asks_place
    assert moment.open_id == PLACE
    assert tell(moment, gemeente="ommen").moves_to == "ommen"
    village = tell(moment, gemeente="dalfsen", kern="lemelerveld")
    assert village.journey.answers["kern"] == "lemelerveld"
    assert page_of(skip_place(moment)).question.id == "dreiging"
    assert not page_of(tell(moment, leeftijd=30)).asks_place


def test_starting_over_keeps_the_village_only(begin):
    moment = tell(begin(), leeftijd=30, kern="dalfsen")
    fresh = start_over(moment, {"kern": "dalfsen"})
    assert fresh.journey == Journey({"kern": "dalfsen"})
    assert fresh.chat == Chat(said=(("begin",),))


def test_everything_comes_back_out_of_the_cookie(begin, library):
    moment = hear(
        tell(begin(), leeftijd=34, inkomen_soort=["loon"], kinderen=[4]),
        Understood(doubts=(Doubt("inkomen", 1600),), about="kindregeling"),
    )
    assert read(moment.chat.codes(), moment.pack) == moment.chat


def test_a_cookie_of_older_content_is_read_without_what_is_gone(begin, library):
    codes = {
        "t": [["oude_vraag", 1, "oud_feit", "leeftijd"]],
        "h": {"oud_feit": ["x"], "inkomen_soort": ["goud"], "kosten": ["witgoed"]},
        "d": [["oud_feit", 3], ["inkomen", "veel"], [PLACE, 3], ["huur", None]],
        "o": "oude-regeling",
        "s": [["oud"], ["over", "oud", "wat"], ["nood"], ["nood", "oud"], ["dreiging", "oud"]],
    }
    chat = read(codes, library.pack("dalfsen"))
    assert chat.turns == (Turn("oude_vraag", True, ("oud_feit", "leeftijd")),)
    assert chat.hints == {"kosten": ["witgoed"]}
    assert chat.doubts == (Doubt("huur"),)
    moment = type(begin())(library, library.pack("dalfsen"), begin().day, Journey(), chat)
    page_of(moment)


def test_nog_meer_in_words(begin):
    moment = tell(begin(), inkomen_soort=["loon"], kinderen=[4])
    moment = hear(moment, Understood(doubts=(Doubt("inkomen_soort"),)))
    assert moment.is_named(moment.question)
    for text, meant in (
        ("nee", False),
        ("Nee, dit is alles.", False),
        ("niks", False),
        ("ja!", True),
    ):
        assert yes_or_no(moment, text) is meant
    assert yes_or_no(moment, "nee, ook bijstand") is None
    assert no_more(moment).journey.answers["inkomen_soort"] == ["loon"]
    assert kinds(say_more(moment)) == ["zeg_maar"]
    moment = hear(moment, Understood(doubts=(Doubt("kinderen"),)))
    assert no_more(moment).journey.answers["kinderen"] == [4]


def test_yes_and_no_mean_something_only_after_a_question(begin):
    assert yes_or_no(begin(), "ja") is None
    doubtful = hear(begin(), Understood(doubts=(Doubt("inkomen", 1600),)))
    assert yes_or_no(doubtful, "Klopt") is True
    assert yes_or_no(doubtful, "NEE") is False
    assert yes_or_no(doubtful, "niks") is None


def test_what_was_told_before_and_what_is_not_clear_gets_an_answer(begin):
    moment = tell(begin(), leeftijd=30)
    assert kinds(tell(moment, leeftijd=30)) == ["wist"]
    assert kinds(hear(moment, Understood(doubts=(Doubt("huur"),)))) == ["preciezer"]
    assert kinds(tell(begin("landelijk"), gemeente="ommen")) == []


def alone(begin):
    """At "Met wie woont u?", after "ik woon alleen" in passing."""
    moment = tell(begin(), huishouden="alleen")
    return hear(moment, Understood(doubts=(Doubt("huishouden"),)))


def test_who_said_to_live_alone_is_asked_whether_that_is_right(begin):
    moment = alone(begin)
    page = page_of(moment)
    assert page.alone
    assert page.named == ("Ik woon alleen",)
    for text, meant in (("ja", True), ("dat is alles", True), ("nee", False), ("34", None)):
        assert yes_or_no(moment, text) is meant
    pressed = choose(moment, moment.question, [], list(moment.question.options))
    assert no_more(moment).journey == pressed.journey
    denied = not_so(moment)
    assert kinds(denied) == ["anders"]
    assert not page_of(denied).named
    assert denied.question == moment.question


def test_one_of_several_is_never_taken_for_alone(begin):
    moment = tell(begin(), inkomen_soort=["loon"])
    moment = hear(moment, Understood(doubts=(Doubt("inkomen_soort"),)))
    assert page_of(moment).named
    assert not page_of(moment).alone


def test_no_words_are_put_in_anyones_mouth(begin):
    """The list on the screen has a tick for debts, and it stays on until somebody says no."""
    (bubble,) = page_of(tell(begin(), dreiging=["geen_eten"])).bubbles
    assert bubble.lines[0].words == ("Ik heb vandaag geen geld voor eten",)
    (bubble,) = page_of(tell(begin(), dreiging=["geen"], schulden="geen")).bubbles
    assert bubble.lines[0].words == ("Nee, niets hiervan",)
    moment = begin()
    ticked = choose(moment, moment.question, ["schulden"], list(moment.question.options))
    (bubble,) = page_of(ticked).bubbles
    assert bubble.lines[0].words == ("Ik heb schulden of rekeningen die te laat zijn",)


def test_what_follows_from_a_tick_is_known_when_it_is_said_again(begin):
    moment = begin()
    none = choose(moment, moment.question, [], list(moment.question.options))
    twice = tell(none, schulden="geen")
    assert kinds(twice) == ["wist"]
    assert twice.journey == none.journey
    assert page_of(twice).bubbles == page_of(none).bubbles


def test_after_three_misses_it_is_said_once(begin):
    moment = begin()
    for _ in range(3):
        moment = hear(moment, Understood())
    assert page_of(moment).stuck
    assert page_of(moment).replies == ()


def test_what_is_unticked_is_no_longer_named(begin):
    moment = tell(begin(), inkomen_soort=["loon"])
    moment = hear(moment, Understood(doubts=(Doubt("inkomen_soort"),)))
    page = page_of(again(moment, moment.question, "kies", []))
    assert page.error
    assert not page.named
