"""The made-up histories, told without a database."""

import datetime as dt
from collections import Counter, defaultdict

from dolen.contact.facts import IncidentAttended, ResearchPassed
from dolen.exchange.demonstration.histories import histories
from dolen.exchange.demonstration.households import households
from dolen.planning.facts import AuthorityDecided

NOW = dt.datetime(2026, 11, 24, 17, 0, tzinfo=dt.UTC)


class Everybody(dict[str, str]):
    """A nominal for whatever reference is asked for."""

    def __missing__(self, reference: str) -> str:
        return f"n{sum(map(ord, reference)):020d}"


def test_officers_mostly_knew_what_the_records_hold_before_they_arrived() -> None:
    made = households(1, children=400, today=NOW.date())
    told = histories(made, Everybody(), now=NOW, seed=1)
    by_matter = defaultdict(list)
    for fact in told:
        by_matter[fact.case].append(fact)
    known = unknown = 0
    for of_one in by_matter.values():
        for attended in (one for one in of_one if isinstance(one, IncidentAttended)):
            passed = [one for one in of_one if isinstance(one, ResearchPassed)]
            assert all(one.happened_at < attended.happened_at for one in passed)
            known, unknown = known + bool(passed), unknown + (not passed)
    assert known > 5 * unknown > 0


def test_a_notice_follows_what_calls_for_one_and_most_are_answered() -> None:
    made = households(1, children=400, today=NOW.date())
    told = histories(made, Everybody(), now=NOW, seed=1)
    counted = Counter(fact.kind for fact in told)
    assert counted["ppn.submitted"] > counted["missing.found"] > 0
    assert counted["ppn.submitted"] >= counted["ppn.sent_to_authority"]
    assert counted["ppn.sent_to_authority"] >= counted["authority.acknowledged"]
    decided = [fact.decision for fact in told if isinstance(fact, AuthorityDecided)]
    assert decided.count("nfa") > len(decided) / 2
    assert counted["authority.outcome_reported"] < len(decided)
