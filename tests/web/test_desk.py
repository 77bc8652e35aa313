"""The desk: a code in, the story on one page, go on together, and nothing left for the next one."""

from __future__ import annotations

import random
import re
import time

import pytest

from tests.web.conftest import SITE
from tests.web.walking import UNKNOWN
from web import session
from web.advice import advise
from web.answers import DONT_KNOW
from web.envelope import seal, unseal
from web.handover.code import BadCode, Told, make_code
from web.views import typed
from web.views.typed import COOKIE, as_code

TOLD = {
    "dreiging": ["uithuiszetting", "geweld"],
    "schulden": "groot",
    "leeftijd": [31, 49],
    "huishouden": DONT_KNOW,
    "inkomen_soort": ["uwv"],
}
CODE = "7K3P-QX92-M4TD-8W1C"


@pytest.fixture
def code_of(library, today):
    """`code_of("ommen", answers)`: as somebody has it on a card."""

    def make(slug, answers):
        return make_code(library, advise(library, library.pack(slug), answers, today))

    return make


def opened(visit, code):
    return visit.post("/loket", {"code": code})


def cookie(visit):
    found = visit.client.get_cookie(COOKIE, domain="rondkomen.test")
    return found and found.value


# --- a good code ----------------------------------------------------------------------------


def test_the_story_in_the_order_a_desk_needs(visit, code_of):
    page = opened(visit, code_of("ommen", TOLD))
    assert page.address == "/ommen/loket"
    text = page.text.split("Overzicht voor het loket", 2)[-1]
    order = (
        "Dit heeft haast",
        "Ik moet misschien mijn huis uit",
        "De bezoeker wist dit nog niet",
        "Met wie woont u?",
        "nog niet gesteld",
        "Kaart voor het loket",
        "Wie helpt daarna verder?",
        "GKB Drenthe",
    )
    places = [text.find(part) for part in order]
    assert -1 not in places, order[places.index(-1)]
    assert places == sorted(places)
    assert "niet veilig" not in page.text
    assert "21 november 2026" in text


def test_who_is_meant_by_you(visit, code_of):
    """The reasons are the visitor's own: a desk reads "u" for itself."""
    assert "Hieronder is “u” de bezoeker." in opened(visit, code_of("ommen", TOLD)).text


@pytest.mark.parametrize("threat", [["geweld"], DONT_KNOW])
def test_a_desk_that_still_asks_of_danger_is_told_how(visit, code_of, threat):
    """The same words for who does not know as for who told of violence: no code holds that."""
    text = opened(visit, code_of("ommen", {"dreiging": threat, "leeftijd": [31, 49]})).text
    assert "Vraag alleen naar veiligheid als niemand meeluistert." in text


def test_every_scheme_with_its_reasons_on_the_page_itself(visit, code_of, library):
    page = opened(visit, code_of("dalfsen", {**TOLD, "leeftijd": [67, None]}))
    for scheme in library.pack("dalfsen").schemes.values():
        assert scheme.title in page.text
    shown = re.sub(r"<details.*?</details>", "", page.html, flags=re.DOTALL)
    assert "Waarschijnlijk niet" in shown
    assert "U bent jonger dan" in shown or "U bent 67 jaar of ouder" in shown


@pytest.mark.parametrize(
    "change", [str.lower, lambda c: c.replace("-", " "), lambda c: f"Code: {c}."]
)
def test_a_code_as_people_type_it(visit, code_of, change):
    assert opened(visit, change(code_of("ommen", TOLD))).address == "/ommen/loket"


def test_nothing_of_the_one_before_stays(visit, code_of):
    visit.post("/dalfsen/begin")
    visit.post("/dalfsen/vraag/1", {"antwoord": ["afsluiting_gas", "geen_eten"]})
    visit.post("/dalfsen/vraag/2", {"antwoord": "klein"}, secret=False)
    page = opened(visit, code_of("ommen", {"dreiging": ["geen"], "schulden": "geen"}))
    assert "Dit heeft haast" not in page.text
    answers = visit.get("/ommen/antwoorden")
    assert len(re.findall("<dt>", answers.html)) == 1
    assert "gas" not in answers.text.lower()


def test_a_code_begins_a_visit_of_its_own(visit, app, code_of):
    """Not the answers alone: also what the one before turned off on the card, and the pair."""
    keys = app.extensions["settings"].keys

    def sealed():
        token = visit.client.get_cookie(session.COOKIE, domain="rondkomen.test").value
        return unseal(token, keys, int(time.time()), 60)

    visit.post("/dalfsen/begin")
    visit.post("/dalfsen/vraag/1", {"antwoord": ["geen"]}, secret=False)
    visit.post("/dalfsen/kaart", {"regel": []})
    before = sealed()
    assert before["f"]
    opened(visit, code_of("ommen", TOLD))
    assert sealed()["f"] == []
    assert sealed()["i"] != before["i"]


