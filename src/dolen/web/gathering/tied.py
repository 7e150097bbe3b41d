"""Everybody and everything tied to a person or place, with when, by which fact, how sure."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.journal.told import Told
from dolen.people.joining import LIVES_AT
from dolen.web.presenting.naming import Named, Names
from dolen.web.presenting.periods import Bar, line_of
from dolen.web.presenting.relations import RelationLine
from dolen.web.presenting.sources import Source
from dolen.web.templatetags.words import london


@dataclass(frozen=True, slots=True)
class TiedRow:
    """One line of the table: what, whom, when as words and as a bar, and the fact behind it."""

    words: str
    other: Named
    when: str
    current: bool
    bar: Bar
    source: Source | None


@dataclass(frozen=True, slots=True)
class TiedGroup:
    """The rows of one sort under a heading, with an id for the heading."""

    name: str
    title: str
    rows: tuple[TiedRow, ...]


def rows(
    lines: Sequence[RelationLine], as_of: dt.datetime, told: Mapping[str, Source]
) -> tuple[TiedRow, ...]:
    """The lines as rows. `told` has the facts that the reader may read."""
    return _rows(lines, as_of, told)


def groups(
    lines: Sequence[RelationLine], as_of: dt.datetime, told: Mapping[str, Source]
) -> list[TiedGroup]:
    """The lines of a place by what ties people to it; empty groups are left out."""
    sorted_ = [
        ("lives", _("Who lives here"), [one for one in lines if _lives(one) and one.current]),
        ("lived", _("Who lived here"), [one for one in lines if _lives(one) and not one.current]),
        ("found", _("Who was found here"), [one for one in lines if one.relation == "found_at"]),
        ("pupils", _("Whose school it is"), [one for one in lines if one.relation == "pupil_at"]),
        ("here", _("Who was here"), [one for one in lines if one.relation == "present_at"]),
        ("others", _("Tied in another way"), [one for one in lines if one.relation not in _NAMED]),
    ]
    return [
        TiedGroup(name, title, _rows(found, as_of, told, over=lines))
        for name, title, found in sorted_
        if found
    ]


def reported(
    told: Sequence[tuple[Told, Source]], names: Names, as_of: dt.datetime
) -> list[TiedGroup]:
    """Which children were reported missing from a place, the latest first."""
    line = line_of([one.happened_at for one, _source in told], as_of)
    found = [
        TiedRow(
            _("Reported missing from here"),
            names.of(about.nominal),
            london(one.happened_at),
            False,
            line.bar(one.happened_at, None, moment=True),
            source,
        )
        for one, source in reversed(told)
        for about in one.about
        if "child" in about.roles
    ]
    return [TiedGroup("reported", _("Who was reported missing from here"), tuple(found))][
        : len(found)
    ]


REPORTED = "missing.reported"
_NAMED = frozenset({LIVES_AT, "found_at", "pupil_at", "present_at"})


def _lives(one: RelationLine) -> bool:
    return one.relation == LIVES_AT


def _rows(
    lines: Sequence[RelationLine],
    as_of: dt.datetime,
    told: Mapping[str, Source],
    *,
    over: Sequence[RelationLine] = (),
) -> tuple[TiedRow, ...]:
    line = line_of([one.period.from_ for one in over or lines], as_of)
    return tuple(
        TiedRow(
            one.words,
            one.other,
            one.when,
            one.current,
            line.bar(one.period.from_, one.period.until, moment=one.period.moment),
            told.get(one.period.source),
        )
        for one in lines
    )
