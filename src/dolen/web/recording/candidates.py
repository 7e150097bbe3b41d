"""Whom a choice offers: words, age, home and warnings, and why each was found. All logged."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from dolen.access import reading as access
from dolen.access import visits
from dolen.access.permissions import is_partner
from dolen.flags.models import FlagRow
from dolen.flags.registry import flags
from dolen.journal.subjects import Sort
from dolen.law.moments import local_day
from dolen.people import joining, search
from dolen.people import reading as people
from dolen.web.gathering.names import sorts_of
from dolen.web.presenting.alike import band_words
from dolen.web.presenting.people import age_words
from dolen.web.words import translated

MOST_FOUND = 8
LONGEST_QUERY = 200


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody or something already known: its id, words, what tells it from others."""

    nominal: str
    words: str
    facts: tuple[str, ...] = ()
    sort: str = "person"
    likely: str = ""
    chosen: bool = False
    is_child: bool = False


def found(asked: str, sort: Sort, now: dt.datetime) -> list[Candidate]:
    """The people, places or things that words find, with why; what was asked is logged."""
    words = " ".join(asked.split())[:LONGEST_QUERY]
    hits = [hit for hit in search.search(words, limit=40) if hit.sort == sort] if words else []
    shown = access.searched(words, [hit.nominal for hit in hits])
    why = {hit.nominal: tuple(translated(one) for one in hit.why) for hit in hits}
    heads = [head for hit in hits if (head := shown.asked.get(hit.nominal)) is not None]
    kept = list(dict.fromkeys(heads))[:MOST_FOUND]
    described = _described(kept, shown.labels, now)
    sure = {shown.asked.get(hit.nominal): band_words(hit.band) for hit in hits}
    return [
        replace(
            one,
            facts=(*one.facts, *why.get(one.nominal, ())),
            likely=sure.get(one.nominal, ""),
        )
        for one in described
    ]


def known(nominals: Collection[str], now: dt.datetime) -> dict[str, Candidate]:
    """Those of `nominals` that exist and may be seen, by the id asked. Logged."""
    shown = access.listed(nominals)
    by_head = {one.nominal: one for one in _described(shown.nominals, shown.labels, now)}
    return {asked: by_head[head] for asked, head in shown.asked.items() if head in by_head}


def proposed(mention: object, now: dt.datetime) -> list[Candidate]:
    """Whom a new mention may be, the likeliest first, with why. Logged when anybody is shown."""
    proposals = search.propose(mention)[:MOST_FOUND]  # type: ignore[arg-type]  # any of the three
    shown = known([one.nominal for one in proposals], now)
    return [
        replace(
            shown[one.nominal],
            likely=_("Possible match"),
            facts=tuple(
                filter(
                    None,
                    (
                        band_words(one.band),
                        *shown[one.nominal].facts,
                        *(translated(why) for why in one.why),
                    ),
                )
            ),
        )
        for one in proposals
        if one.nominal in shown
    ]


def _described(
    nominals: Sequence[str], labels: Mapping[str, str], now: dt.datetime
) -> list[Candidate]:
    sorts = sorts_of(nominals)
    plain = [
        Candidate(one, labels.get(one, "") or _nameless(sorts.get(one, "")), sort=sorts[one])
        for one in nominals
        if one in sorts
    ]
    member = visits.current().needs_a_member()
    # A partner sees the name alone: the rest may rest on facts not disclosed to it.
    return plain if is_partner(member) else _told_apart(plain, now)


def _told_apart(plain: Sequence[Candidate], now: dt.datetime) -> list[Candidate]:
    persons = [one.nominal for one in plain if one.sort == "person"]
    views = people.persons(persons)
    homes = joining.addresses(persons, at=now)
    warned = _warnings([one.nominal for one in plain])
    done = []
    for one in plain:
        facts = [*warned.get(one.nominal, ())]
        if one.sort == "person":
            age = age_words(views[one.nominal], now) if one.nominal in views else ""
            facts.insert(0, _("Age %(age)s") % {"age": age} if age else _("Age not known"))
            home = next((home.address for home in homes.get(one.nominal, ()) if home.address), "")
            facts.insert(1, home or _("Home not known"))
        view = views.get(one.nominal)
        child = view is not None and view.is_child(local_day(now))
        done.append(replace(one, facts=tuple(facts), is_child=child))
    return done


def _warnings(nominals: Collection[str]) -> dict[str, list[str]]:
    held: dict[str, list[str]] = {}
    for row in FlagRow.objects.filter(nominal__in=nominals, until=None).order_by("since"):
        rule = flags.get(row.rule)
        if rule is not None and rule.grave:
            held.setdefault(row.nominal, []).append(translated(rule.says))
    return {nominal: list(dict.fromkeys(says)) for nominal, says in held.items()}


def _nameless(sort: str) -> str:
    if sort == "place":
        return _("Place without an address")
    return _("Thing without a number") if sort == "thing" else _("Name not known")
