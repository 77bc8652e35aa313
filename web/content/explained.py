"""A hard word explained where it stands: `een dwangbevel (laatste brief van de overheid)`.

Done once, when a text is read, and in the text itself: so it is there in print, for a screen
reader and in the chat. What an editor explained by hand stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from web.content.glossary import Term
from web.content.markdown import paragraphs

ASIDE = re.compile(r"\[[^\]]*\]\([^)]*\)|`[^`]*`|\([^()]*\)|\{[^{}]*\}|“[^”]*”|\"[^\"]*\"")
"""A link, code, brackets, a figure, and what somebody says: nothing is put in there."""
START = r"(?<![\w,;:] )(?<![\w,;:] \*)"
"""Not inside a sentence."""
END = re.compile(r"[.!?](?=\s|$)")
WORD = re.compile(r"[^\W_][\w-]*")
STARS = r"\*{0,2}"
BEHIND = re.compile(
    rf"{STARS}(?: \(|: |,? ook wel | (?:die|dat) |, (?:iemand|(?:de|het|een) \w+) (?:die|dat|van) )"
)
"""Right behind the word: `(...)`, `: ...`, `die ...`, `, het kantoor dat ...`."""
CALLED = re.compile(r"\b(?:heet|heten|betekent|betekenen|noem(?:en|t)|kort voor)\b")
"""In the same sentence."""
VERB = "(?:is|zijn|betekent|zorgt|regelt|doet)"
NEXT = re.compile(rf"\s*(?:Dat|Dit)(?: \w+)? (?:{VERB}|heet)\b|\s*Daarmee\b")
"""How the next sentence begins."""
IS = re.compile(rf"(?:(?:de|het|een) )?{STARS}\Z", re.IGNORECASE)
"""Before the word, from the start of a sentence that goes on with such a verb."""


class Explainer:
    """Puts the explanation of each hard word behind its first use in a text."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = [term for term in terms if not term.well_known]
        forms = [form for term in self._terms for form in term.forms]
        told = "|".join(map(_pattern, sorted(forms, key=len, reverse=True)))
        self._found = re.compile(rf"(?<![\w./@-])(?:{told})(?![\w-]|\.\w)" if told else r"(?!)")
        self._longest_words = {max(form.lower().split(), key=len) for form in forms}
        self._by_form = {form.lower(): term for term in self._terms for form in term.forms}

    def explain(self, body: str) -> str:
        """The same text in Markdown; its headings, links and tables stay as they are."""
        if not self._may_hold(body):
            return body
        lines = body.splitlines()
        spans = [(span, "\n".join(lines[span.start : span.stop])) for span in paragraphs(body)]
        found = [(span, text, list(self.find(text))) for span, text in spans]
        done = {term for _, text, here in found for term, at in here if _is_explained(text, at)}
        for span, text, here in found:  # as many lines as before, so each span stays where it is
            lines[span.start : span.stop] = _firsts_explained(text, here, done).split("\n")
        return "\n".join(lines)

    def by_hand(self, text: str) -> Iterator[Term]:
        """The hard words that this paragraph itself explains."""
        return (term for term, found in self.find(text) if _is_explained(text, found))

    def find(self, text: str) -> Iterator[tuple[Term, re.Match[str]]]:
        """Every hard word in it, but not in a link, between brackets or in what somebody says."""
        if not self._may_hold(text):
            return
        bare = ASIDE.sub(lambda aside: "·" * len(aside[0]), text)
        for found in self._found.finditer(bare):
            yield self._by_form[found[0].lower()], found

    def _may_hold(self, text: str) -> bool:
        """A quick look before the real one."""
        return not self._longest_words.isdisjoint(WORD.findall(text.lower()))


def _firsts_explained(
    text: str, found: Iterable[tuple[Term, re.Match[str]]], done: set[Term]
) -> str:
    """A paragraph with what is explained in it; `done` grows."""
    first: dict[Term, int] = {}
    for term, at in found:
        if term not in done:
            first[term] = _behind(text, at)
            done.add(term)
    for term, at in reversed(first.items()):
        text = f"{text[:at]} ({term.short}){text[at:]}"
    return text


def _pattern(form: str) -> str:
    """`SVB` and `Wajong` are found just so; `kredietbank` also where a sentence begins, but not in
    the name `Kredietbank Nederland`."""
    if not form.islower():
        return re.escape(form)
    first = f"(?:{form[0]}|{START}{form[0].upper()})"
    return first + re.escape(form[1:])


def _behind(text: str, found: re.Match[str]) -> int:
    """Where the explanation goes: behind the word, and behind the stars of `*woord*`."""
    opened = text[: found.start()].endswith("*")
    return found.end() + (len(re.match(STARS, text[found.end() :])[0]) if opened else 0)


def _is_explained(text: str, found: re.Match[str]) -> bool:
    """Does an editor say here what it means?"""
    start = max((end.end() for end in END.finditer(text, 0, found.start())), default=0)
    stop = next((end.end() for end in END.finditer(text, found.end())), len(text))
    before, behind = text[start : found.start()].lstrip("\n -0123456789."), text[found.end() :]
    is_told = IS.fullmatch(before) and re.match(rf"{STARS} {VERB}\b", behind)
    return bool(
        BEHIND.match(behind)
        or is_told
        or CALLED.search(text[start:stop])
        or NEXT.match(text[stop:])
    )
