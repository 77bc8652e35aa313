"""The outcome page as plain data: what matters now first, then what may come. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from web.advice import Advice
from web.content.desks import Desk
from web.content.library import Library
from web.content.pack import NATIONAL
from web.content.pages import Emergency
from web.content.schemes import SchemeText
from web.numbers import euro
from web.reasons import Reasons
from web.rules.conditions import Truth
from web.rules.screening import Amount, Result, Verdict

PER = {
    "maand": "per maand",
    "kwartaal": "per 3 maanden",
    "jaar": "per jaar",
    "eenmalig": "één keer",
}


@dataclass(frozen=True, slots=True)
class SchemeCard:
    """One scheme as the outcome shows it."""

    text: SchemeText
    verdict: Verdict
    why: tuple[str, ...]
    amount: str
    """Empty when we do not know it, or when it is no money."""
    automatic: bool
    desk: Desk | None

    @property
    def fits(self) -> bool:
        """Probably or perhaps."""
        return self.verdict in (Verdict.YES, Verdict.MAYBE)

    @property
    def stem(self) -> str:
        """The last part of its address."""
        return self.text.rule.stem


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
    first: tuple[str, ...]
    """What to do first, and which deadline passes."""
    arrears_first: tuple[str, ...]
    assumptions: tuple[str, ...]


def outcome_page(library: Library, advice: Advice) -> OutcomePage:
    """Build the page from the advice."""
    reasons = Reasons(advice, library.reasons)
    cards = [scheme_card(advice, reasons, result) for result in _shown(advice)]
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
        first=tuple(c.text.first for c in by[Verdict.YES] if c.text.first),
        arrears_first=_arrears(advice, library.urgent["eerst_betalen"]),
        assumptions=reasons.assumptions(),
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


def scheme_card(advice: Advice, reasons: Reasons, result: Result) -> SchemeCard:
    """One scheme with its reasons, amount and desk."""
    text = _text(advice, result)
    return SchemeCard(
        text=text,
        verdict=result.verdict,
        why=reasons.why(result, text),
        amount=_amount(result.amount),
        automatic=advice.situation.ask(text.automatic).truth is Truth.YES,
        desk=advice.pack.desk(text.desk) if text.desk else None,
    )


def emergencies(all_: Iterable[Emergency], threats: Iterable[str]) -> tuple[Emergency, ...]:
    """The help that goes with these threats, in the editors' order."""
    threats = set(threats)
    return tuple(emergency for emergency in all_ if threats & set(emergency.threats))


def _text(advice: Advice, result: Result) -> SchemeText:
    if advice.debt_help is result:
        return advice.pack.debt_help
    return advice.pack.schemes[result.scheme.id]


def _headline(advice: Advice, likely: int, perhaps: int) -> str:
    if advice.urgent or advice.acute:
        return "Zoek vandaag hulp. Daarna kijken we verder."
    if not advice.answers:
        return "Beantwoord eerst een paar vragen. Dit loket helpt u ook nu al."
    if likely and perhaps:
        return f"Waarschijnlijk {_fits(likely)} bij u. Misschien {_fits(perhaps, 'ook nog ')}."
    if likely:
        return f"Waarschijnlijk {_fits(likely)} bij u."
    if perhaps:
        return f"Misschien {_fits(perhaps)} bij u."
    return "We vonden nu geen regeling die bij u past. Er is wel iemand die met u meekijkt."


def _fits(count: int, more: str = "") -> str:
    return f"past {more}1 regeling" if count == 1 else f"passen {more}{count} regelingen"


def _amount(amount: Amount | None) -> str:
    if amount is None:
        return ""
    sum_ = euro(amount.low)
    if amount.low != amount.high:
        sum_ = f"tussen {euro(amount.low)} en {euro(amount.high)}"
    return f"{sum_} {PER.get(amount.per, '')}".strip()


def _arrears(advice: Advice, first: Iterable[str]) -> tuple[str, ...]:
    """The bills that are late and that cost a home, heat, water or care: these come first."""
    options = advice.pack.facts["achterstanden"].question.options
    facts = advice.situation.facts
    return tuple(options[name].label for name in first if facts[f"achterstanden.{name}"] == (True,))
