"""A log that cannot tell anything about a visitor, whatever goes wrong.

Ordinary logging leaks: `int("abc")` puts the value in the exception text, access logs hold
addresses of people and pages, gunicorn quotes malformed requests. So a line holds only time,
level, place in the code, the class of an exception, and a `Fact`: text the code itself wrote.
Arguments, messages and exception texts of anyone else are dropped. Never print, never log a value.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
import traceback
from types import TracebackType
from typing import Any, Final, TextIO

from flask import Flask, Response, g, request
from flask.logging import default_handler
from gunicorn.glogging import Logger as GunicornLogger

from web.settings import SettingsError

FRAMES: Final = 6  # innermost places of an exception that are named
REQUESTS: Final = logging.getLogger("web.requests")
CRASHES: Final = logging.getLogger("web.crashes")

# Lines of gunicorn itself that an operator needs. The text only: an argument could be anything,
# unless all of them are numbers (a process id, an exit code).
GUNICORN_LINES: Final = frozenset(
    {
        "Starting gunicorn %s",
        "Listening at: %s (%s)",
        "Using worker: %s",
        "Booting worker with pid: %s",
        "Worker exiting (pid: %s)",
        "WORKER TIMEOUT (pid:%s)",
        "Worker (pid:%s) was sent %s!",
        "Worker (pid:%s) was sent %s! Perhaps out of memory?",
        "Worker (pid:%s) exited with code %s.",
        "Autorestarting worker after current request.",
        "Handling signal: %s",
        "Shutting down: %s",
    }
)

# And those an operator needs in other words, as they only help with what we leave out.
GUNICORN_MENDS: Final = {
    "Can't connect to %s": "PORT: hier kan de site niet luisteren. "
    "Stop wat deze poort al gebruikt, of kies een andere poort."
}


class Fact(str):
    """Text that may stand in the log: written in the code, or a number, or a route's name.

    Never make one from a request, an answer, an exception or a file of somebody else.
    """

    __slots__ = ()


class SafeFormatter(logging.Formatter):
    """Formats only what the program itself knows: time, level, place, class of the exception."""

    def format(self, record: logging.LogRecord) -> str:
        """Like `2026-11-21T10:00:00+0000 INFO web.requests logs:122 form.question 200 3 ms`."""
        place = f"{record.name} {record.module}:{record.lineno}"
        parts = [self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"), record.levelname, place]
        parts += [text for text in (_said(record), _thrown(record.exc_info)) if text]
        return " ".join(parts)


def _said(record: logging.LogRecord) -> str:
    """The message, if we know where it comes from; else nothing."""
    message = record.msg
    if isinstance(message, Fact):
        return str(message)
    if not isinstance(message, str) or message not in GUNICORN_LINES:
        return GUNICORN_MENDS.get(message, "") if isinstance(message, str) else ""
    numbers = isinstance(record.args, tuple) and all(type(arg) is int for arg in record.args)
    return record.getMessage() if numbers else message


def _thrown(exc_info: Any) -> str:
    """Class and place of an exception: `exc=ValueError at __init__.py:8:view>forms.py:3:check`."""
    if not exc_info or not exc_info[0]:
        return ""
    kind, error, trace = exc_info
    frames = traceback.extract_tb(trace)[-FRAMES:] if trace else []
    names = (f"{os.path.basename(frame.filename)}:{frame.lineno}:{frame.name}" for frame in frames)
    # The one exception whose text is made to be read by the operator, and holds no value.
    mend = f" {error}" if isinstance(error, SettingsError) else ""
    return f"exc={kind.__name__} at {'>'.join(names)}{mend}"


class SafeHandler(logging.StreamHandler[TextIO]):
    """Writes safe lines to whatever standard error is at that moment."""

    def __init__(self) -> None:
        logging.Handler.__init__(self)
        self.setFormatter(SafeFormatter())

    @property
    def stream(self) -> TextIO:
        """Looked up for every line, as a server may put another file in its place."""
        return sys.stderr


def init_logs(app: Flask) -> None:
    """Make all logging of this process safe and log one line per request. Call it first of all.

    A request's line holds the route's name (`vraag`), the status and the milliseconds it took:
    no method, address, query, host or browser, since those are text of the visitor.
    """
    _guard_process()
    app.logger.removeHandler(default_handler)

    @app.before_request
    def start_clock() -> None:
        g.started = time.perf_counter()

    @app.after_request
    def log_request(response: Response) -> Response:
        spent = round((time.perf_counter() - g.get("started", time.perf_counter())) * 1000)
        REQUESTS.info(Fact(f"{request.endpoint or '-'} {response.status_code} {spent} ms"))
        return response


def _guard_process() -> None:
    """Close every way by which Python itself would print a message or a value."""
    logging.raiseExceptions = False  # else a failing log call prints its arguments
    logging.captureWarnings(True)
    logging.getLogger("web").setLevel(logging.INFO)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)  # its INFO is the access log
    root = logging.getLogger()
    for handler in list(root.handlers):
        if type(handler) is logging.StreamHandler:  # what basicConfig makes; not pytest's own
            root.removeHandler(handler)
    if not any(isinstance(handler, SafeHandler) for handler in root.handlers):
        root.addHandler(SafeHandler())
    sys.excepthook = _on_exception
    # These two are left alone when someone (pytest) listens there already, to fail on them.
    if threading.excepthook is threading.__excepthook__:
        threading.excepthook = _on_thread_exception
    if sys.unraisablehook is sys.__unraisablehook__:
        sys.unraisablehook = _on_unraisable


def _on_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """An exception that ends the program."""
    CRASHES.critical(Fact("einde"), exc_info=(kind, error, trace))


def _on_thread_exception(args: threading.ExceptHookArgs) -> None:
    """An exception that ends a thread."""
    CRASHES.error(Fact("thread"), exc_info=(args.exc_type, args.exc_value, args.exc_traceback))


def _on_unraisable(args: sys.UnraisableHookArgs) -> None:
    """An exception Python cannot raise, such as one while an object is cleaned up."""
    CRASHES.error(Fact("opruimen"), exc_info=(args.exc_type, args.exc_value, args.exc_traceback))


class SafeGunicornLogger(GunicornLogger):
    """`logger_class = "web.logs.SafeGunicornLogger"`: no access log, no quoted requests.

    The place in the code still tells an operator what happened: `base:274` with a WARNING is
    where gunicorn refuses a malformed request.
    """

    def setup(self, cfg: Any) -> None:
        """Let gunicorn make its handlers, then take the words out of all of them."""
        super().setup(cfg)
        _guard_process()
        for handler in self.error_log.handlers:
            handler.setFormatter(SafeFormatter())
        # Straight to the logger, so that the place is gunicorn's code and not its own wrapper.
        for level in ("critical", "error", "warning", "info", "debug", "exception"):
            setattr(self, level, getattr(self.error_log, level))

    def access(self, *_args: Any, **_kwargs: Any) -> None:
        """Gunicorn's access log holds addresses of people and of pages: never written."""