def test_a_lost_answer_is_told(visit, monkeypatch, library):
    told = Told(library.pack("ommen"), {"dreiging": ["geen"]}, 2)
    monkeypatch.setattr(typed, "read_code", lambda *_: told)
    page = opened(visit, CODE)
    assert "2 antwoorden passen niet meer bij de regels van nu. Vraag ze opnieuw." in page.text
    assert "passen niet meer" not in visit.get("/ommen/loket?kwijt=-3").text
    assert "passen niet meer" not in visit.get("/ommen/loket?kwijt=" + "9" * 5000, 200).text


# --- going on together ------------------------------------------------------------------------


def test_the_open_point_is_answered_and_back_to_the_page(visit, code_of):
    page = opened(visit, code_of("dalfsen", TOLD))
    link = next(a for a in page.links() if "wijzig=1" in a)
    question = visit.get(link)
    assert question.heading == "Met wie woont u?"
    assert "/dalfsen/loket" in question.links()
    page = visit.post(link, {"antwoord": ["geen"]})
    assert page.address == "/dalfsen/loket"
    assert "De bezoeker wist dit nog niet" not in page.text


def test_the_questions_lead_back_to_the_page(visit, code_of):
    page = opened(visit, code_of("dalfsen", TOLD))
    address = next(a for a in page.links() if re.search(r"/vraag/\d+\?loket=1$", a))
    for _ in range(30):
        page = visit.post(address, UNKNOWN, secret=False)
        address = page.address
        if "/vraag/" not in address:
            break
        assert address.endswith("?loket=1")
    assert address == "/dalfsen/loket"
    assert "Ga samen verder" not in page.text


def test_a_mistake_in_between_keeps_the_way_back(visit, code_of):
    page = opened(visit, code_of("dalfsen", TOLD))
    address = next(a for a in page.links() if re.search(r"/vraag/\d+\?loket=1$", a))
    page = visit.post(address, {})
    assert "loket=1" in page.address
    assert "fout=" in page.address


def test_without_the_desk_the_questions_end_as_always(visit, code_of):
    visit.post("/verder", {"code": code_of("dalfsen", TOLD)})
    page = visit.get("/dalfsen/antwoorden")
    assert "/dalfsen/loket" not in page.links()


# --- the next visitor -------------------------------------------------------------------------


def test_wiping_goes_back_to_the_field(visit, code_of):
    page = opened(visit, code_of("ommen", TOLD))
    assert 'name="naar" value="loket"' in page.html
    page = visit.post("/wis", {"naar": "loket"}, secret=False)
    assert page.address == "/loket?gewist=1"
    assert "Alles van de vorige bezoeker is gewist" in page.text
    assert "/wis.css" in page.html
    assert page.response.headers["Clear-Site-Data"] == '"cache","cookies","storage"'
    assert "Vul eerst een code in" in visit.get("/ommen/loket").text


@pytest.mark.parametrize("naar", ["//elders.nl", "LOKET", "wipe.wipe", ""])
def test_wiping_goes_nowhere_else(visit, naar):
    assert visit.post("/wis", {"naar": naar}, secret=False).address == "/gewist"


def test_a_picture_on_another_site_wipes_nothing(app):
    client = app.test_client()
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    headers["Sec-Fetch-Dest"] = "document"
    answer = client.get("/loket?gewist=1", headers=headers, base_url=SITE)
    assert "Clear-Site-Data" not in answer.headers


def test_without_answers_there_is_nothing_to_see(visit):
    page = visit.get("/ommen/loket")
    assert page.heading == "Vul eerst een code in"
    visit.get("/nergensland/loket", 404)


# --- a wrong code -----------------------------------------------------------------------------

WRONG = [
    ("leeg", 0, "Vul de code in"),
    ("teken", 2, "Kijk groep 2 na. Daar staat een teken in"),
    ("groep", 3, "Kijk groep 3 na. Daar horen 4"),
    ("groep", 0, "In elke groep horen 4"),
    ("te_lang", 0, "te lang voor een code"),
    ("klopt_niet", 4, "Kijk groep 4 na. De code klopt nog niet"),
    ("klopt_niet", 0, "Kijk elke groep na"),
    ("versie", 0, "niet bij deze versie"),
    ("gemeente", 0, "Dan kennen we de gemeente in de code niet"),
]


