"""The figures themselves: what counts as right, wrong, missing and extra."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.understand import score as scoring
from web.understand import Doubt, Understood


@pytest.fixture
def judged(monkeypatch):
    """The counts when `got` is understood where `verwacht` is meant."""

    def judge(verwacht: dict, **got) -> dict[str, int]:
        monkeypatch.setattr(scoring, "understand_in", lambda *_: Understood(**got))
        counts = scoring.score(None, [{"tekst": "", "verwacht": verwacht}])[""].counts
        return {name: count for name, count in counts.items() if count}

    return judge


@pytest.mark.parametrize(
    ("expected", "got", "counted"),
    [
        (1516.67, Decimal("1516.666"), "slots"),
        (1516.67, Decimal("1516.70"), "wrong"),
        (1600, None, "missing"),
        (["aow", "pensioen"], ["pensioen", "aow", "loon"], "slots"),
        (["aow", "pensioen"], ["aow"], "missing"),
        (["aow"], ["uwv"], "wrong"),
        ([0, 2], [2, 0], "slots"),
        ([0, 2], [2], "wrong"),
        ([2, 2, 0], [2, 0, 0], "wrong"),
        ([], [], "slots"),
        ([1500, 1700], [Decimal(1500), Decimal(1700)], "slots"),
        ([1500, None], [1500, None], "slots"),
        ([1500, None], [1500, 1700], "wrong"),
        ([1500, 1700], 1500, "wrong"),
        ("weet_ik_niet", "weet_ik_niet", "slots"),
        ("samen", "alleen", "wrong"),
    ],
)
def test_slot(expected, got, counted, judged):
    counts = judged(
        {"antwoorden": {"feit": expected}}, answers={} if got is None else {"feit": got}
    )
    assert {"slots", "wrong", "missing"} & counts.keys() == {counted}


@pytest.mark.parametrize(
    ("banned", "got"),
    [(["uwv"], ["loon", "uwv"]), ([2400], Decimal(2400)), ([[2]], [2]), (["ja", "nee"], "nee")],
)
def test_what_may_not_be_said_is_wrong(banned, got, judged):
    meant = {"mag_niet": {"feit": banned}}
    assert judged(meant, answers={"feit": got})["wrong"] == 1
    assert "wrong" not in judged(meant, answers={"ander": got})


def test_one_fact_is_wrong_once(judged):
    meant = {"antwoorden": {"feit": ["aow"]}, "mag_niet": {"feit": ["uwv"]}}
    counts = judged(meant, answers={"feit": ["aow", "uwv"]})
    assert counts["wrong"] == 1
    assert not {"slots", "missing", "extra"} & counts.keys()


def test_more_than_was_expected_is_told_but_not_wrong(judged):
    counts = judged({"antwoorden": {"leeftijd": 3}}, answers={"leeftijd": 3, "huur": 1})
    assert (counts["extra"], counts["slots"]) == (1, 1)
    assert "wrong" not in counts


def test_alarms(judged):
    assert judged({"nood": "geweld"}, emergency="geweld")["emergencies"] == 1
    assert "emergencies" not in judged({"nood": "geweld"}, emergency="zelfdoding")
    assert judged({"nood": None}, emergency="geweld")["false alarms"] == 1
    assert judged({"opdracht": None}, emergency="geweld")["alarms not asked for"] == 1


def test_threats(judged):
    threat = {"dreiging": ["beslag"]}
    assert judged({"antwoorden": threat}, answers=threat)["threats"] == 1
    assert "threats" not in judged({"antwoorden": threat})
    assert judged({"nood": None}, answers=threat)["threats not asked for"] == 1
    assert "threats not asked for" not in judged({"nood": None}, answers={"dreiging": ["geen"]})


def test_refusals(judged):
    assert judged({"weigert": "mail"}, refused=("email",))["refusals"] == 1
    assert "refusals" not in judged({"weigert": "bsn"}, refused=())
    assert judged({"weigert": None})["refusals"] == 1
    assert "refusals" not in judged({"weigert": None}, refused=("bsn",))


def test_the_rest(judged):
    assert judged({"opdracht": "stop"}, command="stop")["commands"] == 1
    assert "commands" not in judged({"opdracht": None}, command="stop")
    assert judged({"vraag_over": "bijstand"}, about="bijstand")["topics"] == 1
    assert judged({"vraagt_terug": True}, doubts=(Doubt("huur"),))["asked back"] == 1
    assert judged({"niets": True})["nothing"] == 1


@pytest.mark.parametrize("name", ["blind", "blind_nood"])
def test_the_blind_lines_are_never_shown(name, capsys):
    assert scoring.main([name, "--show"]) == 2
    assert capsys.readouterr().out == ""


def test_a_crash_is_a_figure_and_shows_nothing(monkeypatch):
    def crash(*_):
        raise ValueError("wat iemand typte")

    monkeypatch.setattr(scoring, "understand_in", crash)
    scores = scoring.score(None, [{"tekst": "x", "verwacht": {"nood": None}}])
    assert scores[""].counts["crashes"] == 1
    assert "typte" not in "\n".join([*scores[""].failed[1], *scoring.figures(scores)])
