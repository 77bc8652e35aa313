"""Every verdict has its reasons, in plain sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.content import sixth
from tests.personas.journeys import NAMES, PERSONAS, along_the_site, person
from web.advice import Advice, advise
from web.content.library import Library
from web.reasons import Reasons
from web.report import calculate

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
    assert all(sentence.startswith("We weten nog niet of ") for sentence in why[:-1])


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
    """ "We weten nog niet of dit klopt: u hebt geen zwemdiploma.", not "U"."""
    outcome = calculate(library, {"antwoorden": {"gemeente": "dalfsen", "leeftijd": 40}}, today)
    said = {sentence for scheme in outcome["regelingen"] for sentence in scheme["waarom"]}
    assert "We weten nog niet of dit klopt: u hebt geen zwemdiploma." in said
    assert not [sentence for sentence in said if re.search(r": [A-Z][a-z ]", sentence)]
