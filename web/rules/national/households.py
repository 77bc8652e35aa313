"""Who belongs together: the law knows three households, and none of them is asked for.

The Participatiewet looks at a joint household and at cost sharers (`norms.py`); the toeslagen at a
toeslagpartner (Awir artikel 3) and, for huurtoeslag, at everybody who lives there (Wet op de
huurtoeslag artikel 9). What the facts do not settle stays both.
"""

from __future__ import annotations

import itertools
from decimal import Decimal

from web.rules.amounts import AmountsOnDay
from web.rules.derived import Derived, Facts

TIES = tuple(f"samen_hoe.{tie}" for tie in ("getrouwd", "kind_samen", "koophuis_samen", "contract"))
NOTHING = Decimal(0)
OTHERS = ("medebewoners", "medebewoners_18_26")


def _partners(facts: Facts, _a: AmountsOnDay) -> tuple[bool, ...]:
    """Is there a toeslagpartner? Awir artikel 3.

    Partners who share a home and live there with a child of either are toeslagpartners. Without a
    child and without a tie we know of, another tie may still be there (last year's partner), so
    that stays open. A parent who lives with another adult may have one without knowing; a grown-up
    child is none, unless both are 27 or older (Algemene wet inzake rijksbelastingen artikel 5a).
    """
    children = {bool(ages) for ages in facts["kinderen"]}
    found: set[bool] = set()
    if "samen" in facts["huishouden"]:
        tied = children == {True} or any(facts[tie] == (True,) for tie in TIES)
        found |= {True} if tied else {True, False}
    if "alleen" in facts["huishouden"]:
        own_children = facts["volwassen_kinderen"] == ("ja",)
        others = any(max(facts[fact]) > 0 for fact in (OTHERS[:1] if own_children else OTHERS))
        found |= {False, True} if others and True in children else {False}
    return tuple(sorted(found))


def _residents(facts: Facts, a: AmountsOnDay) -> tuple[tuple[int, bool], ...]:
    """How many people live there (three stands for more), and are all of them young?"""
    most = int(a.huurtoeslag_groot_vanaf)
    found = {}
    for household, children in itertools.product(facts["huishouden"], facts["kinderen"]):
        own = len(children) + (2 if household == "samen" else 1)
        fewest, many = (sum(int(end(facts[fact])) for fact in OTHERS) for end in (min, max))
        for count in range(min(own + fewest, most), min(own + many, most) + 1):
            for young in (False,) if children else _young(household, facts, a):
                found[count, young] = None
    return tuple(found)


def _young(household: str, facts: Facts, a: AmountsOnDay) -> tuple[bool, ...]:
    """Is everybody younger than the law says? Of others under 27 we do not know the age."""
    ages = ["leeftijd", *(["leeftijd_partner"] if household == "samen" else [])]
    limit = a.huurtoeslag_leeftijd_jong
    if any(min(facts[age]) >= limit for age in ages) or min(facts["medebewoners"]) > 0:
        return (False,)
    sure = all(max(facts[age]) < limit for age in ages)
    return (True,) if sure and all(max(facts[fact]) == 0 for fact in OTHERS) else (False, True)


def _income_of_others(facts: Facts, a: AmountsOnDay) -> tuple[Decimal, ...]:
    """Yearly income of the other adults, as far as it counts for huurtoeslag.

    We only know what arrives each month. It may be study finance, or of a child whose income is
    partly left out, and then counts for nothing; at most it is all taxed without a credit.
    """
    if all(max(facts[fact]) == 0 for fact in OTHERS):
        return (NOTHING,)
    yearly = 12 * max(facts["inkomen_medebewoners"])
    taxed = 1 - a.belasting_schijf1_deel
    return tuple(dict.fromkeys((NOTHING, yearly / taxed * (1 + a.vakantiegeld_loon))))


def _childcare(facts: Facts, a: AmountsOnDay) -> tuple[tuple[Decimal, bool, int], ...]:
    """The highest price per hour that counts, whether for the first child, and for how many.

    It counts until a child leaves primary school. We only know about what age that is, so older
    children may count or not.
    """
    found: dict[tuple[Decimal, bool, int], None] = {}
    for ages in facts["kinderen"]:
        small = sum(age < a.kinderopvang_leeftijd_tot for age in ages)
        for count in {small, len(ages)}:
            firsts = (True,) if count == 1 else (True, False)
            prices = {price for age in ages for price in _prices(age, a)} if count else {NOTHING}
            found.update(dict.fromkeys(itertools.product(sorted(prices), firsts, [count])))
    return tuple(found)


def _prices(age: int, a: AmountsOnDay) -> tuple[Decimal, Decimal]:
    """A childminder, or a group for this age."""
    school = age >= a.kinderopvang_leeftijd_school
    group = a.kinderopvang_uurprijs_bso if school else a.kinderopvang_uurprijs_dagopvang
    return a.kinderopvang_uurprijs_gastouder, group


TOESLAGPARTNER = Derived(
    "toeslagpartner", ("huishouden", "kinderen", *OTHERS, "volwassen_kinderen", *TIES), _partners
)
BEWONERS = Derived(
    "bewoners", ("huishouden", "kinderen", "leeftijd", "leeftijd_partner", *OTHERS), _residents
)
INKOMEN_HUISGENOTEN = Derived(
    "inkomen_huisgenoten", (*OTHERS, "inkomen_medebewoners"), _income_of_others
)
OPVANG = Derived("opvang", ("kinderen",), _childcare)
