"""A sentence in the language of this request. Pure.

The Dutch sentence is its own key: without a catalog, or where a catalog lacks it, it stays Dutch.
Ask while the request runs, never while a module loads: then nobody's language is known yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from gettext import NullTranslations
from typing import Protocol


class Catalog(Protocol):
    """One language."""

    def gettext(self, message: str, /) -> str:
        """The sentence in this language."""

    def ngettext(self, one: str, many: str, n: int, /) -> str:
        """The sentence for this number of things."""


DUTCH: Catalog = NullTranslations()

_catalog: ContextVar[Catalog] = ContextVar("catalog", default=DUTCH)


@contextmanager
def use(catalog: Catalog) -> Iterator[None]:
    """Everything told below this is told in this language."""
    token = _catalog.set(catalog)
    try:
        yield
    finally:
        _catalog.reset(token)


def catalog() -> Catalog:
    """That of the language of this request."""
    return _catalog.get()


def gettext(text: str) -> str:
    """The sentence, as somebody who reads this language would say it."""
    return _catalog.get().gettext(text)


def ngettext(one: str, many: str, n: int) -> str:
    """The sentence for one thing, or for more: both whole, since each language counts its way."""
    return _catalog.get().ngettext(one, many, n)
