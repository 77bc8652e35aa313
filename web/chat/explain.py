"""What the chat answers to "wat is ...?" and the like: what the content says, and no more. Pure."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from web.chat.contact import contact
from web.chat.fits import fits
from web.chat.passages import opening, under
from web.content import elsewhere
from web.content.desks import Desk
from web.content.fields import Source
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.content.schemes import SchemeText

WHAT, WHO, HOW, BRING, DESK = "wat", "wie", "hoe", "meenemen", "loket"


@dataclass(frozen=True, slots=True)
class Explanation:
    """An answer out of the content."""

    title: str
    paragraphs: tuple[str, ...]
    """Plain text."""
    link: str
    """The path of the page that tells all of it; empty when there is none."""
    source: Source | None
    checked: datetime.date | None


def explain(
    library: Library, pack: Pack, about: str, asks: str, day: datetime.date | None = None
) -> Explanation | None:
    """What the content says about a scheme, desk or hard word; None when it says nothing.

    about: the stem of its file, or the id of the word. asks: wat, wie, hoe, meenemen or loket.
    Without a day nothing is told that depends on one: limits, and whether a scheme has ended.
    """
    scheme, desk = pack.find(about), pack.desk(about)
    if scheme and not (desk and asks == DESK):
        told = _of_scheme(library, pack, scheme, asks, day)
        link = f"/{pack.slug}/regelingen/{scheme.rule.stem}"
        return Explanation(scheme.title, told, link, scheme.source, scheme.checked)
    if desk:
        told = _of_desk(library, pack, desk, asks)
        link = f"/{pack.slug}/hulp#{desk.page.stem}"
        return Explanation(desk.title, told, link, desk.source, desk.checked)
    if term := library.glossary.by_id.get(about):
        told = tuple(filter(None, (term.meaning, term.action)))
        return Explanation(term.word, told, f"/woorden#{term.id}", None, None)
    return _elsewhere(library, about) if pack.slug == NATIONAL else None


def _of_scheme(
    library: Library, pack: Pack, scheme: SchemeText, asks: str, day: datetime.date | None
) -> tuple[str, ...]:
    say, page = library.chat["over"], scheme.page
    if not scheme.exists:
        return (library.reasons[scheme.kind], scheme.summary, *opening(page.body))
    desk = pack.desk(scheme.desk) if scheme.desk else None
    ended = day is not None and not scheme.rule.valid_from <= day <= scheme.rule.valid_until
    first = (library.reasons["afgelopen"],) if ended else ()
    if asks == WHO:
        return (*first, *_for_whom(library, pack, scheme, None if ended else day))
    if asks == HOW:
        where = (say["ga_naar"].format(loket=desk.title),) if desk else ()
        steps = under(page, say["koppen"][HOW])
        return (
            *first,
            say["aanvragen"][scheme.apply],
            *where,
            *steps,
            *filter(None, [scheme.first]),
        )
    if asks == BRING:
        papers = say["neem_mee"].format(papieren=", ".join(scheme.proof))
        return (*first, papers if scheme.proof else say["niets_mee"])
    if asks == DESK and desk:
        return (*first, say["ga_naar"].format(loket=desk.title), *contact(say, pack, desk))
    term = library.glossary.by_id.get(scheme.rule.stem)
    return (*first, term.meaning if term else scheme.summary, *opening(page.body))


def _for_whom(
    library: Library, pack: Pack, scheme: SchemeText, day: datetime.date | None
) -> tuple[str, ...]:
    say, page = library.chat["over"], scheme.page
    told = under(page, say["koppen"][WHO]) or opening(page.body)
    needs = fits(library, pack, scheme, day) if day else ()
    return (*told, *((say["klopt"], *needs) if needs else ()), say["meer_nodig"])


def _of_desk(library: Library, pack: Pack, desk: Desk, asks: str) -> tuple[str, ...]:
    say, page = library.chat["over"], desk.page
    if asks == BRING:
        return under(page, say["koppen"][BRING]) or (say["niets_mee"],)
    if asks in (DESK, HOW):
        return (*contact(say, pack, desk), *under(page, say["koppen"][HOW]))
    headings = say["koppen"][WHO if asks == WHO else WHAT]
    return (desk.summary, *(under(page, headings) or opening(page.body)))


def _elsewhere(library: Library, about: str) -> Explanation | None:
    """Somebody who did not say where they live asks for what only some municipalities have."""
    title = elsewhere.titled(library, about)
    if title is None:
        return None
    return Explanation(title, (library.chat["over"]["per_gemeente"],), "", None, None)
