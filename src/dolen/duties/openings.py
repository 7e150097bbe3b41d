"""Which facts open a duty, and for whom."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dolen.duties.rules import Duty
from dolen.journal.conditions import holds
from dolen.journal.readings import Context, Readings
from dolen.journal.told import About, PersonView, Told

_SUSPECTS_DO_NOT_COUNT_ON = ("contact.", "crime.", "suspect.", "victims.")
_NOR_ON = frozenset({"incident.attended", "child.exposed", "children.linked"})


def openers(
    rule: Duty,
    subject: str | None,
    told: Sequence[Told],
    readings: Readings,
    context: Context,
) -> Iterator[Told]:
    """The facts of `told` (canonical order) that open `rule` for `subject`, in order.

    What an old store tells of one event more than once, as its row changed or in another extract,
    opens once: by what was told first.
    """
    kinds = {on.kind for on in rule.opened_by}
    found = [
        one
        for one in told
        if one.kind in kinds
        and _in_force(rule, one)
        and readings.any_of(one, rule.opened_by)
        and _opens_for(rule, one, subject, context)
        and not _standing_against(rule, one, subject, told, readings)
    ]
    yield from _each_event(found) if len(found) > 1 else found


def _each_event(found: Sequence[Told]) -> Iterator[Told]:
    """Of the tellings of one event of one row of a store the first, and all that is told else."""
    moments = Counter(_moment(one) for one in found)
    first: dict[object, Told] = {}
    for one in sorted(found, key=lambda one: (one.recorded_at, one.order)):
        first.setdefault(_event(one) if moments[_moment(one)] > 1 else one.uid, one)
    kept = {one.uid for one in first.values()}
    return (one for one in found if one.uid in kept)


def _moment(one: Told) -> tuple[object, ...]:
    return one.kind, one.happened_at, one.case, one.crime


def _event(one: Told) -> object:
    """A name of the event, the same however often its store told it; of others their own."""
    origin = one.fact.provenance
    if origin is None or not origin.key:
        return one.uid
    whom = frozenset(about.nominal for about in one.about)
    return (*_moment(one), whom, origin.store, origin.key)


def subjects_opened(rule: Duty, one: Told, context: Context) -> frozenset[str | None]:
    """Everybody for whom `one`, if its conditions hold, opens `rule` (None: nobody)."""
    if rule.for_each in ("event", "event_with_child"):
        return frozenset({None}) if _opens_for(rule, one, None, context) else frozenset()
    return frozenset(
        about.nominal for about in one.about if _opens_for(rule, one, about.nominal, context)
    )


def counts_as_child(one: Told, nominal: str, context: Context) -> bool:
    """Whether `nominal` is a child whom this fact concerns as a child, not merely as a suspect."""
    person, roles = context.person(nominal), one.roles_of(nominal)
    if "unrelated" in person.tags or not person.is_child(one.day, roles):
        return False
    spared = one.kind in _NOR_ON or one.kind.startswith(_SUSPECTS_DO_NOT_COUNT_ON)
    return not (spared and "suspect" in (person.roles | roles))


def _in_force(rule: Duty, one: Told) -> bool:
    day = one.day
    return rule.in_force_from <= day and (rule.in_force_until is None or day < rule.in_force_until)


def _opens_for(rule: Duty, one: Told, subject: str | None, context: Context) -> bool:
    if subject is None:
        return rule.for_each == "event" or (
            rule.for_each == "event_with_child"
            and any(
                counts_as_child(one, about.nominal, context)
                for about in one.about
                if about.sort == "person"
            )
        )
    places = [about for about in one.about if about.nominal == subject]
    return bool(places) and _plays(rule, one, subject, places, context)


def _plays(rule: Duty, one: Told, subject: str, places: Sequence[About], context: Context) -> bool:
    person = context.person(subject)
    if not all(
        holds(getattr(person, name, None), wanted) for name, wanted in rule.subject_where.items()
    ):
        return False
    match rule.for_each:
        case "child" | "school_child" | "preschool_child":
            return (
                one.names(subject)
                and counts_as_child(one, subject, context)
                and _of_age(rule, one, person)
            )
        case "others":
            return any(about.path.startswith("others") for about in places)
        case "suspect" | "offender":
            return one.names(subject) and rule.for_each in (person.roles | one.roles_of(subject))
        case "person" | "owner":
            return one.names(subject) and any(about.sort == "person" for about in places)
        case "rec":
            return one.names(subject)
        case _:
            return False


def _of_age(rule: Duty, one: Told, person: PersonView) -> bool:
    age = person.age_on(one.day)
    if rule.for_each == "school_child":
        of_school_age = age is not None and 5 <= age <= 17
        return person.in_school is True or (of_school_age and person.in_school is not False)
    if rule.for_each == "preschool_child":
        return age is not None and age < 5 and person.in_school is not True
    return True


def _standing_against(
    rule: Duty, one: Told, subject: str | None, told: Sequence[Told], readings: Readings
) -> bool:
    if rule.standing_only_for and not readings.any_of(one, rule.standing_only_for):
        return False
    return any(
        standing.order < one.order
        and (subject is None or standing.names(subject))
        and readings.matches(standing, on)
        for on in rule.not_if_standing
        for standing in told
        if standing.kind == on.kind
    )
