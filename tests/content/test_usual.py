"""What many municipalities have, in a municipality of which we know nothing: at best perhaps."""

from __future__ import annotations

import pytest

from tests.conftest import CONTENT, DAY
from web.advice import Advice, advise
from web.choices import choices
from web.content.library import Library
from web.outcome import outcome_page
from web.report import calculate
from web.rules.screening import Verdict

BASES = sorted(path.stem for path in (CONTENT / "voorbeeldregelingen").glob("*.md"))
FAMILY = {
    "dreiging": ["geen"],
    "schulden": "geen",
    "leeftijd": 36,
    "huishouden": "alleen",
    "kinderen": [8],
    "medebewoners": 0,
    "inkomen_soort": ["loon"],
    "inkomen": 1300,
    "vermogen": 500,
    "woning": "huur",
    "krijgt_al": ["geen"],
    "verblijf": "nederlands_of_eu",
}
ALONE = {**FAMILY, "leeftijd": 24, "kinderen": []}
OLD = {**FAMILY, "leeftijd": 78, "kinderen": [], "inkomen_soort": ["aow"], "inkomen": 1600}
IN_DEBT = {**FAMILY, "schulden": "groot", "achterstanden": ["huur"]}
YOUNG = {"leeftijd": 17, "huishouden": "alleen", "kinderen": []}
NOTHING = dict.fromkeys(FAMILY, "weet_ik_niet")
HOUSEHOLDS = {
    "family": FAMILY,
    "alone": ALONE,
    "old": OLD,
    "in debt": IN_DEBT,
    "young": YOUNG,
    "nothing known": NOTHING,
    "rich": {**FAMILY, "inkomen": 6000, "vermogen": 90000},
}


@pytest.fixture(scope="module")
def many() -> Library:
    return Library(CONTENT)


def _advice(library: Library, slug: str, answers: dict) -> Advice:
    return advise(library, library.pack(slug), answers, DAY)


def _usual(library: Library, slug: str, answers: dict) -> dict[str, Verdict]:
    results = _advice(library, slug, answers).results
    return {
        one.scheme.stem: one.verdict
        for one in results
        if one.scheme.id.startswith("voorbeeldregelingen/")
    }


def test_the_schemes_most_municipalities_share():
    assert len(BASES) == 15
    assert {"jeugdfonds", "meedoen", "witgoed", "voedselbank", "urgente-noden"} <= set(BASES)


@pytest.mark.parametrize("answers", HOUSEHOLDS.values(), ids=HOUSEHOLDS)
def test_nobody_hears_probably_of_a_scheme_nobody_knows_of(answers, library):
    verdicts = _usual(library, "groningen", answers)
    assert sorted(verdicts) == BASES
    assert set(verdicts.values()) <= {Verdict.MAYBE, Verdict.NO}


def test_what_no_municipality_gives_is_told_as_not_fitting(library):
    alone, old = (_usual(library, "groningen", who) for who in (ALONE, OLD))
    children = {"jeugdfonds", "stichting-leergeld", "sam", "kindregeling"}
    assert {stem for stem, verdict in alone.items() if verdict is Verdict.NO} == {
        *children,
        "ouderenregeling",
    }
    assert {stem for stem, verdict in old.items() if verdict is Verdict.NO} == {
        *children,
        "individuele-inkomenstoeslag",
    }


def test_the_reason_says_what_we_do_not_know(library):
    page = outcome_page(library, _advice(library, "groningen", FAMILY))
    assert len(page.usual) > 10
    for card in page.usual:
        assert card.why[0].startswith("Veel gemeenten hebben dit."), card.stem
        assert "Dit weten wij niet: of uw gemeente dit heeft." in card.why
        assert card.desk.page.stem == "gemeente"
    assert not {c.stem for c in page.usual} & {c.stem for c in (*page.likely, *page.perhaps)}


def test_where_we_read_of_it_is_no_source_for_this_municipality(library):
    """Promised with each outcome is a source, and the plan of Dalfsen is none for Groningen."""
    schemes = library.pack("groningen").schemes.values()
    assert {one.is_usual for one in schemes if one.source.elsewhere} == {True}
    law = {one.page.stem for one in schemes if one.is_usual and not one.source.elsewhere}
    assert law == {"individuele-inkomenstoeslag", "voedselbank"}  # the same everywhere
    told = calculate(library, {"antwoorden": {"gemeente": "groningen", **ALONE}}, DAY)["regelingen"]
    for one in told:
        usual = one["id"].startswith("voorbeeldregelingen/")
        assert one["bron"]["elders"] is (usual and one["id"].partition("/")[2] not in law)


