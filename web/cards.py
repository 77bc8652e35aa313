"""One scheme as the outcome and its own page show it: verdict, reasons, money and desk. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from web import money
from web.advice import Advice
from web.answers import DONT_KNOW
from web.content.desks import Desk
from web.content.files import Map
from web.content.schemes import SchemeText
from web.narrowing import Link, narrowing
from web.reasons import Reasons, small
from web.rules.amounts import NoFigure
from web.rules.formulas import Formula
from web.rules.national.register import FORMULAS
from web.rules.national.yearly_income import JAARINKOMEN
from web.rules.screening import Amount, Result, Verdict
from web.rules.shortfall import Shortfall
from web.rules.truth import NOTHING, Truth

MOST_FACTS = 3
"""Short names in one sentence; more is no longer read."""
OURS = frozenset(formula.work_out for formula in FORMULAS.values())
"""The sums of the law. Other amounts are figures of a plan."""
LIKELY = (Verdict.YES, Verdict.MAYBE)


@dataclass(frozen=True, slots=True)
class Money:
    """What a scheme comes to, in words."""

    amount: Amount | None
    text: str
    """`tussen € 80 en € 120 per maand`; empty when we do not know it, or when it is no money."""
    also: str
    """The same over another period."""
    why: str
    """Why there is no amount, or not one amount."""
    worked_out: bool
    """By our own sum, not a figure of a plan: then /zo-rekenen-wij tells how."""
    yearly: bool
    """Somebody who knows the yearly income gets to see a more precise amount."""
    nothing: bool = False
    """Our sum comes to nothing: that is another thing than an amount nobody knows."""
    asks: tuple[Link, ...] = ()
    """Questions answered with "I do not know" that would make the amount more precise."""


NO_MONEY = Money(None, "", "", "", False, False)


@dataclass(frozen=True, slots=True)
class SchemeCard:
    """One scheme as the outcome shows it."""

    text: SchemeText
    verdict: Verdict
    why: tuple[str, ...]
    money: Money
    beside: tuple[str, ...]
    """What to mind when somebody gets, or may get, another scheme of this outcome as well."""
    automatic: bool
    desk: Desk | None

    @property
    def fits(self) -> bool:
        """Probably or perhaps."""
        return self.verdict in LIKELY

    @property
    def stem(self) -> str:
        """The last part of its address."""
        return self.text.rule.stem


def scheme_card(
    advice: Advice, reasons: Reasons, result: Result, asked: Sequence[str] = ()
) -> SchemeCard:
    """One scheme with its reasons, amount and desk. `asked`: the ids of the questions that were
    asked, in order."""
    text = _text(advice, result)
    fits = result.verdict in LIKELY
    return SchemeCard(
        text=text,
        verdict=result.verdict,
        why=reasons.why(result, text),
        money=_money(advice, result, reasons, asked) if not text.in_kind else NO_MONEY,
        beside=tuple(_beside(advice, text)) if fits else (),
        automatic=advice.situation.ask(text.automatic).truth is Truth.YES,
        desk=advice.pack.desk(text.desk) if text.desk else None,
    )


def _text(advice: Advice, result: Result) -> SchemeText:
    if advice.debt_help is result:
        return advice.pack.debt_help
    return advice.pack.schemes[result.scheme.id]


def _beside(advice: Advice, text: SchemeText) -> Iterator[str]:
    if not text.beside:
        return
    there = {r.scheme.stem for r in advice.results if r.verdict is not Verdict.NO}
    yield from (sentence for stem, sentence in text.beside.items() if stem in there)


def _money(advice: Advice, result: Result, reasons: Reasons, asked: Sequence[str]) -> Money:
    rule, amount, say = result.scheme.amount, result.amount, reasons.say
    summed = _is_ours(rule)
    if amount is None and result.verdict in LIKELY and _is_nothing(advice, result):
        return Money(None, "", "", say["levert_op_nee"], summed, False, True)
    if amount is None:
        why = _why_none(advice, result, reasons)
        return Money(None, "", "", why, summed, False)
    words = {"say": say, "fixed": not summed}
    ranges = amount.low != amount.high if not summed else not money.exact(amount)
    return Money(
        amount,
        money.in_words(amount, **words),
        money.also(amount, **words),
        _why_range(advice, result, say) if ranges else "",
        summed,
        ranges and _leans_on_income(rule),
        asks=narrowing(advice, _moving(advice, result), asked) if ranges and summed else (),
    )


def _is_ours(rule: object) -> bool:
    return isinstance(rule, Shortfall) or (isinstance(rule, Formula) and rule.work_out in OURS)


def _is_nothing(advice: Advice, result: Result) -> bool:
    """Is there no amount because, whatever is still to be told, nothing comes out?"""
    if result.outdated or not isinstance(result.scheme.amount, Formula | Shortfall):
        return False
    try:
        _, high = advice.situation.amount(result.scheme.amount)
    except NoFigure:
        return False
    return high is not None and high <= 0


def _why_none(advice: Advice, result: Result, reasons: Reasons) -> str:
    say = reasons.say
    if result.outdated and reasons.outdated(result) == "verouderd":
        return say["bedrag_verouderd"]
    summed = isinstance(result.scheme.amount, Formula)
    open_ = _moving(advice, result) if summed and result.verdict in LIKELY else NOTHING
    return say["bedrag_hangt_af"].format(feiten=_names(advice, open_)) if open_ else ""


def _why_range(advice: Advice, result: Result, say: Map) -> str:
    """What nobody told us; else what was told roughly; else what nobody knows exactly."""
    rule = result.scheme.amount
    told, not_told = [], []
    for fact in _moving(advice, result):
        known = advice.answers.get(fact, DONT_KNOW) != DONT_KNOW
        if known or not advice.pack.facts[fact].question.offered:
            (told if known else not_told).append(fact)
    if not_told:
        return say["bedrag_open"].format(feiten=_names(advice, not_told))
    if told:
        return say["bedrag_niet_precies"].format(feiten=_names(advice, told))
    return say["bedrag_jaarinkomen" if _leans_on_income(rule) else "bedrag_marge"]


def _moving(advice: Advice, result: Result) -> frozenset[str]:
    """The facts that move the amount. Another answer may need a figure nobody knows: then we do
    not know what moves it either."""
    try:
        return advice.situation.moving(result.scheme.amount)
    except NoFigure:
        return NOTHING


def _names(advice: Advice, facts: Iterable[str]) -> str:
    """A few short names of questions, in the order in which they are asked."""
    questions = {advice.pack.facts[fact].question for fact in facts}
    shorts = dict.fromkeys(q.short for q in advice.pack.questions if q in questions)
    return ", ".join(small(short) for short in list(shorts)[:MOST_FACTS])


def _leans_on_income(rule: Formula | Shortfall) -> bool:
    """Of a ceiling something else is not known either, that no question asks."""
    derived = rule.derived if isinstance(rule, Formula) and not rule.ceiling else ()
    return JAARINKOMEN.name in derived
