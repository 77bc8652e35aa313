"""What makes a sentence hard, whatever its words: who does it, how many sentences in one.

Signs a reader would point at, found by their form; there is no parser of Dutch in this. What the
signs weigh: measured in docs/besluiten/0020-taalpoort.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from web.check.language import Fault
from web.check.language.text import start, words

PARTICIPLE = (
    r"(?:(?:aan|af|bij|binnen|door|in|mee|na|om|onder|op|over|samen|terug|toe|uit|vast|verder|voor|"
    r"weg|goed|plaats)?ge\w{2,}(?:d|t|en)|(?:be|ver|ont|her)\w{2,}(?:d|t|en)|\w{3,}eerd)"
)
WORDEN = r"(?:word|wordt|worden|werd|werden)"
PASSIVE = re.compile(
    rf"\b{WORDEN}\b[^.?!;]*?\b{PARTICIPLE}\b|\b{PARTICIPLE}\s+{WORDEN}\b"
    rf"|\b(?:is|zijn|was|waren)\b[^.?!;,]*?\bdoor\b[^.?!;,]*?\b{PARTICIPLE}\b",
    re.IGNORECASE,
)
SUBORDINATE = re.compile(
    r"\b(?:omdat|doordat|zodat|hoewel|ofschoon|terwijl|aangezien|opdat|nadat|voordat|alvorens|"
    r"totdat|tenzij|mits|indien|waarbij|waardoor|waarmee|waarin|waarop|waarvan|waarvoor|waaruit|"
    r"waarover|waaronder|waartoe|wanneer|toen)\b|,\s*(?:die|dat|wie|welke)\b",
    re.IGNORECASE,
)
LINKING = re.compile(r"\b(?:die|dat|als|wat|hoe|of|wie|waar)\b", re.IGNORECASE)
NEGATION = re.compile(
    r"\b(?:niet|geen|nooit|niemand|niets|nergens|zonder|tenzij|behalve|noch|on(?:waarschijn|moge)lijke?)\b",
    re.IGNORECASE,
)
NOMINAL = re.compile(
    r"\b(?:het|de|een|tot|voor|van|op|bij|over|ter|ten)\s+(?:\w+\s)?\w+(?:ing|ingen|atie|heid|iteit)\s"
    r"(?:van|tot|op|der)\b|\bhet \w{3,}en van\b|\bter \w+ing\b",
    re.IGNORECASE,
)
AUXILIARY = set(
    "heeft hebt heb hebben had hadden is zijn was waren wordt worden werd werden kan kunt kunnen "
    "kon moet moeten moest mag mogen wil wilt willen zal zult zullen zou zouden dient".split()
)
CLAUSE = set(
    "die dat om en of maar want omdat zodat als dan wanneer waar wat hoe terwijl voordat nadat "
    "tenzij mits indien waarbij waardoor waarin".split()
)
BETWEEN_VERBS = 7
"""Words between the two halves of a verb that a reader can keep in mind."""
Rule = Callable[[str], Iterator[Fault]]


def passive(sentence: str) -> Iterator[Fault]:
    """`Wordt door ons beoordeeld`: who does it?"""
    if found := PASSIVE.search(sentence):
        yield Fault("lijdend", found[0], "u leest niet wie het doet", "Zeg wie het doet.", 0.6)


def clauses(sentence: str) -> Iterator[Fault]:
    """More than one sentence within a sentence."""
    subordinate, linking = len(SUBORDINATE.findall(sentence)), len(LINKING.findall(sentence))
    if (many := subordinate + linking / 2) > 1.5:
        why = "er zitten zinnen in deze zin"
        yield Fault("bijzin", start(sentence), why, "Eén boodschap per zin.", 0.3 * (many - 1))


def stretched(sentence: str) -> Iterator[Fault]:
    """`Heeft de door u gestuurde brief ... ontvangen`: the verb comes in two, far apart."""
    told = [word.lower() for word in words(sentence)]
    for first, word in enumerate(told):
        if word in AUXILIARY and (last := _second_half(told, first)) is not None:
            apart = last - first - 1
            if apart > BETWEEN_VERBS:
                why = f"{apart} woorden tussen '{word}' en '{told[last]}'"
                mend = "Zet die twee dicht bij elkaar."
                yield Fault("tang", start(sentence), why, mend, 0.3 + 0.1 * (apart - BETWEEN_VERBS))
                return


def nominal(sentence: str) -> Iterator[Fault]:
    """`Het aanvragen van`, `ter voorkoming van`: a verb made into a thing."""
    found = [match[0] for match in NOMINAL.finditer(sentence)]
    if found:
        why = "een ding waar een werkwoord kan"
        yield Fault("naamwoordstijl", found[0], why, "Zeg wat iemand doet.", 0.3 * len(found))


def negations(sentence: str) -> Iterator[Fault]:
    """Twice not is hard to read as yes."""
    found = NEGATION.findall(sentence)
    if len(found) > 1:
        told = " ... ".join(found)
        yield Fault("ontkenning", told, "twee keer niet", "Zeg wat wel zo is.", 0.3 * len(found))


RULES: tuple[Rule, ...] = (passive, clauses, stretched, nominal, negations)


def _second_half(told: list[str], first: int) -> int | None:
    """Where the participle or infinitive stands that belongs to this auxiliary."""
    end = next((at for at in range(first + 1, len(told)) if told[at] in CLAUSE), len(told))
    for at in range(end - 1, first, -1):
        if re.fullmatch(PARTICIPLE, told[at]) or (at == end - 1 and told[at].endswith("en")):
            return at
    return None
