"""axe-core inside the browser: what it finds wrong on a page."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.conftest import ROOT

AXE = ROOT / "node_modules/axe-core/axe.min.js"
TAGS = "wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice EN-301-549".split()
"""Asked for by name: without `wcag22aa` small targets are not looked at."""
RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})"


def violations(page: Page) -> dict[str, list[str]]:
    """By rule, the elements that break it."""
    page.evaluate(AXE.read_text(encoding="utf-8"))  # no script tag: the CSP refuses one
    found = page.evaluate(RUN, TAGS)["violations"]
    return {one["id"]: [node["html"][:200] for node in one["nodes"]] for one in found}
