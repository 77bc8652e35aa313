"""Hard words: what a text says behind them, and the faults an editor hears of."""

from __future__ import annotations

import datetime
import re

import pytest

from web.check import check
from web.check.glossary import unclear
from web.content.explained import Explainer
from web.content.files import read_page
from web.content.library import Library
from web.content.pack import NATIONAL

FILE = "teksten/woorden.yaml"
ROW = "  - woord: dwangbevel\n"


@pytest.fixture(scope="module")
def explainer(library) -> Explainer:
    return Explainer(library.glossary.terms)


@pytest.fixture
def told(copied, today: datetime.date):
    """What keur says of the words after `old` became `new` there, and at which text the line is."""

    def told(old: str, new: str) -> list[tuple[str, str]]:
        content = copied()
        path = content / FILE
        was = path.read_text("utf-8")
        assert was.count(old) == 1, "the fault cannot be planted"
        path.write_text(was.replace(old, new), "utf-8")
        lines = path.read_text("utf-8").splitlines()
        # without the municipalities the chat names schemes that are not there
        errors = [e for e in check(Library(content), today, NATIONAL).errors if e.path == path]
        return [(f"{e.problem} {e.mend}".strip(), lines[e.line - 1].strip()) for e in errors]

    return told


def test_the_words_themselves_are_in_order(library):
    assert list(unclear(library)) == []
    assert len(library.glossary.terms) >= 60
    assert len(library.glossary.by_id) == len(library.glossary.terms)


def test_no_amount_is_told(library):
    for term in library.glossary.terms:
        text = f"{term.short} {term.meaning} {term.action}"
        assert not re.search(r"€|\beuro\b|%", text), term.word
        assert not re.search(r"helaas|indien|\bdient\b|u hebt recht", text, re.I), term.word


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "U krijgt een dwangbevel.",
            "U krijgt een dwangbevel (laatste brief van de overheid om te betalen).",
        ),
        ("Dwangbevel gekregen?", "Dwangbevel (laatste brief van de overheid om te betalen)"),
        ("Ga naar uw *consulent*.", "*consulent* (uw vaste medewerker bij de gemeente)."),
        ("1. Bel DUO.", "1. Bel DUO (kantoor van de overheid voor studiegeld)."),
        ("Uw vermogen telt\nen nog meer.", "Uw vermogen (spaargeld en ander bezit) telt\nen"),
        ("- Een vonnis.\n- En een vonnis.", "- Een vonnis (wat de rechter heeft beslist).\n- En"),
        ("## Een vonnis\nHet vonnis is er. Kijk.", "## Een vonnis\nHet vonnis is er. Kijk."),
        ("## Vonnis\nLees uw vonnis.", "## Vonnis\nLees uw vonnis (wat de rechter heeft beslist)."),
    ],
)
def test_the_first_use_is_explained(explainer, text, wanted):
    assert wanted in explainer.explain(text)


@pytest.mark.parametrize(
    "text",
    [
        "Een dwangbevel (een strenge brief) is naar.",
        "Een *dwangbevel*: een strenge brief.",
        "Kreeg u een dwangbevel? Dat is een strenge brief.",
        "Zo'n strenge brief heet een dwangbevel.",
        "Wacht op de brief van de SVB, het kantoor dat de AOW betaalt.",
        "Een deurwaarder is iemand die geld komt halen.",
        "Hebt u een bewindvoerder die uw geld regelt?",
        "Vraag DigiD aan op digid.nl. Daarmee logt u in bij de overheid.",
        "Bel de deurwaarder.\n\nEen deurwaarder is iemand die geld komt halen.",
    ],
)
def test_what_is_explained_by_hand_stays(explainer, text):
    assert explainer.explain(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "## Uw dwangbevel",
        "Lees [over uw dwangbevel](/brief).",
        "Typ `dwangbevel`.",
        "Zeg: “Ik kreeg een dwangbevel.”",
        'Zeg: "Ik kreeg een dwangbevel."',
        "Een brief (soms een dwangbevel).",
        "Kijk op www.vonnis.nl, of op duo.nl.",
        "De gemeente werkt met Kredietbank Nederland.",
        "| woord |\n|---|\n| dwangbevel |",
        "Dat is {vermogen} per jaar.",
        "Hebt u bijstand of een toeslag?",
        "De wet telt duo en svb niet.",
    ],
)
def test_here_nothing_is_put_in(explainer, text):
    assert explainer.explain(text) == text


