"""What pages show, worked out from facts: words, gaps, voices, orders."""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from dolen.access.redact import Shown
from dolen.contact.facts import ChildSeen, ChildVoiceRecorded
from dolen.duties.state import DutyState, Status
from dolen.investigation.facts import CrimeDisclosed
from dolen.journal.fact import Fact, Known
from dolen.journal.registry import registry
from dolen.journal.subjects import PersonRef, PlaceRef, SaidPerson, SaidPlace
from dolen.journal.told import About, PersonView, Told
from dolen.missing.facts import MissingChildFound
from dolen.people.relations import Period
from dolen.web.gathering.moments import asked
from dolen.web.presenting import duties, many_duties, miraf, relations, timeline, voice
from dolen.web.presenting.answers import answers
from dolen.web.presenting.duties import DutyLine
from dolen.web.presenting.many_duties import DutyLines
from dolen.web.presenting.naming import Names, as_said, surname_first
from dolen.web.presenting.people import Called, age_words, banner
from dolen.web.presenting.sentences import sentence
from dolen.web.presenting.timeline import Entry, Gap, Telling
from tests.builders import MONDAY

NAMES = Names({"c": "Ffion Enghraifft", "p": "1 Heol y Bont"}, {"c": "person", "p": "place"})


def told(fact: Fact, *about: About, uid: str = "u", recorded_after: float = 0) -> Told:
    return Told(
        uid=uid, kind=fact.kind, happened_at=fact.happened_at, sequence=0, rank=fact.rank,
        digest=uid, recorded_at=fact.happened_at + dt.timedelta(hours=recorded_after),
        learned_at=None, case=None, crime=None, about=about, load=lambda: fact,
    )  # fmt: skip


def shown(one: Told) -> Shown:
    return Shown(says="", uid=one.uid, kind=one.kind, fact=one.fact, told=one)


CHILD = About("c", "child", ("child",))


def seen(hours: float, uid: str) -> Told:
    moment = MONDAY + dt.timedelta(hours=hours)
    return told(ChildSeen(happened_at=moment, child=PersonRef(nominal="c")), CHILD, uid=uid)


def test_every_kind_of_fact_is_a_whole_sentence_even_with_nothing_filled_in() -> None:
    for kind, fact_class in registry.all().items():
        fact = fact_class.model_construct(happened_at=MONDAY)
        words = sentence(fact, None, Names(), by="")
        assert words, kind
        assert "%(" not in words, kind
        assert "{" not in words, kind
        assert "None" not in words, kind
        assert "%(child)s" not in fact_class.sentence or " ." not in words, kind


def test_a_sentence_about_several_children_names_them_all() -> None:
    children = (PersonRef(nominal="c"), PersonRef(nominal="d"))
    names = Names({"c": "Ffion Enghraifft", "d": "Mali Enghraifft"})
    fact = CrimeDisclosed(happened_at=MONDAY, children=children)
    said = "A crime against Ffion Enghraifft, Mali Enghraifft was disclosed."
    assert sentence(fact, None, names, by="Alys") == said
    nobody = CrimeDisclosed(happened_at=MONDAY)
    assert sentence(nobody, None, names, by="") == "A crime against a child was disclosed."


def test_a_sentence_names_who_told_it_and_whom_it_is_about() -> None:
    one = seen(0, "u")
    assert sentence(one.fact, one, NAMES, by="Alys") == "Alys saw Ffion Enghraifft."


def test_answers_are_by_title_with_what_is_not_known_said_so() -> None:
    fact = ChildSeen(
        happened_at=MONDAY,
        child=PersonRef(nominal="c"),
        alone=Known[bool](state="known", value=False),
        injuries=Known[str](state="not_asked", why="Asleep"),  # type: ignore[arg-type]
        place=PlaceRef(nominal="p"),
    )
    one = told(fact, CHILD, About("p", "place", ("place",), "place"))
    found = {answer.key: answer for answer in answers(fact, one, NAMES)}
    assert found["Was the child seen alone?"].values[0].words == "No"
    injuries = found["Marks or injuries"]
    assert injuries.unknown
    assert injuries.values[0].words == "Not asked: Asleep"
    assert found["Where"].values[0].href == "/places/p/"
    assert found["Child"].values[0].words == "Ffion Enghraifft"
    own = Names(NAMES.labels, NAMES.sorts, own="c")
    assert "Child" not in {answer.key for answer in answers(fact, one, own)}


def test_who_may_not_be_opened_is_not_named() -> None:
    assert Names().of("c").words == "Somebody you may not open"
    assert Names().of("c").href == ""
    assert NAMES.of("c").href == "/people/c/"


