"""The checks of planted faults read the same few hundred files each time."""

from __future__ import annotations

import functools

import pytest
import yaml


@pytest.fixture(scope="module", autouse=True)
def _composed_once():
    """The same text is the same YAML. What is built of it, with file and line, is built anew."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml, "compose", functools.cache(yaml.compose))
        yield
