"""Looking for a child listed for a meeting and passed over at two of them running. Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dolen.concerns.households import living_with
from dolen.concerns.patterns import Finding, World
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law import parameters_domestic_abuse as by
from dolen.law.moments import local_day

_MEETINGS = {"marac.threshold": "marac.heard", "mace.listed": "mace.discussed"}
"""Which fact lists somebody for a meeting, and which says that they were spoken of."""
KINDS = (*_MEETINGS, *_MEETINGS.values(), "residence", "person.described")
"""The facts that can make or undo the pattern."""


@dataclass(frozen=True, slots=True)
class _Meeting:
    """A meeting at which the child could have been spoken of, and the facts that tell of it."""

    day: dt.date
    at: dt.datetime
    because: tuple[str, ...]


def find_passed_over(world: World, person: str) -> Iterable[Finding]:
    """A child listed for MARAC or MACE, and not spoken of at two meetings running.

    Meetings are known by the time the list gives, and by others of the list being spoken of. Where
    a case is listed under the victim alone, her children are those who live with her.
    """
    for listing, discussion in _MEETINGS.items():
        listed = [one for one in world.facts(person) if one.kind == listing]
        heard = [one for one in world.facts(person) if one.kind == discussion]
        passed: list[_Meeting] = []
        for meeting in _meetings(world, person, listed, heard):
            if any(one.day == meeting.day for one in heard):
                passed = []
                continue
            if passed and any(passed[-1].at < one.happened_at <= meeting.at for one in heard):
                passed = []
            passed.append(meeting)
            links = _links(world, person, meeting.at, listed)
            if links and len(passed) == world.number(by.PASSED_OVER, meeting.day):
                yield Finding(
                    at=meeting.at,
                    links=links,
                    because=tuple(dict.fromkeys(uid for one in passed for uid in one.because)),
                    key=f"{listing} {passed[0].day.isoformat()}",
                )


def _meetings(world: World, person: str, listed: list[Told], heard: list[Told]) -> list[_Meeting]:
    """Every meeting since the person was listed and until they were next spoken of, in order."""
    found: dict[dt.date, _Meeting] = {}
    for one in listed:
        until = next((h.happened_at for h in heard if h.order > one.order), None)
        for meeting in _after(world, person, one):
            if until is None or meeting.day <= local_day(until):
                known = found.get(meeting.day)
                found[meeting.day] = meeting if known is None else _joined(known, meeting)
    return sorted(found.values(), key=lambda meeting: meeting.at)


def _after(world: World, person: str, listing: Told) -> Iterator[_Meeting]:
    """The meeting the list names, and each at which others of the list were spoken of."""
    spoken = [
        one
        for other in dict.fromkeys(a.nominal for a in listing.about if a.sort == "person")
        if other != person
        for one in world.facts(other)
        if one.kind == _MEETINGS[listing.kind] and one.order > listing.order
    ]
    ends = stated(listing, "ends_at") or stated(listing, "meeting_at")
    if isinstance(ends, dt.datetime):
        day = local_day(ends)
        then = [one.happened_at for one in spoken if one.day == day]
        # While it goes on nobody has been passed over yet; afterwards, since the last word of it.
        at = max(then) if then and world.as_of >= ends else ends
        yield _Meeting(day, at, (listing.uid,))
    for one in spoken:
        if not isinstance(ends, dt.datetime) or one.day != local_day(ends):
            yield _Meeting(one.day, one.happened_at, (listing.uid, one.uid))


def _joined(one: _Meeting, other: _Meeting) -> _Meeting:
    because = dict.fromkeys((*one.because, *other.because))
    return _Meeting(one.day, max(one.at, other.at), tuple(because))


def _links(world: World, person: str, at: dt.datetime, listed: list[Told]) -> tuple[str, ...]:
    """The child; or the adult a case is listed under and the children who live with them."""
    day = local_day(at)
    if world.person(person).is_child(
        day, frozenset(r for one in listed for r in one.roles_of(person))
    ):
        return (person,)
    under_adult = [one for one in listed if not _names_a_child(world, one)]
    if not any({"victim", "carer"} & one.roles_of(person) for one in under_adult):
        return ()
    children = [one for one in living_with(world, person, at) if world.person(one).is_child(day)]
    return (person, *children) if children else ()


def _names_a_child(world: World, one: Told) -> bool:
    return any(
        world.person(about.nominal).is_child(one.day, frozenset(about.roles))
        for about in one.about
        if about.sort == "person"
    )
