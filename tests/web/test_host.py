"""A strange Host header is refused in a calm way: never a 5xx, never sent back."""

from __future__ import annotations

import pytest

from tests.web.conftest import DAY
from web import create_app
from web.settings import Settings


@pytest.mark.parametrize("trusted", [None, ("rondkomen.nl",)])
@pytest.mark.parametrize("host", ["evil.example", "..", "a..b", "a" * 300])
def test_a_strange_host(trusted, host):
    app = create_app(Settings(environment="proef", day=DAY, trusted_hosts=trusted))
    app.testing = False
    answer = app.test_client().get("/dalfsen", headers={"Host": host})
    assert answer.status_code < 500
    assert host not in answer.headers.get("Location", "")
