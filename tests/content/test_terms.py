"""A page for a life event names no term without the source of that term beside it."""

from __future__ import annotations

import re

import pytest

from tests.conftest import CONTENT
from web.content.files import read_page

EVENTS = sorted((CONTENT / "teksten" / "gebeurtenissen").glob("*.md"))
UNIT = r"(?:dag(?:en)?|week|weken|maand(?:en)?|jaar)"
TERM = re.compile(
    rf"\b(?:\d+|(?:een|twee|drie|vier|vijf|zes)(?: paar)?|enkele|anderhalf) {UNIT}\b|\bweek \d+"
    r"|\bmaand na (?:uw|de) \w+"
)
AGE = re.compile(r"\b(?:vanaf|jonger dan|ouder dan) \d+ jaar")


def terms(text: str) -> set[str]:
    """Every stretch of time in it, but no age."""
    return {term.replace("uw ", "de ") for term in TERM.findall(AGE.sub("", text))}


@pytest.mark.parametrize("path", EVENTS, ids=[path.stem for path in EVENTS])
def test_every_term_stands_in_the_source(path):
    page = read_page(path)
    source = page.front["bron"]
    told = f"{source['titel']}; {source['plaats']}"
    found = terms(page.body)
    assert found <= terms(told), found - terms(told)


def test_what_is_a_term():
    text = (
        "Doe dit binnen 4 weken, vóór het einde van week 93, na een paar weken of vanaf de maand "
        "na uw verjaardag. Dat kan vanaf 18 jaar. Bent u jonger dan 27? Dat is 4 keer per jaar."
    )
    assert terms(text) == {"4 weken", "week 93", "een paar weken", "maand na de verjaardag"}
