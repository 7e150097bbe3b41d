"""Forms within a form: a nested model, an answer that may not be known, a subject, and rows."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.forms import Field
from django.forms.utils import RenderableMixin
from django.utils.translation import gettext as _

from dolen.recording.faults import message
from dolen.web.forms.asked import Asked
from dolen.web.forms.form import Given, ModelForm
from dolen.web.forms.pieces import ErrorItem, Location, as_initial
from dolen.web.forms.renderer import GovRenderer

MOST_ROWS: Final = 40
STATES: Final = ("not_known", "not_asked", "declined")


class NestedForm(ModelForm[Any]):
    """A model inside a model, in a fieldset of its own. No answer at all means it is absent."""

    template_name = "govuk/nested.html"

    def answers(self) -> Any:
        """The answers, or None when there is none."""
        return super().answers() or None


class KnownForm(ModelForm[Any]):
    """An answer a practitioner may not have: `value`, or a `state` that says why there is none.

    Where the value is chosen from few answers the states stand in the same list of radios, under
    `value`; elsewhere they follow it, under `state`.
    """

    template_name = "govuk/known.html"

    @property
    def is_one_list(self) -> bool:
        """Whether the states stand among the value's own choices."""
        return "state" not in self.fields

    def get_initial_for_field(self, field: Field, field_name: str) -> Any:
        """What a question shows first, from the state, the value and why of an earlier answer."""
        state = self.initial.get("state")
        if self.draft is not None or state not in STATES:
            is_untold = self.draft is None and field_name == "state"
            return None if is_untold else super().get_initial_for_field(field, field_name)
        if field_name == "value":
            return f"state:{state}" if self.is_one_list else None
        return {"state": state, f"why_{state}": self.initial.get("why")}.get(field_name)

    def answers(self) -> Any:
        """The state, the value and why, or None when nothing was answered."""
        given = super().answers()
        value: Any = given.get("value")
        state = given.get("state")
        if self.is_one_list and isinstance(value, str) and value.startswith("state:"):
            value, state = None, value.removeprefix("state:")
        if value is None and state in {None, "known"}:
            return None
        if state in STATES:
            why = given.get(f"why_{state}")
            return {"state": state} | ({"why": why} if why else {})
        return {"state": "known", "value": value}

    def clean(self) -> dict[str, Any]:
        """Refuse a value beside a state that says there is none, and the reverse."""
        cleaned = super().clean()
        value, state = cleaned.get("value"), cleaned.get("state")
        if value is not None and state in STATES:
            self._refuse_value("value_and_no_answer", value)
        if value is None and state == "known" and "value" not in self.errors:
            self._refuse_value("value_missing", "")
        return cleaned

    def refuse(self, location: Location, kind: str, error: Mapping[str, Any]) -> None:
        """Show the error at the value, unless it is about another question of this part."""
        if location[:1] == ("why",):
            location = (f"why_{self.cleaned_data.get('state', STATES[0])}", *location[1:])
        if not location or str(location[0]) not in self.fields:
            location = ("value",)
        super().refuse(location, kind, error)

    def _refuse_value(self, kind: str, given: object) -> None:
        if "value" in self.fields:
            self.add_error("value", message(kind, self.asked.label, given))


class SubjectForm(ModelForm[Any]):
    """A person, place or thing: chosen from those already known, or said for the first time.

    The field `nominal` offers what the page gave as `known` for this subject and a last choice,
    somebody new, which reveals what can be said. Without known ones only the latter is asked.
    """

    template_name = "govuk/subject.html"
    NEW: Final = "new"

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.choices = tuple(self.known.get(self.name, ()))

    @property
    def chosen(self) -> str:
        """The id of the one chosen, "new", or nothing."""
        source = self.data if self.is_bound else self.draft
        if source is not None:
            return str(source.get(self.add_prefix("nominal")) or "")
        return str(self.initial.get("nominal") or "")

    def answers(self) -> Any:
        """A reference to the one chosen, or what was said, or None."""
        if self.choices and self.chosen not in {"", self.NEW}:
            return {"nominal": self.chosen}
        said = super().answers().get("said") if not self.choices or self.chosen else None
        return {"said": said} if said else None

    def clean(self) -> dict[str, Any]:
        """Refuse a person or place that was not offered."""
        cleaned = super().clean()
        offered = {key for key, _words in self.choices} | {"", self.NEW}
        if self.choices and self.chosen not in offered:
            self.add_error(None, message("enum", self.asked.label, self.chosen))
        return cleaned

    def is_valid(self) -> bool:
        """What was typed about somebody new does not matter once another is chosen."""
        if self.choices and self.chosen not in {"", self.NEW}:
            return self.is_bound and not self.errors
        return super().is_valid()

    def error_items(self) -> Iterator[ErrorItem]:
        """The errors, leading to the first choice where there are choices."""
        for item in super().error_items():
            own = item.text in [str(text) for text in self.non_field_errors()]
            yield ErrorItem(item.text, f"#{self.add_prefix('nominal')}") if own else item


