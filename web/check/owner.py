"""Whose a content file is."""

from __future__ import annotations

from pathlib import Path

from web.content.catalogs import NATIONAL, OWN


def owner(content: Path, path: Path) -> str:
    """The municipality a file belongs to, or `landelijk`. What lies elsewhere is nobody's own."""
    parts = path.relative_to(content).parts if path.is_relative_to(content) else ()
    return parts[1] if len(parts) > 2 and parts[0] == OWN else NATIONAL
