"""Numbers nobody can dial: a digit too few, or too many.

As numbers are given out in the Netherlands: ten digits; 0800 and 0900 with four or seven more; 14
and the code of an area; and a few short ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from web.content.errors import ContentError
from web.content.files import Page

PHONE = re.compile(r"[+(]?[0-9][0-9 ()-]*[0-9]")
SHORT_AREA = "0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7[0-9])"
"""Areas with a code of three digits. All others have four."""
DIGITS = (
    ("0(?:800|90[069])", (8, 11)),
    ("0", (10,)),
    (f"14{SHORT_AREA}", (5,)),
    ("14(?=0)", (6,)),
    ("11[23]|144", (3,)),
    ("11(?=6)", (6,)),
)
"""How a number begins, and how many digits it has. The first that fits counts."""
NOT_ONE = "is geen telefoonnummer."
DAY = r"0[1-9]-(?:0[1-9]|1[0-2])-(?:[0-9]{2}){1,2}(?![0-9-])"
AREA = r"(?:\+|00)31[ -]?(?:\(0\) ?)?[1-9][0-9]{0,2}|(?:14 )?0[1-9][0-9]{0,2}|\(0[1-9][0-9]{0,2}\)"
IN_TEXT = re.compile(
    rf"(?<![\w€.,/+-])(?!{DAY})(?:{AREA})[ -]{{0,3}}[0-9](?:[ -]?[0-9])+(?![\w-]|[.,/][0-9])"
)
"""In a running text; not a day, a time or an amount."""
FEWEST = 7
"""Digits. Fewer are hours: `09-12 uur`."""
COUNTS = re.compile(" [0-9]{1,2}$")
"""Behind a number it may count what comes next: `0800-8115 1 keer`."""


def wrong(said: str) -> str:
    """What is wrong with a number, as the end of a sentence; empty when somebody can dial it. Of a
    number of another country we know nothing."""
    home = re.sub(r"^(?:\+|00)31 ?(?:\(0\))?", "0", said)
    if not PHONE.fullmatch(said):
        return NOT_ONE
    if home.startswith(("+", "00")):
        return ""
    digits = re.sub("[^0-9]", "", home)
    right = next((many for begin, many in DIGITS if re.match(begin, digits)), ())
    if not right:
        return NOT_ONE
    if len(digits) in right:
        return ""
    told = " of ".join(map(str, right))
    return f"heeft {len(digits)} cijfers, en dat moeten er {told} zijn."


def in_text(page: Page) -> Iterator[ContentError]:
    """Numbers in what people read. Warnings: it may be no number to call."""
    lines = page.path.read_text(encoding="utf-8-sig").splitlines()
    for number, line in enumerate(lines, 1):
        if "http" in line or line.startswith("telefoon:"):
            continue
        for said in IN_TEXT.findall(line):
            problem = wrong(said)
            if problem and wrong(COUNTS.sub("", said)) and len(re.findall("[0-9]", said)) >= FEWEST:
                mend = "Is dit een telefoonnummer? Tel de cijfers dan na in de bron."
                yield ContentError(page.path, number, f"'{said}' {problem}", mend)
