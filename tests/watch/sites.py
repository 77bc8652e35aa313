"""Sites on this machine that say what a test wants, over real sockets."""

from __future__ import annotations

import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SLOW = object()
"""A page that never answers."""
Reply = tuple[int, str]
"""Status, and the address it redirects to."""
WORK = 0.003
"""Seconds one answer takes: who asks two things at once is seen."""
HERE = "127.0.0.1"


class Site:
    """`pages`: path -> reply, a list of replies to give one after the other, or SLOW."""

    def __init__(self, pages: dict) -> None:
        self.pages = {"/robots.txt": (404, ""), **pages}
        self.robots = ""
        self.asked: list[tuple[str, str]] = []
        self.agents: set[str] = set()
        self.at_once, self.most_at_once = 0, 0
        self.counted: Counter = Counter()
        self.stop = threading.Event()
        self.lock = threading.Lock()
        self.url = ""

    def reply(self, method: str, path: str) -> Reply:
        """What to say now. Of a list the last reply stays."""
        reply = self.pages.get(path, (404, ""))
        if not isinstance(reply, list):
            return reply
        number = self.counted[method, path]
        self.counted[method, path] += 1
        return reply[min(number, len(reply) - 1)]

    def answer(self, method: str, path: str) -> tuple[int, str, bytes] | None:
        """Status, the address it redirects to, and the page; None where a page never answers."""
        time.sleep(WORK)
        if path == "/robots.txt" and self.robots:
            return 200, "", self.robots.encode()
        reply = self.reply(method, path)
        if reply is SLOW:
            self.stop.wait(30)
            return None
        return *reply, b"" if method == "HEAD" else b"tekst"

    def paths(self) -> list[str]:
        """What was asked, robots.txt left out."""
        return [path for _, path in self.asked if path != "/robots.txt"]


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.0"

        def do_GET(self) -> None:
            with site.lock:
                site.asked.append((self.command, self.path))
                site.agents.add(self.headers["User-Agent"])
                site.at_once += 1
                site.most_at_once = max(site.most_at_once, site.at_once)
            reply = site.answer(self.command, self.path)
            with site.lock:  # before it is sent: who has the answer may ask the next thing
                site.at_once -= 1
            if reply is not None:
                self._send(*reply)

        do_HEAD = do_GET

        def _send(self, status: int, to: str, body: bytes) -> None:
            self.send_response(status)
            if to:
                self.send_header("Location", to)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args) -> None:
            """Nothing."""

    return Handler


@contextmanager
def serving(pages: dict) -> Iterator[Site]:
    """One site, while the test lasts."""
    site = Site(pages)
    server = ThreadingHTTPServer((HERE, 0), _handler(site))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    site.url = f"http://{HERE}:{server.server_address[1]}"
    try:
        yield site
    finally:
        site.stop.set()
        server.shutdown()
        server.server_close()
        thread.join()


def nobody_there() -> str:
    """An address where nothing listens."""
    with socket.socket() as free:
        free.bind((HERE, 0))
        return f"http://{HERE}:{free.getsockname()[1]}"
