"""`rondkomen taal`: is this text plain Dutch? All content, some files, or lines of JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from web.answers import BadAnswer
from web.check.language import KINDS, Piece
from web.check.language.gate import Gate
from web.check.language.lists import NAME, read_lists, read_terms
from web.check.language.page import judge_page
from web.check.language.report import Told, report, spelled
from web.check.language.sources import Source, sources
from web.check.language.strings import FILLED
from web.content.catalogs import OWN
from web.content.errors import ContentError
from web.content.explained import Explainer

STDIN = "-"
LINE = 'op elke regel {"text": "..."}'


def judge(
    files: Sequence[str], content: Path, municipality: str | None = None
) -> tuple[Iterable[str], list[Told]]:
    """The report of these files, of all content, or of that of one municipality; and the texts in
    it that are not plain. Raises BadAnswer, and ContentError where there is nothing to judge."""
    gate = Gate(read_lists(content))
    told = [] if files else _content(gate, content, (), municipality)
    for name in files:
        told += _content(gate, content, [name], municipality) or _plain(gate, name)
    if not told:
        raise _nothing(files, content, municipality)
    told = spelled(gate, told)
    return report(gate, told), [one for one in told if one.faults]


def _nothing(files: Sequence[str], content: Path, municipality: str | None) -> Exception:
    """Who judged no text may not say that all is well."""
    if files:
        return BadAnswer("bestand", "een bestand met tekst")
    where, mend = content / "teksten", "Kijk of de map achter --inhoud klopt."
    if municipality:
        where = content / OWN / municipality / "gemeente.yaml"
        mend = f"Nog geen eigen bestanden? Begin met: rondkomen nieuw {municipality}"
    return ContentError(where, 1, "Hier is geen tekst om de taal van na te kijken.", mend)


def judge_lines(files: Sequence[str], content: Path) -> tuple[list[str], list[dict]]:
    """For each line `{"text": ...}` (and `soort`, one of KINDS) a line with the text, `ok`, and
    `redenen`; and those that are not plain. Raises BadAnswer."""
    gate = Gate(read_lists(content))
    told = [_line(gate, line) for name in files or [STDIN] for line in _lines(name) if line.strip()]
    if not told:
        raise BadAnswer("text", LINE)
    hard = [one for one in told if not one["ok"]]
    return [json.dumps(one, ensure_ascii=False) for one in told], hard


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
        raise BadAnswer("text", LINE)
    if asked.get("soort", "paragraph") not in KINDS:
        raise BadAnswer("soort", ", ".join(KINDS))
    return asked


def _content(
    gate: Gate, content: Path, files: Sequence[str], municipality: str | None = None
) -> list[Told]:
    """The texts of content and templates, all or those of these files, file by file."""
    by_file = dict[str, list[Source]]()
    for one in sources(content, municipality, {Path(name).resolve() for name in files}):
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
