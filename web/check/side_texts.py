"""Every question has its help for who asks it aloud: an error nationally, a warning locally."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from web.content.errors import ContentError
from web.content.files import read_page
from web.content.questions import Question
from web.content.side_texts import KEY, PARTS

MEND = f"Voeg toe: {KEY}: {{{', '.join(f'{part}: ...' for part in PARTS.values())}}}."


def without_help(questions: Iterable[Question]) -> Iterator[ContentError]:
    """Questions a volunteer would have to put in words of his own."""
    for question in questions:
        if question.together is None:
            front = read_page(question.path).front
            yield front.fault("vraag", "Deze vraag heeft geen hulptekst voor samen invullen.", MEND)
