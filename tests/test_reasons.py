"""Every verdict has its reasons, in plain sentences."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import pytest

from tests.content import sixth
from tests.personas.journeys import NAMES, PERSONAS, along_the_site, person
from web.advice import Advice, advise
from web.content.figures import Norms
from web.content.library import Library
from web.reasons import Reasons
from web.report import calculate
from web.rules.screening import Verdict

SENTENCE = re.compile(r"[A-Z0-9].*[a-zA-Z0-9).]\.")
NOT_DUTCH = re.compile(r"[{}\[\]<>_=]|Decimal|None|True|False|frozenset|\bE\+|  ")
each_persona = pytest.mark.parametrize("persona", PERSONAS, ids=NAMES)


def _advices(library, persona) -> Iterator[Advice]:
    """With everything told at once, and after each answer on the site."""
    someone = person(library, persona)
    yield someone.advice(library, someone.facts)
    yield from along_the_site(library, someone).advices
    yield from along_the_site(library, someone, by_band=True).advices


def _reasons(library, advice: Advice) -> Iterator[tuple[str, tuple[str, ...]]]:
    reasons = Reasons(advice, library.reasons)
    for result in advice.results:
        yield result.scheme.id, reasons.why(result, advice.pack.schemes[result.scheme.id])
    if advice.debt_help:
        yield advice.debt_help.scheme.id, reasons.why(advice.debt_help, advice.pack.debt_help)


@each_persona
def test_every_scheme_has_reasons_in_plain_sentences(persona, library):
    for advice in _advices(library, persona):
        for id_, why in _reasons(library, advice):
            assert why, id_
            assert len(why) == len(set(why)), (id_, why)
            for sentence in why:
                assert SENTENCE.fullmatch(sentence), (id_, sentence)
                assert not NOT_DUTCH.search(sentence), (id_, sentence)


@each_persona
def test_an_assumption_is_told_apart(persona, library):
    """What nobody said is no reason; it is told once, as an assumption."""
    for advice in _advices(library, persona):
        told = Reasons(advice, library.reasons).assumptions()
        assert len(told) == len(advice.assumed)
        if "verblijf" in advice.assumed:
            said = {sentence for _, why in _reasons(library, advice) for sentence in why}
            assert not [sentence for sentence in said if "Europese Unie" in sentence]


def test_a_settled_verdict_tells_what_settled_it(library, today):
    answers = {"gemeente": "dalfsen", "leeftijd": 40, "kinderen": [], "chronisch_ziek": "nee"}
    outcome = calculate(library, {"antwoorden": answers}, today)
    why = {scheme["id"]: scheme["waarom"] for scheme in outcome["regelingen"]}
    assert why["dalfsen/chronisch-zieken"] == [
        "Niemand in uw gezin is lang ziek of heeft een beperking."
    ]
    assert why["dalfsen/ouderenregeling"] == ["U bent jonger dan 50 jaar."]
    assert why["landelijk/kinderbijslag"] == ["U hebt geen kind van 17 jaar of jonger."]


def test_what_is_unknown_comes_first(library, today):
    answers = {"gemeente": "dalfsen", "leeftijd": 40, "kinderen": [8]}
    outcome = calculate(library, {"antwoorden": answers}, today)
    why = {scheme["id"]: scheme["waarom"] for scheme in outcome["regelingen"]}[
        "dalfsen/kindregeling"
    ]
    assert why[-1] == "U hebt een kind van 17 jaar of jonger."
    unknown = re.compile(r"We weten nog niet of |Dit weten we nog niet: |.*, weten we nog niet\.$")
    assert all(unknown.match(sentence) for sentence in why[:-1])


def test_abbreviations_keep_their_capitals(library, today):
    answers = {"gemeente": "dalfsen", "inkomen_soort": ["uwv"], "studeert": "ja"}
    outcome = calculate(library, {"antwoorden": answers}, today)
    said = {sentence for scheme in outcome["regelingen"] for sentence in scheme["waarom"]}
    assert not [sentence for sentence in said if re.search(r"\b(uwv|aow|duo)\b", sentence)]


def test_a_scheme_past_its_end_is_not_blamed_on_figures(copied, today):
    """`geldig` has ended: that is about the scheme, not about new figures."""
    library = Library(sixth.write(copied()))
    file = library.folder / "gemeenten" / "raalte" / "regelingen" / "moestuin-zaden.md"
    ended = sixth.SCHEME.replace("loket:", "geldig: {tot_en_met: 2026-01-01}\nloket:")
    file.write_text(ended, encoding="utf-8")
    pack = library.pack("raalte")
    answers = {"moestuin": "ja", "huishouden": "alleen", "inkomen": 1000}
    advice = advise(library, pack, answers, today)
    why = Reasons(advice, library.reasons).why(
        advice.results[0], pack.schemes["raalte/moestuin-zaden"]
    )
    assert advice.results[0].outdated
    assert not [sentence for sentence in why if "bedragen" in sentence]


def test_no_debt_help_is_told_in_few_sentences(library, today):
    """Nobody wants to read of eight things that are not going on."""
    advice = advise(
        library, library.pack("dalfsen"), {"schulden": "geen", "dreiging": ["geen"]}, today
    )
    why = Reasons(advice, library.reasons).why(advice.debt_help, advice.pack.debt_help)
    assert why[0] == "U hebt geen schulden."
    assert len(why) <= 3


def test_a_sentence_inside_a_sentence_starts_small(library, today):
    """ "Dit weten we nog niet: u hebt geen zwemdiploma.", not "U"."""
    outcome = calculate(library, {"antwoorden": {"gemeente": "dalfsen", "leeftijd": 40}}, today)
    said = {sentence for scheme in outcome["regelingen"] for sentence in scheme["waarom"]}
    assert "Dit weten we nog niet: u hebt geen zwemdiploma." in said
    assert not [sentence for sentence in said if re.search(r": [A-Z][a-z ]", sentence)]


@each_persona
def test_only_what_is_there_for_everybody_is_called_so(persona, library):
    for advice in _advices(library, persona):
        _nobody_is_told_everybody(library, advice)


@pytest.mark.parametrize("day", [None, datetime.date(2027, 1, 1)])
def test_with_nothing_answered_nothing_is_for_everybody(library, today, day):
    _nobody_is_told_everybody(library, advise(library, library.pack("landelijk"), {}, day or today))


def _nobody_is_told_everybody(library, advice):
    verdicts = {result.scheme.id: result.verdict for result in advice.results}
    for id_, why in _reasons(library, advice):
        if library.reasons["iedereen"] in why:
            assert verdicts[id_] is Verdict.YES, id_


def test_a_no_that_leans_on_an_assumption_tells_the_assumption(library):
    """Nobody of 40 is asked about a study: of studietoeslag that is all there is to tell."""
    day = datetime.date(2026, 3, 1)
    advice = advise(library, library.pack("landelijk"), ASSUMED, day)
    why = dict(_reasons(library, advice))
    assert why["landelijk/studietoeslag"] == ("U doet geen studie of opleiding.",)


ASSUMED = {"leeftijd": 40, "inkomen_soort": ["loon"]}
EVERYBODY = [{}, {"leeftijd": 19}, {"leeftijd": 40, "huishouden": "alleen", "kinderen": []}]


@pytest.mark.parametrize("answers", EVERYBODY)
def test_no_name_of_a_norm_stands_in_a_reason_when_figures_ran_out(library, answers):
    day = datetime.date(2027, 1, 1)
    names = (*Norms.MINIMA, *library.norms)
    for slug in ("landelijk", *library.slugs()):
        advice = advise(library, library.pack(slug), {**answers, "inkomen": 1500}, day)
        for id_, why in _reasons(library, advice):
            told = [s for s in why for name in names if name in s]
            assert told == [], id_
            assert why, id_


def test_of_limits_that_hold_only_the_tightest_is_told(library, today):
    """Huurtoeslag: € 76.958 for two, and € 38.479 for each: only that is told."""
    answers = {
        "leeftijd": 40, "huishouden": "samen", "kinderen": [], "vermogen": 1000, "woning": "huur",
    }  # fmt: skip
    advice = advise(library, library.pack("landelijk"), answers, today)
    why = dict(_reasons(library, advice))["landelijk/huurtoeslag"]
    assert [s for s in why if "spaargeld en bezit is" in s] == [
        "Uw spaargeld en bezit is € 38.479 of minder."
    ]


def test_a_range_does_not_say_what_it_hangs_on_when_that_is_more_than_the_household(library, today):
    answers = {"leeftijd": 19, "huishouden": "alleen", "kinderen": [], "medebewoners": 0}
    advice = advise(library, library.pack("landelijk"), answers, today)
    said = [s for _, why in _reasons(library, advice) for s in why]
    assert [s for s in said if "dat hangt af van uw situatie" in s]
    assert not [s for s in said if "met wie u woont)" in s]
