"""Powers and requests used where the law does not allow it: searches, beds, notifications; pure."""

import datetime as dt
from collections.abc import Iterable

from dolen.concerns.patterns import Finding, World
from dolen.custody.assessments import Situation, accommodation
from dolen.custody.searches import strip_search
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.parameters_custody import SEARCH_ADULT_BEFORE, SECURE_FROM_AGE

_BEDS = ("custody.secure_requested", "custody.alternative_requested")
_JUDGED = frozenset({*_BEDS, "custody.strip_search", "offender.notified", "protection.taken"})


def find_power_misapplied(world: World, person: str) -> Iterable[Finding]:
    """An unlawful strip search, the wrong bed, a notification or a taking that is not lawful.

    An excuse told beforehand lets a request out; it does not make it lawful, so this still speaks.
    """
    told = [one for one in world.facts(person) if one.names(person) or one.names_nobody]
    for one in told:
        if one.kind not in _JUDGED or one.names_nobody:
            continue
        before = [other for other in told if other.order < one.order and other.case == one.case]
        if (
            (one.kind == "custody.strip_search" and not _search_lawful(world, person, one, before))
            or (one.kind in _BEDS and not _bed_allowed(world, person, one, before))
            or (one.kind == "offender.notified" and stated(one, "lawful") is False)
            or (one.kind == "protection.taken" and not _taking_allowed(world, person, one, before))
        ):
            yield Finding(at=one.happened_at, links=(person,), because=(one.uid,), key=one.uid)


def _taking_allowed(world: World, child: str, taken: Told, before: list[Told]) -> bool:
    """Whether no emergency protection order stood, or somebody gave a compelling reason first.

    Langley v Liverpool [2005] EWCA Civ 1173.
    """
    return world.value(taken, "epo_in_force", child) is not True or any(
        one.kind == "protection.compelling_reason" for one in before
    )


def _search_lawful(world: World, child: str, search: Told, before: list[Told]) -> bool:
    if not world.person(child).is_child(search.day, search.roles_of(child)):
        return True
    hours = world.number(SEARCH_ADULT_BEFORE, search.day) or 0
    since = search.happened_at - dt.timedelta(hours=hours)
    lately = [one for one in before if one.happened_at >= since]
    present = [one for one in lately if one.kind == "custody.aa_present_at_search"]
    answer = strip_search(
        adult_present=any(stated(one, "child_declined") is not True for one in present),
        urgent=stated(search, "urgent") is True
        or any(one.kind == "custody.search_urgent" for one in lately),
        declined_and_agreed=any(stated(one, "adult_agreed") is True for one in present),
    )
    return answer.lawful


def _bed_allowed(world: World, child: str, asked: Told, before: list[Told]) -> bool:
    """Whether decision table 9 allows what was asked, as far as the facts told go.

    A charge nobody told is taken as made: a request is no place to find that a record is thin.
    """
    held = world.value(asked, "arrest_for", child)
    if held in ("court_bail_breach", "fail_to_appear"):
        return False
    if asked.kind == "custody.alternative_requested":
        return True
    criteria = [one for one in before if one.kind == "custody.secure_criteria"]
    age = world.person(child).age_on(asked.day)
    from_age = world.number(SECURE_FROM_AGE, asked.day)
    outcome = accommodation(
        Situation(
            held_for="offence",
            charged=True,
            bail_refused=True,
            # Nobody knows that a child of unknown age is too young for what is asked.
            age=age if age is not None else int(from_age or 0),
            test_met=bool(criteria) and stated(criteria[-1], "test_met") is not False,
            secure_age=int(from_age or 0),
        )
    )
    return outcome.allows("secure")
