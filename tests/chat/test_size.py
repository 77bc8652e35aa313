"""The longest conversation beside the longest way through the questions fits in one cookie."""

from __future__ import annotations

import pytest

from tests.privacy.test_promises import KEY, most
from web import envelope
from web.chat.state import MOST_TURNS, Chat, Turn, read
from web.conversation import Journey, fill
from web.session import Visit
from web.understand import Doubt

SAID = (
    ("nood", "zelfdoding"),
    ("dreiging", *"uithuiszetting afsluiting_gas afsluiting_stroom einde_zorgverzekering".split()),
    ("over", "individuele-inkomenstoeslag", "meenemen"),
    ("weigert", "bsn", "iban", "telefoon", "email", "adres", "geboortedatum"),
)


@pytest.mark.parametrize("slug", ["almelo", "dalfsen", "lansingerland", "ommen", "steenwijkerland"])
def test_the_longest_conversation_fits(library, slug, capsys):
    """Every question there is answered, each in a turn of its own, half of it typed; and then all
    lists named in passing, which nobody can do once they are answered."""
    pack, journey, turns = library.pack(slug), Journey(), []
    for number, question in enumerate(pack.questions):
        filled = fill(question, most(question, pack))
        journey = journey.answer(question, filled)
        turns.append(Turn(question.id, bool(number % 2), tuple(filled)))
    lists = [fact for fact in pack.facts.values() if fact.kind == "lijst"]
    hints = {fact.name: [v for v in fact.values if v != "geen"] for fact in lists}
    doubts = tuple(Doubt(fact.name, hints[fact.name]) for fact in lists[:3])
    chat = Chat(tuple(turns[-MOST_TURNS:]), hints, doubts, 3, "individuele-inkomenstoeslag", SAID)
    visit = Visit(slug, dict(journey.answers), list(journey.asked), kiosk=slug, pair="x" * 16)
    visit.chat = chat.codes()
    token = envelope.seal(visit.state(), (KEY,), 0)
    with capsys.disabled():
        print(f"\n{slug}: {len(token)} bytes of {envelope.CAP}")  # noqa: T201
    assert len(token) < envelope.CAP
    assert read(envelope.unseal(token, (KEY,), 0, 1)["c"], pack).turns == chat.turns
