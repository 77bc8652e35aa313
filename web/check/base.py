"""Checks of what all municipalities lean on: questions, figures, norms and sentences."""

from __future__ import annotations

import datetime
import string
from collections.abc import Iterator
from pathlib import Path

from web.check import dates
from web.check.report import Report
from web.check.side_texts import without_help
from web.content import fields
from web.content.errors import ContentError, did_you_mean
from web.content.figures import read_series
from web.content.files import Map, read_page, read_yaml
from web.content.glossary import read_glossary
from web.content.library import Library
from web.content.pack import NATIONAL
from web.content.pages import read_emergency, read_text
from web.content.parse import LIMIT_WORDS
from web.content.promises import read_evidence, read_promises, unmeasured
from web.content.questions import Question, read_question

SENTENCES = {
    "nog_niet": {"kort"},
    "onbekend": {"wat"},
    "onbekende_grens": {"kort"},
    "gestopt": set(),
    "niet_hier": set(),
    "gebruikelijk": set(),
    "heeft_al": set(),
    "iedereen": set(),
    "verouderd": set(),
    "afgelopen": set(),
    "nog_niet_zeker": {"zin"},
    **dict.fromkeys(("norm_de", "norm_het"), {"norm"}),
    "deel_van_norm": {"procent", "norm", "bedrag"},
    "deel_van_norm_tussen": {"procent", "norm", "laag", "hoog"},
    "tussen": {"laag", "hoog"},
    **dict.fromkeys(
        ("per_maand", "per_kwartaal", "per_jaar", "per_eenmalig", "per_onbekend"), set()
    ),
    "bedrag_vast": {"laag", "per"},
    "bedrag_ongeveer": {"laag", "per"},
    "bedrag_tussen": {"laag", "hoog", "per"},
    "bedrag_hoogstens": {"hoog", "per"},
    "bedrag_klein": {"hoog", "per"},
    "bedrag_ook": {"bedrag"},
    "bedrag_of": set(),
    **dict.fromkeys(("bedrag_open", "bedrag_niet_precies", "bedrag_hangt_af"), {"feiten"}),
    **dict.fromkeys(("bedrag_jaarinkomen", "bedrag_marge", "bedrag_verouderd"), set()),
    **dict.fromkeys(("levert_op_nee", "levert_op_misschien"), set()),
}
"""The sentences in `teksten/redenen.yaml`, and what they may have between braces."""
PAPER = {
    "alleen_als": {"nummer", "keuze"},
    "alleen_leeg": {"nummer"},
    **dict.fromkeys(("titel", "samenvatting", "geen_naam", "onder", "meer", "of"), set()),
    **dict.fromkeys(("alleen_zelf", "alleen_met_papier", "kind", "plaats"), set()),
}
"""The words in `teksten/papier.yaml`, and what they may have between braces."""
TRUTHS = ("ja", "nee", "misschien")


def check_base(library: Library, day: datetime.date, report: Report) -> None:
    """Questions, figures, norms and the texts that stand by themselves."""
    folder = library.folder
    questions = report.each(
        sorted((folder / "vragen").glob("[!_]*.md")), lambda p: read_question(read_page(p))
    )
    for question in questions:
        report.errors += limit_sentences(question)
    report.errors += without_help(questions)
    report.each(
        sorted((folder / NATIONAL / "bedragen").glob("*.yaml")),
        lambda path: list(read_series(read_yaml(path))),
    )
    helps = sorted((folder / NATIONAL / "noodhulp").glob("*.md"))
    texts = sorted((folder / "teksten").glob("*.md"))
    read = report.each(helps, lambda path: read_emergency(read_page(path)))
    read += report.each(texts, lambda path: read_text(read_page(path)))
    report.warnings += dates.checked_later(read, day)
    for name, look in _ONE_FILE.items():
        report.each([folder / name], look)
    for look in (read_promises, read_evidence):
        report.each([folder / "privacy"], look)
    if not report.errors:
        report.warnings += unmeasured(folder / "privacy")
        names = ["questions", "amounts", "norms", "urgent", "everywhere"]
        report.each(names, library.__getattribute__)


def _normen(path: Path) -> None:
    fields.submap(read_yaml(path), "normen")


def _everywhere(path: Path) -> None:
    fields.submap(read_yaml(path), "voorwaarden")


def _urgent(path: Path) -> None:
    root = read_yaml(path)
    fields.only(root, ("dreigingen", "acuut", "termijn", "eerst_betalen"))
    for key in ("dreigingen", "acuut"):
        fields.texts(root, key)
    fields.text(fields.submap(root, "termijn"), "tekst")


def _reasons(path: Path) -> None:
    root = read_yaml(path)
    fields.only(root, SENTENCES)
    _sentences(root, SENTENCES)


def _paper(path: Path) -> None:
    root, lists = read_yaml(path), ("print", "boven")
    fields.only(root, (*PAPER, *lists))
    for key in lists:
        fields.texts(root, key)
    _sentences(root, PAPER)


def _sentences(root: Map, expected: dict[str, set[str]]) -> None:
    for key, allowed in expected.items():
        fields.text(root, key)
        for fault in _braces(root, key, allowed):
            raise fault


_ONE_FILE = {
    f"{NATIONAL}/normen.yaml": _normen,
    f"{NATIONAL}/overal.yaml": _everywhere,
    f"{NATIONAL}/spoed.yaml": _urgent,
    "teksten/redenen.yaml": _reasons,
    "teksten/papier.yaml": _paper,
    "teksten/woorden.yaml": read_glossary,
    "teksten/fouten.yaml": read_yaml,
}


def limit_sentences(question: Question) -> Iterator[ContentError]:
    """The reasons under `zinnen`: for a word and a truth there are, with `{grens}` at most."""
    for word, sentences in question.sentences.items():
        if word not in LIMIT_WORDS:
            problem = f"'{word}' is geen woord voor een grens."
            yield question.sentences.fault(word, problem, did_you_mean(word, LIMIT_WORDS))
        elif not isinstance(sentences, Map):
            mend = "Schrijf {ja: ..., nee: ..., misschien: ...}."
            yield question.sentences.fault(word, f"Onder '{word}' horen zinnen.", mend)
        else:
            for truth in sentences:
                if truth not in TRUTHS:
                    known = did_you_mean(truth, TRUTHS)
                    yield sentences.fault(truth, f"'{truth}' kennen we hier niet.", known)
                yield from _braces(sentences, truth, {"grens"})


def _braces(node: Map, key: str, allowed: set[str]) -> Iterator[ContentError]:
    """A word between braces that nothing fills would break the page."""
    known = ", ".join(f"{{{word}}}" for word in sorted(allowed)) or "geen"
    try:
        names = {name for _, name, *_ in string.Formatter().parse(str(node[key]))} - {None}
    except ValueError:
        yield node.fault(key, "Een accolade is niet open of niet dicht.", f"Er kan: {known}.")
        return
    for name in sorted(names - allowed):
        yield node.fault(key, f"Niets vult '{{{name}}}' in.", f"Er kan: {known}.")
