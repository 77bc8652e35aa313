"""Each limit of each base, changed by a municipality: every sentence that is untrue then is told.
The sentences stand here as somebody read them in the base."""

from __future__ import annotations

import re
import shutil

import pytest

from tests.conftest import CONTENT
from tests.content import sixth
from web.check.inherited import stale
from web.content.based_on import USUAL
from web.content.files import parse_yaml
from web.content.library import Library

HOW_HIGH = "Hoe hoog uw inkomen mag zijn, verschilt per gemeente."
INCOME, CHILDREN = "{hoogstens: 110% van sociaal minimum}", "{minstens: 4, hoogstens: 15}"
SAVINGS = "{hoogstens: 5000}"
UNKNOWN = "onbekend"
EXPECTED = {
    ("chronisch-zieken", "inkomen", INCOME): [HOW_HIGH],
    ("chronisch-zieken", "vermogen", SAVINGS): ["Soms telt uw spaargeld mee."],
    ("collectieve-zorgverzekering", "inkomen", INCOME): [HOW_HIGH],
    ("individuele-inkomenstoeslag", "inkomen", INCOME): [
        "De gemeente kiest zelf hoe laag uw inkomen moet zijn."
    ],
    ("individuele-inkomenstoeslag", "leeftijd", "{minstens: 20}"): [
        "U moet 21 jaar of ouder zijn."
    ],
    ("individuele-inkomenstoeslag", "vermogen", SAVINGS): [],
    ("individuele-inkomenstoeslag", UNKNOWN, ""): ["Zij kiest ook hoe lang dat al zo is."],
    ("jeugdfonds", "inkomen", INCOME): [HOW_HIGH],
    ("jeugdfonds", "kinderen", CHILDREN): [
        "Het fonds stopt als uw kind 18 wordt.",
        "Vanaf welke leeftijd het begint, weten wij niet.",
    ],
    ("kindregeling", "inkomen", INCOME): [HOW_HIGH],
    ("kindregeling", "kinderen", CHILDREN): [],
    ("kindregeling", "vermogen", SAVINGS): ["Ook uw spaargeld telt soms mee."],
    ("kledingbank", "inkomen", INCOME): ["Wie er mag komen, verschilt per kledingbank."],
    ("meedoen", "inkomen", INCOME): [HOW_HIGH],
    ("ouderenregeling", "inkomen", INCOME): ["Hoe hoog uw inkomen mag zijn, verschilt ook."],
    ("ouderenregeling", "leeftijd", "{minstens: 55}"): ["Wij noemen deze hulp vanaf 50 jaar."],
    ("ouderenregeling", "vermogen", SAVINGS): ["Soms telt uw spaargeld mee."],
    ("ouderenregeling", UNKNOWN, ""): ["Vanaf welke leeftijd het kan, verschilt per gemeente."],
    ("sam", "inkomen", INCOME): [HOW_HIGH],
    ("sam", "kinderen", CHILDREN): [],
    ("sam", "vermogen", SAVINGS): [],
    ("stichting-leergeld", "inkomen", INCOME): [
        "Hoe hoog uw inkomen mag zijn, verschilt per plek."
    ],
    ("stichting-leergeld", "kinderen", CHILDREN): [],
    ("voedselbank", "inkomen", INCOME): [],
    ("volwassenenfonds", "inkomen", INCOME): [HOW_HIGH],
    ("volwassenenfonds", "leeftijd", "{minstens: 21}"): [
        "Geld voor sport, muziek of een andere les, vanaf 18 jaar.",
        "U moet 18 jaar of ouder zijn.",
    ],
    ("volwassenenfonds", "vermogen", SAVINGS): [],
    ("witgoed", "inkomen", INCOME): [],
    ("witgoed", "leeftijd", "{minstens: 21}"): [],
    # Not every limit of a base that changes makes a text untrue.
    ("jeugdfonds", "kinderen", "{minstens: 0, hoogstens: 15}"): [
        "Het fonds stopt als uw kind 18 wordt."
    ],
    ("ouderenregeling", "inkomen", "{minstens: 100, hoogstens: onbekend}"): [],
    ("huurtoeslag", "een_van.medebewoners", ""): [],
}
OF_NO_TEXT = {"chronisch-zieken", "energie", "urgente-noden", "witgoed"}
"""Bases of which `onbekend` is about something no limit can say."""


def _conditions(base: str) -> str:
    """As they stand in the base, without its remarks."""
    path = next(CONTENT.glob(f"*/{base}.md"))
    block = re.search(r"^voorwaarden:\n((?: .*\n)+)", path.read_text(encoding="utf-8"), re.M)[1]
    return re.sub(r"^ *#.*\n", "", block, flags=re.M)


def _changed(base: str, fact: str, limit: str) -> str:
    """With another line for this fact, or without its line. Beside others, only the line of it."""
    name = fact.rpartition(".")[2]
    line = re.compile(rf"^( +)(- )?{name}: .*\n", re.M)
    assert line.search(_conditions(base)), (base, fact)
    return line.sub(lambda was: f"{was[1]}{name}: {limit}\n" if limit else "", _conditions(base))


@pytest.fixture(scope="module")
def warned(tmp_path_factory):
    """What is told of a file on this base that changes this limit, for each of the list above."""
    content = tmp_path_factory.mktemp("basis") / "inhoud"
    others = shutil.ignore_patterns(*(p.name for p in (CONTENT / "gemeenten").iterdir()))
    shutil.copytree(CONTENT, content, ignore=others)
    sixth.write(content)
    for number, (base, fact, limit) in enumerate(EXPECTED):
        path = content / "gemeenten" / sixth.SLUG / "regelingen" / f"eigen-{number}.md"
        path.write_text(
            f"---\ngebaseerd_op: {base}\nvoorwaarden:\n{_changed(base, fact, limit)}"
            "loket: testloket\nbron: {titel: Verzonnen}\ngecontroleerd: 2026-11-21\n---\n",
            encoding="utf-8",
        )
    library = Library(content)
    pack = library.pack(sixth.SLUG)
    found = {}
    for number, key in enumerate(EXPECTED):
        scheme = pack.schemes[f"{sixth.SLUG}/eigen-{number}"]
        found[key] = [one.problem for one in stale(library, pack, scheme)]
    return found


@pytest.mark.parametrize("changed", EXPECTED, ids=" ".join)
def test_every_untrue_sentence_is_told(changed, warned):
    texts = [one for one in warned[changed] if "komt nog daaruit" in one]
    assert [told for one in texts for told in re.findall("“(.*?)”", one)] == EXPECTED[changed]


def test_no_limit_of_a_base_is_left_out():
    for path in (CONTENT / USUAL).glob("*.md"):
        limits = parse_yaml(_conditions(path.stem), path, 0)
        left = {fact for fact in limits if not any(e[:2] == (path.stem, fact) for e in EXPECTED)}
        assert left <= ({UNKNOWN} if path.stem in OF_NO_TEXT else set()), path.stem


def test_no_example_hangs_on_what_is_not_known(warned):
    assert not [one for one in warned["ouderenregeling", UNKNOWN, ""] if "'voorbeelden'" in one]
