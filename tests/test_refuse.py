"""Personal details in free text: found, named and never repeated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import CONTENT
from web.content.files import read_yaml
from web.refuse import LONGEST, Kind, found

HERE = Path(__file__).parent / "refuse"
CASES = yaml.safe_load((HERE / "cases.yaml").read_text(encoding="utf-8"))
TABLE = [case for part in CASES.values() for case in part]
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
        assert sentences[kind].startswith("Typ ")
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
