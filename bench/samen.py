"""What filling in together costs the server: one persona, one change at a time, as samen.js sends.

    python -m bench.samen [P01]

Processor time of this process, so what else runs on the machine does not count. Key presses are
counted in a real browser: tests/browser/test_together.py.
"""

from __future__ import annotations

import gzip
import logging
import sys
import time
from collections.abc import Iterator

from werkzeug.datastructures import MultiDict

from tests.conftest import DAY
from tests.personas import PERSONAS
from tests.personas.journeys import along_the_site, person
from tests.together.hands import all_at_once, as_form
from web import create_app
from web.settings import Settings
from web.together.sheet import Posted

SITE = "https://rondkomen.test"
WARM = 3
"""Rounds before the one that counts: the content is read, the templates are compiled."""


def main(name: str) -> None:
    """Print a line per request and the sum."""
    app = create_app(Settings(environment="proef", day=DAY))
    logging.disable()
    library = app.extensions["library"]
    someone = person(library, next(one for one in PERSONAS if one["id"] == name))
    posts = list(changes(all_at_once(someone, along_the_site(library, someone))))
    address = f"/{someone.pack.slug}/samen"
    for _ in range(WARM):
        measured = run(app, address, posts)
    for row in measured:
        print("{:>10} {:>6.1f} ms {:>7} bytes {:>6} compressed".format(*row))
    total = sum(row[1] for row in measured)
    print(f"{name}: {len(posts)} changes and the first page, {total:.0f} ms of processor in all")


def changes(posted: Posted) -> Iterator[MultiDict]:
    """The form after each question that was filled in, the rest still empty."""
    for count in range(1, len(posted.parts) + 1):
        filled = dict(list(posted.parts.items())[:count])
        form = as_form(Posted(filled))
        form["live"] = "1"
        yield form


def run(app, address: str, posts: list[MultiDict]) -> list[tuple[str, float, int, int]]:
    """One visitor: the page, and then each change."""
    client = app.test_client()
    rows = [measure("first page", client.get, address)]
    rows += [measure(f"change {n}", client.post, address, form) for n, form in enumerate(posts, 1)]
    return rows


def measure(name: str, send, address: str, form: MultiDict | None = None) -> tuple:
    """Name, milliseconds of processor, bytes, and bytes compressed."""
    begun = time.process_time()
    answer = send(address, data=form, base_url=SITE)
    spent = (time.process_time() - begun) * 1000
    assert answer.status_code == 200, answer.status
    return name, spent, len(answer.data), len(gzip.compress(answer.data))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "P01")
