"""Every address of the site: with and without answers, and on a public computer; every refusal."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from unittest.mock import patch

from werkzeug.exceptions import HTTPException, default_exceptions
from werkzeug.routing import Rule

from tests.states.site import AGO, Site, visit_of
from web.advice import advise, unasked
from web.content.pack import NATIONAL, Pack
from web.handover.code import make_code
from web.handover.telling import tellable
from web.i18n import BARE
from web.session import Visit
from web.views import errors, take_along
from web.views.looks import JOINT
from web.views.reading import LARGER

KIOSK = "dalfsen"
CODES = (400, 403, 404, 405, 413, 415, 422, 429, 500, 503)
BUSY = {
    "leeftijd": 34,
    "huishouden": "alleen",
    "kinderen": [3, 8],
    "inkomen": 1450.5,
    "vermogen": 1200,
    "woning": "huur",
    "huur": 650,
    "schulden": "groot",
    "dreiging": ["geen"],
    "inkomen_soort": ["loon"],
}


def _stems(site: Site, pack: Pack, endpoint: str) -> list[str]:
    if endpoint == "help.event":
        return [page.stem for page in (*pack.events, *pack.situations)]
    help_ = [pack.debt_help.rule.stem] if pack.debt_help else []
    return [*help_, *(scheme.rpartition("/")[2] for scheme in pack.schemes)]


def _numbers(site: Site, pack: Pack, endpoint: str) -> range:
    fixed = {"assumption.ask": unasked, "card.ask": tellable, "form.question": lambda _: (1, 2)}
    return range(1, len(fixed[endpoint](pack)) + 1)


VALUES: dict[str, Callable] = {
    "stem": _stems,
    "number": _numbers,
    "filename": lambda *_: JOINT,
    "kind": lambda site, *_: [*site.library.take_along["herinneringen"], "onbekend"],
}
"""What can stand in an address. A route with another name in it must be taught here."""


def addresses(site: Site, packs: tuple[Pack, ...]) -> Iterator[tuple[Pack, str]]:
    """Every page of each of these municipalities, from the routes themselves."""
    bound = site.app.url_map.bind("")
    for rule, pack in product(site.app.url_map.iter_rules(), packs):
        if "GET" not in rule.methods or rule.endpoint == "static":
            continue
        names = sorted(rule.arguments - set(rule.defaults or ()) - {"gemeente"})
        lists = [VALUES[name](site, pack, rule.endpoint) for name in names]
        own = {"gemeente": pack.slug} if _takes_place(rule) else {}
        for values in product(*lists):
            yield pack, bound.build(rule.endpoint, own | dict(zip(names, values, strict=True)))


def _takes_place(rule: Rule) -> bool:
    return "gemeente" in rule.arguments and "gemeente" not in (rule.defaults or ())


def every_page(site: Site) -> None:
    """As somebody new, as somebody with answers, and on a public computer."""
    kiosk = tuple(pack for pack in site.packs if pack.slug == KIOSK)
    for pack, address in addresses(site, site.packs):
        site.visitor().get(address)
        site.visitor(visit_of(pack, BUSY)).get(address)
    for pack, address in addresses(site, kiosk):
        site.visitor(visit_of(pack, BUSY), kiosk=KIOSK).get(address)
    for pack, address in addresses(site, kiosk):
        site.visitor(visit_of(pack, BUSY), ago=AGO).get(address)
        site.visitor(visit_of(pack, BUSY), kiosk=KIOSK, ago=AGO).get(address)


def other_languages(site: Site) -> None:
    """Every page in each language the site speaks beside Dutch."""
    place = tuple(pack for pack in site.packs if pack.slug == KIOSK)
    for code, (pack, address) in product(site.languages, [*addresses(site, place)]):
        if not address.startswith(BARE):
            site.visitor().get(f"/{code}{address}")
            site.visitor(visit_of(pack, BUSY)).get(f"/{code}{address}")


def odd_ways(site: Site) -> None:
    """What a page says after something unusual."""
    new, slug = site.visitor(), KIOSK
    pack = site.library.pack(slug)
    places = ("", "Qxqxqx", "Nergenshuizen", "Hoorn", "Dalfse", "Heino", "Ommen")
    for page, place in product(("/", "/insluiten", "/bibliotheek"), places):
        new.post(page, {"plaats": place})
    busy = site.visitor(visit_of(pack, BUSY))
    for query in ("kaart?fout=bewaren", "vraag/2?kwijt=1", "vraag/2?kwijt=3", "loket?kwijt=2"):
        busy.get(f"/{slug}/{query}")
    damaged = site.visitor(visit_of(pack, BUSY))
    damaged.client.set_cookie("__Host-antw", "kapot", domain="rondkomen.test", secure=True)
    for page in ("uitkomst", "vraag/2", "gesprek", "kaart", "antwoorden"):
        damaged.get(f"/{slug}/{page}")
        new.get(f"/{slug}/{page}")
    new.get(f"/{slug}/vraag/9")
    begun = site.visitor(kiosk=slug)
    begun.post(f"/kiosk/{slug}")
    begun.get(f"/{slug}/vraag/9")
    for page in (f"gewist?gemeente={slug}", "gewist", "loket?gewist=1", f"{slug}/samen?gewist=1"):
        new.get(f"/{page}")
    new.get("/?alle=ja")
    new.get("/apeldoorn/regelingen/kwijtschelding")  # another office does its taxes
    new.get("/", headers={"Host": "geen host!"})


def typed_codes(site: Site) -> None:
    """A code that is right, the same one with a letter or a group that is not, and no code."""
    pack = site.library.pack(KIOSK)
    good = make_code(site.library, advise(site.library, pack, BUSY, site.day))
    groups = good.split("-")
    changed = f"{'2' if groups[1][0] != '2' else '3'}{groups[1][1:]}"
    wrong = ("-".join([groups[0], changed, *groups[2:]]), "-".join([*groups[1:], groups[0]]))
    others = ("", "dit is geen code", "AAAA-BBBB-CCCC", "Z", f"{good}-{good}", good[:-1])
    for code, page in product((good, *wrong, *others), ("verder", "loket")):
        site.visitor().post(f"/{page}", {"code": code})
    for fault, group, page in product(_code_faults(site), ("", "&groep=2"), ("verder", "loket")):
        site.visitor().get(f"/{page}?fout={fault}{group}")


def measured(site: Site) -> None:
    """The proof of our promises: not measured, failed, and long ago."""
    known = site.library.evidence
    long_ago = datetime.date(site.day.year - 2, 1, 1)
    odd = (
        {},
        {name: replace(one, passed=False) for name, one in known.items()},
        {name: replace(one, day=long_ago) for name, one in known.items()},
        dict(list(known.items())[::2]),
    )
    for evidence in odd:
        with patch.dict(site.library.__dict__, {"evidence": evidence}):
            site.visitor().get("/privacy/bewijs")


def _code_faults(site: Site) -> list[str]:
    names = (name for name in site.library.errors if name.startswith("code"))
    return sorted({name.partition("_")[2] for name in names})


def every_post(site: Site) -> None:
    """Each button that no other state presses."""

    def busy() -> Visit:
        return visit_of(site.library.pack(KIOSK), BUSY)

    for address in ("begin", "kaart", "kaart/vraag/1", "aanname/1", "vraag/1", "samen", "gesprek"):
        site.visitor(busy()).post(f"/{KIOSK}/{address}")
    for data in ({}, {"naar": "loket"}, {"gemeente": KIOSK, "naar": "samen"}, {"gemeente": KIOSK}):
        site.visitor(busy()).post("/wis", data)
    for data in ({}, {"naar": "nood"}):
        site.visitor().post(f"/kiosk/{KIOSK}", data)
    site.visitor(busy(), kiosk=KIOSK).post("/kiosk/hier")
    site.visitor().post("/api/v1/reken", {})
    for size in (*filter(None, LARGER), ""):
        site.visitor(busy()).post("/letters", {"letters": size, "terug": f"/{KIOSK}/uitkomst"})
    with patch.object(take_along, "make_pdf", lambda page, _: page.encode()):
        visitor = site.visitor(busy())
        page = visitor.client.post(f"/{KIOSK}/kaart.pdf", base_url="https://rondkomen.test")
        page.headers["Content-Type"] = "text/html"
        site.keep("the PDF of the card", page)
        visitor.post(f"/{KIOSK}/kaart.pdf")


def every_refusal(site: Site) -> None:
    """The pages for errors, with and without a municipality, and in the mode of a kiosk."""
    for code, slug in product(CODES, ("", KIOSK, NATIONAL)):
        error = default_exceptions.get(code, HTTPException)()
        error.code = code
        pack = site.library.pack(slug or NATIONAL)
        for kiosk in ("", KIOSK):
            visitor = site.visitor(visit_of(pack, BUSY) if slug else None, kiosk=kiosk)
            cookies = "; ".join(f"{c.key}={c.value}" for c in visitor.client._cookies.values())
            headers = {"Cookie": cookies}
            with site.app.test_request_context("/", headers=headers):
                page = site.app.process_response(errors.show(error))
                site.keep(f"{code} in {slug or 'the beginning'}", page)
