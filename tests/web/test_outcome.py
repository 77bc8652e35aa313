"""The outcome page: nobody sees another's, and what is perhaps goes by the cards below it."""

from __future__ import annotations

import re

import pytest

from tests.conftest import DAY
from tests.web.walking import walk
from web.advice import advise
from web.outcome import outcome_page

DEBTS, ANYBODY = "Ik zoek hulp bij mijn schulden.", "Ik heb een vraag over geld."


@pytest.fixture
def pack(app):
    return app.extensions["library"].pack("dalfsen")


@pytest.mark.parametrize("begun", [False, True])
def test_without_answers_there_is_no_outcome(begun, visit):
    """The first visit, or Back after Wis alles; and who pressed Begin, and no more."""
    if begun:
        visit.post("/", {"plaats": "Nieuwleusen"}, secret=False)  # a village is no answer
        visit.post("/dalfsen/begin")
    page = visit.get("/dalfsen/uitkomst")
    for word in ("Misschien", "€", "Deze uitkomst", "mijn schulden", "Waarschijnlijk", "passen"):
        assert word not in page.text, word
    assert ANYBODY in page.text
    assert re.search(r'<a class="knop knop--verder[^>]*href="/dalfsen/">Begin hier', page.html)
    assert "Hier gaat u naartoe" in page.text
    assert "/dalfsen/nood" in page.links()


def test_one_answer_gives_an_outcome(visit):
    visit.post("/dalfsen/begin")
    visit.post("/dalfsen/vraag/1", {"antwoord": ["geen"]}, secret=False)
    page = visit.get("/dalfsen/uitkomst")
    assert "Ga verder met de vragen" in page.text
    assert "Misschien" in page.text


def _say(library, **answers) -> str:
    return outcome_page(library, advise(library, library.pack("dalfsen"), answers, DAY)).say


def test_nobody_is_told_to_speak_of_debts_they_did_not_name(app):
    library = app.extensions["library"]
    assert DEBTS not in _say(library, leeftijd=40)
    assert DEBTS not in _say(library, leeftijd=40, schulden="weet_ik_niet")
    assert DEBTS not in _say(library, leeftijd=40, schulden="geen", dreiging=["geen"])
    assert _say(library, leeftijd=40, schulden="groot") == DEBTS
    assert _say(library, schulden=["klein", "groot"]) == DEBTS
    assert _say(library, dreiging=["uithuiszetting"]) == "Ik zoek hulp. Er is haast."


# --- what would make an amount more precise, and what is perhaps ----------------------------

PENSIONER = {
    "dreiging": ["geen"], "leeftijd": 70, "huishouden": "alleen", "kinderen": [],
    "medebewoners": 0, "medebewoners_18_26": 0, "inkomen_soort": ["aow", "pensioen"],
    "inkomen": 1900, "vermogen": 0, "woning": "huur", "krijgt_al": ["geen"], "huur": 650,
    "kosten": ["geen"],
}  # fmt: skip
"""Does not know whether it is the whole AOW."""


def _outcome(visit, pack, facts):
    _, page = walk(visit, pack, facts)
    return page


def _block(page) -> str:
    found = re.search(r'<section class="blok rustig totaal">.*?</section>', page.html, re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", found[0])) if found else ""


def test_an_easier_question_comes_before_the_figure_of_a_letter(visit, pack):
    page = _outcome(visit, pack, PENSIONER)
    block = _block(page)
    easy, letter = block.find("Krijgt u de hele AOW?"), block.find("per jaar?")
    assert 0 < easy < letter
    (address,) = set(re.findall(r'href="([^"]+)">Krijgt u de hele AOW\?', page.html))
    question = visit.get(address.replace("&amp;", "&"))
    assert question.heading == "Krijgt u de hele AOW?"
    after = visit.post(question.address, {"antwoord": "ja"}, secret=False)
    assert after.address == "/dalfsen/antwoorden"
    assert "Krijgt u de hele AOW?" not in visit.get("/dalfsen/uitkomst").text


def test_a_card_asks_only_what_moves_its_own_amount(visit, pack):
    """One euro a month of zorgtoeslag hangs on it, and ninety of huurtoeslag."""
    page = _outcome(visit, pack, PENSIONER)
    cards = re.findall(r'<article class="regeling">.*?</article>', page.html, re.DOTALL)
    asking = [re.search(r">([^<]+)</a></h3>", c)[1] for c in cards if "de hele AOW?" in c]
    assert asking == ["Huurtoeslag"]
    visit.secrets.clear()  # "huur" is an answer, and part of the name of a scheme
    assert "de hele AOW?" in visit.get("/dalfsen/regelingen/huurtoeslag").text
    assert "de hele AOW?" not in visit.get("/dalfsen/regelingen/zorgtoeslag").text


def test_a_household_with_nothing_but_perhaps_gets_a_sum_too(visit, pack):
    """Without savings told nothing is sure. The cards say 129, and 274 to 299: together 428."""
    facts = {k: v for k, v in PENSIONER.items() if k != "vermogen"}
    wage = {**facts, "leeftijd": 40, "inkomen_soort": ["loon"], "inkomen": 2100}
    page = _outcome(visit, pack, wage)
    for card in ("ongeveer € 129 per maand", "tussen € 274 en € 299 per maand"):
        assert card in re.sub(r"<[^>]+>", "", page.html)
    block = _block(page)
    assert "Dit komt er misschien bij Het is hoogstens € 428 per maand, van 2 reg" in block
    assert "waarschijnlijk" not in block


WORKER = {**PENSIONER, "leeftijd": 40, "inkomen_soort": ["loon"], "inkomen": 2100}
BELOW = "Kijk hieronder bij Misschien."


@pytest.mark.parametrize(
    ("unknown", "heading", "words"),
    [
        ("huur", "waarschijnlijk", f"{BELOW} Die bedragen zijn niet zeker, daarom tellen we ze"),
        ("inkomen", "misschien", f"{BELOW} De bedragen daar zijn niet zeker."),
    ],
)
def test_amounts_below_are_not_called_unknown(unknown, heading, words, visit, pack):
    page = _outcome(visit, pack, {k: v for k, v in WORKER.items() if k != unknown})
    block = _block(page)
    assert f"Dit komt er {heading} bij" in block
    assert words in block
    assert "Hoeveel dat is, weten we niet" not in block
    assert "hoogstens" in page.text.partition("Hier weten we nog niet alles")[2]
