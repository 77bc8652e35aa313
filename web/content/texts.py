"""Which words in a content file are texts for people: one answer for the gate of plain language,
for who makes the lists for translators, and for who reads the content in another language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from web.content.files import composed, halves, read

NO_TEXT = (
    "overdracht/",  # what a code can say
    "plaatsen/",  # names of places
    "privacy/bewijs.yaml",  # figures
    "taal/",  # the lists of the gate
    "teksten/herken/",  # what people type
    "landelijk/bewijs.yaml",
)
"""Files and folders without a text for people."""
NO_WORDS = set(
    "url aanvraag_url website email adres telefoon chat code kernen normen bron plan plekken "
    "banden plaats cijfers zekerheid id postadres antwoorden uitkomst regelingen regeling "
    "reken_met thema redactie".split()
)
"""Keys of content with no text of ours below them: addresses, names, a source."""
TYPED = set(
    "ja_woorden genoeg_woorden nee_woorden koppen gevraagd tussen ook andere_talen "
    "landelijk".split()
)
"""Lists of what people type, and texts in other languages, in the files with nothing but texts."""
NAMED = {"regeling", "adviseurs"}
"""In those files: the name of a file."""
CONDITIONS = {"voorwaarden", "als", "ook_als", "alleen_als", "vanzelf_als", "heeft_al_als"}
"""Below these only `onbekend` is a text."""
DUTCH = {
    "teksten/woorden.yaml woorden woord",
    "teksten/woorden.yaml woorden bekend",
    "gemeente.yaml naam",
    "teksten/rekenregels wet",
    "landelijk/noodhulp telefoon_naam",
}
"""Names, and what the code looks at, are the same in every language: file or folder, and keys."""
NAME = re.compile(r"[a-z0-9_/.:#@+-]*|[0-9 .,:€%-]*|https?:\S*")
"""A value that is no text: a key, a number, an address."""
ONE_WORD = {"eenheid", "woorden"}
"""In a question, behind these one small word is a text: `jaar`, `jonger`."""
WORDS = re.compile(r"(?:teksten|privacy)/\w+\.yaml")
"""Nothing but texts: here a bare word is one too."""
NEW = re.compile(r"\s*(?:[-*#>|]\s|#|[0-9]+\.\s)")
"""Here a new block of Markdown begins."""
MARK = re.compile(r"\s*(?:(?:[-*>]|#+|[0-9]+\.)\s+)*")
"""What stands before the words of a block: of a heading or an item of a list."""
LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Text:
    """One text as it stands in a file."""

    text: str
    """White space folded; of Markdown the source, without the mark of a heading or a list."""
    line: int
    keys: tuple[str, ...] = ()
    """What it stands behind; nothing in the body of a page."""
    source: str = ""
    """In the body of a page: the block as somebody wrote it."""

    is_translated: bool = True
    """Names of people's things, and what the code looks at, stay as they are."""


def files(content: Path) -> Iterator[tuple[Path, str]]:
    """Every file with texts, and its name below the folder of the content."""
    for path in sorted(content.rglob("*")):
        name = path.relative_to(content).as_posix()
        if path.suffix in (".md", ".yaml") and not name.startswith(NO_TEXT):
            yield path, name


def texts_in(path: Path, name: str) -> Iterator[Text]:
    """The texts of one file, in the order in which they stand. Raises ContentError."""
    return texts(read(path), name, path)


def texts(written: str, name: str, path: Path | None = None) -> Iterator[Text]:
    """The same of what is written in it. Raises ContentError."""
    path = path or Path(name)
    is_page = name.endswith(".md")
    front, body = halves(written, path) if is_page else (written, "")
    first, lines = front.count("\n") + 1, written.split("\n")
    for keys, value, line in _scalars(composed(front, path, 0), (), name):
        for part in LINE.findall(value):
            line = _line_of(part, lines, line)
            yield Text(fold(part), line, keys, is_translated=not stays_dutch(keys, name))
    for line, block in blocks(body):
        yield Text(fold(block[MARK.match(block).end() :]), first + line, (), block)


