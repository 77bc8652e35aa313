"""The words of the chat, made ready beforehand: the same as those made on the spot, or not read."""

from __future__ import annotations

import io
import pickle
import shutil

import pytest

from tests.conftest import CONTENT, ROOT
from tests.understand.score import lines_of
from web.content.library import Library
from web.understand import understand
from web.understand.words import stored
from web.understand.words.lexicon import Lexicon, lexicon_of

LISTS = stored.LISTS


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    """No test writes beside the code."""
    monkeypatch.setattr(stored, "FILE", tmp_path / "klaar.bin")


@pytest.fixture
def content(tmp_path):
    """A small vocabulary."""
    (tmp_path / LISTS).mkdir(parents=True)
    (tmp_path / LISTS / "a.yaml").write_text('zinnen:\n- geeft: {x: ja}\n  als: ["huis"]\n')
    return tmp_path


@pytest.fixture(scope="module")
def lexicon(library):
    """All the words of the chat, made here and never read from what was stored."""
    return Lexicon(library.vocabulary)


def test_what_was_stored_understands_the_same(tmp_path):
    """Two processes never make the same sets in the same order; what is understood is the same."""
    copy = shutil.copytree(CONTENT, tmp_path / "inhoud")
    made, read = Library(copy), Library(copy)
    texts = [line["tekst"] for line in lines_of("zinnen")]
    pack = made.pack("dalfsen")
    before = [understand(text, None, made, pack) for text in texts]
    stored.store(copy, lexicon_of(made))
    assert [understand(text, None, read, pack) for text in texts] == before
    assert "vocabulary" not in vars(read), "the lists were read again"


def test_it_is_read_when_nothing_changed(content):
    assert stored.load(content) is None
    stored.store(content, "klaar")
    assert stored.load(content) == "klaar"


def test_a_copy_of_the_content_fits_and_names_its_own_files(content, tmp_path):
    file = content / LISTS / "a.yaml"
    stored.store(content, {"fault": file})
    copy = tmp_path / "copy"
    shutil.copytree(content / LISTS, copy / LISTS)
    assert stored.load(copy) == {"fault": copy / LISTS / "a.yaml"}
    assert stored.load(content) == {"fault": file}
    assert str(tmp_path).encode() not in stored.FILE.read_bytes()


def test_it_is_not_read_when_a_list_changed(content):
    stored.store(content, "klaar")
    (content / LISTS / "a.yaml").write_text('zinnen:\n- geeft: {x: ja}\n  als: ["thuis"]\n')
    assert stored.load(content) is None


def test_it_is_not_read_when_a_list_was_added(content):
    stored.store(content, "klaar")
    (content / LISTS / "b.yaml").write_text("lijsten: {}\n")
    assert stored.load(content) is None


@pytest.mark.parametrize("file", ["understand/words/plain.py", "content/vocabulary.py"])
def test_it_is_not_read_when_the_code_changed(content, tmp_path, monkeypatch, file):
    code = tmp_path / "web"
    for folder in ("understand/words", "content"):
        shutil.copytree(ROOT / "web" / folder, code / folder)
    monkeypatch.setattr(stored, "CODE", code)
    stored.store(content, "klaar")
    (code / file).write_text("# changed\n")
    assert stored.load(content) is None


class Seen(pickle.Unpickler):
    """Reads, and remembers of which modules there are objects."""

    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file)
        self.modules: set[str] = set()

    def find_class(self, module: str, name: str) -> object:
        self.modules.add(module)
        return super().find_class(module, name)


def test_all_code_it_holds_objects_of_is_watched(lexicon):
    """Else it would be read by code that has changed since."""
    seen = Seen(io.BytesIO(pickle.dumps(lexicon)))
    seen.load()
    used = {ROOT / m.replace(".", "/") for m in seen.modules if m.startswith("web")}
    watched = {path.with_suffix("") for files in stored.MAKERS for path in stored.CODE.glob(files)}
    assert used
    assert used <= watched


def test_half_a_file_is_not_left_behind(content, monkeypatch):
    """Who stores a second time keeps the first when it goes wrong."""
    stored.store(content, "klaar")
    with pytest.raises(Exception, match="pickle"):
        stored.store(content, lambda: None)
    assert stored.load(content) == "klaar"


def test_a_list_as_a_set_is_kept_once(lexicon):
    """A guard on memory: equal pieces of phrases are one object."""
    phrases = [phrase for meaning in lexicon.meanings for phrase in meaning.phrases]
    plain = [e for p in phrases for part in p.parts for e in part if e.words and not e.listed]
    assert len({id(one.words) for one in plain}) <= 1.1 * len({one.words for one in plain})
