"""Where the words of the site stand: every text for people in content, templates and code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from web.check.language.pieces import pieces
from web.check.language.strings import of_code, of_template
from web.content.markdown import to_html

NO_TEXT = {
    "content_b1/overdracht",  # what a code can say
    "content_b1/plaatsen",  # names of places
    "content_b1/privacy/bewijs.yaml",  # figures
    "content_b1/taal",  # the lists of this gate
    "content_b1/teksten/herken",  # what people type
    "content_b1/landelijk/bewijs.yaml",
}
"""Files and folders without a text for people."""
NO_WORDS = set(
    "url aanvraag_url website email adres telefoon chat code kernen normen bron plan plekken "
    "banden plaats cijfers zekerheid id postadres antwoorden uitkomst regelingen regeling "
    "reken_met".split()
)
"""Keys of content with no text of ours below them: addresses, names, a source."""
TYPED = set(
    "ja_woorden genoeg_woorden nee_woorden koppen gevraagd tussen ook regeling andere_talen "
    "adviseurs landelijk".split()
)
"""The same in the files with nothing but texts: what people type, and other languages."""
CONDITIONS = {"voorwaarden", "als", "ook_als", "alleen_als", "vanzelf_als", "heeft_al_als"}
"""Below these only `onbekend` is a text."""
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
NAME = re.compile(r"[a-z0-9_/.:#@+-]*|[0-9 .,:€%-]*|https?:\S*")
"""A value that is no text: a key, a number, an address."""
WORDS = re.compile(r"content_b1/(?:teksten|privacy)/\w+\.yaml")
"""Nothing but texts: here a bare word is one too."""
NEW = re.compile(r"\s*(?:[-*#>|]\s|#|[0-9]+\.\s)")
"""Here a new block of Markdown begins."""


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


def sources(root: Path) -> list[Source]:
    """Every text for people below the folder of the project (or of a copy of its content)."""
    found = list[Source]()
    for path in sorted((root / "content_b1").rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.suffix in (".md", ".yaml") and not name.startswith(tuple(NO_TEXT)):
            found += _content(path.read_text("utf-8"), name)
    for path in sorted((root / "web" / "templates").rglob("*.html")):
        name = path.relative_to(root).as_posix()
        found += (Source(*text, name, at) for *text, at in of_template(path.read_text("utf-8")))
    for name in CODE if (root / "web").exists() else ():
        texts = of_code((root / name).read_text("utf-8"))
        found += (Source(text, "item", name, line) for text, line in texts)
    return found


def _content(text: str, name: str) -> Iterator[Source]:
    front, body, line = text, "", 0
    if name.endswith(".md"):
        _, front, body = re.split(r"^---[ \t]*$", text, maxsplit=2, flags=re.MULTILINE)
        line = front.count("\n") + 1
    for keys, value, at in _scalars(yaml.compose(front, yaml.CSafeLoader), (), name):
        kind = "error" if name.endswith("fouten.yaml") else KEYS.get(keys[-1], "paragraph")
        for part in _lines(value):
            at = _line_of(part, text.split("\n"), at)
            yield Source(part, kind, name, at, keys[-1])
    for number, block in _blocks(body):
        for piece in pieces(f"<main>{to_html(block)}</main>"):
            yield Source(piece.text, piece.kind, name, line + number)


def _scalars(node: yaml.Node, keys: tuple, name: str) -> Iterator[tuple[tuple, str, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value not in (TYPED if WORDS.fullmatch(name) else NO_WORDS):
                yield from _scalars(value, (*keys, key.value), name)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item, keys, name)
    elif node.tag.endswith(":str") and _is_text(keys, node.value, name):
        yield keys, node.value, node.start_mark.line + 1


def _is_text(keys: tuple, value: str, name: str) -> bool:
    """The examples of a scheme are for who checks it; those of /zo-rekenen-wij are shown."""
    if NAME.fullmatch(value) and not (value.isalpha() and WORDS.fullmatch(name)):
        return False
    if "voorbeelden" in keys and name.endswith(".md"):
        return False
    if keys[-1] == "eenheid" and "/bedragen/" in name:
        return False  # written as € and behind it
    return not CONDITIONS & set(keys) or keys[-1] in ("onbekend", "ja", "nee", "misschien")


def _blocks(body: str) -> Iterator[tuple[int, str]]:
    """The blocks of a Markdown text, each with the line it begins on: 0 is the `---` above it."""
    start, block = 0, list[str]()
    for number, line in enumerate([*body.split("\n"), ""]):
        if block and (not line.strip() or NEW.match(line) or block[0].startswith("#")):
            yield start, "\n".join(block)
            block = []
        if line.strip():
            start = start if block else number
            block.append(line)


def _lines(text: str) -> Iterator[str]:
    yield from (" ".join(line.split()) for line in text.split("\n") if line.strip())


def _line_of(part: str, lines: list[str], first: int) -> int:
    """Where in the file this paragraph of a longer text begins: at or below `first`."""
    words = " ".join(part.split()[:2])
    here = (number for number in range(first, len(lines) + 1) if words in lines[number - 1])
    return next(here, first)
