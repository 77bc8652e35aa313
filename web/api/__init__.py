"""What the API gives: its description, and the content as open data. Pure; the site adds HTTP."""

from typing import Final

VERSION: Final = "1.1.0"
"""Of the API, as semantic versioning counts: what is added raises the second number, what breaks
a program that uses it the first. That one also stands in the address."""
PATH: Final = "/api/v1"
LICENCE: Final = "CC0-1.0"
"""Of the content. The names of villages are left out: those of GeoNames want credit (CC BY 4.0)."""
JSON: Final = "application/json"
PROBLEM: Final = "application/problem+json"
