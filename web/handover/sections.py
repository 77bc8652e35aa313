"""Every line there can be on the card of these answers, in the order of the card. Pure.

A line has a fixed id that says nothing of an answer: the fact it tells (`inkomen`), or
`regeling.<stem>`, `vraag.<id>`. Lines with the same id come and go together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from web.advice import ALREADY, THREAT, Advice
from web.answers import DONT_KNOW
from web.cards import LIKELY, SchemeCard, scheme_card
from web.content.files import Map
from web.content.library import Library
from web.content.pack import Pack
from web.content.questions import Question
from web.handover.book import VIOLENCE
from web.handover.going import papers, where
from web.handover.telling import debts_unclear
from web.handover.words import threats, told
from web.outcome import DEBTS, OutcomePage
from web.reasons import Reasons
from web.rules.screening import Verdict

SITUATION = (
    "leeftijd huishouden kinderen medebewoners medebewoners_18_26 leeftijd_partner inkomen_soort "
    "inkomen inkomen_soort_partner inkomen_partner winst_jaar winst_jaar_partner toetsingsinkomen "
    "jaren_laag_inkomen vermogen woning huur verblijf statushouder studeert chronisch_ziek "
    "zorgverzekering bewind gebeurtenis kosten kern"
).split()
FOLLOWS = {
    **dict.fromkeys(
        ("medebewoners", "medebewoners_18_26"), ("inkomen_medebewoners", "volwassen_kinderen")
    ),
    **dict.fromkeys(("huishouden", "inkomen_soort_partner"), ("loonheffingskorting_partner",)),
    "inkomen_soort": ("loonheffingskorting",),
    "kinderen": ("opvang_uren",),
}
"""What says something of a line and has none itself, beside what is only asked because of it."""
OWING = "schulden achterstanden schuldhulp_eerder inhoudingen inhoudingen_partner brief".split()
WISHES = "wens hulp_bij".split()


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is told. `facts`: the answers it tells."""

    id: str
    label: str
    text: str
    facts: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The whole line: `Inkomen: ongeveer 1.200 euro`."""
        return ": ".join(filter(None, (self.label, self.text)))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its lines. `more`: `en nog 4`, or empty."""

    id: str
    title: str
    lines: tuple[Line, ...]
    more: str = ""


def sections(
    library: Library, advice: Advice, page: OutcomePage, urgent: bool
) -> tuple[Section, ...]:
    """All of them, also what is usually left off. `urgent`: the card tells of a threat."""
    say, hurry = library.card, urgent and bool(advice.urgent)
    fitting = {verdict: tuple(_fitting(page, verdict)) for verdict in LIKELY}
    likely, perhaps = fitting[Verdict.YES], fitting[Verdict.MAYBE]
    desk = advice.urgent_desk if hurry else advice.desk
    titles = {**say["delen"], **({"waar": say["waar_spoed"]} if hurry else {})}
    lines = {
        "spoed": _threats(library, advice),
        "situatie": _facts(SITUATION, advice, say),
        "ja": (*(map(_scheme, likely) if likely else _nothing(advice, say)), *_has_it(page, say)),
        "misschien": (Line(f"regeling.{card.stem}", "", card.text.title) for card in perhaps),
        "vragen": (_question(question, say) for question in to_ask(advice)),
        "schulden": _facts(OWING, advice, say),
        "wensen": _facts(WISHES, advice, say),
        "mee": (Line("mee", "", paper) for paper in papers(likely or perhaps)),
        "waar": (Line("waar", *row) for row in (*where(advice, desk, say), *_usual(page, say))),
    }
    found = ((name, tuple(some)) for name, some in lines.items())
    return tuple(Section(name, titles[name], some) for name, some in found if some)


def with_amounts_of(
    library: Library, told: Advice, page: OutcomePage, everything: Iterable[Section]
) -> tuple[Section, ...]:
    """The same lines, each scheme with the amount that follows from what is told, or without one.
    `page`: what the lines were made of; a scheme stays listed as it is there."""
    reasons = Reasons(told, library.reasons)
    cards = (*page.likely, *([page.debt_help] if page.debt_help else []))
    ours = {_scheme(c): scheme_card(told, reasons, told.result_of(c.text)) for c in cards}
    return tuple(
        replace(
            section, lines=tuple(_scheme(ours[li]) if li in ours else li for li in section.lines)
        )
        for section in everything
    )


