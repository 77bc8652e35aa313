"""The files of the schemes as they were at the end of each day, out of git.

Only which file held what: no name of an author and no message is ever asked for.
"""

from __future__ import annotations

import datetime
import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

SCHEME = re.compile(r"(?:landelijk|voorbeeldregelingen|gemeenten/[^/]+/regelingen)/[^/]+\.md")
ZONE = "Europe/Amsterdam"


class NoHistoryError(RuntimeError):
    """There is no git here, or only a piece of the history. The text says which, in Dutch."""


@dataclass(frozen=True)
class Evening:
    """The end of one day on which something in the content changed."""

    day: datetime.date
    commit: str
    files: Mapping[str, str]
    """By path below the content, the name git has for what is in it."""


class History:
    """The history of one folder of content. Raises NoHistoryError when it is not whole."""

    def __init__(self, content: Path) -> None:
        self._content = content
        if self._git("rev-parse", "--is-shallow-repository").strip() != "false":
            raise NoHistoryError("deze kopie heeft niet de hele geschiedenis")

    def evenings(self) -> Iterator[Evening]:
        """Oldest first. Days never go back, whatever a clock said."""
        log = self._git(
            *("log", "--first-parent", "--reverse", "--date=format-local:%Y-%m-%d"),
            *("--format=%H %cd", "--", "."),
        )
        last: dict[datetime.date, str] = {}
        day = datetime.date.min
        for line in log.splitlines():
            commit, told = line.split()
            day = max(day, datetime.date.fromisoformat(told))
            last[day] = commit
        for day, commit in last.items():
            yield Evening(day, commit, self._files(commit))

    def renamed(self, before: str, after: str) -> dict[str, str]:
        """Old path to new path, within one folder: the same scheme under another name."""
        told = self._git(
            *("diff-tree", "-r", "-M", "-z", "--relative", "--diff-filter=R", "--name-status"),
            *(before, after, "--", "."),
        )
        parts = told.split("\0")
        pairs = zip(parts[1::3], parts[2::3], strict=False)
        return {old: new for old, new in pairs if Path(old).parent == Path(new).parent}

    def text(self, blob: str) -> str:
        """What stands in a file. Letters that are no UTF-8 become question marks."""
        return self._git("cat-file", "blob", blob)

    def _files(self, commit: str) -> dict[str, str]:
        """`ls-tree` tells paths below the folder it is asked in."""
        rows = self._git("ls-tree", "-r", "-z", commit, "--", ".").split("\0")
        told = (row.split("\t", 1) for row in rows if row)
        return {path: kind.split()[2] for kind, path in told if SCHEME.fullmatch(path)}

    def _git(self, *arguments: str) -> str:
        try:
            done = subprocess.run(  # noqa: S603 (nothing of it comes from outside)
                ["git", "-C", str(self._content), *arguments],  # noqa: S607
                capture_output=True,
                check=True,
                env={**os.environ, "TZ": ZONE},
            )
        except (OSError, subprocess.CalledProcessError):
            raise NoHistoryError("hier is geen geschiedenis van git") from None
        return done.stdout.decode("utf-8", "replace")
