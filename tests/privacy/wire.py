"""Bare connections: they send any bytes, read what comes back, and never hide how it ended."""

from __future__ import annotations

import re
import socket
import time
from dataclasses import dataclass, field

from tests.privacy.running import HOST

PATIENCE = 15
"""Seconds. A connection that is silent for longer hangs."""
PLACES = re.compile(rb"(?im)^location: *(.*?)\r$")
OWN_PLACE = re.compile(rb"/(?![/\\])[\x21-\x5b\x5d-\x7e]*")
"""An address on our own site, which no browser can read as another one."""


@dataclass(frozen=True)
class Attack:
    """One request as bytes, and the word in it that may never come back."""

    raw: bytes
    marker: bytes
    kind: str
    head_only: bool = False
    alone: bool = False


@dataclass
class Request:
    """A request before it is bytes. Headers are whole lines."""

    method: str
    path: str
    query: str = ""
    headers: list[str] = field(default_factory=list)
    body: bytes | None = None
    host: str = "Host: rondkomen.test"

    def raw(self) -> bytes:
        target = self.path + (f"?{self.query}" if self.query else "")
        lines = [f"{self.method} {target} HTTP/1.1", self.host, *self.headers]
        if self.body is not None:
            lines.append(f"Content-Length: {len(self.body)}")
        return "\r\n".join([*lines, "", ""]).encode("utf-8", "surrogatepass") + (self.body or b"")


@dataclass(frozen=True)
class Answer:
    """All bytes that came back on one request, and how long that took."""

    said: bytes
    seconds: float
    hung: bool = False

    @property
    def statuses(self) -> list[int]:
        """More than one when a server reads more requests in it than were sent."""
        return [int(code) for code in re.findall(rb"(?m)^HTTP/1\.[01] ([2-9]\d\d)\b", self.said)]

    @property
    def leads_away(self) -> bool:
        """Is there a redirect to anything but an address on our own site?"""
        return any(not OWN_PLACE.fullmatch(place) for place in PLACES.findall(self.said))


class Line:
    """A connection that stays open, and is made anew when the server closed it."""

    def __init__(self, port: int, source: str = HOST) -> None:
        self.port, self.source = port, source
        self.socket: socket.socket | None = None

    def ask(self, raw: bytes, head_only: bool = False, alone: bool = False) -> Answer:
        """Send one request. `alone`: its length is a lie, so it gets a connection of its own, and
        the end of what we send is the end of what we have to say."""
        start, kept = time.perf_counter(), self.socket is not None and not alone
        answer = self._once(raw, head_only, alone, start)
        if kept and not answer.said and not answer.hung:  # closed while nothing was asked
            answer = self._once(raw, head_only, alone, start)
        return answer

    def _once(self, raw: bytes, head_only: bool, alone: bool, start: float) -> Answer:
        if alone or self.socket is None:
            self.close()
            # Alone, we come from where a proxy on the same machine would: gunicorn trusts that one.
            source = (HOST if alone else self.source, 0)
            self.socket = socket.create_connection((HOST, self.port), PATIENCE, source)
        said, hung = bytearray(), False
        try:
            self._send(raw, alone)
            whole = self._read(said, head_only, alone)
        except TimeoutError:
            whole, hung = False, True
        except OSError:
            whole = False
        if alone or not whole or b"\r\nconnection: close\r\n" in bytes(said).lower():
            self.close()
        return Answer(bytes(said), time.perf_counter() - start, hung)

    def _send(self, raw: bytes, alone: bool) -> None:
        try:
            self.socket.sendall(raw)
            if alone:
                self.socket.shutdown(socket.SHUT_WR)
        except (BrokenPipeError, ConnectionResetError):
            pass  # refused halfway; there may be an answer to read all the same

    def _read(self, said: bytearray, head_only: bool, alone: bool) -> bool:
        """Read one answer, or when alone all there is. False: the server closed."""
        while alone or not _is_whole(said, head_only):
            piece = self.socket.recv(65_536)
            if not piece:
                return False
            said += piece
        return True

    def close(self) -> None:
        if self.socket is not None:
            self.socket.close()
        self.socket = None


def _is_whole(said: bytearray, head_only: bool) -> bool:
    """Is one answer complete? Answers of 100 to 199 go before the real one."""
    text = re.sub(rb"\A(HTTP/1\.1 1\d\d .*?\r\n\r\n)+", b"", said, flags=re.S)
    head, end, body = text.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
    if not end or head_only or length is None:
        return bool(end)
    return len(body) >= int(length[1])
