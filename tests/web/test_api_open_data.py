"""The content as open data: each answer is as described, and keeps to the API Design Rules."""

from __future__ import annotations

import copy
import datetime
import json

import pytest
from flask import Response, request

from tests.conftest import DAY, ROOT
from tests.content import sixth
from tests.web.conftest import SITE
from tests.web.openapi import Document
from web import create_app
from web.content.files import read_page
from web.content.version import version_of
from web.settings import Settings

V1 = "/api/v1"
GETS = {
    "/gemeenten": ["/gemeenten"],
    "/gemeenten/{gemeente}": ["/gemeenten/dalfsen", "/gemeenten/GM0193", "/gemeenten/niets"],
    "/regelingen": [
        "/regelingen",
        "/regelingen?gemeente=ommen",
        "/regelingen?gemeente=zwolle",
        "/regelingen?gemeente=nergens",
        "/regelingen?stad=ommen",
    ],
    "/regelingen/{gemeente}/{naam}": ["/regelingen/ommen/geheim", "/regelingen/nergens/x"],
    "/openapi.json": ["/openapi.json"],
}
"""Every address, right and wrong. Every scheme there is has a test of its own."""


@pytest.fixture
def get(app):
    client = app.test_client()
    return lambda address, **more: client.get(V1 + address, base_url=SITE, **more)


@pytest.fixture(scope="module")
def document(app) -> Document:
    return Document(app.test_client().get(f"{V1}/openapi.json", base_url=SITE).json)


@pytest.mark.parametrize(
    ("path", "address"), [(path, one) for path, every in GETS.items() for one in every]
)
def test_every_answer_is_as_described(get, document, path, address):
    assert document.faults("GET", path, get(address)) == []
    refused = get(address, headers={"Accept": "text/csv"})
    assert refused.status_code == 406
    assert document.faults("GET", path, refused) == []


def test_every_scheme_is_as_described_and_has_one_address(get, document, library):
    seen = set()
    for slug in ("landelijk", "voorbeeldregelingen", *library.slugs()):
        listed = get(f"/regelingen?gemeente={slug}")
        assert document.faults("GET", "/regelingen", listed) == []
        for row in listed.json["regelingen"]:
            one = get(row["links"]["zelf"].removeprefix(V1))
            assert document.faults("GET", "/regelingen/{gemeente}/{naam}", one) == []
            assert {key: one.json[key] for key in row} == row
            assert row["id"].startswith(f"{slug}/")
            seen.add(row["id"])
    files = (ROOT / "content_b1").glob("gemeenten/*/regelingen/*.md")
    assert seen >= {f"{path.parents[1].name}/{path.stem}" for path in files}
    for owner in ("landelijk", "voorbeeldregelingen"):
        ids = {f"{owner}/{path.stem}" for path in (ROOT / "content_b1" / owner).glob("*.md")}
        assert {one for one in seen if one.startswith(f"{owner}/")} == ids


def test_every_path_is_tried_and_every_reference_leads_somewhere(app, document):
    assert set(GETS) == set(document.document["paths"]) - {"/reken"}
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith(V1):
            path = rule.rule.removeprefix(V1).replace("<", "{").replace(">", "}")
            assert path.replace("{stem}", "{naam}") in document.document["paths"]
    assert all(document.at(one) for one in document.references())


PLANTED = {
    "a field too many": lambda one: one.update(geheim=1),
    "a field too few": lambda one: one.pop("versie"),
    "another kind": lambda one: one.update(bewijs="loonstrook"),
    "no day": lambda one: one.update(gecontroleerd="21-11-2026"),
    "another word": lambda one: one.update(soort="subsidie"),
    "another licence": lambda one: one.update(licentie="CC-BY-4.0"),
    "no address": lambda one: one["links"].update(zelf="dalfsen"),
    "no hash": lambda one: one.update(versie="versie 1"),
    "null where it may not": lambda one: one.update(tekst=None),
    "deep inside": lambda one: one["bron"].update(url=5),
}


@pytest.mark.parametrize("fault", PLANTED)
def test_the_check_sees_a_fault(get, document, fault):
    schema = document.document["components"]["schemas"]["RegelingVolledig"]
    good = get("/regelingen/dalfsen/kindregeling").json
    assert list(document.unfit(good, schema, "body")) == []
    PLANTED[fault](good)
    assert list(document.unfit(good, schema, "body"))


