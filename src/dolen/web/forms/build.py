"""Makes a form class from a pydantic model, in the reader's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final, TypeVar, cast

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _
from pydantic import BaseModel
from pydantic.errors import PydanticInvalidForJsonSchema, PydanticSchemaGenerationError
from pydantic.fields import FieldInfo

from dolen.web.forms import fields, parts, shapes, times
from dolen.web.forms.asked import MOST_RADIOS, Asked, Reveal
from dolen.web.forms.form import Given, ModelForm
from dolen.web.forms.pieces import Part, as_initial
from dolen.web.words import translated

M = TypeVar("M", bound=BaseModel)
DEEPEST: Final = 3
LONG_TEXT: Final = 300  # characters; a longer text is asked in several lines


class NotAskable(TypeError):
    """A field's type has no question. Leave it out with `asked`, or give its value with `fixed`."""


@dataclass(frozen=True, slots=True)
class OnePart:
    """Makes the form of one nested model."""

    asked: Asked
    form: type[ModelForm[Any]]

    def __call__(self, within: ModelForm[Any], name: str) -> Part:
        """The part `name` of the form `within`."""
        return self.form(
            within.data if within.is_bound else None,
            prefix=within.add_prefix(name),
            draft=within.draft,
            initial=as_initial(within.initial.get(name)),
            given=Given(within=within, name=name, asked=self.asked),
        )


@dataclass(frozen=True, slots=True)
class ManyParts:
    """Makes the rows of a list of nested models."""

    asked: Asked
    form: type[ModelForm[Any]]

    def __call__(self, within: ModelForm[Any], name: str) -> Part:
        """The rows `name` of the form `within`."""
        return parts.Rows(self.asked, self.form, within, name)


def form_from_model(model: type[M], *, asked: Sequence[str] | None = None) -> type[ModelForm[M]]:
    """The form of `model` in the language now active; `asked` names the fields to ask, in order.

    Raises `NotAskable` for a field whose type has no question.
    """
    names = tuple(model.model_fields) if asked is None else tuple(asked)
    return cast(type[ModelForm[M]], _form(model, names, get_language() or "en", ModelForm, 0))


@lru_cache(maxsize=1024)
def _form(
    model: type[BaseModel], names: tuple[str, ...], language: str, base: type[Any], depth: int
) -> type[ModelForm[Any]]:
    questions: dict[str, fields.Question] = {}
    makers: dict[str, OnePart | ManyParts] = {}
    for name in names:
        info = model.model_fields[name]
        shape = shapes.shape_of(info.annotation, info.metadata)
        asked = _asked(name, info, shape)
        if shapes.is_model(shape.inner):
            if depth == DEEPEST:
                raise NotAskable(f"{model.__name__}.{name}: models are nested too deep to ask")
            part = _part(shape.inner, asked, language, depth + 1)
            makers[name] = ManyParts(asked, part) if shape.many else OnePart(asked, part)
        else:
            questions[name] = _question(f"{model.__name__}.{name}", info, shape, asked)
    body = {"model": model, "order": names, "makers": makers}
    return _with_questions(type(f"{model.__name__}Form", (base,), body), questions)


def _with_questions(
    form: type[ModelForm[Any]], questions: dict[str, fields.Question]
) -> type[ModelForm[Any]]:
    # Not as attributes of the class: a model may well have a field called "order" or "prefix".
    form.base_fields = dict(questions)
    form.declared_fields = dict(questions)
    return form


def _part(model: type[BaseModel], asked: Asked, language: str, depth: int) -> type[ModelForm[Any]]:
    if shapes.is_known(model):
        return _known_form(model, asked)
    if shapes.is_subject(model):
        return _form(model, ("said",), language, parts.SubjectForm, depth)
    return _form(model, tuple(model.model_fields), language, parts.NestedForm, depth)


def _known_form(model: type[BaseModel], asked: Asked) -> type[ModelForm[Any]]:
    info = model.model_fields["value"]
    shape = shapes.shape_of(info.annotation, info.metadata)
    value_asked = replace(asked, max_length=shape.max_length, reveal=None, required=False)
    value = _question(f"{model.__name__}.value", info, shape, value_asked)
    states = {
        "not_known": pgettext("answer", "Not known"),
        "not_asked": pgettext("answer", "Not asked"),
        "declined": pgettext("answer", "Declined to answer"),
    }
    questions: dict[str, fields.Question] = {"value": value}
    one_list = isinstance(value, fields.ChoiceQuestion) and value.asked.kind == "radios"
    if one_list and isinstance(value, fields.ChoiceQuestion):
        keys = {f"state:{state}": words for state, words in states.items()}
        value.choices += tuple(keys.items())
        value.values |= {key: key for key in keys}
        value.divide_before = "state:not_known"
    else:
        value.asked = replace(value.asked, label_class="hidden", hint="")
        value.help_text = ""
        choices = {"known": pgettext("answer", "The answer is given above"), **states}
        questions["state"] = fields.ChoiceQuestion(
            Asked(kind="radios", label=_("Is there an answer?"), label_class="hidden"),
            choices=tuple(choices.items()),
            values={key: key for key in choices},
        )
    questions |= _whys(one_list=one_list)
    body = {"model": model, "order": tuple(questions)}
    return _with_questions(type("KnownForm", (parts.KnownForm,), body), questions)


