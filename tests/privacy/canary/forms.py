"""The forms on a page, as a browser sees them."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class FormOnPage:
    """A form: where it goes, and its fields with the value a browser would send."""

    method: str
    action: str
    fields: dict[str, str] = field(default_factory=dict)


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[FormOnPage] = []
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = {name: value or "" for name, value in attrs}
        name = about.get("name", "")
        if tag == "form":
            method = about.get("method", "get").lower()
            self.found.append(FormOnPage(method, about.get("action", "")))
        elif tag in ("input", "select", "textarea", "button") and name and self.found:
            self.found[-1].fields.setdefault(name, about.get("value", ""))
            self._select = name if tag == "select" else self._select
        elif tag == "option" and self.found and "selected" in about:
            self.found[-1].fields[self._select] = about.get("value", "")


def forms(html: str) -> list[FormOnPage]:
    """All forms on a page."""
    parser = _Forms()
    parser.feed(html)
    return parser.found
