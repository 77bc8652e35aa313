"""Every link in the content, with the file and the line where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urldefrag

from web.check.due import owner

URL = re.compile(r"https?://[^\s<>\"'`{}\[\]|\\]+")
AFTER = ".,;:!?*_"
"""Signs that belong to the sentence, not to the address before them."""
CHECKED = re.compile(r"^\s*gecontroleerd: *(\d{4}-\d\d-\d\d)", re.MULTILINE)
COMMENT = re.compile(r"\s*# ")
BODY = "tekst"


@dataclass(frozen=True, slots=True)
class Link:
    """One place where the content links to another site."""

    url: str
    path: Path
    line: int
    key: str
    """`bron`, `url`, `website`, `aanvraag_url`: what stands before it; else `tekst`."""
    owner: str
    """The municipality, or `landelijk`."""
    checked: str = ""
    """The day on which somebody last read this file beside its source (`gecontroleerd`), of several
    the first; empty when it does not say."""

    @property
    def page(self) -> str:
        """The address to ask: what comes after a # stays in the browser."""
        return urldefrag(self.url).url


def links(content: Path) -> list[Link]:
    """All links, in the order of files and lines."""
    found = []
    for path in sorted(content.rglob("*")):
        if path.suffix in (".md", ".yaml"):
            home, text = owner(content, path), path.read_text("utf-8", "replace")
            checked = min(CHECKED.findall(text), default="")
            found += [Link(url, path, line, key, home, checked) for url, line, key in _in(text)]
    return found


def _in(text: str) -> Iterator[tuple[str, int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        if COMMENT.match(line):
            continue
        for match in URL.finditer(line):
            before = re.search(r"([a-z_]+):\s*[\"']?$", line[: match.start()])
            yield _trimmed(match[0]), number, before[1] if before else BODY


def _trimmed(url: str) -> str:
    """Without the signs of the sentence, and without a bracket that was not opened in it."""
    while url[-1] in AFTER or (url[-1] == ")" and url.count(")") > url.count("(")):
        url = url[:-1]
    return url
