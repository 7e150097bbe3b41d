"""Whom and where a screen begins with: the person it was opened for, the household, the matter."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dolen.access import reading as access
from dolen.cases.models import CaseRow
from dolen.duties.models import DutyRow
from dolen.journal.told import PersonView, Told
from dolen.law.moments import local_day
from dolen.people import joining
from dolen.people import reading as people
from dolen.web.gathering.moments import Moment
from dolen.web.gathering.names import names_of
from dolen.web.gathering.opened import Opened, flags_readable, open_at
from dolen.web.presenting.flags import FlagBadge, badges
from dolen.web.presenting.people import Banner, Called, banner
from dolen.web.presenting.relations import lines

MOST_NEAR = 8
MOST_CHILDREN = 12
LONGEST_REFERENCE = 64
_MOST_LOOKED_AT = 60


@dataclass(frozen=True)
class Beginning:
    """What is known before anything is asked. All ids are canonical and may be seen.

    `children` stand in the cards; `people` and `places` are offered first in every choice. `told`
    are the facts about the person that the member may read, `household` grown-ups who live there.
    """

    about: str = ""
    case: str = ""
    strip: Banner | None = None
    flags: Sequence[FlagBadge] = ()
    children: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    household: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict, repr=False)
    told: Sequence[Told] = field(default=(), repr=False)

    @property
    def key(self) -> str:
        """Under which name the draft of this screen is kept."""
        return f"{self.about}|{self.case}"


def begin(about: str, case: str, *, household: bool, now: dt.datetime) -> Beginning:
    """Open whom the screen is about and gather who lives there, logged. Raises `NotForYou`."""
    case = case if _is_known(case) else ""
    in_case = _in_matter(case)
    strip, flags, nominal, near = None, [], "", []
    living: list[str] = []
    told: list[Told] = []
    if about:
        opened = open_at(about, Moment(now), purpose=f"record {case}".strip())
        nominal = opened.nominal
        strip = _strip(opened, now)
        flags = badges(opened.flags, flags_readable(opened), now)
        living = _living_with(nominal, now)
        near = _near(nominal, living, now)
        told = [one for one, shown in opened.entries if not shown.is_card]
    shown = access.listed([one for one in (nominal, *in_case, *near) if one][:_MOST_LOOKED_AT])
    views = people.persons(shown.nominals)
    children = [one for one in shown.nominals if _is_child(views.get(one), now)]
    own = [one for one in (nominal, *in_case) if one in children][:1]
    return Beginning(
        about=nominal,
        case=case,
        strip=strip,
        flags=flags,
        children=tuple((children if household else own)[:MOST_CHILDREN]),
        people=tuple(_of_sort(shown.nominals, views, "person")[:MOST_NEAR]),
        places=tuple(_of_sort(shown.nominals, views, "place")[:MOST_NEAR]),
        household=tuple(
            one
            for one in _of_sort(shown.nominals, views, "person")
            if one in living and one not in children and one != nominal
        ),
        labels=shown.labels,
        told=told,
    )


def _strip(opened: Opened, now: dt.datetime) -> Banner:
    reading = opened.reading
    if reading.sort != "person":
        return Banner(reading.label, reading.reference, (), is_child=False)
    tied = lines(opened.relations, opened.nominal, names_of(opened.named()), now)
    return banner(reading.person, Called(reading.label, reading.reference), tied, now)


def _living_with(nominal: str, now: dt.datetime) -> list[str]:
    """Their homes, and who lives there or at the place (not at a hub)."""
    homes = [one.place for one in joining.addresses([nominal], at=now)[nominal]]
    places = people.places([nominal, *homes])
    found = list(homes)
    for place in dict.fromkeys([*homes, *([nominal] if nominal in places else [])]):
        view = places.get(place)
        if view is None or not view.hub:
            found += [one.from_nominal for one in joining.members_at(place, from_=now)]
    return found


def _near(nominal: str, living: Sequence[str], now: dt.datetime) -> list[str]:
    """Who and what lives with them, and who cares for them."""
    tied = joining.relations_of([nominal], at=now)[nominal]
    ends = [(one.from_nominal, one.to_nominal) for one in tied if one.relation == "cares_for"]
    found = [*living, *(end for pair in ends for end in pair)]
    return [one for one in dict.fromkeys(found) if one and one != nominal]


def _is_known(case: str) -> bool:
    well_formed = 0 < len(case) <= LONGEST_REFERENCE and case.isprintable()
    if not well_formed:
        return False
    # What an inspection recommends is owed in a matter that is no person's case.
    in_case = CaseRow.objects.filter(matter=case).exists()
    return in_case or DutyRow.objects.filter(scope=case).exists()


def _in_matter(case: str) -> list[str]:
    if not case:
        return []
    return list(
        dict.fromkeys(CaseRow.objects.filter(matter=case).values_list("subject", flat=True))
    )


def _is_child(view: PersonView | None, now: dt.datetime) -> bool:
    return view is not None and view.sort == "person" and view.is_child(local_day(now))


def _of_sort(nominals: Iterable[str], views: dict[str, PersonView], sort: str) -> list[str]:
    return [one for one in nominals if (view := views.get(one)) is not None and view.sort == sort]
