"""A copy of the content in which every municipality of the Netherlands has 15 schemes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from bench.serving import ROOT
from web.content.places import Places

CONTENT = ROOT / "content_b1"
MODEL = "dalfsen"
"""The pack with 15 schemes that the others are made of. Its figures and texts stay the same."""
VILLAGES = re.compile(r"^kernen:\n(  .*\n)+", re.MULTILINE)
CODE = re.compile(r"^code: .*$", re.MULTILINE)
NAME = re.compile(r"^naam: .*$", re.MULTILINE)


def write(folder: Path, count: int) -> list[str]:
    """Write `count` municipalities, the model among them, and say their slugs."""
    shutil.copytree(CONTENT, folder, dirs_exist_ok=True, ignore=_only_model)
    model = CONTENT / "gemeenten" / MODEL
    text = VILLAGES.sub("", (model / "gemeente.yaml").read_text("utf-8"))
    others = [one for one in Places(CONTENT / "plaatsen").all() if one.slug != MODEL]
    for one in others[: count - 1]:
        own = folder / "gemeenten" / one.slug
        shutil.copytree(model, own)
        told = NAME.sub(f'naam: "{one.name}"', CODE.sub(f"code: {one.code}", text))
        (own / "gemeente.yaml").write_text(told, encoding="utf-8")
    return [MODEL, *(one.slug for one in others[: count - 1])]


def _only_model(folder: str, names: list[str]) -> set[str]:
    return {name for name in names if name != MODEL} if Path(folder).name == "gemeenten" else set()
