"""Where the files of the made-up municipality stand, from the content folder on."""

from __future__ import annotations

from tests.content import sixth

OWN = f"gemeenten/{sixth.SLUG}"
SCHEME = f"{OWN}/regelingen/moestuin-zaden.md"
DESK = f"{OWN}/loketten/testloket.md"
GARDEN = f"{OWN}/loketten/tuinloket.md"
QUESTION = f"{OWN}/vragen/moestuin.md"
TOWN = f"{OWN}/gemeente.yaml"
