"""Money on the screen and in the API. The amounts are published ones, or added up by hand.

The content is a copy in which a few schemes get an amount, so that no change of the real content
makes a test empty.
"""

from __future__ import annotations

import datetime
import re

import pytest

from tests.conftest import DAY
from tests.web.conftest import Visitor
from web import create_app
from web.advice import advise
from web.cards import scheme_card
from web.content.library import Library
from web.outcome import outcome_page
from web.reasons import Reasons
from web.report import calculate
from web.settings import Settings

SAID = (
    "zinnen: {ja: Uw inkomen is laag genoeg., nee: Uw inkomen is te hoog., "
    "misschien: We weten nog niet of uw inkomen laag genoeg is.}"
)
FORMULAS = {
    "zorgtoeslag": f"{{formule: zorgtoeslag, {SAID}}}",
    "huurtoeslag": f"{{formule: huurtoeslag, {SAID}}}",
    "kinderbijslag": "{formule: kinderbijslag}",
    "kindgebonden-budget": f"{{formule: kindgebonden_budget, {SAID}}}",
    "bijstand": "{aanvulling_tot: bijstandsnorm}",
}
CALCULATOR = "{titel: Proefberekening toeslagen, url: 'https://www.toeslagen.nl'}"
ALONE = {
    "dreiging": ["geen"], "schulden": "geen", "leeftijd": 40, "huishouden": "alleen",
    "kinderen": [], "medebewoners": 0, "medebewoners_18_26": 0, "inkomen_soort": ["loon"],
    "inkomen": 2300, "vermogen": 1000, "woning": "koop", "zorgverzekering": "ja",
    "krijgt_al": ["geen"],
}  # fmt: skip
SURE = {**ALONE, "toetsingsinkomen": 35000}
"""€ 69 zorgtoeslag a month, in the table Dienst Toeslagen published for 2026."""


def _front(file, **keys: str) -> None:
    """Give a scheme other facts above its text. Without a limit nobody knows: the sum decides."""
    text = file.read_text(encoding="utf-8")
    for key, value in keys.items():
        text = re.sub(rf"(?m)^{key}:.*\n( +.*\n)*", "", text, count=1)
        text = text.replace("---\n", f"---\n{key}: {value}\n", 1)
    text = re.sub(r"\n  onbekend: uw inkomen van een heel jaar[^\n]*", "", text)
    file.write_text(text, encoding="utf-8")


@pytest.fixture
def money(copied):
    """The content with amounts."""
    folder = copied("dalfsen")
    for stem, amount in FORMULAS.items():
        _front(folder / "landelijk" / f"{stem}.md", bedrag=amount)
    _front(folder / "landelijk" / "zorgtoeslag.md", rekenhulp=CALCULATOR)
    own = folder / "gemeenten" / "dalfsen" / "regelingen"
    _front(own / "kindregeling.md", bedrag="{per: jaar, euro: 350}")
    return folder


@pytest.fixture
def library(money):
    return Library(money)


def _advice(library, answers, day=DAY, slug="zwolle"):
    return advise(library, library.pack(slug), answers, day)


def _card(library, answers, stem, day=DAY, slug="zwolle"):
    advice = _advice(library, answers, day, slug)
    result = advice.result_of(advice.pack.find(stem))
    return scheme_card(advice, Reasons(advice, library.reasons), result)


def _extra(library, answers, slug="zwolle"):
    return outcome_page(library, _advice(library, answers, slug=slug)).extra


def test_one_amount_per_month_and_per_year(library):
    card = _card(library, SURE, "zorgtoeslag")
    assert card.verdict.value == "ja"
    assert card.money.text == "ongeveer € 69 per maand"
    assert card.money.also == "Dat is ongeveer € 828 per jaar."
    assert card.money.why == ""


