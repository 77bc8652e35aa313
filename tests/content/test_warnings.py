"""What an editor is told in time, without anything being wrong yet."""

from __future__ import annotations

import datetime

import pytest

from tests.content import sixth
from web.check import check
from web.check.dates import WARN_DAYS
from web.content.library import Library

CHECKED = "gecontroleerd: 2026-11-21"
TEST = "landelijk/bedragen/test.yaml"
MEND = (
    "Zoek de nieuwe bedragen op en zet ze erbij, met bron en datum. "
    "Verander dan ook 'volledig_tot'."
)
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
def reported(content, today):
    """What keur says about one file, after putting other text in it."""

    def reported(name: str, text: str, day: datetime.date = today) -> list[str]:
        (content / name).write_text(text, encoding="utf-8")
        report = check(Library(content), day, "raalte")
        return [line for line in report.lines() if f" {name}," in line]

    return reported


@pytest.fixture
def told(reported):
    """The warnings about one file, which has no errors."""

    def warned(*args) -> list[str]:
        lines = reported(*args)
        assert [line for line in lines if not line.startswith("LET OP ")] == []
        return [line.removeprefix("LET OP ") for line in lines]

    return warned


@pytest.mark.parametrize(
    ("until", "names", "message"),
    [
        ("2026-12-31", ["a", "b"], "2 bedragen verlopen over 40 dagen, op 2026-12-31: a, b."),
        ("2026-11-22", ["a"], "1 bedrag verloopt over 1 dag, op 2026-11-22: a."),
        ("2026-11-21", ["a", "b"], "2 bedragen verlopen vandaag, op 2026-11-21: a, b."),
    ],
)
def test_figures_that_end_are_told_once_for_each_day(told, until, names, message):
    assert told(TEST, _figures(until, *names)) == [f"{TEST}, regel 4: {message} {MEND}"]


def test_figures_that_last_are_not_told(told, today):
    until = today + datetime.timedelta(days=WARN_DAYS)
    assert told(TEST, _figures(str(until), "a")) == []


def test_figures_with_their_own_end_are_told_apart(reported):
    text = _figures("2026-12-31", "a", "b", "c").replace("c: {", "c: {volledig_tot: 2026-06-30, ")
    assert [line.partition(": ")[0] for line in reported(TEST, text)] == [
        f"FOUT   {TEST}, regel 6",
        f"LET OP {TEST}, regel 4",
    ]


LOOK = "Niet te vinden? Schrijf bij het bedrag: 'gezocht: {}'."
SEARCHED = "1 bedrag is verlopen op 2026-{}, op 2026-11-21 gezocht en niet gevonden: a."


@pytest.mark.parametrize(
    ("until", "day", "kind", "message"),
    [
        # Up to the day itself, having looked changes nothing.
        ("2026-12-31", "2026-11-16", None, ""),
        (
            "2026-12-31",
            "2026-11-17",
            "LET OP",
            "1 bedrag verloopt over 44 dagen, op 2026-12-31: a.",
        ),
        (
            "2026-12-31",
            "2026-11-21",
            "LET OP",
            "1 bedrag verloopt over 40 dagen, op 2026-12-31: a.",
        ),
        ("2026-12-31", "2026-12-31", "LET OP", "1 bedrag verloopt vandaag, op 2026-12-31: a."),
        # After it, a search of the last 44 days keeps it a warning.
        ("2026-12-31", "2027-01-01", "LET OP", SEARCHED.format("12-31")),
        ("2026-06-30", "2026-11-21", "LET OP", SEARCHED.format("06-30")),
        ("2026-06-30", "2027-01-04", "LET OP", SEARCHED.format("06-30")),
        ("2026-06-30", "2027-01-05", "FOUT  ", "1 bedrag is verlopen op 2026-06-30: a."),
        ("2026-12-31", "2027-07-01", "FOUT  ", "1 bedrag is verlopen op 2026-12-31: a."),
        # Nobody looked yet on this day.
        ("2026-06-30", "2026-11-16", "FOUT  ", "1 bedrag is verlopen op 2026-06-30: a."),
    ],
)
@pytest.mark.parametrize("place", ["root", "series"])
def test_having_looked_counts_for_a_while(reported, until, day, kind, message, place):
    text = _figures(until, "a")
    before, line = ("bedragen:", 5) if place == "root" else ("uitleg: x,", 4)
    after = "gezocht: 2026-11-21\n" if place == "root" else "gezocht: 2026-11-21, "
    told = reported(TEST, text.replace(before, after + before), datetime.date.fromisoformat(day))
    mend = f"{MEND} {LOOK.format(day)}" if kind == "FOUT  " else MEND
    assert told == ([f"{kind} {TEST}, regel {line}: {message} {mend}"] if kind else [])


@pytest.mark.parametrize(
    ("until", "day", "kinds"),
    [
        ("2026-12-31", "2026-11-16", []),
        ("2026-12-31", "2026-12-31", ["LET OP"]),
        ("2026-12-31", "2027-01-01", ["FOUT  "]),
        ("2026-12-31", "2027-07-01", ["FOUT  "]),
        ("2026-06-30", "2026-11-21", ["FOUT  "]),
    ],
)
def test_figures_that_ended_stop_everything_when_nobody_looked(reported, until, day, kinds):
    lines = reported(TEST, _figures(until, "a"), datetime.date.fromisoformat(day))
    assert [line[:6] for line in lines] == kinds


def test_ended_figures_are_one_fault_together(reported):
    text = _figures("2026-06-30", "a", "b", "c")
    message = "3 bedragen zijn verlopen op 2026-06-30: a, b, c."
    assert reported(TEST, text) == [
        f"FOUT   {TEST}, regel 4: {message} {MEND} {LOOK.format('2026-11-21')}"
    ]


def test_a_figure_whose_last_value_has_an_end_is_finished(told):
    """A rule that is gone gets no new figures: nobody has to look for them."""
    text = _figures("2026-06-30", "a").replace("van: ", "tot_en_met: 2026-03-31, van: ")
    assert told(TEST, text) == []


def test_a_hole_before_the_last_value_is_not_the_end(reported):
    old = "{van: 2025-01-01, tot_en_met: 2025-06-30, waarde: 1, zekerheid: een_bron, bron: x}, "
    text = _figures("2026-06-30", "a").replace("waarden: [", f"waarden: [{old}")
    assert [line[:6] for line in reported(TEST, text)] == ["FOUT  "]


def test_plan_that_has_ended(told):
    name = "gemeenten/raalte/gemeente.yaml"
    text = sixth.MUNICIPALITY.replace("2026-01-01", "2022-01-01").replace("2029", "2025")
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
