"""The work list of possible same people: who waits, why it presses, and who is asked again."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Max
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dolen.access import areas, reach
from dolen.access.linking import may_link
from dolen.access.permissions import MemberView
from dolen.access.reading import NotForYou
from dolen.concerns.models import ConcernRow
from dolen.duties.models import DutyRow
from dolen.duties.state import LIVE
from dolen.flags.models import FlagRow
from dolen.flags.registry import flags
from dolen.people import review
from dolen.people.matching.deciding import Why
from dolen.people.models import Detail, Judgement, Nominal, PossibleSame, Relation
from dolen.people.reading import canonical_ids
from dolen.people.review import Waiting
from dolen.recording import stakes
from dolen.web.gathering.names import names_of
from dolen.web.gathering.own_words import readable
from dolen.web.presenting.alike import band_words, pair_band, why_words
from dolen.web.presenting.naming import Named, Names
from dolen.web.words import translated

MOST = 50
_LOOKED_AT = 400
_MOST_WARNINGS = 3
_LIVE = [status.value for status in LIVE]


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked to be shown: relatives instead of the same, only mine, every area."""

    relatives: bool = False
    mine: bool = False
    everywhere: bool = False

    @classmethod
    def of(cls, query: Mapping[str, str]) -> "Asked":
        """The filter in an address."""
        return cls(
            query.get("kind") == "relative",
            query.get("whose") == "mine",
            query.get("where") == "force",
        )

    @property
    def meaning(self) -> str:
        """What the two may be."""
        return "relative" if self.relatives else "same"


@dataclass(frozen=True, slots=True)
class PairLine:
    """Two who may be one: who, what decided, what presses, how sure the model is, since when."""

    left: Named
    right: Named
    ends: tuple[str, str]
    why: str
    pressing: tuple[str, ...]
    band: str
    found_by: str
    since: dt.datetime
    again: bool


@dataclass(frozen=True, slots=True)
class WorkList:
    """The lines shown, how many wait in all (`at_least` so many), and if an area limits them."""

    lines: Sequence[PairLine]
    whole: int
    has_area: bool
    at_least: bool = False


def work_list(member: MemberView, asked: Asked, now: dt.datetime) -> WorkList:
    """The pairs that wait, the most pressing first; everybody named is logged.

    Raises `NotForYou` for whoever does not judge who is who.
    """
    if not may_link(member):
        raise NotForYou("possible")
    waiting = waiting_now(asked.meaning)
    own = areas.own(member)
    kept = _kept(waiting, member, asked, own, now)
    shown = kept[:MOST]
    heads = {head for one in shown for head in (one.left, one.right)}
    names = names_of(heads, reason="possible same people")
    press = pressing(heads)
    lines = [
        PairLine(
            names.of(one.left),
            names.of(one.right),
            (one.left, one.right),
            why_words(one.why),
            tuple(dict.fromkeys((*press.get(one.left, ()), *press.get(one.right, ())))),
            band_words(pair_band(one.score, one.why)) if one.meaning == "same" else "",
            _found_by(one.source),
            one.proposed_at,
            again=one.why == Why.JUDGED_UNSURE.value,
        )
        for one in shown
    ]
    return WorkList(lines, len(kept), bool(own), at_least=len(waiting) >= _LOOKED_AT)


def waiting_now(meaning: str) -> list[Waiting]:
    """Every pair that waits: proposals nobody answered, and doubts since which more was told."""
    found = _unordered(meaning, stakes.risks)
    return sorted(found, key=lambda one: (-one.risk, -one.score, one.fact))


def _unordered(meaning: str, risks: review.Risks | None) -> list[Waiting]:
    grave = stakes.grave() if risks is not None else ()
    found = review.waiting(meaning=meaning, limit=_LOOKED_AT, risks=risks, in_danger=grave)
    if meaning == "same":
        found += _asked_again({frozenset((one.left, one.right)) for one in found})
    return found


def how_many(member: MemberView) -> int:
    """How many pairs wait for whoever judges who is who; nothing for anybody else."""
    if not may_link(member):
        return 0
    open_or_unsure = PossibleSame.objects.filter(closed__in=["", "unsure"], meaning="same")
    # One question for nearly everybody: most days nothing waits.
    return len(_unordered("same", None)) if open_or_unsure.exists() else 0


@dataclass(frozen=True, slots=True)
class MayBe:
    """Somebody whom the person of a page may be, or may be related to."""

    nominal: str
    words: str
    relative: bool


def open_pairs(nominal: str, member: MemberView) -> list[Waiting]:
    """The open proposals about a person, for whoever judges them; none for anybody else."""
    return review.possible_of(nominal) if may_link(member) else []


def other_of(one: Waiting, nominal: str) -> str:
    """The one of two who is not this one."""
    return one.right if one.left == nominal else one.left


def may_be(pairs: Sequence[Waiting], nominal: str, names: Names) -> list[MayBe]:
    """Whom a person may be, or be related to, each once."""
    found = [
        MayBe(other, names.of(other).words, one.meaning == "relative")
        for one in pairs
        if (other := other_of(one, nominal)) in names.labels
    ]
    return list(dict.fromkeys(found))


