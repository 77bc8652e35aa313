"""Markers through the chat: words nobody understands, and an amount that is understood."""

from __future__ import annotations

import time

from werkzeug.wrappers import Response

from tests.privacy.canary.forms import FormOnPage, forms
from tests.privacy.canary.questions import NUMBERS, Visitor
from web import session
from web.content.pack import Pack
from web.content.questions import Question

TEXT = "tekst"


def talk_about_all(visitor: Visitor, pack: Pack) -> None:
    """Each question once, as the open one."""
    for question in pack.questions:
        talk(visitor, pack, question)


def talk(visitor: Visitor, pack: Pack, question: Question) -> None:
    """In the box of this question: a marker alone and in a story, and a right amount. Then every
    page that could show it."""
    path, place = f"/{pack.slug}/gesprek", f"gesprek {question.id}"
    cookie = _asked(visitor, pack, question)
    page = forms(visitor.client.get(path, cookie).text)
    (box,) = (form for form in page if form.fields.get(TEXT) == "")  # a command has its words
    said = visitor.fill(place, [TEXT])[TEXT]
    for text in (said, f"ik ben 34 en heb {said} schulden", f"dood {said} 112 geen eten {said}"):
        _say(visitor, pack, box, text, cookie)
    amount = None
    if question.kind in NUMBERS:
        amount = visitor.markers.amount(place, question.lowest, question.highest)
    if amount:
        heard = _say(visitor, pack, box, f"{amount} euro", cookie)
        for shows in ("gesprek", "antwoorden", "uitkomst", "kaart"):
            visitor.client.get(f"/{pack.slug}/{shows}", heard)


def _say(visitor: Visitor, pack: Pack, box: FormOnPage, text: str, cookie: dict) -> dict:
    fields = {**box.fields, TEXT: text}
    answer = visitor.client.post(f"/{pack.slug}/gesprek", fields, cookie)
    assert answer.status == 303, f"the chat answers {answer.status}"
    heard = visitor.kept(answer, cookie)
    visitor.client.get(f"/{pack.slug}/gesprek", heard)
    return heard


def _asked(visitor: Visitor, pack: Pack, question: Question) -> dict:
    """The headers of somebody whom the chat asks this question now."""
    chat = {"d": [[question.facts[0], None]]}
    visit, made = session.Visit(pack.slug, chat=chat), Response()
    session.save(made, visit, visitor.settings, int(time.time()))
    return visitor.sealed(made)
