"""Whatever a visitor sends, and wherever it goes wrong, none of it comes into the log."""

from __future__ import annotations

import ast
import logging
import re
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from flask import Flask, abort, current_app, request
from gunicorn import arbiter
from gunicorn.config import Config
from gunicorn.workers import gthread

from web import logs
from web.logs import Fact, SafeFormatter, SafeGunicornLogger, SafeHandler, init_logs

SECRET = "geheim42"
LINE = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4} (INFO|WARNING|ERROR|CRITICAL) [\w.]+ \w+:\d+"
    r"( [a-z_.-]+ \d{3} \d+ ms)?"
    r"( (einde|thread|opruimen))?"
    r"( exc=\w+ at [\w.<>:]*)?"
)


@pytest.fixture(autouse=True)
def everything_as_it_was() -> Iterator[None]:
    """Logging belongs to the whole process: put back what these tests change."""
    root, hooks = logging.getLogger(), (sys.excepthook, threading.excepthook, sys.unraisablehook)
    handlers, show, raising = root.handlers[:], warnings.showwarning, logging.raiseExceptions
    yield
    logging.captureWarnings(False)
    root.handlers, warnings.showwarning, logging.raiseExceptions = handlers, show, raising
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    for name in ("gunicorn.error", "gunicorn.access"):
        logging.getLogger(name).handlers.clear()


@pytest.fixture
def app() -> Flask:
    app = Flask(__name__)
    init_logs(app)

    @app.route("/pagina/<name>", methods=["GET", "POST"], endpoint="pagina")
    def page(name: str) -> Any:
        return name

    @app.post("/kapot", endpoint="kapot")
    def broken() -> Any:
        try:
            int(request.form["x"])
        except ValueError as error:
            raise RuntimeError(f"{request.form['x']} {request.headers}") from error

    @app.post("/dom", endpoint="dom")
    def careless() -> Any:
        current_app.logger.warning("kreeg %s", request.form)
        logging.getLogger("elders").error(f"kreeg {request.form}")  # noqa: G004
        logging.getLogger("elders").error("te weinig %s %s", request.form["x"])
        logging.getLogger("elders").error(request.form, extra={"x": request.form["x"]})
        logging.getLogger("elders").error("stapel", stack_info=True)
        return "ok"

    app.add_url_rule("/weg", "weg", lambda: abort(422, SECRET))
    return app


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What was written, after a check that every line has the one allowed shape."""
    out, err = capsys.readouterr()
    assert out == ""
    found = err.splitlines()
    for line in found:
        assert LINE.fullmatch(line), line
        assert SECRET not in line
    return found


@pytest.mark.parametrize(
    ("method", "path", "said"),
    [
        ("GET", f"/pagina/{SECRET}?q={SECRET}", r"pagina 200 \d+ ms"),
        ("POST", f"/pagina/{SECRET}", r"pagina 200 \d+ ms"),
        ("GET", f"/{SECRET}", r"- 404 \d+ ms"),
        ("GET", "/weg", r"weg 422 \d+ ms"),
        ("GET", "/kapot", r"- 405 \d+ ms"),
        (SECRET.upper(), "/weg", r"- 405 \d+ ms"),
        ("POST", "/kapot", r"kapot 500 \d+ ms"),
        ("POST", "/dom", r"dom 200 \d+ ms"),
    ],
)
def test_one_safe_line_per_request(
    app: Flask, capsys: pytest.CaptureFixture[str], method: str, path: str, said: str
) -> None:
    headers = {"User-Agent": SECRET, "Referer": f"http://{SECRET}/", "X-Forwarded-For": SECRET}
    data = {"x": SECRET} if method == "POST" else None
    capsys.readouterr()
    app.test_client().open(
        path, method=method, data=data, headers=headers, environ_base={"REMOTE_ADDR": SECRET}
    )
    found = [line for line in lines(capsys) if " web.requests " in line]
    assert len(found) == 1
    assert re.search(rf" {said}$", found[0])


def test_broken_view_leaves_class_and_place_only(
    app: Flask, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    app.test_client().post("/kapot", data={"x": SECRET})
    (line,) = [line for line in lines(capsys) if " ERROR " in line]
    assert re.search(r"exc=RuntimeError at .*>test_logs\.py:\d+:broken$", line)


def test_careless_lines_are_kept_without_their_words(
    app: Flask, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    app.test_client().post("/dom", data={"x": SECRET})
    assert len(lines(capsys)) == 6


def test_a_second_site_does_not_double_the_lines(
    app: Flask, capsys: pytest.CaptureFixture[str]
) -> None:
    init_logs(Flask("tweede"))
    capsys.readouterr()
    app.test_client().get("/pagina/x")
    assert len(lines(capsys)) == 1


def test_failing_log_call_prints_nothing(
    app: Flask, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuck(*_: Any) -> str:
        raise OSError(SECRET)

    monkeypatch.setattr(SafeFormatter, "format", stuck)
    handler = SafeHandler()
    handler.handle(logging.makeLogRecord({"msg": SECRET}))
    assert SECRET not in capsys.readouterr().err


def test_text_that_only_looks_like_a_fact_is_dropped() -> None:
    record = logging.makeLogRecord({"msg": SECRET, "args": ()})
    assert SECRET not in SafeFormatter().format(record)
    record.msg = Fact("inhoud gelezen")
    assert SafeFormatter().format(record).endswith("inhoud gelezen")


CRASH = """
import gc, sys, threading, warnings
from flask import Flask
from web.logs import init_logs
app = Flask("x")
app.logger  # now Flask has added a handler of its own
init_logs(app)
app.logger.error("geheim42")
warnings.warn("geheim42")

