"""A name we do not know is a question back, not a jump to another municipality."""

from __future__ import annotations


def test_a_guess_is_shown_as_a_guess(app):
    # Hoogengraven lies near Ommen. It is not on our list; "Hoogeveen" only looks like it.
    answer = app.test_client().post(
        "/", data={"plaats": "Hoogengraven"}, base_url="https://rondkomen.test"
    )
    assert answer.location.startswith("/?"), "sent to another municipality without asking"
