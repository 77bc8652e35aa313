"""The shape of the open data: municipalities and schemes. Pure."""

from __future__ import annotations

from web.api import LICENCE
from web.api.schema import (
    ADDRESS,
    DAY,
    TEXT,
    WORDS,
    YES_NO,
    Schema,
    described,
    list_of,
    object_,
    one_of,
    or_nothing,
    ref,
)
from web.content.fields import UNKNOWN
from web.content.schemes import APPLY, KINDS, REPAY

LICENSED: Schema = {"const": LICENCE, "description": "Vrij te gebruiken, zonder voorwaarden."}
VERSION = described(
    {"type": "string", "pattern": "^[0-9a-f]{12}$"},
    "Verandert alleen als de inhoud verandert. Een stuk van de hash (SHA-256).",
)
CONDITIONS = described(
    {"type": "object"},
    "Zoals de redacteur ze schreef. Alles moet kloppen. `onbekend`: niemand weet het, en dan is de "
    "uitkomst hoogstens misschien. De taal staat in docs/regels-schrijven.md.",
)
USUAL_TOO = (
    "Kunnen de regelingen van `voorbeeldregelingen` hier ook zijn? Dat weten wij niet zeker: de "
    "uitkomst is hoogstens misschien."
)
LINKED = {"type": "object", "additionalProperties": ADDRESS}


def schemas() -> dict[str, Schema]:
    """By name."""
    return {
        "Gemeente": object_(_municipality()),
        "GemeenteVolledig": object_(_whole_municipality()),
        "Gemeenten": object_({"licentie": LICENSED, "gemeenten": list_of(ref("Gemeente"))}),
        "Regeling": object_(_scheme()),
        "RegelingVolledig": object_(_whole_scheme()),
        "Regelingen": object_(_schemes(), optional=["per_gemeente"]),
    }


def _links(*names: str) -> Schema:
    return object_(dict.fromkeys(names, ADDRESS))


def _municipality() -> dict[str, Schema]:
    own = "Staan de eigen regelingen van deze gemeente erin? Anders alleen die van heel Nederland."
    return {
        "code": described({"type": "string", "pattern": "^GM[0-9]{4}$"}, "Code van het CBS."),
        "naam": TEXT,
        "slug": described(TEXT, "Korte naam, voor in een adres."),
        "provincie": TEXT,
        "eigen_inhoud": described(YES_NO, own),
        "links": _links("zelf", "regelingen", "pagina"),
    }


def _whole_municipality() -> dict[str, Schema]:
    plan = object_({"titel": TEXT, "van": DAY, "tot_en_met": DAY})
    return {
        "licentie": LICENSED,
        **_municipality(),
        "plan": described(or_nothing(plan), "Het plan waar de inhoud uit komt."),
        "bron": or_nothing(_source()),
        "gecontroleerd": or_nothing(DAY),
        "gebruikelijke_regelingen": described(YES_NO, USUAL_TOO),
        "versie": VERSION,
    }


def _schemes() -> dict[str, Schema]:
    elsewhere = object_({"gemeente": TEXT, "regelingen": ADDRESS})
    return {
        "licentie": LICENSED,
        "gemeente": described(TEXT, "Korte naam, `landelijk` of `voorbeeldregelingen`."),
        "regelingen": list_of(ref("Regeling")),
        "per_gemeente": described(list_of(elsewhere), "Waar de andere lijsten staan."),
        "links": LINKED,
    }


def _scheme() -> dict[str, Schema]:
    return {
        "id": described(TEXT, "`dalfsen/kindregeling`: blijft altijd hetzelfde."),
        "gemeente": TEXT,
        "naam": described(TEXT, "Het laatste stuk van het adres."),
        "titel": TEXT,
        "samenvatting": TEXT,
        "soort": one_of(KINDS),
        "gecontroleerd": described(DAY, "Wanneer iemand de bron het laatst las."),
        "versie": VERSION,
        "links": _links("zelf", "pagina"),
    }


def _whole_scheme() -> dict[str, Schema]:
    return {
        "licentie": LICENSED,
        **_scheme(),
        "voorwaarden": CONDITIONS,
        "voorwaarden_overal": described(CONDITIONS, "Wat voor elke regeling van gemeenten geldt."),
        "voorwaarden_in_woorden": described(WORDS, "Wat altijd moet kloppen, met de grenzen nu."),
        "bedrag": {
            "anyOf": [one_of((UNKNOWN, "geen")), {"type": "object"}],
            "description": "Zoals de redacteur het schreef: een bedrag, of hoe het uit te rekenen.",
        },
        "geldig": object_({"van": or_nothing(DAY), "tot_en_met": or_nothing(DAY)}),
        "aanvragen": one_of(APPLY),
        "aanvraag_url": or_nothing(ADDRESS),
        "eerst_doen": or_nothing(TEXT),
        "terugbetalen": object_({"antwoord": one_of(REPAY), "uitleg": TEXT}),
        "bewijs": described(WORDS, "Wat iemand meeneemt."),
        "loket": or_nothing(_desk()),
        "bron": _source(),
        "tekst": described(TEXT, "Markdown. Wat onder `***` staat, is op de site ingeklapt."),
    }


def _source() -> Schema:
    return object_({"titel": TEXT, "plaats": or_nothing(TEXT), "url": or_nothing(ADDRESS)})


def _desk() -> Schema:
    return object_(
        {"id": TEXT, "titel": TEXT, "telefoon": or_nothing(TEXT), "website": or_nothing(ADDRESS)}
    )
