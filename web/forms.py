"""The form of a question: WTForms, with the sentences and buttons of the content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wtforms import (
    FieldList,
    Form,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    ValidationError,
)

from web.answers import DONT_KNOW
from web.choices import Choice
from web.content.questions import CHILD_AGES, Question
from web.conversation import NONE, ticked
from web.numbers import NotANumber, plain, read_number

FEWEST_ROWS = 3
MOST_ROWS = 12
CHOOSE, BOTH, NO_NUMBER, OUTSIDE = "kies", "beide", "geen_getal", "buiten"


class QuestionForm(Form):
    """What the four kinds of question share. `chosen()` is what `conversation.fill` takes."""

    question: Question
    choices: Sequence[Choice]

    def prepare(self, question: Question, choices: Sequence[Choice]) -> None:
        """Bind one question of the content to this form."""
        self.question, self.choices = question, choices

    def so_far(self) -> list:
        """What was chosen and is worth keeping although something is wrong."""
        return []

    @property
    def fault(self) -> str:
        """What is wrong, as one word that may stand in an address; empty when all is well."""
        return next((word for field in self for word in _flat(field.errors)), "")


class ChoiceForm(QuestionForm):
    """One of a few buttons."""

    antwoord = RadioField(validate_choice=False)

    def validate_antwoord(self, field: RadioField) -> None:
        """One of the buttons of this question, and no other."""
        if field.data not in {choice.value for choice in self.choices}:
            raise ValidationError(CHOOSE)

    def chosen(self) -> object:
        """The answer behind the button."""
        return next(c.answer for c in self.choices if c.value == self.antwoord.data)


class ListForm(QuestionForm):
    """Boxes to tick; the last one says "none of these"."""

    antwoord = SelectMultipleField(validate_choice=False)

    def validate_antwoord(self, field: SelectMultipleField) -> None:
        """Something is ticked, it is on the list, and "none" stands alone."""
        given = set(field.data or ())
        allowed = {choice.value for choice in self.choices} | {NONE}
        if not given or not given <= allowed:
            raise ValidationError(CHOOSE)
        if NONE in given and len(given) > 1:
            raise ValidationError(BOTH)

    def so_far(self) -> list:
        """With "none" and something else ticked: the something else."""
        allowed = {choice.value for choice in self.choices}
        return [v for v in self.antwoord.data or () if v != NONE and v in allowed]

    def chosen(self) -> object:
        """The ticks, without "none"; a plain list knows "none" itself."""
        return [value for value in self.antwoord.data if value != NONE]


class NumberForm(QuestionForm):
    """A band, or the exact number for who has the paper at hand."""

    antwoord = RadioField(validate_choice=False)
    precies = StringField()

    def validate_precies(self, field: StringField) -> None:
        """A number within reach. What was typed is never part of the message."""
        if not (field.data or "").strip():
            return
        try:
            number = read_number(field.data)
        except NotANumber:
            raise ValidationError(NO_NUMBER) from None
        low, high = self.question.lowest, self.question.highest
        if not low <= number <= high:
            raise ValidationError(OUTSIDE)

    def validate_antwoord(self, field: RadioField) -> None:
        """A button is needed only when no number was typed."""
        if (self.precies.data or "").strip():
            return
        if field.data not in {choice.value for choice in self.choices}:
            raise ValidationError(CHOOSE)

    def chosen(self) -> object:
        """The number, else the band."""
        if (self.precies.data or "").strip():
            return plain(read_number(self.precies.data))
        return next(c.answer for c in self.choices if c.value == self.antwoord.data)


class AgesForm(QuestionForm):
    """The age of each child, from a list: nothing to type."""

    leeftijd = FieldList(SelectField(validate_choice=False), max_entries=MOST_ROWS)

    def validate_leeftijd(self, field: FieldList) -> None:
        """At least one age, and only ages of children."""
        given = [entry.data for entry in field.entries if entry.data]
        if not given or not set(given) <= {str(age) for age in CHILD_AGES}:
            raise ValidationError(CHOOSE)

    def chosen(self) -> object:
        """The ages, youngest first."""
        return sorted(int(entry.data) for entry in self.leeftijd.entries if entry.data)

    def so_far(self) -> list:
        """The ages that are ages."""
        ages = {str(age) for age in CHILD_AGES}
        return sorted(int(e.data) for e in self.leeftijd.entries if e.data in ages)

    def rows(self, many: bool) -> int:
        """How many lists to show: always one more than is filled."""
        filled = sum(1 for entry in self.leeftijd.entries if entry.data)
        return MOST_ROWS if many else min(MOST_ROWS, max(FEWEST_ROWS, filled + 1))


FORMS = {
    "keuze": ChoiceForm,
    "lijst": ListForm,
    "getal": NumberForm,
    "bedrag": NumberForm,
    "leeftijden": AgesForm,
}


def form_for(
    question: Question,
    choices: Sequence[Choice],
    answers: Mapping[str, object],
    posted=None,
) -> QuestionForm:
    """The form of a question: as posted, or filled in with what was answered before."""
    # What was posted is all there is: a list with every tick taken away is empty, not as before.
    data = _earlier(question, choices, answers) if posted is None else {}
    form = FORMS[question.kind](formdata=posted, data=data)
    form.prepare(question, choices)
    return form


def sentence(fault: str, question: Question, texts: Mapping[str, str]) -> str:
    """What to do about a fault. An unknown word, typed into an address, says nothing."""
    if fault == CHOOSE:
        return question.error
    if fault not in (BOTH, NO_NUMBER, OUTSIDE):
        return ""
    words = {"laagste": f"{question.lowest:f}", "hoogste": f"{question.highest:f}"}
    return texts[fault].format(**words)


def _earlier(question: Question, choices: Sequence[Choice], answers: Mapping[str, object]) -> dict:
    value = answers.get(question.fact)
    if question.kind == "lijst":
        given = ticked(question, answers)
        settled = any(fact in answers and answers[fact] != DONT_KNOW for fact in question.facts)
        return {"antwoord": given or ([NONE] if settled else [])}
    if question.kind == "leeftijden":
        return {"leeftijd": [str(age) for age in value]} if isinstance(value, list) else {}
    if isinstance(value, (int, float)):
        return {"precies": f"{value:f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"}
    return {"antwoord": next((c.value for c in choices if c.answer == value), None)}


def _flat(errors) -> list[str]:
    """A list of fields nests its errors."""
    return [m for e in errors for m in (_flat(e) if isinstance(e, (list, tuple)) else [str(e)])]
