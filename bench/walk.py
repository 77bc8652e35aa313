"""The requests to measure, from a journey in one municipality over the running site."""

from __future__ import annotations

import re
from urllib.parse import urlencode

from bench.serving import FORM, Answer, Ask, Server

SAID = "Ik ben alleen en ik heb twee kinderen"
THIRD = "/vraag/3"


def walk(server: Server, slug: str = "dalfsen") -> dict[str, Ask]:
    """A journey that presses *geen*, or else the first button; the pages to measure."""
    asks, what = {"GET start": Ask("GET", "/")}, Ask("POST", f"/{slug}/begin", FORM)
    cookies: dict[str, str] = {}
    while True:
        answer = server.ask(what)
        assert answer.status == 303, f"{what.path}: {answer.status}"
        cookie = _kept(cookies, answer)
        path = answer.headers["Location"]
        if path.endswith("/antwoorden"):
            asks["GET outcome"] = Ask("GET", f"/{slug}/uitkomst", cookie)
            said = urlencode({"tekst": SAID})
            return asks | {"POST chat": Ask("POST", f"/{slug}/gesprek", {**FORM, **cookie}, said)}
        page = server.ask(Ask("GET", path, cookie))
        body = "knop=weet_ik_niet" if "fout=" in path else press(page.text)
        what = Ask("POST", path.partition("?")[0], {**FORM, **cookie}, body)
        if path.endswith(THIRD):
            asks |= {"GET question": Ask("GET", path, cookie), "POST answer": what}


def _kept(cookies: dict[str, str], answer: Answer) -> dict[str, str]:
    kept = answer.headers.get_all("Set-Cookie") or []
    cookies |= dict(each.partition(";")[0].split("=", 1) for each in kept)
    return {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}


def press(page: str) -> str:
    """The form of one question, filled in."""
    buttons = re.findall(r'name="(antwoord|knop)" value="([\w-]+)"', page)
    name, value = next((each for each in buttons if each[1] == "geen"), buttons[0])
    return f"{name}={value}"
