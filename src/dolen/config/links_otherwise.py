"""The links of products counted another way, to hold against the house's own: by SQL in DuckDB.

Nothing here uses the functions by which links are found. Who is a child is asked of the house, for
that is no matter of counting; so is where nobody's finds count (homes, schools, wards, cells).
"""

import datetime as dt
from collections.abc import Iterator

import duckdb
from django.db.models import F

from dolen.insight.models import KeptLink
from dolen.people.models import Nominal
from dolen.people.standpoint import Standpoint

_AT_ONCE = 500
_TABLE = """
CREATE TABLE named (uid TEXT, kind TEXT, who TEXT, sort TEXT, path TEXT, suspect BOOLEAN,
  child BOOLEAN, counts BOOLEAN)
"""
_CHILD = "c.sort = 'person' AND c.child AND NOT c.suspect AND c.path NOT LIKE 'others%'"
_TYING = (
    "('crime.disclosed', 'crime.other_force', 'suspect.identified', 'suspect.contact', "
    "'victims.other_identified', 'exploitation.indicator', 'intelligence.link', 'harm.suspected', "
    "'child.found_with_risky_adult', 'risky_adult.named')"
)
_FINDS = (
    "('missing.found', 'child.found_with_risky_adult', 'exploitation.indicator', "
    "'intelligence.link', 'crime.disclosed', 'custody.detained')"
)
_THINGS = "('exploitation.indicator', 'intelligence.link', 'device.identified', 'device.seized')"
QUERIES = {
    "person": f"""SELECT DISTINCT h.who, c.who, c.uid FROM named c JOIN named h USING (uid)
        WHERE {_CHILD} AND c.kind IN {_TYING} AND h.suspect AND h.who <> c.who""",  # noqa: S608  # words of this module
    "place": f"""SELECT DISTINCT h.who, c.who, c.uid FROM named c JOIN named h USING (uid)
        WHERE {_CHILD} AND c.kind IN {_FINDS} AND h.path = 'place' AND h.counts""",  # noqa: S608  # words of this module
    "thing": f"""SELECT DISTINCT '', c.who, c.uid FROM named c JOIN named h USING (uid)
        WHERE {_CHILD} AND c.kind IN {_THINGS} AND h.sort = 'thing'""",  # noqa: S608  # words of this module
    "missing": f"""SELECT DISTINCT c.who, c.who, c.uid FROM named c
        WHERE {_CHILD} AND c.kind = 'missing.reported'""",  # noqa: S608  # words of this module
}
"""How the links of each sort are counted; things by child and fact alone, however written."""
Row = tuple[str, str, str]


def differences(now: dt.datetime) -> dict[str, int]:
    """How many links of each sort the house and SQL do not both have."""
    connection = duckdb.connect()
    connection.execute(_TABLE)
    rows = list(_named(now))
    if rows:
        connection.executemany("INSERT INTO named VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    return {
        sort: len(set(connection.execute(query).fetchall()) ^ _kept(sort))
        for sort, query in QUERIES.items()
    }


def _kept(sort: str) -> set[Row]:
    """The links the house keeps; of people only those of facts that name somebody as a suspect."""
    found = KeptLink.objects.filter(sort=sort)
    if sort == "person":
        found = found.exclude(kind="missing.found")
    rows = found.values_list("hub", "child", "uid")
    return {("" if sort == "thing" else hub, child, uid) for hub, child, uid in rows}


def _named(now: dt.datetime) -> Iterator[tuple[object, ...]]:
    """Everybody and everything that the facts about anybody name."""
    heads = Nominal.objects.filter(canonical=F("id"), sort="person").order_by("id")
    subjects = list(heads.values_list("id", flat=True))
    seen: set[str] = set()
    for start in range(0, len(subjects), _AT_ONCE):
        part = subjects[start : start + _AT_ONCE]
        standpoint = Standpoint(as_of=now)
        standpoint.load(part)
        told = {one.uid: one for who in part for one in standpoint.facts(who)}
        views = standpoint.persons_in(told.values())
        for uid, one in told.items():
            if uid in seen:
                continue
            seen.add(uid)
            suspects = {
                about.nominal
                for about in one.about
                if {"suspect", "risk_adult", "offender"} & set(about.roles)
            }
            for about in one.about:
                view = views[about.nominal]
                words = view.roles | view.tags
                never = {"placement", "home", "school", "hospital", "police_station"} & words
                is_person = about.sort == "person"
                yield (
                    uid, one.kind, about.nominal, about.sort, about.path,
                    is_person and about.nominal in suspects,
                    is_person and view.is_child(one.day, one.roles_of(about.nominal)),
                    not (view.hub or never),
                )  # fmt: skip
