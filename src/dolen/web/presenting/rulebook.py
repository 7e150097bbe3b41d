"""The rulebook: every rule in words, with where it comes from and how far it binds."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.concerns.patterns import Concern
from dolen.concerns.registry import concerns
from dolen.duties.registry import duties
from dolen.duties.rules import Duty
from dolen.flags.registry import flags
from dolen.flags.rules import Flag
from dolen.journal.conditions import On
from dolen.law.parameters import Parameter
from dolen.web.presenting.duties import force_words, record_that_meets, time_binds
from dolen.web.presenting.numbers import Cited, NumberLine, cited, numbers, quantity_words
from dolen.web.presenting.roles import role_name
from dolen.web.presenting.rooms import room_words
from dolen.web.templatetags.words import london
from dolen.web.words import translated


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule in the list of rules, with how many stand open and late now."""

    name: str
    sort: str
    sort_words: str
    says: str
    room: str
    cited: tuple[Cited, ...]
    force: str = ""
    force_label: str = ""
    law: bool = False
    timed: bool = False
    owner: str = ""
    open: int = 0
    late: int = 0

    @property
    def href(self) -> str:
        """The rule's own page."""
        return reverse("web:rule", args=[self.name])

    @property
    def unread(self) -> bool:
        """Whether nobody has read the words of any provision it rests on."""
        return any(one.unread for one in self.cited)


@dataclass(frozen=True, slots=True)
class RuleRoom:
    """One part of the work: how many rules it has, and how many of its duties are late now."""

    name: str
    says: str
    rules: int
    late: int


@dataclass(frozen=True, slots=True)
class Conditions:
    """What opens, meets or ends a rule, as written."""

    title: str
    written: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RulePage:
    """One rule in full."""

    line: RuleLine
    numbers: tuple[NumberLine, ...]
    conditions: tuple[Conditions, ...]
    escalates: tuple[str, ...] = ()
    record: str = ""
    jurisdiction: str = ""
    in_force: str = ""
    edition: str = ""


Counts = Mapping[str, tuple[int, int]]
"""How many stand open, and late, by the name of the rule."""


def rule_lines(counts: Counts, today: dt.date) -> list[RuleLine]:
    """Every rule of the house, by room and name."""
    found = [_duty_line(one, counts, today) for one in duties]
    found += [_concern_line(one, counts) for one in concerns]
    found += [_flag_line(one, counts) for one in flags]
    return sorted(found, key=lambda line: (line.room, line.sort, line.name))


def rule_rooms(lines: Sequence[RuleLine]) -> list[RuleRoom]:
    """The parts of the work that have rules, by name."""
    found = [
        RuleRoom(
            room,
            room_words(room),
            sum(1 for one in lines if one.room == room),
            sum(one.late for one in lines if one.room == room),
        )
        for room in {one.room for one in lines}
    ]
    return sorted(found, key=lambda one: one.says)


def rule_page(name: str, counts: Counts, today: dt.date) -> RulePage | None:
    """One rule in full, or None when nobody declared it."""
    duty, concern, flag = duties.get(name), concerns.get(name), flags.get(name)
    if duty is not None:
        return _duty_page(duty, counts, today)
    if concern is not None:
        return RulePage(
            _concern_line(concern, counts),
            numbers(
                concern.parameters + ((concern.answer_within,) if concern.answer_within else ())
            ),
            (Conditions(_("Looks again when told"), concern.kinds),),
            escalates=(role_name(concern.to),),
            edition=concern.digest(),
        )
    if flag is not None:
        return _flag_page(flag, counts)
    return None


def _duty_line(rule: Duty, counts: Counts, today: dt.date) -> RuleLine:
    sort = "guard" if rule.guard else "duty"
    held, late = counts.get(rule.name, (0, 0))
    return RuleLine(
        name=rule.name,
        sort=sort,
        sort_words=_("Guard") if rule.guard else _("Duty"),
        says=translated(rule.says),
        room=rule.room,
        cited=tuple(cited(one) for one in rule.cited),
        force=rule.force.value,
        force_label=force_words(rule.force),
        law=time_binds(rule, today),
        timed=not rule.guard,
        owner=role_name(rule.owner),
        open=held,
        late=late,
    )


def _concern_line(rule: Concern, counts: Counts) -> RuleLine:
    held, late = counts.get(rule.name, (0, 0))
    return RuleLine(
        rule.name, "concern", _("Concern"), translated(rule.says), rule.room,
        tuple(cited(one) for one in rule.cited), owner=role_name(rule.to), open=held, late=late,
    )  # fmt: skip


def _flag_line(rule: Flag, counts: Counts) -> RuleLine:
    held, late = counts.get(rule.name, (0, 0))
    return RuleLine(
        rule.name, "flag", _("Flag"), translated(rule.says), rule.room,
        tuple(cited(one) for one in rule.cited), open=held, late=late,
    )  # fmt: skip


def _duty_page(rule: Duty, counts: Counts, today: dt.date) -> RulePage:
    groups = (
        (_("Opened by"), rule.opened_by),
        (_("Met by"), rule.met_by),
        (_("Not opened where this stands"), rule.not_if_standing),
        (_("What stands counts only against these openers"), rule.standing_only_for),
        (_("Void when"), rule.void_by),
        (_("Taken over by"), rule.superseded_by),
        (_("No longer needed when"), rule.cancelled_by),
        (_("Clock set anew by"), rule.reclocked_by),
        (_("Clock stopped by"), rule.suspended_by),
        (_("Clock runs on after"), rule.resumed_by),
    )
    told = [
        _("%(role)s, %(when)s") % {"role": role_name(one.to), "when": _after(one.after)}
        for one in rule.escalates
    ]
    return RulePage(
        _duty_line(rule, counts, today),
        numbers(rule.parameters()),
        tuple(Conditions(title, _written(ons)) for title, ons in groups if ons),
        escalates=tuple(told),
        record=record_that_meets(rule.name),
        jurisdiction=translated(rule.jurisdiction.label),
        in_force=_period(rule.in_force_from, rule.in_force_until),
        edition=rule.digest(),
    )


def _flag_page(rule: Flag, counts: Counts) -> RulePage:
    groups = (
        (_("Raised by"), rule.raised_by),
        (_("Ended by"), rule.ended_by),
        (_("Reviewed by"), rule.reviewed_by),
    )
    return RulePage(
        _flag_line(rule, counts),
        numbers((rule.review_within,)),
        tuple(Conditions(title, _written(ons)) for title, ons in groups if ons),
        edition=rule.digest(),
    )


def _after(parameter: Parameter | None) -> str:
    if parameter is None:
        return _("when it is due")
    worth = quantity_words(parameter.values[-1].value, parameter.unit)
    return _("%(time)s after it is due") % {"time": worth}


def _written(ons: Sequence[On]) -> tuple[str, ...]:
    return tuple(on.describe() for on in ons)


def _period(from_: dt.date, until: dt.date | None) -> str:
    if until is None:
        return _("from %(from)s") % {"from": london(from_)}
    return _("from %(from)s until %(until)s") % {"from": london(from_), "until": london(until)}
