"""What may stand behind each key of a scheme, a desk and a municipality, as JSON Schema. Words to
choose from come from the readers."""

from __future__ import annotations

from web.check.phones import PHONE
from web.content import desks, examples, schemes
from web.content.amount import PERIODS
from web.content.based_on import FOLDERS, KEY
from web.content.fields import UNKNOWN
from web.content.figures import Norms
from web.content.library import Library
from web.content.municipality import EMAIL, SLUG
from web.content.theme import COLOUR, COLOURS, RADIUS, ROUND
from web.editors.shapes import (
    ADDRESS,
    BY_HOUSEHOLD,
    DAY,
    HOURS,
    HOUSEHOLDS,
    NOT_KNOWN,
    NUMBER,
    REASONS,
    RULES,
    SOURCE,
    TEXT,
    TEXTS,
    WHOLE,
    YES_NO,
    either,
    group,
    one_of,
    pattern,
)
from web.rules.national.register import FORMULAS

PHONES = either(NOT_KNOWN, pattern(PHONE), WHOLE)


def scheme(library: Library) -> dict[str, dict]:
    """The facts of a scheme."""
    texts = dict.fromkeys("titel samenvatting loket eerst_doen".split(), TEXT)
    lists = dict.fromkeys(("bewijs", "niet_samen_met"), TEXTS)
    rules = dict.fromkeys(("voorwaarden", "vanzelf_als", "heeft_al_als"), RULES)
    return {
        **texts,
        **lists,
        **rules,
        **_groups(),
        KEY: one_of(*_bases(library)),
        "soort": one_of(*schemes.KINDS),
        "aanvragen": one_of(*schemes.APPLY),
        "bedrag": _amount(),
        "bron": SOURCE,
        "gecontroleerd": DAY,
        "aanvraag_url": {"type": "string", "pattern": "^(https?://.*)?$"},  # "": not the base's
        "volgorde": WHOLE,
        "voorbeelden": {"type": "array", "minItems": 1, "items": _example()},
    }


def _groups() -> dict[str, dict]:
    link = {"type": "string", "pattern": "^https://"}
    repay = {"antwoord": one_of(*schemes.REPAY), "uitleg": TEXT}
    return {
        "terugbetalen": group(repay, ("antwoord", "uitleg")),
        "geldig": group({"van": DAY, "tot_en_met": DAY}),
        "rekenhulp": group({"titel": TEXT, "url": link}, ("titel", "url")),
        "naast": {"type": "object", "additionalProperties": TEXT},
    }


def _bases(library: Library) -> list[str]:
    """The names of the files a scheme can be based on."""
    return sorted({path.stem for at in FOLDERS for path in (library.folder / at).glob("*.md")})


def _amount() -> dict:
    euro = either(NUMBER, group(dict.fromkeys(HOUSEHOLDS, NUMBER), ("alleen", "samen")))
    formula = {"formule": one_of(*FORMULAS), "hoogstens": YES_NO, "zinnen": REASONS}
    return either(
        one_of(UNKNOWN, "geen"),
        group({"per": one_of(*PERIODS), "euro": euro}, ("per", "euro")),
        group(formula, ("formule",)),
        group({"aanvulling_tot": one_of(*Norms.MINIMA)}, ("aanvulling_tot",)),
    )


def _example() -> dict:
    keys = {"wie": TEXT, "antwoorden": {"type": "object"}, "datum": DAY}
    keys["uitkomst"] = one_of(*examples.VERDICTS)
    return group(keys, ("wie", "antwoorden", "uitkomst"))


def desk() -> dict[str, dict]:
    """The facts of a desk."""
    place = group({"naam": TEXT, "kern": TEXT, "adres": TEXT, "open": HOURS}, ("naam",))
    texts = "titel samenvatting waarom postadres bereik_via talen termijn".split()
    return {
        **dict.fromkeys(texts, TEXT),
        "soort": one_of(*desks.KINDS),
        "lijn": {"enum": [1, 2]},
        "volgorde": WHOLE,
        **dict.fromkeys(("voorwaarden", "ook_als"), RULES),
        "plekken": {"type": "array", "items": place},
        "telefoon": PHONES,
        "bereikbaar": HOURS,
        "email": either(NOT_KNOWN, pattern(EMAIL)),
        "website": either(NOT_KNOWN, ADDRESS),
        "afspraak": one_of("ja", "nee", UNKNOWN),
        "bron": SOURCE,
        "gecontroleerd": DAY,
    }


def town() -> dict[str, dict]:
    """The facts of `gemeente.yaml`."""
    plan = group({"titel": TEXT, "van": DAY, "tot_en_met": DAY}, ("titel", "van", "tot_en_met"))
    promise = group({"tekst": TEXT, "bron": SOURCE}, ("tekst", "bron"))
    editor = group({"naam": TEXT, "email": pattern(EMAIL)}, ("naam", "email"))
    colours = {**dict.fromkeys(COLOURS, pattern(COLOUR)), ROUND: pattern(RADIUS)}
    names = {"type": "object", "propertyNames": pattern(SLUG), "additionalProperties": TEXT}
    norm = either(NUMBER, {"type": "string"}, BY_HOUSEHOLD)
    return {
        "code": {"type": "string", "pattern": "^GM[0-9]{4}$"},
        "naam": TEXT,
        "plan": either(NOT_KNOWN, plan),
        "normen": {"type": "object", "additionalProperties": norm},
        "kostendelers": one_of("ja", "nee", UNKNOWN),
        "spoed": group({"loket": TEXT, "termijn": either(NOT_KNOWN, promise), "verder": TEXT}),
        "telefoon": PHONES,
        "redactie": either(NOT_KNOWN, editor),
        "kernen": names,
        "thema": group(colours),
        "gebruikelijke_regelingen": YES_NO,
        "bron": SOURCE,
        "gecontroleerd": DAY,
    }
