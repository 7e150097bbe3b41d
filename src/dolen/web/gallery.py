"""Every component on one page, for those who build pages and for the tests that look at them.

It is reachable only where DEBUG is on. All people in it are made up.
"""

import datetime as dt
from enum import Enum
from typing import Annotated, Any, Literal

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from pydantic import AwareDatetime, BaseModel, Field, PastDate

from dolen.journal.fact import Known
from dolen.journal.subjects import Child, ShortText
from dolen.law.sources import Force
from dolen.web.forms import Given, ModelForm, form_from_model

AS_OF = dt.datetime(2026, 2, 27, 14, 0, tzinfo=dt.UTC)


class Demeanour(Enum):
    """How a child appeared, for the gallery."""

    CALM = "calm"
    FRIGHTENED = "frightened"
    WITHDRAWN = "withdrawn"


class Injury(BaseModel):
    """One injury, for the gallery."""

    where: ShortText | None = Field(None, title="Where on the body")
    fresh: bool | None = Field(None, title="Is it fresh?")


class Sample(BaseModel):
    """A model with every sort of question, for the gallery."""

    child: Child | None = Field(None, title="Which child?")
    seen_at: AwareDatetime = Field(
        title="When the child was seen", description="For example, 27 2 2026 at 23:40"
    )
    date_of_birth: PastDate | None = Field(None, title="Date of birth")
    alone: bool | None = Field(None, title="Did you speak to the child alone?")
    words: Annotated[str, Field(max_length=200)] | None = Field(
        None,
        title="What the child said, in the child’s own words",
        json_schema_extra={"ui": {"widget": "textarea", "reveal": {"on": "alone", "value": True}}},
    )
    demeanour: tuple[Demeanour, ...] = Field((), title="How the child appeared")
    source: (
        Literal["officer", "school", "health", "social_care", "parent", "child", "public", "other"]
        | None
    ) = Field(None, title="Who raised the concern")
    age: Annotated[int, Field(ge=0, le=17)] | None = Field(None, title="Age in years")
    fed: Known[bool] | None = Field(None, title="Was there food in the home?")
    doctor: Known[ShortText] | None = Field(None, title="Name of the family’s doctor")
    injuries: tuple[Injury, ...] = Field((), title="Injuries")


def sample_form(request: HttpRequest) -> ModelForm[Sample]:
    """The sample's form, judged when it was sent, drawn again when a row was added or removed."""
    make = form_from_model(Sample)
    given = Given(known={"child": [("p1", "EXAMPLE, Ffion, 14"), ("p2", "EXAMPLE, Macsen, 6")]})
    form = make(request.POST if request.method == "POST" else None, given=given)
    if form.rows_changed():
        return make(draft=request.POST, given=given)
    return form


@login_not_required
def components(request: HttpRequest) -> HttpResponse:
    """Show every component."""
    form = sample_form(request)
    errors = list(form.error_items()) if form.is_bound and not form.is_valid() else []
    saved = form.cleaned_model().model_dump_json(indent=1) if form.is_bound and not errors else ""
    shown = _shown() | {"form": form, "errors": errors, "saved": saved, "as_of": AS_OF}
    return render(request, "web/components.html", shown, status=422 if errors else 200)


def _shown() -> dict[str, Any]:
    hours = {"left": 34, "soon": 2, "over": -3, "long_over": -75}
    due = {name: AS_OF + dt.timedelta(hours=count, minutes=14) for name, count in hours.items()}
    return {
        "nav": [
            {"href": "/", "text": "Today", "current": False},
            {"href": "/search/", "text": "Search", "current": False},
            {"href": "/components/", "text": "Components", "current": True},
        ],
        "tabs": [
            {"href": f"#{text.lower()}", "text": text, "current": number == 0}
            for number, text in enumerate(("Overview", "Duties", "People", "Cases", "Documents"))
        ],
        "facts": [
            {"key": "Age", "value": "14 (3 May 2011)"},
            {"key": "Lives at", "value": "Tŷ Enghraifft, children’s home"},
            {"key": "Social worker", "value": ""},
        ],
        "rows": [
            {"key": "Mother", "value": "Nia Example"},
            {"key": "Gweithiwr cymdeithasol", "value": ""},
            {"key": "School", "value": "Ysgol Enghraifft", "href": "#school", "action": "Change"},
        ],
        "due": due,
        "met": {
            "in_time": due["over"] - dt.timedelta(hours=1),
            "late": due["over"] + dt.timedelta(hours=9),
        },
        "when": AS_OF - dt.timedelta(days=1),
        "forces": [{"force": force.value, "label": force.label} for force in Force],
        "chosen": [{"href": "?", "text": "Newport"}],
        "head": ["Child", "Authority", "Due", "The child’s voice"],
        "people": ["Ffion Example", "Dylan Example", "Mali Example"],
        "page": Paginator(range(50), 10).page(2),
        "missing": ["What the child said", "Who else was at home"],
        "why": ["Same date of birth", "Same telephone number", "Name sounds alike"],
    }
