"""The words of the site itself, from the YAML files in `teksten/`."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from web.content.files import Map, Page, read_page, read_yaml
from web.content.glossary import Glossary, read_glossary
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
