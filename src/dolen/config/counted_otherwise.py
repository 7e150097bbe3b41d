"""The measures counted another way, to hold against the house's own count: by SQL over an export.

The export is two tables in DuckDB, one row a fact and one row for whom each fact is about. Nothing
here uses the functions by which measures find their lines.
"""

import datetime as dt
from collections.abc import Iterator

import duckdb
from django.db.models import F

from dolen.config import custody_otherwise as custody
from dolen.insight.models import CountedLine
from dolen.journal.conditions import stated
from dolen.journal.told import Told
from dolen.law.moments import in_london
from dolen.people.models import Nominal
from dolen.people.standpoint import Standpoint

_AT_ONCE = 500
Line = tuple[str, str, bool | None]
"""A line as both ways know it: the fact, whose it is, what became of it."""

_TABLES = """
CREATE TABLE fact (uid TEXT, kind TEXT, happened TIMESTAMP, known TIMESTAMP, day DATE, place BIGINT,
  matter TEXT, crime TEXT, decision TEXT, type TEXT, effect BOOLEAN, reaction BOOLEAN,
  ends TIMESTAMP);
CREATE TABLE about (uid TEXT, who TEXT, child BOOLEAN, offender BOOLEAN);
"""
_MINE = """
CREATE VIEW mine AS SELECT f.*, a.who, a.child, a.offender FROM fact f JOIN about a USING (uid);
"""
_WITHIN = """
SELECT o.uid, o.who,
  CASE WHEN $now < o.happened + INTERVAL ({days}) DAY THEN NULL
       ELSE EXISTS (SELECT 1 FROM mine n WHERE n.who = o.who AND n.place > o.place
                    AND n.happened <= o.happened + INTERVAL ({days}) DAY AND {wanted}) END
FROM mine o WHERE {opens}
"""
_UNTIL = """
SELECT o.uid, o.who,
  CASE WHEN EXISTS (SELECT 1 FROM mine n WHERE n.who = o.who AND n.place > o.place AND {wanted})
       THEN TRUE END
FROM mine o WHERE {opens}
"""
_WORDS = (
    "o.kind IN ('child.voice_recorded', 'missing.prevention_interview', "
    "'missing.return_interview', 'child.interview_held') AND o.child"
)
_DECIDES = (
    "n.effect AND n.kind IN ('strategy.held', 'strategy.recorded', 'strategy.single_agency', "
    "'strategy.single_agency_reviewed', 'assessment.completed', 'conference.initial', "
    "'conference.review', 'plan.reviewed', 'register.removed', 'trigger.plan', 'offender.review', "
    "'contact.no_risk_rationale')"
)
_IS_HARM = (
    "child AND (kind IN ('crime.disclosed', 'crime.recorded', 'harm.suspected', 'child.exposed', "
    "'child.found_with_risky_adult') OR kind = 'incident.attended' AND type = 'domestic')"
)
_EVENTS = f"""
CREATE TABLE harm AS
WITH RECURSIVE told AS (SELECT * FROM mine WHERE {_IS_HARM}),
alike AS (
  SELECT l.who, l.place AS one, r.place AS other FROM told l JOIN told r ON l.who = r.who AND (
    l.day = r.day OR l.matter IN (r.matter, r.crime) OR l.crime IN (r.matter, r.crime))
),
reached AS (
  SELECT who, place, place AS begun FROM told
  UNION
  SELECT reached.who, reached.place, alike.other FROM reached
    JOIN alike ON alike.who = reached.who AND alike.one = reached.begun
)
SELECT t.uid, t.who, t.happened, t.place FROM told t
WHERE t.place = (SELECT min(begun) FROM reached r WHERE r.who = t.who AND r.place = t.place);
"""  # noqa: S608  # words of this module
_HARM_AGAIN = """
SELECT o.uid, o.who, CASE WHEN $now < o.happened + INTERVAL ({days}) DAY THEN NULL ELSE EXISTS (
  SELECT 1 FROM harm n WHERE n.who = o.who AND n.place > o.place
  AND n.happened <= o.happened + INTERVAL ({days}) DAY) END
FROM harm o
"""
_SAFETY = """
SELECT o.uid, o.who, CASE WHEN EXISTS (SELECT 1 FROM mine n WHERE n.who = o.who
  AND n.place > o.place AND n.kind IN ('protection.taken', 'child.placed', 'strategy.held',
  's47.started', 'epo.granted', 'register.registered', 'suspect.arrested', 'suspect.charged'))
  THEN TRUE END FROM harm o
"""
_AFTER_NO_ACTION = """
SELECT o.uid, o.who, CASE WHEN $now < o.happened + INTERVAL 90 DAY THEN NULL ELSE EXISTS (
  SELECT 1 FROM harm n WHERE n.who = o.who AND n.place > o.place
  AND n.happened <= o.happened + INTERVAL 90 DAY) END
FROM mine o WHERE o.kind = 'authority.decision' AND o.decision = 'nfa' AND o.child
"""


def _within(opens: str, wanted: str, days: int) -> str:
    return _WITHIN.format(opens=opens, wanted=wanted, days=days)


def _until(opens: str, wanted: str) -> str:
    return _UNTIL.format(opens=opens, wanted=wanted)