def test_kinderbijslag_per_three_months_and_per_year(library):
    """SVB: € 362,35 for a child of 8, from 1 July 2026."""
    card = _card(library, {**SURE, "kinderen": [8]}, "kinderbijslag")
    assert card.money.text == "ongeveer € 362 per 3 maanden"
    assert card.money.also == "Dat is ongeveer € 120 per maand, of ongeveer € 1.448 per jaar."


def test_a_range_says_what_nobody_told_us(library):
    rent = {**SURE, "woning": "huur", "toetsingsinkomen": 20000}
    card = _card(library, rent, "huurtoeslag")
    assert re.fullmatch(r"(hoogstens|tussen) .* per maand", card.money.text)
    assert card.money.why == "We weten nog niet: uw huur. Daarom is het bedrag niet precies."
    dont_know = _card(library, {**rent, "huur": "weet_ik_niet"}, "huurtoeslag")
    assert dont_know.money.why == card.money.why


def test_a_range_says_what_was_told_roughly(library):
    rent = {**SURE, "woning": "huur", "toetsingsinkomen": 20000, "huur": [500, 700]}
    why = _card(library, rent, "huurtoeslag").money.why
    assert why == "Dit weten we niet precies: uw huur. Daarom kan het bedrag anders zijn."


def test_a_range_of_a_year_nobody_knows_offers_to_be_more_precise(library):
    """Everything was asked; a year stays a guess. € 2.300 a month lies where every euro counts."""
    told = {
        "vakantiegeld": "apart", "dertiende_maand": "nee", "reisgeld": 0, "inhoudingen": 0,
        "betaald_per": "maand", "loonheffingskorting": "ja",
    }  # fmt: skip
    money = _card(library, {**ALONE, **told}, "zorgtoeslag").money
    assert money.text.startswith("tussen € ")
    assert money.why.startswith("Uw inkomen over een heel jaar weten we niet precies.")
    assert money.yearly
    advice = _advice(library, {**ALONE, **told})
    assert [question.id for question, _ in advice.offer_links] == ["toetsingsinkomen"]
    assert not _card(library, SURE, "zorgtoeslag").money.yearly


def test_at_most_three_short_names(library):
    why = _card(library, {"leeftijd": 40}, "zorgtoeslag").money.why
    assert why.startswith("We weten nog niet: ")
    assert why.partition(". ")[0].count(",") == 2


def test_without_children_told_there_is_no_upper_end(library):
    money = _card(library, {"leeftijd": 40}, "kinderbijslag").money
    assert money.text == ""
    assert money.why == "Hoeveel geld het is, hangt af van: kinderen bij u thuis."


def test_a_figure_of_a_plan_is_not_about(library):
    answers = {**ALONE, "kinderen": [8], "inkomen": 1500}
    money = _card(library, answers, "kindregeling", slug="dalfsen").money
    assert money.text == "€ 350 per jaar"
    assert (money.also, money.worked_out) == ("", False)


@pytest.mark.parametrize("stem", ["zorgtoeslag", "kinderbijslag"])
def test_an_outdated_figure_gives_no_amount(library, stem):
    """Nobody knows the figures of 2027 yet."""
    card = _card(library, {**SURE, "kinderen": [8]}, stem, datetime.date(2027, 1, 1))
    assert card.money.text == ""
    assert card.money.why == "De nieuwe bedragen zijn nog niet bekend."
    assert card.why[0].startswith("De nieuwe bedragen zijn nog niet bekend.")


@pytest.mark.parametrize(
    ("income", "sentence"),
    [
        (35000, "Uw inkomen is laag genoeg."),
        (60000, "Uw inkomen is te hoog."),
        ([30000, 50000], "We weten nog niet of uw inkomen laag genoeg is."),
    ],
)
def test_the_reason_says_whether_there_is_money(library, income, sentence):
    told = {**ALONE, "inkomen": "weet_ik_niet", "toetsingsinkomen": income}
    assert sentence in _card(library, told, "zorgtoeslag").why


