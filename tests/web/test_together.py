"""`/<gemeente>/samen`: everything on one page, in one POST, and nothing lost."""

from __future__ import annotations

import html
import re

import pytest
from werkzeug.datastructures import MultiDict

from tests.personas import PERSONAS
from tests.personas.journeys import NAMES, along_the_site, person
from tests.together.hands import all_at_once, as_form
from tests.web.conftest import SITE
from tests.web.test_paper import expected_boxes
from web.advice import advise
from web.handover.code import make_code

HERE = "/dalfsen/samen"
HOUSEHOLD = {"leeftijd": {"antwoord": "27-66"}, "huishouden": {"antwoord": ["kinderen"]}}


def form(answers: dict[str, dict], **more: str) -> dict:
    """Fields as the page names them."""
    fields = {"vraag": list(answers), **more}
    for question, sent in answers.items():
        fields |= {f"{question}.{name}": value for name, value in sent.items()}
    return fields


def checked(page) -> set[str]:
    """Every button that is chosen and every number that stands in a field, with its name."""
    tags = [a for tag, a in page.tags if tag == "input"]
    chosen = {f"{a['name']}={a['value']}" for a in tags if "checked" in a}
    typed = {f"{a['name']}={a['value']}" for a in tags if a.get("type") == "text" and a["value"]}
    return chosen | typed


def part(page, question: str) -> str:
    return re.search(rf'data-vraag="{question}".*?</fieldset>', page.html, re.DOTALL)[0]


def test_an_empty_page_asks_and_tells_nothing(visit):
    page = visit.get(HERE)
    assert checked(page) == set()
    assert "Vul eerst een antwoord in" in page.text
    assert 'class="regel"' not in page.html


def test_answers_come_back_and_stay(visit):
    sent = {"dreiging": {"antwoord": ["geen"]}, **HOUSEHOLD}
    sent["inkomen"] = {"precies": "1.450,50", "per": "maand"}
    page = visit.post(HERE, form(sent))
    expected = {"dreiging.antwoord=geen", "leeftijd.antwoord=27-66", "huishouden.antwoord=kinderen"}
    assert checked(page) == expected | {"inkomen.precies=1450.5"}
    assert checked(visit.get(HERE)) == checked(page)
    assert "waarschijnlijk" in page.text


def test_a_list_without_ticks_is_no_answer_and_none_is_one(visit):
    page = visit.post(HERE, form({"dreiging": {"antwoord": ["geen"]}, "schulden": {}}))
    assert "schulden" not in re.findall(r'data-vraag="(\w+)"', page.html)
    page = visit.post(HERE, form({"dreiging": {}}))
    assert checked(page) == set()
    assert "schulden" in re.findall(r'data-vraag="(\w+)"', page.html)


def test_unknown_is_an_answer(visit):
    page = visit.post(HERE, form({"leeftijd": {"antwoord": "weet_ik_niet"}}))
    assert checked(page) == {"leeftijd.antwoord=weet_ik_niet"}


@pytest.mark.parametrize(
    ("question", "wrong", "says"),
    [
        ("dreiging", {"antwoord": ["geen", "beslag"]}, "onderste vakje"),
        ("dreiging", {"antwoord": ["weet_ik_niet", "beslag"]}, "onderste vakje"),
        ("dreiging", {"antwoord": ["zomaar"]}, "Kies wat er aan de hand is"),
        ("vermogen", {"precies": "veel4321"}, "Vul een bedrag in"),
        ("vermogen", {"precies": "99999999999"}, "Vul een getal in van 0"),
        ("vermogen", {"antwoord": "zomaar"}, "Kies"),
        ("inkomen", {"antwoord": "0-500", "per": "week"}, "bovenaan"),
        ("woning", {"antwoord": "kasteel"}, "Kies waar u nu woont"),
    ],
)
def test_a_fault_says_what_to_do_and_loses_nothing(visit, question, wrong, says):
    first = visit.post(HERE, form(HOUSEHOLD))
    page = visit.post(HERE, form({**HOUSEHOLD, question: wrong}), secret="geen" not in str(wrong))
    assert says in part(page, question)
    assert checked(first) <= checked(page)
    assert page.title.startswith("Fout: ")
    assert "1 antwoord klopt nog niet" in page.text
    assert not {"veel4321", "99999999999", "kasteel", "zomaar"} & {*re.findall(r"\w+", page.html)}


