"""Choosing who, where and what: each question about a subject made into a choice that can search.

The choice offers whoever is near, whoever was found, the same as elsewhere on the screen, somebody
new to describe, and nobody yet. What comes back is one of these or is refused.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import gettext as _

from dolen.journal.fact import Fact, subject_fields
from dolen.journal.subjects import PlaceRef, Sort, ThingRef
from dolen.web.forms.form import ModelForm
from dolen.web.forms.parts import Rows, SubjectForm
from dolen.web.recording.candidates import Candidate
from dolen.web.recording.plan import NOBODY
from dolen.web.words import translated

SAME = "as:"
"""Before the prefix of another choice of the screen: the same person as there."""
NEW = SubjectForm.NEW
FIELD = re.compile(r"[a-z0-9_-]{1,100}")


@dataclass
class Pick:
    """One choice as its template shows it."""

    prefix: str
    sort: Sort
    label: str
    chosen: str
    words: str = ""
    near: Sequence[Candidate] = ()
    found: Sequence[Candidate] = ()
    same: Sequence[tuple[str, str]] = ()
    asked: str = ""
    searched: bool = False
    sure: str = ""
    opened: bool = False
    in_rows: bool = False

    @property
    def field(self) -> str:
        """The name of the choice in the form's data."""
        return f"{self.prefix}-nominal"

    @property
    def is_new(self) -> bool:
        """Whether somebody new is described."""
        return self.chosen == NEW


@dataclass(frozen=True)
class Offered:
    """What every choice of a screen may offer: by sort whoever is near, and by id all allowed."""

    near: Mapping[str, Sequence[Candidate]] = field(default_factory=dict)
    allowed: Mapping[str, Candidate] = field(default_factory=dict)
    found: Mapping[str, Sequence[Candidate]] = field(default_factory=dict)
    likely: Mapping[str, Sequence[Candidate]] = field(default_factory=dict)


def subjects(form: ModelForm[Any]) -> Iterator[SubjectForm]:
    """Every choice of a form, in order, also those in rows and in parts."""
    for part in form.parts.values():
        if isinstance(part, Rows):
            for row in part.rows:
                yield from [row] if isinstance(row, SubjectForm) else subjects(row)
        elif isinstance(part, SubjectForm):
            yield part
        elif isinstance(part, ModelForm):
            yield from subjects(part)


def rows_of_subjects(form: ModelForm[Any]) -> Iterator[Rows]:
    """The questions of a form that take several people, places or things."""
    for part in form.parts.values():
        if isinstance(part, Rows) and all(isinstance(row, SubjectForm) for row in part.rows):
            yield part


def sort_of(subject: SubjectForm) -> Sort:
    """What a choice is about."""
    if issubclass(subject.model, PlaceRef):
        return "place"
    return "thing" if issubclass(subject.model, ThingRef) else "person"


def ids_in(data: Mapping[str, Any]) -> set[str]:
    """The ids of known people, places and things chosen anywhere in what was sent."""
    chosen = {str(data[key]) for key in data if key.endswith("-nominal")}
    return {one for one in chosen if one not in {"", NEW} and not one.startswith(SAME)}


def fit(forms: Sequence[ModelForm[Any]], offered: Offered) -> None:
    """Make every choice of `forms` one that can search, each knowing what is said elsewhere."""
    every = [subject for form in forms for subject in subjects(form)]
    said = [(str(one.prefix), sort_of(one), _said_words(one)) for one in every if _is_said(one)]
    for subject in every:
        _fit_one(subject, said, offered)
    for form in forms:
        for rows in rows_of_subjects(form):
            _fit_rows(rows)


def _fit_rows(rows: Rows) -> None:
    rows.template_name = "web/pick_rows.html"
    picks = [_pick_of(row) for row in rows.rows]
    for pick in picks:
        pick.in_rows = True
    words = [pick.words for pick in picks if pick.chosen]
    rows.words = ", ".join(words)  # type: ignore[attr-defined]  # for the template alone
    opened = any(pick.opened for pick in picks) or rows.rows_changed()
    rows.opened = opened or bool(rows.errors)  # type: ignore[attr-defined]


