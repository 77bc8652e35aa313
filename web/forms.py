"""The form of a question: WTForms, with the sentences and buttons of the content."""

from __future__ import annotations

from collections.abc import Sequence

from wtforms import (
    FieldList,
    Form,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    ValidationError,
)

from web import ages
from web.answers import MOST_CHILDREN
from web.choices import Choice
from web.content.questions import Question
from web.conversation import NONE
from web.earlier import Answers, earlier
from web.faults import BOTH, CHOOSE, NO_NUMBER, OUTSIDE, PERIOD
from web.numbers import NotANumber, plain, read_number

Choices = Sequence[Choice]
FEWEST_ROWS, MOST_ROWS = 3, 12


class QuestionForm(Form):
    """What the four kinds of question share. `chosen()` is what `conversation.fill` takes."""

    question: Question
    choices: Choices
    beside: Choices = ()  # what can be chosen beside an exact amount

    def prepare(self, question: Question, choices: Choices, beside: Choices) -> None:
        """Bind one question of the content to this form."""
        self.question, self.choices, self.beside = question, choices, beside

    def so_far(self) -> list:
        """What was chosen and is worth keeping although something is wrong."""
        return []

    def so_far_beside(self) -> dict[str, object]:
        """What was chosen beside an amount and is worth keeping although the amount is wrong."""
        return {}

    @property
    def fault(self) -> str:
        """What is wrong, as one word that may stand in an address; empty when all is well."""
        return next((str(word) for field in self for word in field.errors), "")


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
        if not given - self._aside() or not given <= allowed:
            raise ValidationError(CHOOSE)
        if NONE in given and len(given - self._aside()) > 1:
            raise ValidationError(BOTH)

    def _aside(self) -> set[str]:
        """Ticks about something else than the list, where "none" is of the list itself: "I have
        no income" says nothing of a partner, and "my partner has none" nothing of oneself."""
        options = self.question.options
        if NONE not in options:
            return set()
        return {name for name, o in options.items() if self.question.fact not in o.adds}

    def so_far(self) -> list:
        """With "none" and something else ticked: the something else."""
        allowed = {choice.value for choice in self.choices}
        ticks = [v for v in self.antwoord.data or () if v != NONE and v in allowed]
        return ticks if set(ticks) - self._aside() else []

    def chosen(self) -> object:
        """The ticks, without "none"; a plain list knows "none" itself."""
        return [value for value in self.antwoord.data if value != NONE]


class NumberForm(QuestionForm):
    """A band, or the exact number for who has the paper at hand."""

    antwoord = RadioField(validate_choice=False)
    precies = StringField()
    per = SelectField(validate_choice=False)

    def validate_precies(self, field: StringField) -> None:
        """A number within reach. What was typed is never part of the message."""
        if not (field.data or "").strip():
            return
        try:
            number = read_number(field.data)
        except NotANumber:
            raise ValidationError(NO_NUMBER) from None
        if not self.question.lowest <= number <= self.question.highest:
            raise ValidationError(OUTSIDE)

    def validate_antwoord(self, field: RadioField) -> None:
        """A button is needed only when no number was typed; it is for the usual period."""
        if (self.precies.data or "").strip():
            return
        if field.data not in {choice.value for choice in self.choices}:
            raise ValidationError(CHOOSE)
        if self.beside and self.per.data not in ("", None, self.question.beside.value):
            raise ValidationError(PERIOD)

    def validate_per(self, field: SelectField) -> None:
        """One of the choices beside the number. A form without them sends nothing."""
        if field.data and field.data not in {choice.value for choice in self.beside}:
            raise ValidationError(CHOOSE)

    def so_far_beside(self) -> dict[str, object]:
        """A choice is kept, what was typed is not: free text never enters the cookie."""
        kept = any(choice.value == self.per.data for choice in self.beside)
        return {self.question.beside.fact: self.per.data} if kept else {}

    def chosen(self) -> object:
        """The number, with what was chosen beside it; else the band."""
        if not (self.precies.data or "").strip():
            return next(c.answer for c in self.choices if c.value == self.antwoord.data)
        number = plain(read_number(self.precies.data))
        return {self.question.fact: number, **self.so_far_beside()} if self.beside else number


class Rows(FieldList):
    """WTForms itself stumbles over a field `leeftijd-²`, or one numbered with 5,000 digits."""

    def _extract_indices(self, prefix, formdata):
        return (row for row in range(MOST_CHILDREN) if f"{prefix}-{row}" in formdata)


class AgesForm(QuestionForm):
    """The age of each child, from a list: nothing to type."""

    leeftijd = Rows(SelectField(validate_choice=False), max_entries=MOST_CHILDREN)

    def _given(self) -> list[str]:
        return [entry.data for entry in self.leeftijd.entries if entry.data]

    def validate_leeftijd(self, field: FieldList) -> None:
        """At least one age, and only ages of children."""
        if not self._given() or None in map(ages.read, self._given()):
            raise ValidationError(CHOOSE)

    def chosen(self) -> object:
        """The ages, youngest first."""
        return sorted(map(ages.read, self._given()), key=ages.youngest)

    def so_far(self) -> list:
        """The ages that are ages."""
        known = filter(lambda age: age is not None, map(ages.read, self._given()))
        return sorted(known, key=ages.youngest)

    def rows(self, many: bool) -> int:
        """How many lists to show: one more than is filled, and never fewer."""
        filled = len(self._given())
        return max(filled, MOST_ROWS if many else min(MOST_ROWS, max(FEWEST_ROWS, filled + 1)))


FORMS = {
    "keuze": ChoiceForm,
    "lijst": ListForm,
    "getal": NumberForm,
    "bedrag": NumberForm,
    "leeftijden": AgesForm,
}


def form_for(
    question: Question, choices: Choices, answers: Answers, posted=None, beside: Choices = ()
) -> QuestionForm:
    """The form of a question: as posted, or filled in with what was answered before."""
    # What was posted is all there is: a list with every tick taken away is empty, not as before.
    data = earlier(question, choices, answers) if posted is None else {}
    form = FORMS[question.kind](formdata=posted, data=data)
    form.prepare(question, choices, beside)
    return form
