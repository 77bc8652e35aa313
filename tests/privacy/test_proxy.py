"""deploy/nginx.conf as it runs: what it says itself, what it passes on, what it writes down."""

from __future__ import annotations

import contextlib
import http.server
import socket
import subprocess
import threading
from collections.abc import Iterator

import pytest

from tests.privacy.proxy import NGINX, certificate, connect, proxy, say, settings, temporary
from tests.privacy.running import HOST, free_port, site
from web.headers import PAGE_HEADERS
from web.security import BODY_CAP

MARKER = "kanarie7f3a"
SOURCE = "127.66.77.88"


def request(line: str, *headers: str, body: bytes = b"") -> bytes:
    return "\r\n".join([line, "Host: rondkomen.test", *headers, "", ""]).encode() + body


WRONG = {
    "a method with a space": (400, request(f"GE T /{MARKER} HTTP/1.1")),
    "a header of 9 kB": (400, request("GET / HTTP/1.1", f"X-A: {MARKER * 900}")),
    "two lengths": (400, request("POST / HTTP/1.1", "Content-Length: 1", "Content-Length: 2")),
    "no TLS inside TLS": (400, MARKER.encode() + b"\r\n\r\n"),
    "another method": (405, request(f"TRACE /{MARKER} HTTP/1.1")),
    "a body in chunks": (411, request("POST / HTTP/1.1", "Transfer-Encoding: chunked")),
    "a large body": (413, request(f"POST /{MARKER} HTTP/1.1", f"Content-Length: {BODY_CAP + 1}")),
    "a long address": (414, request(f"GET /{MARKER * 200} HTTP/1.1")),
    "a longer address": (414, request(f"GET /{MARKER * 900} HTTP/1.1")),
    "an unknown coding": (501, request("POST / HTTP/1.1", f"Transfer-Encoding: {MARKER}")),
    "no site behind it": (502, request(f"GET /{MARKER} HTTP/1.1", f"Referer: {MARKER}")),
}


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """nginx with nothing behind it: every answer is its own."""
    with proxy(tmp_path_factory.mktemp("alone"), free_port()) as found:
        yield found


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """nginx before the site."""
    own, its = tmp_path_factory.mktemp("proxy"), tmp_path_factory.mktemp("site")
    with site(its) as behind, proxy(own, behind.port) as found:
        yield found


