"""The card as a PDF: one tagged A5, readable by poppler, made of nothing but what it was given."""

from __future__ import annotations

import re
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
import weasyprint
from werkzeug.wrappers import Response

from tests.conftest import DAY, ROOT
from tests.personas.journeys import NAMES, PERSONAS, along_the_site, person
from tests.privacy.canary import trace
from tests.web.conftest import SITE
from web import create_app, pdf, session
from web.settings import Settings

A5 = "419.528 x 595.276 pts"
SECRET = "MERKTEKEN-7Q4Z"
each_persona = pytest.mark.parametrize("persona", PERSONAS, ids=NAMES)


@pytest.fixture(scope="module")
def settings():
    return Settings(environment="proef", day=DAY)


@pytest.fixture(scope="module")
def app(settings):
    return create_app(settings)


@pytest.fixture(scope="module")
def made(app, settings, library, tmp_path_factory):
    """`made(persona)`: the PDF this persona gets at the end of the questions. Made once."""
    done: dict[str, Path] = {}

    def make(persona) -> Path:
        name = persona["id"]
        if name not in done:
            done[name] = tmp_path_factory.mktemp("pdf") / f"{name}.pdf"
            done[name].write_bytes(_answer(app, settings, library, persona).data)
        return done[name]

    return make


def _answer(app, settings, library, persona):
    someone = person(library, persona)
    walk = along_the_site(library, someone)
    asked = [question.id for question in walk.questions]
    visit = session.Visit(someone.pack.slug, walk.answers, asked)
    sealed = session.save(Response(), visit, settings, int(time.time()))
    cookies = "; ".join(c.partition(";")[0] for c in sealed.headers.getlist("Set-Cookie"))
    client = app.test_client(use_cookies=False)
    path, headers = f"/{someone.pack.slug}/kaart.pdf", {"Cookie": cookies}
    answer = client.post(path, base_url=SITE, headers=headers)
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert answer.headers["Content-Disposition"] == 'inline; filename="kaart.pdf"'
    assert answer.headers["Cache-Control"] == "no-store"
    return answer


def _tell(tool: str, *options: object) -> str:
    command = [tool, *map(str, options)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _inside(content: bytes) -> bytes:
    """Everything in a PDF, its packed parts unpacked."""
    parts = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    return content + b"".join(_unpacked(part) for part in parts)


def _unpacked(part: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(part)
    except zlib.error:
        return b""


@each_persona
def test_one_tagged_a5_in_dutch(persona, made):
    facts = dict(line.split(":", 1) for line in _tell("pdfinfo", made(persona)).splitlines())
    told = {name: value.strip() for name, value in facts.items()}
    assert (told["Pages"], told["Tagged"], told["Title"]) == ("1", "yes", "Uw kaart")
    assert told["Page size"].startswith(A5)
    assert "Author" not in told
    inside = _inside(made(persona).read_bytes())
    assert b"/Lang (nl)" in inside
    assert b"<pdfuaid:part>1</pdfuaid:part>" in inside or b'pdfuaid:part="1"' in inside


@each_persona
def test_structure_and_fonts(persona, made):
    """A heading, a heading of the second level for each part, lists, and what the drawing is."""
    structure = _tell("pdfinfo", "-struct", made(persona))
    tags = re.findall(r"^ *(\w+)(?: \(\w+\))?:?$", structure, re.MULTILINE)
    headings = [tag for tag in tags if re.fullmatch("H[1-6]", tag)]
    assert headings == ["H1", *["H2"] * (len(headings) - 1)]
    assert len(headings) > 4
    assert {"P", "L", "LI"} <= set(tags)
    assert tags.count("Figure") == 1
    assert b"/Alt (Code om te scannen)" in _inside(made(persona).read_bytes())
    fonts = _tell("pdffonts", made(persona)).splitlines()[2:]
    assert fonts
    assert all(re.search(r" yes +yes +yes ", font) for font in fonts), "a font is not embedded"


@each_persona
def test_the_text_is_text(persona, made):
    text = _tell("pdftotext", made(persona), "-")
    assert text.startswith("Kaart voor het loket")
    assert re.search(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{2,4}){2,}", text), "no code to read out"
    assert "�" not in text


def test_fetches_nothing(tmp_path, monkeypatch):
    """Not from the disk, not from the network, not as a file inside the PDF."""
    file = tmp_path / "geheim.txt"
    file.write_text(SECRET)
    page = f"""<html lang="nl"><head><title>x</title><link rel="stylesheet" href="{file.as_uri()}">
        <link rel="attachment" href="{file.as_uri()}"></head><body>
        <img src="http://127.0.0.1:9/x.png" alt="x"><object data="{file.as_uri()}">y</object>
        <svg viewBox="0 0 1 1"><image href="{file.as_uri()}"/></svg></body></html>"""
    css = f"""@import "{file.as_uri()}";
        @font-face {{ font-family: a; src: url("{file.as_uri()}") }}
        body {{ font-family: a; background: url("{file.as_uri()}") }}"""
    asked, got = [], []

    def watched(self, url: str, headers=None):
        asked.append(url)
        got.append(fetch(self, url, headers))
        return got[-1]

    fetch = weasyprint.urls.URLFetcher.fetch
    monkeypatch.setattr(weasyprint.urls.URLFetcher, "fetch", watched)
    content = pdf.make_pdf(page, css)
    assert len(asked) >= 5
    assert got == []
    assert SECRET.encode() not in _inside(content)


def test_nothing_is_written_and_no_program_starts(tmp_path):
    """Seen by strace, from the start of Python to the end of the PDF, in a home with nothing."""
    program = f"from web.pdf import make_pdf; make_pdf('<html lang=nl><p>{SECRET}', '')"
    home, folder = tmp_path / "huis", tmp_path / "strace"
    home.mkdir()
    environ = {"HOME": str(home), "TMPDIR": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    environ |= {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)}
    command = [*trace.strace(folder), sys.executable, "-c", program]
    subprocess.run(command, check=True, cwd=home, env=environ)
    seen = trace.read(folder, set())
    assert seen.opened == set()
    assert seen.unseen == []
    assert list(home.iterdir()) == []
    started = [place for place in seen.data if "exec" in place]
    assert seen.data[started[0]].count(str(sys.executable).encode()) == 2, "another program too"
    assert not [place for place, data in seen.data.items() if "exec" not in place and data]


def test_without_the_libraries_there_is_no_pdf(monkeypatch):
    """Neither those of the system, nor WeasyPrint itself."""
    monkeypatch.setattr(pdf, "LIBRARIES", ("libbestaat-niet.so.0",))
    pdf.available.cache_clear()
    assert not pdf.available()
    monkeypatch.undo()
    pdf.available.cache_clear()
    assert pdf.available()
    pdf._weasyprint.cache_clear()
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(pdf.NoPdf):
        pdf.make_pdf("<p>x</p>", "")
