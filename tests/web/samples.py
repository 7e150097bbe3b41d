"""Models with every sort of question, for the tests of forms."""

from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, Field, PastDate

from dolen.journal.fact import Known
from dolen.journal.subjects import Child, Person, Place, ShortText, Text
from dolen.web.forms import ModelForm, form_from_model


class Demeanour(Enum):
    CALM = "calm"
    FRIGHTENED = "frightened"


class Bruise(BaseModel):
    where: ShortText | None = Field(None, title="Where")
    size: Annotated[float, Field(gt=0, le=50)] | None = Field(None, title="Size in centimetres")


class Visit(BaseModel):
    happened_at: AwareDatetime = Field(title="When it happened")
    born: PastDate | None = Field(None, title="Date of birth")
    alone: bool | None = Field(None, title="Spoken to alone")
    words: Annotated[str, Field(max_length=20)] | None = Field(
        None,
        title="What the child said",
        json_schema_extra={"ui": {"widget": "textarea", "reveal": {"on": "alone", "value": True}}},
    )
    demeanour: tuple[Demeanour, ...] = Field((), title="How the child appeared")
    source: Literal["a", "b", "c", "d", "e", "f", "g", "h"] | None = Field(None, title="Source")
    age: Annotated[int, Field(ge=0, le=120)] | None = Field(None, title="Age")
    fed: Known[bool] | None = Field(None, title="Food in the home")
    doctor: Known[ShortText] | None = Field(None, title="Doctor")
    note: Text | None = Field(None, title="Note")
    bruises: tuple[Bruise, ...] = Field((), title="Bruises")
    child: Child | None = Field(None, title="Child")
    also: tuple[Person, ...] = Field((), title="Others")
    place: Place | None = Field(None, title="Where")
    also_known_as: tuple[ShortText, ...] = Field((), title="Other names")


def moment(**changes: str) -> dict[str, Any]:
    """The data of a form in which only the moment is answered, and `changes`."""
    parts = {"day": "27", "month": "2", "year": "2026", "time": "23:40"}
    return {f"happened_at-{name}": typed for name, typed in parts.items()} | changes


def sent(data: dict[str, Any], **named: Any) -> ModelForm[Visit]:
    """The form of a visit, sent with `data`."""
    return form_from_model(Visit)(data, **named)


def messages(form: ModelForm[Any]) -> list[str]:
    """Every error as a person reads it."""
    return [item.text for item in form.error_items()]
