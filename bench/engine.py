"""What the rules core costs: CPU per household, beside a floor measured in the same run.

    python bench/engine.py            the table
    python bench/engine.py --strict   the same; exit 1 when a bar is missed

How to read it: bench/README.md.
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import operator
import random
import statistics
import sys
import time
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from web.content.facts import edges  # noqa: E402
from web.content.library import Library  # noqa: E402
from web.rules.conditions import (  # noqa: E402
    Condition,
    Group,
    Limit,
    Meaning,
    Test,
    Unknown,
)
from web.rules.national import norms as law  # noqa: E402
from web.rules.national.huurtoeslag import huurtoeslag  # noqa: E402
from web.rules.national.kinderbijslag import kinderbijslag  # noqa: E402
from web.rules.national.kindgebonden_budget import kindgebonden_budget  # noqa: E402
from web.rules.national.pay import line_of  # noqa: E402
from web.rules.national.social_minimum import by_household, minimum  # noqa: E402
from web.rules.national.zorgtoeslag import zorgtoeslag  # noqa: E402
from web.rules.possible import next_question  # noqa: E402
from web.rules.screening import Amount, Scheme, Verdict, screen  # noqa: E402
from web.rules.situation import Situation  # noqa: E402

DAY = datetime.date(2026, 11, 21)
LIBRARY = Library(ROOT / "content_b1")
FIGURES = LIBRARY.amounts.on(DAY)
NATIONAL = LIBRARY.pack("landelijk")
"""All national schemes with their formulas; the rest of the schemes is made up."""
SIZES = (15, 40, 200)
BAR_SIZE = 40
BARS = {"all": 0.3, "half": 1.0, "nothing": 3.0}
"""Milliseconds for 40 schemes (design, section 7)."""
REPEATS = 15
ROUNDS = 3
"""The whole table is measured so often, and the lowest median counts: other work on the machine
slows down seconds at a time, the floor as well."""
HOUSEHOLDS = 30
CALIBRATION_STEPS = 200_000

TICKS = ("ziekte", "tandarts_bril", "witgoed", "inrichting", "bewind", "school", "sport")
INCOME_BANDS = (500, 1000, 1281, 1282, 1349, 1417, 1483, 1484, 1618, 1753, 1927, 2119, 3500)


def unknown_facts(stems: list[str]) -> dict[str, tuple]:
    """Nothing answered: what the site's own questions leave possible."""
    income = edges(Decimal(0), Decimal(100_000), INCOME_BANDS)
    own = {"inkomen": income, "inkomen_partner": income}
    return {**NATIONAL.unknown, **own, **{f"krijgt_al.{stem}": (False, True) for stem in stems}}


ORDER = tuple(question.fact for question in NATIONAL.questions)
USUAL = {"verblijf": "nederlands_of_eu", "loonheffingskorting": "ja", "zorgverzekering": "ja"}
"""What nobody is asked, and counts until somebody says otherwise."""
HALF = ("leeftijd", "huishouden", "kinderen", "inkomen", "woning")


# --- the same checks twice: for the core, and as plain Python -------------------------------


class Check(NamedTuple):
    """One condition for the core, and the same yes/no check on plain values."""

    condition: Condition
    plain: Callable[[dict], bool]


def make_checks() -> list[list[Check]]:
    """A pool of conditions per subject. Schemes share them, as equal lines in content do."""
    return [
        _income_checks(),
        _wealth_checks(),
        [_limit("leeftijd", operator.ge, n) for n in (18, 21, 27, 50, 57)]
        + [_limit("leeftijd", operator.lt, 67)],
        [_child(*ages) for ages in ((0, 17), (4, 17), (4, 12), (0, 3), (12, 17))],
        [_tick(tick) for tick in TICKS[:6]],
        [_choice("huishouden", ("samen",)), _choice("woning", ("huur",)),
         _choice("woning", ("huur", "kamer"))],
    ]  # fmt: skip