def translated(value: object, name: str, say: Callable[[str], str], keys: tuple = ()) -> object:
    """What was read from a YAML file, with each text as `say` says it. Changes what it is given."""
    if isinstance(value, str):
        found = is_text(keys, value, name) and not stays_dutch(keys, name)
        return said(value, say) if found else value
    if isinstance(value, dict):
        for key, below in value.items():
            if not holds_none((*keys, key), isinstance(below, list | dict), name):
                value[key] = translated(below, name, say, (*keys, key))
    elif isinstance(value, list):
        value[:] = [translated(item, name, say, keys) for item in value]
    return value


def translated_body(body: str, say: Callable[[str], str]) -> str:
    """A Markdown text with each block as `say` says it."""
    lines = body.split("\n")
    for start, block in reversed([*blocks(body)]):
        mark = MARK.match(block).end()
        lines[start : start + block.count("\n") + 1] = [block[:mark] + say(fold(block[mark:]))]
    return "\n".join(lines)


def said(value: str, say: Callable[[str], str]) -> str:
    """Line by line, with the white space around it: `, of ` stays apart."""
    return LINE.sub(lambda line: _around(line[0], say), value)


def _around(line: str, say: Callable[[str], str]) -> str:
    bare = line.strip()
    return line.replace(bare, say(fold(bare)), 1)


def fold(text: str) -> str:
    """One line, one space between two words."""
    return " ".join(text.split())


def holds_none(keys: tuple[str, ...], is_group: bool, name: str) -> bool:
    """Is there no text of ours at or below the last of these keys? An option may be called
    anything: `telefoon`, in a list of bills."""
    if WORDS.fullmatch(name):
        return keys[-1] in NAMED or (is_group and keys[-1] in TYPED)
    return keys[-1] in NO_WORDS and "opties" not in keys[-2:-1]


def stays_dutch(keys: tuple[str, ...], name: str) -> bool:
    """Is it a name, or something the code compares?"""
    file, folder = name.rpartition("/")[2], name.rpartition("/")[0]
    return not DUTCH.isdisjoint(" ".join((where, *keys)) for where in (name, file, folder))


def is_text(keys: tuple, value: str, name: str) -> bool:
    """The examples of a scheme are for who checks it; those of /zo-rekenen-wij are shown."""
    bare = WORDS.fullmatch(name) or (name.startswith("vragen/") and keys[-1] in ONE_WORD)
    if NAME.fullmatch(value) and not (value.isalpha() and bare):
        return False
    if "voorbeelden" in keys and name.endswith(".md"):
        return False
    if keys[-1] == "eenheid" and "/bedragen/" in name:
        return " " in value and value != "maanden loon"  # else code makes `5%`, `5 personen`
    return not CONDITIONS & set(keys) or keys[-1] in ("onbekend", "ja", "nee", "misschien")


def blocks(body: str) -> Iterator[tuple[int, str]]:
    """The blocks of a Markdown text, each with the line it begins on: 0 is the `---` above it."""
    start, block = 0, list[str]()
    for number, line in enumerate([*body.split("\n"), ""]):
        empty = not line.strip(" *")  # `***`: what follows is folded
        if block and (empty or NEW.match(line) or block[0].startswith("#")):
            yield start, "\n".join(block)
            block = []
        if not empty:
            start = start if block else number
            block.append(line)


def _scalars(node: yaml.Node, keys: tuple, name: str) -> Iterator[tuple[tuple, str, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*keys, str(key.value))
            if not holds_none(inner, not isinstance(value, yaml.ScalarNode), name):
                yield from _scalars(value, inner, name)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item, keys, name)
    elif node.tag.endswith(":str") and is_text(keys, node.value, name):
        yield keys, node.value, node.start_mark.line + 1


def _line_of(part: str, lines: list[str], first: int) -> int:
    """Where in the file this paragraph of a longer text begins: at or below `first`."""
    words = " ".join(part.split()[:2])
    here = (number for number in range(first, len(lines) + 1) if words in lines[number - 1])
    return next(here, first)
