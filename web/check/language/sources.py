"""Where the words of the site stand: every text for people in content, templates and code."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from web.check.language.pieces import pieces
from web.check.language.strings import of_code, of_template
from web.content.markdown import to_html
from web.content.texts import files, texts_in
from web.settings import CONTENT

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
    """Below the folder of the content; of the site itself below that of the project."""
    line: int
    key: str = ""
    """Of content: what it stands behind."""

    @property
    def is_running_text(self) -> bool:
        """Is it in the body of a Markdown file? There the site explains hard words by itself."""
        return self.file.endswith(".md") and not self.key and self.kind != "heading"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


def sources(
    content: Path, municipality: str | None = None, asked: Collection[Path] = ()
) -> list[Source]:
    """Every text for people in this folder of content, and with the content of the project itself
    also those of the site; or what this municipality (or `landelijk`) wrote itself. `asked`: only
    in these files, in full. Raises ContentError."""
    found: list[tuple[Path, str, Callable]] = [
        (path, name, _content)
        for path, name in files(content)
        if municipality is None or f"/{municipality}/" in f"/{name}"
    ]
    if municipality is None and content.resolve() == CONTENT.resolve():
        found += _of_the_site(CONTENT.parent)
    mine = (one for one in found if not asked or one[0].resolve() in asked)
    return [source for path, name, read in mine for source in read(path, name)]


def _of_the_site(root: Path) -> Iterator[tuple[Path, str, Callable]]:
    """The templates, and the few modules of CODE."""
    for path in sorted((root / "web" / "templates").rglob("*.html")):
        yield path, path.relative_to(root).as_posix(), _template
    yield from ((root / name, name, _code) for name in CODE)


def _template(path: Path, name: str) -> Iterator[Source]:
    yield from (Source(*text, name, at) for *text, at in of_template(path.read_text("utf-8")))


def _code(path: Path, name: str) -> Iterator[Source]:
    said = of_code(path.read_text("utf-8"))
    yield from (Source(text, "item", name, line) for text, line in said)


def _content(path: Path, name: str) -> Iterator[Source]:
    for one in texts_in(path, name):
        where = (name, one.line)
        if one.keys:
            kind = "error" if name.endswith("fouten.yaml") else KEYS.get(one.keys[-1], "paragraph")
            yield Source(one.text, kind, *where, one.keys[-1])
        else:
            for piece in pieces(f"<main>{to_html(one.source)}</main>"):
                yield Source(piece.text, piece.kind, *where)
