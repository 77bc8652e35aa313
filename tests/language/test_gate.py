"""The gate is tested itself: labelled sentences by another hand, and faults planted in each layer.

What the sets are and how far to trust them: README.md here. The bars are those of the issue; nobody
may lower them to get green.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import CONTENT, ROOT
from tests.language.score import lines_of, score, score_blocks, share
from web.check.language import KINDS, Piece
from web.check.language.gate import Gate
from web.check.language.lists import read_lists
from web.check.language.page import judge_page
from web.check.language.text import length, sentences

HELPERS = ("textstat", "wordfreq", "nltk", "ftfy")
CHOPPED = ("c1", "c1_gehakt_5", "c1_gehakt_8", "telegram")


@pytest.fixture(scope="module")
def gate() -> Gate:
    return Gate(read_lists(CONTENT))


@pytest.mark.parametrize("name", ["build", "held"])
def test_hard_is_found_and_plain_is_left_alone(gate, name):
    told = score(gate, lines_of(name))
    assert share(told, "moeilijk") >= 0.88
    assert share(told, "b1") <= 0.10
    assert share(told, "hard_woord") >= 0.75


def test_a_block_is_heavy_however_it_is_cut(gate):
    told = score_blocks(gate)
    assert {kind: share(told, kind) for kind in CHOPPED} == dict.fromkeys(CHOPPED, 1.0)
    assert share(told, "b1") <= 0.10


def test_no_sentence_is_in_both_sets():
    build, held = ({line["tekst"].casefold() for line in lines_of(n)} for n in ("build", "held"))
    assert not build & held


@pytest.mark.parametrize(
    ("text", "kind", "rule"),
    [
        ("Indien u wilt, helpen wij u.", "paragraph", "jargon"),
        ("Ongeldige invoer.", "error", "jargon"),
        ("Volgende", "button", "jargon"),
        ("Er ligt beslag op uw loon.", "paragraph", "uitleg"),
        ("U krijgt misschien een dotatie.", "paragraph", "woord"),
        ("Dat is bijv. uw huur.", "hint", "afkorting"),
        ("Er wordt gekeken of uw huur, die is betaald, wordt meegeteld.", "hint", "lijdend"),
        ("U krijgt niet niets als u zonder werk nooit iets hoort.", "hint", "ontkenning"),
        ("Bel ons. " * 9, "paragraph", "lengte"),
    ],
)
def test_each_rule_is_seen_to_work(gate, text, kind, rule):
    assert rule in {fault.rule for fault in gate.judge(Piece(text, kind))}


def test_a_word_may_be_used_once_it_is_explained(gate):
    used = Piece("Hebt u een bewindvoerder?", "question", "kaart")
    told = Piece("Een bewindvoerder is iemand die uw geld regelt.", "hint", "kaart")
    alone = judge_page(gate, [used])
    assert not alone.passes
    assert judge_page(gate, [used, told]).passes
    assert not judge_page(gate, [used, Piece(told.text, "hint", "elders")]).passes


def test_u_and_je_are_not_mixed(gate):
    mixed = [Piece("U belt ons. Dan helpen wij je.")]
    assert [fault.rule for fault in judge_page(gate, mixed).whole] == ["aanspreken"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("U krijgt € 1.250,50 per maand. Dat is veel.", 2),
        ("Dat is bijv. uw huur. Of uw gas.", 2),
        ("Op 1 mei krijgt u geld. Bel ons!", 2),
        ("Kijk op www.geldfit.nl. Bel 0800 8115.", 2),
    ],
)
def test_an_amount_or_abbreviation_ends_no_sentence(text, count):
    assert len(sentences(text)) == count


def test_an_amount_is_one_word():
    assert length("U krijgt € 1.250 per maand.") == 5


def test_every_kind_has_limits(gate):
    assert set(gate.lists.limits["soorten"]) == set(KINDS)


def test_the_running_site_knows_nothing_of_the_gate():
    """Neither its packages nor its code is there after start and a page."""
    code = (
        "import sys; from web import create_app; app = create_app();"
        "assert app.test_client().get('/').status_code == 200;"
        "print([name for name in sys.modules if name.split('.')[0] in %r"
        " or name.startswith('web.check')])"
    )
    run = [sys.executable, "-c", code % (HELPERS,)]
    done = subprocess.run(run, capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_its_packages_are_for_developers_only():
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    named = {line.partition("==")[0] for line in lines}
    assert not named & {"textstat", "wordfreq", "nltk", "ftfy"}
