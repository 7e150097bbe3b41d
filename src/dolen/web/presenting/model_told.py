"""The account of a matching model, in words and figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _

from dolen.law.parameters_matching import CERTAIN, LIKELY, POSSIBLE
from dolen.people.matching.transparency import Account
from dolen.web.presenting.alike import number
from dolen.web.templatetags.words import london
from dolen.web.words import translated


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number that decides something: what, how much, and where it comes from."""

    says: str
    worth: str
    source: str


@dataclass(frozen=True, slots=True)
class LevelLine:
    """One degree of agreement: its words, what it counts, and how often it holds of each sort."""

    words: str
    weight: str
    one_person: str
    two_people: str


@dataclass(frozen=True, slots=True)
class ModelTold:
    """What the page of the model says."""

    version: str
    digest: str
    signed: str
    trained_on: str
    about: tuple[tuple[str, str], ...]
    measured: tuple[tuple[str, str], ...]
    thresholds: tuple[Threshold, ...]
    levels: tuple[tuple[str, tuple[LevelLine, ...]], ...]
    prior: str


def told(model: Account) -> ModelTold:
    """The account in the reader's language; figures of training keep their own names."""
    by_thing = groupby(model.levels, key=lambda one: one.thing)
    return ModelTold(
        version=model.version,
        digest=model.digest,
        signed=_("Part of this release")
        if model.signed == "release"
        else _("Signed by this force"),
        trained_on=model.trained_on,
        about=_plain(model.details),
        measured=_plain(model.measured),
        thresholds=_thresholds(model),
        levels=tuple(
            (
                translated(thing),
                tuple(
                    LevelLine(
                        translated(one.words), number(one.weight), _share(one.one_person),
                        _share(one.two_people),
                    )
                    for one in levels
                ),
            )
            for thing, levels in by_thing
        ),
        prior=number(model.prior),
    )  # fmt: skip


def _thresholds(model: Account) -> tuple[Threshold, ...]:
    own = _("In the model’s own file: chosen when it was measured; no rule gives it.")
    bounds = model.thresholds
    found = [
        Threshold(_("Joined by the model itself from this score"), number(bounds.join), own),
        Threshold(_("Put before a person from this score"), number(bounds.review), own),
        Threshold(
            _("A link of the model is doubted again below this score"), number(bounds.fracture), own
        ),
    ]
    for one in (CERTAIN, LIKELY, POSSIBLE):
        value = one.values[-1]
        source = _("%(cited)s, checked %(day)s") % {
            "cited": value.cited.source.title, "day": london(value.checked_on),
        }  # fmt: skip
        found.append(Threshold(translated(one.says), _share(value.value), source))
    return tuple(found)


def _plain(figures: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (str(name).replace("_", " "), _figure(value))
        for name, value in sorted(figures.items())
        if isinstance(value, str | int | float)
    )


def _figure(value: str | float) -> str:
    if isinstance(value, str):
        return value
    return f"{value:,}" if isinstance(value, int) else f"{value:,.4g}"


def _share(value: object) -> str:
    if not isinstance(value, int | float):
        return str(value)
    return f"{100 * value:.3g} %"
