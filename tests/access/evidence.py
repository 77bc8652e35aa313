"""What `make toegankelijk` counted, for the page /toegankelijkheid."""

from __future__ import annotations

import fcntl
import re
import time
from collections.abc import Sized

import yaml

from tests.access.conftest import LONG
from tests.access.looking import Looker
from tests.browser.axe import AXE
from tests.conftest import CONTENT

FILE = CONTENT / "toegankelijkheid" / "bewijs.yaml"
HEAD = "# Gemaakt door `make toegankelijk`. Niet met de hand wijzigen.\n"
VERSION = re.compile(r"axe v([\d.]+)")


def counted(name: str, looker: Looker, looked: int, found: Sized) -> None:
    """Keep what one test saw, good or bad; only of a run at length."""
    version = VERSION.search(AXE.read_text("utf-8")[:200])
    told = {"axe": version[1] if version else "", "chromium": looker.browser.version}
    keep(name, bekeken=looked, fouten=len(found), **told)


def keep(name: str, **figures: int | str) -> None:
    """One outcome, as web/content/promises.py reads it. Several workers write in the same file."""
    if not LONG:
        return
    FILE.parent.mkdir(exist_ok=True)
    with FILE.open("a+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        known = yaml.safe_load(file) or {}
        file.truncate(0)
        said = "nee" if figures["fouten"] else "ja"
        day = time.strftime("%Y-%m-%d")
        known[name] = {"datum": day, "geslaagd": said, "cijfers": figures}
        file.write(HEAD + yaml.safe_dump(known, allow_unicode=True, sort_keys=True))
