"""Every text that can be translated, part by part: what translators see, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.extract import extract_from_file

from web.content.catalogs import NATIONAL, SITE, USUAL, part_of
from web.content.texts import Text, files, texts_in

JINJA = "jinja2.ext:babel_extract"
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}
HOW = {"silent": "false", "trimmed": "true", "newstyle_gettext": "true"}
FOR_TRANSLATORS = "Vertaal:"
"""A comment in a template or in code that begins so is shown to translators."""
SHARED = (SITE, NATIONAL)
TITLE, SCHEME, DESK = "title", "title of a scheme", "title of a desk"
KEEP_NAME = "write the Dutch name, then in brackets what it is"
KINDS = {
    **dict.fromkeys("vraag vraag_zo".split(), "question"),
    **dict.fromkeys("kop belofte".split(), "heading"),
    "knop": "button",
    "hint": "hint",
    "fout": "error: what to do now",
    "samenvatting": "summary, one sentence",
    "onbekend": "what we do not know; stands in a sentence",
    "bewijs": "paper to bring; item of a list",
    "eenheid": "unit, behind a number; begins with `euro` where Dutch does",
    "zin": "reason on the outcome",
    "geen_zin": "reason on the outcome",
    "kort": "short name; stands in a sentence or a list",
    "waarom": "why we ask or advise this",
    "termijn": "term; stands in a sentence",
}
"""What a text behind a key is to people."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text, at one place."""

    id: str | tuple[str, str]
    """Two of them where one and more differ."""
    part: str
    file: str
    line: int
    kind: str
    """For translators."""

    @property
    def is_name(self) -> bool:
        """Must the Dutch name stay, because that is what people hear at a desk?"""
        return self.kind.startswith((SCHEME, DESK))


def messages(root: Path, content: Path) -> Iterator[Message]:
    """Everything, the site itself first: a text that stands in two parts belongs to the first."""
    if (root / "web").exists():
        yield from _of_site(root)
    found = [one for path, name in files(content) for one in _of_content(path, name, content.name)]
    yield from sorted(found, key=lambda one: _rank(one.part))


def _rank(part: str) -> tuple[int, str]:
    return (SHARED.index(part) if part in SHARED else len(SHARED), part)


def _of_site(root: Path) -> Iterator[Message]:
    templates = sorted((root / "web" / "templates").rglob("*.html"))
    for path in (*templates, *sorted((root / "web").rglob("*.py"))):
        name, is_code = path.relative_to(root).as_posix(), path.suffix == ".py"
        how = ("python", path) if is_code else (JINJA, path)
        found = extract_from_file(*how, KEYWORDS, (FOR_TRANSLATORS,), {} if is_code else HOW)
        for line, id_, comments, _ in found:
            told = " ".join(comments).removeprefix(FOR_TRANSLATORS).strip()
            yield Message(id_, SITE, name, line, told or "on the page")


def _of_content(path: Path, name: str, folder: str) -> Iterator[Message]:
    for one in texts_in(path, name):
        if one.is_translated:
            kind = _kind(one, name)
            yield Message(one.text, part_of(name), f"{folder}/{name}", one.line, kind)


def _kind(one: Text, name: str) -> str:
    if not one.keys:
        mark = one.source.lstrip()[0]
        return {"#": "heading", "-": "item of a list", "*": "item of a list"}.get(mark, "text")
    key, folder = one.keys[-1], Path(name).parent.name
    if key == "titel":
        is_scheme = folder in ("regelingen", USUAL) or (folder == NATIONAL and len(one.keys) == 1)
        title = SCHEME if is_scheme else DESK if folder == "loketten" else TITLE
        return title if title == TITLE else f"{title}: {KEEP_NAME}"
    return KINDS.get(key) or f"text ({' > '.join(one.keys)})"
