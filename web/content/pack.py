"""All content that counts for one municipality: its own and the national part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from web.content.based_on import USUAL, is_unread
from web.content.desks import Desk, read_desk
from web.content.facts import Fact, unknown_facts
from web.content.fields import submap
from web.content.figures import Norms
from web.content.municipality import Municipality
from web.content.pages import TextPage, read_text
from web.content.parse import RuleParser
from web.content.questions import Question, read_question
from web.content.schemes import SchemeText, read_scheme
from web.content.usual import perhaps, usual_schemes
from web.rules.amounts import AmountsOnDay
from web.rules.conditions import Condition
from web.rules.possible import name_of
from web.rules.screening import Scheme
from web.rules.situation import Situation

if TYPE_CHECKING:
    from web.content.library import Library

NATIONAL = "landelijk"


@dataclass(frozen=True, eq=False)
class Pack:
    """One municipality, ready to screen."""

    municipality: Municipality
    questions: tuple[Question, ...]
    facts: Mapping[str, Fact]
    unknown: Mapping[str, tuple]
    """What is possible for somebody who answered nothing."""
    schemes: Mapping[str, SchemeText]
    """By id; own schemes first."""
    rules: tuple[Scheme, ...]
    debt_help: SchemeText | None
    desks: Mapping[str, Desk]
    """By id, in the order in which they may be first."""
    events: tuple[TextPage, ...]
    situations: tuple[TextPage, ...]
    letter: TextPage | None
    """What this municipality does about arrears."""
    norms: Norms
    used: frozenset[str]
    """Facts that some scheme, desk or page looks at."""
    usual: Mapping[str, Condition]
    """When a fact counts at its usual value."""
    only_if: Mapping[str, Condition]
    """When a question (`huur`) or a tick (`inkomen_soort.partner_geen`) makes sense."""

    @cached_property
    def _origins(self) -> dict[AmountsOnDay, Situation]:
        return {}

    def origin(self, figures: AmountsOnDay) -> Situation:
        """Somebody who said nothing yet: worked out once, for one day at a time, about nobody."""
        if figures not in self._origins:
            self._origins.clear()
            self._origins[figures] = Situation(self.unknown, figures)
        return self._origins[figures]

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """The questions by their name."""
        return {question.id: question for question in self.questions}

    @cached_property
    def last_resort(self) -> Desk:
        """A national desk with a phone, for everybody. `rondkomen keur` sees that there is one."""
        desks = (self.desks[id_] for id_ in self.desks if id_.startswith(f"{NATIONAL}/"))
        return next(desk for desk in desks if desk.phone and desk.first_if is not None)

    @property
    def slug(self) -> str:
        """The first part of its addresses."""
        return self.municipality.slug

    @property
    def has_own_schemes(self) -> bool:
        """Do we know any scheme of the municipality itself?"""
        own = f"{self.slug}/"
        return self.slug != NATIONAL and any(id_.startswith(own) for id_ in self.schemes)

    def find(self, stem: str) -> SchemeText | None:
        """A scheme by the last part of its address; the municipality's own goes first."""
        if self.debt_help is not None and stem == self.debt_help.rule.stem:
            return self.debt_help
        ids = (f"{owner}/{stem}" for owner in (self.slug, NATIONAL, USUAL))
        return next((self.schemes[id_] for id_ in ids if id_ in self.schemes), None)

    def desk(self, name: str) -> Desk | None:
        """A desk by its name in a file: `infopunt` or `landelijk/geldfit`. A national desk whose
        place the municipality took is its own desk of that name."""
        owner, _, stem = name.rpartition("/")
        ids = (name, f"{self.slug}/{stem}", *(() if owner else (f"{NATIONAL}/{stem}",)))
        return next((self.desks[id_] for id_ in ids if id_ in self.desks), None)


