"""Words that are in no Dutch dictionary: hunspell with the list of OpenTaal, from apt."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable

HUNSPELL = ("hunspell", "-d", "nl_NL", "-i", "utf-8", "-l")


def available() -> bool:
    """Is there a dictionary on this machine?"""
    if shutil.which(HUNSPELL[0]) is None:
        return False
    return _hunspell("").returncode == 0


def misspelt(words: Iterable[str]) -> set[str]:
    """Which of these words no dictionary knows. Ask for all words at once: it starts a program."""
    asked = "\n".join(sorted({word.replace("’", "'") for word in words}))
    return set(_hunspell(asked).stdout.split())


def _hunspell(text: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(HUNSPELL, input=text, capture_output=True, text=True, check=False)  # noqa: S603