def test_a_scheme_without_a_sentence_of_its_own_borrows_ours(library, money):
    _front(
        money / "landelijk" / "zorgtoeslag.md", bedrag="{formule: zorgtoeslag, zinnen: {ja: Ja.}}"
    )
    library = Library(money)
    told = {**ALONE, "toetsingsinkomen": 60000}
    assert "Met uw antwoorden komt hier geen geld uit." in _card(library, told, "zorgtoeslag").why


def test_what_to_mind_beside_another_scheme(money):
    sentence = "Zorgtoeslag telt hier mee."
    _front(money / "landelijk" / "huurtoeslag.md", naast=f"{{zorgtoeslag: {sentence}}}")
    library = Library(money)
    rent = {**SURE, "woning": "huur", "huur": 700, "toetsingsinkomen": 30000}
    assert _card(library, rent, "huurtoeslag").beside == (sentence,)
    has_it = {**rent, "krijgt_al": ["zorgtoeslag"]}
    assert _card(library, has_it, "huurtoeslag").beside == (sentence,)
    uninsured = {**rent, "zorgverzekering": "nee"}
    assert _card(library, uninsured, "huurtoeslag").beside == ()


def test_the_total_adds_up_what_probably_fits(library):
    """Zorgtoeslag € 69 a month, nothing else: the words of the card."""
    extra = _extra(library, SURE)
    card = _card(library, SURE, "zorgtoeslag").money
    assert (extra.text, extra.also) == (card.text, card.also)
    assert extra.text == "ongeveer € 69 per maand"
    assert extra.also == "Dat is ongeveer € 828 per jaar."
    assert (extra.count, extra.mixed) == (1, False)


def test_the_total_of_a_month_and_a_quarter(library):
    """€ 69 a month and € 362 a quarter: 69 + 120 a month, 828 + 1.448 a year."""
    extra = _extra(library, {**SURE, "kinderen": [8], "krijgt_al": ["kindgebonden-budget"]})
    assert extra.text == "ongeveer € 189 per maand"
    assert extra.also == "Dat is ongeveer € 2.276 per jaar."
    assert (extra.count, extra.mixed) == (2, True)


def test_a_figure_of_a_plan_alone_is_told_as_on_its_card(library):
    """Of what probably fits only kindregeling has an amount: € 350 a year."""
    has = ["zorgtoeslag", "kinderbijslag", "kindgebonden-budget"]
    answers = {**SURE, "kinderen": [8], "inkomen": 1500, "krijgt_al": has}
    extra = _extra(library, answers, slug="dalfsen")
    assert (extra.text, extra.also, extra.count) == ("€ 350 per jaar", "", 1)


def test_nothing_is_added_up_that_may_not_fit(library):
    extra = _extra(library, {**SURE, "vermogen": "weet_ik_niet"})
    assert extra.text == ""
    assert extra.count == 0


def test_what_somebody_gets_already_is_not_extra(library):
    assert _extra(library, {**SURE, "krijgt_al": ["zorgtoeslag"]}).text == ""


def test_the_api_gives_exact_euros(library):
    def amounts(**more):
        request = {"antwoorden": {**SURE, "kinderen": [8]}, **more}
        outcome = calculate(library, request, DAY)
        return {one["id"]: one for one in outcome["regelingen"]}

    now = amounts()
    assert now["landelijk/zorgtoeslag"]["bedrag"] == {"laag": 69, "hoog": 69, "per": "maand"}
    bedrag = {"laag": 362.35, "hoog": 362.35, "per": "kwartaal"}
    assert now["landelijk/kinderbijslag"]["bedrag"] == bedrag
    assert not now["landelijk/kinderbijslag"]["verouderd"]
    later = amounts(datum="2027-02-01")
    assert later["landelijk/zorgtoeslag"]["bedrag"] is None
    assert later["landelijk/zorgtoeslag"]["verouderd"]


@pytest.fixture
def visitor(money, caplog):
    """Somebody on a site with amounts."""
    app = create_app(Settings(environment="proef", day=DAY, content=money))
    app.testing = False
    return Visitor(app.test_client(), caplog)


