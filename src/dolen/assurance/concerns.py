"""When a force marks itself well above what independent eyes see in the same cases."""

from collections.abc import Iterable, Sequence

from dolen.assurance.audits import IndependentlyAudited, SelfAudited
from dolen.assurance.grades import Graded, above, paired, tally
from dolen.concerns.patterns import Concern, Finding, World
from dolen.journal.told import Told
from dolen.law.parameters_assurance import GAP_CASES, GAP_SHARE, SECTION_4
from dolen.law.words import _

OWN = "audit.self"
INDEPENDENT = "audit.independent"


def graded(one: Told) -> Graded:
    """What a fact of an audit says, for counting."""
    fact = one.fact
    if not isinstance(fact, SelfAudited | IndependentlyAudited):
        return Graded()
    return Graded(
        grade=fact.grade,
        record=fact.record or "",
        cohort=fact.cohort or "",
        round=fact.round or "",
        good=fact.good,
        ri=fact.ri,
        inadequate=fact.inadequate,
    )


def find_self_assessment_gap(world: World, matter: str) -> Iterable[Finding]:
    """Own grades sit well above independent ones: on the cases both graded, else over all.

    Looked for in each round of audits of a matter; found at the fact since which it is so.
    """
    audits = [one for one in world.facts(matter) if one.kind in (OWN, INDEPENDENT)]
    for name in dict.fromkeys(graded(one).round for one in audits):
        of_round = [one for one in audits if graded(one).round == name]
        since = _since(world, of_round)
        if since is not None:
            yield Finding(
                at=since.happened_at,
                links=(),
                because=tuple(one.uid for one in of_round),
                key=f"gap:{name}",
            )


def _since(world: World, audits: Sequence[Told]) -> Told | None:
    """The fact since which the gap is there without a break; None when there is none now."""
    since: Told | None = None
    for number, one in enumerate(audits, start=1):
        if not _gap(world, audits[:number]):
            since = None
        elif since is None:
            since = one
    return since


def _gap(world: World, audits: Sequence[Told]) -> bool:
    day = audits[-1].day
    share, least = world.number(GAP_SHARE, day), world.number(GAP_CASES, day)
    if share is None or least is None:
        return False
    own = [graded(one) for one in audits if one.kind == OWN]
    others = [graded(one) for one in audits if one.kind == INDEPENDENT]
    pairs = paired(own, others)
    if pairs:
        own = [Graded(grade=grade) for grade, _other in pairs]
        others = [Graded(grade=grade) for _own, grade in pairs]
    mine, theirs = tally(own), tally(others)
    enough = mine.cases >= least and theirs.cases >= least
    return enough and above(mine, theirs) >= share - 1e-9


CONCERNS: tuple[Concern, ...] = (
    Concern(
        name="self_assessment_gap",
        says=_("The force graded its own practice well above what independent eyes saw."),
        room="assurance",
        cited=(SECTION_4,),
        anchor="matter",
        kinds=(OWN, INDEPENDENT),
        find=find_self_assessment_gap,
        to="acc",
        parameters=(GAP_SHARE, GAP_CASES),
        reach=0,
    ),
)
"""The pattern that assurance acts on."""