def test_after_a_fault_the_answer_before_it_stays(visit):
    visit.post(HERE, form({**HOUSEHOLD, "vermogen": {"precies": "1234"}}))
    page = visit.post(HERE, form({**HOUSEHOLD, "vermogen": {"precies": "12x4"}}))
    assert "vermogen.precies=1234" in checked(page)


def test_another_household_keeps_the_amount_that_was_chosen(visit):
    """The buttons follow the limits of a household; the answer that was given stays."""
    page = visit.post(HERE, form(HOUSEHOLD))
    button = re.findall(r'name="inkomen.antwoord" value="([1-9]\d*-\d+)"', page.html)[2]
    sent = {**HOUSEHOLD, "inkomen": {"antwoord": button}}
    assert f"inkomen.antwoord={button}" in checked(visit.post(HERE, form(sent)))
    sent["huishouden"] = {"antwoord": ["partner"]}
    page = visit.post(HERE, form(sent))
    assert f"inkomen.antwoord={button}" in checked(page)
    assert f"inkomen.antwoord={button}" in checked(visit.get(HERE))


def test_what_is_taken_for_granted_can_be_told_and_taken_back(visit):
    sent = form(HOUSEHOLD, extra="verblijf")
    assert 'name="extra" value="verblijf"' in visit.get(HERE).html
    page = visit.post(HERE, {**sent, "verblijf.antwoord": "geen"})
    assert "verblijf.antwoord=geen" in checked(page)
    page = visit.post(HERE, {**sent, "verblijf.antwoord": "weet_ik_niet"})
    assert not any(one.startswith("verblijf") for one in checked(page))


def test_the_browser_comes_back_at_the_place_where_somebody_was(app):
    client = app.test_client()
    asked = {**HOUSEHOLD, "dreiging": {"antwoord": ["geen"]}}
    answer = client.post(HERE, data=form(asked), base_url=SITE)
    assert (answer.status_code, answer.location) == (303, f"{HERE}#vraag-3")
    faulty = {**asked, "vermogen": {"precies": "x"}}
    answer = client.post(HERE, data=form(faulty), base_url=SITE)
    assert re.fullmatch(rf"{HERE}\?fout=\d-geen_getal#vraag-\d", answer.location)


def test_a_live_change_answers_with_the_page_and_is_kept(app):
    client = app.test_client()
    answer = client.post(HERE, data=form(HOUSEHOLD, live="1"), base_url=SITE)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    live = re.sub(r"\s+", " ", answer.text)
    assert live == re.sub(r"\s+", " ", client.get(HERE, base_url=SITE).text)


def test_what_still_stands_on_a_screen_does_not_undo_a_wipe(visit):
    visit.post(HERE, form(HOUSEHOLD))
    visit.post("/wis", {"gemeente": "dalfsen", "naar": "samen"}, secret=False)
    page = visit.post(HERE, form(HOUSEHOLD, begonnen="1"))
    assert checked(page) == set()


def test_next_visitor_wipes_and_leads_back(visit):
    visit.post(HERE, form(HOUSEHOLD))
    page = visit.post("/wis", {"gemeente": "dalfsen", "naar": "samen"}, secret=False)
    assert page.address == f"{HERE}?gewist=1"
    assert '/wis.css"' in page.html
    assert HERE in page.links()
    assert checked(visit.get(HERE)) == set()


def test_every_question_and_option_is_there_for_everybody(visit, library):
    """With a field, or in words with why it is not asked now."""
    for slug in library.slugs():
        pack = library.pack(slug)
        page = visit.get(f"/{slug}/samen")
        said = html.unescape(page.text)
        for question in pack.questions:
            for words in (question.title, *expected_boxes(question, pack)):
                assert words in said, (slug, question.id, words)


def test_every_question_has_its_help(visit, library):
    page = visit.get(HERE)
    for question in re.findall(r'data-vraag="(\w+)"', page.html):
        text = next(q for q in library.questions if q.id == question).together
        assert text.ask in page.text
        assert text.avoid in page.text


@pytest.mark.parametrize("slug", ["dalfsen", "ommen", "lansingerland", "zwolle", "landelijk"])
def test_who_is_stuck_finds_people_the_content_names(visit, library, slug):
    page = visit.get(f"/{slug}/samen")
    stuck = page.text.partition("Loopt u vast?")[2]
    pack = library.pack(slug)
    second = [desk.title for desk in pack.desks.values() if desk.line == 2]
    assert all(title in stuck for title in [*second, "Geldfit", "Juridisch Loket"])
    assert ("kennen in" in stuck) is (slug in ("zwolle", "landelijk"))


