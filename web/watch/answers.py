"""What a site says when it is asked for a page."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from http import HTTPStatus


class Kind(enum.Enum):
    """What one try tells. The values stand in the cache."""

    GOOD = "goed"
    MOVED = "verhuisd"
    """There, but under another address for good."""
    GONE = "weg"
    """The site itself says that there is no such page."""
    CLOSED = "dicht"
    """The site does not let a program look: only a person can."""
    FAILED = "hapert"
    """No good answer; it may be better tomorrow."""
    BUSY = "druk"
    """The site asks us to come back later. That says nothing of the page."""
    NO_LINE = "geen_verbinding"
    """No site was reached: the site may be down, or we may be offline."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer."""

    kind: Kind
    why: str = ""
    """For an editor, in Dutch: `de site antwoordt met 404`."""
    to: str = ""
    """Where the page is now, when it is somewhere else."""

    @property
    def heard(self) -> bool:
        """Did a site really answer, so that we are not offline?"""
        return self.kind is not Kind.NO_LINE


GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
CLOSED = {
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.PROXY_AUTHENTICATION_REQUIRED,
    HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS,
}
BUSY = {HTTPStatus.TOO_MANY_REQUESTS}


def of_status(status: int) -> Answer:
    """What a last status, without a redirect, tells."""
    why = f"de site antwoordt met {status}"
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return Answer(Kind.GOOD)
    kinds = ((GONE, Kind.GONE), (CLOSED, Kind.CLOSED), (BUSY, Kind.BUSY))
    return Answer(next((kind for some, kind in kinds if status in some), Kind.FAILED), why)
