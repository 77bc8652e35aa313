"""What an editor is told in time, without anything being wrong yet."""

from __future__ import annotations

import datetime

import pytest

from tests.content import sixth
from web.check import check
from web.check.dates import WARN_DAYS
from web.content.library import Library

CHECKED = "gecontroleerd: 2026-11-21"
FIGURES = """\
titel: Verzonnen voor een test
volledig_tot: {until}
bedragen:
  {figures}
"""
VALUE = "{{van: 2026-01-01, waarde: 1, zekerheid: een_bron, bron: x}}"
FIGURE = "{name}: {{uitleg: x, eenheid: euro, waarden: [" + VALUE + "]}}"


def _figures(until: str, *names: str) -> str:
    entries = "\n  ".join(FIGURE.format(name=name) for name in names)
    return FIGURES.format(until=until, figures=entries)


@pytest.fixture
def content(copied):
    return sixth.write(copied())


@pytest.fixture
def told(content, today):
    """The warnings about one file, after putting other text in it."""

    def warned(name: str, text: str, day: datetime.date = today) -> list[str]:
        (content / name).write_text(text, encoding="utf-8")
        report = check(Library(content), day, "raalte")
        assert report.errors == []
        return [line.removeprefix("LET OP ") for line in report.lines() if f" {name}," in line]

    return warned


@pytest.mark.parametrize(
    ("until", "names", "message"),
    [
        ("2026-12-31", ["a", "b"], "2 bedragen verlopen over 40 dagen, op 2026-12-31: a, b."),
        ("2026-11-22", ["a"], "1 bedrag verloopt over 1 dag, op 2026-11-22: a."),
        ("2026-11-21", ["a", "b"], "2 bedragen verlopen vandaag, op 2026-11-21: a, b."),
        ("2026-06-30", ["a"], "1 bedrag is verlopen op 2026-06-30: a."),
        ("2026-06-30", ["a", "b", "c"], "3 bedragen zijn verlopen op 2026-06-30: a, b, c."),
    ],
)
def test_figures_that_end_are_told_once_for_each_day(told, until, names, message):
    name = "landelijk/bedragen/test.yaml"
    mend = "Zoek de nieuwe bedragen op en zet ze erbij, met bron en datum."
    assert told(name, _figures(until, *names)) == [f"{name}, regel 4: {message} {mend}"]


def test_figures_that_last_are_not_told(told, today):
    until = today + datetime.timedelta(days=WARN_DAYS)
    assert told("landelijk/bedragen/test.yaml", _figures(str(until), "a")) == []


def test_figures_with_their_own_end_are_told_apart(told):
    text = _figures("2026-12-31", "a", "b", "c").replace("c: {", "c: {volledig_tot: 2026-06-30, ")
    lines = told("landelijk/bedragen/test.yaml", text)
    assert [line.partition(": ")[0] for line in lines] == [
        "landelijk/bedragen/test.yaml, regel 6",
        "landelijk/bedragen/test.yaml, regel 4",
    ]


def test_plan_that_has_ended(told):
    name = "gemeenten/raalte/gemeente.yaml"
    text = sixth.MUNICIPALITY.replace("2029-12-31", "2025-12-31")
    assert told(name, text) == [
        f"{name}, regel 3: Dit plan is afgelopen op 2025-12-31. "
        "Zoek het nieuwe plan, en kijk elke regeling na."
    ]


@pytest.mark.parametrize("name", [n for n, text in sixth.FILES.items() if CHECKED in text])
def test_checked_on_a_day_to_come(told, name):
    later = sixth.FILES[name].replace(CHECKED, "gecontroleerd: 2026-11-22")
    lines = told(f"gemeenten/raalte/{name}", later)
    assert [line.partition(": ")[2] for line in lines] == [
        "'gecontroleerd' is 2026-11-22: die dag moet nog komen. "
        "Schrijf de dag waarop u de bron las."
    ]


def test_place_of_a_desk_in_an_unknown_village(told):
    name = "gemeenten/raalte/loketten/testloket.md"
    assert told(name, sixth.DESK.replace("kern: raalte", "kern: raatle")) == [
        f"{name}, regel 8: De kern 'raatle' staat niet onder 'kernen' in gemeente.yaml. "
        "Bedoelt u 'raalte'?"
    ]


def test_a_copied_folder_that_still_names_the_other_municipality(copied, today):
    folder = sixth.write(copied("ommen"))
    desk = folder / "gemeenten" / sixth.SLUG / "loketten" / "testloket.md"
    desk.write_text(desk.read_text("utf-8") + "\nBel met de gemeente Ommen.\n", "utf-8")
    warnings = [str(w) for w in check(Library(folder), today, sixth.SLUG).warnings]
    assert any("testloket.md" in w and "Hier staat 'Ommen'" in w for w in warnings)
    assert not any("'Ommen'" in str(w) for w in check(Library(folder), today, "ommen").warnings)