def _whys(*, one_list: bool) -> dict[str, fields.Question]:
    words = {
        "not_known": _("Why is it not known?"),
        "not_asked": _("Why was it not asked?"),
        "declined": _("What was said when declining to answer?"),
    }
    on, before = ("value", "state:") if one_list else ("state", "")
    return {
        f"why_{state}": fields.TextQuestion(
            Asked(kind="text", label=label, reveal=Reveal(on, before + state), label_class="plain")
        )
        for state, label in words.items()
    }


def _asked(name: str, info: FieldInfo, shape: shapes.Shape) -> Asked:
    ui = _ui(info)
    reveal = ui.get("reveal")
    return Asked(
        kind="",
        label=translated(info.title) or name.replace("_", " ").capitalize(),
        hint=translated(info.description),
        max_length=shape.max_length,
        rows=int(ui.get("rows", 5)),
        width=str(ui.get("width", "")),
        autocomplete=str(ui.get("autocomplete", "")),
        required=bool(ui.get("required", False)),
        reveal=Reveal(reveal["on"], fields.choice_key(reveal["value"])) if reveal else None,
        messages=dict(ui.get("errors", {})),
    )


def _question(where: str, info: FieldInfo, shape: shapes.Shape, asked: Asked) -> fields.Question:
    ui = _ui(info)
    values = shapes.choices_of(shape.inner)
    if values is None and ui.get("labels"):
        # A text with a list of answers: kept as text, so that the list may grow without a version.
        values = [(key, None) for key in ui["labels"]]
    if values is not None:
        return _choice(values, shape, asked, ui)
    try:
        sort, form = shapes.schema_of(shape.inner)
    except (PydanticInvalidForJsonSchema, PydanticSchemaGenerationError):
        sort, form = "", ""
    if sort == "string" and shape.many:
        return fields.ListQuestion(replace(asked, kind="textarea", max_length=None))
    if shape.many or sort not in {"string", "integer", "number"}:
        raise NotAskable(f"{where}: there is no question for {info.annotation!r}")
    if form == "date-time":
        return times.MomentQuestion(replace(asked, kind="moment"))
    if form == "date":
        return times.DateQuestion(replace(asked, kind="date"))
    if sort == "string":
        long = ui.get("widget") == "textarea" or (asked.max_length or 0) > LONG_TEXT
        return fields.TextQuestion(replace(asked, kind="textarea" if long else "text"))
    whole = sort == "integer"
    numeric = replace(asked, kind="text", inputmode="numeric" if whole else "decimal")
    return fields.NumberQuestion(replace(numeric, width=asked.width or "5"), whole=whole)


def _choice(
    values: list[tuple[Any, Any]], shape: shapes.Shape, asked: Asked, ui: Mapping[str, Any]
) -> fields.Question:
    labels = {fields.choice_key(key): words for key, words in ui.get("labels", {}).items()}
    by_key = {fields.choice_key(value): value for value, _words in values}
    choices = [
        (key, _words_of(key, labels.get(key) or words))
        for key, (_value, words) in zip(by_key, values, strict=True)
    ]
    if shape.many:
        return fields.ChoicesQuestion(
            replace(asked, kind="checkboxes"), choices=choices, values=by_key
        )
    listed = ui.get("widget") == "select" or len(choices) > MOST_RADIOS
    kind = "select" if listed else "radios"
    return fields.ChoiceQuestion(replace(asked, kind=kind), choices=choices, values=by_key)


def _words_of(key: str, words: object) -> str:
    if words:
        return translated(words)
    if key == "yes":
        return pgettext("answer", "Yes")
    if key == "no":
        return pgettext("answer", "No")
    return _(key.replace("_", " ").capitalize())


def _ui(info: FieldInfo) -> Mapping[str, Any]:
    extra = info.json_schema_extra
    ui = extra.get("ui", {}) if isinstance(extra, dict) else {}
    return cast(Mapping[str, Any], ui)