def test_a_mention_is_shown_as_it_was_said() -> None:
    assert as_said(PersonRef(said=SaidPerson(name="Cerys", age=14))) == "Cerys, about 14 years old"
    place = PlaceRef(said=SaidPlace(address="1 High St", postcode="NP1 1AA"))
    assert as_said(place) == "1 High St, NP1 1AA"


@pytest.mark.parametrize(
    ("name", "as_shown"),
    [
        ("Ffion Enghraifft", "ENGHRAIFFT, Ffion"),
        ("Ffion Haf Enghraifft", "ENGHRAIFFT, Ffion Haf"),
        ("Enghraifft, Ffion", "ENGHRAIFFT, Ffion"),
        ("Ffion", "Ffion"),
        ("", ""),
    ],
)
def test_a_banner_says_the_surname_first(name: str, as_shown: str) -> None:
    assert surname_first(name) == as_shown


def test_an_age_is_of_the_day_one_looks_from() -> None:
    born = PersonView("c", date_of_birth=dt.date(2012, 3, 3))
    assert age_words(born, MONDAY).startswith("13 (3 March 2012")
    assert age_words(born, MONDAY + dt.timedelta(days=2)).startswith("14 ")
    assert age_words(PersonView("c", age=14), MONDAY) == "about 14"
    assert age_words(PersonView("c"), MONDAY) == ""
    assert banner(born, Called("Ffion Enghraifft"), [], MONDAY).is_child


def test_silences_of_more_than_a_week_are_gaps_and_the_newest_comes_first() -> None:
    pairs = [(one, shown(one)) for one in (seen(-24 * 30, "a"), seen(-24 * 7, "b"), seen(0, "c"))]
    found = timeline.timeline(pairs, Telling(NAMES), as_of=MONDAY + dt.timedelta(days=10))
    words = [one.words if isinstance(one, Gap) else one.uid for one in found]
    assert words == [
        "Nothing recorded in the last 10 days", "c", "b", "Nothing recorded for 23 days", "a",
    ]  # fmt: skip


@given(st.lists(st.integers(-5_000, 0), max_size=12))
def test_a_timeline_shows_every_fact_once_and_a_gap_only_over_a_week(hours: list[int]) -> None:
    facts = [seen(hour, f"u{number}") for number, hour in enumerate(sorted(hours))]
    found = timeline.timeline([(one, shown(one)) for one in facts], Telling(NAMES), as_of=MONDAY)
    assert [one.uid for one in found if isinstance(one, Entry)] == [
        one.uid for one in reversed(facts)
    ]
    moments = [*sorted(hours), 0]
    gaps = sum(1 for one, other in pairwise(moments) if other - one > 168)
    assert sum(1 for one in found if isinstance(one, Gap)) == gaps


def test_a_card_says_that_something_is_held_and_nothing_else() -> None:
    one = seen(0, "u")
    card = timeline.entry(one, Shown(says="Held.", ask="missing_team_sgt"), Telling(NAMES))
    assert card.is_card
    assert (card.uid, card.when, card.answers, card.voices) == ("", None, (), ())
    assert card.ask == "Missing children team sergeant"


def test_a_moment_of_recording_is_shown_only_where_it_was_later() -> None:
    fact = ChildSeen(happened_at=MONDAY)
    late, soon = (told(fact, recorded_after=hours) for hours in (1.5, 0.5))
    assert timeline.entry(late, shown(late), Telling(NAMES)).recorded_at is not None
    assert timeline.entry(soon, shown(soon), Telling(NAMES)).recorded_at is None


def test_a_dealing_without_the_childs_words_near_it_is_unheard() -> None:
    spoke = told(
        ChildVoiceRecorded(happened_at=MONDAY, child=PersonRef(nominal="c"), words="No."),
        CHILD,
        uid="v",
    )
    near, far = seen(5, "near"), seen(-100, "far")
    assert voice.speaks_for(spoke, "c")
    assert not voice.speaks_for(spoke, "other")
    assert voice.unheard([near, far, spoke], [spoke]) == {"far"}
    assert voice.voices(spoke.fact)[0].words == "No."


def test_every_dealing_is_a_kind_somebody_declares() -> None:
    planned = {"custody.detained"}  # of a room that is yet to be built
    assert voice.DEALINGS - set(registry.all()) <= planned


def state(status: Status, due: float | None, rule: str = "missing.grade") -> DutyState:
    at = None if due is None else MONDAY + dt.timedelta(hours=due)
    return DutyState(rule, "c", None, f"{status}{due}", MONDAY, at, status, "response_sgt")


def lines_of(states: Sequence[DutyState]) -> DutyLines:
    return many_duties.lines(map(duties.of_state, states), NAMES, MONDAY)


