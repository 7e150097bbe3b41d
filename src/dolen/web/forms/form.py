"""A form made from a model: it asks, gathers the answers, lets the model judge them, shows errors.

A model inside the model is a part: a form of its own within this one, in its own fieldset. The
whole is judged once, at the top, and each error is handed down to the question it is about.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, Protocol, TypeVar, cast

from django import forms
from django.forms.boundfield import BoundField
from pydantic import BaseModel, ValidationError

from dolen.recording.faults import message
from dolen.web.forms.asked import Asked
from dolen.web.forms.fields import Choice, Question, choice_key
from dolen.web.forms.pieces import ErrorItem, Location, NotValid, Part
from dolen.web.forms.renderer import GovRenderer

M = TypeVar("M", bound=BaseModel)


_NAMELESS = Asked(kind="form", label="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a form is given beside its data.

    `fixed` are answers that the page gives itself, by field. `known` lists, by subject field, the
    people, places or things to choose from, as pairs of id and words. The others are for a part:
    the form it stands in, its name there and its question.
    """

    fixed: Mapping[str, Any] = field(default_factory=dict)
    known: Mapping[str, Sequence[Choice]] = field(default_factory=dict)
    within: "ModelForm[Any] | None" = None
    name: str = ""
    asked: Asked = _NAMELESS


class PartMaker(Protocol):
    """Makes a part for one form: its data, initial answers and prefix come from that form."""

    asked: Asked

    def __call__(self, within: "ModelForm[Any]", name: str) -> Part: ...


