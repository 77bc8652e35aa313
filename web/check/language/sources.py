"""Where the words of the site stand: every text for people in content, templates and code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from web.check.language.pieces import pieces
from web.check.language.strings import of_code, of_template
from web.content.markdown import to_html
from web.content.texts import files, texts_in

KEYS = {
    **dict.fromkeys("vraag vraag_zo".split(), "question"),
    **dict.fromkeys("titel kop belofte woord".split(), "heading"),
    **dict.fromkeys("tekst kort geen onbekend bewijs eenheid".split(), "item"),
    "hint": "hint",
    "fout": "error",
    "knop": "button",
}
CODE = (
    "web/ages.py web/choices.py web/hours.py web/how/figures.py "
    "web/kiosk.py web/outcome.py web/reasons.py web/security.py web/summary.py web/views/errors.py"
).split()
"""The few modules with words for visitors; errors for editors, hosts and programs are no such."""


@dataclass(frozen=True, slots=True)
class Source:
    """One text as somebody wrote it. `{}` or `{naam}`: what the site fills in."""

    text: str
    kind: str
    file: str
    """Below the folder of the project."""
    line: int
    key: str = ""
    """Of content: what it stands behind."""

    @property
    def is_running_text(self) -> bool:
        """Is it in the body of a Markdown file? There the site explains hard words by itself."""
        return self.file.endswith(".md") and not self.key and self.kind != "heading"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


def sources(root: Path, municipality: str | None = None) -> list[Source]:
    """Every text for people below the folder of the project (or of a copy of its content), or what
    this municipality (or `landelijk`) wrote itself."""
    found = list[Source]()
    for path, name in files(root / "content_b1"):
        if municipality is None or f"/{municipality}/" in f"/{name}":
            found += _content(path, name)
    return found if municipality else [*found, *_of_the_site(root)]


def _of_the_site(root: Path) -> Iterator[Source]:
    """The templates, and the few modules of CODE."""
    for path in sorted((root / "web" / "templates").rglob("*.html")):
        name = path.relative_to(root).as_posix()
        yield from (Source(*text, name, at) for *text, at in of_template(path.read_text("utf-8")))
    for name in CODE if (root / "web").exists() else ():
        said = of_code((root / name).read_text("utf-8"))
        yield from (Source(text, "item", name, line) for text, line in said)


def _content(path: Path, name: str) -> Iterator[Source]:
    for one in texts_in(path, name):
        where = (f"content_b1/{name}", one.line)
        if one.keys:
            kind = "error" if name.endswith("fouten.yaml") else KEYS.get(one.keys[-1], "paragraph")
            yield Source(one.text, kind, *where, one.keys[-1])
        else:
            for piece in pieces(f"<main>{to_html(one.source)}</main>"):
                yield Source(piece.text, piece.kind, *where)
