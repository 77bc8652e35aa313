"""A conversation to try things on: somebody in Dalfsen who said nothing yet."""

from __future__ import annotations

import pytest

from tests.conftest import DAY
from web.chat.moment import Moment
from web.chat.talk import hear
from web.conversation import Journey
from web.understand import Understood


@pytest.fixture
def begin(library):
    """`begin("ommen")`: the first moment of a conversation there."""

    def start(slug: str = "dalfsen", **answers: object) -> Moment:
        return Moment(library, library.pack(slug), DAY, Journey(answers))

    return start


def tell(moment: Moment, **answers: object) -> Moment:
    """A message of which this was understood."""
    return hear(moment, Understood(answers=answers))
