"""Patterns at first contact that this room must act on: above all, the child nobody saw."""

import datetime as dt
from collections.abc import Iterable

from dolen.concerns.households import residents
from dolen.concerns.patterns import Concern, Finding, World
from dolen.journal.told import Told
from dolen.law.parameters_contact import UNSEEN_AFTER
from dolen.law.sources import GWENT_REPORT
from dolen.law.words import _

_CALLS = ("incident.attended", "contact.report", "contact.diarised")
_SEEN = (
    "child.seen", "child.voice_recorded", "child.interview_held", "missing.found",
    "protection.taken", "custody.detained", "authority.child_seen", "child.found_with_risky_adult",
)  # fmt: skip


def find_child_unseen(world: World, place: str) -> Iterable[Finding]:
    """Children named or living at the place of an incident or call, unseen for a day."""
    waiting: dict[str, dt.datetime] = {}
    for call in world.facts(place):
        if call.kind not in _CALLS or call.place_nominal() != place:
            continue
        hours = world.number(UNSEEN_AFTER, call.day)
        if hours is None:
            continue
        limit = call.happened_at + dt.timedelta(hours=hours)
        unseen = [
            child
            for child in _children_of(world, place, call)
            if not _seen_between(world, child, call, limit)
            and (child not in waiting or call.happened_at >= waiting[child])
        ]
        if unseen:
            waiting |= dict.fromkeys(unseen, limit)
            yield Finding(
                at=limit, links=(*unseen, place), because=(call.uid,), key=call.case or call.uid
            )


def _children_of(world: World, place: str, call: Told) -> list[str]:
    named = [about.nominal for about in call.about if about.sort == "person"]
    living = [tie.start for tie in residents(world, place) if tie.holds_at(call.happened_at)]
    day = call.day
    return [
        one
        for one in dict.fromkeys((*named, *living))
        if world.person(one).is_child(day, call.roles_of(one))
        and "unrelated" not in world.person(one).tags
        and "suspect" not in (world.person(one).roles | call.roles_of(one))
    ]


def _seen_between(world: World, child: str, call: Told, limit: dt.datetime) -> bool:
    return any(
        one.kind in _SEEN and call.happened_at <= one.happened_at <= limit
        for one in world.facts(child)
    )


CONCERNS = (
    Concern(
        name="child_unseen",
        says=_(
            "A child named or living at the place of an incident has not been seen a day later."
        ),
        room="contact",
        cited=(GWENT_REPORT.at("section 5"), GWENT_REPORT.at("section 10")),
        anchor="place",
        kinds=(*_CALLS, *_SEEN, "residence", "residence.ended", "person.described"),
        find=find_child_unseen,
        ties=("lives_at",),
        to="response_insp",
        timing="after_lasting",
        parameters=(UNSEEN_AFTER,),
    ),
)
"""The patterns this room acts on."""
