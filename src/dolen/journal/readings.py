"""What a rule may read of a fact: the answer told, or the one worked out from earlier facts."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, MutableMapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain

from dolen.journal.conditions import On, holds, stated
from dolen.journal.derived import Answer, Derived
from dolen.journal.told import PersonView, Told
from dolen.law.calendars import Calendars
from dolen.law.overrides import Overrides
from dolen.law.parameters import NotYetInForce, Parameter, Quantity

_SEVERITY = ("none", "low", "medium", "high", "very_high")
_INSTEAD: Mapping[str, tuple[str, ...]] = {"floor": ("grade", "risk")}


@dataclass(frozen=True)
class Context:
    """All an evaluator may know beside the facts: people, calendars, numbers, worked-out answers.

    `derive` is off when a case file states everything itself. `worked_out` may keep answers from
    one evaluation to the next, by all they rest on: the fact, those before it, and the subject.
    `facts_of` gives the facts about somebody whom a fact for nobody in particular names.
    """

    calendars: Calendars
    persons: Mapping[str, PersonView] = field(default_factory=dict)
    overrides: Overrides | None = None
    derived: Mapping[tuple[str, str], Derived] = field(default_factory=dict)
    derive: bool = True
    worked_out: MutableMapping[object, Answer | None] | None = None
    facts_of: Callable[[str], Sequence[Told]] | None = None

    def quantity(self, parameter: Parameter, day: dt.date) -> Quantity | None:
        """The parameter's value in force on `day`, the force's own where it has one.

        Raises `NotYetInForce` for a day before the rulebook begins.
        """
        return parameter.at(day, self.overrides).value

    def number(self, parameter: Parameter, day: dt.date) -> float | None:
        """The same as a plain number (a duration in hours), None when unknown.

        Nobody knows it for a day before the rulebook begins: older facts can be told, and no rule
        judges them.
        """
        try:
            return as_number(self.quantity(parameter, day))
        except NotYetInForce:
            return None

    def person(self, nominal: str) -> PersonView:
        """What is known of `nominal`, or a blank view."""
        return self.persons.get(nominal) or PersonView(nominal=nominal)


class Readings:
    """Reads fields of facts about one subject, working out what nobody told. Caches answers."""

    def __init__(self, subject: str | None, told: Sequence[Told], context: Context) -> None:
        self._subject = subject
        self._told = told
        self._orders = [one.order for one in told]
        self.context = context
        self._answers: dict[tuple[str, str], object] = {}
        self._pasts: list[bytes] = []
        self._by_kind: dict[str, list[tuple[int, Told]]] = {}
        for position, one in enumerate(told):
            self._by_kind.setdefault(one.kind, []).append((position, one))

    def of_kinds(self, kinds: AbstractSet[str]) -> list[Told]:
        """The facts of `kinds`, in their order. Costs what it finds, not what there is."""
        here = [self._by_kind[kind] for kind in self._by_kind.keys() & kinds]
        return [one for _position, one in sorted(chain.from_iterable(here), key=_position)]

    def value(self, told: Told, name: str) -> object:
        """The answer to `name`: told, else worked out, else what stands in its place, else None."""
        key = (told.uid, name)
        if key not in self._answers:
            self._answers[key] = self._read(told, name)
        return self._answers[key]

    def _read(self, told: Told, name: str) -> object:
        answer = stated(told, name)
        if answer is not None:
            return answer
        worked_out = self._worked_out(told, name)
        others = [self.value(told, other) for other in _INSTEAD.get(name, ())]
        instead = next((other for other in others if other is not None), None)
        return _graver(worked_out, instead) if name in _INSTEAD else worked_out

    def _worked_out(self, told: Told, name: str) -> object:
        derived = self.context.derived.get((told.kind, name))
        if derived is None or not self.context.derive:
            return None
        if self._subject is None:
            sorts = ("person", "place") if derived.of_place else ("person",)
            return self._for_anybody(told, name, sorts)
        position = bisect_left(self._orders, told.order)
        person = self.context.person(self._subject)
        before, past = self._before(derived, told, position, person)
        kept = self.context.worked_out
        key = (told.uid, name, person, past)
        if kept is not None and key in kept:
            found = kept[key]
            return None if found is None else found.value
        day = told.day

        def number(parameter: Parameter) -> float:
            return as_number(self.context.quantity(parameter, day)) or 0.0

        try:
            answer = derived.read(told, before, person, number)
        except NotYetInForce:
            answer = None  # nobody can work it out by numbers that were not there yet
        if kept is not None:
            kept[key] = answer
        return None if answer is None else answer.value

    def _before(
        self, derived: Derived, told: Told, position: int, person: PersonView
    ) -> tuple[Sequence[Told], bytes]:
        """The facts before `told` that an answer rests on, and what stands for all of them."""
        own = self._told[:position]
        others = derived.beside(told, own, person) if derived.beside is not None else ()
        if not others:
            return own, self._fingerprint(position)
        theirs = self.context.facts_of or self._among_these
        known = {one.uid: one for one in own}
        for nominal in others:
            known |= {one.uid: one for one in theirs(nominal) if one.order < told.order}
        before = sorted(known.values(), key=lambda one: one.order)
        digest = blake2b(digest_size=16)
        for one in before:
            digest.update(one.mark)
        return before, digest.digest()

    def _for_anybody(self, told: Told, name: str, sorts: Collection[str]) -> object:
        """What is worked out for whom or what the fact names: yes if it is so for one of them."""
        answers = []
        for about in told.about:
            if about.sort in sorts:
                theirs = self.context.facts_of or self._among_these
                answers.append(
                    Readings(about.nominal, theirs(about.nominal), self.context).value(told, name)
                )
        known = [answer for answer in answers if answer is not None]
        return True if True in known else known[0] if known else None

    def _among_these(self, nominal: str) -> Sequence[Told]:
        return [one for one in self._told if any(a.nominal == nominal for a in one.about)]

    def _fingerprint(self, position: int) -> bytes:
        """What stands for all the facts before `position`: two different pasts never share it."""
        if not self._pasts:
            digest = blake2b(digest_size=16)
            self._pasts.append(digest.digest())
            for one in self._told:
                digest.update(one.mark)
                self._pasts.append(digest.digest())
        return self._pasts[position]

    def matches(self, told: Told, on: On) -> bool:
        """Whether `told` is of the kind and has the answers `on` wants."""
        return told.kind == on.kind and all(
            holds(self.value(told, name), wanted) for name, wanted in on.where
        )

    def any_of(self, told: Told, ons: Sequence[On]) -> bool:
        """Whether any of the conditions holds."""
        kind = told.kind
        return any(on.kind == kind and self.matches(told, on) for on in ons)


def _position(placed: tuple[int, Told]) -> int:
    return placed[0]


def as_number(quantity: Quantity | None) -> float | None:
    """A count as it is, a duration in hours, a time of day in hours after midnight."""
    if isinstance(quantity, dt.timedelta):
        return quantity / dt.timedelta(hours=1)
    if isinstance(quantity, dt.time):
        return quantity.hour + quantity.minute / 60
    return None if quantity is None else float(quantity)


def _graver(one: object, other: object) -> object:
    if one is None or other is None:
        return one if other is None else other
    if one in _SEVERITY and other in _SEVERITY:
        return max(one, other, key=_SEVERITY.index)
    return other