def test_a_longer_word_is_one_word(explainer):
    said = explainer.explain("Uw beslagvrije voet en uw bankbeslag.")
    assert said.count("(") == 2
    assert "beslagvrije voet (geld dat u altijd mag houden)" in said


def test_every_text_that_is_read_is_explained(library):
    """Also of a municipality, a question, a life event, a page of the site and a sum."""
    pack = library.pack("ommen")
    assert "waterschap (kantoor voor" in pack.find("kwijtschelding").body_html
    assert "DigiD (zo logt u in" in pack.letter.body_html
    assert "DigiD (zo logt u in" in next(e for e in pack.events if e.stem == "op-jezelf").body_html
    assert "BSN (eigen nummer" in library.text("privacy").body_html


def test_no_text_loses_a_line_or_a_word(library, explainer):
    """What is put in is all that changes: taken out again, every file is what it was."""
    changed = 0
    for path in sorted(library.folder.rglob("*.md")):
        body = read_page(path).body
        said = explainer.explain(body)
        changed += said != body
        for term in library.glossary.terms:
            assert said.count(f" ({term.short})") <= 1, path
            said = said.replace(f" ({term.short})", "")
            body = body.replace(f" ({term.short})", "")  # by hand, in the same words
        assert said == body, path
    assert changed > 10


PLANTED = {
    "no meaning": (
        f"{ROW}    ook: [dwangbevelen]\n",
        "  - woord: iets\n    kort: iets\n" + ROW,
        "'uitleg' ontbreekt. Voeg een regel 'uitleg: ...' toe.",
        "- woord: iets",
    ),
    "twice": (
        "ook: [dwangbevelen]",
        "ook: [dwangbevelen, aanmaning]",
        "'aanmaning' staat ook bij 'aanmaning'. Laat het op één plek staan.",
        "ook: [dwangbevelen, aanmaning]",
    ),
    "twice the word": (
        ROW,
        "  - woord: Vonnis\n    kort: a\n    uitleg: B.\n" + ROW,
        "'vonnis' staat ook bij 'Vonnis'. Laat het op één plek staan.",
        "- woord: vonnis",
    ),
    "too long": (
        "kort: laatste brief van de overheid om te betalen",
        "kort: de allerlaatste brief van de overheid om te betalen",
        "'kort' heeft 9 woorden. Maak het 8 woorden of korter: "
        "het staat tussen haakjes achter het woord.",
        "kort: de allerlaatste brief van de overheid om te betalen",
    ),
    "a sentence in brackets": (
        "kort: laatste brief van de overheid om te betalen",
        "kort: Een brief.",
        "In 'kort' past geen '.'. Schrijf alleen een paar woorden, zonder punt.",
        "kort: Een brief.",
    ),
    "too many sentences": (
        "uitleg: Netto is het bedrag dat u echt krijgt.",
        "uitleg: Ja. Ja. Netto is het bedrag dat u echt krijgt.",
        "De uitleg heeft 4 zinnen. Maak er hoogstens 3 van.",
        "uitleg: Ja. Ja. Netto is het bedrag dat u echt krijgt. De belasting is er dan al af.",
    ),
    "another hard word": (
        "uitleg: Netto is het bedrag dat u echt krijgt.",
        "uitleg: Netto is niet bruto.",
        "In 'uitleg' staat nog een moeilijk woord: bruto. "
        "Zeg het in gewone woorden, of leg ook dat woord hier uit.",
        "uitleg: Netto is niet bruto. De belasting is er dan al af.",
    ),
    "no such scheme": (
        "regeling: huurtoeslag",
        "regeling: huurtoeslach",
        "De regeling 'huurtoeslach' bestaat niet landelijk. Bedoelt u 'huurtoeslag'?",
        "regeling: huurtoeslach",
    ),
    "unknown key": (
        "    kort: laatste brief van de overheid om te betalen\n",
        "    kort: laatste brief\n    kleur: rood\n",
        "'kleur' kennen we hier niet. …",
        "kleur: rood",
    ),
    "half known": (
        "ook: [dwangbevelen]",
        "ook: [dwangbevelen]\n    bekend: soms",
        "'soms' past niet bij 'bekend'. …",
        "bekend: soms",
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_told(told, name):
    old, new, message, at = PLANTED[name]
    errors = told(old, new)
    assert len(errors) == 1, errors
    said, line = errors[0]
    assert said == message or (message.endswith("…") and said.startswith(message[:-2])), said
    assert line == at
