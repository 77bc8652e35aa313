"""Asking one page: HEAD, then GET where a site does not like HEAD, redirects one by one."""

from __future__ import annotations

import http.client
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import quote, urljoin, urlsplit

from web.watch.answers import Answer, Kind, of_status

HOPS = 10
FOR_GOOD = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
REDIRECTS = {*FOR_GOOD, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}
MOST_BYTES = 512 * 1024
"""Of a text: as much of a robots.txt as must be read (RFC 9309)."""
SAFE = "/%:=&?~#+!$,;'@()*[]"
"""Signs that stay as they are in an address."""


class _Stay(urllib.request.HTTPRedirectHandler):
    """Redirects are told, not followed: whether they are for good is what we want to know."""

    def redirect_request(self, *_args) -> None:
        return None


@dataclass(frozen=True)
class Asker:
    """Asks pages. `pause(url)` is called before every request."""

    agent: str
    timeout: float
    pause: Callable[[str], None] = lambda _url: None
    opener: urllib.request.OpenerDirector = field(
        default_factory=lambda: urllib.request.build_opener(_Stay)
    )

    def ask(self, url: str) -> Answer:
        """Is this page there? Never raises for what a site does."""
        return self._told(lambda: self._follow(url))

    def text(self, url: str) -> tuple[Answer, str]:
        """A small text, such as robots.txt; empty when it is not there."""
        found: list[str] = []
        return self._told(lambda: self._follow(url, found)), "".join(found)

    def _told(self, work: Callable[[], Answer]) -> Answer:
        try:
            return work()
        except ssl.SSLError:
            return Answer(Kind.NO_LINE, "de beveiliging (het certificaat) van de site klopt niet")
        except (http.client.InvalidURL, ValueError):  # such as a port that is no number
            return Answer(Kind.GONE, "dit adres kan niet bestaan")
        except http.client.HTTPException:
            return Answer(Kind.FAILED, "de site geeft een antwoord dat niet te lezen is")
        except OSError as error:
            return _no_line(error)

    def _follow(self, url: str, found: list[str] | None = None) -> Answer:
        start, seen, for_good = url, set[str](), True
        for _ in range(HOPS):
            status, to = self._status(url, found)
            if status not in REDIRECTS or not to:
                return _arrived(start, url, status, for_good=for_good)
            seen.add(url)
            for_good &= status in FOR_GOOD
            url = urljoin(url, to)
            if urlsplit(url).scheme not in ("http", "https"):
                return Answer(Kind.FAILED, "de site stuurt door naar iets anders dan een pagina")
            if url in seen:
                break
        return Answer(Kind.FAILED, "de site stuurt in een kring rond")

    def _status(self, url: str, found: list[str] | None) -> tuple[int, str]:
        if found is None:
            status, to = self._request("HEAD", url)
            if status < HTTPStatus.BAD_REQUEST or status == HTTPStatus.TOO_MANY_REQUESTS:
                return status, to
        return self._request("GET", url, found)

    def _request(self, method: str, url: str, found: list[str] | None = None) -> tuple[int, str]:
        self.pause(url)
        headers = {"User-Agent": self.agent, "Accept": "*/*"}
        request = urllib.request.Request(quote(url, SAFE), headers=headers, method=method)  # noqa: S310 (only http and https get here)
        try:
            with self.opener.open(request, timeout=self.timeout) as response:
                if found is not None:
                    found.append(response.read(MOST_BYTES).decode("utf-8", "replace"))
                return response.status, ""
        except urllib.error.HTTPError as answer:
            with answer:
                return answer.code, answer.headers.get("Location", "")
        except urllib.error.URLError as error:
            raise error.reason if isinstance(error.reason, OSError) else error from None


def _no_line(error: OSError) -> Answer:
    if isinstance(error, socket.gaierror):
        return Answer(Kind.NO_LINE, "deze site is niet te vinden")
    if isinstance(error, TimeoutError):
        return Answer(Kind.NO_LINE, "de site geeft geen antwoord")
    if isinstance(error, ConnectionResetError):
        return Answer(Kind.FAILED, "de site breekt het gesprek af")
    return Answer(Kind.NO_LINE, "de site laat geen verbinding toe")


def _arrived(start: str, url: str, status: int, *, for_good: bool) -> Answer:
    answer = of_status(status)
    if answer.kind is not Kind.GOOD or url == start:
        return answer
    front = urlsplit(url).path in ("", "/") and urlsplit(start).path not in ("", "/")
    if front:
        return Answer(
            Kind.MOVED, "u komt uit op de voorpagina: de pagina zelf is er niet meer", url
        )
    return Answer(Kind.MOVED, "", url) if for_good else Answer(Kind.GOOD, "", url)
