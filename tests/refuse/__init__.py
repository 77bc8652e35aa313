"""Texts that must be refused, and texts that must not: by hand and made up."""
