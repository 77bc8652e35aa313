"""Every text that somebody can see is plain Dutch, and every text is seen by this test."""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import CONTENT
from tests.language.states_not_seen import NOT_SEEN, excused
from tests.states.pages import BUSY
from tests.states.shared import Crawl, crawled
from tests.states.site import HTML, Site, State, visit_of
from web.check.language import Fault, Piece
from web.check.language.gate import Gate
from web.check.language.lists import NAME, read_lists
from web.check.language.origin import UNKNOWN, Origin
from web.check.language.page import judge_page
from web.check.language.pieces import CITED, pieces
from web.check.language.sources import sources
from web.check.language.strings import FILLED
from web.check.language.text import sentences
from web.session import Visit

TOLD = re.compile(r"^(?:SUMMARY|DESCRIPTION):(.*)$", re.MULTILINE)
SHOWN = 60
"""Texts in the message of a red test."""
HARD = "Indien u hiervoor in aanmerking wenst te komen, dient u dit schriftelijk kenbaar te maken."


@pytest.fixture(scope="session")
def crawl(tmp_path_factory, worker_id) -> Crawl:
    return crawled(tmp_path_factory, worker_id)


@pytest.fixture(scope="session")
def shown(crawl) -> dict[tuple[Piece, ...], str]:
    """The texts of each state, with what that state is called."""
    found: dict[tuple[Piece, ...], str] = {}
    for state in crawl.states:
        found.setdefault(texts_of(state), state.name)
    return found


def texts_of(state: State) -> tuple[Piece, ...]:
    """What a page, a calendar or a plain answer says."""
    if state.kind == HTML:
        return tuple(pieces(state.text))
    if re.match(r"\w+ /[a-z]{2}/", state.name):
        return ()  # in another language; a page says so itself
    if state.kind == "text/calendar":
        lines = TOLD.findall(state.text.replace("\r\n ", "").replace("\r", ""))
        return tuple(Piece(re.sub(r"\\(.)", r"\1", line)) for line in lines)
    return (Piece(" ".join(state.text.split())),) if state.kind == "text/plain" else ()


def all_texts(shown: dict[tuple[Piece, ...], str]) -> Iterator[str]:
    for found in shown:
        yield from (piece.text for piece in found)


@pytest.fixture(scope="session")
def origin() -> Origin:
    return Origin(sources(CONTENT))


@pytest.fixture(scope="session")
def gate() -> Gate:
    return Gate(read_lists(CONTENT))


def hard(gate: Gate, shown: tuple[Piece, ...]) -> Iterator[tuple[Piece, Fault]]:
    """What is too hard on a page. The words of a source are those of somebody else."""
    judged = judge_page(gate, [piece for piece in shown if piece.group != CITED])
    yield from ((piece, fault) for piece, faults in judged.pieces for fault in faults)
    yield from ((Piece(""), fault) for fault in judged.whole)


def told(origin: Origin, name: str, piece: Piece, fault: Fault) -> str:
    """File and line, sentence, reason, suggestion."""
    if not piece.text:
        return f"{name}: {fault}"
    words = fault.words.rstrip("…. ")
    here = (one for one in sentences(piece.text) if words.casefold() in one.casefold())
    sentence = next(here, piece.text)
    places = map(origin.where, (sentence, words, piece.text))
    where = next((place for place in places if place != UNKNOWN), UNKNOWN)
    return f"{where}: [{piece.kind}] {sentence} | {fault.rule}: {fault}"


def test_every_text_of_every_state_is_plain(shown, origin, gate, record_property):
    found: dict[tuple, str] = {}
    for texts, name in shown.items():
        for piece, fault in hard(gate, texts):
            found.setdefault((piece.text or name, piece.kind, fault), name)
    texts = {(piece.text, piece.kind) for texts in shown for piece in texts}
    record_property("states", len(shown))
    record_property("texts", len(texts))
    print(f"{len(shown)} states, {len(texts)} different texts")  # noqa: T201
    lines = sorted(
        {
            told(origin, name, Piece("" if text == name else text, kind), fault)
            for (text, kind, fault), name in found.items()
        }
    )
    assert not lines, "\n".join([f"{len(lines)} too hard:", *lines[:SHOWN]])


def test_every_text_is_seen(shown, origin):
    unseen = list(origin.unseen(all_texts(shown)))
    lines = [f"{source}: {source.text}" for source in unseen if not excused(source)]
    assert not lines, "\n".join([f"{len(lines)} never seen:", *lines[:SHOWN]])
    unused = set(NOT_SEEN) - {excused(source) for source in unseen}
    assert not unused, "these excuse nothing any more"


def test_what_is_never_seen_is_plain_too(shown, origin, gate):
    """In its own file a word may be explained in another line."""
    told = defaultdict[str, set[str]](set)
    for source in origin.sources:
        told[source.file] |= gate.explained_in(source.text)
    lines = []
    for source in origin.unseen(all_texts(shown)):
        piece = Piece(FILLED.sub(NAME, source.text), source.kind)
        faults = gate.judge(piece, told[source.file])
        lines += [f"{source}: {source.text} | {fault}" for fault in faults]
    assert not lines, "\n".join([f"{len(lines)} too hard:", *lines[:SHOWN]])


def test_every_route_is_visited(crawl):
    """A new page is in it by itself; a new way to send something must be taught here."""
    routes = {
        (method, rule.endpoint)
        for rule in Site().app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    assert routes - crawl.visited == {("GET", "static")}


def test_no_state_is_a_fault_of_ours(crawl):
    assert not crawl.failed


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content_b1"))


PLANTED = {
    "a question": (
        "vragen/dreiging.md",
        "vraag: Is een van deze dingen nu aan de hand?",
        f"vraag: {HARD}",
        "vraag/1",
    ),
    "an error": (
        "vragen/dreiging.md",
        "fout: Kies wat er aan de hand is.",
        f"fout: {HARD}",
        "vraag/1?fout=kies",
    ),
    "a reason": (
        "vragen/leeftijd.md",
        'ja: "U bent {grens} jaar of ouder."',
        f'ja: "{HARD} {{grens}}"',
        "uitkomst",
    ),
    "a phrase of the chat": (
        "teksten/gesprek.yaml",
        "computer: U praat met een computer, niet met een mens.",
        f"computer: {HARD}",
        "gesprek",
    ),
    "the card": ("teksten/kaart.yaml", "kop: Kaart voor het loket", f"kop: {HARD}", "kaart"),
}


@pytest.mark.parametrize("place", PLANTED)
def test_a_hard_sentence_is_caught_with_file_and_line(place, copy, gate):
    name, was, planted, page = PLANTED[place]
    file = copy / name
    lines = file.read_text("utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, 1) if was in line)
    lines[number - 1] = lines[number - 1].replace(was, planted)
    file.write_text("\n".join(lines) + "\n", "utf-8")
    site = Site(copy)
    pack = site.library.pack("dalfsen")
    answered = visit_of(pack, BUSY)
    visit = Visit(pack.slug, {}, ["dreiging"]) if "vraag" in page else answered
    shown = pieces(site.visitor(visit).get(f"/dalfsen/{page}").text)
    found = Origin(sources(copy))
    caught = [told(found, page, *one) for one in hard(gate, shown)]
    start = f"{name}:{number}: "
    assert [one for one in caught if one.startswith(start) and HARD[:-1] in one], caught
