"""A municipality that was only just begun: what an editor does next. Warnings, never faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from web.content.errors import ContentError
from web.content.fields import UNKNOWN
from web.content.files import Map, Page, read_yaml
from web.content.library import SCHEMES
from web.content.municipality import Municipality


def unfinished(municipality: Municipality) -> Iterator[ContentError]:
    """No scheme of its own yet."""
    if municipality.path is None or any((municipality.path.parent / SCHEMES).glob("*.md")):
        return
    root = read_yaml(municipality.path)
    problem = "Deze gemeente heeft nog geen eigen regelingen."
    mend = (
        f"Maak er een: rondkomen nieuw {municipality.slug} bijzondere-bijstand. "
        "Wat u de gemeente kunt vragen, staat onderaan in dit bestand."
    )
    yield root.fault(None, problem, mend)


def unsourced(pages: Iterable[Page]) -> Iterator[ContentError]:
    """A source that is still `onbekend`."""
    for page in pages:
        source = page.front.get("bron")
        if isinstance(source, Map) and source.get("titel") == UNKNOWN:
            problem = "Nog niemand las hier een bron."
            mend = "Schrijf in welk stuk dit staat, op welke plaats, en wanneer u het las."
            yield source.fault("titel", problem, mend)
