"""What changed in the schemes, out of a made-up history of git."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import CONTENT
from web import cli
from web.content.changed import FILE, Change, read_changes, write_changes
from web.content.files import parse_page
from web.history.differences import WORDS, differences
from web.history.git import History, NoHistoryError
from web.history.record import Record

SCHEME = """---
titel: Zwemmen
samenvatting: Geld voor zwemles.
soort: regeling
voorwaarden:
  inkomen: {hoogstens: 110% van sociaal minimum}
  alle:
    - vermogen: {hoogstens: vermogensgrens bijstand}
    - een_van:
        - leeftijd: {minstens: 18}
        - onbekend: of u jonger mag zijn
bedrag: {vast: 100, per: jaar, zinnen: {ja: U krijgt geld.}}
aanvragen: zelf
terugbetalen: {antwoord: nee, uitleg: Het is een gift.}
bewijs: [loonstrook]
bron: {titel: Plan}
gecontroleerd: 2026-01-10
volgorde: 10
---
Leer zwemmen.
"""
AMOUNT = "bedrag: {vast: 100, per: jaar, zinnen: {ja: U krijgt geld.}}"
OWN = "gemeenten/dalfsen/regelingen"
NAME, MAIL, MESSAGE = "Karin Kwartel", "karin@elders.example", "ruzie met de wethouder"


def page(text: str):
    return parse_page(text, Path("zwemmen.md"))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("titel: Zwemmen", "titel: Zwemles", ["naam"]),
        ("Geld voor zwemles", "Hulp bij zwemles", ["tekst"]),
        ("Leer zwemmen", "Leer goed zwemmen", ["tekst"]),
        ("soort: regeling", "soort: gestopt", ["gestopt"]),
        ("soort: regeling", "soort: natura", []),
        ("110%", "120%", ["inkomen"]),
        ("vermogensgrens bijstand", "vermogensgrens huurtoeslag", ["spaargeld"]),
        ("{minstens: 18}", "{minstens: 21}", ["leeftijd"]),
        ("of u jonger mag zijn", "of u ouder mag zijn", ["voor_wie"]),
        ("een_van", "geen_van", ["voor_wie"]),
        ("  inkomen: {hoogstens: 110% van sociaal minimum}\n", "", ["inkomen"]),
        ("vast: 100", "vast: 150", ["bedrag"]),
        ("U krijgt geld", "U krijgt misschien geld", ["tekst"]),
        (
            "bedrag: {vast: 100, per: jaar, zinnen: {ja: U krijgt geld.}}",
            "bedrag: geen",
            ["bedrag"],
        ),
        ("aanvragen: zelf", "aanvragen: met_hulp", ["aanvragen"]),
        ("[loonstrook]", "[loonstrook, paspoort]", ["meenemen"]),
        ("antwoord: nee", "antwoord: soms", ["terugbetalen"]),
        ("volgorde: 10", "volgorde: 10\ngeldig: {tot_en_met: 2027-01-01}", ["duur"]),
        ("titel: Plan}", "titel: Nieuw plan}", ["bron"]),
        ("2026-01-10", "2026-02-10", ["nagekeken"]),
        ("volgorde: 10", "volgorde: 20", []),
        ("  inkomen: {hoogstens: 110%", "  # een opmerking\n  inkomen: {hoogstens: 110%", []),
    ],
)
def test_each_difference_has_its_word(old, new, words):
    assert old in SCHEME
    assert list(differences(page(SCHEME), page(SCHEME.replace(old, new)))) == words


def test_more_than_one_difference_in_a_fixed_order():
    new = (
        SCHEME.replace("2026-01-10", "2026-02-10")
        .replace("110%", "120%")
        .replace("vast: 1", "vast: 2")
    )
    assert differences(page(SCHEME), page(new)) == ("inkomen", "bedrag", "nagekeken")
    assert differences(page(new.replace("regeling", "gestopt", 1)), page(new)) == ("terug",)
    assert differences(None, page(SCHEME)) == ("nieuw",)
    assert differences(page(SCHEME), None) == ("weg",)


class Repository:
    """A folder of content in a made-up git, a few folders deep."""

    def __init__(self, root: Path) -> None:
        self.root, self.content = root, root / "site" / "content_b1"
        self.content.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, day: str = "2026-01-10T12:00:00+01:00") -> None:
        who = {
            f"GIT_{one}_{key}": value
            for one in ("AUTHOR", "COMMITTER")
            for key, value in (("NAME", NAME), ("EMAIL", MAIL), ("DATE", day))
        }
        subprocess.run(
            ["git", "-C", str(self.root), *arguments],
            check=True,
            capture_output=True,
            env={**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull},
        )

    def write(self, name: str, text: str | None) -> None:
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink() if text is None else path.write_text(text, encoding="utf-8")

    def save(self, moment: str, **files: str | None) -> None:
        """One commit. `regelingen__zwemmen=...` is a scheme of Dalfsen."""
        for name, text in files.items():
            self.write(name if "/" in name else f"{OWN}/{name}.md", text)
        self.git("add", "--all")
        day = moment if "T" in moment else f"{moment}T12:00:00+01:00"
        self.git("commit", "--quiet", "--allow-empty", "--message", MESSAGE, day=day)

    def told(self) -> list[tuple[str, str, list[str]]]:
        changes = Record(self.content).changes
        return [(one.day.isoformat(), Path(one.file).stem, [*one.what]) for one in changes]


@pytest.fixture
def repository(tmp_path) -> Repository:
    return Repository(tmp_path / "bron")


def test_newest_first_and_a_day_is_one_change(repository):
    repository.save("2026-01-10", zwemmen=SCHEME)
    repository.save("2026-02-01", zwemmen=SCHEME.replace("110%", "120%"))
    repository.save("2026-02-01", zwemmen=SCHEME.replace("110%", "130%").replace("100", "200"))
    repository.save("2026-02-02", fietsen=SCHEME)
    assert repository.told() == [
        ("2026-02-02", "fietsen", ["nieuw"]),
        ("2026-02-01", "zwemmen", ["inkomen", "bedrag"]),
        ("2026-01-10", "zwemmen", ["nieuw"]),
    ]


def test_what_was_undone_the_same_day_is_no_change(repository):
    repository.save("2026-01-10", zwemmen=SCHEME)
    repository.save("2026-02-01", zwemmen=SCHEME.replace("110%", "120%"))
    repository.save("2026-02-01", zwemmen=SCHEME)
    assert repository.told() == [("2026-01-10", "zwemmen", ["nieuw"])]


def test_a_day_is_a_day_here(repository):
    repository.save("2026-01-10T23:30:00+00:00", zwemmen=SCHEME)
    assert repository.told()[0][0] == "2026-01-11"


def test_days_never_go_back(repository):
    repository.save("2026-02-10", zwemmen=SCHEME)
    repository.save("2026-01-01", zwemmen=SCHEME.replace("110%", "120%"))
    repository.save("2026-03-01", zwemmen=SCHEME.replace("110%", "130%"))
    assert [day for day, *_ in repository.told()] == ["2026-03-01", "2026-02-10"]


def test_another_name_keeps_its_past(repository):
    repository.save("2026-01-10", zwemmen=SCHEME)
    repository.save("2026-02-01", zwemmen=SCHEME.replace("110%", "120%"))
    moved = SCHEME.replace("110%", "120%").replace("titel: Zwemmen", "titel: Zwemles")
    repository.save("2026-03-01", zwemmen=None, zwemles=moved)
    assert repository.told() == [
        ("2026-03-01", "zwemles", ["naam"]),
        ("2026-02-01", "zwemles", ["inkomen"]),
        ("2026-01-10", "zwemles", ["nieuw"]),
    ]


def test_a_copy_for_another_municipality_is_no_other_name(repository):
    repository.save("2026-01-10", zwemmen=SCHEME)
    other = "gemeenten/ommen/regelingen/zwemmen.md"
    repository.save("2026-02-01", **{"zwemmen": None, other: SCHEME})
    assert [what for *_, what in repository.told()] == [["weg"], ["nieuw"], ["nieuw"]]


def test_what_is_gone_keeps_its_title(repository):
    repository.save("2026-01-10", zwemmen=SCHEME)
    repository.save("2026-02-01", zwemmen=None)
    last = Record(repository.content).changes[0]
    assert (last.what, last.title) == (("weg",), "Zwemmen")


def test_a_file_with_a_fault_counts_as_it_was(repository):
    repository.save("2026-01-10", zwemmen=SCHEME)
    repository.save("2026-02-01", zwemmen=SCHEME.replace("soort:", "  soort::"))
    repository.save("2026-02-02", zwemmen=SCHEME.replace("110%", "120%"))
    assert repository.told() == [
        ("2026-02-02", "zwemmen", ["inkomen"]),
        ("2026-01-10", "zwemmen", ["nieuw"]),
    ]


def test_what_leans_on_another_file_changes_with_it(repository):
    base = "voorbeeldregelingen/zwemmen.md"
    local = "---\ngebaseerd_op: zwemmen\nbron: {titel: Plan}\ngecontroleerd: 2026-01-10\n---\n"
    repository.save("2026-01-10", **{base: SCHEME, "zwemmen": SCHEME})
    repository.save("2026-01-11", zwemmen=local)
    repository.save("2026-02-01", **{base: SCHEME.replace("110%", "120%")})
    assert repository.told() == [
        ("2026-02-01", "zwemmen", ["inkomen"]),
        ("2026-02-01", "zwemmen", ["inkomen"]),
        ("2026-01-10", "zwemmen", ["nieuw"]),
        ("2026-01-10", "zwemmen", ["nieuw"]),
    ], "to lean on a text that says the same is no change"


def test_only_schemes_count(repository):
    other = {
        "landelijk/loketten/loket.md": SCHEME,
        "gemeenten/dalfsen/gemeente.yaml": "code: GM0148\n",
        "landelijk/normen.yaml": "normen: {}\n",
        "landelijk/toeslag.md": SCHEME,
    }
    repository.save("2026-01-10", **other)
    assert [name for _, name, _ in repository.told()] == ["toeslag"]


def test_nobody_is_named(repository, capsys):
    repository.save("2026-01-10", zwemmen=SCHEME)
    assert cli.main(["--inhoud", str(repository.content), "wijzigingen"]) == 0
    made = (repository.content / FILE).read_text("utf-8")
    assert json.loads(made) == [
        {"dag": "2026-01-10", "bestand": f"{OWN}/zwemmen.md", "wat": ["nieuw"], "titel": "Zwemmen"}
    ]
    for private in (NAME, MAIL, MESSAGE):
        assert private not in made
        assert private not in capsys.readouterr().out
    assert [path.name for path in repository.content.glob("*.half")] == []


def test_a_piece_of_the_history_is_no_history(repository, tmp_path, capsys):
    repository.save("2026-01-10", zwemmen=SCHEME)
    repository.save("2026-02-01", zwemmen=SCHEME.replace("110%", "120%"))
    piece = tmp_path / "stuk"
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.root}", str(piece))
    content = piece / "site" / "content_b1"
    with pytest.raises(NoHistoryError):
        History(content)
    assert cli.main(["--inhoud", str(content), "wijzigingen"]) == 0
    assert capsys.readouterr().out.startswith("Onbekend wat er veranderde: ")
    assert read_changes(content) is None


def test_without_git_nobody_knows(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    content = tmp_path / "inhoud"
    content.mkdir()
    assert cli.main(["--inhoud", str(content), "wijzigingen"]) == 0
    assert not (content / FILE).exists()
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoHistoryError):
        History(content)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[{"dag": "gisteren"}]', "[", '[{"dag": 1}]'])
def test_a_list_that_cannot_be_read_is_no_list(tmp_path, text):
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    assert read_changes(tmp_path) in (None, ())


def test_what_is_written_is_read(tmp_path):
    told = (Change(datetime.date(2026, 1, 10), "landelijk/aio.md", ("nieuw", "tekst"), "AIO é"),)
    write_changes(tmp_path, told)
    assert read_changes(tmp_path) == told


def test_every_word_of_the_real_history_is_known():
    """Where the history is not whole, the site says that it does not know: nothing to look at."""
    try:
        changes = Record(CONTENT).changes
    except NoHistoryError:
        return
    assert changes
    assert {word for one in changes for word in one.what} <= set(WORDS)
