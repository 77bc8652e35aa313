"""What the site says of its own accessibility is what was measured, or that nothing was."""

from __future__ import annotations

import datetime
from unittest.mock import patch

from tests.states.site import Site
from web.content.promises import Outcome
from web.views import pages


def shown(tested: dict[str, Outcome]) -> str:
    with patch.object(pages, "_tested", lambda _: tested):
        return Site().visitor().get("/toegankelijkheid").text


def outcome(passed: bool) -> dict[str, Outcome]:
    figures = {"bekeken": "1234", "fouten": "0" if passed else "56"}
    return {"met_javascript": Outcome(datetime.date(2026, 11, 22), passed, figures)}


def test_nothing_measured_is_told():
    assert "nog niet gedaan" in shown({})


def test_what_was_measured_is_told_with_its_date():
    text = shown(outcome(passed=True))
    assert "22 november 2026" in text
    assert "1.234 keer" in text
    assert "geen fout" in text


def test_what_went_wrong_is_told_too():
    text = shown(outcome(passed=False))
    assert "56 fouten" in text
    assert "geen fout" not in text


def test_every_page_leads_to_it():
    assert 'href="/toegankelijkheid"' in Site().visitor().get("/").text
