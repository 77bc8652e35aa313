"""The texts for people that stand in a template or in code, with the line they begin on."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

import jinja2

from web.check.language.pieces import INLINE, KINDS, SPOKEN

BLOCK = "\ue001"
"""In the place of a Jinja tag: what stands before and behind it need not be shown together."""
SAID = re.compile(r"[^\W\d_]{2}.*[ .:?]|[A-Z][a-z]{2}", re.DOTALL)
"""A string in code that is a text: it has a space or a sign behind a word, or a capital."""
NOT_SAID = re.compile(
    r"[<%\\]|^M\d|^[a-z_./-]+\.[a-z_./-]*$|^https?:|^\w+--|^#|^/|^\w+(-[A-Z][a-z]+)+$|^about:|^Origin$"
)
"""Markup, a drawing, a name of a page or file, a class, a header."""
FILLED = re.compile(r"\{[^{}]*\}")
"""What the site fills in."""
HOLE = re.compile(r"%\(\w+\)s")
"""The same in a text that is translated."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag of Jinja, or the text between two."""

    tokens: tuple[tuple[int, str, str], ...]
    """Line, kind and value, the whitespace left out."""
    breaks: int
    """Ends of lines inside the tag."""

    @property
    def kind(self) -> str:
        """`data`, `variable_begin`, `block_begin` or `comment_begin`."""
        return self.tokens[0][1]

    @property
    def name(self) -> str:
        """Of a block what it is called, such as `trans`; of anything else its kind."""
        return self.tokens[1][2] if self.kind == "block_begin" else self.kind

    def strings(self) -> Iterator[tuple[str, int, bool]]:
        """Every string, its line, and whether it is given to translate."""
        before = ""
        for line, kind, value in self.tokens:
            if kind == "string":
                yield value[1:-1], line, before.endswith("_(")
            before += value

    @property
    def shown(self) -> str:
        """What stands in its place on the page."""
        if self.kind == "data":
            return self.tokens[0][2]
        if self.name in ("trans", "endtrans"):
            return ""
        if "".join(value for *_, value in self.tokens[1:3]) == "_(" and self._is_one_call():
            return HOLE.sub("{}", self.tokens[3][2][1:-1]).replace("%%", "%")
        return "{}" if self.kind == "variable_begin" else BLOCK

    def _is_one_call(self) -> bool:
        """Is the bracket that opens first also the last to close?"""
        depth = 0
        for place, (_, _, value) in enumerate(self.tokens[1:-1], 1):
            depth += (value == "(") - (value == ")")
            if place > 1 and not depth:
                return place == len(self.tokens) - 2
        return False


def tags(text: str) -> Iterator[Tag]:
    """A template in pieces, in order; comments left out."""
    found: list[tuple[int, str, str]] = []
    breaks = 0
    for line, kind, value in jinja2.Environment(autoescape=True).lex(text):
        breaks += 0 if kind == "data" else value.count("\n")
        if kind != "whitespace":
            found.append((line, kind, value))
        if kind in ("data", "variable_end", "block_end", "comment_end"):
            yield Tag(tuple(found), breaks)
            found, breaks = [], 0


def of_template(text: str) -> Iterator[tuple[str, str, int]]:
    """Text, kind and line: between the tags, and the strings in the expressions of Jinja. What is
    given to translate is one text, with holes for what the site fills in."""
    markup = ""
    for tag in tags(text):
        shown = "" if tag.kind == "comment_begin" else tag.shown
        markup += shown + "\n" * tag.breaks
        for said, line, translated in tag.strings():
            if shown in ("{}", BLOCK, "") and (translated or is_said(said)):
                yield " ".join(HOLE.sub("{}", said).split()), "item", line
    reader = _Markup()
    reader.feed(markup)
    reader.flush()
    yield from reader.found


def of_code(text: str) -> Iterator[tuple[str, int]]:
    """Text and line of the strings of a module, without what is written for who reads it."""
    tree = ast.parse(text)
    skipped = {id(part) for node in ast.walk(tree) for part in _not_for_people(node)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.JoinedStr):
            said = "".join(p.value if isinstance(p, ast.Constant) else "{}" for p in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            said = node.value
        else:
            continue
        if is_said(said):
            yield " ".join(said.split()), node.lineno


def _not_for_people(node: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, errors, lists of words, and the parts of a text that is read as a whole."""
    if isinstance(node, ast.Expr):
        yield node.value
    elif isinstance(node, ast.Raise):
        yield from ast.walk(node)
    elif isinstance(node, ast.JoinedStr):
        yield from node.values
    elif isinstance(node, ast.Attribute) and node.attr == "split":
        yield node.value


def is_said(text: str) -> bool:
    """Is this string a text, and no name of a page, key or class?"""
    said = FILLED.sub("", text).strip()
    return bool(SAID.search(said)) and not NOT_SAID.search(said)


class _Markup(HTMLParser):
    """The texts of a template. Inline tags join, as they do on the page."""

    def __init__(self) -> None:
        super().__init__()
        self.kind, self.words, self.line, self.button = "paragraph", "", 0, False
        self.code = False
        self.found: list[tuple[str, str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        tag, self.button = tag.replace(BLOCK, ""), "knop" in (dict(attrs).get("class") or "")
        self.code = tag == "code"
        if tag not in INLINE or self.button:
            self.flush()
            self.kind = "button" if self.button else KINDS.get(tag, "paragraph")
        for name in SPOKEN:
            for part in (dict(attrs).get(name) or "").split(BLOCK):
                self._keep(part, SPOKEN[name], self.getpos()[0])

    def handle_endtag(self, tag: str) -> None:
        self.code = False
        if tag.replace(BLOCK, "") not in INLINE or self.button:
            self.flush()
            self.button = False

    def handle_data(self, data: str) -> None:
        line, data = self.getpos()[0], "{}" if self.code else data  # as pieces.py: it is a name
        for number, part in enumerate(data.split(BLOCK)):
            if number:
                self.flush()
            if not self.words.strip():
                self.line = line + part[: len(part) - len(part.lstrip())].count("\n")
            self.words += part
            line += part.count("\n")

    def flush(self) -> None:
        """What was read so far is one text."""
        self._keep(self.words, self.kind, self.line)
        self.words = ""

    def _keep(self, words: str, kind: str, line: int) -> None:
        text = " ".join(words.split())
        if re.search(r"[^\W\d_]{2}", FILLED.sub("", text)):
            self.found.append((text, kind, line))
