"""The crawled pages on an address of their own, beside the real stylesheets and scripts."""

from __future__ import annotations

import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from tests.states.site import Site, State


class Server(ThreadingHTTPServer):
    """`/3` is the page it was given third; everything else comes from the site itself."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages: list[State] = []
        self.site = Site().app.test_client()
        self.files: dict[str, bytes] = {}

    def address(self, page: State) -> str:
        """Where this page can be looked at."""
        self.pages.append(page)
        return f"http://127.0.0.1:{self.server_port}/{len(self.pages) - 1}"

    def file(self, path: str) -> bytes:
        """A part of a page, such as a stylesheet."""
        if path not in self.files:
            with self.site.get(path, base_url="https://rondkomen.test") as found:
                self.files[path] = found.data if found.status_code == 200 else b""
        return self.files[path]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        number = urlsplit(self.path).path[1:]
        if number.isdigit():
            page = self.server.pages[int(number)]
            headers = {"Content-Security-Policy": page.policy, "Cache-Control": "no-store"}
            self._send(page.text.encode(), "text/html; charset=utf-8", headers)
        else:
            kind = mimetypes.guess_type(urlsplit(self.path).path)[0] or "text/css"
            self._send(self.server.file(self.path), kind, {"Cache-Control": "max-age=3600"})

    def _send(self, body: bytes, kind: str, headers: dict[str, str]) -> None:
        self.send_response(200)
        sent = {"Content-Type": kind, "Content-Length": str(len(body)), **headers}
        for name, value in sent.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[Server]:
    """A server for the time of a test run."""
    server = Server()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
