"""What each kind of income comes to over a year, for what is known of one person."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from web.rules.national.income_tax import counted_profit
from web.rules.national.pay import line_of
from web.rules.national.person import TAXED, Person
from web.rules.national.streams import UNTAXED, Stream, together

Band = tuple[Decimal, Decimal]
"""Lowest and highest, in euro a year."""
PERIODS = {"maand": 12, "vier_weken": 13, "week": 52}
MONTHS = 12
NONE, HALF, ALL, END = Decimal(0), Decimal(1) / 2, Decimal(1), Decimal("Infinity")


def earned(person: Person) -> Band:
    """Yearly income from everything but a business, in euro."""
    kinds = person.kinds
    if not kinds or kinds == ("eigen_bedrijf",):
        return NONE, NONE
    ways = tuple(_ways(person, kinds))
    nets = dict.fromkeys(_net_per_year(person))
    bands = [together(first, others, net) for net in nets for first, others in ways]
    return min(low for low, _ in bands), max(high for _, high in bands)


def profit(person: Person) -> Band:
    """Income from a business, in euro a year: with and without the hours for the deduction."""
    if "eigen_bedrijf" not in person.kinds:
        return NONE, NONE
    margin = person.a.schatting_winst
    low, high = min(person["winst_jaar"]), max(person["winst_jaar"])
    lowest, highest = counted_profit(low, True, person.a), counted_profit(high, False, person.a)
    return lowest - abs(lowest) * margin, highest + abs(highest) * margin


def _net_per_year(person: Person) -> Iterator[Decimal]:
    """What arrives in a year, without travel money and with what was taken off before."""
    travel = person["reisgeld"] if "loon" in person.kinds else (NONE,)
    taken, most = _taken_off(person), MONTHS * _most(person)
    for period in person["betaald_per"]:
        for end, off, on in ((min, max, min), (max, min, max)):
            yearly = end(person["inkomen"]) * PERIODS[period]
            yearly += MONTHS * (on(taken) - off(travel))
            yield max(NONE, min(yearly, most))


def _most(person: Person) -> Decimal:
    """Euro a month. Bijstand alone is never above the norm: what people tell more than that is a
    toeslag they counted in, or the same money told by both partners."""
    if person.kinds != ("bijstand",):
        return END
    a = person.a
    pensioner = max(person["leeftijd"]) >= a.aow_leeftijd
    single = a.bijstandsnorm_aow_alleen if pensioner else a.bijstandsnorm_alleen
    couple = a.bijstandsnorm_aow_samen if pensioner else a.bijstandsnorm_samen
    norms = (single if alone else couple * max(person.heads) / 2 for alone in person.alone)
    return max(norms) * (1 - a.vakantiegeld_deel)


def _taken_off(person: Person) -> tuple[Decimal, ...]:
    """Euro a month. With debts it may be much; without, a little of wages and nothing else."""
    taken = person["inhoudingen"]
    if len(taken) == 1 or person.may_have_debts:
        return taken
    least, most = min(taken), min(max(taken), person.a.schatting_inhouding)
    return (least, max(least, most)) if "loon" in person.kinds else (least,)


def _ways(person: Person, kinds: tuple[str, ...]) -> Iterator[tuple[Stream, list[Stream]]]:
    """Each payer in turn as the one that applies the tax credit, beside the others: only one may.
    Left to itself that is AOW, or else whoever pays most."""
    payers = [kind for kind in kinds if kind in TAXED]
    rest = [_untaxed(kind) for kind in kinds if kind not in TAXED]
    firsts = ["aow"] if "aow" in payers else payers
    for credit in person["loonheffingskorting"]:
        for kind in firsts:
            others = [s for k in payers if k != kind for s in _streams(person, k, False)]
            half = NONE if kind == "aow" else HALF
            for stream in _streams(person, kind, credit == "ja"):
                yield stream._replace(share=half), [*others, *rest]
    if not payers:
        yield rest[0], rest[1:]


def _untaxed(kind: str) -> Stream:
    """Study finance counts for nothing, profit is counted apart, and alimony counts when it is
    for the person and not for a child."""
    return Stream(UNTAXED, NONE, ALL if kind == "alimentatie" else NONE)


def _streams(person: Person, kind: str, credit: bool) -> Iterator[Stream]:
    """The money of one kind, for each age and household that is still possible."""
    pensioners = dict.fromkeys(age >= person.a.aow_leeftijd for age in person["leeftijd"])
    for pensioner in (True,) if kind == "aow" else pensioners:
        for alone in dict.fromkeys(person.alone) if kind == "aow" else (False,):
            for taxed_as, pays in dict.fromkeys(STREAMS[kind](person, alone)):
                way = line_of(taxed_as, pensioner, credit, alone, person.a)
                yield pays._replace(way=way, least=pays.least if credit else NONE)


def _wage(person: Person, _alone: bool) -> Iterator[tuple[str, Stream]]:
    """Holiday pay comes apart or is in it, an extra month may come on top, and wages change."""
    holiday = [
        person.a.vakantiegeld_loon if paid == "apart" else NONE for paid in person["vakantiegeld"]
    ]
    month = person.a.schatting_dertiende / MONTHS
    extra = [month if paid == "ja" else NONE for paid in person["dertiende_maand"]]
    margin = person.a.schatting_loon
    low, high = 1 + min(holiday) + min(extra), 1 + max(holiday) + max(extra)
    yield "loon", Stream(UNTAXED, low * (1 - margin), high * (1 + margin))


def _uwv(person: Person, _alone: bool) -> Iterator[tuple[str, Stream]]:
    """Holiday pay comes in May, but with the Ziektewet it is in each payment."""
    for benefit in person["uwv_soort"]:
        holiday = NONE if benefit == "ziektewet" else person.a.vakantiegeld_uwv
        yield "wajong" if benefit == "wajong" else "uitkering", _steady(person, 1 + holiday)


def _bijstand(person: Person, _alone: bool) -> Iterator[tuple[str, Stream]]:
    """The norm is net; a part of it is kept apart as holiday pay, unless it was counted in. A
    couple gets it half each, and each half is taxed on its own."""
    a = person.a
    low, high = 1 - a.schatting_bijstand_laag, 1 + a.schatting_uitkering
    more = 1 / (1 - a.vakantiegeld_deel)
    for heads in person.heads:
        yield "uitkering", Stream(UNTAXED, low, high, more=more, heads=heads)


def _aow(person: Person, alone: bool) -> Iterator[tuple[str, Stream]]:
    """AOW, with its own holiday pay. Nobody gets more than a full one, and who gets a full one no
    less: what else arrives is then known as well."""
    a = person.a
    gross, holiday, most = (
        (a.aow_bruto_alleen, a.aow_vakantiegeld_alleen, a.aow_netto_alleen)
        if alone
        else (a.aow_bruto_samen, a.aow_vakantiegeld_samen, a.aow_netto_samen)
    )
    year = most * MONTHS
    full = person["aow_volledig"] == ("ja",)
    stream = _steady(person, 1 + holiday / gross)
    yield "aow", stream._replace(most=year, least=year if full else NONE)


def _pension(person: Person, _alone: bool) -> Iterator[tuple[str, Stream]]:
    yield "pensioen", _steady(person, ALL)


def _steady(person: Person, year: Decimal) -> Stream:
    """Money that changes only with the figures of January and July."""
    margin = person.a.schatting_uitkering
    return Stream(UNTAXED, year * (1 - margin), year * (1 + margin))


STREAMS = {"loon": _wage, "uwv": _uwv, "bijstand": _bijstand, "aow": _aow, "pensioen": _pension}
