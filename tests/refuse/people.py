"""Made-up personal details in the spellings people use. Written before the rules they test."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.refuse.reach import email, telefoon
from tests.refuse.spelling import UNITS, around, cut

MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december"
).split()
SHORT = "jan feb mrt apr mei jun jul aug sep okt nov dec".split()
STREETS = (
    "Kerkstraat|Dorpsstraat|Molenweg|Schoolstraat|Wilhelminalaan|Stationsplein|Oranjesingel|"
    "Zuiderdijk|Havenkade|Lindehof|Beukendreef|Rozensteeg|Prinsengracht|Bosrand|De Brink|"
    "Burgemeester Testlaan|Prins Hendrikkade|Van Goghstraat|Oude Veerweg|Lange Nering|Kerkstr.|"
    "Dr. Testplantsoen|Laan van Testburg|Zandpad|Hoge Akker|1e Dwarsstraat|Markt"
).split("|")
IBANS = {"BE": 12, "DE": 18, "PL": 24, "TR": 22, "UA": 25, "FR": 23, "ES": 20, "RO": 20, "LT": 16}
"""Characters after the check digits, for countries other than our own."""


def bsn(rng: random.Random) -> str:
    """Nine digits that pass the eleven-test; eight only beside the word."""
    while True:
        first = [rng.randint(0, 9) for _ in range(8)]
        last = sum(w * n for w, n in zip(range(9, 1, -1), first, strict=True)) % 11
        if last < 10 and any(first[:2]) and any(first[1:]):
            break
    digits = "".join(map(str, [*first, last]))
    if digits[0] == "0" and rng.random() < 0.5:
        word = rng.choice(["bsn", "BSN:", "burgerservicenummer", "sofi-nummer", "mijn bsn is"])
        return f"{word} {digits[1:]}"
    word = rng.choice(["bsn", "burgerservicenummer", "nummer", "BSN-nummer", "sofinummer"])
    return around(rng, word, _spelled(rng, digits))


def _spelled(rng: random.Random, digits: str) -> str:
    kind = rng.choice("solid solid solid dots three pairs single wide arabic hidden words".split())
    separator = rng.choice(" .-")
    cuts = {"dots": (4, 6), "three": (3, 6), "pairs": (2, 4, 6), "single": range(1, 9)}
    if kind in cuts:
        return cut(digits, cuts[kind], "." if kind == "dots" else separator)
    if kind in ("wide", "arabic"):
        return "".join(chr(int(n) + (0xFF10 if kind == "wide" else 0x660)) for n in digits)
    if kind == "hidden":
        return rng.choice("\u200b\u00ad\u2060").join((digits[:4], digits[4:]))
    return " ".join(UNITS[int(n)] for n in digits) if kind == "words" else digits


def iban(rng: random.Random) -> str:
    """A valid number of an account, Dutch more often than not."""
    if rng.random() < 0.6:
        country = "NL"
        bank = rng.choice("ABNA RABO INGB SNSB TRIO ASNB KNAB BUNQ REVO".split())
        account = bank + f"{rng.randrange(10**9):010d}"
    else:
        country, length = rng.choice(list(IBANS.items()))
        account = "".join(rng.choice("0123456789") for _ in range(length))
    value = int("".join(str(int(char, 36)) for char in f"{account}{country}00"))
    number = f"{country}{98 - value % 97:02d}{account}"
    number = rng.choice([number, number, number.lower(), _fours(number), _fours(number).lower()])
    number = rng.choice([number, number, number.replace(" ", "."), number.replace(" ", "-")])
    return around(rng, rng.choice(["rekening", "iban", "rekeningnummer", "IBAN"]), number)


def _fours(number: str) -> str:
    return " ".join(number[at : at + 4] for at in range(0, len(number), 4))


def adres(rng: random.Random) -> str:
    """A postcode with the number of a house, with or without a street."""
    return around(rng, rng.choice("adres woonadres huis".split()), _address(rng))


def _address(rng: random.Random) -> str:
    letters = rng.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ") + rng.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    code = f"{rng.randint(1000, 9999)}{rng.choice([' ', ' ', ''])}{letters}"
    code = code.lower() if rng.random() < 0.3 else code
    number = f"{rng.randint(1, 250)}{rng.choice(['', '', '', 'a', ' B', '-2', '-III', ' hs'])}"
    street = rng.choice(STREETS)
    street = street.lower() if rng.random() < 0.3 else street
    return rng.choice(
        [
            f"{code} {number}",
            f"{code}, {number}",
            f"{code} nummer {number}",
            f"{code} huisnummer {number}",
            f"{code} nr. {number}",
            f"{street} {number}, {code} Ommen",
            f"{street} {number} {code}",
            f"postcode {code} en nummer {number}",
            f"nummer {number}, {code}",
        ]
    )


def straat(rng: random.Random) -> str:
    """A street with the number of a house, without a postcode. Not every street can be known."""
    number = f"{rng.randint(1, 250)}{rng.choice(['', '', '', 'a', ' B', '-2', '-III', ' hs'])}"
    street = rng.choice(STREETS)
    street = street.lower() if rng.random() < 0.3 else street
    place = rng.choice(["", "", " in Ommen", ", Dalfsen"])
    start = rng.choice(["", "ik woon op de ", "ik woon aan ", "mijn adres is ", "adres: "])
    return f"{start}{street} {number}{place}"


def geboortedatum(rng: random.Random) -> str:
    """Of a grown-up, with or without a word beside it; of a child, always with one."""
    grown = rng.random() < 0.75
    year = rng.randint(1935, 2007) if grown else rng.randint(2008, 2026)
    date = _date(rng, rng.randint(1, 28), rng.randint(1, 12), year)
    if grown and rng.random() < 0.5:
        return rng.choice(["{}", "ik ben van {}", "mijn man is van {}", "{} ben ik"]).format(date)
    start = "geboren op|geb.|geb|geboortedatum:|mijn geboortedatum is|geboorte datum|geboren".split(
        "|"
    )
    return f"{rng.choice(['', 'ik ben ', 'mijn zoon is ', '58 jaar, '])}{rng.choice(start)} {date}"


def _date(rng: random.Random, day: int, month: int, year: int) -> str:
    separator = rng.choice("--/. ")
    numbers = [f"{day:02d}", f"{month:02d}", str(year)]
    plain = [str(day), str(month), str(year)]
    spelled = rng.choice([MONTHS[month - 1], SHORT[month - 1], MONTHS[month - 1].capitalize()])
    return rng.choice(
        [
            separator.join(numbers),
            separator.join(plain),
            f"{day} {spelled} {year}",
            f"{day} {spelled} {year}",
            "-".join(reversed(numbers)),
            "-".join([*plain[:2], f"{year % 100:02d}"]),
        ]
    )


KINDS: dict[str, Callable[[random.Random], str]] = {
    "bsn": bsn,
    "iban": iban,
    "telefoon": telefoon,
    "email": email,
    "adres": adres,
    "geboortedatum": geboortedatum,
}


def texts(kind: str, count: int, seed: int = 4) -> list[str]:
    """The same made-up texts every time."""
    rng = random.Random(f"{kind}{seed}")
    return [KINDS[kind](rng) for _ in range(count)]
