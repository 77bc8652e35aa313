"""The outcome, and every scheme on a page of its own."""

from __future__ import annotations

from flask import Blueprint, abort, render_template

from web.cards import scheme_card
from web.chart import chart_of
from web.chat.fits import fits
from web.content.schemes import SchemeText
from web.how import sums
from web.leaning import leaning_on
from web.outcome import outcome_page
from web.reasons import Reasons
from web.views.here import here

blueprint = Blueprint("result", __name__)


@blueprint.get("/<gemeente>/uitkomst")
def outcome(gemeente: str) -> str:
    """What probably fits, what perhaps, what not, and where to go."""
    advice, journey = here().advice, here().journey
    page = outcome_page(here().library, advice, journey.asked)
    return render_template(
        "uitkomst.html",
        pack=here().pack,
        advice=advice,
        page=page,
        chart=chart_of(advice, page.extra, here().library.reasons),
        now=here().now,
        law=here().library.urgent["termijn"],
        sums=sums.days(here().library, here().day),
        begun=bool(journey.asked),
        next_number=len(journey.asked) + 1,
    )


@blueprint.get("/<gemeente>/regelingen/<stem>")
def scheme(gemeente: str, stem: str) -> str:
    """One scheme: what it is, for whom, and where to ask. With answers also why. It stands on its
    own: many come here from a search engine."""
    pack, advice = here().pack, here().advice
    result = advice.result_of(pack.find(stem) or abort(404))
    reasons = Reasons(advice, here().library.reasons)
    card = scheme_card(advice, reasons, result, here().journey.asked)
    return render_template(
        "regeling.html",
        pack=pack,
        card=card,
        advice=advice,
        begun=bool(here().journey.asked),
        for_whom=_for_whom(card.text),
        over=here().library.chat["over"],
        assumptions=_not_told(reasons.assumptions(leaning_on(advice, result)), card.why),
        now=here().now,
        sums=sums.days(here().library, here().day),
    )


def _for_whom(scheme: SchemeText) -> tuple[str, ...]:
    """What must hold, for who answered nothing yet."""
    rule, day = scheme.rule, here().day
    told = here().journey.asked or not scheme.exists
    if told or not rule.valid_from <= day <= rule.valid_until:
        return ()
    return fits(here().library, here().pack, scheme, day)


def _not_told(sentences: tuple[str, ...], told: tuple[str, ...]) -> tuple[str, ...]:
    """Without what already stands among the reasons."""
    return tuple(sentence for sentence in sentences if sentence not in told)
