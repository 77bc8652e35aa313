"""Everything a site could leave behind: files on this machine, and what Redis holds."""

from __future__ import annotations

import contextlib
import os
import stat
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.conftest import ROOT
from tests.privacy.running import Running

SHARED = (ROOT, Path("/dev/shm"), Path("/var/tmp"), Path.home() / ".gunicorn")
"""Where a site may write, beside its own home and the files we saw it open."""


def files(folders: Iterable[Path], opened: Iterable[Path], since: float) -> dict[str, bytes]:
    """Every file that is new or changed since that moment, with its name; by path."""
    paths = {path for folder in (*folders, *SHARED) for path in _under(folder)} | set(opened)
    found = {}
    for path in sorted(paths):
        with contextlib.suppress(OSError):  # gone again: then its writes were seen
            about = path.lstat()
            if stat.S_ISREG(about.st_mode) and about.st_ctime >= since - 1:
                found[f"bestand {path}"] = os.fsencode(path.name) + b"\n" + path.read_bytes()
    return found


def _under(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names)


def redis_dump(redis: Running, file: Path) -> tuple[int, dict[str, bytes]]:
    """The number of keys, and every byte Redis would write if it kept anything."""
    tell = ["redis-cli", "-p", str(redis.port)]
    for setting in ("rdbcompression no", "repl-diskless-sync yes", "repl-diskless-sync-delay 0"):
        subprocess.run([*tell, "config", "set", *setting.split()], check=True, capture_output=True)
    keys = subprocess.run([*tell, "--scan"], check=True, capture_output=True).stdout
    subprocess.run([*tell, "--rdb", str(file)], check=True, capture_output=True)
    slow = subprocess.run([*tell, "slowlog", "get", "-1"], check=True, capture_output=True).stdout
    return len(keys.splitlines()), {"redis": file.read_bytes(), "redis slowlog": slow}


def loose_ends(pids: Iterable[int], log: Path) -> list[str]:
    """What a running process could still leave behind: its memory when it crashes, or a file it
    holds open to write in. Save the log, and the empty file by which gunicorn sees a worker live.
    """
    found = []
    for pid in pids:
        limits = Path(f"/proc/{pid}/limits").read_text().splitlines()
        core = next(line for line in limits if line.startswith("Max core file size"))
        if core.split()[4:6] != ["0", "0"]:
            found.append(f"{pid} kernbestand")
        found += [f"{pid} {path}" for path in _written(pid) if path != str(log)]
    return [end for end in found if "/dev/shm/wgunicorn-" not in end]


def _written(pid: int) -> Iterator[str]:
    """Paths of files this process holds open to write in."""
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(OSError):  # closed meanwhile
            info = Path(f"/proc/{pid}/fdinfo/{descriptor.name}").read_text()
            flags = next(line for line in info.splitlines() if line.startswith("flags:"))
            writes = int(flags.split()[1], 8) & os.O_ACCMODE != os.O_RDONLY
            if writes and stat.S_ISREG(descriptor.stat().st_mode):
                yield str(descriptor.readlink())
