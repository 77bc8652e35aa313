"""The list of schemes when somebody looked for one, what changed in them, and *Klopt dit niet?*"""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

from tests.states.site import Site
from web.content.changed import Change
from web.content.municipality import Editor
from web.history.differences import WORDS
from web.views import changed

SLUG, STEM = "dalfsen", "kindregeling"
FILE = f"gemeenten/{SLUG}/regelingen/{STEM}.md"
EDITOR = Editor("De redactie", "redactie@gemeente.example")


def searched(site: Site) -> None:
    """Words that find one scheme, a few, or none."""
    for typed in ("fiets", "kinderen", "xyzzy", ""):
        site.visitor().post(f"/{SLUG}/regelingen/", {"zoek": typed})


def what_changed(site: Site) -> None:
    """Every sentence, nothing at all, and that nobody knows."""
    every = tuple(Change(site.day, FILE, (word,), "Kindregeling") for word in WORDS)
    for known in (every, every[:1], (), None):
        with patch.object(changed, "known", lambda _, known=known: known):
            for language in ("", *(f"/{code}" for code in site.languages)):
                site.visitor().get(f"{language}/{SLUG}/wijzigingen")
                site.visitor().get(f"{language}/{SLUG}/regelingen/{STEM}")


def doubted(site: Site) -> None:
    """Where the editors said how to reach them, and on a public computer there."""
    pack = site.library.pack(SLUG)
    told = replace(pack, municipality=replace(pack.municipality, editor=EDITOR))
    with patch.dict(site.library._packs, {SLUG: told}):
        for kiosk in ("", SLUG):
            site.visitor(kiosk=kiosk).get(f"/{SLUG}/klopt-niet/{STEM}")
