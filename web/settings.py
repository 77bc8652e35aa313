"""What differs per machine: read once from the environment, then never changes.

Every variable is explained in .env.example and starts with RONDKOMEN_, but for the two that bear
the names of Flask-Limiter. A message about a wrong variable names the variable and what is
allowed, never its value: it may be half of a key.
"""

from __future__ import annotations

import base64
import binascii
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, Self
from urllib.parse import urlsplit

ENVIRONMENTS: Final = ("ontwikkeling", "proef", "productie")
KEY_BYTES: Final = 32
MAKE_ONE: Final = "Maak er een: openssl rand -base64 32"
HOST_NAME: Final = re.compile(r"\.?[a-z0-9-]+(\.[a-z0-9-]+)*")
LIMIT_STORAGES: Final = ("memory://", "redis://", "rediss://", "redis+unix://")
CONTACT: Final = re.compile(
    r"(?ia)mailto:[\w.+-]+@([a-z0-9-]+\.)+[a-z]{2,}|https://([a-z0-9-]+\.)+[a-z]{2,}(/[!-~]*)?"
)
CONTACTS: Final = "mailto:naam@gemeente.nl of https://www.gemeente.nl/melden"
CONTENT: Final = Path(__file__).resolve().parent.parent / "content_b1"


class SettingsError(RuntimeError):
    """The site may not start like this. The text is safe to show: it holds no value."""

    def __init__(self, variable: str, mend: str) -> None:
        super().__init__(f"{variable}: {mend}")


