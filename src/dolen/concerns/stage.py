"""Keeping the projection of concerns, and saying which are newly raised or withdrawn."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from dolen.concerns.evaluate import Found, look
from dolen.concerns.facts import KINDS
from dolen.concerns.models import ConcernLink, ConcernRow
from dolen.concerns.patterns import Concern
from dolen.concerns.reaching import Within, changed_by
from dolen.concerns.registry import concerns
from dolen.concerns.world import JournalWorld, MatterWorld
from dolen.journal import difference
from dolen.journal.conditions import stated
from dolen.journal.fact import Fact
from dolen.journal.held import held
from dolen.journal.told import Told, matters_of
from dolen.people.standpoint import Standpoint

_FIELDS = (
    "edition", "room", "at", "links", "because", "state", "to", "raised_at", "answer",
    "answered_at", "answered_by", "next_alarm_at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class News:
    """A concern that should now be said: raised, or withdrawn.

    `said` is how often either was said of it before: what is said in one moment keeps its order.
    """

    raised: bool
    rule: str
    anchor: str
    key: str
    links: tuple[str, ...]
    to: str
    said: int = 0


def recompute(
    standpoint: Standpoint,
    *,
    nominals: Collection[str],
    kinds: Collection[str] | None,
    matters: Collection[str] = (),
    named: Collection[str] = (),
) -> list[News]:
    """Look again for the patterns that facts of `kinds` (None: all) about `nominals` can change.

    Those of a whole matter are looked for in `matters`. `named` are the patterns of which those
    facts tell that they were raised, withdrawn or answered. Stores the difference and returns what
    has to be told.
    """
    touched = _touched(kinds, named)
    rules = [rule for rule in touched if rule.anchor != "matter"]
    news = _in_matters(standpoint, matters, [rule for rule in touched if rule.anchor == "matter"])
    for reach in sorted({rule.reach for rule in rules}):
        here = [rule for rule in rules if rule.reach == reach]
        anchors = standpoint.neighbourhood(nominals, hops=reach)
        news += _around(standpoint, anchors, here)
    return news


def lasting(
    standpoint: Standpoint,
    *,
    nominals: Collection[str],
    matters: Collection[str],
    rules: Collection[str],
) -> list[News]:
    """Look again for these patterns around these alone: the moment has come, nothing was told.

    Stores the difference and returns what has to be told.
    """
    due = [rule for rule in concerns if rule.name in rules]
    news = _in_matters(standpoint, matters, [rule for rule in due if rule.anchor == "matter"])
    return news + _around(standpoint, nominals, [rule for rule in due if rule.anchor != "matter"])


def named_in(facts: Iterable[Fact]) -> set[str]:
    """The patterns of which these facts tell that they were raised, withdrawn or answered."""
    return {str(getattr(fact, "concern", "")) for fact in facts if fact.kind in KINDS}


def _touched(kinds: Collection[str] | None, named: Collection[str]) -> list[Concern]:
    """The patterns that facts of these kinds (None: any) can change."""
    if kinds is None:
        return list(concerns)
    names = frozenset(named).union(*(changed_by(kind) for kind in kinds))
    return [rule for rule in concerns if rule.name in names]


def recompute_alone(
    standpoint: Standpoint, *, nominals: Collection[str], matters: Collection[str] = ()
) -> list[News]:
    """Look for every pattern at `nominals` and in `matters`, and at nobody near them.

    For a caller who takes everybody in turn: whoever is near comes by themselves.
    """
    rules = [rule for rule in concerns if rule.anchor != "matter"]
    furthest = max((rule.reach for rule in rules), default=0)
    near = standpoint.neighbourhood(nominals, hops=furthest)
    standpoint.load(near)
    standpoint.load_relations(near)
    news = _in_matters(standpoint, matters, [rule for rule in concerns if rule.anchor == "matter"])
    standpoint.about_nobody(matters_of(one for who in near for one in standpoint.facts(who)))
    world = JournalWorld(standpoint)
    within = Within(world, frozenset(near))
    fitting = _fitting(standpoint, rules)
    return news + _keep(
        nominals, rules, world, lambda anchor: within.could_be(anchor, fitting(anchor))
    )


def _around(
    standpoint: Standpoint, anchors: Collection[str], rules: Sequence[Concern]
) -> list[News]:
    standpoint.load(anchors)
    standpoint.about_nobody(matters_of(one for who in anchors for one in standpoint.facts(who)))
    return _keep(anchors, rules, JournalWorld(standpoint), _fitting(standpoint, rules))


def _fitting(
    standpoint: Standpoint, rules: Sequence[Concern]
) -> Callable[[str], Sequence[Concern]]:
    """Which of the rules are looked for around an anchor of its sort."""
    by_sort: dict[str, list[Concern]] = defaultdict(list)
    for rule in rules:
        by_sort[rule.anchor].append(rule)
    return lambda anchor: by_sort.get(standpoint.sort(anchor), ())


def _in_matters(
    standpoint: Standpoint, matters: Collection[str], rules: Sequence[Concern]
) -> list[News]:
    if not rules or not matters:
        return []
    standpoint.load_matters(matters)
    return _keep(matters, rules, MatterWorld(standpoint), lambda _matter: rules)


def _keep(
    anchors: Collection[str],
    rules: Sequence[Concern],
    world: JournalWorld,
    at: Callable[[str], Sequence[Concern]],
) -> list[News]:
    """Look for the rules that `at` names for each anchor; store and tell what differs."""
    names = [rule.name for rule in rules]
    theirs = "anchor IN ({among}) AND rule IN ({among})"
    before = held(ConcernRow, theirs, [list(anchors), names])
    wanted: list[ConcernRow] = []
    news: list[News] = []
    for anchor in sorted(anchors):
        told = _deeds(world.facts(anchor), anchor, names)
        found = {one.identity: one for one in look(at(anchor), anchor, world)}
        rows = [_row(one, told.get(one.identity, ())) for one in found.values()]
        rows += _withdrawn(told, found)
        news += [one for row in rows for one in _news(row, told.get(_identity(row), ()))]
        wanted += rows
    if difference.store(ConcernRow, before, wanted, identity=_identity, fields=_FIELDS):
        _store_links(anchors, names)
    return news


def _deeds(
    told: Iterable[Told], anchor: str, names: Collection[str]
) -> dict[tuple[str, str, str], list[Told]]:
    deeds: dict[tuple[str, str, str], list[Told]] = {}
    for one in told:
        if one.kind in KINDS and stated(one, "anchor") == anchor:
            rule, key = str(stated(one, "concern")), str(stated(one, "key"))
            if rule in names:
                deeds.setdefault((rule, anchor, key), []).append(one)
    return deeds


def _row(one: Found, deeds: Sequence[Told]) -> ConcernRow:
    rule = concerns[one.rule]
    raised = _last(deeds, "concern.raised")
    answer = _last(deeds, "concern.answered")
    state = "pending" if not one.raised else "answered" if answer else "raised"
    return ConcernRow(
        rule=one.rule,
        edition=rule.digest(),
        room=rule.room,
        anchor=one.anchor,
        key=one.finding.key,
        at=one.finding.at,
        links=list(one.finding.links),
        because=list(one.finding.because),
        state=state,
        to=rule.to,
        raised_at=raised.recorded_at if raised else None,
        answer=str(stated(answer, "answer")) if answer else "",
        answered_at=answer.happened_at if answer else None,
        answered_by=answer.uid if answer else "",
        next_alarm_at=one.finding.at if not one.raised else None,
    )


def _withdrawn(
    deeds: dict[tuple[str, str, str], list[Told]], found: dict[tuple[str, str, str], Found]
) -> list[ConcernRow]:
    rows = []
    for (name, anchor, key), told in deeds.items():
        raised = _last(told, "concern.raised")
        if raised is None or (name, anchor, key) in found:
            continue
        rule = concerns[name]
        rows.append(
            ConcernRow(
                rule=name,
                edition=rule.digest(),
                room=rule.room,
                anchor=anchor,
                key=key,
                at=raised.happened_at,
                links=sorted({about.nominal for about in raised.about}),
                because=[],
                state="withdrawn",
                to=rule.to,
                raised_at=raised.recorded_at,
            )
        )
    return rows


def _last(told: Sequence[Told], kind: str) -> Told | None:
    return next((one for one in reversed(told) if one.kind == kind), None)


def _news(row: ConcernRow, deeds: Sequence[Told]) -> Iterable[News]:
    said = [one.kind for one in deeds if one.kind in ("concern.raised", "concern.withdrawn")]
    standing = bool(said) and said[-1] == "concern.raised"
    should_stand = row.state in ("raised", "answered")
    if standing != should_stand:
        yield News(should_stand, row.rule, row.anchor, row.key, tuple(row.links), row.to, len(said))


def _identity(row: ConcernRow) -> tuple[str, str, str]:
    return (row.rule, row.anchor, row.key)


def _store_links(anchors: Collection[str], rules: Collection[str]) -> None:
    rows = ConcernRow.objects.filter(anchor__in=anchors, rule__in=rules)
    wanted = [ConcernLink(concern=row, nominal=link) for row in rows for link in row.links]
    before = ConcernLink.objects.filter(concern__in=rows)
    difference.store(
        ConcernLink, before, wanted, identity=lambda one: (one.concern_id, one.nominal), fields=()
    )
