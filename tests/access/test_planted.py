"""A page with one fault in it, eleven times: the gate sees each."""

from __future__ import annotations

import dataclasses

import pytest

from tests.access.looking import NARROW, WAYS, Looker
from tests.access.test_markup import wrong
from tests.states.pages import BUSY
from tests.states.site import Site, State, visit_of

STYLE = '<link rel="stylesheet" href="/geplant.css"></head>'
SCRIPT = '<script src="/geplant.js" defer></script></head>'
TRAP = """document.addEventListener("focusout", (event) => {
  if (event.target.matches("main a, main button")) setTimeout(() => event.target.focus());
});"""
WAY = next(way for way in WAYS if way.width == NARROW and way.colours == "light" and way.scripts)
PLANTED = {
    "contrast": ("</head>", STYLE, "main p { color: #ccc !important }", "color-contrast"),
    "size": (
        "</head>",
        STYLE,
        ".knop { min-block-size: 0; padding: 0 }",
        "target-",
    ),
    "overflow": ("</head>", STYLE, "main p { inline-size: 900px }", "too-wide"),
    "bar": ("</head>", STYLE, ".voet { position: fixed; inset: 40% 0 0 }", "focus: hidden"),
    "trap": ("</head>", SCRIPT, TRAP, "focus: not reached"),
    "label": ('<label for="', '<label data-voor="', "", "no label"),
    "order": ("</h1>", "</h1><h4>Te diep</h4>", "", "h4 below h1"),
    "title": (" - Rondkomen</title>", "</title>", "", "title"),
    "language": ('<html lang="nl"', "<html", "", "lang of"),
    "picture": ("</main>", '<img src="/static/icoon.svg"></main>', "", "no alt"),
    "script": ("</main>", "<script>1</script></main>", "", "inline"),
}


@pytest.fixture(scope="module")
def page() -> State:
    """A real question with its real headers."""
    site = Site()
    visit = visit_of(site.library.pack("dalfsen"), BUSY)
    site.visitor(visit).get("/dalfsen/vraag/2")
    return next(iter(site.seen.values()))


def found(looker: Looker, page: State) -> str:
    """All that the gate says of a page."""
    faults = [*(fault for _, fault in wrong([page])), *looker.look(page, [WAY])]
    return str([*faults, *looker.walked(page)])


def test_nothing_is_wrong_with_the_page_itself(looker, page):
    assert found(looker, page) == "[]"


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_seen(fault, looker, page):
    was, planted, file, said = PLANTED[fault]
    assert was in page.text
    kind = "js" if planted == SCRIPT else "css"
    looker.server.files[f"/geplant-{fault}.{kind}"] = file.encode()
    text = page.text.replace(was, planted.replace("geplant.", f"geplant-{fault}."), 1)
    assert said in found(looker, dataclasses.replace(page, text=text))
