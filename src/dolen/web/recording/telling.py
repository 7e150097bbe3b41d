"""From a screen whose answers were accepted to the facts it tells, in the order of its record."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dolen.cases.facts import DutyExcused
from dolen.duties.registry import duties
from dolen.duties.rules import Duty
from dolen.journal.fact import Fact, subject_fields
from dolen.journal.subjects import AnyRef, PersonRef
from dolen.recording.together import first_said
from dolen.web.forms.parts import Rows, SubjectForm
from dolen.web.recording.cards import Card, RowForm
from dolen.web.recording.pickers import SAME, subjects
from dolen.web.recording.plan import unasked_subjects
from dolen.web.recording.screen import Screen

Refs = tuple[AnyRef, ...]


@dataclass(frozen=True)
class _Given:
    """One row's fact as its form gave it, and the card it stands on."""

    row: RowForm
    card: Card | None
    fact: Fact


def facts_of(screen: Screen, *, reasons: Mapping[str, str] | None = None) -> list[Fact]:
    """The facts a valid screen tells. Whoever is new is said once and named by the others.

    `reasons` say, by guard, why an intended act may go out all the same; each is told before it.
    """
    given = list(_given(screen))
    who = {card.prefix: _child_of(card) for card in screen.told_cards()}
    children = tuple(ref for ref in who.values() if ref is not None)
    shared = _shared(given)
    done = []
    for one in given:
        child = who.get(one.card.prefix) if one.card else None
        update = _filled(one, child, children, shared)
        if screen.beginning.case and one.fact.case is None:
            update["case"] = screen.beginning.case
        done.append(one.fact.model_copy(update=update))
    return _said_once(_excused(done, reasons or {}), _said(screen))


def _given(screen: Screen) -> Iterator[_Given]:
    moment = screen.when.cleaned_model().happened_at
    told = screen.told_cards()
    for plan in screen.plan.rows:
        for row in screen.once:
            if row.plan is plan and row.told:
                yield _Given(row, None, _at(row, moment))
        for card in told:
            for row in card.rows:
                if row.plan is plan and row.told:
                    yield _Given(row, card, _at(row, moment))


def _at(row: RowForm, moment: dt.datetime) -> Fact:
    other = row.other.cleaned_model().happened_at
    fact: Fact = row.form.cleaned_model()
    update: dict[str, object] = {"happened_at": other or moment}
    for subject in subjects(row.form):
        # By its choice, not its words: two people may be described in the same words.
        name = str(subject.prefix).removeprefix(f"{row.form.prefix}-").partition("-")[0]
        if subject.chosen == SubjectForm.NEW and name in subject_fields(type(fact)):
            update[name] = _by_choice(row, name, getattr(fact, name))
    return fact.model_copy(update=update)


def _by_choice(row: RowForm, name: str, value: object) -> object:
    part = row.form.parts[name]
    if isinstance(part, Rows):
        answered = [one for one in part.rows if one.answers()]
        refs = value if isinstance(value, tuple) else ()
        return tuple(_choice(one, ref) for one, ref in zip(answered, refs, strict=True))
    return _choice(part, value)


def _choice(subject: object, ref: object) -> object:
    if isinstance(subject, SubjectForm) and subject.chosen == SubjectForm.NEW and ref is not None:
        return ref.model_copy(update={"nominal": f"{SAME}{subject.prefix}", "said": None})  # type: ignore[attr-defined]
    return ref


def _child_of(card: Card) -> PersonRef | None:
    """The child of a card: a known one, the same as elsewhere, or the one described on it."""
    subject = card.who.parts["child"]
    child = card.who.cleaned_model().child
    if child is None or not isinstance(subject, SubjectForm):
        return None
    return PersonRef(nominal=child.nominal or f"{SAME}{subject.prefix}")