def _random_keys() -> tuple[bytes, ...]:
    """One key that exists only in memory: a restart ends all journeys."""
    return (os.urandom(KEY_BYTES),)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the site must know about where it runs.

    environment: ontwikkeling, proef (a preview or test) or productie.
    keys: master keys of 32 bytes for the cookie; the first seals, all open. Not in the repr.
    content: folder with the content files.
    day: the day all figures are worked out for; None = the real day.
    trusted_hosts: host names the site answers to, a leading dot allows subdomains;
        None = any host, for development.
    contact: where a leak can be reported, mailto: or https:; None = nobody said yet.
    idle_minutes, kiosk_minutes: how long answers live without a click.
    limited: are requests counted (web/limits.py)? Always when read from the environment, unless
        it says no; a test that is not about limits sends as much as it likes.
    limit_storage: where counters live. May hold a password. Not in the repr.
    proxies: how many proxies stand in front; 0 = nobody's word is taken for an address.
    """

    environment: str = "ontwikkeling"
    keys: tuple[bytes, ...] = field(default_factory=_random_keys, repr=False)
    content: Path = CONTENT
    day: date | None = None
    trusted_hosts: tuple[str, ...] | None = None
    contact: str | None = None
    idle_minutes: int = 60
    kiosk_minutes: int = 10
    limited: bool = False
    limit_storage: str = field(default="memory://", repr=False)
    proxies: int = 0

    @property
    def production(self) -> bool:
        """True on the site residents use."""
        return self.environment == "productie"

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Self:
        """Read the settings; raises SettingsError when a variable is missing or wrong."""
        environment = _environment(environ)
        return cls(
            environment=environment,
            keys=_keys(environ, required=environment == "productie"),
            content=_content(environ),
            day=_day(environ, allowed=environment != "productie"),
            trusted_hosts=_hosts(environ),
            limited=_limited(environ),
            limit_storage=_limit_storage(environ),
            proxies=_proxies(environ),
            contact=_contact(environ),
        )


def _value(environ: Mapping[str, str], name: str) -> str:
    """The value without spaces around it; a variable left empty counts as not set."""
    return environ.get(name, "").strip()


def _environment(environ: Mapping[str, str]) -> str:
    """A word we do not know stops the start: 'production' must not mean 'development'."""
    value = _value(environ, "RONDKOMEN_OMGEVING") or "ontwikkeling"
    if value not in ENVIRONMENTS:
        raise SettingsError("RONDKOMEN_OMGEVING", "kies " + ", ".join(ENVIRONMENTS) + ".")
    return value


def _keys(environ: Mapping[str, str], *, required: bool) -> tuple[bytes, ...]:
    """`new,old`: base64 of 32 random bytes each; the old one opens cookies until it is removed."""
    value = _value(environ, "RONDKOMEN_SLEUTELS")
    if value:
        return tuple(_key(number, text) for number, text in enumerate(value.split(","), start=1))
    if required:
        mend = f"ontbreekt. In productie is een sleutel nodig. {MAKE_ONE}"
        raise SettingsError("RONDKOMEN_SLEUTELS", mend)
    return _random_keys()


def _key(number: int, text: str) -> bytes:
    """One master key. Refuses a key of one repeated byte: a placeholder nobody replaced."""
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES or len(set(key)) == 1:
        mend = f"sleutel {number} is niet base64 van {KEY_BYTES} willekeurige bytes. {MAKE_ONE}"
        raise SettingsError("RONDKOMEN_SLEUTELS", mend) from None
    return key


def _content(environ: Mapping[str, str]) -> Path:
    """The folder with content; the one beside the package when nothing is set."""
    value = _value(environ, "RONDKOMEN_INHOUD")
    if not value:
        return CONTENT
    folder = Path(value)
    if not (folder / "landelijk").is_dir():  # else every page would be a fault of ours
        mend = "dit is geen map met inhoud. Kies een kopie van content_b1, of laat leeg."
        raise SettingsError("RONDKOMEN_INHOUD", mend)
    return folder


def _day(environ: Mapping[str, str], *, allowed: bool) -> date | None:
    """A fixed day for tests and previews. On the real site it would quietly age all figures."""
    value = _value(environ, "RONDKOMEN_DATUM")
    if not value:
        return None
    if not allowed:
        raise SettingsError("RONDKOMEN_DATUM", "mag in productie niet: laat leeg.")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise SettingsError("RONDKOMEN_DATUM", "schrijf als 2026-11-21.") from None


def _hosts(environ: Mapping[str, str]) -> tuple[str, ...] | None:
    """Host names with commas between them; empty = not checked."""
    names = [name.strip().lower() for name in _value(environ, "RONDKOMEN_HOSTS").split(",")]
    if not all(HOST_NAME.fullmatch(name) for name in names if name):
        raise SettingsError("RONDKOMEN_HOSTS", "schrijf namen zoals rondkomen.gemeente.nl.")
    return tuple(name for name in names if name) or None


def _contact(environ: Mapping[str, str]) -> str | None:
    """Where somebody can tell that something leaks; None when not set."""
    value = _value(environ, "RONDKOMEN_MELDPUNT")
    if value and not CONTACT.fullmatch(value):
        raise SettingsError("RONDKOMEN_MELDPUNT", f"schrijf {CONTACTS}.")
    return value or None


def _limited(environ: Mapping[str, str]) -> bool:
    """On, unless a proxy in front limits already, or a test sends very much from one address."""
    value = _value(environ, "RATELIMIT_ENABLED").lower() or "true"
    if value not in ("true", "false"):
        raise SettingsError("RATELIMIT_ENABLED", "kies true of false.")
    return value == "true"


def _limit_storage(environ: Mapping[str, str]) -> str:
    """Memory of each worker, or a Redis for all of them."""
    value = _value(environ, "RATELIMIT_STORAGE_URI") or "memory://"
    try:
        known = value.startswith(LIMIT_STORAGES) and urlsplit(value).port != 0
    except ValueError:  # a port that is no number
        known = False
    if not known:
        raise SettingsError("RATELIMIT_STORAGE_URI", "schrijf als redis://host:6379/0.")
    return value


def _proxies(environ: Mapping[str, str]) -> int:
    """One too many and a visitor can make up an address; one too few and all share one."""
    value = _value(environ, "RONDKOMEN_PROXIES")
    if not re.fullmatch("[0-9]?", value):
        raise SettingsError("RONDKOMEN_PROXIES", "schrijf een aantal, van 0 tot en met 9.")
    return int(value) if value else 0
