"""An emergency by example: what sounds like examples of one is one, and what sounds calm is not.

The sentences of bouw.jsonl and zinnen.jsonl are no examples, so they measure it honestly.
"""

from __future__ import annotations

import pytest

from tests.understand.score import lines_of
from web.content.pack import NATIONAL
from web.content.vocabulary import Vocabulary
from web.understand.command import understand_in, understand_line
from web.understand.message import read
from web.understand.said import urgent
from web.understand.said.phrases import special
from web.understand.said.urgent import ALARM, EMERGENCY, MAYBE
from web.understand.words.examples import START, STRANGE, WINDOW, Examples, stretches, words_in
from web.understand.words.lexicon import CALM, EXAMPLES, Lexicon, lexicon_of

HELD_OUT = [line for name in ("bouw", "zinnen") for line in lines_of(name)]
NEW = (
    ("mijn vrouw vindt mij morgen wel in de schuur", "zelfdoding"),
    ("ze komt met een verhaal over de kast en zit weer onder de schrammen", "geweld"),
    ("zij schrikt als haar man belt en wil dan snel weg", "geweld"),
)
"""No phrase of an editor hears these."""
ORDINARY = (
    "ik kan de huur niet betalen, mijn man is zijn werk kwijt",
    "kan ik de sportschool opzeggen, ik ben er helemaal klaar mee",
    "nie chcę już pracować w nocy, szukam innej pracy",
    "коли я отримаю гроші за дитину",
    "wo bekomme ich hilfe beim ausfüllen",
    "mijn zoon slaat alweer een week zijn bijles over",
    "de hond is dood en de rekening van de dierenarts ligt hier",
    "Dag, wij zijn net verhuisd. Mijn vrouw werkt twee dagen. Kunnen wij huurtoeslag krijgen?",
)
NEVER = 1000
STORY = "wij wonen in een huurhuis van 640 euro en mijn man heeft een uitkering van het uwv"
SMALL = {
    "geweld": ("hij slaat mij hard", "hij slaat mij weer"),
    CALM: ("ik betaal de huur", "ik zoek de huur", "ik vraag de huur", "hij is mij ook lief"),
}


@pytest.fixture(scope="module")
def examples(library) -> Examples:
    return lexicon_of(library).examples


def most(examples: Examples, text: str) -> float:
    return max(examples.strengths(text).values())


def test_what_measures_is_no_example(library):
    tables = library.vocabulary.tables
    told = {tuple(words_in(text)) for name in EXAMPLES.values() for text in tables[name]}
    assert not told & {tuple(words_in(line["tekst"])) for line in HELD_OUT}


def test_examples_alone_hear_most_emergencies(examples):
    alarms = [line["tekst"] for line in HELD_OUT if line["verwacht"].get("nood")]
    weighed = [text for text in alarms if list(stretches(text))]
    heard = [text for text in weighed if most(examples, text) > ALARM]
    assert len(heard) >= 0.85 * len(weighed) > 20


def test_examples_are_quiet_on_calm_lines(examples):
    calm = [line["tekst"] for line in HELD_OUT if not line["verwacht"].get("nood")]
    assert sum(most(examples, text) > MAYBE for text in calm) * 50 <= len(calm)


@pytest.mark.parametrize(("text", "kind"), NEW)
def test_a_new_sentence_that_sounds_like_it(library, text, kind):
    assert not special(read(text, None, library, library.pack(NATIONAL)), EMERGENCY)
    assert understand_in(library, text).emergency == kind


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_talk_stays_calm(library, text):
    heard = understand_in(library, text)
    assert (heard.emergency, heard.worry) == (None, None)


@pytest.mark.parametrize(("text", "kind"), NEW)
def test_a_long_story_does_not_hide_it(library, text, kind):
    assert understand_in(library, f"{STORY}. {text}. {STORY}.").emergency == kind


def test_a_long_breath_does_not_hide_it(examples):
    told = f"{STORY} en hij knijpt mijn keel dicht en gooit mij van de trap en {STORY}"
    assert most(examples, told) > ALARM


