"""Which phone numbers somebody can dial, by how many digits they have."""

from __future__ import annotations

from pathlib import Path

import pytest

from web.check.phones import in_text, wrong
from web.content.files import Map, Page


@pytest.mark.parametrize(
    "number",
    [
        *("010 433 96 00", "0546 - 45 69 09", "088 - 766 36 66", "0572-347799", "06 12345678"),
        *("14 0521", "14 010", "14 038", "0800-2000", "0800-33 55 555", "0900-8844"),
        *("112", "113", "144", "116 000", "+31 38 498 91 11", "+31 (0)38 498 91 11"),
        *("(0572) 34 77 99", "(010) 433 96 00"),
        "+49 30 1234",  # of another country we know nothing
    ],
)
def test_these_can_be_dialled(number):
    assert wrong(number) == ""


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("010 433 96 0", "heeft 9 cijfers, en dat moeten er 10 zijn."),
        ("010 433 96 000", "heeft 11 cijfers, en dat moeten er 10 zijn."),
        ("088 - 766 36 6", "heeft 9 cijfers, en dat moeten er 10 zijn."),
        ("0572-3477999", "heeft 11 cijfers, en dat moeten er 10 zijn."),
        ("085-12345678", "heeft 11 cijfers, en dat moeten er 10 zijn."),
        ("14 052", "heeft 5 cijfers, en dat moeten er 6 zijn."),
        ("14 0380", "heeft 6 cijfers, en dat moeten er 5 zijn."),
        ("0800-811", "heeft 7 cijfers, en dat moeten er 8 of 11 zijn."),
        ("0800-81155", "heeft 9 cijfers, en dat moeten er 8 of 11 zijn."),
        ("1122", "heeft 4 cijfers, en dat moeten er 3 zijn."),
        ("+31 38 498 91 1", "heeft 9 cijfers, en dat moeten er 10 zijn."),
        ("12", "is geen telefoonnummer."),
        ("bel ons", "is geen telefoonnummer."),
    ],
)
def test_these_cannot(number, told):
    assert wrong(number) == told


@pytest.fixture
def told(tmp_path):
    """What is said of a line that people read."""

    def tell(line: str) -> list[str]:
        path: Path = tmp_path / "loket.md"
        path.write_text(line + "\n", encoding="utf-8")
        return [fault.problem for fault in in_text(Page(path, Map(path, 1), line, line))]

    return tell


@pytest.mark.parametrize(
    "line",
    [
        *("Bel (0572) 34 77 99.", "Het nummer is (0572-347799).", "Bel (010) 433 96 00 of kom."),
        *("Dit geldt tot 05-03-2026.", "Sinds 01-02-26 niet meer.", "Open op 05-03-2026 om 9 uur."),
        *("Open van 09-12 uur.", "Open: 09-12 en 13-16 uur.", "Om 09 00 uur."),
        *("Bel 0800-8115 1 keer.", "Bel 0800-8115 24 uur per dag.", "Bel 0572 - 34 77 99 2 keer."),
        *("Bel +31 88 123 45 67.", "Bel +31 (0)88 123 45 67.", "Bel 0031 88 1234567."),
        *("Bel 14 0572.", "Bel +49 30 1234 567."),
    ],
)  # fmt: skip
def test_nothing_is_wrong_with_this_line(line, told):
    assert told(line) == []


@pytest.mark.parametrize(
    ("line", "number", "many"),
    [
        ("Bel (0572) 34 77 9.", "(0572) 34 77 9", "9 cijfers, en dat moeten er 10"),
        ("Bel (0572) 34 77 999.", "(0572) 34 77 999", "11 cijfers, en dat moeten er 10"),
        ("Bel +31 88 123 456.", "+31 88 123 456", "9 cijfers, en dat moeten er 10"),
        ("Bel +31 (0)88 123 456.", "+31 (0)88 123 456", "9 cijfers, en dat moeten er 10"),
        ("Bel 0031 88 123 456.", "0031 88 123 456", "9 cijfers, en dat moeten er 10"),
        ("Bel 0572 - 34 77 9 of kom.", "0572 - 34 77 9", "9 cijfers, en dat moeten er 10"),
        ("Bel 0800-811.", "0800-811", "7 cijfers, en dat moeten er 8 of 11"),
        ("Bel 06-12-34-56-7.", "06-12-34-56-7", "9 cijfers, en dat moeten er 10"),
    ],
)
def test_a_number_in_a_line_that_nobody_can_dial(line, number, many, told):
    assert told(line) == [f"'{number}' heeft {many} zijn."]
