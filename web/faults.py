"""What is wrong with an answer: one word that may stand in an address, and its sentence. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from web.content.questions import Question

CHOOSE, BOTH, NO_NUMBER, OUTSIDE, PERIOD = "kies", "beide", "geen_getal", "buiten", "periode"
NO_AMOUNT = "geen_bedrag"
"""The sentence for `geen_getal` where euros are asked."""


def sentence(fault: str, question: Question, texts: Mapping[str, str]) -> str:
    """What to do about a fault. An unknown word, typed into an address, says nothing."""
    if fault == CHOOSE:
        return question.error
    if fault not in (BOTH, NO_NUMBER, OUTSIDE, PERIOD):
        return ""
    if fault == NO_NUMBER and question.kind == "bedrag":
        fault = NO_AMOUNT
    words = {"laagste": f"{question.lowest:f}", "hoogste": f"{question.highest:f}"}
    return texts[fault].format(**words)


def code_sentence(reason: str, group: int | None, errors: Mapping[str, str]) -> str:
    """What is wrong with a code, and where when that is known; empty for an unknown reason."""
    named = errors.get(f"codegroep_{reason}", "") if group else ""
    return (named or errors.get(f"code_{reason}", "")).replace("{groep}", str(group))