class ModelForm(forms.Form, Generic[M]):
    """A form of the questions of `model`. Make one with `form_from_model`.

    `initial` holds answers by field, as values or as JSON. `draft` is a request's data kept from
    earlier: it is shown as it was typed, without being judged. `given` is what the page knows.
    """

    model: ClassVar[type[BaseModel]]
    order: ClassVar[tuple[str, ...]] = ()
    makers: ClassVar[Mapping[str, PartMaker]] = {}
    template_name = "govuk/form.html"
    use_required_attribute = False
    default_renderer = GovRenderer

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        prefix: str | None = None,
        initial: Mapping[str, Any] | None = None,
        draft: Mapping[str, Any] | None = None,
        given: Given | None = None,
    ) -> None:
        given = given or Given()
        self.draft = draft
        self.fixed = dict(given.fixed)
        self.within = given.within
        around = self.within.known if self.within else {}
        self.known: Mapping[str, Sequence[Choice]] = given.known or around
        self.name = given.name
        self.asked = given.asked
        self._fact: BaseModel | None = None
        super().__init__(
            cast(Any, data),
            prefix=prefix,
            initial=cast(Any, dict(initial or {})),
            auto_id="%s",
            label_suffix="",
        )
        self.parts = {name: maker(self, name) for name, maker in self.makers.items()}
        self._join_reveals()

    def add_prefix(self, field_name: str) -> str:
        """The name of a question in the form's data."""
        return f"{self.prefix}-{field_name}" if self.prefix else field_name

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        """What a question shows before it is answered: the draft, else the initial answer."""
        if self.draft is not None:
            return field.widget.value_from_datadict(
                cast(Any, self.draft), cast(Any, {}), self.add_prefix(field_name)
            )
        return super().get_initial_for_field(field, field_name)

    def question(self, name: str) -> Question:
        """The question called `name`."""
        return cast(Question, self.fields[name])

    def items(self) -> Iterator["BoundField | Part"]:
        """Questions and parts in order, without those that an answer reveals."""
        for name in self.order:
            if self._asked(name).reveal is None:
                yield self._item(name)

    def is_hidden(self, name: str) -> bool:
        """Whether the question is not asked, given the answer of the one that reveals it."""
        reveal = self._asked(name).reveal
        if reveal is None:
            return False
        return reveal.key not in self.keys(reveal.on) or self.is_hidden(reveal.on)

    def keys(self, name: str) -> list[str]:
        """The keys of the choices made at the question `name`."""
        if name in self.parts:
            part = self.parts[name]
            return part.keys("value") if isinstance(part, ModelForm) else []
        if name not in self.fields:
            return []
        value = self[name].value()
        return (
            [choice_key(one) for one in value] if isinstance(value, list) else [choice_key(value)]
        )

    def answers(self) -> Any:
        """The answers given, by field; what was not answered or not asked is absent."""
        self.errors  # noqa: B018  reading the errors reads the answers
        found: dict[str, Any] = {
            name: value
            for name, value in self.cleaned_data.items()
            if value is not None and not self.is_hidden(name)
        }
        for name, part in self.parts.items():
            if not self.is_hidden(name) and (value := part.answers()) is not None:
                found[name] = value
        return found

    def clean(self) -> dict[str, Any]:
        """Drop what was wrong at questions not asked; at the top, let the model judge."""
        for name in [name for name in self.errors if name in self.fields and self.is_hidden(name)]:
            del self.errors[name]
        self._check_required()
        if self.within is None:
            self._judge()
        return self.cleaned_data

    def is_valid(self) -> bool:
        """Whether every answer was accepted, in the parts too, and no row was added or removed."""
        own = super().is_valid()  # first: judging hands errors down to the parts
        parts = [part.is_valid() for name, part in self.parts.items() if not self.is_hidden(name)]
        return own and all(parts) and not self.rows_changed()

    def rows_changed(self) -> bool:
        """Whether a button adding or removing a row was pressed: show the data as a `draft`."""
        return any(part.rows_changed() for part in self.parts.values())

    def cleaned_model(self) -> M:
        """The model with every answer. Raises `NotValid`."""
        if not self.is_valid() or self._fact is None:
            raise NotValid(f"{self.model.__name__}: not every answer was accepted")
        return cast(M, self._fact)

    def refuse(self, location: Location, kind: str, error: Mapping[str, Any]) -> None:
        """Show an error of the model at the question it is about, or above all questions."""
        name = str(location[0]) if location else ""
        if name in self.parts:
            self.parts[name].refuse(location[1:], kind, error)
            return
        asked = self._asked(name) if name in self.fields else None
        if asked and self.errors.get(name):
            return
        label = asked.label if asked else name or self.asked.label
        words = message(
            kind,
            label,
            error.get("input", ""),
            context=error.get("ctx"),
            own=asked.messages if asked else None,
        )
        self.add_error(name if asked else None, words)

    def error_items(self) -> Iterator[ErrorItem]:
        """Every error in the order of the page, with the address of its question."""
        first = self._first_address()
        for text in self.non_field_errors():
            yield ErrorItem(text=str(text), href=first)
        for name in self.order:
            if name in self.parts:
                if not self.is_hidden(name):
                    yield from self.parts[name].error_items()
                continue
            for text in self.errors.get(name, []):
                yield ErrorItem(text=str(text), href=f"#{self.address(name)}")

    def address(self, name: str) -> str:
        """The id of the element that an error at `name` leads to."""
        suffix = "-day" if self.question(name).asked.kind in {"date", "moment"} else ""
        return f"{self[name].auto_id}{suffix}"

    def _first_address(self) -> str:
        name = next((name for name in self.order if name in self.fields), None)
        return f"#{self.address(name)}" if name else "#main-content"

    def _asked(self, name: str) -> Asked:
        return self.makers[name].asked if name in self.makers else self.question(name).asked

    def _item(self, name: str) -> "BoundField | Part":
        return self.parts[name] if name in self.parts else self[name]

    def _join_reveals(self) -> None:
        for name in self.order:
            reveal = self._asked(name).reveal
            if reveal is None:
                continue
            part = self.parts.get(reveal.on)
            within = part if isinstance(part, ModelForm) else self
            on = "value" if isinstance(part, ModelForm) else reveal.on
            if on in within.fields:
                within.question(on).reveals.setdefault(reveal.key, []).append(self._item(name))

    def _check_required(self) -> None:
        for name in self.fields:
            wanted = self.question(name).asked.required and not self.is_hidden(name)
            if wanted and self.cleaned_data.get(name) is None and name not in self.errors:
                self.refuse((name,), "missing", {})

    def _judge(self) -> None:
        try:
            self._fact = self.model.model_validate(self.fixed | self.answers())
        except ValidationError as trouble:
            for error in trouble.errors(include_url=False):
                self.refuse(error["loc"], error["type"], cast(Mapping[str, Any], error))
