"""`rondkomen taal`: is this text plain Dutch? All content, some files, or lines of JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from web.answers import BadAnswer
from web.check.language import KINDS, Piece
from web.check.language.gate import Gate
from web.check.language.lists import NAME, read_lists, read_terms
from web.check.language.page import judge_page
from web.check.language.report import Told, report, spelled
from web.check.language.sources import Source, sources
from web.check.language.strings import FILLED
from web.content.explained import Explainer

STDIN = "-"


def judge(
    files: Sequence[str], content: Path, municipality: str | None = None
) -> tuple[list[str], bool]:
    """The report of these files, of all content, or of that of one municipality; and: is all of it
    plain? Raises BadAnswer."""
    gate = Gate(read_lists(content))
    told = judged(gate, files, content, municipality)
    return [*report(gate, told)], not any(one.faults for one in told)


def judged(
    gate: Gate, files: Sequence[str], content: Path, municipality: str | None = None
) -> list[Told]:
    """Every text of these files, of all content, or of that of one municipality, with what is too
    hard in it. Raises BadAnswer."""
    told = [] if files else _content(gate, content, (), municipality)
    for name in files:
        told += _content(gate, content, [name], municipality) or _plain(gate, name)
    return spelled(gate, told)


def too_hard(content: Path, municipality: str | None = None) -> list[Told]:
    """The texts of the content that are not plain."""
    told = judged(Gate(read_lists(content)), (), content, municipality)
    return [one for one in told if one.faults]


def judge_lines(files: Sequence[str], content: Path) -> tuple[list[str], bool]:
    """For each line `{"text": ...}` (and `soort`, one of KINDS) a line with the text, `ok`, and
    `redenen`; and: is all of it plain? Raises BadAnswer."""
    gate = Gate(read_lists(content))
    told = [_line(gate, line) for name in files or [STDIN] for line in _lines(name) if line.strip()]
    return [json.dumps(one, ensure_ascii=False) for one in told], all(one["ok"] for one in told)


def _line(gate: Gate, line: str) -> dict:
    asked = _asked(line)
    judged = judge_page(gate, [Piece(asked["text"], asked.get("soort", "paragraph"))])
    faults = [fault for _, found in judged.pieces for fault in found] + judged.whole
    return {"text": asked["text"], "ok": not faults, "redenen": [str(one) for one in faults]}


def _asked(line: str) -> dict:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        asked = None
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        raise BadAnswer("text", 'op elke regel {"text": "..."}')
    if asked.get("soort", "paragraph") not in KINDS:
        raise BadAnswer("soort", ", ".join(KINDS))
    return asked


def _content(
    gate: Gate, content: Path, files: Sequence[str], municipality: str | None = None
) -> list[Told]:
    """The texts of content and templates, all or those of these files, file by file."""
    root = content.resolve().parent
    asked = {Path(name).resolve() for name in files}
    here = (one for one in sources(root, municipality) if not asked or (root / one.file) in asked)
    by_file = dict[str, list[Source]]()
    for one in here:
        by_file.setdefault(one.file, []).append(one)
    explain = _explainer(content)
    return [told for found in by_file.values() for told in _judged(gate, found, explain)]


def _explainer(content: Path) -> Callable[[str], str]:
    """What the site does with the running text of a Markdown file when it reads it."""
    return Explainer(read_terms(content)).explain


def _judged(gate: Gate, found: Sequence[Source], explain: Callable[[str], str]) -> Iterator[Told]:
    texts = [explain(one.text) if one.is_running_text else one.text for one in found]
    shown = zip(texts, found, strict=True)
    pieces = [Piece(FILLED.sub(NAME, text), one.kind, one.file) for text, one in shown]
    for source, (piece, faults) in zip(found, judge_page(gate, pieces).pieces, strict=True):
        yield Told(str(source), piece, faults)


def _plain(gate: Gate, name: str) -> list[Told]:
    """A file of plain text, or what is typed: each line is a paragraph."""
    told = [(number, line) for number, line in enumerate(_lines(name), 1) if line.strip()]
    judged = judge_page(gate, [Piece(line) for _, line in told]).pieces
    pairs = zip(told, judged, strict=True)
    return [Told(f"{name}:{number}", piece, faults) for (number, _), (piece, faults) in pairs]


def _lines(name: str) -> list[str]:
    """The lines of a file, or of what is typed. Raises BadAnswer."""
    try:
        text = sys.stdin.read() if name == STDIN else Path(name).read_text(encoding="utf-8")
    except (OSError, ValueError):
        raise BadAnswer("bestand", "een leesbaar bestand met tekst in UTF-8") from None
    return text.splitlines()