@contextlib.contextmanager
def behind(*answers: bytes | None) -> Iterator[tuple[int, list[dict[str, str]]]]:
    """A site that gives these answers in turn (None: it dies), and what it was asked."""
    left, asked = list(answers), []

    class Site(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append({name.lower(): value for name, value in self.headers.items()})
            if (answer := left.pop(0)) is not None:
                self.wfile.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + answer)
            self.close_connection = True

        def log_message(self, *_args) -> None:
            """Not in the middle of the dots of pytest."""

    with http.server.ThreadingHTTPServer((HOST, 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port, asked
        server.shutdown()


def test_nginx_finds_no_fault_in_the_file(tmp_path):
    certificate(tmp_path)
    (tmp_path / "tijdelijk").mkdir()
    conf = tmp_path / "nginx.conf"
    conf.write_text(settings(tmp_path, free_port(), free_port()), encoding="utf-8")
    tried = subprocess.run([NGINX, "-t", "-e", "stderr", "-c", conf], capture_output=True)
    assert tried.returncode == 0, tried.stderr
    assert b"[warn]" not in tried.stderr.replace(b'the "user" directive', b"")


@pytest.mark.parametrize("wrong", WRONG)
def test_own_page_is_calm_has_our_headers_and_shows_nothing_back(alone, wrong):
    status, said = WRONG[wrong]
    answer = say(alone.port, said)
    assert answer.status == status
    assert {name: answer.headers.get(name) for name in PAGE_HEADERS} == PAGE_HEADERS
    assert "probeer" in answer.text.lower() or "vul minder in" in answer.text
    assert MARKER not in f"{answer.headers}{answer.text}"


def test_site_that_is_silent_is_given_up(tmp_path):
    with socket.create_server((HOST, 0)) as silent:
        soon = {"proxy_read_timeout 25s": "proxy_read_timeout 1s"}
        with proxy(tmp_path, silent.getsockname()[1], soon) as found:
            answer = say(found.port, request("GET / HTTP/1.1"))
    assert answer.status == 504
    assert {name: answer.headers.get(name) for name in PAGE_HEADERS} == PAGE_HEADERS


def test_page_comes_through_with_each_header_once_and_compressed(whole):
    answer = say(
        whole.port, request("GET / HTTP/1.1", "Accept-Encoding: gzip", "Connection: close")
    )
    assert answer.status == 200
    assert [answer.headers.get_all(name) for name in ("Referrer-Policy", "Server")] == [
        ["no-referrer"],
        ["nginx"],
    ]
    assert answer.headers["Content-Encoding"] == "gzip"


def test_largest_pages_fit_in_the_buffers(whole):
    """A page that does not fit would keep a thread of the site waiting for a slow visitor."""
    for path in ("/zo-rekenen-wij", "/dalfsen/regelingen/", "/dalfsen/hulp"):
        answer = say(whole.port, request(f"GET {path} HTTP/1.1", "Connection: close"))
        assert answer.status == 200
        assert len(answer.text.encode()) < 64 * 16 * 1024 / 2, path


def test_only_what_nginx_saw_itself_is_passed_on(tmp_path):
    claims = "X-Forwarded-For Forwarded X-Forwarded-Host X-Forwarded-Prefix User-Agent Referer"
    lines = [f"{name}: {MARKER}" for name in claims.split()]
    with behind(b"goed") as (port, asked), proxy(tmp_path, port) as found:
        say(found.port, request("POST / HTTP/1.1", "Content-Length: 0", *lines), SOURCE)
    assert MARKER not in str(asked)
    assert (asked[0]["x-forwarded-for"], asked[0]["x-forwarded-proto"]) == (SOURCE, "https")


def test_worker_that_dies_halfway_is_not_noticed(tmp_path):
    with behind(None, b"goed") as (port, asked), proxy(tmp_path, port) as found:
        answer = say(found.port, request("POST / HTTP/1.1", "Content-Length: 1", body=b"a"))
    assert (answer.status, answer.text, len(asked)) == (200, "goed", 2)


def _everything(port: int) -> None:
    """All that is wrong, from an address that can be found back; and bodies of all sizes."""
    for _status, said in WRONG.values():
        say(port, said, SOURCE)
    full = (MARKER.encode() * BODY_CAP)[:BODY_CAP]
    say(port, request(f"POST /{MARKER} HTTP/1.1", f"Content-Length: {BODY_CAP}", body=full), SOURCE)
    chunks = b"".join(b"1\r\n%c\r\n" % letter for letter in full)
    chunked = request("POST / HTTP/1.1", "Transfer-Encoding: chunked", body=chunks + b"0\r\n\r\n")
    say(port, chunked, SOURCE)
    connect(port, SOURCE).close()


def test_nothing_of_a_visitor_is_written(tmp_path):
    with proxy(tmp_path, free_port()) as found:
        before = temporary(tmp_path)
        _everything(found.port)
        assert temporary(tmp_path) == before
        assert b"start worker process" in found.said
        assert MARKER.encode() not in found.said
        assert SOURCE.encode() not in found.said


@pytest.mark.parametrize("level", ["info", "error", "crit"])
def test_this_test_sees_a_proxy_that_writes(tmp_path, level):
    """A body that goes to disk, and a log: even at `crit`, when there is no room on that disk."""
    loud = {"error_log /dev/null emerg;": f"error_log stderr {level};"}
    spill = {"client_body_buffer_size 64k": "client_body_buffer_size 1k"}
    with proxy(tmp_path, free_port(), {**loud, **spill}) as found:
        before = temporary(tmp_path)
        if level == "crit":
            (tmp_path / "tijdelijk" / "nginx-body").rmdir()
        _everything(found.port)
        assert temporary(tmp_path) != before
        assert MARKER.encode() in found.said
        assert SOURCE.encode() in found.said