@pytest.mark.parametrize("persona", PERSONAS, ids=NAMES)
def test_a_persona_in_one_post_is_the_persona_of_the_form(visit, library, persona):
    """The page of the outcome is the same, whichever way the answers came."""
    someone = person(library, persona)
    walk = along_the_site(library, someone)
    address = f"/{someone.pack.slug}/samen"
    sent = as_form(all_at_once(someone, walk))
    page = visit.post(address, {name: sent.getlist(name) for name in sent}, secret=False)
    for verdict, count in zip(("ja", "misschien", "nee"), _counts(page), strict=True):
        shown = [r for r in walk.last.results if r.verdict.value == verdict]
        others = ("landelijk/", "voorbeeldregelingen/")
        own = {r.scheme.stem for r in shown if not r.scheme.id.startswith(others)}
        assert count >= len(own)
    assert visit.get(f"/{someone.pack.slug}/uitkomst").heading in page.text


def _counts(page) -> list[int]:
    found = re.search(r"(\d+) waarschijnlijk, (\d+) misschien, (\d+) niet", page.text)
    return [int(number) for number in found.groups()]


def test_hostile_fields_are_refused_or_ignored(visit):
    fields = MultiDict(form(HOUSEHOLD))
    for name in ("kinderen.leeftijd-²", "onbekend.antwoord", ".", "inkomen.", "leeftijd.precies.x"):
        fields.add(name, "\x00" * 50)
    fields.add("vraag", "bestaat_niet")
    fields.add("vraag", "kinderen")
    page = visit.post(HERE, {name: fields.getlist(name) for name in fields}, secret=False)
    assert "huishouden.antwoord=kinderen" in checked(page)
    visit.get(f"{HERE}?fout=99-beide&fout=1-zomaar&fout=x&fout=1-kies")


def as_it_stands(page) -> MultiDict:
    """What a browser sends when somebody presses the button and changed nothing."""
    found, select = MultiDict(), ""
    for tag, a in page.tags:
        if tag == "select":
            select = a["name"]
        elif tag == "option" and "selected" in a:
            found.add(select, a["value"])
        elif tag == "input" and ("checked" in a or a.get("type") in ("text", "hidden")):
            found.add(a["name"], a.get("value", ""))
    return found


@pytest.mark.parametrize("ages", [[0], [2, 8], [8, 8, 16], [1] * 13, [1] * 20])
def test_children_of_a_code_stay(visit, library, today, ages):
    """A code tells classes of ages, and maybe more children than the page has lists for."""
    answers = {"dreiging": ["geen"], "leeftijd": [31, 49], "huishouden": "alleen", "kinderen": ages}
    code = make_code(library, advise(library, library.pack("dalfsen"), answers, today))
    visit.post("/loket", {"code": code})
    page = visit.get("/dalfsen/antwoorden")
    told = page.text
    assert "tot en met" in told
    visit.post(HERE, as_it_stands(visit.get(HERE)), secret=False)
    assert visit.get("/dalfsen/antwoorden").text == told
    kinderen = re.search(r"/vraag/(\d+)\?wijzig=1\">Wijzig<span class=\"vh\"> Kinderen", page.html)
    assert "tot en met" in visit.get(f"/dalfsen/vraag/{kinderen[1]}").html


@pytest.mark.parametrize(
    "typed",
    [
        {"inkomen_soort": ["loon"], "inkomen": 250, "betaald_per": "week"},
        {"inkomen_soort": ["loon"], "inkomen": 1250, "betaald_per": "vier_weken"},
        {"inkomen_soort": ["eigen_bedrijf"], "inkomen": 1200, "winst_jaar": -2500},
    ],
)
def test_an_amount_a_code_tells_as_a_band_stays(visit, library, today, typed):
    """Per week, or less than nothing: no button says that, and the page lost it at a press."""
    answers = {"dreiging": ["geen"], "leeftijd": [31, 49], "huishouden": "alleen", "kinderen": []}
    advice = advise(library, library.pack("dalfsen"), {**answers, **typed}, today)
    visit.post("/verder", {"code": make_code(library, advice)})
    told = visit.get("/dalfsen/antwoorden").text
    page = visit.post(HERE, as_it_stands(visit.get(HERE)), secret=False)
    assert "Let op" not in page.text
    assert visit.get("/dalfsen/antwoorden").text == told
