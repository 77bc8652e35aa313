"""What an editor does next: no scheme yet, no source, a text that is still ours. Never faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from web.content.catalogs import NATIONAL
from web.content.desks import Desk, known
from web.content.errors import ContentError
from web.content.fields import UNKNOWN
from web.content.files import Map, Page, read_yaml
from web.content.library import SCHEMES, Library
from web.content.municipality import Municipality

REACHED = ("telefoon", "email", "website")
OWN_TEXT = (
    "Schrijf onder de laatste --- wat iemand bij dit loket doet: bellen of langsgaan, wat u zegt, "
    "en wat u meeneemt."
)


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
            problem = "Nog niemand las hier een bron. Tot dan zegt de site hoogstens: misschien."
            mend = "Schrijf in welk stuk dit staat, op welke plaats, en wanneer u het las."
            yield source.fault("titel", problem, mend)


def not_their_own(library: Library, desks: Iterable[Desk]) -> Iterator[ContentError]:
    """A desk somebody can reach, with only the text for a town hall of which nobody knows a thing:
    that sends people to Geldfit."""
    ours = _blocks(library.as_written(library.folder / NATIONAL / "loketten" / "gemeente.md"))
    for desk in desks:
        front, written = desk.page.front, library.as_written(desk.page.path)
        told = _blocks(written)
        if told and told <= ours and any(known(front, key) for key in REACHED):
            problem = "De tekst van dit loket is nog de standaardtekst, en stuurt naar Geldfit."
            yield front.fault(None, problem, OWN_TEXT)


def _blocks(page: Page) -> set[str]:
    return {" ".join(block.split()) for block in page.body.split("\n\n") if block.strip()}
