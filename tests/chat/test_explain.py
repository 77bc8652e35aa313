"""Answers to "wat is ...?": what the content says, with its source, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import DAY
from web.chat.explain import WHAT, explain
from web.chat.passages import opening, under
from web.content.files import Map, Page

ASKS = ("wat", "wie", "hoe", "meenemen", "loket")
SLUGS = ("almelo", "dalfsen", "lansingerland", "ommen", "steenwijkerland", "landelijk")


@pytest.fixture
def ask(library):
    def told(slug: str, about: str, asks: str = WHAT):
        return explain(library, library.pack(slug), about, asks, DAY)

    return told


def test_what_it_is(ask):
    told = ask("dalfsen", "jeugdfonds")
    assert told.title == "Jeugdfonds Sport en Cultuur"
    assert told.paragraphs[0].startswith("Geld voor sport, muziek")
    assert told.link == "/dalfsen/regelingen/jeugdfonds"
    assert told.source.title.startswith("Beleidsplan")
    assert told.checked


def test_for_whom_it_is(ask):
    said = ask("dalfsen", "jeugdfonds", "wie").paragraphs
    assert "U hebt een kind van 17 jaar of jonger." in said
    assert any("120% van het sociaal minimum" in sentence for sentence in said)
    assert said[-1].startswith("Er kan meer nodig zijn")


def test_how_to_apply(ask):
    said = ask("landelijk", "zorgtoeslag", "hoe").paragraphs
    assert said[0] == "U vraagt het zelf aan. Hulp daarbij mag altijd."
    assert "1. Ga naar toeslagen.nl." in said


def test_what_to_bring(ask):
    said = ask("landelijk", "huurtoeslag", "meenemen").paragraphs
    assert "uw huurcontract" in said[0]
    assert "Niets moet" in ask("dalfsen", "infopunt", "meenemen").paragraphs[0]


def test_who_helps(ask):
    said = ask("dalfsen", "jeugdfonds", "loket").paragraphs
    assert said[0] == "Ga naar: Infopunt."
    assert "De Spil, Nieuwleusen." in said
    assert "U komt er via Gemeente Dalfsen." in said


def test_a_desk(ask):
    told = ask("steenwijkerland", "geldloket")
    assert told.link == "/steenwijkerland/hulp#geldloket"
    assert told.paragraphs[0].startswith("Hier kunt u terecht")


def test_one_that_stopped_says_so_whatever_is_asked(ask):
    for asks in ASKS:
        assert ask("ommen", "energietoeslag", asks).paragraphs[0] == "Deze regeling is gestopt."


def test_rules_that_ended_are_told_without_their_limits(library):
    late = DAY.replace(year=DAY.year + 9)
    told = explain(library, library.pack("dalfsen"), "jeugdfonds", "wie", late).paragraphs
    assert told[0].startswith("De regels die wij kennen, gelden niet meer.")
    assert not any("€" in sentence for sentence in told)


def test_what_only_some_municipalities_have(ask):
    told = ask("landelijk", "maatwerkbudget")
    assert told.source is None
    assert "Zeg in welke plaats u woont" in told.paragraphs[0]


def test_what_many_municipalities_have(ask):
    told = ask("landelijk", "jeugdfonds")
    assert told.title == "Jeugdfonds Sport en Cultuur"
    assert told.link == "/landelijk/regelingen/jeugdfonds"


@pytest.mark.parametrize("about", ["bestaat-niet", "", "../geheim"])
def test_unknown_is_nothing(about, ask):
    assert ask("dalfsen", about) is None
    assert ask("landelijk", about) is None


@pytest.mark.parametrize("slug", SLUGS)
def test_everything_there_is_can_be_asked(slug, library):
    """Always something to read, with its source; and no sign of Markdown left."""
    pack = library.pack(slug)
    stems = {s.rule.stem for s in pack.schemes.values()} | {
        d.page.stem for d in pack.desks.values()
    }
    for stem in sorted(stems):
        for asks in ASKS:
            told = explain(library, pack, stem, asks, DAY)
            assert told.source
            assert told.checked
            assert told.link.startswith(f"/{slug}/")
            assert told.paragraphs, (stem, asks)
            assert all(told.paragraphs), (stem, asks)
            assert not re.search(r"\*|^#|^- |\{", "\n".join(told.paragraphs), re.MULTILINE), stem


def test_every_number_stands_in_the_content(library):
    """An amount or a term is never made up here: it stands in the file of the scheme or desk, or
    among the figures of the day."""
    pack = library.pack("dalfsen")
    for text in (*pack.schemes.values(), *pack.desks.values()):
        stem = text.page.stem
        file = text.page.path.read_text(encoding="utf-8")
        for asks in set(ASKS) - {"wie", "loket"}:
            told = " ".join(explain(library, pack, stem, asks, DAY).paragraphs)
            shown = pack.find(stem) or pack.desk(stem)
            file = shown.page.path.read_text(encoding="utf-8")
            own = set(re.findall(r"\d+", re.sub(r"\b\d\. ", "", told)))
            assert own <= set(re.findall(r"\d+", file)) | {"0"}, (stem, asks)


def test_passages():
    body = "Eerst dit.\nEn dit.\n\n## Hoe vraagt u het aan?\n1. Bel.\n2. **Vraag**\n   het.\n"
    body += "\n## Let op\n- Ja."
    page = Page(Path(), Map(Path(), 1), body)
    assert opening(body) == ("Eerst dit. En dit.",)
    assert under(page, ["hoe vraagt"]) == ("1. Bel.", "2. Vraag het.")
    assert under(page, ["let op"]) == ("Ja.",)
    assert under(page, ["niets"]) == ()
