"""The tests; a package of its own, so that no other `tests` can come before it."""