QUERIES = {
    "harm.again_soon": _HARM_AGAIN.format(days=90),
    "harm.again_in_a_year": _HARM_AGAIN.format(days=365),
    "harm.time_to_safety": _SAFETY,
    "harm.after_no_action": _AFTER_NO_ACTION,
    "voice.to_effect": _within(_WORDS, _DECIDES, 30),
    "voice.told_back": _within(_WORDS, "n.kind = 'child.told'", 90),
    "voice.answer": "SELECT uid, who, reaction FROM mine WHERE kind = 'child.told'",
    "notices.no_action": (
        "SELECT uid, who, decision = 'nfa' FROM mine "
        "WHERE kind = 'authority.decision' AND decision IS NOT NULL AND child"
    ),
    "notices.time_to_decision": _until(
        "o.kind = 'ppn.sent_to_authority' AND o.child",
        "n.kind = 'authority.decision' AND n.decision IS NOT NULL AND n.child",
    ),
    "planning.time_to_discussion": _until(
        "o.kind = 'strategy.requested' AND o.child", "n.kind = 'strategy.held'"
    ),
    "planning.time_to_review": _until(
        "o.kind = 'strategy.single_agency' AND o.child",
        "n.kind = 'strategy.single_agency_reviewed'",
    ),
    "missing.again": _within(
        "o.kind = 'missing.found'",
        "n.kind = 'missing.reported' AND n.matter IS DISTINCT FROM o.matter",
        90,
    ),
    "missing.hours": _until("o.kind = 'missing.reported'", "n.kind = 'missing.found'"),
    "missing.interview_used": _within(
        "o.kind IN ('missing.prevention_interview', 'missing.return_interview')",
        "n.kind IN ('miraf.updated', 'trigger.plan')",
        7,
    ),
    "offenders.breach_acted_on": _within(
        "o.kind = 'breach.detected' AND o.offender",
        "n.kind IN ('breach.arrest', 'breach.no_arrest_reason', 'crime.recorded')",
        3,
    ),
    **custody.QUERIES,
}
"""How each measure is counted from the export, by the numbers of the first edition."""


def export(now: dt.datetime) -> duckdb.DuckDBPyConnection:
    """Every fact about a person, as of `now`, in a DuckDB of its own."""
    connection = duckdb.connect()
    connection.execute(_TABLES + custody.TABLES + _MINE + custody.VIEWS)
    seen: dict[str, Told] = {}
    children: dict[tuple[str, str], tuple[bool, bool]] = {}
    for subject, one, child, offender in _told(now):
        seen[one.uid] = one
        children[one.uid, subject] = (child, offender)
    ordered = sorted(seen.values(), key=lambda one: one.order)
    facts = [_fact(one, place) for place, one in enumerate(ordered)]
    about = [(uid, who, *rest) for (uid, who), rest in children.items()]
    days = [in_london(one.happened_at).date() for one in ordered[:1]]
    nights = list(custody.nights(days[0], in_london(now).date())) if days else []
    for name, rows in (("fact", facts), ("about", about), ("night", nights)):
        if rows:
            gaps = ", ".join("?" * len(rows[0]))
            connection.executemany(f"INSERT INTO {name} VALUES ({gaps})", rows)  # noqa: S608
    connection.execute(_EVENTS)
    return connection


def _told(now: dt.datetime) -> Iterator[tuple[str, Told, bool, bool]]:
    heads = Nominal.objects.filter(canonical=F("id"), sort="person").order_by("id")
    subjects = list(heads.values_list("id", flat=True))
    for start in range(0, len(subjects), _AT_ONCE):
        part = subjects[start : start + _AT_ONCE]
        standpoint = Standpoint(as_of=now)
        standpoint.load(part)
        for subject in part:
            person = standpoint.person(subject)
            for one in standpoint.facts(subject):
                if one.names(subject):
                    roles = one.roles_of(subject)
                    yield subject, one, person.is_child(one.day, roles), "offender" in roles


def _fact(one: Told, place: int) -> tuple[object, ...]:
    effect = (
        bool(stated(one, "childs_view_effect")) or stated(one, "childs_view_considered") is True
    )
    at, known = _plain(one.happened_at), _plain(one.learned_at or one.happened_at)
    decision = stated(one, "decision") if one.kind == "authority.decision" else None
    kind = stated(one, "type") if one.kind == "incident.attended" else None
    reaction = bool(stated(one, "childs_reaction"))
    ends = (
        stated(one, "ends_at") or stated(one, "meeting_at") if one.kind == "mace.listed" else None
    )
    day = in_london(one.happened_at).date()
    told = (one.uid, one.kind, at, known, day, place)
    return (
        *told,
        one.case,
        one.crime,
        decision,
        kind,
        effect,
        reaction,
        _plain(ends) if isinstance(ends, dt.datetime) else None,
    )


def _plain(moment: dt.datetime) -> dt.datetime:
    """In UTC without saying so: DuckDB then needs no table of time zones."""
    return moment.astimezone(dt.UTC).replace(tzinfo=None)


def otherwise(connection: duckdb.DuckDBPyConnection, measure: str, now: dt.datetime) -> set[Line]:
    """The lines of a measure as SQL finds them."""
    query = QUERIES[measure]
    given = {"now": _plain(now)} if "$now" in query else None
    return set(connection.execute(query, given).fetchall())


def differences(now: dt.datetime) -> dict[str, int]:
    """How many lines of each measure the last count and SQL do not both have."""
    with export(now) as connection:
        return {
            name: len(otherwise(connection, name, now) ^ counted(name)) for name in sorted(QUERIES)
        }


def counted(measure: str) -> set[Line]:
    """The lines of a measure as the house counted them."""
    rows = CountedLine.objects.filter(measure=measure)
    return set(rows.values_list("uid", "subject", "held"))
