"""The sentences that must all be right."""

from __future__ import annotations

import pytest

from tests.understand.score import lines_of, score

LINES = lines_of("zinnen")


@pytest.mark.parametrize("line", LINES, ids=[line["tekst"] for line in LINES])
def test_sentence(line, library):
    assert dict(score(library, [line])[""].failed) == {}


def test_all_are_there():
    assert len(LINES) == 63