def test_what_is_late_comes_first_then_what_is_due_next() -> None:
    states = [
        state(Status.MET, -5), state(Status.OPEN, None), state(Status.OPEN, 5),
        state(Status.OVERDUE, -1), state(Status.OPEN, 1), state(Status.OVERDUE, -9),
    ]  # fmt: skip
    lines = lines_of(states)
    due = [None if one.due is None else (one.due - MONDAY).total_seconds() / 3600 for one in lines]
    assert due == [-9, -1, 1, 5, None, -5]
    assert [one.late for one in lines] == [True, True, False, False, False, False]
    assert lines[0].status_words == "Past its time: ask why"
    assert lines[0].child.words == "Ffion Enghraifft"


def test_of_many_duties_a_part_can_be_shown_in_the_same_order() -> None:
    guard, met = state(Status.BREACHED, -3, "missing.miraf"), state(Status.MET, -5)
    late, soon = state(Status.OPEN, 5), state(Status.OPEN, 1)
    lines = lines_of([guard, met, late, soon])

    def keys(some: Sequence[DutyLine]) -> list[str]:
        return [one.key for one in some]

    assert keys(lines.open) == keys([*lines.open[:2], *lines.open[2:]])
    assert keys(lines.open) == [soon.opened_by, late.opened_by, guard.opened_by]
    assert keys(lines.done) == [met.opened_by]
    assert keys(lines.open_first) == keys(lines.open) + keys(lines.done)
    assert lines.first_live(lambda owner: owner == "response_sgt") == lines[0]
    assert lines.first_live(lambda owner: owner == "nobody") is None


def test_overdue_is_said_where_the_time_is_law() -> None:
    (line,) = lines_of([state(Status.OVERDUE, -1, "protection.end_within_72h")])
    assert line.law
    assert line.status_words == "Overdue"


def test_a_relation_reads_from_either_end_and_is_said_once() -> None:
    def lives(hours: float, until: float | None = None) -> Period:
        ends = None if until is None else MONDAY + dt.timedelta(hours=until)
        from_ = MONDAY + dt.timedelta(hours=hours)
        return Period("lives_at", "c", "p", from_, ends, moment=False, source="u")

    twice = [lives(-50), lives(-20)]
    (one,) = relations.lines(twice, "c", NAMES, MONDAY)
    assert (one.words, one.other.words, one.current) == ("Lives at", "1 Heol y Bont", True)
    (home,) = relations.lines(twice, "p", NAMES, MONDAY)
    assert (home.words, home.other.words) == ("Home of", "Ffion Enghraifft")
    (ended,) = relations.lines([lives(-50, -10)], "c", NAMES, MONDAY)
    assert not ended.current
    assert ended.when == "28 February 2026 to 1 March 2026"


def test_an_assessment_is_stale_once_something_that_matters_happened() -> None:
    found = told(MissingChildFound(happened_at=MONDAY))
    assert miraf.review([]).is_stale is False
    assert miraf.review([found]).since == 1
    assert miraf.review([seen(1, "s")]).since == 0


LOCAL = st.integers(0, 18_000_000).map(lambda minutes: _FIRST + dt.timedelta(minutes=minutes))
_FIRST = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)


@given(LOCAL)
def test_a_moment_asked_for_is_the_end_of_its_minute_in_london(local: dt.datetime) -> None:
    text = f"{local:%Y-%m-%dT%H:%M}"
    moment = asked({"as_of": text}, MONDAY)
    assert moment.is_past
    assert moment.known_to == moment.as_of
    assert moment.as_of.second == 59
    assert moment.as_of.tzinfo is not None


@given(st.text(max_size=30))
def test_whatever_is_asked_for_there_is_a_moment(text: str) -> None:
    moment = asked({"as_of": text}, MONDAY)
    assert moment.as_of <= MONDAY
    assert moment.problem or moment.is_past or not text.strip()


def test_words_are_in_the_readers_language() -> None:
    with override("cy"):
        assert timeline.entry(seen(0, "u"), shown(seen(0, "u")), Telling(NAMES)).title


def test_only_what_a_child_said_or_wants_is_quoted_as_the_childs_voice() -> None:
    told_in = {"words", "why", "childs_view", "childs_reaction", "wishes_and_feelings"}
    told_in |= {"what_would_help", "what_child_agreed_to_share", "childs_words"}
    told_in |= {"childs_wishes", "voice"}
    for kind in registry.all():
        assert set(voice.voice_fields(kind)) <= told_in, kind
    assert not voice.voice_fields("miraf.updated")
    assert not voice.voice_fields("trigger.plan")
    assert not voice.voice_fields("protection.do_reviewed"), "what it bears on is the officer's"