def _shared(given: Sequence[_Given]) -> dict[str, Refs | AnyRef]:
    """The people and places that a row told once was asked for, for the others to take over."""
    shared: dict[str, Refs | AnyRef] = {}
    for one in given:
        if one.card is None:
            for name in subject_fields(type(one.fact)):
                value = getattr(one.fact, name)
                if value and name != "also":
                    shared.setdefault(name, value)
    return shared


def _filled(
    one: _Given,
    child: PersonRef | None,
    children: tuple[PersonRef, ...],
    shared: Mapping[str, Refs | AnyRef],
) -> dict[str, object]:
    """The subjects a fact was not asked for: its card's child, all children, else as elsewhere."""
    own = (child,) if child is not None else ()
    all_children = children or shared.get("children") or ()
    update: dict[str, object] = {}
    for name in unasked_subjects(one.row.plan):
        if name == "child":
            update[name] = child
        elif name in {"children", "people"}:
            several = own if one.card is not None else all_children
            update[name] = shared[name] if name == "people" and name in shared else several
        elif name in shared and not getattr(one.fact, name):
            update[name] = shared[name]
    return update


def _said(screen: Screen) -> dict[str, AnyRef]:
    """What was said of somebody new, by the choice on which it was said."""
    found: dict[str, AnyRef] = {}
    for form in screen.told_forms():
        for subject in subjects(form):
            if subject.chosen == SubjectForm.NEW:
                answer = subject.answers()
                if answer:
                    found[f"{SAME}{subject.prefix}"] = subject.model.model_validate(answer)  # type: ignore[assignment]
    return found


def _said_once(facts: Sequence[Fact], said: Mapping[str, AnyRef]) -> list[Fact]:
    """The facts with each choice replaced: by what was said the first time, then by its name."""
    first: dict[str, str] = {}
    done = []
    for number, fact in enumerate(facts):
        update: dict[str, object] = {}
        for name in subject_fields(type(fact)):
            value = getattr(fact, name)
            many = isinstance(value, tuple)
            refs = _once_each(value if many else (value,) if value is not None else (), said)
            named = []
            for place, ref in enumerate(refs):
                path = f"{name}.{place}" if many else name
                named.append(_named(ref, first_said(number, path), said, first))
            update[name] = tuple(named) if many else next(iter(named), None)
        done.append(fact.model_copy(update=update))
    return done


def _once_each(refs: Refs, said: Mapping[str, AnyRef]) -> list[AnyRef]:
    """Several without repetition, and without a choice that is the same as nobody."""
    somebody = [r for r in refs if not str(r.nominal).startswith(SAME) or r.nominal in said]
    return list({(ref.nominal or id(ref)): ref for ref in somebody}.values())


def _named(ref: AnyRef, here: str, said: Mapping[str, AnyRef], first: dict[str, str]) -> AnyRef:
    key = ref.nominal or ""
    if key not in said:
        return ref
    if key in first:
        return ref.model_copy(update={"nominal": first[key], "said": None})
    first[key] = here
    return said[key].model_copy(update={"roles": ref.roles})


def _excused(facts: Sequence[Fact], reasons: Mapping[str, str]) -> list[Fact]:
    """The facts with the reason why a guard may be passed told before each act it would stop."""
    done: list[Fact] = []
    for fact in facts:
        for rule, reason in reasons.items():
            guard = duties.get(rule)
            if guard is not None and fact.intention and _opens(guard, fact):
                done.append(_excuse(rule, fact, reason))
        done.append(fact)
    return done


def _opens(guard: Duty, fact: Fact) -> bool:
    return guard.guard and any(on.kind == fact.kind for on in guard.opened_by)


def _excuse(rule: str, act: Fact, reason: str) -> Fact:
    people = tuple(
        PersonRef(nominal=party.ref.nominal)
        for party in act.parties()
        if isinstance(party.ref, PersonRef) and party.ref.nominal
    )
    return DutyExcused(
        happened_at=act.happened_at, case=act.case, duty=rule, reason=reason, people=people
    )
