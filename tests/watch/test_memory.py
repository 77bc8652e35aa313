"""The cache remembers what was seen, and forgets what cannot be read."""

from __future__ import annotations

import datetime

import pytest

from web.watch.answers import Answer, Kind
from web.watch.memory import Memory, Seen, default_path

DAY = datetime.date(2026, 11, 21)
PAGE = "https://voorbeeld.nl/"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "diep" / "bewaak.json"


def test_what_was_saved_is_read_again(path):
    memory = Memory(path)
    memory.note(PAGE, Answer(Kind.GOOD), DAY - datetime.timedelta(days=1))
    memory.note(PAGE, Answer(Kind.FAILED, "de site antwoordt met 500", ""), DAY)
    memory.save()
    assert Memory(path).of(PAGE) == Seen(
        Kind.FAILED,
        DAY,
        "de site antwoordt met 500",
        "",
        datetime.date(2026, 11, 20),
        (DAY,),
    )
    assert [one.name for one in path.parent.iterdir()] == ["bewaak.json"]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"versie": 0, "links": {}}', '{"versie": 1, "links": {"a": {}}}']
)
def test_file_that_cannot_be_read_counts_as_never_seen(path, text):
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    assert Memory(path).of("a") is None


def test_link_that_left_the_content_is_forgotten(path):
    memory = Memory(path)
    memory.note(PAGE, Answer(Kind.GOOD), DAY)
    memory.note("https://weg.nl/", Answer(Kind.GOOD), DAY)
    memory.keep({PAGE})
    assert (memory.of(PAGE) is not None, memory.of("https://weg.nl/")) == (True, None)


def test_same_things_make_the_same_file(path):
    for pages in (["https://b.nl/", "https://a.nl/"], ["https://a.nl/", "https://b.nl/"]):
        memory = Memory(None)
        memory._path = path.with_name(pages[0][8])
        for page in pages:
            memory.note(page, Answer(Kind.GOOD), DAY)
        memory.save()
    assert path.with_name("a").read_text("utf-8") == path.with_name("b").read_text("utf-8")


def test_it_stands_in_the_folder_of_the_user(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_path() == tmp_path / "rondkomen" / "bewaak.json"