def make_pack(library: Library, municipality: Municipality) -> Pack:
    """Read everything for one municipality. Raises ContentError."""
    questions = all_questions(library, municipality)
    facts, norms = library.language(municipality)
    rules = RuleParser(facts, norms)
    schemes = _schemes(library, municipality, rules)
    debt_help = [schemes.pop(id_) for id_ in list(schemes) if schemes[id_].kind == "schuldhulp"]
    desks = _desks(library, municipality, rules)
    events, situations = (_texts(library, kind, rules) for kind in ("gebeurtenissen", "situaties"))
    return Pack(
        municipality=municipality,
        questions=questions,
        facts=facts,
        unknown=unknown_facts(facts),
        schemes=schemes,
        rules=tuple(scheme.rule for scheme in schemes.values()),
        debt_help=debt_help[0] if debt_help else None,
        desks=desks,
        events=events,
        situations=situations,
        letter=_letter(library, municipality),
        norms=norms,
        used=_used((*schemes.values(), *debt_help), desks.values(), (*events, *situations)),
        usual={q.fact: rules.conditions(q.usual.when) for q in questions if q.usual},
        only_if={name: rules.conditions(when) for q in questions for name, when in q.only_ifs()},
    )


def all_questions(library: Library, municipality: Municipality) -> tuple[Question, ...]:
    """The national questions with the municipality's own at their place in the row."""
    questions = list(library.questions)
    for page in library.own_pages(municipality, "vragen"):
        question = read_question(page)
        names = [q.id for q in questions]
        if question.id in names:
            mend = "Kies een andere naam voor het bestand."
            raise page.front.fault(None, f"De vraag '{question.id}' bestaat al landelijk.", mend)
        if question.after not in names:
            mend = "Schrijf na: gevolgd door een vraag die er al is."
            raise page.front.fault("na", "Deze vraag heeft geen plek in de rij.", mend)
        questions.insert(names.index(question.after) + 1, question)
    return tuple(questions)


def _schemes(
    library: Library, municipality: Municipality, rules: RuleParser
) -> dict[str, SchemeText]:
    everywhere = rules.conditions(submap(library.everywhere, "voorwaarden"))
    pages = library.own_pages(municipality, "regelingen")
    holds = {False: everywhere, True: perhaps(library, rules)}
    read = (read_scheme(p, municipality.slug, rules, holds[is_unread(p)]) for p in pages)
    own = _by_order(read)
    pages = library.pages(library.folder / NATIONAL)
    national = _by_order(read_scheme(page, NATIONAL, rules, None) for page in pages)
    usual = usual_schemes(library, own, rules) if municipality.has_usual else ()
    return {scheme.id: scheme for scheme in (*own, *national, *usual)}


def _desks(library: Library, municipality: Municipality, rules: RuleParser) -> dict[str, Desk]:
    pages = library.own_pages(municipality, "loketten")
    own = _by_order(read_desk(page, municipality.slug, rules) for page in pages)
    named = {desk.page.stem for desk in own}  # a municipality's own desk takes the national place
    pages = library.pages(library.folder / NATIONAL / "loketten")
    pages = (page for page in pages if page.stem not in named)
    national = _by_order(read_desk(page, NATIONAL, rules) for page in pages)
    return {desk.id: desk for desk in (*own, *national)}


def _texts(library: Library, kind: str, rules: RuleParser) -> tuple[TextPage, ...]:
    pages = library.pages(library.folder / "teksten" / kind)
    return tuple(_by_order(read_text(page, rules) for page in pages))


def _used(
    schemes: Iterable[SchemeText], desks: Iterable[Desk], pages: Iterable[TextPage]
) -> frozenset[str]:
    conditions = [
        *(c for s in schemes for c in (s.rule.condition, s.rule.already, s.automatic)),
        *(s.rule.amount for s in schemes),
        *(c for desk in desks for c in (desk.first_if, desk.also_if)),
        *(page.shown_if for page in pages),
    ]
    return frozenset(name_of(need) for c in conditions if c is not None for need in c.needs)


def _letter(library: Library, municipality: Municipality) -> TextPage | None:
    path = municipality.path and municipality.path.with_name("brief.md")
    return read_text(library.page(path)) if path and path.exists() else None


def _by_order(items: Iterable) -> list:
    return sorted(items, key=lambda item: item.order)
