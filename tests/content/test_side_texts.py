"""The help for who asks a question aloud: it is there, it is read, and a fault in it is told."""

from __future__ import annotations

import datetime
import re

import pytest

from tests.content import sixth
from web.check import check
from web.content.library import Library
from web.content.pack import NATIONAL
from web.content.side_texts import PARTS

HUUR = "vragen/huur.md"
LOCAL = f"gemeenten/{sixth.SLUG}/vragen/moestuin.md"
MISSING = (
    "Deze vraag heeft geen hulptekst voor samen invullen. "
    "Voeg toe: samen: {betekenis: ..., vraag_zo: ..., voorbeeld: ..., niet: ...}."
)
BLOCK = re.compile(r"^samen:\n(?:  .*\n)+", re.MULTILINE)


@pytest.fixture
def told(copied, today: datetime.date):
    """What keur says after `change` made another text of one file."""

    def told(file: str, change, only: str = sixth.SLUG) -> list[str]:
        content = sixth.write(copied())
        path = content / file
        was = path.read_text("utf-8")
        path.write_text(change(was), "utf-8")
        assert path.read_text("utf-8") != was, "the fault cannot be planted"
        report = check(Library(content), today, only)
        return [line for line in report.lines() if f" {file}," in line]

    return told


def test_every_question_has_its_own_help(library):
    helps = [question.together for question in library.questions]
    assert None not in helps
    for part in PARTS:
        texts = [getattr(text, part) for text in helps]
        assert len(set(texts)) == len(texts), f"the same {part} twice"


def test_what_to_say_is_said_aloud(library):
    """A question to the visitor, or an announcement of one; never "de bezoeker"."""
    for question in library.questions:
        said = question.together.ask
        assert re.search(r"\b(u|uw|we|ik)\b", said, re.IGNORECASE), question.id
        assert "bezoeker" not in said, question.id


def test_help_makes_no_promise(library):
    for question in library.questions:
        text = " ".join(getattr(question.together, part) for part in PARTS)
        assert not re.search(r"\bu hebt recht\b|\bu krijgt het\b|\bhelaas\b", text, re.IGNORECASE)


def test_violence_is_never_asked_with_others_there(library):
    threat = next(question for question in library.questions if question.id == "dreiging")
    assert "partner, kind" in threat.together.avoid
    assert "veilig" not in threat.together.ask


WRONG = {
    "brief": r"\bwie langskomt, biedt hulp aan",
    "eigenschappen": r"\bzes dingen",
    "loon_hoe": r"staat daar elke maand vakantiegeld op",
    "opvang_uren": r"oma of buren telt niet",
    "betaald_per_partner": r"kies: weet ik niet",
}
"""What was not true: a bailiff comes along too, boxes come and go, on a payslip it may only be
saved up, oma can be a registered gastouder, and a period has no "weet ik niet"."""


@pytest.mark.parametrize("name", WRONG)
def test_help_is_true(library, name):
    assert not re.search(WRONG[name], _all(library, name), re.IGNORECASE)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("dreiging", "Schulden zonder haast kruist u ook aan"),  # else: no debts
        ("dreiging", "alleen met de bezoeker"),
        ("loon_hoe", "gereserveerd"),
        ("vermogen", "bij bijstand kijkt de gemeente daar wel naar"),
        ("inkomen_partner", "geld van de Belastingdienst"),
        ("opvang_uren", "gastouder"),
    ],
)
def test_help_tells_what_makes_the_difference(library, name, words):
    assert words in _all(library, name)


def _all(library, name: str) -> str:
    text = next(q.together for q in library.questions if q.id == name)
    return " ".join(getattr(text, part) for part in PARTS)


def test_a_national_question_without_help_is_an_error(told):
    lines = told(HUUR, lambda text: BLOCK.sub("", text), NATIONAL)
    assert lines == [f"FOUT   {HUUR}, regel 2: {MISSING}"]


def test_a_local_question_without_help_is_a_warning(told):
    lines = told(LOCAL, lambda text: BLOCK.sub("", text))
    assert lines == [f"LET OP {LOCAL}, regel 2: {MISSING}"]


@pytest.mark.parametrize("part", PARTS.values())
def test_all_parts_are_needed(told, part):
    lines = told(LOCAL, lambda text: re.sub(rf"^  {part}: .*\n", "", text, flags=re.MULTILINE))
    problem = f"'{part}' ontbreekt. Voeg een regel '{part}: ...' toe."
    assert lines == [f"FOUT   {LOCAL}, regel 12: {problem}"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("  niet: ", "  nooit: ", "'nooit' kennen we hier niet. Bedoelt u 'niet'?"),
        ("  niet: ", "  niet: [x] # ", "Achter 'niet' hoort gewone tekst te staan."),
    ],
)
def test_a_wrong_part_is_told(told, old, new, problem):
    assert told(LOCAL, lambda text: text.replace(old, new)) == [
        f"FOUT   {LOCAL}, regel 15: {problem}"
    ]
