"""What one request knows: the visitor's answers, the municipality, the day. Worked out once."""

from __future__ import annotations

import datetime
import secrets
import time
from functools import cached_property

from flask import (
    Flask,
    Response,
    abort,
    current_app,
    g,
    redirect,
    render_template,
    request,
    url_for,
)

from web import clock, i18n, session
from web.advice import Advice, advise
from web.answers import can_be
from web.content.library import Library
from web.content.pack import NATIONAL, Pack
from web.conversation import Ahead, Journey, ahead_of
from web.settings import Settings

ANSWERS_NEEDED = ("form.", "assumption.", "result.outcome", "card.")
"""Endpoints that are of no use to who had answers a moment ago and lost them."""


class Here:
    """One request. `slug` is the municipality in the address."""

    def __init__(self, slug: str | None) -> None:
        self.settings: Settings = current_app.extensions["settings"]
        self.library: Library = i18n.library()
        self.seconds = int(time.time())
        self.visit = session.load(request, self.settings, self.seconds)
        self.slug = slug

    @cached_property
    def now(self) -> datetime.datetime:
        """This moment; with a fixed day for tests and previews, that day at this time."""
        now, day = clock.now(), self.settings.day
        return now.replace(year=day.year, month=day.month, day=day.day) if day else now

    @property
    def day(self) -> datetime.date:
        """The day all figures are taken from."""
        return self.now.date()

    @cached_property
    def pack(self) -> Pack:
        """The municipality in the address; 404 when it does not exist."""
        pack = self.library.pack(self.slug or NATIONAL)
        return pack or abort(404)

    @cached_property
    def kiosk(self) -> Pack | None:
        """The municipality of the public computer this is; None on a device of one's own. A cookie
        may hold anything: only a place we know counts. The answers are a second guard."""
        slugs = (request.cookies.get(session.KIOSK, ""), self.visit.kiosk)
        return next(filter(None, map(self.library.pack, filter(None, slugs))), None)

    @cached_property
    def journey(self) -> Journey:
        """The answers this municipality knows of; village and local answers stay behind. Content
        changes too: an answer that no longer fits is asked again."""
        given = self.visit.answers.items()
        answers = {name: value for name, value in given if can_be(self.pack, name, value)}
        known = self.pack.by_id
        return Journey(answers, tuple(name for name in self.visit.asked if name in known))

    @cached_property
    def advice(self) -> Advice:
        """All that follows from the answers."""
        return advise(self.library, self.pack, self.journey.answers, self.day)

    @cached_property
    def ahead(self) -> Ahead:
        """What is left to ask: as worked out when these very answers were kept, or else now. The
        page after an answer so works nothing out again (docs/besluiten/0029-volgende-vraag.md)."""
        visit, kept = self.visit, Journey(self.visit.answers, tuple(self.visit.asked))
        if visit.ahead and visit.gemeente == self.slug and kept == self.journey:
            name, left, mark = visit.ahead
            if mark == self._mark and name in self.pack.by_id:
                return Ahead(self.pack.by_id[name], left)
        return ahead_of(self.advice)

    @property
    def _mark(self) -> str:
        """The content and the day that something was worked out with."""
        return f"{current_app.extensions['mark']}{self.day.toordinal()}"

    def keep(
        self, journey: Journey, response: Response, *, slug: str = "", ahead: Ahead | None = None
    ) -> Response:
        """Seal the answers into the visitor's own cookie. `slug`: a municipality that is not in
        the address yet. `ahead`: what is left to ask after them, for who worked it out."""
        following = ahead and ahead.question
        self.visit.gemeente = slug or self.pack.slug
        self.visit.kiosk = self.kiosk.slug if self.kiosk else ""
        self.visit.answers = dict(journey.answers)
        self.visit.asked = list(journey.asked)
        self.visit.ahead = [following.id, ahead.left, self._mark] if following else []
        try:
            return session.save(response, self.visit, self.settings, self.seconds)
        except session.TooLarge:
            abort(413)


def here() -> Here:
    """The current request, made on first use."""
    known = g.get("here")
    if known is None:
        known = g.here = Here((request.view_args or {}).get("gemeente"))
    return known


def go(endpoint: str, **values) -> Response:
    """After a POST: on to a page of this municipality."""
    return redirect(url_for(endpoint, **{"gemeente": here().slug, **values}), 303)


def _say_what_is_lost() -> Response | str | None:
    """Instead of a page that needs answers: they were here, and cannot be read any more.

    A POST goes to the GET first: a browser keeps the form of a page that answers a POST, and what
    stood in it would be on the disk. On a public computer everything begins at its own start.
    """
    endpoint = request.endpoint or ""
    if not endpoint.startswith(ANSWERS_NEEDED) or not (problem := here().visit.problem):
        return None
    pack = here().pack  # a place we do not know is a 404: its name is never sent back
    if kiosk := here().kiosk:
        return go("kiosk.start", gemeente=kiosk.slug)
    if problem == "absent":  # who comes by a link starts at the first question
        late = endpoint == "form.answer" and request.view_args["number"] > 1
        return redirect(f"{request.script_root}{request.path}", 303) if late else None
    if request.method == "POST":
        return redirect(f"{request.script_root}{request.path}", 303)
    return render_template("opnieuw.html", pack=pack, problem=problem)


def init_here(app: Flask, settings: Settings) -> None:
    """Make settings and content reachable, and keep the answers fresh while somebody reads."""
    app.extensions["settings"] = settings
    app.extensions["library"] = Library(settings.content)
    app.extensions["mark"] = secrets.token_urlsafe(6)  # of this content, as long as this site runs

    app.before_request(_say_what_is_lost)

    @app.after_request
    def keep_fresh(response: Response) -> Response:
        if "here" in g and response.status_code < 400:
            session.keep_fresh(response, g.here.visit, settings, g.here.seconds)
        return response