def _pick_of(row: ModelForm[Any]) -> Pick:
    pick: Pick = row.pick  # type: ignore[attr-defined]  # set by `_fit_one`
    return pick


def _fit_one(subject: SubjectForm, said: Sequence[tuple[str, str, str]], offered: Offered) -> None:
    prefix, sort = str(subject.prefix), sort_of(subject)
    source = subject.data if subject.is_bound else subject.draft or {}
    chosen = subject.chosen
    likely = offered.likely.get(prefix, ())
    # A child is offered as a child, and last as anybody else.
    as_child = _role(subject) == "child"
    near = [*likely, *sorted(offered.near.get(sort, ()), key=lambda c: c.is_child and not as_child)]
    own = offered.allowed.get(chosen)
    if own is not None and own.sort == sort:
        near.insert(0, replace(own, nominal=chosen))
    near = _once(near, chosen)
    listed = {one.nominal for one in near}
    results = [one for one in offered.found.get(prefix, ()) if one.nominal not in listed]
    same = [
        (f"{SAME}{other}", words) for other, of, words in said if of == sort and other != prefix
    ]
    keys = [*listed, *(one.nominal for one in results), *(key for key, _words in same)]
    # "Nobody yet" is a choice too, so that an id that was not offered is always refused.
    subject.choices = (*((key, key) for key in keys), ("", translated(NOBODY)))
    words = next((one.words for one in near if one.nominal == chosen), "")
    subject.template_name = "web/pick.html"
    subject.pick = Pick(  # type: ignore[attr-defined]  # for the template alone
        prefix=prefix, sort=sort, label=subject.asked.label, chosen=chosen,
        words=words or dict(same).get(chosen, "") or (_said_words(subject) if chosen else ""),
        near=near, found=results, same=same,
        asked=str(source.get(f"{prefix}-q", ""))[:200], searched=prefix in offered.found,
        sure=fingerprint(subject) if likely else str(source.get(f"{prefix}-sure", ""))[:64],
        opened=bool(likely) or prefix in offered.found or _is_wrong(subject),
    )  # fmt: skip


def _role(subject: SubjectForm) -> str:
    """The part that whoever is chosen plays."""
    within = subject.within.model if subject.within is not None else None
    if within is None or not issubclass(within, Fact):
        return "child"  # whose card it is
    part = subject_fields(within).get(subject.name)
    return part.role if part is not None else ""


def _is_wrong(subject: SubjectForm) -> bool:
    return subject.is_bound and not subject.is_valid()


def _once(candidates: Sequence[Candidate], chosen: str) -> list[Candidate]:
    by_id: dict[str, Candidate] = {}
    for one in candidates:
        by_id.setdefault(one.nominal, replace(one, chosen=one.nominal == chosen))
    return list(by_id.values())


def _is_said(subject: SubjectForm) -> bool:
    return subject.chosen == NEW


def _said_of(subject: SubjectForm) -> Mapping[str, Any]:
    source = subject.data if subject.is_bound else subject.draft or {}
    begins = f"{subject.prefix}-said-"
    return {
        key.removeprefix(begins): str(source[key]).strip()
        for key in source
        if key.startswith(begins) and str(source[key]).strip()
    }


def _said_words(subject: SubjectForm) -> str:
    """The words for somebody new, as typed so far."""
    said = _said_of(subject)
    for name in ("name", "description", "address", "identifier"):
        if name in said:
            return str(said[name])[:80]
    if said.get("age"):
        return _("about %(age)s years old") % {"age": str(said["age"])[:3]}
    return _("Somebody new")


def fingerprint(subject: SubjectForm) -> str:
    """What was said of somebody new, in short: whether the same was asked about before."""
    said = sorted(_said_of(subject).items())
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def is_sure(subject: SubjectForm) -> bool:
    """Whether the reader was shown whom these words may mean, and still says: somebody new."""
    source = subject.data if subject.is_bound else {}
    return str(source.get(f"{subject.prefix}-sure", "")) == fingerprint(subject)
