"""All that a program and its children write, send, name or map, as strace saw it."""

from __future__ import annotations

import ast
import os
import re
import signal
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

WRITES = "write writev pwrite64 pwritev pwritev2 sendto sendmsg sendmmsg".split()
NAMES = (
    "open openat openat2 creat mkdir mkdirat rename renameat renameat2 link linkat symlink "
    "symlinkat mknod mknodat setxattr lsetxattr fsetxattr execve execveat connect bind "
    "memfd_create"
).split()
UNSEEN = (
    "sendfile splice tee vmsplice copy_file_range io_uring_setup mq_timedsend msgsnd shmget "
    "process_vm_writev mmap"
).split()
"""Calls that move bytes without showing them: anything but a page for the visitor is a fault."""

LONGEST = 70_000  # bytes of one call that strace shows
CALL = re.compile(r"(\w+)\((?:\w+<((?:\[[^\]]*\]|[^\[>])*)>)?")
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"(\.\.\.)?')
TO_WRITE = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|creat\(")


def strace(folder: Path) -> list[str]:
    """The command to put before another: one file in `folder` per thread."""
    folder.mkdir(parents=True)
    calls = ",".join(f"?{name}" for name in (*WRITES, *NAMES, *UNSEEN))  # ?: not on each machine
    shown = ["-ff", "-yy", "-s", str(LONGEST), "-e", f"trace={calls}", "-e", "signal=none"]
    return ["strace", "--seccomp-bpf", *shown, "-o", str(folder / "draad")]


def stop(process: subprocess.Popen) -> None:
    """End what strace runs, and let strace see the end: what was held back is written then."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    os.kill(int(children[0]), signal.SIGTERM)
    process.wait(40)


def processes(folder: Path) -> list[int]:
    """The processes that strace followed and that still run. Their threads are left out."""
    followed = (int(path.suffix[1:]) for path in folder.iterdir())
    return sorted(pid for pid in followed if f"Tgid:\t{pid}\n" in _status(pid))


def _status(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return ""


@dataclass
class Trace:
    """What left the program. `data`: all bytes, by the file or socket they went to."""

    data: defaultdict[str, bytearray] = field(default_factory=lambda: defaultdict(bytearray))
    writes: int = 0
    """Calls that wrote or sent, save to a visitor's own connection."""
    to_visitors: int = 0
    opened: set[Path] = field(default_factory=set)
    """Files opened to write in, wherever on the machine."""
    listens: set[str] = field(default_factory=set)
    """Paths of sockets others on this machine can talk to."""
    unseen: list[str] = field(default_factory=list)
    """Writes of which we could not see the bytes."""


def read(folder: Path, visitors: set[str]) -> Trace:
    """What strace saw. `visitors`: the connections we made ourselves, and no other."""
    trace = Trace()
    for path in sorted(folder.iterdir()):
        for line in path.read_text(encoding="ascii", errors="backslashreplace").splitlines():
            if found := CALL.match(line):
                _take(trace, found[1], found[2] or "", line, visitors)
    return trace


def _take(trace: Trace, call: str, target: str, line: str, visitors: set[str]) -> None:
    if target in visitors and call in (*WRITES, "sendfile"):
        trace.to_visitors += 1
    elif call in WRITES:
        trace.writes += 1
        _add(trace, f"{call} naar {target}", line)
    elif call in NAMES:
        _take_name(trace, call, line)
    elif call != "mmap" or ("MAP_SHARED" in line and "PROT_WRITE" in line and "MAP_AN" not in line):
        trace.unseen.append(line[:200])


def _take_name(trace: Trace, call: str, line: str) -> None:
    if call.startswith(("open", "creat")):
        if not TO_WRITE.search(line):
            return  # reading, or only asking whether it is there
        trace.opened.update(Path(os.fsdecode(text)) for text, _ in _strings(line))
    if call == "bind" and "AF_UNIX" in line:
        trace.listens.update(os.fsdecode(text) for text, _ in _strings(line))
    _add(trace, f"naam bij {call}", line)


def _add(trace: Trace, place: str, line: str) -> None:
    for text, cut in _strings(line):
        trace.data[place] += text
        if cut:
            trace.unseen.append(line[:200])
    if place.startswith("naam"):
        trace.data[place] += b"\n"


def _strings(line: str) -> Iterator[tuple[bytes, bool]]:
    """The texts in a line, and whether strace cut them. It writes them as Python reads them."""
    for found in STRING.finditer(line):
        yield ast.literal_eval(f'b"{found[1]}"'), bool(found[2])
