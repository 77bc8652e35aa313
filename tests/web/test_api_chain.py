"""A program that always answers `volgende_vraag` comes to an end, in every municipality."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("slug", ["dalfsen", "lansingerland", "zwolle", "landelijk"])
def test_volgende_vraag_is_never_one_that_was_answered(app, slug):
    client, answers = app.test_client(), {"gemeente": slug}
    while True:
        outcome = client.post("/api/v1/reken", json={"antwoorden": answers}).get_json()
        question = outcome["volgende_vraag"]
        if question is None:
            return
        assert question not in answers, f"{question} is asked again: the chain never ends"
        answers[question] = "weet_ik_niet"
