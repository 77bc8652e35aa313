"""The headers every answer carries, and which answer carries which. Pure: no Flask.

What each is for: docs/privacy.md. Put the same on the proxy, for the answers it gives by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

STATIC: Final = "/static/"
FRAMED: Final = "/insluiten/"
"""Only what lies under this may be shown inside another site. It sets and reads no cookie."""
PROGRAMS: Final = "/api/"
"""What programs ask for. It sets and reads no cookie either."""
OPEN: Final = tuple(f"/api/v1/{name}" for name in ("gemeenten", "regelingen", "openapi.json"))
"""Of these any page of any site may read the answer: it is the same for everybody."""

# 'self' only, nothing inline: text that slips into a page can never become a script. The one
# trusted-types policy is for samen.js, which parses the page our own server sends back.
_CSP: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors {ancestors}; "
    "base-uri 'none'; require-trusted-types-for 'script'; trusted-types rondkomen"
)
HEADERS: Final = {
    "Content-Security-Policy": _CSP.format(ancestors="'none'"),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
    "display-capture=(), browsing-topics=()",
}
PAGE_HEADERS: Final = HEADERS | {
    "Cache-Control": "no-store",
    "Vary": "Cookie, Accept-Language, Sec-Fetch-Site",
}
# Static files change name when they change: one year, and no question in between.
STATIC_HEADERS: Final = HEADERS | {
    "Cache-Control": "public, max-age=31536000, immutable",
    "Vary": "Accept-Encoding",
}
# X-Frame-Options has no word for "any site".
FRAME_HEADERS: Final = {k: v for k, v in PAGE_HEADERS.items() if k != "X-Frame-Options"} | {
    "Content-Security-Policy": _CSP.format(ancestors="https:"),
    "Cross-Origin-Resource-Policy": "cross-origin",
}
# A problem is told to a page of another site too, and never kept.
_READ_BY_ALL: Final = {"Access-Control-Allow-Origin": "*", "Vary": "Accept"}
OPEN_PROBLEM_HEADERS: Final = PAGE_HEADERS | _READ_BY_ALL
OPEN_HEADERS: Final = OPEN_PROBLEM_HEADERS | {"Cache-Control": "public, max-age=3600"}
KEPT: Final = {HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT, HTTPStatus.NOT_MODIFIED}
REFUSED: Final = b"Dit lukte niet. Ga terug en probeer het nog een keer.\n"


def headers_for(route: str, status: int) -> Mapping[str, str]:
    """The full set for one answer. `route`: as in the list of routes, `/<gemeente>/hulp`; empty
    when there is none. An error is never cached and never framed."""
    if route.startswith(STATIC) and status in KEPT:
        return STATIC_HEADERS
    if route.startswith(FRAMED) and status == HTTPStatus.OK:
        return FRAME_HEADERS
    if route.startswith(OPEN):
        return OPEN_HEADERS if status in KEPT else OPEN_PROBLEM_HEADERS
    return PAGE_HEADERS


def may_be_framed(path: str) -> bool:
    """Is this inside the folder that may stand in another site? The folder itself is a page of
    ours, like any other."""
    return path.startswith(FRAMED) and path != FRAMED


def is_without_cookies(path: str) -> bool:
    """Does what is there never get to see a cookie, nor set one?"""
    return may_be_framed(path) or path.startswith(PROGRAMS)


def refusal(status: int, reason: str) -> bytes:
    """A whole answer, for a server that refuses a request before any of our code sees it. Cookies
    that are too large for it must go: else no page would ever open again."""
    too_large = status == HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
    headers = PAGE_HEADERS | ({"Clear-Site-Data": '"cookies"'} if too_large else {})
    headers |= {
        "Connection": "close",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Length": str(len(REFUSED)),
    }
    lines = [f"HTTP/1.1 {status} {reason}", *(f"{name}: {headers[name]}" for name in headers)]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + REFUSED