@pytest.mark.parametrize("way", ["/loket", "/verder"])
@pytest.mark.parametrize(("reason", "group", "sentence"), WRONG)
def test_a_wrong_code_says_where_and_is_not_lost(visit, monkeypatch, way, reason, group, sentence):
    def refuse(*_):
        raise BadCode(reason, group)

    monkeypatch.setattr(typed, "read_code", refuse)
    page = visit.post(way, {"code": CODE})
    assert page.address == f"{way}?fout={reason}" + (f"&groep={group}" if group else "")
    assert sentence in page.text
    assert f'value=" {CODE} "' in page.html
    assert page.title.startswith("Fout: ")
    marked = re.findall("<mark>(.*?)</mark>", page.html)
    assert marked == ([CODE.split("-")[group - 1]] if group else [])
    again = visit.get(page.address)
    assert CODE not in again.html, "read once, then gone"
    assert not cookie(visit)


def test_a_wrong_code_leaves_the_answers(visit):
    visit.post("/dalfsen/begin")
    visit.post("/dalfsen/vraag/1", {"antwoord": ["geen"]}, secret=False)
    visit.post("/verder", {"code": "0000-0000-0000"})
    assert "<dt>" in visit.get("/dalfsen/antwoorden").html


def test_an_unknown_word_in_the_address_says_nothing(visit):
    for query in ("fout=<b>", "fout=klopt_niet_groep", "fout=leeg&groep=x", "groep=3", "fout="):
        page = visit.get(f"/loket?{query}")
        assert "<b>" not in page.html
        assert "{groep}" not in page.html


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("7k3p qx92 m4td", "7K3P-QX92-M4TD"),
        ("7k3pqx92m4td8w1c", "7K3P-QX92-M4TD-8W1C"),
        ("7K3P-QU92-M4TD", "7K3P-Q92-M4TD"),  # U is no letter of a code: its group stays in place
        ("OIL0-7K3P-QX92", "0110-7K3P-QX92"),
        ("Jan de Vries, Zwolle", ""),
        ("mijn naam is Fatima en ik heb hulp nodig", ""),
        ("jan 06-12345678", ""),
        ("NL91ABNA0417164300", ""),
        ("Dorpsstraat 12 Dalfsen", ""),
        ("123456782", ""),
        ("7K3P", ""),
        ("7K3P" * 20, ""),
        ("\u0000<script>7K3P-QX92</script>" * 3, ""),
        ("", ""),
    ],
)
def test_only_what_looks_like_a_code_is_kept(text, kept):
    assert as_code(text) == kept


FREE_TEXT = [
    "Piet Jansen geb 1960",
    "Anna Smit geb 1960",
    "Hans Bert 1960",
    "jan 1985 anna 1990 eva 2015",
    "Kees de Wit 45 jaar",
    "Fatima 2 kinderen van 4 en 7",
    "ik woon op 3b en ben al 2 jaar ziek",
    "pietjansengeb1960",
    "geb1960 Piet",
    "jan12maart1960",
    "Anna 31B Bert 12A",
    "31B Anna 12A Bert",
    "mijn bsn staat op brief A1B2",
    "A2 B1 Ahmed",
    "Piet 7K3P QX92 M4TD",
    "7K3P QX92 M4TD Piet Jansen",
    "jan-piet 7K3P QX92 M4TD",
    "Jan-7K3P-QX92",
    "8051XA Hattem 12",
    "huur 650 en zorg 140 p/m",
]
MISTYPED = [
    ("7K3P-QX92-M4TD-8W1", "7K3P-QX92-M4TD-8W1"),  # the last letter is missing
    ("7K3P-QX92-MTD-8W1C", "7K3P-QX92-MTD-8W1C"),
    ("7K3P-QX92-MTD", "7K3P-QX92-MTD"),
    ("7K3P QX922 M4TD 8W1C", "7K3P-QX922-M4TD-8W1C"),  # one too many
    ("7K3-QX922-M4TD-8W1C", "7K3-QX922-M4TD-8W1C"),
    ("7k3p qx92 m4td 8w1d", "7K3P-QX92-M4TD-8W1D"),
    ("7K3P-QXOK-M4TD-8WIC", "7K3P-QX0K-M4TD-8W1C"),  # O and I for 0 and 1
    ("7K3P QXOK M4TD", "7K3P-QX0K-M4TD"),
    ("7K3 PQX 92M 4TD 8W1 D", "7K3-PQX-92M-4TD-8W1-D"),  # spaces elsewhere
    ("7K3PQX92 M4TD8W1D", "7K3PQX92-M4TD8W1D"),
    ("7K3P-QX92 M4TD-8W1D", "7K3P-QX92-M4TD-8W1D"),
    ("7K3PQX92M4TD8W1", "7K3P-QX92-M4TD-8W1"),
    ("7K3P QX92 M4TD ABCD", "7K3P-QX92-M4TD-ABCD"),
    ("]Q17K3P-QX92-M4TD-8W1D", "7K3P-QX92-M4TD-8W1D"),  # as a scanner says it
    ("Code: 7K3P-QX92-M4TD-8W1D", "7K3P-QX92-M4TD-8W1D"),
    ("https://rondkomen.test/verder 7K3P-QX92-M4TD-8W1D Mijn kaart", "7K3P-QX92-M4TD-8W1D"),
    ("Piet Jansen geb 1960: 7K3P-QX92-M4TD-8W1D", "7K3P-QX92-M4TD-8W1D"),
]


