"""The chat in English: what stands on a button may be typed; help is heard in any language."""

from __future__ import annotations

import pytest

from tests.conftest import DAY
from web.chat.explain import explain
from web.chat.listen import listen, yes_or_no
from web.chat.moment import Moment
from web.conversation import Journey
from web.understand import understand

SLUG = "dalfsen"


@pytest.fixture(scope="module")
def both(library, english):
    """The municipality in Dutch and in English."""
    return library.pack(SLUG), english.pack(SLUG)


def test_every_button_of_every_question_can_be_typed(library, english, both):
    """In English it says that and no more. In Dutch the same words may tell other things too."""
    dutch, pack = both
    wrong, tried = [], 0
    for question, other in zip(dutch.questions, pack.questions, strict=True):
        for name, option in question.options.items():
            meant = understand(option.label, question.id, library, dutch).answers
            heard = understand(other.options[name].label, question.id, english, pack).answers
            tried += bool(meant)
            if meant and not (heard and _is_part(heard, meant)):
                wrong.append((question.id, other.options[name].label, heard, meant))
    assert tried > 100
    assert wrong == []


def _is_part(heard: dict, meant: dict) -> bool:
    def as_list(value: object) -> list:
        return value if isinstance(value, list) else [value]

    return all(
        fact in meant and all(one in as_list(meant[fact]) for one in as_list(value))
        for fact, value in heard.items()
    )


def test_nothing_of_this_can_be_typed(library, english, both):
    for question, other in zip(both[0].questions, both[1].questions, strict=True):
        if question.none_label:
            meant = understand(question.none_label, question.id, library, both[0]).answers
            assert understand(other.none_label, question.id, english, both[1]).answers == meant


def test_what_can_be_said_at_any_time_can_be_typed(library, english):
    for dutch, said in zip(
        library.chat["opdrachten_lijst"], english.chat["opdrachten_lijst"], strict=True
    ):
        meant = listen(Moment(library, library.pack(SLUG), DAY, Journey({})), dutch)
        heard = listen(Moment(english, english.pack(SLUG), DAY, Journey({})), said)
        assert heard == meant, said
        assert not heard.nothing


@pytest.mark.parametrize("key", ["weet_niet", "dit_is_alles"])
def test_the_other_buttons_too(key, library, english, both):
    assert library.chat[key] != english.chat[key]
    dutch = english.in_dutch(f" {english.chat[key].upper()}!")
    meant = listen(Moment(library, both[0], DAY, Journey({})), library.chat[key])
    assert listen(Moment(library, both[0], DAY, Journey({})), dutch) == meant
    assert library.in_dutch(english.chat[key]) == english.chat[key]


@pytest.mark.parametrize("text", ["ik wil dood", "I want to kill myself", "he hits me"])
def test_an_emergency_is_heard_in_every_language(text, library, english, both):
    heard = [understand(text, None, one, one.pack(SLUG)).emergency for one in (library, english)]
    assert heard[0]
    assert heard == [heard[0]] * 2


def test_yes_is_yes(english, library):
    for one, text in ((library, "Ja, dat klopt"), (english, english.chat["dat_klopt"])):
        moment = Moment(one, one.pack(SLUG), DAY, Journey({"huishouden": "samen"}))
        assert yes_or_no(moment, text) is yes_or_no(moment, "ja")


@pytest.mark.parametrize("asks", ["wat", "wie", "hoe", "meenemen", "loket"])
def test_a_question_is_answered_with_as_much(asks, library, english):
    """The part of a text under "Hoe vraagt u het aan?" is found by its Dutch heading."""
    for stem in ("kindregeling", "zorgtoeslag", "infopunt", "schuldhulp"):
        told = [explain(one, one.pack(SLUG), stem, asks, DAY) for one in (library, english)]
        assert len(told[0].paragraphs) == len(told[1].paragraphs), (stem, asks)
        assert told[0].paragraphs != told[1].paragraphs


def test_a_scheme_is_known_by_its_dutch_name(english):
    heard = understand("what is the kindregeling?", None, english, english.pack(SLUG))
    assert heard.about == "kindregeling"
