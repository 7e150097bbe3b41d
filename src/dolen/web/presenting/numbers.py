"""The numbers of the rulebook in words: what each is worth from when, and where that comes from."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dolen.journal.house import house
from dolen.law.parameters import Parameter, Quantity, Unit, Value
from dolen.law.sources import Provision
from dolen.web.presenting.citing import citation
from dolen.web.presenting.duties import force_words
from dolen.web.templatetags.words import london
from dolen.web.words import translated


@dataclass(frozen=True, slots=True)
class Cited:
    """One provision a rule rests on. `unread` means nobody has read its own words.

    `lang` is the language of `words`, empty in the page's own.
    """

    words: str
    says: str
    force: str
    force_label: str
    address: str
    unread: bool
    read_on: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class ValueLine:
    """What a number is worth from a day on, where that comes from and when it was checked."""

    worth: str
    from_: str
    until: str
    cited: Cited
    also: tuple[Cited, ...]
    force: str
    force_label: str
    checked_on: str
    verified: bool


@dataclass(frozen=True, slots=True)
class NumberLine:
    """One dated number with its values."""

    name: str
    says: str
    values: tuple[ValueLine, ...]


def cited(provision: Provision) -> Cited:
    """One provision in words."""
    source, named = provision.source, citation(provision)
    return Cited(
        words=named.words,
        says=translated(provision.says or ""),
        force=source.force.value,
        force_label=force_words(source.force),
        address=named.address,
        unread=provision.unread,
        read_on=london(source.read_on) if source.read_on else "",
        lang=named.lang,
    )


def quantity_words(value: Quantity | None, unit: Unit) -> str:
    """A value with its unit; an unknown one says so."""
    if value is None:
        return _("unknown: no number was found and none is invented")
    if isinstance(value, dt.time):
        return value.strftime("%H:%M")
    if isinstance(value, dt.timedelta):
        value = value / dt.timedelta(hours=1)
    return _counted(unit, value) % {"number": f"{value:g}"}


def _counted(unit: Unit, value: float) -> str:
    many = int(value) if value == int(value) else 2
    match unit:
        case Unit.HOURS:
            return ngettext("%(number)s hour", "%(number)s hours", many)
        case Unit.DAYS:
            return ngettext("%(number)s calendar day", "%(number)s calendar days", many)
        case Unit.WORKING_DAYS:
            return ngettext("%(number)s working day", "%(number)s working days", many)
        case Unit.WEEKS:
            return ngettext("%(number)s week", "%(number)s weeks", many)
        case Unit.MONTHS:
            return ngettext("%(number)s month", "%(number)s months", many)
        case Unit.YEARS:
            return ngettext("%(number)s year", "%(number)s years", many)
        case Unit.SHARE:
            return _("%(number)s of the whole")
        case _:
            return ngettext("%(number)s time", "%(number)s times", many)


def numbers(parameters: Iterable[Parameter]) -> tuple[NumberLine, ...]:
    """Each number once, with every value it has had, has or will have."""
    named = {one.name: one for one in parameters}
    return tuple(
        NumberLine(one.name, translated(one.says), tuple(_value(v, one) for v in _values_of(one)))
        for one in named.values()
    )


def _values_of(parameter: Parameter) -> list[Value]:
    """The number's own values, and the force's own where it has set one in their place."""
    found = []
    for value in parameter.values:
        found.append(value)
        own = house.overrides and house.overrides.value_for(parameter.name, value.from_)
        if own and not value.force.is_law:
            found.append(own)
    return found


def _value(value: Value, parameter: Parameter) -> ValueLine:
    return ValueLine(
        worth=quantity_words(value.value, parameter.unit),
        from_=london(value.from_),
        until=london(value.until) if value.until else "",
        cited=cited(value.cited),
        also=tuple(cited(one) for one in value.also),
        force=value.force.value,
        force_label=force_words(value.force),
        checked_on=london(value.checked_on),
        verified=value.verified,
    )