def test_what_a_pack_writes_itself_has_its_own_source(library):
    """Also where it leans on a base."""
    for slug in library.slugs():
        pack = library.pack(slug)
        own = [one for one in pack.schemes.values() if one.id.startswith(f"{slug}/")]
        assert not [one.id for one in own if one.source.elsewhere], slug


def test_no_question_is_asked_for_it(library):
    """What nobody knows of a municipality is no reason to ask more: only what the national schemes
    ask for as well."""
    schemes = library.pack("groningen").schemes.values()
    usual, national = (
        {fact for one in schemes if one.is_usual is kind for fact in one.rule.condition.facts}
        for kind in (True, False)
    )
    assert usual
    assert usual <= national


def test_nobody_is_asked_whether_they_get_it_already(library):
    """It perhaps is not there; and the answer would have no place in a code."""
    advice = _advice(library, "groningen", {"leeftijd": 36})
    question = advice.pack.facts["krijgt_al"].question
    assert not {choice.answer for choice in choices(question, advice)} & set(BASES)


def test_a_pack_gets_them_only_when_it_asks(library):
    assert not _usual(library, "dalfsen", FAMILY)
    assert sorted(_usual(library, "lansingerland", FAMILY)) == BASES


def test_what_a_pack_has_in_its_own_words_is_never_there_twice(copied, library):
    folder = copied("almelo")
    town = folder / "gemeenten/almelo/gemeente.yaml"
    town.write_text(town.read_text("utf-8") + "gebruikelijke_regelingen: ja\n", encoding="utf-8")
    there = set(_usual(Library(folder), "almelo", FAMILY))
    own = {"jeugdfonds", "stichting-leergeld", "collectieve-zorgverzekering"}
    assert not there & own  # the same name
    assert not there & {"urgente-noden", "meedoen"}  # another name, based on it
    assert there == set(BASES) - own - {"urgente-noden", "meedoen"}


def test_every_municipality_gets_a_helpful_outcome(many):
    """All 342: schemes, and somebody to go to with a phone or a way there."""
    places = many.places.all()
    assert len(places) == 342
    for place in places:
        advice = _advice(many, place.slug, FAMILY)
        page = outcome_page(many, advice)
        assert page.likely, place.slug
        assert len(page.perhaps) + len(page.usual) >= 3, place.slug
        assert advice.desk.phone or advice.route.to_call or advice.desk.reachable, place.slug
        assert advice.debt_help is not None, place.slug
        assert not [card for card in page.likely if card.text.is_usual], place.slug


def test_without_a_pack_nothing_is_read_twice(many):
    groningen, breda = many.pack("groningen"), many.pack("breda")
    assert groningen.schemes is breda.schemes
    assert (groningen.municipality.name, breda.municipality.name) == ("Groningen", "Breda")


def test_the_office_that_decides_on_less_tax(library):
    """Only where the source is of 2024 or later."""
    offices = {one.slug: library.places.tax_office(one.code) for one in library.places.all()}
    known = {slug: office.name for slug, office in offices.items() if office}
    assert len(known) == 36
    assert known["leiden"] == "BSGR"
    assert known["goes"] == "SaBeWa Zeeland"
    assert "rotterdam" not in known
    assert "alkmaar" not in known  # of 2020
    assert "2024" in offices["leiden"].source.title


def test_not_even_a_scheme_for_everybody_is_likely(copied):
    """What the base says it takes is not all: it must be there as well."""
    folder = copied()
    path = folder / "voorbeeldregelingen/voedselbank.md"
    text = path.read_text("utf-8")
    assert "  inkomen: {hoogstens: onbekend}\n" in text
    path.write_text(
        text.replace("  inkomen: {hoogstens: onbekend}\n", "  leeftijd: {minstens: 18}\n")
    )
    verdicts = _usual(Library(folder), "groningen", FAMILY)
    assert verdicts["voedselbank"] is Verdict.MAYBE
