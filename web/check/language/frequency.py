"""How often Dutch people meet a word: the Zipf value of wordfreq, 3 rare, 4 known, 6 everyday.

A form counts as its word ("vult" as "vullen"), and a clear compound as its parts
("schoolspullen"). Source of the values: wordfreq 3 (SUBTLEX-NL and others), frozen in 2021.
"""

from __future__ import annotations

import re
from functools import cache

from textstat import textstat
from wordfreq import zipf_frequency

KNOWN = 3.8
"""Zipf. From here a word is taken as known, also as a part of a compound. Formal words are met
often too ("inzake"): those are for the list of jargon."""
LONGEST_COMPOUND, MOST_SYLLABLES = 17, 5
"""Letters and syllables. Longer ones cannot be read in one go."""
LINKS = ("", "s", "en", "e", "n")
PARTICLES = (
    "aan achter af binnen bij buiten door in langs los mee na neer om onder op over rond samen "
    "tegen terug thuis toe uit vast verder vol voor voorbij weg"
).split()
GRAMMAR = "der des ten ver het een aan dat die den her ont".split()
"""Known, but no part of a compound."""
ENDINGS = (
    *(("en", ""), ("n", ""), ("s", ""), ("'s", ""), ("e", ""), ("t", ""), ("t", "en"), ("d", "en")),
    *(("te", "en"), ("ten", "en"), ("de", "en"), ("den", "en"), ("tje", ""), ("je", "")),
    *(("jes", ""), ("er", ""), ("ste", ""), ("", "en"), ("", "n"), ("ën", "")),
)
VOWEL = "aeiou"

textstat.set_lang("nl")


@cache
def zipf(word: str) -> float:
    """Of the word, or of the word it is a form of. 0: never seen."""
    word = word.lower().replace("’", "'")
    return max(zipf_frequency(form, "nl") for form in (word, *_forms(word)))


@cache
def parts(word: str) -> tuple[str, ...]:
    """The known words a clear compound is made of; nothing when it is none, or too long."""
    word = word.lower().replace("-", "")
    if len(word) > LONGEST_COMPOUND or syllables(word) > MOST_SYLLABLES:
        return ()
    for particle in PARTICLES:
        rest = word.removeprefix(particle)
        rest = rest.removeprefix("ge") if zipf(rest) < KNOWN else rest
        if rest != word and len(rest) > 3 and zipf(rest) >= KNOWN:
            return particle, rest
    for cut in range(3, len(word) - 2):
        for link in LINKS:
            first, rest = word[:cut].removesuffix(link), word[cut:]
            if (
                len(first) > 2
                and first not in GRAMMAR
                and min(zipf_frequency(first, "nl"), zipf(rest)) >= KNOWN
            ):
                return first, rest
    return ()


def known(word: str) -> bool:
    """Does nearly everyone know it, by how often it is met?"""
    return zipf(word) >= KNOWN or bool(parts(word))


@cache
def syllables(word: str) -> int:
    """Of textstat, and the ones of one letter that it does not split off: o-ver, vi-a."""
    word = word.lower()
    count = sum(textstat.syllable_count(part) for part in re.split(r"[-'’]", word) if part)
    count += bool(re.match(r"[aeiou][bcdfghjklmnpqrstvwz](?:[aeiou]|ij)", word))
    count += bool(len(word) > 2 and re.search(r"(?:i[ao]|eo|ua|ië)$", word))
    return max(count, 1)


def _forms(word: str) -> set[str]:
    """What it can be a form of: only words of four letters or more lose an ending."""
    stems = {
        word.removesuffix(ending) + instead
        for ending, instead in ENDINGS
        if word.endswith(ending) and len(word) - len(ending) >= 3
    }
    return {form for stem in stems for form in (stem, *_respelt(stem))} - {word}


def _respelt(stem: str) -> list[str]:
    """`bonn` is `bon`, `len` is `leen`, `verhuiz` is `verhuis`."""
    found = []
    if len(stem) > 3 and stem[-1] == stem[-2]:
        found.append(stem[:-1])
    if len(stem) > 2 and stem[-1] not in VOWEL and stem[-2] in VOWEL and stem[-3] not in VOWEL:
        found.append(stem[:-1] + stem[-2] + stem[-1])
    if stem.endswith(("z", "v")):
        found.append(stem[:-1] + {"z": "s", "v": "f"}[stem[-1]])
    found.append(re.sub(r"(aa|ee|oo|uu)(?=[^aeiou]en$)", lambda long: long[0][0], stem))
    return found
