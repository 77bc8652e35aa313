"""Every way a page is built, without JavaScript: apart, so that two workers share the looking."""

from __future__ import annotations

from tests.access.skeletons import look_at_all


def test_every_skeleton_without_javascript(skeletons, looker):
    look_at_all(skeletons, looker, scripts=False)
