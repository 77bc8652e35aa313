"""A visitor who says exactly the bytes we want, from an address that is a marker itself."""

from __future__ import annotations

import contextlib
import json
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from tests.privacy.running import HOST

FORM, JSON = "application/x-www-form-urlencoded", "application/json"


@dataclass(frozen=True)
class Answer:
    """What came back; all empty when the server only closed the connection."""

    status: int
    cookies: tuple[str, ...]
    text: str


@dataclass
class Client:
    """Talks to one site. `network`: where its visitors come from, such as `127.66.77.`;
    `sockets`: its connections, named as strace names them there."""

    port: int
    network: str
    sockets: set[str] = field(default_factory=set)

    def say(self, data: bytes, source: str | None = None) -> Answer:
        """Send these bytes, say no more, and read until the server closes. Visitors take turns,
        so that no limit per address stops the canary."""
        source = source or f"{self.network}{len(self.sockets) % 250 + 1}"
        got = b""
        with socket.socket() as line:
            line.settimeout(20)
            line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # leave no port taken
            line.bind((source, 0))
            line.connect((HOST, self.port))
            own = line.getsockname()[1]
            self.sockets.add(f"TCP:[{HOST}:{self.port}->{source}:{own}]")
            with contextlib.suppress(ConnectionError):  # a refusal may come before we are done
                line.sendall(data)
                line.shutdown(socket.SHUT_WR)
            with contextlib.suppress(ConnectionError):
                while part := line.recv(65536):
                    got += part
        return _read(got)

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        return self.say(written("GET", path, headers or {}))

    def post(
        self,
        path: str,
        fields: Mapping[str, object],
        headers: Mapping[str, str] | None = None,
        source: str | None = None,
    ) -> Answer:
        """A form, as a browser sends it."""
        body = urlencode(fields, doseq=True).encode()
        headers = {"Content-Type": FORM, **(headers or {})}
        return self.say(written("POST", path, headers, body), source)

    def post_json(self, path: str, value: object) -> Answer:
        """For the API. Bytes go as they are."""
        body = value if isinstance(value, bytes) else json.dumps(value).encode()
        return self.say(written("POST", path, {"Content-Type": JSON}, body))


def written(method: str, path: str, headers: Mapping[str, str], body: bytes = b"") -> bytes:
    """A whole request. `headers` win from the usual ones."""
    usual = {"Host": "rondkomen.test", "Connection": "close"}
    if method != "GET":
        usual["Content-Length"] = str(len(body))
    lines = [f"{method} {path} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in {**usual, **headers}.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def _read(got: bytes) -> Answer:
    head, _, body = got.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    parts = first.split(" ")
    status = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 0
    headers = (line.partition(": ") for line in lines)
    cookies = (value.partition(";")[0] for name, _, value in headers if name == "Set-Cookie")
    return Answer(status, tuple(cookies), body.decode("utf-8", "replace"))
