"""The outcome page as plain data: what matters now first, then what may come. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from web import money, totals
from web.advice import THREAT, Advice
from web.answers import DONT_KNOW
from web.cards import LIKELY, SchemeCard, scheme_card
from web.content.files import Map
from web.content.library import Library
from web.content.pack import NATIONAL
from web.content.pages import Emergency
from web.conversation import NONE
from web.narrowing import Link, together
from web.reasons import Reasons
from web.rules.screening import Result, Verdict

DEBTS = "schulden"


@dataclass(frozen=True, slots=True)
class Extra:
    """What the schemes come to together, in words; empty where there is nothing to add up."""

    text: str
    """As on a card: `ongeveer € 120 per maand`."""
    also: str
    """The same over another period."""
    mixed: bool
    """Not all of it comes every month, so the month is an average."""
    once: str
    count: int
    """How many schemes are in it."""
    unknown: int
    """Of how many more that probably fit we do not know how much it is, or how often."""
    perhaps: str
    """What may come on top of it: as on its card, or of several together at most."""
    perhaps_count: int
    perhaps_unsure: int
    """Of how many more the card shows an amount that is too unsure to count."""
    perhaps_unknown: int
    """Of how many more that perhaps fit nobody can tell how much it would be."""


@dataclass(frozen=True, slots=True)
class OutcomePage:
    """Everything on the outcome page, in the order of the page."""

    headline: str
    emergencies: tuple[Emergency, ...]
    danger: tuple[Emergency, ...]
    """Who to call in direct danger."""
    likely: tuple[SchemeCard, ...]
    perhaps: tuple[SchemeCard, ...]
    unlikely: tuple[SchemeCard, ...]
    has_it: tuple[SchemeCard, ...]
    debt_help: SchemeCard | None
    first: tuple[tuple[str, tuple[str, ...]], ...]
    """What to do first or which deadline passes, and for which schemes."""
    arrears_first: tuple[str, ...]
    assumptions: tuple[str, ...]
    extra: Extra
    asks: tuple[Link, ...]
    """Questions answered with "I do not know" that would make the total more precise."""
    say: str
    """The first sentence at the desk. It names nothing somebody did not tell."""


def outcome_page(library: Library, advice: Advice, asked: Sequence[str] = ()) -> OutcomePage:
    """Build the page from the advice. `asked`: the ids of the questions that were asked."""
    reasons = Reasons(advice, library.reasons)
    cards = [scheme_card(advice, reasons, result, asked) for result in _shown(advice)]
    by = {verdict: tuple(c for c in cards if c.verdict is verdict) for verdict in Verdict}
    debts = advice.debt_help
    return OutcomePage(
        headline=_headline(advice, len(by[Verdict.YES]), len(by[Verdict.MAYBE])),
        emergencies=emergencies(library.emergencies, (*advice.urgent, *advice.acute)),
        danger=tuple(e for e in library.emergencies if e.kind == "direct"),
        likely=by[Verdict.YES],
        perhaps=by[Verdict.MAYBE],
        unlikely=by[Verdict.NO],
        has_it=by[Verdict.HAS_IT],
        debt_help=scheme_card(advice, reasons, debts) if debts else None,
        first=_first(by[Verdict.YES]),
        arrears_first=_arrears(advice, library.urgent["eerst_betalen"]),
        assumptions=reasons.assumptions(),
        extra=_extra(by, library.reasons, finished=not advice.waiting),
        asks=together(c.money.asks for c in by[Verdict.YES] or by[Verdict.MAYBE]),
        say=_say(advice),
    )


def _shown(advice: Advice) -> list[Result]:
    """A municipality's own page of a national scheme takes its place."""
    own = {r.scheme.stem for r in advice.results if r.scheme.id.startswith(f"{advice.pack.slug}/")}
    national = f"{NATIONAL}/"
    return [
        result
        for result in advice.results
        if advice.pack.slug == NATIONAL
        or not (result.scheme.id.startswith(national) and result.scheme.stem in own)
    ]


def emergencies(all_: Iterable[Emergency], threats: Iterable[str]) -> tuple[Emergency, ...]:
    """The help that goes with these threats, in the editors' order."""
    threats = set(threats)
    return tuple(emergency for emergency in all_ if threats & set(emergency.threats))


def _headline(advice: Advice, likely: int, perhaps: int) -> str:
    if advice.urgent or advice.acute:
        return "Zoek vandaag hulp. Daarna kijken we verder."
    if likely and perhaps:
        return f"Waarschijnlijk {_fits(likely)} bij u, misschien nog {perhaps}."
    if likely:
        return f"Waarschijnlijk {_fits(likely)} bij u."
    if perhaps:
        return f"Misschien {_fits(perhaps)} bij u."
    return "We vonden nu geen regeling die bij u past. Er is wel iemand die met u meekijkt."


def _say(advice: Advice) -> str:
    if advice.urgent:
        return "Ik zoek hulp. Er is haast."
    if advice.debt_help and advice.debt_help.verdict in LIKELY and _told_debts(advice):
        return "Ik zoek hulp bij mijn schulden."
    return "Ik kijk welke regelingen bij mij passen."


def _told_debts(advice: Advice) -> bool:
    if advice.answers.get(DEBTS, DONT_KNOW) != DONT_KNOW:
        return NONE not in advice.situation.facts[DEBTS]
    # Who answers the first question without the tick for debts has said so: that fills "geen".
    return advice.answers.get(THREAT, DONT_KNOW) != DONT_KNOW


def _fits(count: int) -> str:
    return "past 1 regeling" if count == 1 else f"passen {count} regelingen"


def _extra(by: Mapping[Verdict, tuple[SchemeCard, ...]], say: Map, *, finished: bool) -> Extra:
    """While questions are left, what is perhaps says more of us than of this household."""
    sure = [_part(card) for card in by[Verdict.YES] if _is_money(card)]
    perhaps = [_part(card) for card in by[Verdict.MAYBE] if _is_money(card)]
    likely, more = totals.total(sure), totals.on_top(sure, perhaps if finished else ())
    return Extra(
        text=totals.in_words(likely, say),
        also=totals.also(likely, say),
        mixed=likely.mixed,
        once=money.in_words(likely.once, say, fixed=likely.once_fixed) if likely.once else "",
        count=likely.counted,
        unknown=likely.unknown,
        perhaps=totals.in_words(more, say),
        perhaps_count=more.counted,
        perhaps_unsure=more.unsure,
        perhaps_unknown=more.unknown,
    )


def _is_money(card: SchemeCard) -> bool:
    return card.text.exists and not card.text.in_kind and not card.money.nothing


def _part(card: SchemeCard) -> totals.Part:
    fixed = not card.money.worked_out
    return totals.Part(card.stem, card.money.amount, card.text.instead_of, fixed)


def _first(cards: Iterable[SchemeCard]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Told once where it is the same for several schemes."""
    schemes: dict[str, list[str]] = {}
    for card in cards:
        if card.text.first:
            schemes.setdefault(card.text.first, []).append(card.text.title)
    return tuple((sentence, tuple(titles)) for sentence, titles in schemes.items())


def _arrears(advice: Advice, first: Iterable[str]) -> tuple[str, ...]:
    """The bills that are late and that cost a home, heat, water or care: these come first."""
    options = advice.pack.facts["achterstanden"].question.options
    facts = advice.situation.facts
    return tuple(options[name].label for name in first if facts[f"achterstanden.{name}"] == (True,))