def test_a_refused_message_is_weighed_too(library):
    heard = understand_in(library, f"{NEW[0][0]}. Mijn bsn is 111222333")
    assert (heard.refused, heard.emergency) == (("bsn",), "zelfdoding")


def test_less_sure_is_a_worry(library, monkeypatch):
    monkeypatch.setattr(urgent, "ALARM", NEVER)
    for text, kind in NEW:
        heard = understand_in(library, text)
        assert (heard.emergency, heard.worry) == (None, kind)
    monkeypatch.setattr(urgent, "MAYBE", NEVER)
    assert understand_in(library, NEW[0][0]).worry is None


def test_weights():
    small = Examples(SMALL, CALM)
    for_, against = small.weight("geweld", "slaat"), small.weight("geweld", "huur")
    assert for_ > small.weight("geweld", "hij") > 0 > against
    assert small.weight("geweld", f"{START} hij") > small.weight("geweld", f"{START} ik")
    assert small.strengths("soms slaat hij mij")["geweld"] > 0
    assert small.strengths("ik betaal geen huur")["geweld"] < 0


def test_an_example_itself_is_what_it_is():
    small = Examples(SMALL, CALM)
    assert small.strengths("Hij slaat mij hard!")["geweld"] > ALARM
    assert small.strengths("hij is mij ook lief") == {"geweld": 0}


def test_no_sentence_is_an_example_of_two_kinds(library):
    tables = library.vocabulary.tables
    kinds = [{tuple(words_in(text)) for text in tables[name]} for name in EXAMPLES.values()]
    assert len(set.union(*kinds)) == sum(map(len, kinds))


def test_words_nobody_used_say_nothing():
    assert Examples(SMALL, CALM).strengths("qwe rty uio asd")["geweld"] <= 0


def test_a_language_with_few_examples_must_say_more():
    known = (*SMALL[CALM], *("hij slaat mij hard op de bank",) * 3)
    examples = Examples({"geweld": ("hij slaat mij hard weer",), CALM: known}, CALM)
    clear, strange = "hij slaat mij hard qwe", "hij slaat mij hard qwe rty uio asd fgh"
    less = examples.strengths(clear)["geweld"] - examples.strengths(strange)["geweld"]
    assert less == pytest.approx(STRANGE)


def test_without_examples_nothing_is_heard():
    assert max(Lexicon(Vocabulary()).examples.strengths("hij slaat mij hard").values()) <= 0


def test_too_few_words_are_not_weighed(examples):
    assert list(stretches("hij slaat mij")) == []
    assert most(examples, "hij slaat mij") == 0
    assert most(examples, "") == 0


def test_stretches():
    assert list(stretches("een twee. drie vier vijf zes 7")) == [
        ["een", "twee", "drie", "vier", "vijf", "zes", "#"],
        ["drie", "vier", "vijf", "zes", "#"],
    ]
    long = [f"w{chr(97 + n % 26)}" for n in range(40)]
    told = list(stretches(" ".join(long)))
    assert told[0] == long
    assert {word for part in told[1:] for word in part} == set(long)
    assert max(map(len, told[2:])) <= WINDOW


def test_nearest_is_what_shares_most():
    told = ("hij komt elke nacht langs", "mijn keel zit dicht", "hij slaat mij hard", "ik ga weg")
    small = Examples({"geweld": told, CALM: SMALL[CALM]}, CALM)
    assert small.nearest("geweld", "hij slaat mij elke dag")[:2] == [told[2], told[0]]


def test_why(library):
    line = '{"tekst": "mijn vrouw vindt mij morgen wel in de schuur", "waarom": true}'
    like = understand_line(library, line)["lijkt_op"]
    assert like
    assert set(like) <= set(library.vocabulary.tables[EXAMPLES["zelfdoding"]])
    assert "lijkt_op" not in understand_line(library, '{"tekst": "ik wil niet meer leven"}')
    assert understand_line(library, '{"tekst": "de huur is 600", "waarom": true}')["lijkt_op"] == []
