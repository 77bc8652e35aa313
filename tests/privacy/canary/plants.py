"""Leaks to plant in a site: what each does with a value, and where and how that must turn up."""

from __future__ import annotations

import base64
import json
import logging
import mmap
import os
import socket
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from flask import request

from tests.conftest import ROOT

LOG = "gezegd$"
PLAIN = "gewoon"


class Plant(NamedTuple):
    """A leak: what it does with a value, and where and how that must turn up."""

    leak: Callable[[str], object]
    place: str
    """A regular expression."""
    way: str


PLANTS: dict[str, Plant] = {}


def plant(place: str, way: str = PLAIN) -> Callable[[Callable], Callable]:
    def add(leak: Callable[[str], object]) -> Callable[[str], object]:
        PLANTS[leak.__name__] = Plant(leak, place, way)
        return leak

    return add


def home(name: str) -> Path:
    return Path(os.environ["HOME"], f"lek-{name}")


@plant(LOG)
def exception_text(value: str) -> None:
    int(value)


@plant(LOG)
def printed(value: str) -> None:
    print({"waarde": value})  # noqa: T201


@plant(LOG)
def logged_argument(value: str) -> None:
    logging.warning("kreeg %s", {"waarde": value})


@plant(LOG)
def werkzeug_log(value: str) -> None:
    logging.getLogger("werkzeug").info('"POST /%s HTTP/1.1" 200', value)


@plant(LOG, "hex")
def hex_in_log(value: str) -> None:
    logging.warning("sessie %s", value.encode().hex().upper())


@plant(LOG, "gewoon achter %")
def percent_in_log(value: str) -> None:
    logging.warning("/zoek?q=%s", "".join(f"%{ord(sign):02X}" for sign in value))


@plant(LOG, "omgekeerd")
def backwards_in_log(value: str) -> None:
    logging.warning("x%s", value[::-1])


@plant("lek-first_half$")
def first_half(value: str) -> None:
    """What was cut off is a leak as well."""
    home("first_half").write_text(value[:12])


@plant("lek-json_escapes$", "gewoon achter een escape")
def json_escapes(value: str) -> None:
    escaped = "".join(f"\\u{ord(sign):04x}" for sign in value)
    home("json_escapes").write_text(json.dumps({"antwoord": 1}) + f'"{escaped}"')


@plant("lek-base64_file$", "base64")
def base64_file(value: str) -> None:
    home("base64_file").write_bytes(base64.b64encode(f"u={value};".encode()))


@plant("lek-utf16_file$", "utf-16")
def utf16_file(value: str) -> None:
    home("utf16_file").write_text(value, encoding="utf-16")


@plant("lek-sqlite_row$")
def sqlite_row(value: str) -> None:
    with sqlite3.connect(home("sqlite_row")) as database:
        database.execute("create table antwoord (tekst)")
        database.execute("insert into antwoord values (?)", [value])
    database.close()


@plant("lek-sqlite_journal-journal$")
def sqlite_journal(value: str) -> None:
    """The row is wiped again: for a moment it stood in the journal."""
    database = sqlite3.connect(home("sqlite_journal"), isolation_level=None)
    for command in ("pragma secure_delete = on", "create table antwoord (tekst)"):
        database.execute(command)
    database.execute("insert into antwoord values (?)", [value])
    database.execute("delete from antwoord")
    database.close()


@plant("bestand .*/huis/lek-")
def temporary_file(value: str) -> None:
    with tempfile.NamedTemporaryFile("w", delete=False, prefix="lek-") as file:
        file.write(value)


@plant(r"write naar .*/huis/(#\d+|tmp\w+)$")
def unnamed_file(value: str) -> None:
    with tempfile.TemporaryFile() as file:
        file.write(value.encode())


@plant("bestand /dev/shm/lek-")
def shared_memory_file(value: str) -> None:
    with tempfile.NamedTemporaryFile("w", delete=False, prefix="lek-", dir="/dev/shm") as file:
        file.write(value)


@plant("lek-mapped_file$")
def mapped_file(value: str) -> None:
    """Written without a call to write."""
    with home("mapped_file").open("w+b") as file:
        file.truncate(4096)
        with mmap.mmap(file.fileno(), 4096) as memory:
            memory[: len(value)] = value.encode()


@plant(f"write naar {ROOT}/lek-")
def gone_at_once(value: str) -> None:
    file = ROOT / f"lek-{os.getpid()}"
    file.write_text(value)
    file.unlink()


@plant("naam bij open")
def name_of_file(value: str) -> None:
    home(value).touch()
    home(value).unlink()


@plant("naam bij execve")
def other_program(value: str) -> None:
    subprocess.run([sys.executable, "-c", "", value], check=True)


@plant("sendto naar UDP")
def syslog(value: str) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.sendto(f"<14>{value}".encode(), ("127.0.0.1", 9))


@plant(r"sendto naar TCP:\[127\.0\.0\.1:")
def other_server(value: str) -> None:
    """Any other connection than the one the visitor asked on."""
    tell_redis(f"ECHO {value}")


@plant("^redis$")
def redis_value(value: str) -> None:
    tell_redis(f"SET lek:waarde {value}")


@plant("^redis$")
def redis_address(_: str) -> None:
    """As a limiter does by default: the address of the visitor as a key."""
    tell_redis(f"INCR LIMITS:LIMITER/{request.remote_addr}/120/1/minute")


def tell_redis(command: str) -> None:
    where = urlsplit(os.environ["RATELIMIT_STORAGE_URI"])
    with socket.create_connection((where.hostname, where.port)) as line:
        line.sendall(f"{command}\r\n".encode())
        line.recv(100)
