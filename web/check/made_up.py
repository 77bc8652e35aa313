"""What docs/voorbeeld-regeling.md made up, in a file of a municipality: with a copy of that file it
would go live as a source and as an address to apply."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from web.content.catalogs import OWN
from web.content.errors import ContentError
from web.content.files import read_page

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "voorbeeld-regeling.md"
HOST = re.compile(r"(?<![\w-])(?:www\.)?(?:voorbeeld\.nl|example\.(?:com|net|nl|org))\b", re.I)
"""Names that stand for a site: RFC 2606, and what the example itself has."""
MEND = "Schrijf wat uw bron zegt, of haal de regel weg."
READ = "Schrijf in welk stuk dit staat, op welke plaats, en wanneer u het las."


def made_up(content: Path, slug: str) -> Iterator[ContentError]:
    """Lines of this municipality with a source or an address of the example. Comments may."""
    title = re.escape(read_page(EXAMPLE).front["bron"]["titel"]) if EXAMPLE.exists() else "(?!)"
    source = re.compile(rf"""\btitel: *["']?{title}["']? *(?:[,}}#]|$)""")
    for path in sorted(filter(Path.is_file, (content / OWN / slug).rglob("*.*"))):
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
            if line.lstrip().startswith("#"):
                continue
            if source.search(line):
                yield ContentError(path, number, "Deze bron is nog die van het voorbeeld.", READ)
            if found := HOST.search(line):
                problem = f"'{found[0]}' is nog het adres van het voorbeeld."
                yield ContentError(path, number, problem, MEND)
