"""Somebody who names no municipality gets whole sentences."""

from __future__ import annotations


def test_no_sentence_with_a_hole_where_the_name_should_be(visit):
    page = visit.get("/landelijk/")
    assert page.heading != "Hulp bij geld in"
    assert "regelingen van kennen" not in page.text
