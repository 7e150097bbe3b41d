"""The list of notices that wait, the page of one, and what an authority sees of them."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from dolen.contact.facts import CallReceived, ChildExposed, IncidentAttended
from dolen.duties.models import DutyRow
from dolen.journal import clock
from dolen.journal.subjects import PersonRef, PlaceRef, Text
from dolen.people.models import Mention
from dolen.people.standing import Residence
from dolen.planning.facts import AuthorityDecided
from dolen.referral.facts import (
    ChallengeAnswered,
    ConsentRecorded,
    DecisionChallenged,
    NoticeSent,
    NoticeSubmitted,
)
from dolen.web.gathering.known_before import known_before
from tests.builders import after, known_child, known_person, known_place, tell
from tests.web.signed_in import client_of
from tests.web_recording.filling import errors_in, opened, post
from tests.web_recording.test_telling import kept

pytestmark = pytest.mark.django_db
NAME = "Cerys Enghraifft"
WORDS: Text = "I sleep in my coat."


def submitted(child: str, **more: Any) -> str:
    """A notice of Monday morning with consent refused; returns its id."""
    ref = PersonRef(nominal=child)
    told = tell(
        ConsentRecorded(happened_at=after(0), child=ref, consent="refused", case="PN-1"),
        NoticeSubmitted.model_validate(
            {"happened_at": after(0), "sequence": 1, "child": ref, "words": WORDS, "case": "PN-1",
             "concern_types": ("neglect",), "occurred_in": "Demo"} | more
        ),
    )  # fmt: skip
    return told.facts[1].uid


def sent(child: str, to: str = "demo") -> None:
    tell(
        NoticeSent(happened_at=after(1), child=PersonRef(nominal=child), la=to, case="PN-1"),
        at=after(1),
    )


def page_of(
    role: str, address: str, hours: float = 2, status: int = 200, name: str = "alys"
) -> str:
    with clock.at(after(hours)):
        answer = client_of(role, name=name).get(address)
    assert answer.status_code == status
    return str(answer.content.decode())


def test_a_notice_not_sent_stands_on_the_list_with_its_age_and_what_it_lacks() -> None:
    submitted(known_child())
    page = page_of("cru_officer", "/notices/", hours=50)
    for words in (
        NAME, "Not sent (1)", ": 2 days", "Consent: Refused", "Not checked by a supervisor",
        "Send the notice to the authority where the concern arose.",
    ):  # fmt: skip
        assert words in page
    assert "voice is missing" not in page


def test_a_notice_without_the_childs_voice_says_so() -> None:
    submitted(known_child(), words=None)
    assert "voice is missing" in page_of("cru_ds", "/notices/")


def test_the_list_is_for_those_who_send_or_answer_notices() -> None:
    assert "No notice waits." in page_of("cru_officer", "/notices/")
    page_of("attending_officer", "/notices/", status=404, name="bethan")


def test_the_page_of_a_notice_shows_its_way_what_it_lacks_and_what_is_known() -> None:
    child = known_child()
    ref = PersonRef(nominal=child)
    huw = PersonRef(nominal=known_person("Huw Enghraifft", age=41), roles=("offender",))
    tell(
        IncidentAttended(happened_at=after(-100), type="domestic", children=(ref,)),
        ChildExposed(happened_at=after(-99), child=ref, offenders=(huw,)),
        NoticeSubmitted(happened_at=after(-98), child=ref, case="PN-0"),
    )
    uid = submitted(child)
    page = page_of("cru_ds", f"/notices/{uid}/")
    for words in (
        WORDS, "Not sent", "What the notice does not say", "What is already known",
        "nobody knows what came of it", "Contact with people who pose a risk",
        "Send a notice to the authority", "Check a notice",
    ):  # fmt: skip
        assert words in page
    assert "Say that we have this notice" not in page


def test_no_page_for_what_is_no_notice() -> None:
    child = known_child()
    described = Mention.objects.filter(nominal=child).values_list("fact_uid", flat=True)[0]
    page_of("cru_ds", f"/notices/{described}/", status=404)


def test_an_authority_sees_the_notices_sent_to_it_and_no_others() -> None:
    child = known_child()
    uid = submitted(child)
    page_of("la_duty_sw", f"/notices/{uid}/", status=404, name="owen")
    sent(child)
    page = page_of("la_team_manager", "/notices/", hours=26, name="sian")
    assert NAME in page
    assert "Sent, and not acknowledged (1)" in page
    assert "send it another way" not in page_of("cru_ds", "/notices/", hours=26, name="bethan")
    assert "You see what was sent to you, and nothing else." in page
    one = page_of("la_social_worker", f"/notices/{uid}/", name="nia")
    assert WORDS in one
    assert "What is already known" not in one
    assert "Answer a notice" in one


def test_a_notice_sent_elsewhere_is_not_on_the_authoritys_list() -> None:
    child = known_child()
    uid = submitted(child)
    sent(child, to="Torfaen")
    assert "No notice waits." in page_of("la_duty_sw", "/notices/")
    page_of("la_edt", f"/notices/{uid}/", status=404, name="owen")
    assert "send it another way" in page_of("cru_ds", "/notices/", name="bethan")


def test_an_authority_does_not_see_a_notice_of_the_childs_sister() -> None:
    child, mali = known_child(), known_child("Mali Enghraifft", 9)
    uid = submitted(mali, others_at_home=(PersonRef(nominal=child),))
    submitted(child)
    sent(child)
    assert "Mali" not in page_of("la_duty_sw", "/notices/")
    page_of("la_edt", f"/notices/{uid}/", status=404, name="owen")


def test_an_authority_says_with_one_press_that_it_has_the_notice() -> None:
    child = known_child()
    uid = submitted(child)
    sent(child)
    with clock.at(after(3)):
        client = client_of("la_duty_sw")
        assert b"Say that we have this notice" in client.get(f"/notices/{uid}/").content
        assert client.post(f"/notices/{uid}/").status_code == 302
        page = client.get(f"/notices/{uid}/").content.decode()
    assert "It is on record that you have this notice." in page
    assert "Acknowledged, and not decided" in page
    assert "Say that we have this notice" not in page


def test_the_police_cannot_acknowledge_for_the_authority() -> None:
    child = known_child()
    uid = submitted(child)
    sent(child)
    with clock.at(after(3)):
        assert client_of("cru_ds").post(f"/notices/{uid}/").status_code == 403


def test_a_challenge_goes_to_the_authority_and_its_answer_comes_back() -> None:
    child = known_child()
    ref = PersonRef(nominal=child)
    submitted(child)
    sent(child)
    tell(
        AuthorityDecided(happened_at=after(5), children=(ref,), decision="nfa", case="PN-1"),
        DecisionChallenged(
            happened_at=after(6), child=ref, la="demo", rung="team_manager", case="PN-1"
        ),
    )
    assert "Challenged, and not answered (1)" in page_of("la_team_manager", "/notices/", hours=7)
    tell(ChallengeAnswered(happened_at=after(8), child=ref, answer="kept", case="PN-1"))
    page = page_of("cru_ds", "/notices/", hours=9, name="bethan")
    assert "The decision stands: accept it, or go one step higher (1)" in page
    assert "Decided: No further action" in page
    assert "Challenge: Sergeant to team manager" in page


def test_the_record_of_a_notice_counts_what_is_known() -> None:
    child = known_child()
    tell(IncidentAttended(happened_at=after(-100), children=(PersonRef(nominal=child),)))
    address = f"/record/public_protection_notice/?about={child}"
    page = page_of("attending_officer", address)
    assert "What is already known" in page
    assert "Incidents in 365 days" in page
    begun = page_of("attending_officer", "/record/public_protection_notice/", name="bethan")
    assert "What is already known" not in begun


def test_the_grown_ups_of_the_household_are_filled_in_and_a_carer_elsewhere_is_not() -> None:
    child, mother = known_child(), known_person("Nia Enghraifft", age=36)
    aunt, home = known_person("Mair Enghraifft", age=50), known_place("1 Stryd Enghraifft")
    lives = tuple(PersonRef(nominal=one) for one in (child, mother))
    ref = PersonRef(nominal=child)
    tell(
        Residence(happened_at=after(-9), people=lives, place=PlaceRef(nominal=home)),
        CallReceived(happened_at=after(-8), children=(ref,), carers=(PersonRef(nominal=aunt),)),
    )
    data = opened(
        client_of("attending_officer"),
        f"/record/public_protection_notice/?about={child}",
        at=after(3),
    )
    filled = [one for key, given in data.items() if "others_at_home" in key for one in given]
    assert mother in filled
    assert child not in filled
    assert aunt not in filled


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("try=yes&danger=yes", "Telephone the authority now."),
        ("try=yes&danger=no&cause=no&help=no&custody=yes", "Decision table 5, row 2"),
        ("try=yes&danger=no&cause=no&help=yes&consent=refused", "it cannot be shared for help"),
        ("try=yes&consent=nonsense", "Not enough is known"),
        ("", "Is the child in danger now?"),
    ],
)
def test_the_table_can_be_tried(query: str, words: str) -> None:
    assert words in page_of("attending_officer", f"/notices/needed/?{query}")


def test_incidents_are_not_counted_where_no_number_says_how_far_back() -> None:
    long_ago = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    assert known_before((), "nobody", long_ago).days == 0


def test_the_police_see_how_each_authority_answers_and_the_authority_does_not() -> None:
    child = known_child()
    submitted(child)
    sent(child, to="Demo County Borough Council")
    tell(
        AuthorityDecided(
            happened_at=after(5), children=(PersonRef(nominal=child),), decision="nfa", case="PN-1"
        )
    )
    page = page_of("cru_ds", "/notices/", hours=6)
    section = " ".join(page.partition("How each authority answers")[2].split())
    assert "Demo County Borough Council" in section
    for words, number in (("Notices sent", 1), ("Of these, no further action", 1), ("Outcome", 0)):
        assert f">{number}</dd>" in section.partition(words)[2][:120]
    assert "How each authority answers" not in page_of("la_edt", "/notices/", name="owen")


def recorded(client: Client, record: str, about: str, **answers: str) -> list[str]:
    """Fill in a record's screen about a child in the matter and send it; the kinds kept."""
    path = f"/record/{record}/?about={about}&case=PN-1"
    data = opened(client, path, at=after(3)) | answers | {"send": "1"}
    answer = post(client, path, data, at=after(3))
    assert answer.status_code == 302, errors_in(answer)
    return [str(one.kind) for one in kept(answer.url)]


def test_an_authority_answers_by_its_own_record_and_its_duty_is_met() -> None:
    child = known_child()
    submitted(child)
    sent(child)
    client = client_of("la_duty_sw")
    assert recorded(client, "authority_answer", child, **{"c0-f1-decision": "s47"}) == [
        "authority.decision"
    ]
    duty = DutyRow.objects.get(rule="authority.decide", subject=child)
    assert duty.status == "met"


def test_consent_on_the_same_screen_comes_before_the_notice() -> None:
    child = known_child()
    submitted(child)
    client = client_of("attending_officer")
    answers = {"c0-f1-consent": "given", "c0-f2-why": "No bed, no heating."}
    assert recorded(client, "public_protection_notice", child, **answers) == [
        "ppn.consent_recorded", "ppn.submitted",
    ]  # fmt: skip
    held = DutyRow.objects.filter(rule="ppn.consent", subject=child)
    assert set(held.values_list("status", flat=True)) == {"met"}