def _income_checks() -> list[Check]:
    measure = minimum("sociaal minimum", holiday_pay=False, cost_sharers="onbekend")

    def check(percent: int) -> Check:
        share = Decimal(percent) / 100
        limit = Limit(measure, operator.le, share)
        return Check(limit, lambda h: h["income"] <= _to_cent(share * h["norm"]))

    return [check(percent) for percent in (100, 110, 120, 130)]


def _wealth_checks() -> list[Check]:
    def bound(household: str, children: bool, a) -> Decimal:
        if household == "samen" or children:
            return a.vermogensgrens_bijstand_gezin
        return a.vermogensgrens_bijstand_alleen

    limit = Limit(by_household("vermogen", "vermogensgrens bijstand", bound), operator.le)
    return [Check(limit, lambda h: h["vermogen"] <= h["wealth_bound"])]


def _limit(fact: str, compare: Callable, bound: int) -> Check:
    test = Test(lambda value: compare(value, bound), (fact,))
    return Check(test, lambda h: compare(h[fact], bound))


def _child(low: int, high: int) -> Check:
    def one_child(ages: tuple) -> bool:
        return any(low <= age <= high for age in ages)

    return Check(Test(one_child, ("kinderen",)), lambda h: one_child(h["kinderen"]))


def _tick(tick: str) -> Check:
    return Check(Test(bool, (f"kosten.{tick}",)), lambda h: h[f"kosten.{tick}"])


def _choice(fact: str, values: tuple[str, ...]) -> Check:
    wanted = frozenset(values)
    return Check(Test(wanted.__contains__, (fact,)), lambda h: h[fact] in wanted)


def _everywhere() -> Check:
    """As in `content_b1/landelijk/overal.yaml`."""
    permitted = _choice("verblijf", ("nederlands_of_eu", "vergunning", "verlenging_loopt"))
    unknown = Unknown(Meaning("", "onbekend", ("of dit ook kan zonder verblijfsvergunning",)))
    return Check(Group("een_van", (permitted.condition, unknown)), permitted.plain)


def _to_cent(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)


def make_schemes(count: int) -> tuple[list[Scheme], list[list[Callable]]]:
    """The national schemes, and made-up ones with 3 to 5 conditions: income among them, and one
    that holds everywhere."""
    count -= len(NATIONAL.rules)
    everywhere = _everywhere()
    dice = random.Random(count)
    pools = make_checks()
    schemes, plain = [], []
    for number, size in zip(range(count), itertools.cycle((3, 4, 5)), strict=False):
        subjects = [0, *dice.sample(range(1, len(pools)), size - 1)]
        checks = [dice.choice(pools[subject]) for subject in subjects]
        already = Test(bool, (f"krijgt_al.regeling-{number}",))
        own = tuple(check.condition for check in checks)
        condition = Group(
            "alle", (*own, everywhere.condition)
        )  # flat, as content/schemes.py has it
        amount = Amount(Decimal(100), Decimal(350), "jaar")
        schemes.append(Scheme(f"dorp/regeling-{number}", condition, already, amount))
        plain.append([check.plain for check in (*checks, everywhere)])
    return [*NATIONAL.rules, *schemes], plain


# --- households -----------------------------------------------------------------------------


