"""`rondkomen vertaal`: the lists for translators brought up to date, and how far each is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from web.check.translations import po
from web.check.translations.messages import messages
from web.content.catalogs import compiled


def translate(content: Path, *, only_compile: bool = False) -> Iterator[str]:
    """Write every list of every language, and compile it; a line for each."""
    content = content.resolve()
    folders = sorted(path for path in (content.parent / "translations").glob("*/"))
    if not only_compile:
        parts = po.by_part(messages(content.parent, content))
        for folder in folders:
            known = po.known(folder.glob("*.po"))
            for part, found in parts.items():
                told, all_ = po.share(po.update(folder / f"{part}.po", found, known))
                yield f"{folder.name} {part:20} {told} van {all_} vertaald{_percent(told, all_)}"
    for path in (path for folder in folders for path in folder.glob("*.po")):
        path.with_suffix(".mo").write_bytes(compiled(path))


def _percent(told: int, all_: int) -> str:
    return f" ({told * 100 // all_}%)" if all_ else ""
