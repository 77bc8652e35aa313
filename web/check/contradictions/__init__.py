"""Content that contradicts itself: each file may be right, and yet they cannot all be true."""

from __future__ import annotations

import datetime

from web.check.contradictions import desks, low, nobody, twice, unused
from web.check.report import Report
from web.content.library import Library
from web.content.pack import NATIONAL, Pack


def contradictions(library: Library, pack: Pack, day: datetime.date, report: Report) -> None:
    """Add what contradicts itself in the municipality's own files: errors where it must be wrong,
    warnings where it may be meant so."""
    figures = library.amounts.on(day)
    report.errors += nobody.schemes(pack, figures)
    report.errors += twice.both(pack)
    report.warnings += twice.same_base(pack)
    report.warnings += low.limits(pack, figures)
    if pack.slug == NATIONAL:
        report.warnings += unused.national(library)
    else:
        report.errors += desks.never_first(pack, figures)
        report.warnings += unused.local(pack)
