"""All outside checks together, the quick ones first, and the days they are of."""

from __future__ import annotations

import datetime

from tests.conftest import DAY
from tests.proof import examples, income, norms
from tests.proof.checks import Check, Days, reads
from tests.rules.examples import AMOUNTS, rows
from tests.rules.test_income_tax import PUBLISHED


def all_checks() -> list[Check]:
    """Every worked example and every published table that was not made by us."""
    quick = [*examples.all_checks(), *norms.all_checks(), *income.all_checks()]
    return [*quick, *examples.assets()]


def all_days() -> list[datetime.date]:
    """The days of all examples and tables, and the day of the tests."""
    published = (row["datum"] for part in PUBLISHED.values() for row in _dated(part))
    years = (datetime.date(year, 1, 1) for year in income.YEARS)
    return sorted({*published, *(r["datum"] for r in rows()), *norms.row_days(), *years, DAY})


def _dated(part: object) -> list:
    return [row for row in part if "datum" in row] if isinstance(part, list) else []


def by_key(checks: list[Check]) -> dict[tuple, list[Check]]:
    """Per value the checks that read it: no other can turn red when it moves."""
    found: dict[tuple, list[Check]] = {}
    for check in checks:
        for key in reads(check, AMOUNTS):
            found.setdefault(key, []).append(check)
    return found


def red_now(checks: list[Check]) -> Check | None:
    """The first check that is red as things are."""
    days = Days(AMOUNTS)
    return next((check for check in checks if not check.is_green(days)), None)
