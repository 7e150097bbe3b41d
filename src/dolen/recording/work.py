"""The stages every set of new facts goes through, in their order, inside the transaction.

people -> access -> cases -> duties -> flags -> concerns. Each recomputes from the facts of the
subjects touched what should be true and stores the difference; so late, corrected, repeated and
reordered facts give the same answer as if they had come in order, and a second run changes nothing.
"""

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import InitVar, dataclass, field

from dolen.access import stage as access_stage
from dolen.cases import stage as cases_stage
from dolen.concerns import stage as concerns_stage
from dolen.duties import stage as duties_stage
from dolen.duties.facts import DutyEscalated
from dolen.flags import stage as flags_stage
from dolen.journal.fact import Fact
from dolen.journal.told import matters_of
from dolen.people import stage as people_stage
from dolen.people.gathering import NewFact
from dolen.people.standpoint import Standpoint


@dataclass(slots=True)
class Work:
    """What new facts touched, for the stages to work on. Stages share one standpoint.

    `named` are the patterns that new facts name: that they were raised, withdrawn or answered.
    """

    now: dt.datetime
    new: Sequence[NewFact] = ()
    nominals: set[str] = field(default_factory=set)
    relinked: set[str] = field(default_factory=set)
    compared: set[str] = field(default_factory=set)
    placed: set[str] = field(default_factory=set)
    matters: set[str] = field(default_factory=set)
    unnamed: set[str] = field(default_factory=set)
    """The matters of which something is told that names no person: it counts for all in them."""
    kinds: set[str] | None = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    alone: bool = False  # everybody is taken in turn: whoever is near comes by themselves
    rung: bool = False  # the rows of the duties escalated already say so
    before: InitVar[Standpoint | None] = None  # where one stood before the house told its deeds
    standpoint: Standpoint = field(init=False)
    news: list[concerns_stage.News] = field(default_factory=list)
    duties: list[duties_stage.Evaluated] = field(default_factory=list)

    def __post_init__(self, before: Standpoint | None) -> None:
        self.standpoint = Standpoint(as_of=self.now) if before is None else before

    @property
    def touched(self) -> set[str]:
        """Every nominal whose facts changed, by new facts or by a link."""
        return self.nominals | self.relinked


Stage = Callable[[Work], None]


def people(work: Work) -> None:
    """Who the facts speak of, what they say of them, who they join."""
    if work.new:
        touched = people_stage.project(work.new)
        work.nominals |= touched.nominals
        work.relinked |= touched.relinked
        work.compared |= touched.compared
        work.placed |= touched.placed
        work.matters |= matters_of(one.fact for one in work.new)
        work.unnamed |= matters_of(one.fact for one in work.new if _names_nobody(one.fact))
        if work.kinds is not None:
            work.kinds |= {one.fact.kind for one in work.new}
            work.named |= concerns_stage.named_in(one.fact for one in work.new)
        if touched.relinked:
            # A link joins or parts whole histories: every pattern may change.
            work.kinds = None
            work.standpoint = Standpoint(as_of=work.now)
        work.standpoint.take_in({one.uid for one in work.new})


def _names_nobody(fact: Fact) -> bool:
    return not any(party.sort == "person" for party in fact.parties())


def access(work: Work) -> None:
    """Who has a tie to whom: a task, a case, a team, an authority."""
    if work.rung:
        return  # that the house escalated gives nobody a tie
    told = {nominal: work.standpoint.facts(nominal) for nominal in _loaded(work)}
    kinds = None if work.kinds is None else frozenset(work.kinds)
    access_stage.recompute(told, retired=work.relinked - set(told), kinds=kinds)


def _loaded(work: Work) -> set[str]:
    work.standpoint.load(work.touched)
    return work.touched


def cases(work: Work) -> None:
    """Which cases there are about the subjects touched."""
    cases_stage.recompute(work.standpoint, subjects=work.touched, kinds=work.kinds)


def duties(work: Work) -> None:
    """What everybody must do for them, by when."""
    work.duties = duties_stage.recompute(
        work.standpoint, subjects=work.touched, matters=work.matters, changed=_changed(work)
    )


def _changed(work: Work) -> duties_stage.Changed | None:
    if work.kinds is None or not work.new:
        return None
    since = min(one.fact.happened_at for one in work.new)
    told = [one.fact for one in work.new if isinstance(one.fact, DutyEscalated)]
    rules = frozenset() if work.rung else frozenset(fact.duty for fact in told)
    only = rules if len(told) == len(work.new) else None
    return duties_stage.Changed(frozenset(work.kinds), since, only)


def flags(work: Work) -> None:
    """What whoever meets them must be warned of."""
    flags_stage.recompute(work.standpoint, nominals=work.touched, kinds=work.kinds)


def concerns(work: Work) -> None:
    """Which dangerous patterns the joined facts show."""
    if work.alone:
        work.news = concerns_stage.recompute_alone(
            work.standpoint, nominals=work.touched, matters=work.matters
        )
        return
    work.news = concerns_stage.recompute(
        work.standpoint,
        nominals=work.touched | _in_matters(work),
        kinds=work.kinds,
        matters=work.matters,
        named=work.named,
    )


def _in_matters(work: Work) -> set[str]:
    """Everybody in the matters of which something is told that names nobody."""
    work.standpoint.load_matters(work.unnamed)
    return {
        about.nominal
        for matter in work.unnamed
        for one in work.standpoint.in_matter(matter)
        for about in one.about
        if about.sort == "person"
    }


_stages: list[Stage] = [people, access, cases, duties, flags, concerns]


def fill(stages: Sequence[Stage]) -> None:
    """Set the stages; `config` does so once, at start-up, `access` among them."""
    _stages[:] = stages


def run(work: Work) -> Work:
    """Take `work` through every stage, in order. The caller holds the transaction."""
    for stage in _stages:
        stage(work)
    return work


def again(nominals: Collection[str], *, now: dt.datetime, matters: Collection[str] = ()) -> Work:
    """Work everything out anew around `nominals`, with no new fact: a time has come."""
    return run(Work(now=now, nominals=set(nominals), matters=set(matters), kinds=None))
