"""The site as it is, and a copy with one made-up language more."""

from __future__ import annotations

import pytest

from tests.conftest import CONTENT, DAY
from tests.translations.pseudo import CODE, Pseudo
from web import create_app
from web.content.catalogs import Catalogs
from web.content.library import Library
from web.content.translated import Translated
from web.i18n import add_language
from web.settings import Settings

ENGLISH = CONTENT.parent / "translations" / "en"


def made(**settings):
    """The site; a fault gives the page for faults."""
    app = create_app(Settings(environment="proef", day=DAY, **settings))
    app.testing = False
    return app


@pytest.fixture(scope="session")
def app():
    """Dutch and English."""
    return made()


@pytest.fixture(scope="session")
def strange_app():
    """The same, and what only tests speak."""
    app = made()
    add_language(app, CODE, Pseudo())
    return app


@pytest.fixture(scope="session")
def english(library) -> Library:
    return Translated(library, Catalogs(ENGLISH))


@pytest.fixture(scope="session")
def strange(library) -> Library:
    return Translated(library, Pseudo())
