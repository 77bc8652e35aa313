"""The only shapes a line of the log may have. Whatever else stands there may be of a visitor."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from tests.conftest import ROOT

START = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4} (?:DEBUG|INFO|WARNING|ERROR|CRITICAL) "
    r"[a-z_.-]+ \w+:\d+(?: |$)"
)
REQUEST = re.compile(r"(?P<route>[\w.]+|-) [1-5]\d\d \d+ ms")
NUMBER = re.compile(r"\b\d+\b")
CRASH = re.compile(r"exc=\w+ at (?:[\w.<>]+:\d+:[\w<>]+(?:>|$))*")


def strange_lines(lines: Iterable[str], routes: Iterable[str]) -> list[str]:
    """Lines of another shape: more than a place in the code, a route with status and time, a text
    that stands in the code word for word, and the kind and place of an exception."""
    known, texts = {"-", *routes}, texts_in_code()
    return [line for line in lines if not _is_known(line, known, texts)]


def _is_known(line: str, routes: set[str], texts: set[str]) -> bool:
    start = START.match(line)
    if start is None:
        return False
    said, crash, where = line[start.end() :].partition("exc=")
    if crash and not CRASH.fullmatch(crash + where):
        return False
    said = said.strip()
    if request := REQUEST.fullmatch(said):
        return request["route"] in routes
    return not said or said in texts or NUMBER.sub("%s", said) in texts


def texts_in_code() -> set[str]:
    """Every text that stands in the code of the site."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "web").rglob("*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {node.value for node in nodes if isinstance(node.value, str)}
