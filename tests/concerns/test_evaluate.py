"""What is found around somebody: raised once its moment has come, the same thing said once."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dolen.concerns.evaluate import look
from dolen.concerns.patterns import Concern, Finding, Tie, World
from dolen.journal.told import PersonView, Told
from dolen.law.parameters import Parameter
from tests.concerns.test_patterns import PATTERN
from tests.telling import at


@dataclass(frozen=True)
class Empty:
    """A world of which nothing is known but the moment."""

    as_of: dt.datetime

    def facts(self, nominal: str) -> Sequence[Told]:
        return ()

    def person(self, nominal: str) -> PersonView:
        return PersonView(nominal=nominal)

    def ties(self, nominal: str) -> Sequence[Tie]:
        return ()

    def value(self, told: Told, name: str, subject: str) -> object:
        return None

    def number(self, parameter: Parameter, day: dt.date) -> float | None:
        return None


def always(*findings: Finding, name: str = "a_pattern") -> Concern:
    def find(_world: World, _anchor: str) -> Iterable[Finding]:
        return findings

    return replace(PATTERN, name=name, find=find)


def finding(hours: float, *because: str, key: str = "k", links: Sequence[str] = ()) -> Finding:
    return Finding(at=at(hours), links=tuple(links), because=because, key=key)


def test_a_pattern_is_raised_from_its_moment_on_and_pending_before() -> None:
    rule = always(finding(5))
    raised = [look([rule], "cerys", Empty(at(hours)))[0].raised for hours in (4, 5, 6)]
    assert raised == [False, True, True]


def test_the_same_finding_twice_is_one_with_the_earlier_moment_and_all_the_evidence() -> None:
    late = finding(9, "f1", "f2", links=("cerys", "dewi"))
    early = finding(3, "f2", "f3", links=("dewi", "ffion"))
    joined = finding(3, "f2", "f3", "f1", links=("dewi", "ffion", "cerys"))
    for rule in (always(late, early), always(early, late)):
        (found,) = look([rule], "cerys", Empty(at(4)))
        assert found.finding == joined
        assert found.raised


def test_two_that_are_still_to_come_are_one_still_to_come() -> None:
    (found,) = look([always(finding(8), finding(9))], "cerys", Empty(at(4)))
    assert not found.raised
    assert found.finding.at == at(8)


def test_findings_of_another_rule_or_with_another_key_stay_apart() -> None:
    rules = [always(finding(0, key="b"), finding(0, key="a"), name="z"), always(finding(0))]
    found = look(rules, "cerys", Empty(at(1)))
    assert [one.identity for one in found] == [
        ("a_pattern", "cerys", "k"), ("z", "cerys", "a"), ("z", "cerys", "b"),
    ]  # fmt: skip
