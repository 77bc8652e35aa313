"""The card: on one A5, nothing on it that somebody typed, and three answers at a glance."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import DAY
from tests.handover.cards import card_for, html_of, letter_sizes, printed, speaking, text_of
from tests.handover.random_answers import random_answers
from tests.personas import PERSONAS
from tests.personas.journeys import NAMES, along_the_site, person
from web import create_app
from web.advice import advise
from web.answers import DONT_KNOW, can_be
from web.handover.card import card_of, flips
from web.handover.code import read_code
from web.handover.sections import OWING, SITUATION, WISHES, to_ask
from web.handover.words import around
from web.numbers import euro
from web.outcome import outcome_page
from web.settings import Settings

WORDS_A_MINUTE, SECONDS = 250, 30
PLACES = ("dalfsen", "ommen", "steenwijkerland", "almelo", "lansingerland", "landelijk", "zwolle")
NUMBER = re.compile(r"[0-9]+([.,-][0-9]+)*%?")
CODE = re.compile(r"[0-9A-Z]{4}(-[0-9A-Z]{4})+")
BOTH = pytest.mark.parametrize("by_band", [False, True], ids=["getypt", "met knoppen"])


@pytest.fixture(scope="module")
def app():
    return create_app(Settings(environment="proef", day=DAY))


@pytest.fixture(params=NAMES)
def persona(request):
    return next(p for p in PERSONAS if p["id"] == request.param)


def section(card, name):
    return next((s for s in card.sections if s.id == name), None)


def words_of(*sections) -> int:
    lines = (f"{s.title} {s.more} {' '.join(li.label + ' ' + li.text for li in s.lines)}"
             for s in sections if s)  # fmt: skip
    return sum(len(line.split()) for line in lines)


@BOTH
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_persona_fits_one_a5(app, persona, by_band, language):
    """Also with everything on it that is usually off."""
    for flipped in ((), ("kern", "geweld", "naam")):
        with speaking(app, language) as library:
            card = card_for(library, person(library, persona), flipped, by_band=by_band)
            html = html_of(app, card, language)
        assert ("Card for the desk" in html) is (language == "en")
        document = printed(html)
        assert len(document.pages) == 1
        page = document.pages[0]
        assert (round(page.width * 25.4 / 96), round(page.height * 25.4 / 96)) == (148, 210)
        assert min(letter_sizes(document)) >= 8.5


@BOTH
def test_three_questions_are_answered_in_30_seconds(library, persona, by_band):
    """What is urgent and where must this person be; which schemes probably; what is still to be
    asked. Each stands whole under a heading of its own. Reading these three parts takes at most
    30 seconds at 250 words a minute, a calm pace for an adult."""
    someone = person(library, persona)
    card = card_for(library, someone, by_band=by_band)
    walk = along_the_site(library, someone, by_band=by_band)
    page = outcome_page(library, walk.last)
    hurry, likely, ask = (section(card, name) for name in ("spoed", "ja", "vragen"))

    assert bool(hurry) is persona["verwacht"]["spoed"]
    assert card.desk == (walk.last.urgent_desk if hurry else walk.last.desk).title
    if hurry:
        assert card.sections[0] is hurry
        assert library.urgent["termijn"]["tekst"] in " ".join(li.text for li in hurry.lines)
    titles = [li.label for li in likely.lines] if page.likely else []
    assert {c.text.title for c in page.likely} <= set(titles)
    assert len(ask.lines if ask else ()) >= min(6, len(to_ask(walk.last)))

    words = len(card.desk.split()) + words_of(hurry, likely, ask)
    assert words <= WORDS_A_MINUTE * SECONDS / 60


@pytest.fixture(scope="module")
def known(library) -> set[str]:
    """Every word of the content: files of texts, questions, schemes and desks."""
    files = [*library.folder.rglob("*.md"), *library.folder.rglob("*.yaml")]
    texts = [path.read_text(encoding="utf-8") for path in files]
    return {word for text in texts for word in words_in(text)} | {"https", "zwolle", "nederland"}


def words_in(text: str) -> Iterator[str]:
    for word in re.split(r"[^\w€@.+&'-]+", text.lower()):
        if bare := word.strip(".'-"):
            yield bare
            yield bare.removeprefix("www.")


def strangers(text: str, known: set[str]) -> set[str]:
    """Words that are not of the content, no number and no code."""
    text = CODE.sub(" ", text)
    return {w for w in words_in(text) if w not in known and not NUMBER.fullmatch(w) and w != "€"}


def test_every_word_comes_from_content(library, app, persona, known):
    card = card_for(library, person(library, persona), ("kern", "geweld", "naam"))
    assert strangers(text_of(html_of(app, card)), known) == set()


def test_this_test_sees_a_strange_word(known):
    assert strangers("Leeftijd: 31-49 jaar, Jansen, € 1.500", known) == {"jansen"}


def test_random_answers_give_a_card(library, app, known):
    """Complete and partial answers, also odd ones, in every kind of municipality."""
    dice = random.Random(20261121)
    for _ in range(60):
        pack = library.pack(dice.choice(PLACES))
        advice = advise(library, pack, random_answers(dice, pack), DAY)
        card = card_of(library, advice, (), ("kern",))
        assert strangers(text_of(html_of(app, card)), known) == set()
        assert card.desk
        assert section(card, "waar")


def test_no_amount_that_was_typed_is_on_the_card(library, app, persona):
    someone = person(library, persona)
    text = text_of(html_of(app, card_for(library, someone)))
    for name, value in someone.facts.items():
        kind = getattr(someone.pack.facts.get(name), "kind", "")
        if kind == "bedrag" and value % 100:
            assert euro(value) not in text, name
        if kind == "leeftijden" and value:
            assert not [a for a in value if re.search(rf"(?<![0-9-]){a} jaar", text)]


@given(st.decimals(-100_000, 10_000_000, places=2))
def test_a_band_holds_the_amount(amount):
    low, high = around(Decimal(amount))
    assert low <= amount < high
    assert high - low >= 100


def test_violence_is_there_only_when_somebody_puts_it_there(library, app):
    pack = library.pack("dalfsen")
    for threats in (["geweld"], ["geweld", "uithuiszetting"]):
        advice = advise(library, pack, {"dreiging": threats, "leeftijd": 30}, DAY)
        card = card_of(library, advice)
        told = card_of(library, advice, (), {"geweld"})
        assert "veilig" not in text_of(html_of(app, card)).lower()
        assert "Is niet veilig." in text_of(html_of(app, told))
        assert card.code == told.code
        assert "geweld" not in str(read_code(library, told.code).answers)
        assert bool(section(card, "spoed")) is (len(threats) > 1)


def test_what_is_left_off_is_not_in_the_code_either(library, app):
    pack = library.pack("dalfsen")
    answers = {"dreiging": ["geen"], "schulden": "groot", "leeftijd": 40, "verblijf": "geen",
               "kern": "hoonhorst", "inkomen": 1234.56}  # fmt: skip
    advice = advise(library, pack, answers, DAY)
    usual = card_of(library, advice)
    assert "kern" not in read_code(library, usual.code).answers
    assert read_code(library, usual.code).answers["schulden"] == "groot"

    card = card_of(library, advice, (), {"schulden", "verblijf", "kern"})
    text, told = text_of(html_of(app, card)), read_code(library, card.code).answers
    assert "hulp nodig" not in text
    assert "vergunning" not in text
    assert "Hoonhorst" in text
    assert "schulden" not in told
    assert told["verblijf"] == DONT_KNOW, "else the desk would count with the usual"
    assert told["kern"] == "hoonhorst"


EARNING = {"dreiging": ["geen"], "schulden": "geen", "leeftijd": 40, "huishouden": "alleen",
           "kinderen": [], "medebewoners": 0, "medebewoners_18_26": 0, "inkomen_soort": ["loon"],
           "vermogen": 500, "woning": "huur", "huur": 650, "verblijf": "nederlands_of_eu",
           "studeert": "nee", "zorgverzekering": "ja", "krijgt_al": ["geen"]}  # fmt: skip


def test_no_amount_tells_a_line_that_is_left_off(library, app):
    """Bijstand fills up to a known norm: its amount would tell the income to the euro."""
    earning = (advise(library, library.pack("dalfsen"), {**EARNING, "inkomen": i}, DAY)
               for i in (512.34, 700))  # fmt: skip
    one, other = ([card_of(library, a, (), off) for off in ((), {"inkomen"})] for a in earning)
    amounts = [{li.label: li.text for li in section(c, "ja").lines} for c in (*one, *other)]
    assert amounts[0]["Bijstand"] == "ongeveer € 836 per maand" != amounts[2]["Bijstand"]
    assert amounts[1]["Bijstand"] == "hoogstens € 1.348 per maand"
    assert list(amounts[1]) == list(amounts[0]), "what fits stays listed"
    assert text_of(html_of(app, one[1])) == text_of(html_of(app, other[1]))
    assert [c for c in one[1].choices if "836" in str(c)] == []


def test_an_amount_that_does_not_hang_on_it_stays(library):
    advice = advise(library, library.pack("dalfsen"), {**EARNING, "inkomen": 700}, DAY)
    usual, card = (card_of(library, advice, (), off) for off in ((), {"huur"}))
    before, after = ({li.label: li.text for li in section(c, "ja").lines} for c in (usual, card))
    assert {name for name in before if before[name] != after[name]} == {"Huurtoeslag"}


def test_an_amount_on_the_card_holds_the_real_one_and_is_what_the_desk_gets(library, persona):
    walk = along_the_site(library, person(library, persona))
    for id_ in [li.id for s in card_of(library, walk.last).sections for li in s.lines if li.facts]:
        card = card_of(library, walk.last, (), {id_})
        told = advise(library, walk.last.pack, read_code(library, card.code).answers, DAY)
        shown = {li.id: li.text for s in card.sections for li in s.lines if s.id == "ja"}
        for real in outcome_page(library, walk.last).likely:
            desk = told.result_of(real.text).amount
            if shown.get(f"regeling.{real.stem}") and real.money.amount:
                assert desk.low <= real.money.amount.low, (id_, real.stem)
                assert real.money.amount.high <= desk.high, (id_, real.stem)


def test_no_code_when_somebody_wants_none(library):
    advice = advise(library, library.pack("dalfsen"), {"leeftijd": 40}, DAY)
    assert card_of(library, advice).code
    assert card_of(library, advice, (), {"code"}).code == ""


def test_flips_keep_the_difference_only_and_no_id_of_their_own(library):
    pack = library.pack("dalfsen")
    advice = advise(library, pack, {"leeftijd": 40, "kern": "dalfsen", "schulden": "klein"}, DAY)
    card = card_of(library, advice)
    usual = {c.id for _, some in card.choices for c in some if c.on}
    assert flips(card, usual, advice) == ()
    wanted = usual - {"leeftijd"} | {"kern", "verzonnen"}
    assert set(flips(card, wanted, advice)) == {"leeftijd", "kern"}
    again = card_of(library, advice, (), flips(card, wanted, advice))
    assert {c.id for _, some in again.choices for c in some if c.on} == wanted - {"verzonnen"}


def test_room_for_a_name_follows_the_wish_to_be_called(library):
    pack = library.pack("dalfsen")
    for wish, room in ((["bellen"], True), (["thuis"], False), (DONT_KNOW, False)):
        advice = advise(library, pack, {"wens": wish}, DAY)
        assert card_of(library, advice).room_for_name is room
        assert card_of(library, advice, (), {"naam"}).room_for_name is not room


def test_each_paper_once(library, persona):
    papers = section(card_for(library, person(library, persona)), "mee")
    texts = [line.text for line in papers.lines] if papers else []
    assert len(texts) == len(set(texts)) <= 4
    assert sum("loonstrook" in text for text in texts) <= 1


def test_every_answer_has_a_short_word(library):
    """Else the card would speak as the buttons do: "Ik moet misschien mijn huis uit"."""
    words = library.card["woorden"]
    for slug in library.slugs():
        facts = library.pack(slug).facts
        for name in ({*SITUATION, *OWING, *WISHES, "dreiging"} - {"kern"}) & facts.keys():
            if facts[name].kind in ("keuze", "lijst"):
                missing = set(facts[name].values) - words[name].keys()
                assert not missing, (slug, name)
            assert name == "dreiging" or library.card["regels"][name]


def test_who_is_in_a_hurry_is_asked_about_debts_at_the_desk(library):
    advice = advise(library, library.pack("dalfsen"), {"dreiging": ["uithuiszetting"]}, DAY)
    assert [q.id for q in to_ask(advice)][0] == "schulden"
    assert section(card_of(library, advice), "vragen").lines[0].text == "Schulden"


@pytest.mark.parametrize(
    ("hidden", "answers", "gone"),
    [
        ("huishouden", {"huishouden": "samen", "samen_hoe": ["getrouwd"]}, "samen_hoe"),
        ("inkomen_soort", {"inkomen_soort": ["uwv"], "uwv_soort": "ziek"}, "uwv_soort"),
        ("inkomen_soort", {"inkomen_soort": ["aow"], "aow_volledig": "ja"}, "aow_volledig"),
        ("medebewoners", {"medebewoners": 1, "inkomen_medebewoners": 800}, "inkomen_medebewoners"),
        ("kosten", {"kosten": ["kinderopvang"], "opvang_uren": 60}, "opvang_uren"),
        ("studeert", {"studeert": "ja", "studie_werken": "ja"}, "studie_werken"),
    ],
)
def test_what_follows_from_a_hidden_line_is_not_in_the_code(library, hidden, answers, gone):
    """These have no line of their own: nobody sees them, so nobody could turn them off."""
    pack = library.pack("almelo")
    answers = {
        name: value if can_be(pack, name, value) else pack.facts[name].values[0]
        for name, value in {"leeftijd": [31, 49], **answers}.items()
    }
    advice = advise(library, pack, answers, DAY)
    assert gone in read_code(library, card_of(library, advice).code).answers
    told = read_code(library, card_of(library, advice, (), {hidden}).code).answers
    assert told.get(hidden, DONT_KNOW) == DONT_KNOW
    assert gone not in told
    assert "leeftijd" in told
