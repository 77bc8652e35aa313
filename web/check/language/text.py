"""A text as sentences and words.

Not the splitting of textstat 0.7: that ends a sentence in "€ 1.250,50" and "bijv.", and melts the
lines of a list into one.
"""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
TOKEN = re.compile(rf"(?:€ ?)?\d[\d.,:%]*|{WORD.pattern}")
"""What counts as a word when a sentence is measured: an amount is one."""
SHORT = (
    "bijv bv dhr mevr mw mr dr drs ir nr art ca max min incl excl resp tel st blz pag zgn jl evt "
    "mln mld e.d e.a o.a m.n d.m.v i.v.m i.p.v m.b.t t.a.v t.o.v t.b.v n.a.v z.s.m p.m p.w m.u.v "
    "m.i.v t.n.v a.d.h.v i.o.m"
).split()
"""A full stop behind these ends no sentence."""
END = re.compile(r"[.!?…]+[\"'”’)]*(?=\s+[\"'“‘(€]*[A-ZÀ-Ý\d]|\s*$)")
_NO_END = re.compile(
    rf"(?<![\w.])(?:{'|'.join(map(re.escape, SHORT))}|[A-Za-z])\.$|^\d{{1,2}}\.$", re.IGNORECASE
)


def sentences(text: str) -> list[str]:
    """The sentences of a text, without the white space around them."""
    text = " ".join(text.split())
    found, start = list[str](), 0
    for end in END.finditer(text):
        sentence = text[start : end.end()].strip()
        if not _NO_END.search(sentence) or end.end() == len(text):
            found.append(sentence)
            start = end.end()
    rest = text[start:].strip()
    return [*found, rest] if rest else found


ASIDE = re.compile(r" ?\([^()]*\)")
JOINED = re.compile(r"\b(?:als|dat|die|of|omdat|toen|waar\w*|wat|wie|zodat)\b", re.IGNORECASE)
DOT = " · "
LONGEST_PART, FEW = 12, 6
"""Words. What is longer between two commas is no item of a list; FEW: also not without a sign."""


def parts(sentence: str) -> list[str]:
    """What is read as one: the sentence without what stands in brackets; of a list in one line
    (`Neem mee: uw paspoort, een brief, ...`, names, a few words each) every item."""
    bare = ASIDE.sub("", sentence)
    if DOT in bare:
        return bare.split(DOT)
    label, colon, listed = bare.rpartition(": ")
    items = [item.strip() for item in re.split(r"[,;]\s|\sen\s(?=[^,;]*$)", listed)]
    longest, many = max(map(length, items)), len(items) > 2
    named = many and all(item[:1].isupper() or item[:1].isdigit() for item in items)
    if longest <= LONGEST_PART and len(items) > 1 and (colon or named):
        return [*([label] if label else []), *items]
    return items if many and longest <= FEW and not JOINED.search(bare) else [bare]


def words(text: str) -> list[str]:
    """The words, as they are written. Numbers are none."""
    return WORD.findall(text)


def length(text: str) -> int:
    """How many words a reader counts; a number or an amount is one."""
    return len(TOKEN.findall(text))


def start(sentence: str) -> str:
    """Its first six words: enough for an editor to find it."""
    told = sentence.split()
    return " ".join(told[:6]) + (" ..." if len(told) > 6 else "")
