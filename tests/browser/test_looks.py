"""The stylesheet as it is sent means what the file says."""

from __future__ import annotations

from tests.conftest import ROOT
from web.theme import small

RULES = r"""css => {
  const sheet = new CSSStyleSheet(); sheet.replaceSync(css);
  return [...sheet.cssRules].map(rule => rule.cssText.replace(/,\s+/g, ","));
}"""


def test_small_is_the_same_to_a_browser(chromium):
    css = (ROOT / "web/static/stijl.css").read_text(encoding="utf-8")
    page = chromium.new_page()
    written, sent = page.evaluate(RULES, css), page.evaluate(RULES, small(css))
    page.close()
    assert len(written) > 100
    assert sent == written
    assert len(small(css)) < len(css) * 0.9
