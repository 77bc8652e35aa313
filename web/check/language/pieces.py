"""Every text of an HTML page that somebody can see, hear or read, in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from web.check.language import Piece
from web.check.language.lists import NAME
from web.check.language.tree import tree_of

UNSEEN = {"script", "style", "template", "meta", "link", "base"}
INLINE = set(
    "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup "
    "svg time u var wbr input img".split()
)
KINDS = {
    **dict.fromkeys("h1 h2 h3 h4 h5 h6 legend th caption title".split(), "heading"),
    **dict.fromkeys("li td dt dd label option summary figcaption textarea".split(), "item"),
    **dict.fromkeys("p section article form fieldset main body".split(), "paragraph"),
    "button": "button",
}
ASKED = {"legend", "label"}
"""These may hold a question; a heading with a question mark is still a heading."""
TOGETHER = {"section", "article", "form", "fieldset"}
CARD = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "ul", "ol", "details"}
"""A list item that holds one of these is a card of its own."""
SPOKEN = {
    "alt": "item",
    "title": "item",
    "aria-label": "heading",
    "aria-description": "hint",
    "placeholder": "hint",
    "label": "heading",
    "data-klaar": "item",  # what deel.js says after a click
}
CODE = re.compile(r"(?:[0-9A-Z]{1,4}-)+[0-9A-Z]{1,4}")
"""The answers as letters: nobody reads those as words."""
CITED = "bron"
"""The class, and here the group, of where a fact comes from: somebody else's words."""


def pieces(html: str) -> list[Piece]:
    """The texts of a page. Inline tags join; a new block, a button or a `<br>` begins a new text.
    What is in another language than Dutch is left out. ValueError: a tag that is not closed."""
    page = _Page()
    page.read(tree_of(html), _Place())
    page.close()
    return page.found


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the page a text stands."""

    kind: str = "paragraph"
    group: str = ""
    asks: bool = False


@dataclass
class _Page:
    found: list[Piece] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    open: _Place = field(default_factory=_Place)
    blocks: int = 0

    def read(self, element: Element, place: _Place) -> None:
        tag = element.tag
        if tag in UNSEEN or _foreign(element):
            if tag == "meta" and element.get("name") == "description":
                self.found.append(Piece(_line(element.get("content", "")), "paragraph", "head"))
            return
        inside = self._inside(element, place)
        unsaid = element.get("aria-hidden") == "true"
        apart = tag not in INLINE or unsaid or (inside.kind == "button" != place.kind)
        if apart:
            self.close()
        self._spoken(element, inside)
        if tag == "code":  # a setting, a command or an address is typed over: it is a name
            self._text(NAME, inside)
            return
        self._text(element.text if tag != "textarea" else None, inside)
        for line in (element.text or "").splitlines() if tag == "textarea" else ():
            self._text(line, inside)
            self.close()
        for child in element:
            self.read(child, inside)
            self._text(child.tail, inside)
        if apart:
            self.close()

    def _text(self, text: str | None, place: _Place) -> None:
        if text and not self.words:
            self.open = place
        if text:
            self.words.append(text)

    def close(self) -> None:
        """What was read so far is one text."""
        text = _line("".join(self.words))
        if text and not CODE.fullmatch(text):
            asked = self.open.asks and "?" in text
            kind = "question" if asked and self.open.kind != "error" else self.open.kind
            self.found.append(Piece(text, kind, self.open.group))
        self.words = []

    def _inside(self, element: Element, place: _Place) -> _Place:
        tag, classes = element.tag, element.get("class", "").split()
        group, asks = place.group, tag in ASKED or (place.asks and tag in (*INLINE, *CARD))
        if tag == "head":
            group = "head"
        elif CITED in classes:
            group = CITED
        elif tag in TOGETHER or (tag == "li" and any(c.tag in CARD for c in element)):
            self.blocks += 1
            group = f"{tag} {self.blocks}"
        return _Place(_kind(element, classes, place), group, asks)

    def _spoken(self, element: Element, place: _Place) -> None:
        """What stands in attributes. Of a button it is what the button is called."""
        for name, kind in SPOKEN.items():
            if text := _line(element.get(name, "")):
                kind = "button" if place.kind == "button" else kind
                self.found.append(Piece(text, kind, place.group))
        _, subject, told = element.get("href", "").partition("?subject=")
        if subject:
            self.found.append(Piece(unquote(told), "heading", place.group))
        if element.tag == "input" and element.get("type") in ("submit", "button", "reset"):
            self.found.append(Piece(_line(element.get("value", "")), "button", place.group))


def _kind(element: Element, classes: list[str], place: _Place) -> str:
    tag, role = element.tag, element.get("role")
    if tag == "button" or (
        tag == "a" and (role == "button" or "knop" in classes or _names(element))
    ):
        return "button"
    if role == "alert" or {"fout", "melding--fout"} & set(classes):
        return "error"
    if place.kind == "error":
        return "error"
    if "hint" in classes:
        return "hint"
    if place.kind in ("heading", "hint") and tag not in TOGETHER:
        return place.kind  # a label in a heading is a heading
    return KINDS.get(tag, place.kind)


def _names(link: Element) -> bool:
    """Does a link say what it is about only to who hears it: `Wijzig` *uw huur*? It is a button."""
    return any("vh" in child.get("class", "").split() for child in link)


def _foreign(element: Element) -> bool:
    language = element.get("lang", "")
    return bool(language) and language.partition("-")[0] != "nl"


def _line(text: str) -> str:
    return " ".join(text.split())
