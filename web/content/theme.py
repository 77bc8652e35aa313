"""The colours of a municipality: `thema` in `gemeente.yaml`, by names of the NL Design System.

A value is a colour or the roundness of a button and nothing else: it goes into a stylesheet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from web.content import fields
from web.content.files import Map

KEY = "thema"
COLOURS = tuple(
    f"utrecht-{name}"
    for name in (
        "page-header-background-color page-header-color document-background-color "
        "surface-background-color document-color form-field-description-color separator-color "
        "textbox-border-color button-primary-action-background-color "
        "button-primary-action-color link-color alert-info-background-color focus-outline-color"
    ).split()
)
"""The colours of danger are not here: those are the same everywhere."""
ROUND = "utrecht-button-border-radius"
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
RADIUS = re.compile(r"0|(?:[0-9]|[0-2][0-9])px|[0-2]?\.[0-9]{1,2}rem|[01]rem")


def read_theme(root: Map) -> Mapping[str, str]:
    """The theme by the name of each value; empty without one. Raises ContentError."""
    theme = fields.submap(root, KEY, {})
    fields.only(theme, (*COLOURS, ROUND))
    for name in theme:
        if theme[name] is None:
            mend = 'Zet aanhalingstekens om de kleur: "#154273".'
            raise theme.fault(name, f"Achter '{name}' staat niets.", mend)
        written = fields.text(theme, name)
        if name == ROUND and not RADIUS.fullmatch(written):
            problem = f"'{written}' is geen ronding."
            raise theme.fault(name, problem, "Schrijf bijvoorbeeld 8px, .5rem of 0.")
        if name != ROUND and not COLOUR.fullmatch(written):
            problem = f"'{written}' is geen kleur."
            raise theme.fault(name, problem, 'Schrijf # en 3 of 6 tekens, zoals "#154273".')
    return {name: str(theme[name]) for name in theme}
