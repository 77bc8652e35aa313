"""The stylesheet as it is sent means what the file says."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT
from web.theme import small

SHEETS = sorted((ROOT / "web/static").glob("*.css"))

RULES = r"""css => {
  const sheet = new CSSStyleSheet(); sheet.replaceSync(css);
  return [...sheet.cssRules].map(rule => rule.cssText.replace(/,\s+/g, ","));
}"""


@pytest.mark.parametrize("sheet", SHEETS, ids=[sheet.name for sheet in SHEETS])
def test_small_is_the_same_to_a_browser(chromium, sheet):
    css = sheet.read_text(encoding="utf-8")
    page = chromium.new_page()
    written, sent = page.evaluate(RULES, css), page.evaluate(RULES, small(css))
    page.close()
    assert written
    assert sent == written
    assert len(small(css)) < len(css)


def test_small_saves_a_tenth():
    css = (ROOT / "web/static/stijl.css").read_text(encoding="utf-8")
    assert len(small(css)) < len(css) * 0.9
