"""What the site says and shows of itself: words, drawings, and what was measured or changed."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from web.content.changed import Change, read_changes
from web.content.files import Map, Page, read_page, read_yaml
from web.content.glossary import Glossary, read_glossary
from web.content.icons import Icons, read_icons
from web.content.promises import Outcome, Promises, read_evidence, read_promises
from web.content.themes import Theme, read_themes
from web.content.vocabulary import Vocabulary, read_vocabulary


class Sayings:
    """Each file is read when it is first needed. Reading raises ContentError."""

    def __init__(self, folder: Path) -> None:
        """folder: all of the content."""
        self.folder = folder

    def read(self, path: Path) -> Map:
        """A YAML file of the content."""
        return read_yaml(path)

    def as_written(self, path: Path) -> Page:
        """A Markdown file of the content."""
        return read_page(path)

    @cached_property
    def reasons(self) -> Map:
        """Sentences for reasons that belong to no question."""
        return self.read(self.folder / "teksten" / "redenen.yaml")

    @cached_property
    def card(self) -> Map:
        """The words of the card for the desk."""
        return self.read(self.folder / "teksten" / "kaart.yaml")

    @cached_property
    def take_along(self) -> Map:
        """What is said about taking the card along, and the reminders."""
        return self.read(self.folder / "teksten" / "meenemen.yaml")

    @cached_property
    def paper(self) -> Map:
        """The words around the questions on paper."""
        return self.read(self.folder / "teksten" / "papier.yaml")

    @cached_property
    def together(self) -> Map:
        """The words of the page for filling in together."""
        return self.read(self.folder / "teksten" / "samen.yaml")

    @cached_property
    def errors(self) -> Map:
        """Error sentences that belong to more than one question."""
        return self.read(self.folder / "teksten" / "fouten.yaml")

    @cached_property
    def refusals(self) -> Map:
        """What is said to who types something that tells who they are."""
        return self.read(self.folder / "teksten" / "weigeren.yaml")

    @cached_property
    def chat(self) -> Map:
        """What the chat says."""
        return self.read(self.folder / "teksten" / "gesprek.yaml")

    @cached_property
    def glossary(self) -> Glossary:
        """The hard words, each with what it means."""
        return read_glossary(self.folder / "teksten" / "woorden.yaml", self.read)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words the chat understands."""
        return read_vocabulary(self.folder / "teksten" / "herken")

    @cached_property
    def icons(self) -> Icons:
        """Which drawing stands beside which words."""
        return read_icons(self.folder)

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        """The groups in which schemes stand together."""
        return read_themes(self.folder, self.read)

    @cached_property
    def promises(self) -> Promises:
        """What we promise about privacy."""
        return read_promises(self.folder / "privacy", self.read)

    @cached_property
    def evidence(self) -> dict[str, Outcome]:
        """What the tests of those promises measured last."""
        return read_evidence(self.folder / "privacy")

    @cached_property
    def tested(self) -> dict[str, Outcome]:
        """What `make toegankelijk` counted last; nothing when nobody ran it."""
        return read_evidence(self.folder / "toegankelijkheid")

    @cached_property
    def changes(self) -> tuple[Change, ...] | None:
        """What changed in the schemes, newest first. None: nobody knows."""
        return read_changes(self.folder)
