"""The real site, where a view goes wrong in the way a header asks for, with all it was sent.

`gunicorn tests.privacy.canary.broken:create_app()`. None of this is in the product.
"""

from __future__ import annotations

import logging
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from flask import Flask, Response, current_app, request

import web

HEADER = "X-Kapot"
WAYS: dict[str, Callable[[str], Any]] = {}
"""How a view can go wrong; each gets all that the visitor sent."""


def way(function: Callable[[str], Any]) -> Callable[[str], Any]:
    WAYS[function.__name__] = function
    return function


def create_app() -> Flask:
    """The site, with every view and the outermost layer able to break."""
    app = web.create_app()
    for endpoint, view in app.view_functions.items():
        app.view_functions[endpoint] = _breakable(view)
    inner = app.wsgi_app

    def outside(environ: dict, start_response: Callable) -> Iterable[bytes]:
        """Where no error page of ours can help: gunicorn has to deal with it."""
        if environ.get("HTTP_X_KAPOT") == "outside":
            raise ValueError(f"{environ}")
        return inner(environ, start_response)

    app.wsgi_app = outside  # type: ignore[method-assign]
    return app


def _breakable(view: Callable) -> Callable:
    def breaks(**values: object) -> Any:
        wanted = request.headers.get(HEADER, "")
        sent = f"{request.full_path} {dict(request.headers)} {request.get_data()!r} {values}"
        return WAYS[wanted](sent) if wanted else view(**values)

    return breaks


@way
def number(sent: str) -> None:
    int(sent)


@way
def chained(sent: str) -> None:
    try:
        number(sent)
    except ValueError as error:
        error.add_note(sent)
        raise RuntimeError(sent) from error


@way
def group(sent: str) -> None:
    odd = UnicodeDecodeError("utf-8", sent.encode(), 0, 1, sent)
    raise ExceptionGroup(sent, [KeyError(sent), odd])


@way
def template(sent: str) -> None:
    current_app.jinja_env.from_string(sent + "{% onbekend %}").render()


@way
def header(sent: str) -> Response:
    """A header no server may send: gunicorn refuses it, and says which."""
    return Response("x", headers={"X-Terug": f"\x00{sent}"})


@way
def body(sent: str) -> Response:
    """Goes wrong when half of the page is sent already."""

    def pieces() -> Iterator[str]:
        yield "x"
        number(sent)

    return Response(pieces())


@way
def thread(sent: str) -> str:
    started = threading.Thread(target=number, args=(sent,), name=sent)
    started.start()
    started.join()
    return "x"


class _Cleaner:
    def __init__(self, sent: str) -> None:
        self.sent = sent

    def __del__(self) -> None:
        number(self.sent)


@way
def cleaning_up(sent: str) -> str:
    _Cleaner(sent)
    return "x"


@way
def careless(sent: str) -> str:
    """Lines somebody may write in a hurry."""
    current_app.logger.error("kreeg %s", sent)
    logging.warning("kreeg %s", sent)
    logging.error(sent)
    logging.error("%d %d", sent)
    logging.getLogger("gunicorn.error").info("%s", sent, extra={"sent": sent}, stack_info=True)
    logging.getLogger("gunicorn.access").info(sent)
    logging.getLogger("werkzeug").error(sent)
    warnings.warn(sent, stacklevel=1)
    return "x"


@way
def endless(sent: str) -> None:
    endless(sent)
