"""A file of an editor that cannot be read at all: told once, and the rest still works."""

from __future__ import annotations

import pytest

from web import cli
from web.commands.content import LATER

SCHEME = "gemeenten/dalfsen/regelingen/volwassenenfonds.md"


@pytest.fixture
def content(copied):
    folder = copied("dalfsen")
    text = (folder / SCHEME).read_text("utf-8")
    (folder / SCHEME).write_text(text.replace("\nbron:", "\n bron:", 1), "utf-8")
    return folder


def test_keur_tells_the_line_and_no_traceback(content, capsys):
    assert cli.main(["--inhoud", str(content), "keur", "--gemeente", "dalfsen"]) == 1
    said = capsys.readouterr().out
    assert f"{SCHEME}, regel 11:" in said
    assert LATER in said


def test_the_report_is_made_too(content, tmp_path, capsys):
    page = tmp_path / "verslag.html"
    assert cli.main(["--inhoud", str(content), "keur", "--html", str(page)]) == 1
    assert SCHEME in page.read_text("utf-8")


def test_a_mark_of_kladblok_in_front_is_no_fault(copied, capsys):
    folder = copied("dalfsen")
    text = (folder / SCHEME).read_text("utf-8")
    (folder / SCHEME).write_text(text, "utf-8-sig")
    options = ["keur", "--gemeente", "dalfsen", "--zonder-taal"]
    assert cli.main(["--inhoud", str(folder), *options]) == 0


def test_a_share_of_het_sociaal_minimum_is_that_share(library):
    """`120% van het sociaal minimum` is what people write."""
    from web.content.parse import SHARE

    assert SHARE.fullmatch("120 % van het sociaal minimum").groups() == ("120", "sociaal minimum")
    assert SHARE.fullmatch("120% van sociaal minimum").groups() == ("120", "sociaal minimum")
