"""The report of `rondkomen keur --html`: one page that needs nothing else, to read or to print."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATE = "rapport.html"


def page(data: dict) -> str:
    """The whole page. `data`: see overview.py."""
    folder = FileSystemLoader(Path(__file__).parent)
    made = Environment(loader=folder, autoescape=True, undefined=StrictUndefined)
    made.trim_blocks = made.lstrip_blocks = True
    return made.get_template(TEMPLATE).render(**data)
