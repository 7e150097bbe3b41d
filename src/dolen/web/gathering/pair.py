"""Two people opened beside each other: what may be shown of both, and what a judgement would do."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dolen.access import reading as access
from dolen.access.around import sight
from dolen.access.linking import may_link
from dolen.access.reading import NotForYou, Reading
from dolen.journal.registry import registry
from dolen.journal.subjects import PersonRef
from dolen.journal.told import Told
from dolen.people import joining, review
from dolen.people import reading as people
from dolen.people.evidence import between
from dolen.people.facts import LinkMade
from dolen.people.matching import trusted
from dolen.people.matching.finding import profiles_of_nominals
from dolen.people.matching.model import ModelAbsurd, ModelWrong
from dolen.people.matching.scoring import Scorer
from dolen.people.matching.several import best
from dolen.people.portraits import SaidOf
from dolen.people.refusals import CannotLink
from dolen.people.relations import Period
from dolen.people.review import Waiting
from dolen.recording.foreseeing import Change, foreseen
from dolen.web.gathering.names import names_of
from dolen.web.gathering.own_words import readable
from dolen.web.presenting.alike import Waterfall, Weighed, pair_band, waterfall
from dolen.web.presenting.changed import ChangeLine, change_line
from dolen.web.presenting.compared import FieldRow, field_rows
from dolen.web.presenting.meetings import PLACED, Clash, Happening, clashes, side_by_side
from dolen.web.presenting.naming import Named, Names
from dolen.web.presenting.people import age_words
from dolen.web.presenting.roles import role_name
from dolen.web.words import translated

MOST_HAPPENINGS = 40
_OF_THE_HOUSE = ("link.", "journal.", "access.")
PURPOSE = "possible same people"


@dataclass(frozen=True)
class Side:
    """One of the two as the reader may see them. With `ask`, not all that names them may be read.

    `ask` are the roles to ask, in words.
    """

    reading: Reading
    said: Sequence[SaidOf]
    named: Named
    age: str
    ask: tuple[str, ...] = ()
    homes: tuple[Named, ...] = ()
    lives_with: tuple[Named, ...] = ()

    @property
    def nominal(self) -> str:
        """The id the person goes by."""
        return self.reading.nominal


@dataclass(frozen=True)
class Reasons:
    """What a score is made of: stored with a proposal, or worked out now."""

    version: str
    score: float
    drawn: Waterfall
    band: str
    why: str = ""
    when: dt.datetime | None = None


@dataclass(frozen=True)
class Met:
    """Two places at about one time, with the words for each."""

    when: dt.datetime
    left: str
    right: str


@dataclass(frozen=True)
class Pair:
    """Everything the page of two people shows. Of a pair that is held only the sides are filled."""

    left: Side
    right: Side
    names: Names
    fields: Sequence[FieldRow] = ()
    happenings: Sequence[Happening] = ()
    clashes: Sequence[Met] = ()
    named_apart: bool = False
    judged: str = ""
    undone: bool = False
    proposal: Waiting | None = None
    reasons: Reasons | None = None

    @property
    def held(self) -> tuple[str, ...]:
        """Whom to ask where not everything that names them may be read; nothing where all may."""
        return tuple(sorted({*self.left.ask, *self.right.ask}))

    @property
    def known_fields(self) -> list[FieldRow]:
        """What is known of one or of both."""
        return [one for one in self.fields if one.state != "neither"]

    @property
    def unknown_fields(self) -> list[str]:
        """What is known of neither, in words."""
        return [one.title for one in self.fields if one.state == "neither"]

    @property
    def is_one(self) -> bool:
        """Whether the two are one already."""
        return self.left.nominal == self.right.nominal

    @property
    def related(self) -> bool:
        """Whether the model takes them for relatives or people of one household."""
        return self.proposal is not None and self.proposal.meaning == "relative"


def open_pair(left: str, right: str, *, now: dt.datetime) -> Pair:
    """Open two people for whoever judges who is who; both looks are logged first.

    Raises `NotForYou` for anybody else, and when either is nobody the reader may know of.
    """
    opened = [_opened(left), _opened(right)]
    ends = [one.nominal for one in opened]
    homes, placed = _ties(ends, now)
    tied = {end for one in (*homes, *placed) for end in (one.from_nominal, one.to_nominal)}
    names = names_of({*ends, *tied}, reason=PURPOSE)
    one, other = (_side(reading, names, homes, now) for reading in opened)
    bare = Pair(one, other, names)
    if bare.is_one or bare.held:
        return bare
    return _whole(bare, placed)


def _opened(nominal: str) -> Reading:
    reading = access.open_person(nominal, purpose=PURPOSE)
    if not may_link(reading.member) or reading.sort != "person":
        raise NotForYou(nominal)
    return reading


def _ties(ends: Sequence[str], now: dt.datetime) -> tuple[list[Period], list[Period]]:
    """Who lives in the homes of the two now, and where each was, as far as the reader may know."""
    every: dict[tuple[str, str, str, str], Period] = {}
    for end in dict.fromkeys(ends):
        tied = joining.with_household(end)
        for one in (*tied.own, *tied.household):
            every[one.relation, one.from_nominal, one.to_nominal, one.source] = one
    seen = sight().visible(list(every.values()))
    homes = [one for one in seen if one.relation == joining.LIVES_AT and one.holds_at(now)]
    return homes, [one for one in seen if one.relation in PLACED]


def _side(reading: Reading, names: Names, homes: Sequence[Period], now: dt.datetime) -> Side:
    nominal = reading.nominal
    allowed = {told.uid for told, decision in reading.entries if decision.allowed}
    every = people.sayings([nominal]).get(nominal, [])
    hidden = {one.fact_uid for one in every} - allowed
    asked = {decision.ask for told, decision in reading.entries if told.uid in hidden}
    own = {one.to_nominal for one in homes if one.from_nominal == nominal}
    beside = {one.from_nominal for one in homes if one.to_nominal in own} - {nominal}
    return Side(
        reading,
        access.sayable(every, allowed, reading.level),
        names.of(nominal),
        age_words(reading.person, now),
        ask=_whom(asked - {""}) if hidden else (),
        homes=tuple(names.of(one) for one in sorted(own)),
        lives_with=tuple(names.of(one) for one in sorted(beside)),
    )


def _whom(roles: set[str]) -> tuple[str, ...]:
    """Whom to ask about what is held back."""
    return tuple(sorted(role_name(one) for one in roles)) or (_("your supervisor"),)


def _whole(pair: Pair, placed: Sequence[Period]) -> Pair:
    left, right = pair.left, pair.right
    said = between(left.nominal, right.nominal)
    proposal = _proposal(left.nominal, right.nominal)
    reasons = _stored(proposal) or _worked_out(left.nominal, right.nominal)
    steps = reasons.drawn.steps if reasons else ()
    of = [[one for one in placed if one.from_nominal == side.nominal] for side in (left, right)]
    return Pair(
        left, right, pair.names,
        fields=field_rows(left.said, right.said, {step.comparison: step.words for step in steps}),
        happenings=side_by_side(
            _happened(left.reading, of[0], pair.names), _happened(right.reading, of[1], pair.names),
            most=MOST_HAPPENINGS,
        ),
        clashes=[_met(one, pair.names) for one in clashes(*of)],
        named_apart=said.named_apart, judged=said.judged, undone=said.undone,
        proposal=proposal, reasons=reasons,
    )  # fmt: skip


def _proposal(left: str, right: str) -> Waiting | None:
    open_ = review.possible_of(left)
    return next((one for one in open_ if {one.left, one.right} == {left, right}), None)


def _stored(proposal: Waiting | None) -> Reasons | None:
    """The reasons kept with a proposal."""
    told = review.explained(proposal.fact) if proposal is not None else None
    if proposal is None or told is None or told.score is None:
        return None
    drawn = draw(told.steps, told.score)
    band = pair_band(told.score, told.why) if proposal.meaning == "same" else ""
    return Reasons(told.model_version, told.score, drawn, band, told.why, proposal.proposed_at)


def _worked_out(left: str, right: str) -> Reasons | None:
    """The reasons as the model in force finds them now; nothing without a model."""
    scorer = scorer_or_none()
    known = profiles_of_nominals([left, right])
    if scorer is None or len(known) < 2:
        return None
    score, ours, theirs = best(scorer.score, known[left], known[right])
    return Reasons(
        scorer.model.version, score, draw(scorer.explain(ours, theirs), score),
        pair_band(score, "not_enough"),
    )  # fmt: skip


def draw(steps: Sequence[Weighed], score: float) -> Waterfall:
    """The steps of a score as a picture, with the lines of the model in force."""
    scorer = scorer_or_none()
    review_at, join_at = (2.0, 16.0)
    if scorer is not None:
        review_at, join_at = scorer.model.thresholds.review, scorer.model.thresholds.join
    # What the steps do not add up to is the score before anything was compared.
    prior = score - sum(step.weight for step in steps)
    return waterfall(steps, prior=prior, score=score, review=review_at, join=join_at)


def scorer_or_none() -> Scorer | None:
    """The model in force; none where its file is missing or damaged."""
    try:
        return trusted.standing()
    except (trusted.NotTrusted, ModelWrong, ModelAbsurd, OSError):
        return None


def _happened(
    reading: Reading, placed: Sequence[Period], names: Names
) -> dict[str, tuple[dt.datetime, str, str]]:
    where = {one.source: names.of(one.to_nominal).words for one in placed}
    return {
        told.uid: (
            told.happened_at,
            translated(registry.fact_class(told.kind).title),
            where.get(told.uid, ""),
        )
        for told, decision in reading.entries
        if decision.allowed and not _of_the_house(told)
    }


def _of_the_house(told: Told) -> bool:
    return told.fact.deed or told.kind.startswith(_OF_THE_HOUSE)


def _met(clash: Clash, names: Names) -> Met:
    places = (names.of(clash.left.to_nominal).words, names.of(clash.right.to_nominal).words)
    return Met(clash.left.from_, *places)


def if_same(pair: Pair, *, now: dt.datetime) -> tuple[list[ChangeLine], str]:
    """What would change if the two were judged the same, or the words for why they cannot be."""
    refs = (PersonRef(nominal=pair.left.nominal), PersonRef(nominal=pair.right.nominal))
    fact = LinkMade(happened_at=now, persons=refs, judgement="same", reason="Preview")
    try:
        found = foreseen(fact, [pair.left.nominal, pair.right.nominal], now=now)
    except CannotLink as trouble:
        return [], translated(trouble.message)
    return change_lines(found.changes, pair), ""


def change_lines(found: Sequence[Change], pair: Pair) -> list[ChangeLine]:
    """The changes in the reader's words."""
    whom = {end.whom for one in found for end in (one.before, one.after) if end is not None}
    names = names_of(whom, reason=PURPOSE)
    member = pair.left.reading.member
    allowed = readable(uid for one in found for uid in one.effect.rests_on.split(","))
    return [
        change_line(one, lambda of: names.of(of).words, readable=allowed, own_roles=member.roles)
        for one in found
    ]
