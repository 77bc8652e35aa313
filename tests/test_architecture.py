"""The shape of the code: imports go one way, pieces stay small, and no figure is typed."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

WEB = ROOT / "web"
FILES = sorted(WEB.rglob("*.py"))
LONGEST_FILE = 200
LONGEST_FUNCTION = 25
LONGEST_TEMPLATE = 80

RULES, CONTENT, PURE, CHECK, SITE = range(5)
LAYERS = {
    "web.rules": RULES,
    "web.clock": RULES,
    "web.numbers": RULES,
    "web.settings": RULES,
    "web.translate": RULES,
    "web.content": CONTENT,
    "web.check": CHECK,
    "web.watch": CHECK,
    "web.editors": CHECK,
    **dict.fromkeys(
        "web web.cli web.commands web.i18n web.limits web.logs web.preview web.security "
        "web.session web.counters web.spoken web.static_files web.templating web.views".split(),
        SITE,
    ),
}
"""What is not here is pure: it knows content and rules, and no Flask."""
PACKAGES = {
    "web.check.translations.messages": {"babel"},
    "web.check.translations.po": {"babel"},
    "web.content.catalogs": {"babel"},
    "web.content.files": {"yaml"},
    "web.content.texts": {"yaml"},
    "web.content.markdown": {"markdown_it"},
    "web.check.language.frequency": {"textstat", "wordfreq"},
    "web.check.language.figures": {"textstat"},
    "web.check.language.strings": {"jinja2"},
    "web.editors.page": {"jinja2"},
    "web.forms": {"wtforms"},
    "web.commands.situations": {"yaml"},
    "web.envelope": {"cryptography"},
    "web.counters": {"limits"},
    "web.logs": {"gunicorn"},
    "web.pdf": {"weasyprint"},
    "web.qr": {"segno"},
    "web.squeeze": {"brotli"},
    "web.understand.words.spelling": {"rapidfuzz", "snowballstemmer"},
}
FLASK = {"flask", "werkzeug", "flask_babel", "flask_limiter", "jinja2", "markupsafe"}

UNITS = {32, 60, 64, 100, 128, 256, 512, 1000, 1024, 3600, 32768, 86400}
"""Seconds, bytes and percentages: these can be no figures of a law or a municipality."""
STATUS = range(200, 600)
"""Status codes of HTTP, for the site and what it says."""
NUMBERS = {
    "web/api/problems.py": set(STATUS),
    "web/check/contradictions/somebody.py": {10_000},  # households that are tried
    "web/check/due.py": {90},  # days before an end that editors hear of it
    "web/check/dates.py": {45},  # days before figures run out that editors hear of it
    "web/commands/site.py": {8000, 65536},  # port, and the first number that is none
    "web/rules/national/payers.py": {52},  # weeks in a year
    "web/content/desks.py": {50},  # place in a row, when an editor gives none
    "web/content/pages.py": {50},
    "web/content/schemes.py": {50},
    "web/content/errors.py": {40},  # words shown to an editor
    "web/refuse/numbers.py": {36, 97},  # the test of an IBAN
    "web/handover/bands.py": {10_000},  # how wide a band can be
    "web/handover/code.py": {2048},  # municipalities a code can name
    "web/handover/letters.py": {37, 200},  # the field of 32 signs; signs that are read
    "web/handover/numbers.py": {10_000, 100_000},  # how round a number is
    "web/envelope.py": {3500},  # bytes in a cookie
}


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _layer(module: str) -> int:
    """`web` itself is the site, but what stands in no list below it is pure."""
    named = [name for name in LAYERS if name != "web" and f"{module}.".startswith(f"{name}.")]
    if module == "web":
        return SITE
    return LAYERS[max(named, key=len)] if named else PURE


def _imports(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports by dots"
            yield from ((_module(node.module, alias.name), node.lineno) for alias in node.names)


def _module(module: str, name: str) -> str:
    """`web.content.fields` for `from web.content import fields`."""
    inner = ROOT.joinpath(*module.split("."), name)
    is_module = inner.with_suffix(".py").exists() or inner.is_dir()
    return f"{module}.{name}" if module.startswith("web") and is_module else module


def _faults(path: Path) -> Iterator[str]:
    module = _name(path)
    layer = _layer(module)
    packages = PACKAGES.get(module, set()) | (FLASK if layer == SITE else set())
    for name, line in _imports(path):
        top = name.partition(".")[0]
        if top == "web":
            if _layer(name) > layer:
                yield f"{module}:{line} imports {name}"
        elif top not in sys.stdlib_module_names and top not in packages:
            yield f"{module}:{line} imports {name}"


def test_imports_go_one_way():
    assert [fault for path in FILES for fault in _faults(path)] == []


def test_rules_import_the_standard_library_only():
    for path in (WEB / "rules").rglob("*.py"):
        for name, line in _imports(path):
            inside = name.startswith("web.rules")
            assert inside or name.partition(".")[0] in sys.stdlib_module_names, (path, line)


def test_this_test_sees_a_wrong_import(tmp_path, monkeypatch):
    file = tmp_path / "web" / "content" / "files.py"
    file.parent.mkdir(parents=True)
    file.write_text("import flask\nfrom web.advice import advise\nimport yaml\nimport re\n")
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    assert list(_faults(file)) == [
        "web.content.files:1 imports flask",
        "web.content.files:2 imports web.advice",
    ]


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_file_is_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of the body, the docstring left out."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def test_functions_are_short():
    lengths = {f"{_name(p)}.{f.name}": _lines(f) for p in FILES for f in _functions(p)}
    assert {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION} == {}


def test_templates_are_short():
    lengths = {
        path.name: len(path.read_text(encoding="utf-8").splitlines())
        for path in (WEB / "templates").rglob("*")
        if path.is_file()
    }
    assert {name: n for name, n in lengths.items() if n > LONGEST_TEMPLATE} == {}


def _zeros(path: Path) -> Iterator[str]:
    """Places where an answer that is not known would count as nothing."""
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
            if any(_is_zero(value) for value in node.values):
                yield f"{path.relative_to(ROOT)}:{node.lineno} or 0"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            zero = node.func.attr in ("get", "pop", "setdefault") and any(
                map(_is_zero, node.args[1:])
            )
            if zero and getattr(node.func.value, "id", "") != "front":  # a key of a content file
                yield f"{path.relative_to(ROOT)}:{node.lineno} .{node.func.attr}(..., 0)"


def _is_zero(node: ast.expr) -> bool:
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Decimal" and node.args:
        node = node.args[0]
    return isinstance(node, ast.Constant) and node.value in (0, "0") and node.value is not False


def test_unknown_never_counts_as_nothing():
    """In `numbers.py` it is the cents that nobody typed."""
    files = [path for path in FILES if path.name != "numbers.py"]
    assert [place for path in files for place in _zeros(path)] == []


def _numbers(path: Path) -> Iterator[tuple[float, int]]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Constant):
            value = node.value
            if isinstance(value, str) and re.fullmatch(r"[0-9]+([.,][0-9]+)?", value):
                value = float(value.replace(",", "."))
            if type(value) in (int, float) and abs(value) > 31:
                yield value, node.lineno


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_no_figure_is_typed(path):
    """Amounts, ages and limits live in content, with a date and a source."""
    file = path.relative_to(ROOT).as_posix()
    allowed = UNITS | NUMBERS.get(file, set())
    if _layer(_name(path)) == SITE:
        allowed |= set(STATUS)
    assert [(file, line, n) for n, line in _numbers(path) if n not in allowed] == []


def test_no_figure_is_typed_in_a_template():
    """Small numbers, like the level of a heading, may stand in a tag."""
    for path in (WEB / "templates").rglob("*.html"):
        text = re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8"))
        numbers = [int(n) for n in re.findall(r"(?<![\w-])[0-9]{2,}(?![\w-])", text)]
        assert not [n for n in numbers if n > 31 and n not in UNITS], path
