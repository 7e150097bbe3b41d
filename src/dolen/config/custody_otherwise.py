"""The measures of custody and of exploitation meetings counted by SQL, for `counted_otherwise`.

A detention is the facts of its case; without a case, those until the child's next detention.
"""

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
TABLES = "CREATE TABLE night (starts TIMESTAMP, stops TIMESTAMP);"
VIEWS = """
CREATE VIEW detained AS SELECT o.*, (SELECT min(d.place) FROM mine d WHERE d.who = o.who
  AND d.kind = 'custody.detained' AND d.place > o.place) AS following
FROM mine o WHERE o.kind = 'custody.detained';
CREATE VIEW after AS SELECT o.uid AS begun, o.who AS held, n.* FROM detained o
JOIN mine n ON n.who = o.who AND n.place > o.place AND CASE WHEN o.matter IS NOT NULL
  THEN n.matter = o.matter ELSE o.following IS NULL OR n.place < o.following END;
CREATE VIEW detention AS SELECT o.uid, o.who, o.happened,
  min(n.happened) FILTER (n.kind IN ('custody.released', 'custody.transferred', 'custody.court'))
    AS ended,
  bool_or(n.kind = 'custody.charged') AS charged,
  bool_or(n.kind = 'custody.appropriate_adult_arrived') AS came
FROM detained o LEFT JOIN after n ON n.begun = o.uid AND n.held = o.who
GROUP BY o.uid, o.who, o.happened;
CREATE VIEW listed AS SELECT o.*, (SELECT min(l.place) FROM mine l WHERE l.who = o.who
  AND l.kind = 'mace.listed' AND l.place > o.place) AS following
FROM mine o WHERE o.kind = 'mace.listed';
"""
_ENDED = "CASE WHEN ended IS NOT NULL THEN TRUE END"
QUERIES = {
    "custody.hours": f"SELECT uid, who, {_ENDED} FROM detention",  # noqa: S608  # words of here
    "custody.hours_before_charge": (
        "SELECT uid, who, CASE WHEN charged OR ended IS NOT NULL THEN TRUE END FROM detention"
    ),
    "custody.hours_after_charge": f"SELECT uid, who, {_ENDED} FROM detention WHERE charged",  # noqa: S608
    "custody.hours_to_adult": (
        "SELECT uid, who, CASE WHEN came THEN TRUE WHEN ended IS NOT NULL THEN FALSE END "
        "FROM detention"
    ),
    "custody.overnight": (
        "SELECT uid, who, CASE WHEN EXISTS (SELECT 1 FROM night WHERE least(stops, "
        "coalesce(ended, $now)) - greatest(starts, happened) >= INTERVAL 4 HOUR) THEN TRUE "
        "WHEN ended IS NOT NULL THEN FALSE END FROM detention"
    ),
    "planning.discussed": (
        "SELECT o.uid, o.who, CASE WHEN EXISTS (SELECT 1 FROM mine n WHERE n.who = o.who "
        "AND n.kind = 'mace.discussed' AND n.place > o.place "
        "AND (o.following IS NULL OR n.place < o.following)) THEN TRUE "
        "WHEN o.following IS NOT NULL OR o.ends < $now THEN FALSE END FROM listed o"
    ),
}
"""How each measure is counted from the export, by the numbers of the first edition."""


def nights(first: dt.date, last: dt.date) -> Iterator[tuple[dt.datetime, dt.datetime]]:
    """From midnight to 08.00 by the clocks in Wales, of each of these days, in UTC unsaid."""
    day = first
    while day <= last:
        yield (
            _plain(dt.datetime.combine(day, dt.time(0), LONDON)),
            _plain(dt.datetime.combine(day, dt.time(8), LONDON)),
        )
        day += dt.timedelta(days=1)


def _plain(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(dt.UTC).replace(tzinfo=None)