class Rows(RenderableMixin):
    """Several of the same model, one fieldset each, with a button for one more.

    The buttons are submits, so no script is needed; the page then shows the data as a draft.
    """

    template_name = "govuk/rows.html"
    renderer = GovRenderer()

    def __init__(
        self, asked: Asked, row: type[ModelForm[Any]], within: ModelForm[Any], name: str
    ) -> None:
        self.asked = asked
        self.name = within.add_prefix(name)
        self._source = within.data if within.is_bound else within.draft
        initial = within.initial.get(name)
        given = initial if isinstance(initial, list | tuple) else ()
        count, left_out = self._count(len(given))
        kept = [number for number in range(count) if number != left_out] or [0]
        self.rows = [
            row(
                within.data if within.is_bound else None,
                prefix=f"{self.name}-{number}",
                draft=within.draft,
                initial=as_initial(given[number]) if number < len(given) else None,
                given=Given(within=within, name=name, asked=asked),
            )
            for number in kept
        ]
        self._sent: list[int] = []
        self._errors: list[str] = []

    def _count(self, given: int) -> tuple[int, int | None]:
        """How many rows to show, and the number of one to leave out."""
        if self._source is None:
            return max(given, 1), None
        count = _whole(self._source.get(f"{self.name}-rows"), 1)
        more = 1 if self._source.get(f"{self.name}-add") else 0
        remove = self._source.get(f"{self.name}-remove")
        left_out = _whole(remove, -1) if remove else None
        return min(max(count, 1) + more, MOST_ROWS), left_out

    @property
    def last(self) -> int:
        """The number of rows to announce in the form's data: one more than the highest in use."""
        return int((self.rows[-1].prefix or "0").rsplit("-", 1)[-1]) + 1

    @property
    def can_grow(self) -> bool:
        """Whether one more row may be added."""
        return self.last < MOST_ROWS

    def numbered(self) -> Iterator[tuple[str, ModelForm[Any], str]]:
        """Each row: its heading, its form and its number in the form's data."""
        for position, row in enumerate(self.rows, 1):
            heading = _("%(title)s, number %(number)s") % {
                "title": self.asked.label,
                "number": position,
            }
            yield heading, row, (row.prefix or "").rsplit("-", 1)[-1]

    def rows_changed(self) -> bool:
        """Whether a button was pressed that adds or removes a row."""
        source = self._source or {}
        own = source.get(f"{self.name}-add") or source.get(f"{self.name}-remove")
        return bool(own) or any(row.rows_changed() for row in self.rows)

    def answers(self) -> Any:
        """The answers of each row that has any, or None."""
        answered = [(number, row.answers()) for number, row in enumerate(self.rows)]
        self._sent = [number for number, given in answered if given]
        return [given for _number, given in answered if given] or None

    def is_valid(self) -> bool:
        """Whether every row was accepted."""
        return all([row.is_valid() for row in self.rows]) and not self._errors

    def refuse(self, location: Location, kind: str, error: Mapping[str, Any]) -> None:
        """Show the error at the row it is about, or above the rows."""
        if location and isinstance(location[0], int) and location[0] < len(self._sent):
            self.rows[self._sent[location[0]]].refuse(location[1:], kind, error)
        else:
            self._errors.append(
                message(
                    kind, self.asked.label, "", context=error.get("ctx"), own=self.asked.messages
                )
            )

    @property
    def errors(self) -> list[str]:
        """What is wrong with the rows as a whole."""
        return self._errors

    def error_items(self) -> Iterator[ErrorItem]:
        """Every error, in the order of the page."""
        for text in self._errors:
            yield ErrorItem(text=text, href=f"#{self.name}-add")
        for row in self.rows:
            yield from row.error_items()

    def get_context(self) -> dict[str, Any]:
        """What the template of the rows is given."""
        return {"rows": self}


def _whole(typed: object, otherwise: int) -> int:
    words = str(typed or "")
    return int(words) if words.isascii() and words.isdigit() and len(words) < 4 else otherwise
