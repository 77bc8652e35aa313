"""Made-up sentences about money, as residents and helpers type them. None is about who it is.

Written before the rules they test. Full of what looks like something else: two amounts with "en"
between them, numbers of orders and letters, dates of letters, numbers of help lines.
"""

from __future__ import annotations

import random
from collections.abc import Callable

WHO = "ik|mijn man|me vrouw|mevrouw|klant|mn zoon|wij|de cliënt|mijn moeder|hij|bewoner".split("|")
PLACES = "Ommen Almelo Dalfsen Lemelerveld Steenwijk Berkel Zwolle Giethoorn".split()
CREDITORS = (
    "Vattenfall|Vitens|Zilveren Kruis|het CJIB|de Belastingdienst|Essent|Ziggo|DUO|Wehkamp|bol|"
    "de woningbouw|Klarna|de deurwaarder|Odido|UWV|de SVB|het waterschap|Menzis|de tandarts"
).split("|")
COSTS = "huur gas licht water zorg eigen risico internet boodschappen benzine sport school".split()
MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december"
).split()
AFTER = "en of in op is om me we ze je al te nu zo ex pm pw ww zw uw ik bij met van per tot".split()
LINES = "113|112|0800-8115|0800-2000|0800 0113|14 0529|0900-8844|088 - 766 36 66|0800-0543|14 010"
TEMPLATES = (
    "{who} krijg {m} {after} {m} {cost}|huur {m} en {m} servicekosten|{cost} {m} {cost} {m}|"
    "{m} ww en {m} toeslag|ik verdien {m} netto per maand|{who} heeft {big} schuld bij {cred}|"
    "brief van {date} van {cred} over {m}|op {date} moet {who} {m} betalen|{m} {after} {m}|"
    "kenmerk {ref}, {m} te betalen|ordernummer {ref} van {cred}|factuur {ref} van {date}: {m}|"
    "klantnummer {ref}, ik loop {n} maanden achter|zaaknummer {ref}|{cred} wil {big} hebben|"
    "ik ben {age} en mijn partner {age}|kinderen van {kid}, {kid} en {kid}|{pct} van {m}|"
    "ik heb {line} gebeld|bel ik {line} of {line}?|sinds {year} in de bijstand|in {year} {m}|"
    "van {date} tot {date} {m}|{m}, {m}, {m} en {m}|{m} / {m} / {m}|schulden: {m} {m} {m}|"
    "{m} {cost}, {m} {cost}, {m} over|{n} x {m} aan {cred}|{pct} loonbeslag sinds {date}|"
    "ik werk {n} uur, {m} bruto en {m} netto|aow {m} pensioen {m}|wia {m} {after} {year}|"
    "spaargeld {big}, auto uit {year}|tussen {m} en {m}|afbetaling {m} in {n} termijnen|"
    "alleen {m} over na {cost}|{n} {month} komt {cred}|voor {n} {month} {year} {m} betalen|"
    "sta {n} weken op straat|ik zit op {pct} van het minimum|{who} woont in {place}, huur {m}|"
    "op kamers in {place} voor {m}|dwangbevel {date}, {m} plus {m} kosten|"
    "{age} jaar, {m}, {place}|toeslag {m} terug over {year} en {m} over {year}|vanaf {n}-{n} {m}|"
    "rekening van {m} {after}|bij de supermarkt {n} uur per week {m}|"
    "kinderbijslag {m} per kwartaal|huurverhoging naar {m}|"
    "voorschot {year}: {m}, beschikking {date}|regeling met {cred}, {m} vanaf {date}|{m}|"
    "weegt {n} kilo, dieet kost {m}|{ref} {m}|{n} brieven, {m} boete, {pct} rente|"
    "{year} {after} {m}|vakantiegeld {m} in mei {year}|betaald op {date} {m} en op {date} {m}|"
    "incasso {date} {m} {cred}|onderweg {n} keer per week {m}|op de rommelmarkt {m} verdiend|"
    "zorgtoeslag {m} huurtoeslag {m}"
).split("|")
START = ["", "", "", "hallo, ", "goedemorgen ", "ja ", "nou ", "ik heb een vraag: ", "help! "]
END = ["", "", "", ".", "?", " wat nu", " kan dat?", " 🙏", " alvast bedankt", "!!", " hoe kan dat"]


