"""Personal details in free text: found, named and never repeated, in Python and in the browser."""

from __future__ import annotations

import json
import random
import re
import string
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import CONTENT, ROOT
from tests.refuse import money, people
from web.content.files import read_yaml
from web.headers import HEADERS
from web.refuse import LONGEST, Kind, found

HERE = Path(__file__).parent / "refuse"
CASES = yaml.safe_load((HERE / "cases.yaml").read_text(encoding="utf-8"))
TABLE = [case for part in CASES.values() for case in part]
SCRIPT = ROOT / "web" / "static" / "weiger.js"
CAPS = (string.ascii_lowercase, string.ascii_uppercase)
TOLD = re.compile(r"(?i)\bbel\b|telefoon|mail|langs|adres|postbus")
"""Words beside the telephone number, mail address or address of an office."""


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["text"][:30])
def test_table(case):
    assert sorted(found(case["text"])) == sorted(case["kinds"])


def test_too_long_is_refused_whatever_it_says():
    assert found("a" * LONGEST) == ()
    assert found("a" * (LONGEST + 1)) == ("te_lang",)
    assert found("🙏" * LONGEST) == ()


@given(st.text(max_size=200))
def test_any_text_gives_kinds_and_nothing_else(text):
    assert set(found(text)) <= set(get_args(Kind))


def test_every_kind_has_a_sentence_that_says_what_to_do():
    sentences = read_yaml(CONTENT / "teksten" / "weigeren.yaml")
    assert set(sentences) == {*get_args(Kind), "niets_bewaard"}
    for kind in get_args(Kind):
        assert sentences[kind].startswith(("Haal ", "Maak "))
    assert "lijkt op een BSN" in sentences["bsn"]
    assert [kind for kind in sentences if found(sentences[kind])] == []


def test_sentences_people_type_are_let_through():
    lines = (HERE / "zinnen.txt").read_text(encoding="utf-8").splitlines()
    sentences = [line for line in lines if not line.startswith("#")]
    assert len(sentences) > 50
    assert [line for line in sentences if found(line)] == []


def _said(node: object) -> Iterator[str]:
    """All strings in a content file, but not where it comes from."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from () if key in ("bron", "bronnen", "url") else _said(value)
    elif isinstance(node, list):
        for value in node:
            yield from _said(value)
    elif isinstance(node, str):
        yield node


def _sentences() -> Iterator[str]:
    """Every sentence we show ourselves; made-up children in examples have a birthday."""
    paths = (path for path in CONTENT.rglob("*") if path.suffix in (".md", ".yaml"))
    for path in paths:
        if path.parent.name == "voorbeelden":
            continue
        text = path.read_text(encoding="utf-8")
        front, body = (
            (text.split("---\n", 2) + ["", ""])[1:3] if path.suffix == ".md" else (text, "")
        )
        for piece in [*_said(yaml.safe_load(front)), *body.splitlines()]:
            yield from re.split(r"(?<=[.!?])\s+", piece)


def test_our_own_sentences_hold_nothing_but_how_to_reach_an_office():
    sentences = list(_sentences())
    assert len(sentences) > 4000
    contact = {"telefoon", "email", "adres"}
    wrong = [s for s in sentences if (kinds := set(found(s))) - contact or (kinds and not _told(s))]
    assert wrong == []


def _told(sentence: str) -> bool:
    is_contact_itself = not re.search(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}", sentence)
    return bool(TOLD.search(sentence)) or is_contact_itself


def _noise(rng: random.Random) -> str:
    pieces = (
        "nl|geb |bsn |06|+31| en |straat |1234|AB|12-05-|1980| mei |apenstaartje| punt nl|@|nul zes"
    )
    pieces = [*f"{pieces}|een |€ |0031|postcode |NL91|\u200b|é|١٣|\n|🙏|drieenvijftig".split("|")]
    pieces += "0123456789 .-,/()"
    return "".join(rng.choice(pieces) for _ in range(rng.randint(1, 40)))


def test_browser_and_server_agree(tmp_path):
    rng = random.Random(2000)
    texts = [text for kind in people.KINDS for text in people.texts(kind, 150, seed=5)]
    texts += money.sentences(500, seed=5) + [_noise(rng) for _ in range(600)]
    assert len(texts) == 2000
    texts += [case["text"] for case in TABLE] + ["a" * 1001, "🙏" * 1000]
    texts += [f"Huur 1092 {a}{b} 12" for abc in CAPS for a in abc for b in abc]
    (tmp_path / "texts.json").write_text(json.dumps(texts))
    program = SCRIPT.read_text(encoding="utf-8") + (
        'import { readFileSync } from "node:fs";'
        "console.log(JSON.stringify(JSON.parse(readFileSync(process.argv[2])).map(found)));"
    )
    command = ["node", "--input-type=module", "-", str(tmp_path / "texts.json")]
    done = subprocess.run(command, input=program, capture_output=True, text=True, check=True)
    pairs = zip(texts, json.loads(done.stdout), strict=True)
    assert [text for text, kinds in pairs if list(found(text)) != kinds] == []


PAGE = """<!DOCTYPE html><form action="/verstuurd"><div role="alert">
<p hidden data-weiger="bsn">Haal uw BSN weg.</p><p hidden data-weiger="iban">Haal weg.</p></div>
<textarea name="tekst"></textarea><button>Verstuur</button></form>
<script type="module" src="/begin.js"></script>"""
BEGIN = 'import { attach } from "/weiger.js"; attach(document.querySelector("form"));'


def test_browser_holds_a_form_back_and_says_why(chromium):
    files = {
        "/": ("text/html", PAGE),
        "/begin.js": ("text/javascript", BEGIN),
        "/weiger.js": ("text/javascript", SCRIPT.read_text(encoding="utf-8")),
    }

    def answer(route, request):
        kind, body = files.get(re.sub(r"^http://[^/]+|\?.*", "", request.url), ("text/html", "Ja"))
        headers = {**HEADERS, "Content-Type": f"{kind}; charset=utf-8"}
        route.fulfill(body=body, headers=headers)

    page = chromium.new_page()
    page.route("**/*", answer)
    page.goto("http://rondkomen.test/", wait_until="networkidle")
    page.fill("textarea", "mijn bsn is 111222333")
    page.click("button")
    assert page.inner_text("[role=alert]") == "Haal uw BSN weg."
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    page.fill("textarea", "mijn huur is 712")
    page.click("button")
    page.wait_for_url("**/verstuurd*")
    page.close()
