"""Messages nobody means well with, or nobody at all: the same ones on every machine."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator

from tests.understand.score import lines_of
from web.content.library import Library

LONGEST, SHORT = 1000, 3
KINDS = (
    "any sign|any code point|emoji and words|scripts|unseen signs|html|one sign repeated|"
    "one word repeated|words|numbers|numbers and words|signs|signs and words|stacked accents|"
    "typed badly|many sentences|a few words|turned around|words joined|half a code point|"
    "emergencies|phrases|mistyped words|short words"
).split("|")
"""What each kind of message is, in the order of their turn."""
SCRIPTS = (
    "абвгдж αβγδε ابتثج אבגדה 你好吗 ไทย हिन्दी ĳİıßøłđæœ ﬁ ² ½ Ⅷ ٣٤٥ ७८ １２３ 𝟙𝟚 𝓱𝓾𝓾𝓻".split()
)
EMOJI = "😀 👍🏿 👨‍👩‍👧‍👦 🏳️‍🌈 🇳🇱 ❤️ 💶 🏠 ☎️ 1️⃣ 🔪 😵‍💫".split()
UNSEEN = "200b 200d 202e 2066 00ad feff fffe e0041 00 07 1b 85 2028 fe0f 20e3".split()
UNSEEN = [chr(int(code, 16)) for code in UNSEEN]
HTML = (
    "<script>alert(1)</script>|\"><img src=x onerror=1>|{{7*7}}|${7}|%s%n%x|'; DROP TABLE x;--|"
    "&lt;b&gt;|<!--|]]>|../../etc/passwd|javascript:1|{% raw %}|\\u0041|\\N{BULLET}|(?:a+)+$|"
    "<achter>|*schuld|=as|#"
).split("|")
SIGNS = "()[]{}<>«»“”‘’'\"`´.,:;!?-–—_/\\|&#*=+~^%€$@…·•"
NUMBERS = (
    "0 00 1e9 1.000 1.000.000,00 1,234.56 12,5 ,5 5, 1..2 1,,2 -40 ½ 99999999999999999999 3x2 "
    "12-14 1/2 18+ € duizend honderdduizend eenentwintighonderdvijfendertig tienduizendduizend"
).split()


def messages(library: Library, count: int, seed: int = 20261121) -> Iterator[str]:
    """`count` messages of all kinds in turn."""
    rng = random.Random(seed)
    known = [line["tekst"] for name in ("zinnen", "bouw") for line in lines_of(name)]
    words = vocabulary(library)
    kinds = [*_kinds(rng, words, known), *_long_kinds(rng, words, phrases(library))]
    yield from (kinds[at % len(kinds)]() for at in range(count))


def vocabulary(library: Library) -> list[str]:
    """Every word that phrases and lists name."""
    told = library.vocabulary
    phrases = [p for entry in told.entries for p in (*entry.phrases, *entry.unless)]
    phrases += [p for listed in told.lists.values() for p in listed]
    return sorted({word for phrase in phrases for word in re.findall(r"\w+", phrase)}) or ["huur"]


def phrases(library: Library) -> list[str]:
    """Every phrase of the editors, without its signs."""
    told = (re.findall(r"\w+", p) for entry in library.vocabulary.entries for p in entry.phrases)
    return sorted({" ".join(words) for words in told})


def _kinds(rng: random.Random, words: list[str], known: list[str]) -> list[Callable[[], str]]:
    def some(pieces, most: int, glue: str = " ") -> str:
        return glue.join(rng.choice(pieces) for _ in range(rng.randint(0, most)))

    def whole(text: str) -> str:
        return (text * LONGEST)[:LONGEST]

    return [
        lambda: some([*map(chr, range(0x3000))], 200, ""),
        lambda: "".join(chr(rng.randrange(0x110000)) for _ in range(rng.randint(1, 80))),
        lambda: some([*EMOJI, *words], 60),
        lambda: some([*SCRIPTS, *words[:200]], 60),
        lambda: some([*UNSEEN, *words], 60, ""),
        lambda: some([*HTML, *known], 8),
        lambda: whole(
            rng.choice(["a ", "a", "( ", "((((", ". ", ", ", "niet ", "1 ", "1.", "1,", "en "])
        ),
        lambda: whole(rng.choice(words) + rng.choice([" ", "", ",", ". "])),
        lambda: some(words, 200)[:LONGEST],
        lambda: some([*NUMBERS, *"0123456789"], 100, rng.choice(["", " ", ".", ","]))[:LONGEST],
        lambda: some([*NUMBERS, *words], 60),
        lambda: some(SIGNS, 300, ""),
        lambda: some([*SIGNS, *words], 150, "")[:LONGEST],
        lambda: "".join(c + rng.choice("\u0301\u0335\u0489") * 8 for c in rng.choice(known))[
            :LONGEST
        ],
        lambda: _typed_badly(rng, rng.choice(known)),
        lambda: some(known, 30, rng.choice([" ", ". ", ", ", "\n"]))[:LONGEST],
        lambda: " ".join(rng.sample(known[0].split() + rng.choice(known).split(), 4)),
        lambda: unicodedata.normalize("NFD", rng.choice(known)).upper()[::-1],
        lambda: some(words, 80, "")[: rng.choice([LONGEST, LONGEST + 1, 5 * LONGEST])],
        lambda: "\ud800".join(rng.sample(words, min(3, len(words)))),
    ]


def _long_kinds(rng: random.Random, words: list[str], told: list[str]) -> list[Callable[[], str]]:
    """As long as a message may be, and much to hear in it."""
    emergencies = [line["tekst"] for line in lines_of("nood")]
    short = [word for word in words if len(word) <= SHORT]

    def filled(pieces: list[str]) -> str:
        glue = rng.choice([" ", ". ", ", ", " en ik "])
        return glue.join(rng.choices(pieces, k=LONGEST // SHORT))[:LONGEST]

    return [
        lambda: filled(emergencies),
        lambda: filled(told),
        lambda: filled([_typed_badly(rng, word) or "a" for word in rng.choices(words, k=200)]),
        lambda: filled(short),
    ]


def _typed_badly(rng: random.Random, text: str) -> str:
    letters = list(text)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(letters) + 1)
        if rng.random() < 0.5 or len(letters) < 2:
            letters.insert(at, rng.choice("aeionrstd 0,."))
        else:
            del letters[min(at, len(letters) - 1)]
    return "".join(letters)