def test_what_is_told_of_a_municipality(get):
    rows = {row["slug"]: row for row in get("/gemeenten").json["gemeenten"]}
    assert len(rows) == 342
    assert rows["dalfsen"] == {
        "code": "GM0148",
        "naam": "Dalfsen",
        "slug": "dalfsen",
        "provincie": "Overijssel",
        "eigen_inhoud": True,
        "links": {
            "zelf": "/api/v1/gemeenten/dalfsen",
            "regelingen": "/api/v1/regelingen?gemeente=dalfsen",
            "pagina": "/dalfsen/",
        },
    }
    own = {slug for slug, row in rows.items() if row["eigen_inhoud"]}
    assert own == {"almelo", "dalfsen", "lansingerland", "ommen", "steenwijkerland"}
    assert get("/gemeenten/GM0148").json == get("/gemeenten/dalfsen").json
    assert get("/gemeenten/dalfsen").json["plan"] == {
        "titel": "Beleidsplan financiële bestaanszekerheid 2025-2029",
        "van": "2025-03-01",
        "tot_en_met": "2029-12-31",
    }
    assert get("/gemeenten/zwolle").json["plan"] is None


def test_names_of_geonames_stay_out(get):
    """They want credit; CC0 gives none. Hoonhorst is in that list, and in the pack of Dalfsen."""
    assert "Hoonhorst" in (ROOT / "content_b1/plaatsen/kernen.csv").read_text("utf-8")
    assert "Hoonhorst" not in get("/gemeenten").text + get("/gemeenten/dalfsen").text


def test_what_is_told_of_a_scheme(get):
    one = get("/regelingen/dalfsen/kindregeling").json
    assert one["licentie"] == "CC0-1.0"
    assert one["voorwaarden"] == {
        "kinderen": {"minstens": 0, "hoogstens": 17},
        "inkomen": {"hoogstens": "120% van sociaal minimum"},
        "vermogen": {"hoogstens": "vermogensgrens bijstand"},
    }
    assert one["voorwaarden_in_woorden"][0] == "U hebt een kind van 17 jaar of jonger."
    assert one["voorwaarden_overal"]["een_van"][0]["verblijf"][0] == "nederlands_of_eu"
    assert one["bedrag"] == "onbekend"
    assert one["geldig"] == {"van": "2025-03-01", "tot_en_met": "2029-12-31"}
    assert one["gecontroleerd"] == "2026-11-21"
    assert one["loket"]["id"] == "dalfsen/infopunt"
    assert one["aanvraag_url"] is None
    assert one["tekst"].startswith("Hebt u kinderen en weinig geld?")
    assert one["bron"]["titel"].startswith("Beleidsplan financiële bestaanszekerheid")
    national = get("/regelingen/landelijk/bijstand").json
    assert national["aanvraag_url"] == "https://www.werk.nl"
    assert national["bedrag"] == {"aanvulling_tot": "bijstandsnorm"}
    assert national["voorwaarden_overal"] == {}
    assert national["geldig"] == {"van": None, "tot_en_met": None}


def test_what_most_municipalities_have_is_told_apart(get):
    """Nobody says it is there: what holds for all of them keeps it at perhaps."""
    assert get("/gemeenten/zwolle").json["gebruikelijke_regelingen"] is True
    assert get("/gemeenten/dalfsen").json["gebruikelijke_regelingen"] is False
    zwolle = get("/regelingen?gemeente=zwolle").json
    assert zwolle["regelingen"] == []
    usual = get(zwolle["links"]["voorbeeldregelingen"].removeprefix(V1)).json["regelingen"]
    assert "jeugdfonds" in {row["naam"] for row in usual}
    assert "voorbeeldregelingen" not in get("/regelingen?gemeente=dalfsen").json["links"]
    one = get("/regelingen/voorbeeldregelingen/jeugdfonds").json
    assert "onbekend" in json.dumps(one["voorwaarden_overal"])


@pytest.mark.parametrize(
    "address", ["/regelingen/dalfsen/zorgtoeslag", "/regelingen/zwolle/zorgtoeslag"]
)
def test_a_national_scheme_has_one_address(get, address):
    assert get(address).status_code == 404
    assert get("/regelingen/landelijk/zorgtoeslag").status_code == 200


def test_the_country_leads_to_the_others(get, library):
    rows = get("/regelingen").json["per_gemeente"]
    assert [row["gemeente"] for row in rows] == list(library.slugs())
    assert all(get(row["regelingen"].removeprefix(V1)).status_code == 200 for row in rows)
    assert "per_gemeente" not in get("/regelingen?gemeente=dalfsen").json


