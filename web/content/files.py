"""Content files: YAML that remembers its lines, and Markdown with YAML front matter.

PyYAML keeps the last of two equal keys without a word, turns `nee` into text but `no` into a
boolean, and reads 0344 as an octal number. Each of these would change a rule in silence, so
each is refused here.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from sys import intern

import yaml

from web.content.errors import ContentError

INDENT = "Springt de regel even ver in als de regels ernaast?"
HTML = re.compile(r"<[a-zA-Z/!]")
BOOL, INT, FLOAT, NULL, DATE = (
    f"tag:yaml.org,2002:{name}" for name in ("bool", "int", "float", "null", "timestamp")
)


class Map(dict):
    """A YAML mapping that knows its file and the line of each key."""

    __slots__ = ("line", "lines", "path")  # a municipality has 600 of these

    def __init__(self, path: Path, line: int) -> None:
        super().__init__()
        self.path, self.line = path, line
        self.lines: dict[str, int] = {}

    def fault(self, key: str | None, problem: str, mend: str = "") -> ContentError:
        """An error at the line of `key`."""
        return ContentError(self.path, self.lines.get(key, self.line), problem, mend)


@dataclass(frozen=True)
class Page:
    """A Markdown file: facts above, text below."""

    path: Path
    front: Map
    body: str
    written: str = ""
    """The body as somebody wrote it, where this one is translated."""

    @property
    def stem(self) -> str:
        """The fixed name of what the file is about."""
        return self.path.stem


def read_page(path: Path) -> Page:
    """Read a Markdown file with front matter. Raises ContentError."""
    return parse_page(read(path), path)


def parse_page(text: str, path: Path) -> Page:
    """Read what stands in such a file. Raises ContentError."""
    front, body = halves(text, path)
    body_line = 1 + text[: text.rindex(body)].count("\n") if body else 1
    _refuse_html(body, path, body_line)
    return Page(path, parse_yaml(front, path, 0), body.strip())


def halves(text: str, path: Path) -> tuple[str, str]:
    """The facts and the text of such a file, as written. Raises ContentError."""
    parts = re.split(r"^---[ \t]*$", text, maxsplit=2, flags=re.MULTILINE)
    if len(parts) != 3 or parts[0].strip():
        mend = "Begin met een regel '---', dan de feiten, dan weer '---'."
        raise ContentError(path, 1, "De feiten bovenaan ontbreken.", mend)
    return parts[1], parts[2]


def read_yaml(path: Path, *, angled: bool = False) -> Map:
    """Read a YAML file. `angled`: `<name>` is no HTML here. Raises ContentError."""
    return parse_yaml(read(path), path, 0, angled=angled)


def parse_yaml(text: str, path: Path, offset: int, *, angled: bool = False) -> Map:
    """Read YAML text whose first line is line `offset` + 1 of `path`. Raises ContentError."""
    if not angled:
        _refuse_html(text, path, offset + 1)
    return _build(composed(text, path, offset), path, offset)


def composed(text: str, path: Path, offset: int) -> yaml.MappingNode:
    """The same, with every node where it stands in the text. Raises ContentError."""
    try:
        node = yaml.compose(text, yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = offset + 1 + (mark.line if mark else 0)
        mend = _mend(text.splitlines(), mark.line if mark else 0, str(error.problem))
        raise ContentError(path, line, "Deze YAML is niet te lezen.", mend) from None
    except yaml.YAMLError:
        raise ContentError(path, offset + 1, "Dit bestand heeft vreemde tekens.") from None
    if not isinstance(node, yaml.MappingNode):
        raise ContentError(path, offset + 1, "Hier horen regels als 'sleutel: waarde' te staan.")
    return node


def _mend(lines: list[str], at: int, problem: str) -> str:
    """What mostly is the matter where YAML stops."""
    if "\t" in "".join(lines[at : at + 1]):
        return "Hier staat een tab. Gebruik spaties om in te springen."
    if "mapping values" in problem:
        return "Staat er een dubbele punt in de tekst? Zet er aanhalingstekens om. " + INDENT
    return f"{INDENT} Mist er een dubbele punt of aanhalingsteken?"


def read(path: Path) -> str:
    """What is written in a file. Raises ContentError."""
    try:
        return path.read_text(encoding="utf-8-sig")  # Kladblok may put a mark in front
    except UnicodeDecodeError:
        mend = "Bewaar het bestand als UTF-8."
        raise ContentError(path, 1, "Dit bestand is geen gewone tekst.", mend) from None


def _refuse_html(text: str, path: Path, first_line: int) -> None:
    for number, line in enumerate(text.splitlines(), first_line):
        if HTML.search(line):
            mend = "Gebruik Markdown: **vet**, - lijst, ## kop."
            raise ContentError(path, number, "Hier staat HTML.", mend)


def _build(node: yaml.Node, path: Path, offset: int):
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, offset)
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, path, offset) for item in node.value]
    return _scalar(node, path, offset)


def _mapping(node: yaml.MappingNode, path: Path, offset: int) -> Map:
    built = Map(path, node.start_mark.line + 1 + offset)
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1 + offset
        key = _build(key_node, path, offset) if key_node.tag == BOOL else key_node.value
        if not isinstance(key, str):
            raise ContentError(path, line, "Een sleutel is altijd een woord.")
        if node.flow_style and " " in key and value_node.tag == NULL and not value_node.value:
            problem = f"Een komma breekt hier de tekst: '{key}' staat nu alleen."
            raise ContentError(path, line, problem, 'Zet aanhalingstekens om de tekst: "...".')
        if key in built:
            mend = "Haal er een weg, of zet ze samen."
            raise ContentError(path, line, f"'{key}' staat er 2 keer.", mend)
        key = intern(key)
        built[key] = _build(value_node, path, offset)
        built.lines[key] = line
    return built


def _scalar(node: yaml.ScalarNode, path: Path, offset: int):
    line, text = node.start_mark.line + 1 + offset, node.value
    if node.tag == BOOL:
        raise ContentError(path, line, f"'{text}' wordt gelezen als waar of onwaar.", _YES_NO)
    if node.tag == INT:
        if not re.fullmatch(r"-?(0|[1-9][0-9]*)", text):
            mend = "Schrijf het getal zonder nul ervoor, of zet er aanhalingstekens om."
            raise ContentError(path, line, f"'{text}' is geen gewoon getal.", mend)
        return int(text)
    if node.tag == FLOAT:
        return _decimal(text, path, line)
    if node.tag == DATE:
        return _date(text, path, line)
    return None if node.tag == NULL else text


_YES_NO = "Schrijf ja of nee, of zet er aanhalingstekens om."


def _decimal(text: str, path: Path, line: int) -> Decimal:
    if not re.fullmatch(r"-?[0-9]+\.[0-9]+", text):
        raise ContentError(
            path, line, f"'{text}' is geen gewoon getal.", "Schrijf bijvoorbeeld 12.50."
        )
    return Decimal(text)


def _date(text: str, path: Path, line: int) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        mend = "Schrijf jaar-maand-dag, zoals 2026-11-21."
        raise ContentError(path, line, f"'{text}' is geen datum.", mend) from None
