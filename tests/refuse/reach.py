"""Made-up telephone numbers and e-mail addresses. Written before the rules they test."""

from __future__ import annotations

import random

from tests.refuse.spelling import UNITS, around, cut

NAMES = "jan fatima test m.test k-test anna87 p_test hassan.t olena".split()
MAILS = "gmail.com hotmail.com example.nl ziggo.nl live.nl outlook.com mail.example.org".split()
ABROAD = {"32": 9, "49": 11, "48": 9, "90": 10, "380": 9, "212": 9, "44": 10, "963": 9}


def telefoon(rng: random.Random) -> str:
    """Mobile, landline, with a country, from abroad, and in words."""
    tail = "".join(rng.choice("0123456789") for _ in range(8))
    ways = (_mobile, _mobile, _mobile, _country, _landline, _abroad, _words, _tens)
    number = rng.choice(ways)(rng, tail)
    return around(rng, rng.choice("telefoon tel nummer 06 mobiel whatsapp".split()), number)


def _mobile(rng: random.Random, tail: str) -> str:
    start = rng.choice(["06", "06-", "06 ", "06 - ", "(06) ", "06."])
    return start + _groups(rng, tail)


def _country(rng: random.Random, tail: str) -> str:
    start = rng.choice(["+31 6", "+316", "00316", "0031 6 ", "+31 (0)6 ", "+31-6-", "+31(0)6-"])
    return start + _groups(rng, tail)


def _landline(rng: random.Random, tail: str) -> str:
    area = rng.choice("010 020 0546 0529 0523 0521 038 0572 053".split())
    rest = tail[: 10 - len(area)]
    between = rng.choice(["-", " ", "", " - ", "/"])
    start = f"({area}) " if rng.random() < 0.2 else area + between
    return start + rng.choice([rest, cut(rest, (2, 4), " "), cut(rest, (3,), " ")])


def _abroad(rng: random.Random, tail: str) -> str:
    country, length = rng.choice(list(ABROAD.items()))
    rest = str(rng.randint(1, 9)) + (tail + tail)[: length - 1]
    spaced = rng.choice([rest, cut(rest, (3, 6), " "), cut(rest, (2, 5, 7), "-")])
    return rng.choice(["+", "00"]) + country + rng.choice(["", " "]) + spaced


def _words(rng: random.Random, tail: str) -> str:
    return "nul zes " + rng.choice([" ", ", "]).join(UNITS[int(n)] for n in tail)


def _tens(rng: random.Random, tail: str) -> str:
    tens = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
    pairs = (UNITS[rng.randint(1, 9)] + "en" + rng.choice(tens) for _ in range(4))
    return rng.choice(["nul zes ", "06 ", "nul-zes "]) + " ".join(pairs)


def _groups(rng: random.Random, tail: str) -> str:
    cuts = rng.choice([(), (), (2, 4, 6), (4,), (3, 6), (2, 5), range(1, 8)])
    return cut(tail, cuts, rng.choice(" -."))


def email(rng: random.Random) -> str:
    """With the sign, and as people say it."""
    name, domain = rng.choice(NAMES), rng.choice(MAILS)
    spoken = domain.replace(".", " punt ")
    address = rng.choice(
        [
            *[f"{name}@{domain}"] * 4,
            f"{name}@{domain}".upper(),
            f"{name} @ {domain}",
            f"{name} apenstaartje {spoken}",
            f"{name} apestaartje {domain}",
            f"{name} apenstaart {spoken}",
            f"{name}(at){domain}",
            f"{name} [at] {domain}",
        ]
    )
    return around(rng, rng.choice("mail e-mail email mailadres".split()), address)
