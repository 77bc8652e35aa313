"""The outcome page as plain data: what matters now first, then what may come. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from web.advice import THREAT, Advice
from web.answers import DONT_KNOW
from web.cards import LIKELY, SchemeCard, scheme_card
from web.content.library import Library
from web.content.pack import NATIONAL
from web.content.pages import Emergency
from web.conversation import NONE
from web.extra import Extra, extra
from web.narrowing import Link, together
from web.reasons import Reasons
from web.rules.screening import Result, Verdict
from web.translate import gettext, ngettext

DEBTS = "schulden"


@dataclass(frozen=True, slots=True)
class OutcomePage:
    """Everything on the outcome page, in the order of the page."""

    headline: str
    emergencies: tuple[Emergency, ...]
    danger: tuple[Emergency, ...]
    """Who to call in direct danger."""
    likely: tuple[SchemeCard, ...]
    perhaps: tuple[SchemeCard, ...]
    usual: tuple[SchemeCard, ...]
    """What many municipalities have, and this one perhaps: told apart from what it surely has."""
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
    usual = tuple(c for c in cards if c.verdict is Verdict.MAYBE and c.text.is_usual)
    sure = [card for card in cards if card.verdict is not Verdict.MAYBE or not card.text.is_usual]
    by = {verdict: tuple(c for c in sure if c.verdict is verdict) for verdict in Verdict}
    debts = advice.debt_help
    return OutcomePage(
        headline=_headline(advice, len(by[Verdict.YES]), len(by[Verdict.MAYBE]), bool(usual)),
        emergencies=emergencies(library.emergencies, (*advice.urgent, *advice.acute)),
        danger=tuple(e for e in library.emergencies if e.kind == "direct"),
        likely=by[Verdict.YES],
        perhaps=by[Verdict.MAYBE],
        usual=usual,
        unlikely=by[Verdict.NO],
        has_it=by[Verdict.HAS_IT],
        debt_help=scheme_card(advice, reasons, debts) if debts else None,
        first=_first(by[Verdict.YES]),
        arrears_first=_arrears(advice, library.urgent["eerst_betalen"]),
        assumptions=reasons.assumptions(),
        extra=extra(by, library.reasons, finished=not advice.waiting),
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


def _headline(advice: Advice, likely: int, perhaps: int, usual: bool) -> str:
    if advice.urgent or advice.acute:
        return gettext("Zoek vandaag hulp. Daarna kijken we verder.")
    if not likely and not perhaps:
        return _none_found(usual)
    if likely and perhaps:
        said = ngettext(
            "Waarschijnlijk past 1 regeling bij u, misschien nog {misschien}.",
            "Waarschijnlijk passen {aantal} regelingen bij u, misschien nog {misschien}.",
            likely,
        )
    elif likely:
        said = ngettext(
            "Waarschijnlijk past 1 regeling bij u.",
            "Waarschijnlijk passen {aantal} regelingen bij u.",
            likely,
        )
    else:
        said = ngettext(
            "Misschien past 1 regeling bij u.",
            "Misschien passen {aantal} regelingen bij u.",
            perhaps,
        )
    return said.format(aantal=likely or perhaps, misschien=perhaps)


def _none_found(usual: bool) -> str:
    if usual:
        return gettext("Misschien heeft uw gemeente hulp die bij u past. Vraag het na.")
    return gettext(
        "We vonden nu geen regeling die bij u past. Er is wel iemand die met u meekijkt."
    )


def _say(advice: Advice) -> str:
    if advice.urgent:
        return gettext("Ik zoek hulp. Er is haast.")
    if advice.debt_help and advice.debt_help.verdict in LIKELY and _told_debts(advice):
        return gettext("Ik zoek hulp bij mijn schulden.")
    return gettext("Ik kijk welke regelingen bij mij passen.")


def _told_debts(advice: Advice) -> bool:
    if advice.answers.get(DEBTS, DONT_KNOW) != DONT_KNOW:
        return NONE not in advice.situation.facts[DEBTS]
    # Who answers the first question without the tick for debts has said so: that fills "geen".
    return advice.answers.get(THREAT, DONT_KNOW) != DONT_KNOW


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