def test_a_list_reads_one_municipality(copied):
    """With 342 of them a list of everything would read everything."""
    app = create_app(Settings(environment="proef", day=DAY, content=copied("dalfsen", "ommen")))
    client, packs = app.test_client(), app.extensions["library"]._packs
    for address in ("/gemeenten", "/gemeenten/dalfsen", "/regelingen?gemeente=zwolle"):
        assert client.get(V1 + address).status_code == 200
        assert set(packs) == set(), address
    assert client.get(f"{V1}/regelingen").status_code == 200
    assert set(packs) == {"landelijk"}
    assert client.get(f"{V1}/regelingen?gemeente=ommen").status_code == 200
    assert set(packs) == {"landelijk", "ommen"}


def test_a_new_municipality_is_in_it(copied):
    content = sixth.write(copied("dalfsen"))
    app = create_app(Settings(environment="proef", day=DAY, content=content))
    answer = app.test_client().get(f"{V1}/regelingen?gemeente={sixth.SLUG}", base_url=SITE)
    assert {row["gemeente"] for row in answer.json["regelingen"]} == {sixth.SLUG}


def test_a_version_changes_with_the_content_alone(tmp_path):
    text = (ROOT / "content_b1/gemeenten/dalfsen/regelingen/kindregeling.md").read_text("utf-8")

    def version(changed: str) -> str:
        path = tmp_path / "kindregeling.md"
        path.write_text(changed, "utf-8")
        return version_of(read_page(path))

    first = version(text)
    moved = text.replace("aanvragen: zelf\n", "").replace("loket:", "aanvragen: zelf\nloket:")
    assert moved != text
    assert version(moved) == version(text.replace("volgorde", "# opmerking\nvolgorde")) == first
    assert version(text.replace("120%", "130%")) != first
    assert version(text.replace("laptop", "computer")) != first
    assert version(text.replace("2029-12-31", "2029-12-30")) != first


def test_only_what_changed_is_sent_again(get):
    for address in ("/gemeenten", "/regelingen", "/regelingen/dalfsen/kindregeling"):
        first = get(address)
        again = get(address, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.data) == (304, b"")
        assert again.headers["ETag"] == first.headers["ETag"]
        assert get(address, headers={"If-None-Match": '"anders"'}).status_code == 200
        assert first.headers["Cache-Control"] == "public, max-age=3600"


def test_a_limit_in_words_follows_the_day(get, copied):
    """And the version does not: nobody changed the file."""
    today = get("/regelingen/landelijk/huurtoeslag")
    later = create_app(Settings(environment="proef", day=datetime.date(2026, 1, 15)))
    then = later.test_client().get(f"{V1}/regelingen/dalfsen/kindregeling", base_url=SITE)
    now = get("/regelingen/dalfsen/kindregeling")
    assert today.status_code == 200
    assert now.json["voorwaarden_in_woorden"] != then.json["voorwaarden_in_woorden"]
    assert now.json["versie"] == then.json["versie"]
    assert now.headers["ETag"] != then.headers["ETag"]


def test_a_head_tells_the_same_without_the_rest(app, get):
    for address in ("/gemeenten", "/regelingen/dalfsen/kindregeling"):
        head = app.test_client().head(V1 + address, base_url=SITE)
        assert head.data == b""
        assert head.headers["ETag"] == get(address).headers["ETag"]


@pytest.mark.parametrize(
    "address",
    ["/gemeenten/", "/gemeenten/dalfsen/", "/regelingen/", "/openapi.json/", "/", "/niets/"],
)
def test_a_slash_at_the_end_is_no_address(get, address):
    answer = get(address)
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert "Location" not in answer.headers


def problem(answer, status: int) -> dict:
    assert answer.status_code == answer.json["status"] == status
    assert answer.mimetype == "application/problem+json"
    assert answer.headers["API-Version"] == "1.1.0"
    assert answer.headers["Cache-Control"] == "no-store"
    assert {"type", "title", "status", "detail"} <= set(answer.json)
    return answer.json


def test_every_problem_says_what_it_is(app, get):
    client = app.test_client()
    problem(get("/nergens/geheim"), 404)
    problem(get("/gemeenten", headers={"Accept": "text/html"}), 406)
    wrong = problem(get("/regelingen?gemeente=geheim"), 422)
    assert wrong["veld"] == "gemeente"
    assert "geheim" not in json.dumps(wrong)
    problem(get("/regelingen?gemeente=ommen&gemeente=dalfsen"), 422)
    posted = client.post(f"{V1}/gemeenten", json={}, base_url=SITE)
    problem(posted, 405)
    assert posted.headers["Allow"] == "GET, HEAD, OPTIONS"
    problem(client.post(f"{V1}/reken", data="a" * 40_000, base_url=SITE), 415)
    problem(client.post(f"{V1}/reken", json={"a": "b" * 40_000}, base_url=SITE), 413)


