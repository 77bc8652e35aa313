"""A new municipality needs no Python: checked, screened, asked, routed, with its own reasons."""

from __future__ import annotations

import pytest

from tests.content import sixth
from web.advice import advise
from web.check import check
from web.choices import choices
from web.content.library import Library
from web.report import calculate

GARDENER = {"huishouden": "alleen", "inkomen": 1600, "moestuin": "ja"}


@pytest.fixture
def six(copied) -> Library:
    return Library(sixth.write(copied()))


@pytest.fixture
def outcome(six, today):
    def calculated(answers: dict) -> dict:
        return calculate(six, {"antwoorden": {"gemeente": "raalte", **answers}}, today)

    return calculated


def _scheme(outcome: dict) -> dict:
    return outcome["regelingen"][0]


def test_checks_are_green(six, today):
    report = check(six, today, "raalte")
    assert list(report.lines())[len(report.warnings) :] == [
        f"{report.files} bestanden en 3 voorbeelden nagekeken: 0 fouten, "
        f"{len(report.warnings)} keer let op."
    ]
    assert not [fault for fault in report.warnings if "raalte" in str(fault.path)]


def test_screened(outcome):
    scheme = _scheme(outcome(GARDENER))
    assert (scheme["id"], scheme["uitkomst"]) == ("raalte/moestuin-zaden", "ja")
    assert scheme["bedrag"] == {"laag": 50, "hoog": 50, "per": "jaar"}
    assert _scheme(outcome({**GARDENER, "inkomen": 1651}))["uitkomst"] == "nee"
    assert _scheme(outcome({**GARDENER, "inkomen": "weet_ik_niet"}))["uitkomst"] == "misschien"
    assert _scheme(outcome({**GARDENER, "krijgt_al": ["moestuin-zaden"]}))["uitkomst"] == "heeft_al"


def test_reasons(outcome):
    garden, income = _scheme(outcome(GARDENER))["waarom"]
    assert garden == "U hebt een moestuin."
    assert income.startswith("De grens is € 1.650 (110% van ")
    assert _scheme(outcome({"moestuin": "nee"}))["waarom"] == ["U hebt geen moestuin."]
    assert _scheme(outcome({}))["waarom"][0] == "Dit weten we nog niet: uw moestuin."


def test_asked_at_its_place(six, today):
    pack = six.pack("raalte")
    names = [question.id for question in pack.questions]
    assert names.index("moestuin") == names.index("woning") + 1
    waiting = [question.id for question in advise(six, pack, {}, today).waiting]
    assert "moestuin" in waiting
    answered = advise(six, pack, {"moestuin": "nee"}, today)
    assert "moestuin" not in [question.id for question in answered.waiting]
    assert "moestuin" not in [question.id for question in six.pack("dalfsen").questions]


def test_villages_are_buttons(six, today):
    pack = six.pack("raalte")
    question = next(question for question in pack.questions if question.id == "kern")
    labels = [choice.label for choice in choices(question, advise(six, pack, {}, today))]
    assert labels == ["Raalte", "Heino"]


def test_routed(outcome):
    assert outcome({})["loket"]["id"] == "raalte/testloket"
    assert outcome({})["ook"][0] == "raalte/tuinloket"
    in_heino = outcome({"moestuin": "ja", "kern": "heino"})
    assert in_heino["loket"]["waarom"] == "Hier weten ze alles van moestuinen."
    assert in_heino["ook"][0] == "raalte/testloket"
    assert outcome({"dreiging": ["uithuiszetting"]})["spoed"]["loket"]["id"] == "raalte/testloket"


def test_everything_national_is_there_as_well(six, outcome):
    assert "landelijk/zorgtoeslag" in [scheme["id"] for scheme in outcome({})["regelingen"]]
    assert outcome({})["schuldhulp"][0]["id"] == "landelijk/schuldhulp"
    assert six.pack("raalte").letter.title == "Een brief over een rekening"
