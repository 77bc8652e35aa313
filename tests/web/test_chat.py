"""The conversation as a visitor meets it, without JavaScript."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.personas import PERSONAS
from tests.personas.journeys import along_the_site, person
from tests.together.hands import UNKNOWN, fields
from tests.web.conftest import SITE
from web.chat import page as page_module
from web.understand import Doubt, Understood
from web.views import chat as view

NAMES = [persona["id"] for persona in PERSONAS]
TYPED = "zeldzaamwoordqx"


@pytest.fixture
def hears(monkeypatch):
    """`hears(answers={...})`: what the next messages are understood as."""

    def set_(**understood: object) -> None:
        heard = Understood(**understood)
        monkeypatch.setattr(view, "listen", lambda *_, **__: heard)

    return set_


def token(page) -> str:
    return re.search(r'name="bij" value="([^"]*)"', page.html)[1]


class Talk:
    """A visitor who stays in the conversation."""

    def __init__(self, visit, slug: str = "dalfsen") -> None:
        self.visit, self.address = visit, f"/{slug}/gesprek"
        self.page = visit.get(self.address)

    def say(self, text: str = TYPED):
        return self._send({"tekst": text})

    def press(self, **fields: object):
        return self._send(fields)

    def _send(self, fields: dict):
        sent = {"bij": token(self.page), **fields}
        self.page = self.visit.post(self.address, sent, secret=False)
        return self.page


@pytest.fixture
def talk(visit):
    return Talk(visit)


def log(page) -> str:
    inner = page.html.partition('role="log"')[2].partition("</ol>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", inner.partition(">")[2]))


def test_the_first_page_says_who_is_talking_and_asks_the_first_question(talk):
    page = talk.page
    assert "U praat met een computer, niet met een mens." in page.text
    assert '<h2 tabindex="-1">Is een van deze dingen nu aan de hand?</h2>' in page.html
    assert "Vertel in uw eigen woorden wat er speelt" in page.labels()
    assert "Typ geen naam, adres of BSN." in page.text
    assert 'maxlength="1000"' in page.html
    assert log(page).strip() == ""


def test_every_post_is_a_redirect_to_the_newest(talk, hears):
    hears(answers={"leeftijd": 34})
    for sent in ({"tekst": "x"}, {"antwoord": "geen"}, {}, {"knop": "opnieuw"}, {"knop": "weg.x"}):
        answer = talk.visit.client.post(talk.address, data=sent, base_url=SITE)
        assert (answer.status_code, answer.location) == (303, "/dalfsen/gesprek#nu")


def test_what_is_understood_stands_in_words_with_a_way_to_change_it(talk, hears):
    hears(answers={"leeftijd": 34, "inkomen_soort": ["loon"]})
    page = talk.say()
    assert "Ik begrijp:" in log(page)
    assert "Uw leeftijd: 34 jaar Wijzig Uw leeftijd" in log(page)
    assert "Daar vraag ik zo nog naar: Soort inkomen: Loon van een baas Haal weg" in log(page)
    assert "/dalfsen/vraag/1?wijzig=1&gesprek=1" in [a.replace("&amp;", "&") for a in page.links()]


def test_what_was_typed_is_nowhere(talk, hears, caplog):
    for heard in ({}, {"answers": {"leeftijd": 34}}, {"refused": ("bsn",)}, {"command": "mens"}):
        hears(**heard)
        page = talk.say()
        assert TYPED not in page.html
    assert TYPED not in caplog.text


def test_changing_an_answer_comes_back_to_the_conversation(talk, hears):
    hears(answers={"leeftijd": 34})
    talk.say()
    form = talk.visit.get("/dalfsen/vraag/1?wijzig=1&gesprek=1")
    assert '<p class="terug"><a href="/dalfsen/gesprek' in form.html
    wrong = talk.visit.post(form.address, {"precies": "honderd en nog wat"}, secret=False)
    assert "gesprek=1" in wrong.address
    page = talk.visit.post(wrong.address, {"precies": "43"}, secret=False)
    assert page.address == "/dalfsen/gesprek#nu"
    assert "43 jaar" in log(page)


def test_taking_back_what_was_named_in_passing(talk, hears):
    hears(answers={"inkomen_soort": ["loon"]})
    assert "Loon van een baas" in log(talk.say())
    page = talk.press(knop="weg.inkomen_soort")
    assert "Loon van een baas" not in log(page)
    assert "Dat vergeet ik." in log(page)


def test_buttons_answer_and_the_question_moves_into_the_log(talk):
    page = talk.press(antwoord="geen")
    assert "Computer: Is een van deze dingen nu aan de hand?" in log(page)
    assert "U: Nee, niets hiervan Wijzig Nood" in log(page)
    assert ">Hoe oud bent u?</h2>" in page.html


def test_nothing_ticked_says_what_to_do_and_keeps_what_was_ticked(talk):
    page = talk.press()
    assert "Past er niets? Druk dan op: Nee, niets hiervan." in page.text
    page = talk.press(antwoord=["beslag", "geen"])
    assert "U kruiste iets aan, en u drukte op: Nee, niets hiervan." in page.text
    assert "vakje" not in page.text  # the form has a tick below its list; here it is a button
    assert re.search(r'value="beslag" checked', page.html)


def test_a_page_that_was_left_behind_changes_nothing(talk):
    old = token(talk.page)
    talk.press(antwoord="geen")
    page = talk.press(bij=old, knop="weet_ik_niet")
    assert ">Hoe oud bent u?</h2>" in page.html


def test_a_message_from_a_page_left_behind_is_heard_without_that_question(talk, monkeypatch):
    said = {}
    monkeypatch.setattr(
        view, "listen", lambda m, t, in_context: said.update(c=in_context) or Understood()
    )
    talk.visit.post(talk.address, {"bij": "oud", "tekst": "34"}, secret=False)
    assert said == {"c": False}


def test_to_the_form_and_back_the_answers_are_the_same(talk, hears):
    hears(answers={"leeftijd": 34})
    talk.say()
    talk.visit.post("/dalfsen/vraag/2", {"antwoord": "geen"}, secret=False)
    page = talk.visit.get(talk.address)
    assert "Nee, niets hiervan" in log(page)
    assert "34 jaar" in log(page)
    answers = talk.visit.get("/dalfsen/antwoorden")
    assert "34 jaar" in answers.text
    assert "/dalfsen/gesprek#nu" in answers.links()


def test_titles_are_all_the_same(talk, hears):
    titles = {talk.page.title}
    told = {"answers": {"leeftijd": 34}}, {"emergency": "zelfdoding"}, {"worry": "geweld"}
    for heard in (*told, {"command": "mens"}):
        hears(**heard)
        titles.add(talk.say().title)
    assert titles == {"Gesprek - Rondkomen"}


def test_thoughts_of_suicide_phone_first_then_the_desk_then_the_question(talk, hears):
    hears(emergency="zelfdoding")
    text = talk.say().text
    places = [text.index(part) for part in (
        "U bent niet alleen", "Bel 113", "113.nl", "Bel 112", "Call 113", "Infopunt",
        "Wilt u verder praten over geld? Dat kan.", "Is een van deze dingen nu aan de hand?",
    )]  # fmt: skip
    assert places == sorted(places)


def test_violence_is_never_named(talk, hears):
    hears(emergency="geweld")
    page = talk.say()
    for part in ("Bel 0800-2000", "Bel 112", "Wis alles en ga weg"):
        assert part in page.text
    assert "geweld" not in page.text.lower()
    assert 'action="/wis"' in page.html.partition('id="beurt"')[2]
    assert "Bel 0800-2000" not in talk.press(knop="door").text


@pytest.mark.parametrize(("kind", "phone"), [("zelfdoding", "113"), ("geweld", "0800-2000")])
def test_a_worry_is_a_calm_card_above_the_question(talk, hears, kind, phone):
    hears(worry=kind, answers={"leeftijd": 34})
    page = talk.say()
    places = [page.text.index(part) for part in (
        "Gaat het wel met u?", f"Bel {phone}", "Bel 112", "hieronder verder",
        "Is een van deze dingen nu aan de hand?",
    )]  # fmt: skip
    assert places == sorted(places)
    assert "34 jaar" in log(page)
    assert "geweld" not in page.text.lower()
    assert f"Bel {phone}" not in talk.press(knop="door").text


def test_numbers_in_other_languages_are_those_of_the_help(library):
    phones = {one.phone for one in library.emergencies if one.phone}
    for line in library.chat["andere_talen"]:
        for kind in ("zelfdoding", "geweld"):
            assert set(re.findall(r"[\d-]*\d", line[kind])) <= phones, line


@pytest.mark.parametrize("threat", ["uithuiszetting", "geen_eten", "beslag"])
def test_a_threat_is_helped_at_once(talk, hears, threat, library):
    talk.press(antwoord="geen")
    hears(answers={"dreiging": [threat]})
    text = talk.say().text
    help_ = next(one for one in library.emergencies if threat in one.threats)
    assert text.index(help_.title) < text.index("Hoe oud bent u?")


def test_three_misses_point_at_the_buttons_and_at_a_person(talk, hears):
    hears()
    assert "Dat begreep ik niet" in log(talk.say())
    talk.say()
    text = talk.say().text
    for part in ("Druk op een knop hieronder", "Infopunt", "0800-8115"):
        assert part in text


def test_what_tells_who_somebody_is_is_refused_by_kind(talk, hears, library):
    hears(refused=("iban", "telefoon"))
    text = log(talk.say())
    for kind in ("iban", "telefoon", "niets_bewaard"):
        assert library.refusals[kind] in text


def test_wiping_leads_to_the_page_that_wipes(talk, hears):
    hears(command="wis")
    assert talk.say().address == "/wis"


def test_starting_over_is_asked_first(talk, hears):
    talk.press(antwoord="geen")
    hears(command="opnieuw")
    assert "Ja, begin opnieuw" in talk.say().text
    assert "Nee, niets hiervan" in log(talk.press(knop="door"))
    assert "Nee, niets hiervan" not in log(talk.press(knop="opnieuw"))


@pytest.mark.parametrize(
    ("command", "say"),
    [
        ("waarom", "Is er haast? Dan ziet u eerst wie u vandaag helpt"),
        ("uitleg", "U mag meer dan één ding kiezen."),
        ("mens", "U kunt met een mens praten"),
        ("privacy", "Wat u typt, is meteen weg."),
        ("stop", "Er is niets verstuurd."),
        ("terugbetalen", "Op de pagina van elke regeling staat of u moet terugbetalen"),
    ],
)
def test_commands_at_every_point(talk, hears, command, say):
    hears(command=command)
    page = talk.say()
    assert say in log(page)
    assert ">Is een van deze dingen nu aan de hand?</h2>" in page.html


def test_a_doubt_is_asked_back_with_buttons_and_with_words(talk, hears):
    hears(doubts=(Doubt("inkomen", 1600),))
    page = talk.say()
    assert "Bedoelt u dit?" in page.text
    assert "Uw inkomen: € 1.600 per maand" in page.text
    monkey = talk.say("Ja, klopt!")
    assert "€ 1.600" in log(monkey)


def test_a_doubt_denied_asks_the_question(talk, hears):
    hears(doubts=(Doubt("inkomen", 1600),))
    talk.say()
    assert ">Hoeveel geld komt er op uw rekening?</h2>" in talk.say("nee").html


def test_going_on_in_another_municipality(talk, hears):
    hears(answers={"gemeente": "ommen", "leeftijd": 34})
    assert "Ga verder in Ommen" in talk.say().text
    page = talk.press(knop="ja")
    assert page.address == "/ommen/gesprek#nu"
    assert "34 jaar" in log(page)
    assert "We gaan verder in Ommen." in log(page)


def test_who_named_no_place_is_asked_first(visit, hears):
    talk = Talk(visit, "landelijk")
    assert "Waar woont u?" in talk.page.text
    assert ">Is een van deze dingen nu aan de hand?</h2>" in talk.press(knop="overslaan").html
    fresh = Talk(visit, "landelijk")
    hears(answers={"gemeente": "dalfsen", "kern": "lemelerveld"})
    assert fresh.say().address == "/dalfsen/gesprek#nu" or "Ga verder in Dalfsen" in fresh.page.text


def test_with_the_answers_gone_it_says_so_but_help_is_still_given(app, visit, hears, monkeypatch):
    talk = Talk(visit)
    talk.press(antwoord="geen")
    real = view.here.__globals__["time"].time
    monkeypatch.setattr(view.here.__globals__["time"], "time", lambda: real() + 4_000)
    hears(answers={"leeftijd": 34})
    page = talk.say()
    assert "Dan wissen we alles." in page.text
    assert "34 jaar" not in log(page)
    assert '<link rel="stylesheet" href="/wis.css">' in page.html
    for heard in ({"worry": "zelfdoding"}, {"emergency": "zelfdoding"}):
        hears(**heard)
        assert "Bel 113" in talk.say().text


def test_on_a_public_computer(visit, hears):
    visit.post("/kiosk/dalfsen")
    talk = Talk(visit)
    hears(emergency="zelfdoding")
    page = talk.say()
    assert "Bel 113" in page.text
    assert [href for href in page.links() if re.match(r"//|[^/#?]", href)] == []
    visit.post("/wis")
    assert visit.client.get(talk.address, base_url=SITE).location == "/kiosk/dalfsen"


def test_ways_between_conversation_and_form(visit, talk):
    talk.press(antwoord="geen")
    for address in ("/dalfsen/", "/dalfsen/vraag/1", "/dalfsen/uitkomst", "/dalfsen/antwoorden"):
        links = visit.get(address).links()
        assert any(link.startswith("/dalfsen/gesprek") for link in links)
    assert "/dalfsen/vraag/2" in visit.get("/dalfsen/gesprek").links()


@pytest.mark.parametrize("name", NAMES)
def test_by_buttons_alone_the_outcome_is_that_of_the_form(app, library, name):
    persona = next(one for one in PERSONAS if one["id"] == name)
    someone = person(library, persona)
    asked = {f: v for f, v in someone.facts.items() if f not in someone.volunteered(library)}
    someone = replace(someone, facts=asked)  # nobody asks what this person would volunteer
    walk = along_the_site(library, someone, by_band=True)
    form, chat = app.test_client(), app.test_client()
    steps = zip(walk.questions, walk.advices, strict=False)
    for number, (question, advice) in enumerate(steps, 1):
        sent = _buttons(question, fields(question, someone, advice, by_band=True))
        slug = someone.pack.slug
        answer = form.post(f"/{slug}/vraag/{number}", data=sent, base_url=SITE)
        assert answer.status_code == 303
        assert "fout" not in answer.location
        answer = chat.post(f"/{slug}/gesprek", data={**sent, "bij": question.id}, base_url=SITE)
        assert answer.status_code == 303
    for page in ("uitkomst", "antwoorden"):
        pages = [c.get(f"/{slug}/{page}", base_url=SITE).get_data() for c in (form, chat)]
        assert pages[0] == pages[1]
    assert "Dit waren de vragen" in chat.get(f"/{slug}/gesprek", base_url=SITE).get_data(True)


def _buttons(question, sent: dict) -> dict:
    if sent == UNKNOWN:
        return {"knop": "weet_ik_niet"}
    no_children = question.kind == "leeftijden" and sent == {"antwoord": "geen"}
    return {"knop": "geen"} if no_children else sent


def test_what_is_taken_for_granted_is_changed_and_comes_back_here(talk, hears):
    hears(answers={"verblijf": "geen"})
    link = next(a for a in talk.say().links() if "/aanname/" in a).replace("&amp;", "&")
    wrong = talk.visit.post(link, {}, secret=False)
    assert "gesprek=1" in wrong.address
    page = talk.visit.post(wrong.address, {"antwoord": "vergunning"}, secret=False)
    assert page.address == "/dalfsen/gesprek#nu"
    assert "verblijfsvergunning" in log(page)


def test_who_lives_alone_presses_one_button(talk, hears):
    hears(answers={"huishouden": "alleen"}, doubts=(Doubt("huishouden"),))
    page = talk.say()
    assert "U noemde: Ik woon alleen. Klopt dat?" in page.text
    assert "Nog meer?" not in page.text
    page = talk.press(antwoord="geen")
    assert "Computer: Met wie woont u? U: Ik woon alleen" in log(page)


def test_what_was_named_is_not_thrown_away_by_a_button_below_it(talk, hears):
    """ "None of these" beside "Nog meer?" reads as "no more"."""
    hears(answers={"inkomen_soort": ["loon"]}, doubts=(Doubt("inkomen_soort"),))
    assert "U noemde: Loon van een baas. Nog meer?" in talk.say().text
    assert "Ik heb geen inkomen" not in talk.page.text
    assert "Ik heb geen inkomen" in talk.press(knop="weg.inkomen_soort").text


def test_who_cannot_type_presses_what_they_would_say(talk):
    """The words are buttons; they do what typing them does."""
    talk.press(antwoord="geen")
    said = re.findall(r'name="tekst" value="([^"]*)"', talk.page.html)
    assert "terug" in said
    assert "ik wil iemand spreken" in said
    assert "Bel 0800-8115" in talk.say("ik wil iemand spreken").text
    assert "Nee, niets hiervan" not in log(talk.say("terug"))


def test_every_threat_has_somebody_to_call(talk, hears, library):
    """The phone of a small desk is not always known, and it may be Saturday."""
    for threat in library.pack("dalfsen").facts["dreiging"].values:
        hears(answers={"dreiging": [threat]})
        help_ = talk.say().html.partition('id="beurt"')[2].partition('id="vraag"')[0]
        assert 'href="tel:' in help_, threat


def test_the_ages_of_children_are_there_to_choose_at_once(talk, hears):
    hears(doubts=(Doubt("kinderen"),))
    assert '<details class="leeftijden" open>' in talk.say().html
    talk.press(knop="opnieuw")
    hears(answers={"kinderen": [6]}, doubts=(Doubt("kinderen"),))
    assert '<details class="leeftijden">' in talk.say().html


def test_a_story_is_welcome_and_a_single_answer_needs_no_thanks(talk, hears):
    hears(answers={"leeftijd": 34})
    assert log(talk.say()).strip().startswith("Computer: Goed dat u het vertelt. Ik begrijp:")
    hears(answers={"dreiging": ["geen"], "schulden": "geen"})
    assert log(talk.say()).count("Goed dat u het vertelt.") == 1


def test_what_is_told_of_a_scheme_says_where_it_is_from_and_when_that_was_looked_at(talk, hears):
    hears(about="zorgtoeslag", asks="wie")
    told = talk.say().html
    source = re.search(r'<p class="bron">Bron: .*?</p>', told, re.DOTALL)
    assert source
    assert "Nagekeken op " in source[0]


def test_what_is_told_of_a_scheme_depends_on_the_day(talk, hears, monkeypatch):
    days = []
    monkeypatch.setattr(page_module, "explain", lambda *told: days.append(told[4:]))
    hears(about="zorgtoeslag", asks="wie")
    talk.say()
    assert days
    assert all(len(day) == 1 and day[0] is not None for day in days)
