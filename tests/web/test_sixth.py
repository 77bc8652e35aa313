"""A sixth municipality, made of content files alone, walked through the site."""

from __future__ import annotations

from tests.conftest import DAY
from tests.content import sixth
from tests.web.conftest import Visitor
from tests.web.walking import walk
from web import create_app
from web.content.library import Library
from web.settings import Settings


def test_its_own_question_scheme_and_desk_are_on_the_pages(copied, caplog):
    folder = sixth.write(copied())
    app = create_app(Settings(environment="proef", day=DAY, content=folder))
    visit = Visitor(app.test_client(), caplog)
    pack = Library(folder).pack(sixth.SLUG)
    facts = {
        "dreiging": ["geen"],
        "schulden": "geen",
        "leeftijd": 40,
        "huishouden": "alleen",
        "kinderen": [],
        "inkomen_soort": ["loon"],
        "inkomen": 1000,
        "vermogen": 0,
        "moestuin": "ja",
    }
    asked, outcome = walk(visit, pack, facts)
    assert "moestuin" in asked
    likely = outcome.text.partition("Waarschijnlijk")[2]
    assert "Zaden voor uw moestuin (test)" in likely
    first = outcome.text.partition("Hier gaat u naartoe")[2].strip()
    assert first.startswith(pack.desk("testloket").title)
    page = visit.get(f"/{sixth.SLUG}/regelingen/moestuin-zaden")
    assert "Verzonnen" in page.text
    assert visit.post("/", {"plaats": "Heino"}, secret=False).address == f"/{sixth.SLUG}/"
    assert pack.desk("testloket").title in visit.get(f"/{sixth.SLUG}/hulp").text
