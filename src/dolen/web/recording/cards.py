"""The parts of a record's screen: what is told once, and a card for each child."""

from dataclasses import dataclass, field
from typing import Any

from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from pydantic import AwareDatetime, BaseModel, Field

from dolen.journal.subjects import Child
from dolen.web.forms import ModelForm
from dolen.web.recording import sent
from dolen.web.recording.plan import RowPlan, asked_first


class Moment(BaseModel):
    """When what the record tells happened."""

    happened_at: AwareDatetime = Field(title=gettext_noop("When it happened"))


class OtherMoment(BaseModel):
    """When one part of it happened, if at another time."""

    happened_at: AwareDatetime | None = Field(
        None, title=gettext_noop("Another time for this part")
    )


class Who(BaseModel):
    """Whose card it is."""

    child: Child | None = Field(None, title=gettext_noop("Which child"))


@dataclass
class RowForm:
    """The questions of one fact: `other` asks for a time of its own."""

    plan: RowPlan
    form: ModelForm[Any]
    other: ModelForm[OtherMoment]
    touched: bool
    told: bool
    proposed: tuple[str, ...] = ()

    def first(self) -> list[Any]:
        """The questions shown at once."""
        return [item for item in self.form.items() if self._name(item) in asked_first(self.plan)]

    def later(self) -> list[Any]:
        """The questions folded away."""
        kept = asked_first(self.plan)
        return [item for item in self.form.items() if self._name(item) not in kept]

    def later_is_open(self) -> bool:
        """Whether a folded question is answered or wrong, so that it must be seen."""
        names = [self._name(item) for item in self.later()]
        source = self.form.data if self.form.is_bound else self.form.draft or {}
        return any(
            name in self.form.errors or sent.touched(source, f"{self.form.prefix}-{name}")
            or bool(str(source.get(f"{self.form.prefix}-{name}") or "").strip())
            for name in names
        )  # fmt: skip

    def _name(self, item: Any) -> str:
        """The field a question or part of the form is about."""
        if isinstance(item, BoundField):
            return str(item.name)
        name = item.prefix if isinstance(item, ModelForm) else item.name
        return str(name).removeprefix(f"{self.form.prefix}-")

    @property
    def is_open(self) -> bool:
        """Whether it is shown unfolded: asked first, answered already, or wrong."""
        return not self.plan.row.optional or self.plan.is_voice or self.touched

    @property
    def forms(self) -> tuple[ModelForm[Any], ...]:
        """Both forms."""
        return (self.form, self.other)


@dataclass
class Card:
    """One child: who it is, and what is told of this child."""

    number: int
    who: ModelForm[Who]
    rows: list[RowForm] = field(default_factory=list)

    @property
    def prefix(self) -> str:
        """Under which its answers stand in the form's data."""
        return f"c{self.number}"

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said on it, not even of whom."""
        chosen = bool(self.pick.chosen)
        return not chosen and not any(row.touched for row in self.rows)

    @property
    def pick(self) -> Any:
        """The choice of the child, once fitted."""
        return self.who.parts["child"].pick  # type: ignore[attr-defined]

    @property
    def heading(self) -> str:
        """The child's name, or which child of the page this is."""
        if self.pick.chosen:
            return str(self.pick.words)
        return _("Child %(number)s") % {"number": self.number + 1}