def test_a_fault_of_ours_is_a_problem_too(monkeypatch, document):
    app = create_app(Settings(environment="proef", day=DAY))
    app.testing = False
    monkeypatch.setattr("web.views.api.OpenData.municipalities", lambda _: int("geheim"))
    answer = app.test_client().get(f"{V1}/gemeenten", base_url=SITE)
    assert "geheim" not in json.dumps(problem(answer, 500))
    assert document.faults("GET", "/gemeenten", answer) == []


def test_too_many_requests_is_a_problem_too(monkeypatch, document):
    monkeypatch.setattr("web.limits.LIMITS", {"api": "2 per minute"})
    client = create_app(Settings(environment="proef", day=DAY, limited=True)).test_client()
    answers = [client.get(f"{V1}/gemeenten", base_url=SITE) for _ in range(3)]
    assert [one.status_code for one in answers] == [200, 200, 429]
    problem(answers[2], 429)
    assert document.faults("GET", "/gemeenten", answers[2]) == []


def test_no_cookie_is_read_or_set(app, get):
    client = app.test_client()
    client.post("/dalfsen/begin", base_url=SITE)
    assert client.get_cookie("__Host-antw", "rondkomen.test")
    client.set_cookie("__Host-kiosk", "dalfsen", domain="rondkomen.test", secure=True)
    for address in ("/gemeenten", "/regelingen", "/regelingen/dalfsen/kindregeling"):
        own = client.get(V1 + address, base_url=SITE)
        assert "Set-Cookie" not in own.headers
        assert own.data == get(address).data
        assert "Cookie" not in own.headers["Vary"]


def test_a_careless_view_of_the_api_gets_no_cookie_and_sets_none():
    app = create_app(Settings(environment="proef", day=DAY))

    @app.get(f"{V1}/gemeenten/<gemeente>/koekjes")
    def careless(gemeente: str) -> Response:
        answer = Response(str(len(request.cookies)))
        answer.set_cookie("__Host-antw", gemeente)
        return answer

    client = app.test_client()
    client.post("/dalfsen/begin", base_url=SITE)
    assert client.get_cookie("__Host-antw", "rondkomen.test")
    answer = client.get(f"{V1}/gemeenten/dalfsen/koekjes", base_url=SITE)
    assert answer.text == "0"
    assert "Set-Cookie" not in answer.headers


FROM_ELSEWHERE = {
    "Origin": "https://elders.example",
    "Sec-Fetch-Site": "cross-site",
    "Sec-Fetch-Mode": "cors",
    "Sec-Fetch-Dest": "empty",
}


def test_a_page_of_another_site_may_read_it_and_nothing_else(app, get):
    for address in ("/gemeenten", "/regelingen?gemeente=ommen", "/openapi.json"):
        answer = get(address, headers=FROM_ELSEWHERE)
        assert answer.status_code == 200
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in answer.headers
    missing = get("/gemeenten/nergens", headers=FROM_ELSEWHERE)
    assert missing.status_code == 404
    assert missing.headers["Access-Control-Allow-Origin"] == "*"
    client = app.test_client()
    for address in ("/dalfsen/hulp", "/privacy", f"{V1}/reken", "/insluiten"):
        answer = client.get(address, base_url=SITE, headers=FROM_ELSEWHERE)
        assert answer.status_code in (403, 405)
        assert "Access-Control-Allow-Origin" not in answer.headers
    sent = client.post(
        f"{V1}/reken", json={"antwoorden": {}}, headers=FROM_ELSEWHERE, base_url=SITE
    )
    assert sent.status_code == 403
    assert "Access-Control-Allow-Origin" not in sent.headers


def test_the_description_follows_the_design_rules(document, get):
    told = document.document
    assert told["openapi"].startswith("3.1")
    assert get("/openapi.json").headers["API-Version"] == told["info"]["version"] == "1.1.0"
    assert told["servers"][0]["url"].endswith("/v1")
    for path, operations in told["paths"].items():
        assert not path.endswith("/")
        for operation in operations.values():
            for status, answer in operation["responses"].items():
                answer = copy.deepcopy(document._found(answer))
                assert "API-Version" in answer["headers"], (path, status)
                if status >= "400":
                    assert list(answer["content"]) == ["application/problem+json"], (path, status)


def test_addresses_are_whole_when_the_site_has_a_name():
    hosts = {"trusted_hosts": ("rondkomen.test",)}
    client = create_app(Settings(environment="productie", **hosts)).test_client()
    one = client.get(f"{V1}/gemeenten/dalfsen", base_url=SITE).json
    assert one["links"]["zelf"] == f"{SITE}{V1}/gemeenten/dalfsen"
    told = client.get(f"{V1}/openapi.json", base_url=SITE).json
    assert told["servers"] == [{"url": f"{SITE}{V1}"}]
