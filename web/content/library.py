"""The content, read when it is first needed: nothing at start, one municipality at a visit."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from threading import RLock

from web.content.based_on import Merged, base_of, merged, no_second_floor
from web.content.catalogs import OWN
from web.content.code_book import Book, read_books
from web.content.errors import did_you_mean
from web.content.explained import Explainer
from web.content.facts import Fact, facts_of
from web.content.figures import Norms, read_amounts
from web.content.files import Map, Page
from web.content.municipality import Municipality, read_municipality
from web.content.pack import NATIONAL, Pack, all_questions, make_pack
from web.content.pages import Emergency, TextPage, read_emergency, read_text
from web.content.places import Municipality as Place
from web.content.places import Places
from web.content.questions import Question, read_question
from web.content.sayings import Sayings
from web.rules.amounts import Amounts

SCHEMES = "regelingen"
MOST_PACKS = 16
"""Municipalities kept, those asked for last. One takes 1 MB; reading it again takes 30 ms."""


class Library(Sayings):
    """Everything in `content_b1/`. Reading raises ContentError, with file and line."""

    is_translated = False
    """Is it in another language than Dutch?"""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.places = Places(folder / "plaatsen")
        self._municipalities: dict[str, Municipality] = {}
        self._packs: OrderedDict[str, Pack] = OrderedDict()
        self._reading = RLock()
        self._texts: dict[str, TextPage] = {}
        self._pages: dict[Path, Page] = {}

    @cached_property
    def amounts(self) -> Amounts:
        """All dated figures."""
        return read_amounts(self.folder / NATIONAL / "bedragen", self.read)

    @cached_property
    def norms(self) -> Map:
        """Names for figures in conditions."""
        return self.read(self.folder / NATIONAL / "normen.yaml")["normen"]

    @cached_property
    def urgent(self) -> Map:
        """Which threats are urgent by law, and the term the law gives."""
        return self.read(self.folder / NATIONAL / "spoed.yaml")

    @cached_property
    def everywhere(self) -> Map:
        """What holds for every municipal scheme."""
        return self.read(self.folder / NATIONAL / "overal.yaml")

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The national questions in their fixed order."""
        folder = self.folder / "vragen"
        order = self.read(folder / "_volgorde.yaml")
        questions = {page.stem: read_question(page) for page in self.pages(folder)}
        names = order.get("volgorde") or []
        for name in names:
            if name not in questions:
                problem = f"De vraag '{name}' bestaat niet."
                raise order.fault("volgorde", problem, did_you_mean(name, questions))
        if missing := set(questions) - set(names):
            problem = f"De vraag '{sorted(missing)[0]}' heeft geen plek in de rij."
            raise order.fault("volgorde", problem, "Zet haar in de lijst.")
        return tuple(questions[name] for name in names)

    @cached_property
    def emergencies(self) -> tuple[Emergency, ...]:
        """Help for each kind of threat, most urgent first."""
        pages = self.pages(self.folder / NATIONAL / "noodhulp")
        return tuple(sorted(map(read_emergency, pages), key=lambda e: e.order))

    @cached_property
    def code_books(self) -> Mapping[int, Book]:
        """What codes can say, by version."""
        return read_books(self.folder / "overdracht")

    def slugs(self) -> tuple[str, ...]:
        """The folders of municipalities that have a pack, as they are now."""
        found = (self.folder / OWN).glob("*/gemeente.yaml")
        return tuple(sorted(filter(self.places.municipality, (at.parent.name for at in found))))

    @cached_property
    def known(self) -> tuple[Place, ...]:
        """The municipalities with a pack, by the names of the list of places. To look for them
        among 342 folders, or to read the file of each, takes longer than a page may."""
        return tuple(filter(None, map(self.places.municipality, self.slugs())))

    def pack(self, slug: str) -> Pack | None:
        """All that is known for one municipality, or None when it does not exist.

        A municipality without a pack of its own gets the national part. `landelijk` is somebody
        who did not say where they live.
        """
        with self._reading:  # so that ten visitors of one place do not read it ten times
            if slug not in self._packs:
                municipality = self.municipality(slug)
                if municipality is None:
                    return None
                self._packs[slug] = self._make(municipality)
            self._packs.move_to_end(slug)  # the one that nobody asked for longest goes first
            while len(self._packs) > MOST_PACKS:
                self._packs.popitem(last=False)
            return self._packs[slug]

    def _make(self, municipality: Municipality) -> Pack:
        """Without a file of its own it has what the country has: then nothing is read again."""
        if municipality.path or municipality.slug == NATIONAL:
            return make_pack(self, municipality)
        return replace(self.pack(NATIONAL), municipality=municipality)

    def text(self, name: str) -> TextPage:
        """A page of the site itself, such as `privacy`."""
        if name not in self._texts:
            self._texts[name] = read_text(self.page(self.folder / "teksten" / f"{name}.md"))
        return self._texts[name]

    def language(self, municipality: Municipality) -> tuple[dict[str, Fact], Norms]:
        """The facts and norms that conditions of this municipality may name."""
        stems = [path.stem for path in self._schemes(municipality) if path.stem != "schuldhulp"]
        facts = facts_of(all_questions(self, municipality), stems, municipality.villages)
        own = municipality.norms
        return facts, Norms(self.norms, own, municipality.cost_sharers, self.amounts.series)

    def _schemes(self, municipality: Municipality) -> Iterable[Path]:
        yield from sorted((self.folder / NATIONAL).glob("*.md"))
        if municipality.path:
            yield from sorted((municipality.path.parent / SCHEMES).glob("*.md"))

    def own_pages(self, municipality: Municipality, kind: str) -> Iterable[Page]:
        """The municipality's own files of one kind; a scheme with what it takes over."""
        pages = self.pages(municipality.path.parent / kind) if municipality.path else ()
        return pages if kind != SCHEMES else (self.based(page).page for page in pages)

    def based(self, page: Page) -> Merged:
        """A file with what it takes over from the file it is based on. Raises ContentError."""
        path = base_of(page.front, self.folder)
        return merged(page, path and no_second_floor(self.page(path)))

    @property
    def dutch(self) -> Library:
        """The same content in Dutch: what is understood is the same in every language."""
        return self

    def in_dutch(self, text: str) -> str:
        """What somebody typed, as the words of the chat are: see web/content/translated.py."""
        return text

    def pages(self, folder: Path) -> Iterable[Page]:
        """All Markdown files in a folder, in a fixed order."""
        return map(self.page, sorted(folder.glob("*.md")))

    def page(self, path: Path) -> Page:
        """A Markdown file, with each hard word explained where it first stands. What is not of one
        municipality is kept: it is half of what is read for each of them."""
        if page := self._pages.get(path):
            return page
        page = self.as_written(path)
        page = replace(page, body=self._explainer.explain(page.body))
        if not path.is_relative_to(self.folder / OWN):
            self._pages[path] = page
        return page

    @cached_property
    def _explainer(self) -> Explainer:
        return Explainer(self.glossary.terms)

    def municipality(self, slug: str) -> Municipality | None:
        """The municipality itself, without its schemes and desks. No name but theirs is kept."""
        if slug == NATIONAL:
            return Municipality(NATIONAL, "", "Nederland")
        official = self.places.municipality(slug)
        if official and slug not in self._municipalities:
            self._municipalities[slug] = self._read(official)
        return official and self._municipalities[slug]

    def _read(self, official: Place) -> Municipality:
        path = self.folder / OWN / official.slug / "gemeente.yaml"
        if path.exists():
            return read_municipality(path, self.places, self.read)
        office = self.places.tax_office(official.code)
        return Municipality(official.slug, official.code, official.name, tax_office=office)
