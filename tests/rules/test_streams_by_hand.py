"""Two payers on one account: by hand on plain lines, and against trying every way to share."""

import itertools
from decimal import Decimal

import pytest

from tests.rules.examples import on
from web.rules.national.income_tax import Kind
from web.rules.national.pay import Line, line_of
from web.rules.national.streams import UNTAXED, Stream, together

NOW = on(2026, 11, 21)
ONE = Decimal(1)
HALF = ONE / 2


def line(*corners):
    """Straight between these pairs of gross and net, and beyond the last but one."""
    return Line([(Decimal(gross), Decimal(net)) for gross, net in corners])


BENT = line((0, 0), (100, 100), (300, 200))
"""All of the first 100 is left, and half of the rest: 150 net was 200."""
HALVED = line((0, 0), (100, 50))
"""Half of everything is left."""


@pytest.mark.parametrize(
    ("stream", "net", "counted"),
    [
        (Stream(BENT, ONE, ONE), 150, (200, 200)),
        (Stream(BENT, Decimal("0.9"), Decimal("1.1")), 150, (180, 220)),
        (Stream(UNTAXED, Decimal(0), ONE), 150, (0, 150)),
        # Something is kept apart: at most 1.2 times as much arrives, and 180 net was 260.
        (Stream(BENT, ONE, ONE, more=Decimal("1.2")), 150, (200, 260)),
        # For two people: each has 75, of which nothing was taken off.
        (Stream(BENT, ONE, ONE, heads=2), 150, (150, 150)),
        # Each has 75 to 150: at most 200 gross, for both of them.
        (Stream(BENT, ONE, ONE, more=Decimal(2), heads=2), 150, (150, 400)),
    ],
)
def test_one_payer(stream, net, counted):
    assert stream.counts(Decimal(net)) == counted
    assert together(stream, [], Decimal(net)) == counted


def shared(first, second, net):
    return together(first, [second], Decimal(net))


def test_two_payers_share_in_any_way():
    """150 net. All from the first: 200 gross. All from the second: 300. At the corner of the
    first: 100 and, of 50 net, another 100. Nothing between gives less than 200 or more than 300."""
    assert shared(Stream(BENT, ONE, ONE), Stream(HALVED, ONE, ONE), 150) == (200, 300)


def test_the_ends_may_lie_at_a_corner_of_the_first():
    """Of the second a third is taken off. 400 net: all from the first is 700 gross, all from the
    second 600. At the corner 100 and 300 net, so 100 and 450 gross: 550, the least of all."""
    second = Stream(line((0, 0), (300, 200)), ONE, ONE)
    assert shared(Stream(BENT, ONE, ONE), second, 400) == (550, 700)


def test_the_first_payer_pays_at_least_its_share():
    """150 net, half of it from the first: 75 of 75 gross and 75 of 150 gross, so 225 at most."""
    assert shared(Stream(BENT, ONE, ONE, share=HALF), Stream(HALVED, ONE, ONE), 150) == (200, 225)


def test_the_first_payer_pays_no_more_than_it_can():
    """At most 60 from the first: 60, and 90 net from the second was 180. Together 240."""
    first = Stream(BENT, ONE, ONE, most=Decimal(60))
    assert shared(first, Stream(HALVED, ONE, ONE), 150) == (240, 300)
    assert shared(first, Stream(HALVED, ONE, ONE), 50) == (50, 100)  # less than it can pay


def test_no_more_than_it_can_goes_before_its_share():
    first = Stream(BENT, ONE, ONE, most=Decimal(60), share=HALF)
    assert shared(first, Stream(HALVED, ONE, ONE), 150) == (240, 240)


def test_beside_money_without_tax_a_share_says_nothing():
    """Who of both pays most is only known of payers who take off tax."""
    first = Stream(BENT, ONE, ONE, share=HALF)
    assert shared(first, Stream(UNTAXED, Decimal(0), Decimal(0)), 150) == (0, 200)


def test_each_end_has_its_own_weight():
    """The first counts for 0.9 to 1.1, the second for 0.5 to 2. All from the second: 300 gross, so
    150 to 600. All from the first: 180 to 220. At the corner 100 gross each: 90 + 50 is 140."""
    first = Stream(BENT, Decimal("0.9"), Decimal("1.1"))
    assert shared(first, Stream(HALVED, HALF, Decimal(2)), 150) == (140, 600)


def test_with_several_others_the_widest_counts():
    others = [Stream(HALVED, ONE, ONE), Stream(UNTAXED, ONE, ONE)]
    assert together(Stream(BENT, ONE, ONE), others, Decimal(150)) == (150, 300)


KINDS = (Kind.LOON, Kind.UITKERING, Kind.PENSIOEN)
PARTS = 400
HAIR = Decimal("1e-9")


@pytest.mark.parametrize(("one", "other"), [*itertools.product(KINDS, KINDS)])
@pytest.mark.parametrize("share", [0, 0.5])
def test_no_way_to_share_lies_outside(one, other, share):
    """With real taxes, and every half percent of the money tried."""
    margins = Decimal("0.98"), Decimal("1.02")
    first = Stream(line_of(one, False, True, False, NOW), *margins, share=Decimal(share))
    second = Stream(line_of(other, False, False, False, NOW), *margins)
    for net in map(Decimal, (5000, 15000, 24000, 40000)):
        low, high = together(first, [second], net)
        parts = [net * n / PARTS for n in range(int(PARTS * share), PARTS + 1)]
        found = [(first.way.gross(p) + second.way.gross(net - p)) for p in parts]
        assert low - HAIR <= margins[0] * min(found) <= low * Decimal("1.002")
        assert high + HAIR >= margins[1] * max(found) >= high * Decimal("0.998")