def sentence(rng: random.Random) -> str:
    """One of them."""
    text = rng.choice(TEMPLATES)
    while "{" in text:
        name = text[text.index("{") + 1 : text.index("}")]
        text = text.replace("{" + name + "}", SLOTS[name](rng), 1)
    if rng.random() < 0.25:
        text += rng.choice([", ", " en ", ". ", "\n"]) + sentence(rng)
    text = rng.choice(START) + text + rng.choice(END)
    return rng.choice([text, text, text.lower(), text.lower(), text.capitalize(), text.upper()])


def _amount(rng: random.Random) -> str:
    whole = rng.choice([rng.randint(5, 99), rng.randint(100, 999), rng.randint(1000, 2600)])
    cents = f"{whole},{rng.randint(0, 99):02d}"
    grouped = f"{whole:,}".replace(",", ".")
    return rng.choice(
        [
            *[str(whole)] * 5,
            *[
                f"{whole} euro",
                f"€ {whole}",
                f"€{whole}",
                f"{whole},-",
                f"{whole}€",
                f"{whole} p/m",
            ],
            *[cents, f"€ {cents}", f"{cents} euro", grouped, f"€ {grouped}", f"{whole}.-"],
            *[f"{whole} pm", f"{whole} per maand", f"{whole} per week", f"EUR {whole}"],
        ]
    )


def _big(rng: random.Random) -> str:
    whole = rng.randint(2, 90) * 1000 + rng.choice([0, 0, rng.randint(1, 999)])
    grouped = f"{whole:,}".replace(",", ".")
    return rng.choice([str(whole), grouped, f"€ {grouped}", f"{grouped},-", f"{whole} euro"])


def _date(rng: random.Random) -> str:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2022, 2027)
    return rng.choice(
        [
            f"{day:02d}-{month:02d}-{year}",
            f"{day}-{month}-{year}",
            f"{day}/{month}/{year}",
            f"{day}-{month}",
            f"{day} {MONTHS[month - 1]}",
            f"{day} {MONTHS[month - 1]} {year}",
            f"{day}-{month}-{year % 100}",
            f"{day:02d}.{month:02d}.{year}",
        ]
    )


def _reference(rng: random.Random) -> str:
    """As firms and offices number things: 5 to 16 digits, often with a year or letters."""
    length = rng.choice([5, 6, 6, 7, 7, 8, 8, 9, 10, 10, 12, 16])
    digits = str(rng.randint(1, 9)) + "".join(rng.choice("0123456789") for _ in range(length - 1))
    year = rng.randint(2022, 2026)
    fours = " ".join(digits[at : at + 4] for at in range(0, length, 4)) if length == 16 else digits
    return rng.choice(
        [fours, fours, f"{year}-{digits[:6]}", f"Z/{year % 100}/{digits[:6]}", f"F{digits[:7]}"]
        + [f"{year}.{digits[:5]}", f"3S{digits[:5]}KL{digits[:6]}", f"D-{digits[:8]}", fours]
    )


SLOTS: dict[str, Callable[[random.Random], str]] = {
    "m": _amount,
    "big": _big,
    "date": _date,
    "ref": _reference,
    "who": lambda rng: rng.choice(WHO),
    "cred": lambda rng: rng.choice(CREDITORS),
    "cost": lambda rng: rng.choice(COSTS),
    "place": lambda rng: rng.choice(PLACES),
    "after": lambda rng: rng.choice(AFTER),
    "line": lambda rng: rng.choice(LINES.split("|")),
    "month": lambda rng: rng.choice(MONTHS),
    "age": lambda rng: str(rng.randint(18, 92)),
    "kid": lambda rng: str(rng.randint(0, 18)),
    "n": lambda rng: str(rng.randint(2, 28)),
    "pct": lambda rng: f"{rng.randint(1, 130)}{rng.choice(['%', ' %', ' procent', ',5%'])}",
    "year": lambda rng: str(rng.randint(2009, 2027)),
}


def sentences(count: int, seed: int = 4) -> list[str]:
    """The same made-up sentences every time."""
    rng = random.Random(f"geld{seed}")
    return [sentence(rng) for _ in range(count)]
