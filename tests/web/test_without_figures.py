"""After the last day of the figures: a scheme stays, its amount goes, and no page breaks."""

from __future__ import annotations

import datetime

import pytest

from tests.web.conftest import SITE
from web import create_app
from web.settings import Settings

LATER = datetime.date(2027, 1, 1)
"""Nobody has the figures of this day yet."""


@pytest.fixture(scope="module")
def app():
    return create_app(Settings(environment="proef", day=LATER))


@pytest.mark.parametrize("slug", ["landelijk", "zwolle", "dalfsen", "almelo", "lansingerland"])
def test_every_scheme_has_its_pages(app, slug):
    library, client = app.extensions["library"], app.test_client()
    pack = library.pack(slug)
    stems = {scheme.rule.stem for scheme in pack.schemes.values()}
    wrong = [
        f"{address}: {status}"
        for stem in sorted(stems)
        for address in (f"/{slug}/regelingen/{stem}", f"/{slug}/klopt-niet/{stem}")
        if (status := client.get(address, base_url=SITE).status_code) != 200
    ]
    assert len(stems) > 10
    assert wrong == []


def test_the_open_data_stays(app):
    library, client = app.extensions["library"], app.test_client()
    ids = {id_ for slug in ("dalfsen", "zwolle") for id_ in library.pack(slug).schemes}
    answers = {id_: client.get(f"/api/v1/regelingen/{id_}", base_url=SITE) for id_ in ids}
    assert {answer.status_code for answer in answers.values()} == {200}
    limits = answers["dalfsen/kindregeling"].json
    assert "€" not in str(limits["voorwaarden_in_woorden"])
