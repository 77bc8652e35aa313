"""What may stand behind each key of a question and of a file with figures, as JSON Schema."""

from __future__ import annotations

from web.content import questions
from web.content.figures import CERTAINTIES
from web.content.parse import LIMIT_WORDS
from web.content.side_texts import PARTS
from web.editors.shapes import (
    DAY,
    NUMBER,
    REASONS,
    RULES,
    TEXT,
    WHOLE,
    YES_NO,
    either,
    group,
    one_of,
)

ANY: dict = {"type": "object"}


def question() -> dict[str, dict]:
    """The facts of a question."""
    words = {"type": "array", "items": TEXT, "minItems": 2, "maxItems": 2}
    bands = {"type": "array", "items": {"type": ["integer", "string"]}}
    beside = {"type": "object", "minProperties": 1, "maxProperties": 1}
    return {
        **dict.fromkeys("vraag kort feit geen eenheid waarom hint fout na".split(), TEXT),
        "soort": one_of(*questions.KINDS),
        "opties": {"type": "object", "additionalProperties": either(TEXT, _option())},
        **dict.fromkeys(("laagste", "hoogste"), WHOLE),
        **dict.fromkeys(("omstandigheid", "overslaan", "aanbod"), YES_NO),
        "banden": bands,
        "zinnen": group(dict.fromkeys(LIMIT_WORDS, REASONS)),
        "gewoonlijk": group({"waarde": {}, "als": RULES, "zin": TEXT}, ("waarde", "zin")),
        "alleen_als": RULES,
        "woorden": words,
        "reken_met": {"type": "array", "minItems": 1},
        "ernaast": {**beside, "additionalProperties": TEXT},
        "samen": group(dict.fromkeys(PARTS.values(), TEXT), PARTS.values()),
    }


def _option() -> dict:
    texts = dict.fromkeys(("tekst", "zin", "geen_zin"), TEXT)
    fills = dict.fromkeys(("dus", "ja", "nee", "erbij"), ANY)
    return group({**texts, **fills, "als": RULES}, ("tekst",))


def file() -> dict[str, dict]:
    """The keys of a file with figures."""
    days = dict.fromkeys(("volledig_tot", "gezocht"), DAY)
    return {"titel": TEXT, **days, "bedragen": ANY}


def series() -> dict[str, dict]:
    """The keys of one figure."""
    days = dict.fromkeys(("volledig_tot", "gezocht"), DAY)
    return {"uitleg": TEXT, "eenheid": TEXT, **days, "waarden": {"type": "array", "minItems": 1}}


def value() -> dict[str, dict]:
    """The keys of one value of a figure."""
    row = {"type": "array", "items": NUMBER, "minItems": 2}
    return {
        **dict.fromkeys(("van", "tot_en_met"), DAY),
        "waarde": NUMBER,
        "tabel": {"type": "array", "items": row, "minItems": 1},
        "zekerheid": one_of(*CERTAINTIES),
        "bron": TEXT,
    }
