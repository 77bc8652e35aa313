"""The vocabulary made ready beforehand: `rondkomen klaarzet` writes it, the site reads it.

Reading takes a tenth of the time of making. The file is never stale: it begins with a digest of all
it was made of, the code too, and one that does not fit is not read. Like compiled Python it runs
as code does, so it stands beside the code and never among the content, which anybody may send in.
"""

from __future__ import annotations

import pickle
import platform
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO

FILE = Path(__file__).with_name("klaar.bin")
LISTS = Path("teksten", "herken")
CODE = Path(__file__).resolve().parents[2]
MAKERS = (
    "understand/words/*.py",
    *(f"content/{name}.py" for name in ("fields", "files", "vocabulary")),
)
"""The code that makes it, and of which it holds objects."""
SIZE = sha256().digest_size


def load(content: Path) -> object | None:
    """What was stored; None when nothing was, or when anything it was made of has changed."""
    if not FILE.exists():
        return None
    with FILE.open("rb") as stored:
        return _Reader(stored, content).load() if stored.read(SIZE) == _digest(content) else None


def store(content: Path, made: object) -> Path:
    """Write it, whole or not at all, and say where."""
    new = FILE.with_suffix(".nieuw")
    with new.open("wb") as stored:
        stored.write(_digest(content))
        _Writer(stored, content).dump(made)
    return new.replace(FILE)


class _Writer(pickle.Pickler):
    """Faults name the file they are in. Of that only the name is written, so a copy of the content
    fits as well."""

    def __init__(self, file: BinaryIO, content: Path) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._lists = content / LISTS

    def persistent_id(self, obj: object) -> str | None:
        return str(obj.relative_to(self._lists)) if isinstance(obj, Path) else None


class _Reader(pickle.Unpickler):
    """The other way round: each name is a file of the content that is read now."""

    def __init__(self, file: BinaryIO, content: Path) -> None:
        super().__init__(file)
        self.persistent_load = cache((content / LISTS).joinpath)


def _digest(content: Path) -> bytes:
    """Of the lists, of the code that reads them, and of what that code leans on."""
    made_with = (platform.python_version(), version("snowballstemmer"))
    told = sha256(repr(made_with).encode())
    for path in _sources(content):
        told.update(sha256(path.read_bytes()).digest() + path.name.encode())
    return told.digest()


def _sources(content: Path) -> Iterator[Path]:
    yield from sorted((content / LISTS).glob("*.yaml"))
    for files in MAKERS:
        yield from sorted(CODE.glob(files))