def test_a_page_of_a_scheme_without_answers(visitor):
    page = visitor.get("/zwolle/regelingen/zorgtoeslag")
    assert re.search(r"Hoeveel geld is het\? hoogstens € [0-9.]+ per maand", page.text)
    assert "Reken het precies uit met Proefberekening toeslagen ." in page.text
    assert "/zo-rekenen-wij#zorgtoeslag" in page.links()
    assert "We rekenden met de bedragen van 1 januari 2026." in page.text
    assert "Moet u dit terugbetalen?" in page.text


def test_the_outcome_shows_amounts_and_how(visitor):
    visitor.post("/zwolle/begin")
    visitor.post("/zwolle/vraag/1", {"knop": "weet_ik_niet"})
    page = visitor.get("/zwolle/uitkomst")
    assert "/zo-rekenen-wij" in page.links()
    assert "Dit komt er waarschijnlijk bij" not in page.text
    assert "Hier weten we nog niet alles" in page.text
    assert re.search(r"Zorgtoeslag .*? hoogstens € [0-9.]+ per maand", page.text)


def test_what_is_perhaps_is_told_when_nothing_is_left_to_ask(library):
    """Half a conversation says more of us than of this household."""
    advice = _advice(library, SURE)
    assert advice.waiting
    early = outcome_page(library, advice).extra
    assert (early.perhaps_unsure, early.perhaps_unknown) == (0, 0)
    told = dict.fromkeys(advice.pack.facts, "weet_ik_niet") | SURE
    extra = outcome_page(library, _advice(library, told)).extra
    assert extra.perhaps_count + extra.perhaps_unknown > 0


def test_the_same_thing_to_do_first_is_told_once(money):
    for stem in ("zorgtoeslag", "kinderbijslag"):
        _front(money / "landelijk" / f"{stem}.md", eerst_doen="Vraag het vandaag aan.")
    library = Library(money)
    page = outcome_page(library, _advice(library, {**SURE, "kinderen": [8]}))
    assert dict(page.first)["Vraag het vandaag aan."] == ("Zorgtoeslag", "Kinderbijslag")


CARE = {
    "leeftijd": 29, "huishouden": "alleen", "kinderen": [2], "medebewoners": 0,
    "medebewoners_18_26": 0, "kosten": ["kinderopvang"], "opvang_uren": 100,
    "inkomen_soort": ["loon"], "toetsingsinkomen": 25000, "inkomen": "weet_ik_niet",
    "verblijf": "nederlands_of_eu", "krijgt_al": ["geen"],
}  # fmt: skip


def test_an_amount_without_its_price_is_a_highest_one(library):
    """100 hours, 96% of the highest price there is for 2026, € 11,23: € 1.078. Who pays less for
    an hour gets less, and nobody asks."""
    money = _card(library, CARE, "kinderopvangtoeslag").money
    assert money.text == "hoogstens € 1.078 per maand"
    assert money.worked_out
    assert "heel jaar" not in money.why
    scheme = calculate(library, {"antwoorden": CARE}, DAY)["regelingen"]
    (bedrag,) = [one["bedrag"] for one in scheme if one["id"] == "landelijk/kinderopvangtoeslag"]
    assert bedrag == {"laag": 0, "hoog": 1078, "per": "maand"}


def test_an_amount_that_is_nothing_is_not_called_unknown(library):
    advice = _advice(library, {**CARE, "opvang_uren": 0})
    card = _card(library, {**CARE, "opvang_uren": 0}, "kinderopvangtoeslag")
    assert card.fits
    assert (card.money.text, card.money.nothing) == ("", True)
    assert card.money.why == "Met uw antwoorden komt hier geen geld uit."
    assert not _card(library, CARE, "kinderopvangtoeslag").money.nothing
    assert advice.result_of(advice.pack.find("kinderopvangtoeslag")).amount is None