def make_households(stems: list[str]) -> list[dict[str, object]]:
    """Different complete answers: adults, alone or together, with and without children."""
    dice = random.Random(1)
    ticked = {fact: False for fact, values in NATIONAL.unknown.items() if values == (False, True)}
    details = {
        f"{fact}{who}": value
        for who in ("", "_partner")
        for fact, value in (
            ("vakantiegeld", "apart"), ("dertiende_maand", "nee"), ("reisgeld", Decimal(0)),
            ("inhoudingen", Decimal(0)), ("loonheffingskorting", "ja"), ("uwv_soort", "wia"),
            ("aow_volledig", "ja"),
        )
    }  # fmt: skip
    return [
        {
            **ticked,
            **details,
            "inkomen_soort.loon": True,
            "inkomen_soort_partner.loon": True,
            "medebewoners_18_26": Decimal(0),
            "huur": Decimal(dice.randint(450, 950)),
            "studeert": "nee",
            "zorgverzekering": "ja",
            "leeftijd": Decimal(dice.randint(21, 80)),
            "leeftijd_partner": Decimal(dice.randint(27, 66)),
            "huishouden": dice.choice(("alleen", "samen")),
            "kinderen": dice.choice(((), (3,), (8, 12), (1, 5, 16))),
            "medebewoners": Decimal(0),
            "inkomen": Decimal(dice.randint(1100, 2000)),
            "inkomen_partner": Decimal(dice.randint(0, 600)),
            "vermogen": Decimal(dice.randint(0, 20_000)),
            "woning": dice.choice(("huur", "kamer", "koop")),
            "verblijf": "nederlands_of_eu",
            **{f"kosten.{tick}": dice.random() < 0.3 for tick in TICKS},
            **{f"krijgt_al.{stem}": False for stem in stems},
        }
        for _ in range(HOUSEHOLDS)
    ]


class Known(NamedTuple):
    """What is known of a household, what counts at its usual value, and what was told."""

    facts: dict[str, tuple]
    assumed: dict[str, tuple]
    told: frozenset[str]


def known(answers: dict, unknown: dict[str, tuple], how_much: str) -> Known:
    """This household when all, half or nothing was answered. Nobody is asked for `verblijf`."""
    told = {"all": answers.keys() - {"verblijf"}, "half": set(HALF), "nothing": set()}[how_much]
    usual = {fact: value for fact, value in USUAL.items() if fact not in told}
    facts = {**unknown, **{fact: (answers[fact],) for fact in (*told, *usual)}}
    if how_much == "half":
        low = answers["inkomen"] // 100 * 100
        facts["inkomen"] = edges(low, low + 100, INCOME_BANDS)  # a button, not an exact amount
        if answers["huishouden"] == "samen" and 27 <= answers["leeftijd"] <= 56:
            usual["leeftijd_partner"] = "27-66"
            facts["leeftijd_partner"] = edges(Decimal(27), Decimal(66))
    return Known(facts, {fact: unknown[fact] for fact in usual}, frozenset(told))


def core(schemes: list[Scheme], household: Known, origin: Situation | None):
    """What one request does: a new situation, every scheme, and the next question."""
    facts, assumed, told = household
    situation = Situation(facts, FIGURES, assumed, origin, told)
    results = screen(schemes, situation)
    open_ = frozenset().union(*[result.open for result in results])
    return results, next_question(ORDER, told, open_)


def floor(plain: list[list[Callable]], answers: dict) -> list[bool]:
    """The least this can cost in Python: the norm and the amounts once, then nothing but checks."""
    together, children = answers["huishouden"] == "samen", bool(answers["kinderen"])
    ages = [law.age_class(answers[fact], FIGURES) for fact in ("leeftijd", "leeftijd_partner")]
    (norm,) = law.norms(answers["huishouden"], *ages, children, 0, a=FIGURES)
    household = {
        **answers,
        "income": answers["inkomen"] + (answers["inkomen_partner"] if together else 0),
        "norm": norm * (1 - FIGURES.vakantiegeld_deel),
        "wealth_bound": FIGURES.vermogensgrens_bijstand_gezin
        if together or children
        else FIGURES.vermogensgrens_bijstand_alleen,
    }
    amounts(answers, together)
    return [all(check(household) for check in checks) for checks in plain]


