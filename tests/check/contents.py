"""The content files with the schema each belongs to, as the data an editor's program would see."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from web.content.files import read_page, read_yaml

FILES = {
    "regeling.json": (
        "landelijk/*.md",
        "voorbeeldregelingen/*.md",
        "gemeenten/*/regelingen/*.md",
    ),
    "loket.json": ("landelijk/loketten/*.md", "gemeenten/*/loketten/*.md"),
    "gemeente.json": ("gemeenten/*/gemeente.yaml",),
    "vraag.json": ("vragen/*.md", "gemeenten/*/vragen/*.md"),
    "bedragen.json": ("landelijk/bedragen/*.yaml",),
}


def files(content: Path) -> Iterator[tuple[str, Path]]:
    """Name of the schema, and file."""
    for name, patterns in FILES.items():
        for pattern in patterns:
            yield from ((name, path) for path in sorted(content.glob(pattern)))


def data(path: Path) -> object:
    """The facts as plain data: a day is a text, as YAML 1.2 says."""
    return plain(read_page(path).front if path.suffix == ".md" else read_yaml(path))


def plain(value: object) -> object:
    """Only what JSON has."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return list(map(plain, value))
    if isinstance(value, datetime.date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value
