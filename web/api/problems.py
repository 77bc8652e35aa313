"""What a program can do about a refusal, in the words of programmers. Pure."""

from typing import Final

ALLOW: Final = "Allow"
"""The header with the methods an address has."""
WHAT_TO_DO: Final = {
    404: "Dit adres bestaat niet. Wat er is, staat in /api/v1/openapi.json.",
    405: "Dit kan hier niet. De header Allow zegt wat wel kan.",
    406: "Hier is alleen JSON. Vraag om application/json.",
    413: "Stuur minder.",
    415: "Stuur application/json.",
    429: "Te veel verzoeken van deze plek. De header Retry-After zegt hoeveel seconden u wacht.",
}
"""By status."""
