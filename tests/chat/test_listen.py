"""A fault of ours in understanding is no fault of theirs, and never costs them the help."""

from __future__ import annotations

import pytest

from web.chat import listen as module
from web.chat.listen import listen
from web.understand import Understood


@pytest.fixture
def broken(monkeypatch):
    """Understanding as it would be with a fault in it."""

    def fails(text: str, *_: object) -> None:
        raise ValueError(text)

    monkeypatch.setattr(module, "understand", fails)


def test_a_fault_is_a_message_that_was_not_understood(begin, broken):
    assert listen(begin(), "zeldzaamwoordqx") == Understood()


def test_a_fault_does_not_cost_the_help(begin, broken):
    assert listen(begin(), "ik wil dood") == Understood(emergency="zelfdoding")


def test_a_fault_in_looking_for_help_too(begin, broken, monkeypatch):
    monkeypatch.setattr(module, "read", lambda *_: 1 / 0)
    assert listen(begin(), "ik wil dood") == Understood()


def test_the_fault_is_logged_and_not_the_text(begin, broken, capsys):
    import logging

    from web.logs import SafeHandler

    handler, logger = SafeHandler(), logging.getLogger("web.chat.listen")
    logger.addHandler(handler)
    listen(begin(), "zeldzaamwoordqx")
    logger.removeHandler(handler)
    said = capsys.readouterr().err
    assert "exc=ValueError at listen.py" in said
    assert "zeldzaamwoordqx" not in said
