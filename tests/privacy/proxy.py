"""nginx with the settings of deploy/, before a site: other ports and folders, the same lines."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.conftest import ROOT
from tests.privacy.running import HOST, Running, free_port, running

CONF = ROOT / "deploy" / "nginx.conf"
NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
WILLING = ssl.create_default_context()  # our certificate is signed by nobody
WILLING.check_hostname, WILLING.verify_mode = False, ssl.CERT_NONE


def settings(folder: Path, listen: int, site: int, edits: Mapping[str, str] | None = None) -> str:
    """The text of deploy/nginx.conf for this folder and these ports, with `edits` (a plant)."""
    changes = {
        "    listen [::]:80;\n": "",
        "    listen [::]:443 ssl http2;\n": "",
        "listen 80;": f"listen {HOST}:{free_port()};",
        "listen 443 ": f"listen {HOST}:{listen} ",
        "127.0.0.1:8000": f"{HOST}:{site}",
        "/etc/rondkomen/tls/": f"{folder}/",
        "/run/nginx.pid": f"{folder}/nginx.pid",
        "/dev/shm/": f"{folder}/tijdelijk/",
        **(edits or {}),
    }
    text = CONF.read_text(encoding="utf-8")
    for old, new in changes.items():
        assert old in text, f"{old} is not in deploy/nginx.conf"
        text = text.replace(old, new)
    return text


@contextlib.contextmanager
def proxy(folder: Path, site: int, edits: Mapping[str, str] | None = None) -> Iterator[Running]:
    """nginx before what listens on the port `site`."""
    (folder / "tijdelijk").mkdir(parents=True)
    certificate(folder)
    port = free_port()
    conf = folder / "nginx.conf"
    conf.write_text(settings(folder, port, site, edits), encoding="utf-8")
    # Its workers must be able to write in the folder of the test, or nothing would ever be found.
    own = "daemon off; user root;" if os.geteuid() == 0 else "daemon off;"
    command = [NGINX, "-c", str(conf), "-e", "stderr", "-g", own]
    with running(command, port, folder, os.environ) as found:
        yield found


def certificate(folder: Path) -> None:
    """A certificate for a day, as the guide has it in /etc/rondkomen/tls/."""
    make = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1"
    files = ["-subj", "/CN=localhost", "-keyout", "tls.key", "-out", "tls.crt"]
    subprocess.run([*make.split(), *files], cwd=folder, check=True, capture_output=True)


def temporary(folder: Path) -> dict[str, int]:
    """nginx's folders for temporary files, and when something last came or went there (ns)."""
    return {path.name: path.stat().st_mtime_ns for path in (folder / "tijdelijk").iterdir()}


def connect(port: int, source: str = "", small: bool = False, seconds: float = 10) -> ssl.SSLSocket:
    """A TLS connection from the address `source`; `small`: it hardly takes any answer in."""
    plain = socket.socket()
    plain.settimeout(seconds)
    if small:
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    if source:
        plain.bind((source, 0))
    try:
        plain.connect((HOST, port))
        return WILLING.wrap_socket(plain)
    except OSError:
        plain.close()
        raise


def say(
    port: int, request: bytes, source: str = "", seconds: float = 10
) -> http.client.HTTPResponse:
    """The answer, read whole, to bytes that need not be a good request."""
    with connect(port, source, seconds=seconds) as wire:
        with contextlib.suppress(ConnectionError):  # refused before all of it was sent
            wire.sendall(request)
        method = re.match(rb"[A-Z]+|", request)[0].decode()
        answer = http.client.HTTPResponse(wire, method=method)
        answer.begin()
        answer.text = answer.read().decode(errors="replace")
    return answer