@pytest.mark.parametrize("text", FREE_TEXT)
def test_a_name_or_a_sentence_is_not_kept(visit, text):
    assert as_code(text) == ""
    visit.post("/loket", {"code": text})
    assert not cookie(visit)


@pytest.mark.parametrize(("text", "kept"), MISTYPED)
def test_a_mistyped_code_is_kept(text, kept):
    assert as_code(text) == kept


def test_the_group_that_is_wrong_is_counted_without_the_words_around_the_code(visit):
    page = visit.post("/loket", {"code": "Mijn code is: 7K3P-QX9-M4TD-8W1D"}, secret=False)
    assert page.address == "/loket?fout=groep&groep=2"
    assert re.findall("<mark>(.*?)</mark>", page.html) == ["QX9"]


def test_nearly_every_code_is_kept():
    """The net for telephone numbers and the like catches few codes."""
    dice = random.Random(5)
    signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    codes = ["-".join("".join(dice.choices(signs, k=4)) for _ in range(6)) for _ in range(1000)]
    assert sum(as_code(code) == code for code in codes) > 980


def test_free_text_sets_no_cookie(visit):
    visit.post("/loket", {"code": "mijn naam is Fatima en ik heb hulp nodig"})
    assert not cookie(visit)


def test_what_was_typed_lasts_a_minute(app, monkeypatch):
    client, settings = app.test_client(), app.extensions["settings"]
    for age, there in ((30, True), (90, False)):
        now = 1_800_000_000
        monkeypatch.setattr("time.time", lambda now=now: now)
        token = seal({"getypt": CODE}, settings.keys, now - age)
        client.set_cookie(COOKIE, token, domain="rondkomen.test", secure=True)
        assert (CODE in client.get("/loket", base_url=SITE).text) is there


@pytest.mark.parametrize("state", [{"v": 3, "a": {"leeftijd": 40}}, {"getypt": 5}, {}])
def test_another_cookie_in_its_place(app, state):
    client, settings = app.test_client(), app.extensions["settings"]
    token = seal(state, settings.keys, int(time.time()))
    for value in (token, "x", token + "A"):
        client.set_cookie(COOKIE, value, domain="rondkomen.test", secure=True)
        assert client.get("/loket", base_url=SITE).status_code == 200


@pytest.mark.parametrize("where", ["/wis", "/kiosk/dalfsen"])
def test_wiping_takes_what_was_typed(app, where):
    client = app.test_client()
    client.post("/loket", data={"code": "7K3P-QX92-0000"}, base_url=SITE)
    assert client.get_cookie(COOKIE, domain="rondkomen.test")
    client.get(where, base_url=SITE) if "kiosk" in where else client.post(where, base_url=SITE)
    assert not client.get_cookie(COOKIE, domain="rondkomen.test")


@pytest.mark.parametrize("size", [20_000, 1_000_000])
def test_a_paste_of_a_megabyte(visit, size):
    status = 413 if size > 32_768 else 200
    page = visit.post("/loket", {"code": "A" * size}, status, secret=False)
    assert "te veel tekst" in page.text if status == 413 else "te lang voor een code" in page.text


@pytest.mark.parametrize("group", ["-1", "0", "99999999999999999999", "9" * 5000, "x"])
def test_an_address_names_no_group_there_cannot_be(visit, group):
    page = visit.get(f"/loket?fout=klopt_niet&groep={group}")
    assert "Kijk elke groep na. De code klopt nog niet." in page.text
