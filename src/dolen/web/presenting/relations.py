"""Who and what a person or place is tied to, and when."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.people.relations import Period
from dolen.web.presenting.naming import Named, Names
from dolen.web.templatetags.words import london


@dataclass(frozen=True, slots=True)
class RelationLine:
    """One relation as read from the page's own nominal."""

    words: str
    other: Named
    when: str
    current: bool
    relation: str
    nominal: str
    period: Period


def lines(
    periods: Iterable[Period], nominal: str, names: Names, as_of: dt.datetime
) -> list[RelationLine]:
    """The relations as lines, those that hold first, then the latest. One line for the same tie."""
    found: dict[tuple[str, str, str], tuple[dt.datetime, RelationLine]] = {}
    for period in periods:
        forward = period.from_nominal == nominal
        other = period.to_nominal if forward else period.from_nominal
        if not other:
            continue
        words = relation_words(period.relation, forward=forward)
        current = not period.moment and period.holds_at(as_of)
        when = when_words(period, current=current)
        line = RelationLine(words, names.of(other), when, current, period.relation, other, period)
        key = (period.relation, other, words)
        if key not in found or found[key][0] <= period.from_:
            found[key] = (period.from_, line)
    ordered = sorted(found.values(), key=lambda one: one[0], reverse=True)
    return sorted((line for _at, line in ordered), key=lambda line: not line.current)


def when_words(period: Period, *, current: bool) -> str:
    """When a relation held, or since when it holds."""
    from_ = london(period.from_, "day")
    if period.moment and period.until is None:
        return london(period.from_)
    if period.until is None:
        return (
            _("since %(day)s") % {"day": from_} if current else _("from %(day)s") % {"day": from_}
        )
    return _("%(from)s to %(until)s") % {"from": from_, "until": london(period.until, "day")}


def relation_words(relation: str, *, forward: bool) -> str:
    """What one end of a relation is to the other; `forward` from the one it is told of."""
    either = {
        "found_with": _("Found with"),
        "in_contact_with": _("In contact with"),
        "related_to": _("Related to"),
        "named_together": _("Named in one record with"),
    }
    if relation in either:
        return either[relation]
    said = {
        ("lives_at", True): _("Lives at"),
        ("lives_at", False): _("Home of"),
        ("cares_for", True): _("Cares for"),
        ("cares_for", False): _("Cared for by"),
        ("found_at", True): _("Found at"),
        ("found_at", False): _("Found here"),
        ("uses", True): _("Uses"),
        ("uses", False): _("Used by"),
        ("risk_to", True): _("Poses a risk to"),
        ("risk_to", False): _("At risk from"),
        ("pupil_at", True): _("Pupil at"),
        ("pupil_at", False): _("School of"),
        ("present_at", True): _("Was at"),
        ("present_at", False): _("Was here"),
        ("suspect_of_harm_to", True): _("Suspected of harm to"),
        ("suspect_of_harm_to", False): _("Suspected of harm by"),
    }
    return said.get((relation, forward), relation.replace("_", " "))
