"""Every link of the content is found, with its file and line."""

from __future__ import annotations

import re

import pytest

from tests.conftest import CONTENT
from web.watch.links import links


@pytest.fixture
def found(tmp_path):
    def found(text: str, name: str = "gemeenten/dalfsen/loketten/x.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text(text, "utf-8")
        return links(tmp_path)

    return found


@pytest.mark.parametrize(
    ("line", "url", "key"),
    [
        ("website: https://www.dalfsen.nl", "https://www.dalfsen.nl", "website"),
        ("aanvraag_url: 'https://a.nl/x'", "https://a.nl/x", "aanvraag_url"),
        ("bron: {titel: x, url: https://a.nl/x/}", "https://a.nl/x/", "url"),
        ("bron: {url: https://a.nl/x, titel: y}", "https://a.nl/x", "url"),
        ('- {van: 1, bron: "wet, https://a.nl/b/c; gelezen"}', "https://a.nl/b/c", "tekst"),
        ("Kijk op [de site](https://a.nl/pad_(1)).", "https://a.nl/pad_(1)", "tekst"),
        ("Kijk op **https://a.nl/pad**.", "https://a.nl/pad", "tekst"),
        ("(zie http://a.nl/?a=1&b=2#deel)", "http://a.nl/?a=1&b=2#deel", "tekst"),
        ("chat: https://chat.a.nl/", "https://chat.a.nl/", "chat"),
    ],
)
def test_link_in_a_line(found, line, url, key):
    (link,) = found(f"---\ntitel: x\n{line}\n")
    assert (link.url, link.key, link.line, link.owner) == (url, key, 3, "dalfsen")


def test_two_in_one_line(found):
    assert [one.url for one in found("https://a.nl, https://b.nl")] == [
        "https://a.nl",
        "https://b.nl",
    ]


def test_remark_in_yaml_is_no_link(found):
    assert found("# Uit: https://a.nl\ntitel: x\n") == []


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("landelijk/aio.md", "landelijk"),
        ("teksten/over.md", "landelijk"),
        ("gemeenten/ommen/gemeente.yaml", "ommen"),
    ],
)
def test_owner(found, name, owner):
    assert [link.owner for link in found("https://a.nl", name)] == [owner]


def test_what_is_asked_has_no_anchor(found):
    (link,) = found("https://a.nl/x?y=1#kop")
    assert link.page == "https://a.nl/x?y=1"


def test_no_link_of_the_content_is_missed():
    """Counted in another way: each `://` in a line that is no remark."""
    for path in sorted(CONTENT.rglob("*")):
        if path.suffix in (".md", ".yaml"):
            lines = path.read_text("utf-8").splitlines()
            written = sum(
                len(re.findall("https?://", line)) for line in lines if not line.startswith("# ")
            )
            assert len([link for link in ALL if link.path == path]) == written, path


ALL = links(CONTENT)
