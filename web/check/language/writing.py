"""How things are written down: abbreviations, numbers, whole sentences or scraps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from web.check.language import Fault
from web.check.language.text import length

ABBREVIATION = re.compile(
    r"(?<![\w.])(?:(?:[a-z]\.){2,}(?!\w)|(?:bijv|bv|evt|evtl|zgn|resp|incl|excl|jl|ca|etc|enz|nr|art|tel"
    r"|max|min|blz|pag|mln|mld|vlgs|dhr|mevr|mw)\.|(?:iig|ivm|dmv|mbt|tav|etc|enz|ipv|nvt|svp|aub)(?!\w))",
    re.IGNORECASE,
)
NUMBER_WORD = re.compile(
    r"\b(?:drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|"
    r"veertig|vijftig|honderd|duizend) (?:dagen|weken|maanden|jaar|euro|uur|keer|procent)\b",
    re.IGNORECASE,
)
DATE = re.compile(r"(?<!\d)(?:\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{4}-\d{2}-\d{2})(?!\d)")
AMOUNT = re.compile(r"€\d|\bEUR\b|€ ?\d+,-|€ ?\d{4,}(?!\d)|€ ?\d[\d.]*,00\b")
VERB = re.compile(
    r"\b(?:ben|bent|is|zijn|was|waren|heb|hebt|heeft|hebben|had|kan|kunt|kunnen|moet|moeten|mag|mogen|wil|"
    r"wilt|willen|zal|zult|zou|wordt|worden|gaat|ga|gaan|komt|doet|doe|krijg|staat|\w{2,}t|\w{3,}en|vul|"
    r"neem|kies|klik|bel|kijk|vraag|lees|geef|stuur|log|open|let|typ|zet|maak|schrijf|probeer|gebruik|"
    r"zorg|meld|print|zoek|vertel|weet|dank|wis|scan|bewaar|leg|help|praat|pak|kom|begin|wacht|zeg|druk)\b",
    re.IGNORECASE,
)
WHOLE = ("paragraph", "hint", "error")
"""Here somebody expects whole sentences."""


def abbreviations(sentence: str) -> Iterator[Fault]:
    """`bijv.`, `i.p.v.`: written out they cost nothing."""
    for found in ABBREVIATION.finditer(sentence):
        yield Fault("afkorting", found[0], "afkorting", "Schrijf het voluit.")


def numbers(sentence: str) -> Iterator[Fault]:
    """Digits, `1 januari 2026` and `€ 1.250` are read fastest."""
    told = (
        (NUMBER_WORD, "getal in letters", "Schrijf het cijfer."),
        (DATE, "datum in cijfers", "Schrijf: 1 januari 2026."),
        (AMOUNT, "bedrag", "Schrijf: € 1.250."),
    )
    for sign, why, mend in told:
        if found := sign.search(sentence):
            yield Fault("getal", found[0], why, mend, 0.35)


def scrap(sentence: str, kind: str) -> Iterator[Fault]:
    """No verb: the reader has to make the sentence."""
    if kind in WHOLE and length(sentence) > 2 and not VERB.search(sentence):
        yield Fault("brokstuk", sentence, "geen hele zin", "Zet er een werkwoord in.", 0.3)