def amounts(answers: dict, together: bool) -> list[Decimal]:
    """The toeslagen of a household of which everything is known, without any band."""
    line, year = line_of("loon", False, True, False, FIGURES), 1 + FIGURES.vakantiegeld_loon
    people = ("inkomen", "inkomen_partner") if together else ("inkomen",)
    own, partner = [*(line.gross(answers[who] * 12) * year for who in people), Decimal(0)][:2]
    children, incomes = answers["kinderen"], (own, partner)
    residents = (min(3, 1 + together + len(children)), False)
    return [
        zorgtoeslag(answers["huishouden"], together, incomes, a=FIGURES),
        huurtoeslag(answers["huur"], residents, incomes, Decimal(0), a=FIGURES),
        kindgebonden_budget(children, together, incomes, a=FIGURES),
        kinderbijslag(children, a=FIGURES),
    ]


def calibrate() -> None:
    """A fixed amount of plain Python, to compare machines."""
    total = 0
    for step in range(CALIBRATION_STEPS):
        total += step & 7


# --- measuring ------------------------------------------------------------------------------


def cpu_ms(work: Callable[[], object], per: int = 1) -> float:
    """Median CPU time in milliseconds of one of the `per` things that `work` does."""
    work()
    found = []
    for _ in range(REPEATS):
        start = time.process_time()
        work()
        found.append((time.process_time() - start) * 1000 / per)
    return statistics.median(found)


def measure(count: int) -> dict[str, float]:
    """All numbers for this many schemes."""
    schemes, plain = make_schemes(count)
    stems = [scheme.stem for scheme in schemes]
    unknown, households = unknown_facts(stems), make_households(stems)
    _same_verdicts(schemes, plain, households, unknown)
    found = {"floor": cpu_ms(lambda: [floor(plain, h) for h in households], HOUSEHOLDS)}
    for how_much in BARS:
        each = [known(answers, unknown, how_much) for answers in households]
        for name, origin in (("alone", None), ("site", Situation(unknown, FIGURES))):
            found[f"{how_much} {name}"] = cpu_ms(
                lambda each=each, origin=origin: [core(schemes, one, origin) for one in each],
                HOUSEHOLDS,
            )
    return found


def _same_verdicts(schemes: list, plain: list, households: list, unknown: dict) -> None:
    """The floor is only a floor when it says the same of the schemes that are made up."""
    own = schemes[len(NATIONAL.rules) :]
    for answers in households:
        results, question = core(own, known(answers, unknown, "all"), None)
        assert [r.verdict is Verdict.YES for r in results] == floor(plain, answers)
        assert question is None


def _lowest(rounds: list[dict[str, float]]) -> dict[str, float]:
    return {name: min(found[name] for found in rounds) for name in rounds[0]}


def main() -> int:
    """Print the table; tell how the bars came out."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--strict", action="store_true", help="exit 1 when a bar is missed")
    strict = parser.parse_args().strict
    calibration = cpu_ms(calibrate)
    rounds = [{count: measure(count) for count in SIZES} for _ in range(ROUNDS)]
    tables = {count: _lowest([table[count] for table in rounds]) for count in SIZES}
    version = sys.version.split()[0]
    print(f"Python {version}, ms CPU per household, lowest of {ROUNDS} medians of {REPEATS}")
    print(f"calibration loop: {calibration:.1f} ms\n")
    columns = ["schemes", "floor", *(f"{how} {who}" for how in BARS for who in ("alone", "site"))]
    print("  ".join(f"{column:>13}" for column in columns))
    for count, found in tables.items():
        numbers = (found[column] for column in columns[1:])
        print("  ".join([f"{count:>13}", *(f"{number:>13.3f}" for number in numbers)]))
    print(f"\nBars at {BAR_SIZE} schemes (`site`: what nobody answered is kept per municipality):")
    missed = 0
    for how_much, bar in BARS.items():
        number = tables[BAR_SIZE][f"{how_much} site"]
        verdict = "met" if number <= bar else "MISSED"
        missed += number > bar
        times = number / tables[BAR_SIZE]["floor"]
        print(
            f"  {how_much:<8} {number:6.3f} ms   bar {bar} ms   {verdict:<6}   {times:.1f} x floor"
        )
    return 1 if missed and strict else 0


if __name__ == "__main__":
    sys.exit(main())
