"""What is known of the money of one person: the facts behind a yearly income."""

from __future__ import annotations

from web.rules.amounts import AmountsOnDay
from web.rules.derived import Facts

TAXED = ("loon", "uwv", "bijstand", "aow", "pensioen")
"""Kinds of which tax is withheld before the money arrives."""
KINDS = (*TAXED, "eigen_bedrijf", "studiefinanciering", "alimentatie")
DETAILS = {
    "": ("leeftijd", "inkomen", "betaald_per", "loonheffingskorting"),
    "loon": ("vakantiegeld", "dertiende_maand", "reisgeld", "inhoudingen"),
    "uwv": ("uwv_soort", "inhoudingen"),
    "bijstand": ("inhoudingen",),
    "aow": ("inhoudingen", "aow_volledig"),
    "pensioen": ("inhoudingen",),
    "eigen_bedrijf": ("winst_jaar",),
}
ASKED = tuple(dict.fromkeys(fact for facts in DETAILS.values() for fact in facts))
PARTNER = "_partner"
"""Stands behind a fact of the partner."""
DEBTS = ("schulden", "dreiging.beslag")
"""Then money may be taken off an income before it arrives."""
TICKS = {
    suffix: {f"inkomen_soort{suffix}.{kind}": kind for kind in KINDS} for suffix in ("", PARTNER)
}


def kinds_of(facts: Facts, suffix: str) -> tuple[str, ...]:
    """Where the money of a person surely comes from. `suffix` is empty, or `_partner`."""
    return tuple([kind for tick, kind in TICKS[suffix].items() if facts[tick] == (True,)])


def unsure_kinds(facts: Facts, suffix: str) -> tuple[str, ...]:
    """The kinds of income nobody said yes or no to, as facts."""
    return tuple([tick for tick in TICKS[suffix] if len(facts[tick]) > 1])


def may_have_debts(facts: Facts) -> bool:
    """Did nobody say that there are no debts?"""
    return facts["schulden"] != ("geen",) or True in facts["dreiging.beslag"]


class Person:
    """What is known of the money of one of the partners."""

    def __init__(self, facts: Facts, suffix: str, a: AmountsOnDay) -> None:
        """`suffix` is empty, or `_partner`."""
        self._facts, self._suffix, self.a = facts, suffix, a
        self.kinds = kinds_of(facts, suffix)

    def __getitem__(self, fact: str) -> tuple:
        return self._facts[fact + self._suffix if self._suffix else fact]

    @property
    def may_have_debts(self) -> bool:
        """Did nobody say that there are none?"""
        return may_have_debts(self._facts)

    @property
    def heads(self) -> tuple[int, ...]:
        """For how many people the bijstand is that arrives. A couple gets it together, unless the
        partner told of a half of their own."""
        other = "" if self._suffix else PARTNER
        own_half = self._facts[f"inkomen_soort{other}.bijstand"] == (True,)
        return tuple(dict.fromkeys(1 if alone or own_half else 2 for alone in self.alone))

    @property
    def alone(self) -> tuple[bool, ...]:
        """Living without a partner?"""
        return tuple(household == "alleen" for household in self._facts["huishouden"])