class Cleaner:
    def __del__(self):
        raise ValueError("geheim42")

def run():
    raise KeyError("geheim42")

thread = threading.Thread(target=run, name="geheim42")
thread.start(); thread.join()
cleaner = Cleaner(); del cleaner; gc.collect()
try:
    int("geheim42")
except ValueError as error:
    raise RuntimeError("geheim42") from error
"""


def test_python_itself_prints_no_values(tmp_path: Path) -> None:
    program = tmp_path / "crash.py"
    program.write_text(CRASH)
    done = subprocess.run([sys.executable, str(program)], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stdout == ""
    found = done.stderr.splitlines()
    assert all(LINE.fullmatch(line) for line in found)
    assert [re.findall(r"[A-Z]{5,} [\w.]+|exc=\w+", line) for line in found] == [
        ["ERROR x"],
        ["WARNING py.warnings"],
        ["ERROR web.crashes", "exc=KeyError"],
        ["ERROR web.crashes", "exc=ValueError"],
        ["CRITICAL web.crashes", "exc=RuntimeError"],
    ]


# --- gunicorn ---


def gunicorn_logger() -> SafeGunicornLogger:
    """As gunicorn makes it. In the test itself: what pytest catches differs per phase."""
    config = Config()
    config.set("accesslog", "-")  # asked for, and still not written
    config.set("loglevel", "debug")
    return SafeGunicornLogger(config)


def test_gunicorn_quotes_no_request(
    capsys: pytest.CaptureFixture[str],
) -> None:
    gunicorn = gunicorn_logger()
    gunicorn.warning(f"Invalid request from ip=127.66.77.88: {SECRET}")
    gunicorn.log("error", "Error handling request %s", f"/{SECRET}")
    gunicorn.error("Worker exiting (pid: %s)", SECRET)
    gunicorn.debug("%s", SECRET)
    environ = {"REQUEST_METHOD": "GET", "RAW_URI": f"/{SECRET}", "SERVER_PROTOCOL": "x"}
    gunicorn.access(SimpleNamespace(status="200"), None, environ, SimpleNamespace(seconds=1))
    try:
        raise ValueError(SECRET)
    except ValueError:
        gunicorn.exception("Error handling request %s", f"/{SECRET}")
    out, err = capsys.readouterr()
    assert out == ""
    assert SECRET not in err
    assert "127.66" not in err
    assert "WARNING gunicorn.error test_logs:" in err  # the caller's place, not a wrapper's
    assert "exc=ValueError at test_logs.py:" in err


def test_gunicorn_still_tells_what_an_operator_needs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    gunicorn = gunicorn_logger()
    gunicorn.info("Booting worker with pid: %s", 123)
    gunicorn.critical("WORKER TIMEOUT (pid:%s)", 123)
    gunicorn.info("Listening at: %s (%s)", "http://127.0.0.1:8000", 1)
    first, second, third = capsys.readouterr().err.splitlines()
    assert first.endswith("Booting worker with pid: 123")
    assert second.endswith("WORKER TIMEOUT (pid:123)")
    assert third.endswith("Listening at: %s (%s)")


def test_the_lines_we_let_through_are_gunicorns_own() -> None:
    """A new gunicorn may word them differently: then this list must follow."""
    texts = {text for module in (arbiter, gthread) for text in _texts(module.__file__)}
    joined = {a + b for a in texts for b in texts if b.startswith(" Perhaps")}
    assert texts | joined >= logs.GUNICORN_LINES


def _texts(path: str | None) -> set[str]:
    """All literal strings in a source file."""
    tree = ast.parse(Path(str(path)).read_text())
    found = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {value for value in found if isinstance(value, str)}
