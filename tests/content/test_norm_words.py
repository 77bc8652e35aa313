"""A norm inside a sentence reads as Dutch: `104% van de bijstandsnorm`."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.conftest import CONTENT, DAY
from web.advice import advise
from web.content.figures import Norms
from web.content.library import Library
from web.reasons import Reasons, is_neuter
from web.rules.conditions import Condition, Group, Limit

ARTICLES = {
    "sociaal minimum": "het",
    "sociaal minimum met vakantiegeld": "het",
    "bijstandsnorm": "de",
    "vermogensgrens bijstand": "de",
    "vermogensgrens toeslagen": "de",
    "vermogensgrens huurtoeslag": "de",
    "vermogensgrens huurtoeslag per persoon": "de",
    "veilige grens voor kwijtschelding": "de",
    "veilige grens voor geld bij kwijtschelding": "de",
    "AOW-leeftijd": "de",
}
"""From a dictionary: het minimum; de norm, de grens, de leeftijd."""
ALONE = {"leeftijd": 40, "huishouden": "alleen", "kinderen": [], "inkomen": 1500, "vermogen": 1000}
OPEN = {"leeftijd": 40, "inkomen": 1500}
PERCENT = re.compile(r"% van (\w+) ")


def test_every_norm_has_its_article_here(library):
    """A new norm stops here, so that somebody looks up its article."""
    assert {*Norms.MINIMA, *library.norms} == ARTICLES.keys()


@pytest.mark.parametrize("norm", ARTICLES)
def test_an_article_goes_with_the_norm(norm):
    assert is_neuter(norm) is (ARTICLES[norm] == "het")


@pytest.mark.parametrize("norm", ["laag inkomen", "minimumloon", "normbedrag voor kinderen"])
def test_a_norm_of_a_municipality_can_take_het(norm):
    assert is_neuter(norm)


@pytest.mark.parametrize("answers", [ALONE, OPEN])
@pytest.mark.parametrize("slug", ["landelijk", *Library(CONTENT).slugs()])
def test_every_limit_in_the_content_reads_as_a_sentence(library, slug, answers):
    """Of one norm, and of a norm that can still be one of several."""
    advice = advise(library, library.pack(slug), answers, DAY)
    reasons, seen = Reasons(advice, library.reasons), 0
    for limit in limits_of(advice.pack):
        share, name = (*limit.meaning.values, None)[:2]
        for sentence in reasons.of(advice.situation.ask(limit)):
            told = PERCENT.findall(sentence)
            assert told == ([ARTICLES[name]] if "%" in sentence else []), sentence
            assert bool(told) is (share != 1 or name == "sociaal minimum"), sentence
            seen += bool(told)
    assert seen


def limits_of(pack) -> Iterator[Limit]:
    schemes = [*pack.schemes.values(), *([pack.debt_help] if pack.debt_help else [])]
    for scheme in schemes:
        yield from _limits(scheme.rule.condition)


def _limits(condition: Condition) -> Iterator[Limit]:
    if isinstance(condition, Group):
        for part in condition.parts:
            yield from _limits(part)
    elif isinstance(condition, Limit) and condition.meaning.fact in ("inkomen", "vermogen"):
        yield condition


def test_the_norm_of_aio_in_full(library):
    """The sentence that had no article."""
    advice = advise(library, library.pack("landelijk"), OPEN, DAY)
    reasons = Reasons(advice, library.reasons)
    said = {s for one in limits_of(advice.pack) for s in reasons.of(advice.situation.ask(one))}
    assert [sentence for sentence in said if "104% van de bijstandsnorm" in sentence]