def _kept(
    waiting: Sequence[Waiting],
    member: MemberView,
    asked: Asked,
    own: frozenset[str],
    now: dt.datetime,
) -> list[Waiting]:
    heads = {head for one in waiting for head in (one.left, one.right)}
    outside: set[str] = set()
    if own and not asked.everywhere:
        outside = set(areas.elsewhere(own, at=now).filter(nominal__in=heads))
    mine = _mine(member, heads, now) if asked.mine else heads
    # Who may be a child of this area and is one of another belongs to both.
    return [
        one
        for one in waiting
        if not {one.left, one.right} <= outside and {one.left, one.right} & mine
    ]


def _mine(member: MemberView, heads: Collection[str], now: dt.datetime) -> set[str]:
    """Those to whom a duty of the member's roles, a case or a team ties the member."""
    standings = reach.standings(member, heads, at=now)
    owned = DutyRow.objects.filter(subject__in=heads, status__in=_LIVE, owner__in=member.roles)
    return set(owned.values_list("subject", flat=True)) | {
        head
        for head, standing in standings.items()
        if any(tie.is_of(member) for tie in standing.ties)
    }


def _asked_again(held: Collection[frozenset[str]]) -> list[Waiting]:
    """Doubts about two of whom something was said since somebody was unsure."""
    unsure = PossibleSame.objects.filter(closed="unsure", meaning="same")
    rows = list(unsure.order_by("-score", "fact_uid")[:_LOOKED_AT])
    heads = canonical_ids({end for row in rows for end in (row.left, row.right)})
    found: dict[frozenset[str], PossibleSame] = {}
    for row in rows:
        pair = frozenset((heads[row.left], heads[row.right]))
        if len(pair) == 2 and pair not in held:
            found.setdefault(pair, row)
    again = _said_since(found)
    risks = stakes.risks({head for pair in again for head in pair})
    return [_waiting(found[pair], heads, risks) for pair in again]


def _said_since(pairs: Collection[frozenset[str]]) -> list[frozenset[str]]:
    """Those pairs of whom something was said, since the latest doubt, that may tell them apart."""
    heads = {head for pair in pairs for head in pair}
    of = dict(Nominal.objects.filter(canonical__in=heads).values_list("pk", "canonical"))
    doubted: dict[frozenset[str], dt.datetime] = {}
    doubts = Judgement.objects.filter(left__in=list(of), judgement="unsure", ended_at=None)
    for row in doubts.filter(right__in=list(of)):
        pair = frozenset((of[row.left], of[row.right]))
        doubted[pair] = max(row.recorded_at, doubted.get(pair, row.recorded_at))
    said: dict[str, dt.datetime] = {}
    for rows, own in ((Detail.objects.filter(own__in=list(of)), "own"),
                      (Relation.objects.filter(from_own__in=list(of)), "from_own")):  # fmt: skip
        for one, latest in rows.values_list(own).annotate(Max("recorded_at")).order_by():
            said[of[one]] = max(latest, said.get(of[one], latest))
    return [
        pair
        for pair in pairs
        if pair in doubted and any(said.get(head, doubted[pair]) > doubted[pair] for head in pair)
    ]


def _waiting(row: PossibleSame, heads: Mapping[str, str], risks: Mapping[str, int]) -> Waiting:
    left, right = heads[row.left], heads[row.right]
    return Waiting(
        fact=row.fact_uid, left=left, right=right, meaning=row.meaning,
        why=Why.JUDGED_UNSURE.value, score=row.score, source=row.source,
        proposed_at=row.happened_at, model_version=row.model_version,
        risk=risks.get(left, 0) + risks.get(right, 0),
    )  # fmt: skip


def pressing(heads: Collection[str]) -> dict[str, list[str]]:
    """Why it presses that each of these is known whole, in words, the gravest first."""
    found: dict[str, list[str]] = defaultdict(list)
    warned = list(FlagRow.objects.filter(nominal__in=heads, until=None).order_by("since", "pk"))
    allowed = readable(row.because for row in warned)
    for row in warned:
        rule = flags.get(row.rule)
        if rule is None or not rule.grave or len(found[row.nominal]) >= _MOST_WARNINGS:
            continue
        says = translated(rule.says) if row.because in allowed else _("A warning is held")
        if says not in found[row.nominal]:
            found[row.nominal].append(says)
    concerns = ConcernRow.objects.filter(anchor__in=heads, state="raised")
    for head, count in _counted(concerns.values_list("anchor").annotate(Count("pk"))):
        words = ngettext("%(count)s concern to answer", "%(count)s concerns to answer", count)
        found[head].append(words % {"count": count})
    duties = DutyRow.objects.filter(subject__in=heads, status__in=_LIVE, guard=False)
    for head, count in _counted(duties.values_list("subject").annotate(Count("pk"))):
        words = ngettext("%(count)s duty open", "%(count)s duties open", count)
        found[head].append(words % {"count": count})
    return dict(found)


def _counted(rows: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(rows)


def _found_by(source: str) -> str:
    if source == "batch":
        return _("Found in the nightly comparison")
    return _("Found when it was recorded")
