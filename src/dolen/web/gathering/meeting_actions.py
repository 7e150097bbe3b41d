"""Actions that meetings set in a month, what came of them, and whether the children were safe."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from urllib.parse import urlencode

from django.core.paginator import Page
from django.urls import reverse
from django.utils.translation import gettext as _

from dolen.access import reach
from dolen.access.permissions import MemberView
from dolen.insight.figures import Month
from dolen.insight.measured.looking import HARM
from dolen.journal import reading as journal
from dolen.journal.told import Told
from dolen.meetings.facts import ActionEnded, ActionSet
from dolen.people import reading as people
from dolen.people.models import Mention
from dolen.web.gathering.evidence import decision_on
from dolen.web.gathering.names import names_of
from dolen.web.paging import paged
from dolen.web.presenting.naming import Named

PER_PAGE = 30
_AGAIN = (*sorted(HARM), "missing.reported")
"""What says that an action did not keep a child safe."""


class Came(Enum):
    """What came of an action."""

    DONE = "done"
    NOT_POSSIBLE = "not_possible"
    NOT_DONE = "not_done"
    OPEN = "open"
    AGAIN = "again"

    @property
    def says(self) -> str:
        """In words, in the language of the page."""
        return {
            Came.DONE: _("Done"),
            Came.NOT_POSSIBLE: _("Could not be done"),
            Came.NOT_DONE: _("Not done"),
            Came.OPEN: _("Nothing reported yet"),
            Came.AGAIN: _("Done, and a child was harmed or missing again since"),
        }[self]


@dataclass(frozen=True, slots=True)
class Action:
    """An action, what came of it, and the children for whom something happened since."""

    set_by: Told
    ended: Told | None
    again: tuple[str, ...] = ()

    @property
    def came(self) -> Came:
        """What was reported of it last."""
        fact = self.ended.fact if self.ended is not None else None
        if not isinstance(fact, ActionEnded) or fact.outcome is None:
            return Came.OPEN
        return Came(fact.outcome)

    def is_in(self, came: Came) -> bool:
        """Whether it is on the list of what came so."""
        return bool(self.again) if came is Came.AGAIN else self.came is came


@dataclass(frozen=True, slots=True)
class ActionNumber:
    """How many actions came so, and where they are listed."""

    words: str
    count: int
    href: str


def actions(month: Month, now: dt.datetime) -> list[Action]:
    """The actions set in the month, the earliest first, with what came of them by `now`."""
    told = people.told_of(set(journal.headers_of_kind(ActionSet.kind)), alive=True)
    begun = [
        one for one in told.values()
        if month.begins <= one.happened_at < min(month.next.begins, now)
    ]  # fmt: skip
    begun.sort(key=lambda one: one.order)
    ended = _ended({one.case for one in begun if one.case}, now)
    found = [Action(one, ended.get(one.case or "")) for one in begun]
    return [Action(one.set_by, one.ended, _again(one, now)) for one in found]


def _ended(matters: Iterable[str], now: dt.datetime) -> Mapping[str, Told]:
    """The last report on each matter's action."""
    uids = journal.uids_in_matters(list(matters))
    told = people.told_of({uid for every in uids.values() for uid in every}, alive=True)
    reports = [one for one in told.values() if isinstance(one.fact, ActionEnded)]
    reports.sort(key=lambda one: one.order)
    return {one.case or "": one for one in reports if one.happened_at <= now}


def _again(one: Action, now: dt.datetime) -> tuple[str, ...]:
    """The children for whom the action was done and who came to harm or went missing since."""
    if one.came is not Came.DONE or one.ended is None:
        return ()
    children = [about.nominal for about in one.set_by.about if about.path.startswith("children")]
    since = Mention.objects.filter(
        nominal__in=children, kind__in=_AGAIN, happened_at__gt=one.ended.happened_at,
        happened_at__lte=now,
    )  # fmt: skip
    return tuple(sorted(set(since.values_list("nominal", flat=True))))


def numbers(month: Month, now: dt.datetime) -> list[ActionNumber]:
    """How many actions of the month came how."""
    every = actions(month, now)
    whole = ActionNumber(_("Set in the month"), len(every), _href(month))
    return [
        whole,
        *(
            ActionNumber(came.says, sum(one.is_in(came) for one in every), _href(month, came))
            for came in Came
        ),
    ]


def _href(month: Month, came: Came | None = None) -> str:
    query = {"month": str(month)} | ({"came": came.value} if came else {})
    return f"{reverse('web:pack_actions')}?{urlencode(query)}"


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action in words."""

    matter: str
    set_at: dt.datetime
    what: str
    due: dt.datetime | None
    children: Sequence[Named]
    came: str
    changed: str
    again: Sequence[Named]
    held: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of actions: how many, and those of the page."""

    title: str
    whole: int
    page: "Page[Action]"
    lines: Sequence[ActionLine]


def listed(
    month: Month, came: Came | None, member: MemberView, query: Mapping[str, str], now: dt.datetime
) -> Listed:
    """The actions of a month that came so; whoever is named is logged."""
    every = [one for one in actions(month, now) if came is None or one.is_in(came)]
    here = paged(every, query, at_once=PER_PAGE)
    told = [told for one in here for told in (one.set_by, one.ended) if told is not None]
    named = {about.nominal for one in told for about in one.about}
    standings = reach.standings(member, sorted(named), at=now)
    may = {one.uid for one in told if decision_on(member, one, standings).allowed}
    names = names_of(named, reason=f"actions {month}")
    return Listed(
        title=came.says if came else _("Set in the month"),
        whole=len(every),
        page=here,
        lines=[_line(one, may, names.of) for one in here],
    )


def _line(one: Action, may: set[str], of: Callable[[str], Named]) -> ActionLine:
    fact = one.set_by.fact
    held = one.set_by.uid not in may or not isinstance(fact, ActionSet)
    ended = one.ended.fact if one.ended is not None and one.ended.uid in may else None
    children = [about.nominal for about in one.set_by.about if about.path.startswith("children")]
    return ActionLine(
        matter=one.set_by.case or "",
        set_at=one.set_by.happened_at,
        what="" if held or not isinstance(fact, ActionSet) else fact.what or "",
        due=fact.due_by if isinstance(fact, ActionSet) else None,
        children=[] if held else [of(child) for child in dict.fromkeys(children)],
        came=one.came.says,
        changed=(ended.changed or ended.why or "") if isinstance(ended, ActionEnded) else "",
        again=[] if held else [of(child) for child in one.again],
        held=held,
    )