def beneath(hidden: Collection[str], pack: Pack) -> set[str]:
    """The answers that have no line and would tell of a hidden one: whether it is an illness a
    benefit is for, that a couple is married. Nobody sees them, so nobody can turn them off."""
    found = {fact for name in hidden for fact in FOLLOWS.get(name, ())}
    lined = {*SITUATION, *OWING, *WISHES, THREAT, ALREADY}
    for name in pack.facts.keys() - lined:
        sense = pack.only_if.get(pack.facts[name].question.id)
        if sense is not None and not sense.facts.isdisjoint(hidden):
            found.add(name)
    return found


def _facts(names: Iterable[str], advice: Advice, say: Map) -> Iterator[Line]:
    for name in names:
        unclear = name == DEBTS and debts_unclear(advice)
        if not unclear and (text := told(name, advice, say)):
            question = advice.pack.facts[name].question
            beside = (question.beside.fact,) if question.beside else ()
            yield Line(name, say["regels"][name], text, (name, *beside))


def _threats(library: Library, advice: Advice) -> Iterator[Line]:
    """What the law calls urgent first, with its term. Violence is a line of its own."""
    say, danger = library.card, (*advice.urgent, *advice.acute)
    named = [threat for threat in danger if threat != VIOLENCE]
    if named:
        yield Line(THREAT, "", threats(named, say), (THREAT,))
    if advice.urgent:
        law, own = library.urgent["termijn"]["tekst"], advice.pack.municipality
        yield Line(THREAT, "", say["wet"].format(termijn=law))
        if own.urgent.promise:
            words = {"gemeente": own.name, "termijn": own.urgent.promise}
            yield Line(THREAT, "", say["belofte"].format(**words))
    elif named:
        yield Line(THREAT, "", say["vandaag"])
    if VIOLENCE in danger:
        yield Line(VIOLENCE, "", threats([VIOLENCE], say))


def _fitting(page: OutcomePage, verdict: Verdict) -> Iterator[SchemeCard]:
    """Debt help goes first: it has a desk of its own, and terms of the law."""
    if page.debt_help and page.debt_help.verdict is verdict:
        yield page.debt_help
    yield from page.likely if verdict is Verdict.YES else page.perhaps


def _scheme(card: SchemeCard) -> Line:
    """An amount of what is only perhaps is too unsure for a card: it stands on the outcome."""
    return Line(f"regeling.{card.stem}", card.text.title, card.money.text)


def _usual(page: OutcomePage, say: Map) -> Iterator[tuple[str, str]]:
    """What many municipalities have is not named one by one: the desk knows what there is."""
    if page.usual:
        yield "", say["gebruikelijk"]


def _nothing(advice: Advice, say: Map) -> Iterator[Line]:
    yield Line("regeling", "", say["nog_geen" if to_ask(advice) else "geen_regeling"])


def _question(question: Question, say: Map) -> Line:
    return Line(f"vraag.{question.id}", "", say["regels"].get(question.fact, question.short))


def _has_it(page: OutcomePage, say: Map) -> Iterator[Line]:
    if page.has_it:
        titles = ", ".join(card.text.title for card in page.has_it)
        yield Line(ALREADY, say["heeft_al"], titles, (ALREADY,))


def to_ask(advice: Advice) -> tuple[Question, ...]:
    """What the desk still asks: debts nobody was asked about because there was a hurry, then what
    the person does not know, then what was not asked yet. Not what may be skipped."""
    debts = [advice.pack.facts[DEBTS].question] if debts_unclear(advice) else []
    unsure = [question for question in advice.pack.questions if is_unsure(question, advice)]
    found = dict.fromkeys((*debts, *unsure, *advice.waiting))
    return tuple(question for question in found if not question.can_skip)


def is_unsure(question: Question, advice: Advice) -> bool:
    """Answered with "I do not know", while the answer would still change something."""
    unknown = (fact for fact in question.facts if advice.answers.get(fact) == DONT_KNOW)
    return any(fact in advice.open for fact in unknown)
