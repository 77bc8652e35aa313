"""docs/bewaken.md names what is there: options, headings, and numbers."""

from __future__ import annotations

import argparse
import re

from tests.conftest import ROOT
from web.commands import watch
from web.commands.common import BAD_INPUT
from web.watch import link_tasks, manners
from web.watch.markdown import HEADINGS

TEXT = (ROOT / "docs" / "bewaken.md").read_text("utf-8")


def _parser() -> argparse.ArgumentParser:
    commands = argparse.ArgumentParser().add_subparsers()
    watch.add(commands)
    return commands.choices["bewaak"]


def test_options():
    known = {one for action in _parser()._actions for one in action.option_strings} - {
        "-h",
        "--help",
    }
    assert set(re.findall(r"(?<=[ `])--[a-z-]+", TEXT)) == known


def test_headings():
    for heading in HEADINGS.values():
        assert f"| {heading} |" in TEXT


def test_numbers():
    assert f"Pas na {link_tasks.TRIES} dagen" in TEXT
    assert f"tot {manners.LONGEST_PAUSE:.0f} seconden" in TEXT
    defaults = vars(_parser().parse_args([]))
    assert f"gewoon {defaults['pauze']} seconden" in TEXT
    assert f"wachten wij {defaults['wachten']} seconden" in TEXT
    assert f"{defaults['dagen']} dagen niet meer" in TEXT


def test_exit_codes():
    """What was not seen may be orange; a wrong option may not."""
    codes = (watch.SEEN_AND_GOOD, watch.SOMETHING_TO_DO, BAD_INPUT, watch.NOT_SEEN)
    assert re.findall(r"(?m)^\| ([0-9]) \|", TEXT) == [str(code) for code in sorted({*codes})]
    assert len({*codes}) == len(codes)
    assert f"allow_failure: {{exit_codes: [{watch.NOT_SEEN}]}}" in TEXT
    assert f"niet alles gezien is ({watch.NOT_SEEN})" in TEXT
